import { Decimal } from "../numbers/decimal";
import { roundToMultiple } from "../numbers/roundToMultiple";
import type { WrongCount } from "./allocationProblem";

/** Whether persons can be counted in multiples of it. */
export function isStep(step: Decimal): boolean {
  return step.isInteger() && step.gte(1) && step.lte(Number.MAX_SAFE_INTEGER);
}

/** Why a value is no count of whole steps. */
export function wrongCount(value: Decimal, step: Decimal): WrongCount | null {
  if (value.isNegative() && !value.isZero()) return { code: "negativeInput", value };
  if (value.isInteger() && (step.eq(1) || value.mod(step).isZero())) return null;
  const below = roundToMultiple(value, step.toNumber(), "down");
  return { code: "notMultiple", value, step, below, above: below.plus(step) };
}

/** A whole number of steps as persons. */
export function persons(steps: bigint, step: bigint): Decimal {
  return new Decimal(String(steps * step));
}

/** Whole numbers in the ratio of the values, which are not negative: 0.5 and 2 → 5 and 20. */
export function wholeRatio(values: readonly Decimal[]): bigint[] {
  const places = values.reduce((most, value) => Math.max(most, value.decimalPlaces()), 0);
  return values.map((value) => BigInt(value.toFixed(places).replace(".", "")));
}

const SHOWN_DECIMALS = 20;
const SHOWN_SCALE = 10n ** BigInt(SHOWN_DECIMALS);

/** numerator / denominator, neither negative, cut after 20 decimals: to be shown, never to decide on. 0 / 0 is 0. */
export function shownQuotient(numerator: bigint, denominator: bigint): Decimal {
  if (denominator === 0n) return new Decimal(0);
  const scaled = (numerator * SHOWN_SCALE) / denominator;
  return new Decimal(`${scaled}e-${SHOWN_DECIMALS}`);
}
