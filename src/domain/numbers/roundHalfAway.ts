import { Decimal } from "./decimal";

/** Rounds to `decimals` decimals, halves away from zero; −3 rounds to thousands. Exact at any size, never −0. */
export function roundHalfAway(x: Decimal, decimals: number): Decimal {
  return atDecimals(x, decimals, Decimal.ROUND_HALF_UP);
}

/** Cuts everything after `decimals` decimals off, towards zero; −3 cuts to thousands. Never −0. */
export function truncate(x: Decimal, decimals: number): Decimal {
  return atDecimals(x, decimals, Decimal.ROUND_DOWN);
}

// decimal.js rounds times and div to its precision; these two ways of rounding do not, so no value is rounded twice
function atDecimals(
  x: Decimal,
  decimals: number,
  rounding: typeof Decimal.ROUND_HALF_UP | typeof Decimal.ROUND_DOWN,
): Decimal {
  if (x.isZero()) return new Decimal(0);
  const digits = x.e + 1 + decimals;
  if (digits >= 1) return withoutMinusZero(x.toSignificantDigits(digits, rounding));
  const reachesHalf = digits === 0 && rounding === Decimal.ROUND_HALF_UP && leadingDigit(x) >= 5;
  return reachesHalf ? new Decimal(`${x.isNegative() ? "-" : ""}1e${-decimals}`) : new Decimal(0);
}

function leadingDigit(x: Decimal): number {
  return Number(x.abs().toExponential()[0]);
}

function withoutMinusZero(x: Decimal): Decimal {
  return x.isZero() ? new Decimal(0) : x;
}
