import { Decimal } from "./decimal";
import { roundedPercentOfIntegers, truncatedPercentOfIntegers } from "./percentOfIntegers";
import { wholeQuotient } from "./wholeQuotient";

/**
 * The fraction numerator / denominator, rounded half away from zero at `decimals` decimals of the percentage:
 * 307 / 4815 at 2 → 0.0638. Exact: ties and near-ties are decided on whole numbers, at any size.
 * @param decimals a whole number; −1 rounds to tens of a percent
 * @throws RangeError on a zero denominator; callers decide what a missing base means
 */
export function roundedQuotient(numerator: Decimal, denominator: Decimal, decimals: number): Decimal {
  const scaled = whenSafe(roundedPercentOfIntegers, numerator, denominator, decimals);
  return fraction(scaled ?? wholeQuotient(numerator, denominator, decimals + 2, "halfAway"), decimals);
}

/** As `roundedQuotient`, but cut off towards zero, as people copy from a calculator: 307 / 4815 at 2 → 0.0637. */
export function truncatedQuotient(numerator: Decimal, denominator: Decimal, decimals: number): Decimal {
  const scaled = whenSafe(truncatedPercentOfIntegers, numerator, denominator, decimals);
  return fraction(scaled ?? wholeQuotient(numerator, denominator, decimals + 2, "towardsZero"), decimals);
}

/** The fast path, unless a Decimal would have to become the double next to it. */
function whenSafe(
  percentOfIntegers: (a: number, b: number, decimals: number) => number | null,
  numerator: Decimal,
  denominator: Decimal,
  decimals: number,
): number | null {
  if (!isSafeInteger(numerator) || !isSafeInteger(denominator)) return null;
  return percentOfIntegers(numerator.toNumber(), denominator.toNumber(), decimals);
}

function isSafeInteger(x: Decimal): boolean {
  return x.isInteger() && x.abs().lte(Number.MAX_SAFE_INTEGER);
}

/** A percentage in units of its last decimal, as a fraction. */
function fraction(scaled: number | bigint, decimals: number): Decimal {
  return new Decimal(`${scaled}e${-(decimals + 2)}`);
}
