import type { Confrontation, EditRule } from "../editRule";
import { countStatedAs, leewayOfAll } from "../precision";
import { absentIn, figureAs, satisfied, unverifiable, violated } from "./verdict";

/** increase = this − prior; counts stated in thousands may be half of their last digit off. */
export function confrontDifference(rule: EditRule): Confrontation {
  const missing = absentIn(rule);
  const [current, prior] = [figureAs(rule, "current"), figureAs(rule, "prior")];
  if (missing.length > 0 || !current || !prior) return unverifiable(rule, missing);
  const stated = rule.figures[0]!.figure;
  const exact = current.value!.minus(prior.value!);
  const expected = countStatedAs(stated, exact);
  const gap = stated.value!.minus(exact).abs();
  if (gap.isZero() || gap.lte(leewayOfAll([stated, current, prior]))) return satisfied(rule, exact, expected);
  return violated(rule, "differs", exact, expected);
}
