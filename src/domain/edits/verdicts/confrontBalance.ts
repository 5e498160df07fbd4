import { Decimal } from "../../numbers/decimal";
import type { Confrontation, EditRule } from "../editRule";
import { countStatedAs, leewayOfAll } from "../precision";
import { absentIn, satisfied, unverifiable, violated } from "./verdict";

/** total = sum of its parts; counts stated in thousands may be half of their last digit off each. */
export function confrontBalance(rule: EditRule): Confrontation {
  const missing = absentIn(rule);
  if (missing.length > 0) return unverifiable(rule, missing);
  const [total, ...parts] = rule.figures.map(({ figure }) => figure);
  const exact =
    parts.reduce<Decimal | null>((sum, part) => sum?.plus(part.value!) ?? part.value!, null) ?? new Decimal(0);
  const expected = countStatedAs(total!, exact);
  const gap = total!.value!.minus(exact).abs();
  if (gap.isZero() || gap.lte(leewayOfAll([total!, ...parts]))) return satisfied(rule, exact, expected);
  return violated(rule, "differs", exact, expected);
}
