import { roundedPercentOfIntegers } from "./percentOfIntegers";

/**
 * The percentage a / b as a whole number of its last decimal, rounded half away from zero: 307 / 4815 at 2 → 638.
 * As `roundedPercentOfIntegers`, but exact for all safe integers.
 * @param decimals −2 (whole hundreds of a percent) to 15
 * @throws RangeError on a zero base
 */
export function wholePercent(a: number, b: number, decimals: number): number {
  if (b === 0) throw new RangeError("zero base");
  const fast = roundedPercentOfIntegers(a, b, decimals);
  if (fast !== null) return fast;
  const [size, base] = [BigInt(Math.abs(a)), BigInt(Math.abs(b))];
  const scaled = size * 10n ** BigInt(decimals + 2);
  const whole = Number((2n * scaled + base) / (2n * base));
  return whole === 0 || a < 0 === b < 0 ? whole : -whole;
}
