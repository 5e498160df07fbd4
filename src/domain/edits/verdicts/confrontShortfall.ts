import type { Confrontation, EditRule } from "../editRule";
import { countStatedAs, leewayOfAll } from "../precision";
import { absentIn, figureAs, satisfied, unverifiable, violated } from "./verdict";

/** shortfall = plan − this, or 0 where the plan is met; counts stated in thousands may be half of their last digit off. */
export function confrontShortfall(rule: EditRule): Confrontation {
  const missing = absentIn(rule);
  const [planned, current] = [figureAs(rule, "planned"), figureAs(rule, "current")];
  if (missing.length > 0 || !planned || !current) return unverifiable(rule, missing);
  const stated = rule.figures[0]!.figure;
  const exact = planned.value!.minus(current.value!);
  const expected = countStatedAs(stated, exact);
  const gap = stated.value!.minus(exact).abs();
  const isMet = stated.value!.isZero() && !exact.isPositive();
  if (isMet || gap.isZero() || gap.lte(leewayOfAll([stated, planned, current])))
    return satisfied(rule, exact, expected);
  return violated(rule, "differs", exact, expected);
}
