import { wholePercent } from "../numbers/wholePercent";

/** Whole numbers from lo to hi, both included; infinite where open. */
export interface Interval {
  readonly lo: number;
  readonly hi: number;
}

/** 100 · 10^decimals: what a quotient is multiplied by to become a whole number of its last decimal. */
export function percentScale(decimals: number): number {
  return 100 * 10 ** decimals;
}

/**
 * The percentage (above + shift · below) / below as a whole number of its last decimal, rounded half away from zero;
 * null on a base that is not positive.
 */
export function percentAt(above: number, below: number, shift: number, decimals: number): number | null {
  return below <= 0 ? null : wholePercent(above + shift * below, below, decimals);
}

/** The quotients, times the scale and doubled, that print as `stated`; halves belong to the side away from zero. */
interface Quotients {
  readonly least: number;
  readonly most: number;
  readonly leastIncluded: boolean;
  readonly mostIncluded: boolean;
}

function quotientsPrintedAs(stated: number, shift: number, scale: number): Quotients {
  const middle = 2 * (stated - shift * scale);
  return { least: middle - 1, most: middle + 1, leastIncluded: stated > 0, mostIncluded: stated < 0 };
}

/** The numerators for which the percentage is `stated`; null when there are none. */
export function abovesOf(stated: number, below: number, shift: number, decimals: number): Interval | null {
  if (below <= 0) return null;
  const scale = percentScale(decimals);
  const { least, most, leastIncluded, mostIncluded } = quotientsPrintedAs(stated, shift, scale);
  return interval(
    leastIncluded ? ceiling(least, below, 2 * scale) : floor(least, below, 2 * scale) + 1,
    mostIncluded ? floor(most, below, 2 * scale) : ceiling(most, below, 2 * scale) - 1,
  );
}

/** The positive bases for which the percentage is `stated`; null when there are none. */
export function belowsOf(stated: number, above: number, shift: number, decimals: number): Interval | null {
  const scale = percentScale(decimals);
  let { least, most, leastIncluded, mostIncluded } = quotientsPrintedAs(stated, shift, scale);
  if (above === 0) return least < 0 && most > 0 ? { lo: 1, hi: Infinity } : null;
  if (above < 0) {
    [least, most] = [-most, -least];
    [leastIncluded, mostIncluded] = [mostIncluded, leastIncluded];
  }
  if (most <= 0) return null;
  const numerator = Math.abs(above);
  return interval(
    Math.max(1, mostIncluded ? ceiling(numerator, 2 * scale, most) : floor(numerator, 2 * scale, most) + 1),
    least <= 0
      ? Infinity
      : leastIncluded
        ? floor(numerator, 2 * scale, least)
        : ceiling(numerator, 2 * scale, least) - 1,
  );
}

function interval(lo: number, hi: number): Interval | null {
  return lo <= hi ? { lo, hi } : null;
}

/** floor(x · y / divisor), exact at any size; the divisor is positive. */
function floor(x: number, y: number, divisor: number): number {
  const product = x * y;
  // a safe product divided and floored is exact (see percentOfIntegers.ts)
  if (Number.isSafeInteger(product)) return Math.floor(product / divisor);
  const [dividend, by] = [BigInt(x) * BigInt(y), BigInt(divisor)];
  const whole = dividend / by;
  return Number(dividend % by < 0n ? whole - 1n : whole);
}

function ceiling(x: number, y: number, divisor: number): number {
  return -floor(-x, y, divisor);
}
