import { Decimal } from "../../numbers/decimal";
import type { Figure } from "../../figures/figure";
import type { Confrontation, EditRule } from "../editRule";
import { leewayOfAll, precisionOf } from "../precision";
import { absentIn, satisfied, unverifiable, violated } from "./verdict";

/** Two statements of one thing say the same, to the precision of the coarser. */
export function confrontStatement(rule: EditRule): Confrontation {
  const missing = absentIn(rule);
  if (missing.length > 0) return unverifiable(rule, missing);
  const [stated, reference] = rule.figures.map(({ figure }) => figure) as [Figure, Figure];
  const exact = reference.value!;
  return saySame(stated, reference) ? satisfied(rule, exact, null) : violated(rule, "differs", exact, null);
}

export function saySame(one: Figure, other: Figure): boolean {
  const gap = one.value!.minus(other.value!).abs();
  if (gap.isZero()) return true;
  if (one.unit === "persons") return gap.lte(leewayOfAll([one, other]));
  const [fine, coarse] = [precisionOf(one), precisionOf(other)].sort((x, y) => y - x) as [number, number];
  // 93,91 is rounded to 93,9, or cut off
  return fine !== coarse && gap.lt(new Decimal(`1e${-coarse - 2}`));
}
