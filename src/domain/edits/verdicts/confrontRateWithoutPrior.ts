import type { Figure } from "../../figures/figure";
import type { Confrontation, EditRule } from "../editRule";
import { as } from "../ruleOf";
import { confrontRatio } from "./confrontRatio";
import { absentIn, figureAs, unverifiable } from "./verdict";

/** rate = increase / (this − increase), under either of the words for growth. */
export function confrontRateWithoutPrior(rule: EditRule): Confrontation {
  const missing = absentIn(rule);
  const [increase, current] = [figureAs(rule, "numerator"), figureAs(rule, "current")];
  if (missing.length > 0 || !increase || !current) return unverifiable(rule, missing);
  const prior: Figure = {
    ...current,
    value: current.value!.minus(increase.value!),
    // as coarse as the coarser of the two
    decimals: Math.min(current.decimals, increase.decimals),
  };
  const asRatio = { ...rule, figures: [rule.figures[0]!, as("numerator", increase), as("denominator", prior)] };
  const confrontation = confrontRatio(asRatio);
  return { ...confrontation, rule: { ...rule, severity: confrontation.rule.severity } };
}
