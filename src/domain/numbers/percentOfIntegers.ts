/**
 * The percentage a / b, rounded half away from zero, as a whole number of its last decimal: 307 / 4815 at 2 → 638.
 * The fast path of `roundedQuotient`: exact, or null where plain numbers cannot be trusted to be.
 * Null for anything not whole, a zero base, decimals outside 0–15, and beyond |a|·100·10^decimals + |b| ≤ 2^53 − 1.
 */
export function roundedPercentOfIntegers(a: number, b: number, decimals: number): number | null {
  return percent(a, b, decimals, true);
}

/** As `roundedPercentOfIntegers`, cut off towards zero: 307 / 4815 at 2 → 637. */
export function truncatedPercentOfIntegers(a: number, b: number, decimals: number): number | null {
  return percent(a, b, decimals, false);
}

const HUNDRED_TIMES_POWERS = [1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17];

function percent(a: number, b: number, decimals: number, halfUp: boolean): number | null {
  const factor = HUNDRED_TIMES_POWERS[decimals];
  if (factor === undefined || b === 0 || !Number.isInteger(a) || !Number.isInteger(b)) return null;
  const dividend = Math.abs(a) * factor;
  const divisor = Math.abs(b);
  if (dividend + divisor > Number.MAX_SAFE_INTEGER) return null;
  // the double next to k − 1/b is k only where k·b reaches 2^53, which the guard excludes: this floor is never too high
  let whole = Math.floor(dividend / divisor);
  const rest = dividend - whole * divisor;
  if (halfUp && 2 * rest >= divisor) whole += 1;
  return whole === 0 || a < 0 === b < 0 ? whole : -whole;
}
