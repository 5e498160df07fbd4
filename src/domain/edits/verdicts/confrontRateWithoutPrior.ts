import type { Figure } from "../../figures/figure";
import type { Confrontation, EditRule } from "../editRule";
import { as } from "../ruleOf";
import { confrontRatio } from "./confrontRatio";
import { absentIn, figureAs, unverifiable } from "./verdict";

/** rate = increase / (this − increase), under either of the words for growth. */
export function confrontRateWithoutPrior(rule: EditRule): Confrontation {
  const missing = absentIn(rule);
  const asRatio = overDifference(rule);
  if (missing.length > 0 || asRatio === null) return unverifiable(rule, missing);
  const confrontation = confrontRatio(asRatio);
  return { ...confrontation, rule: { ...rule, severity: confrontation.rule.severity } };
}

/** The rule as a ratio over the prior count that increase and count tell; null where either is missing. */
export function overDifference(rule: EditRule): EditRule | null {
  const [increase, current] = [figureAs(rule, "numerator"), figureAs(rule, "current")];
  if (!increase?.value || !current?.value) return null;
  const prior: Figure = {
    ...current,
    value: current.value.minus(increase.value),
    // as coarse as the coarser of the two
    decimals: Math.min(current.decimals, increase.decimals),
  };
  return { ...rule, figures: [rule.figures[0]!, as("numerator", increase), as("denominator", prior)] };
}
