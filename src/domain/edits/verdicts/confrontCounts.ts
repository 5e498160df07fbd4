import type { Measure } from "../../figures/figure";
import type { Confrontation, EditRule } from "../editRule";
import { countStatedAs, leewayOf, leewayOfAll } from "../precision";
import { absentIn, satisfied, unverifiable, violated } from "./verdict";

/** More or fewer people than before, than planned. */
const MAY_BE_NEGATIVE: ReadonlySet<Measure> = new Set<Measure>(["increase", "shortfall"]);

/** 3.871 typed on a machine that writes decimals with a point is 3,871 persons. */
const MISREAD_SCALE = 1000;
const MISREAD_DECIMALS = 3;

/** The same base has the same value, to the precision of the coarser of the two statements. */
export function confrontEqualBase(rule: EditRule): Confrontation {
  const missing = absentIn(rule);
  if (missing.length > 0) return unverifiable(rule, missing);
  const [stated, reference] = rule.figures.map(({ figure }) => figure);
  const exact = reference!.value!;
  const expected = countStatedAs(stated!, exact);
  const gap = stated!.value!.minus(exact).abs();
  if (gap.isZero() || gap.lte(leewayOfAll([stated!, reference!]))) return satisfied(rule, exact, expected);
  return violated(rule, "differs", exact, expected);
}

/** part ≤ whole: nothing to recompute, so nothing is expected. */
export function confrontWithin(rule: EditRule): Confrontation {
  const missing = absentIn(rule);
  if (missing.length > 0) return unverifiable(rule, missing);
  const [part, whole] = rule.figures.map(({ figure }) => figure);
  const exceeds = part!.value!.minus(leewayOf(part!)).gt(whole!.value!.plus(leewayOf(whole!)));
  return exceeds ? violated(rule, "exceeds", null, null) : satisfied(rule, null, null);
}

/** A head count is whole and not negative; an increase or a shortfall may be negative. */
export function confrontWholeCount(rule: EditRule): Confrontation {
  const missing = absentIn(rule);
  if (missing.length > 0) return unverifiable(rule, missing);
  const { value, decimals, key } = rule.figures[0]!.figure;
  const count = value!;
  if (!count.isInteger()) {
    const isMisread = decimals === MISREAD_DECIMALS && count.decimalPlaces() <= MISREAD_DECIMALS;
    return isMisread
      ? violated(rule, "separatorMisread", null, count.times(MISREAD_SCALE))
      : violated(rule, "notWhole", null, null);
  }
  if (count.isNegative() && !count.isZero() && !MAY_BE_NEGATIVE.has(key.measure))
    return violated(rule, "negative", null, null);
  return satisfied(rule, null, null);
}
