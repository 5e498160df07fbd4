import { Decimal } from "../numbers/decimal";

const MOST_YEARS = 100;
/** as many digits as a cell holds */
const MOST_PERSONS = new Decimal("1e15");

/** Why there is no path: an input is out of range, or nothing grows from or to 0. */
export interface PathProblem {
  readonly code: "yearsOutOfRange" | "negativeCount" | "countNotWhole" | "zeroStart" | "zeroEnd";
}

/**
 * The path of equal yearly growth from one count to another, in whole persons: `years` + 1 values, both ends included,
 * each the whole number nearest to start · (end / start)^(year / years), halves up. Decided on whole numbers.
 * @param start persons, a positive whole number of at most 15 digits
 * @param end as `start`
 * @param years 1 to 100
 */
export function growthPath(start: Decimal, end: Decimal, years: Decimal): readonly Decimal[] | PathProblem {
  if (!years.isInteger() || years.lt(1) || years.gt(MOST_YEARS)) return { code: "yearsOutOfRange" };
  if (start.lt(0) || end.lt(0)) return { code: "negativeCount" };
  if (![start, end].every((count) => count.isInteger() && count.lte(MOST_PERSONS))) return { code: "countNotWhole" };
  if (start.isZero()) return { code: "zeroStart" };
  if (end.isZero()) return { code: "zeroEnd" };
  const [from, to, steps] = [BigInt(start.toFixed(0)), BigInt(end.toFixed(0)), years.toNumber()];
  return Array.from({ length: steps + 1 }, (_, year) => {
    const power = from ** BigInt(steps - year) * to ** BigInt(year);
    return new Decimal(String(nearestRoot(power, steps, from < to ? [from, to] : [to, from])));
  });
}

/** The whole number nearest to the root, which lies within the two: the greatest with (number − ½)^degree ≤ power. */
function nearestRoot(power: bigint, degree: number, [least, most]: readonly [bigint, bigint]): bigint {
  const exponent = BigInt(degree);
  const doubled = power << exponent;
  let [low, high] = [least, most];
  while (low < high) {
    const middle = (low + high + 1n) / 2n;
    if ((2n * middle - 1n) ** exponent <= doubled) low = middle;
    else high = middle - 1n;
  }
  return low;
}
