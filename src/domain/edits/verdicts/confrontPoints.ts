import { Decimal } from "../../numbers/decimal";
import type { Figure } from "../../figures/figure";
import type { Confrontation, EditRule } from "../editRule";
import { precisionOf } from "../precision";
import { absentIn, figureAs, satisfied, unverifiable, violated } from "./verdict";

/** points = current − prior, each within half of its last digit: shares are rounded before they are compared. */
export function confrontPoints(rule: EditRule): Confrontation {
  const missing = absentIn(rule);
  const [current, prior] = [figureAs(rule, "current"), figureAs(rule, "prior")];
  if (missing.length > 0 || !current || !prior) return unverifiable(rule, missing);
  const stated = rule.figures[0]!.figure;
  const exact = current.value!.minus(prior.value!);
  const leeway = [stated, current, prior].reduce((sum, figure) => sum.plus(halfDigitOf(figure)), new Decimal(0));
  const agrees = stated.value!.minus(exact).abs().lte(leeway);
  return agrees ? satisfied(rule, exact, exact) : violated(rule, "differs", exact, exact);
}

function halfDigitOf(figure: Figure): Decimal {
  return new Decimal(`5e${-precisionOf(figure) - 3}`);
}
