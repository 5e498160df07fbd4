import type { Decimal } from "./decimal";

/** halfAway: to the nearest, ties away from zero. floor and ceiling look at the sign, towardsZero does not. */
export type WholeRounding = "halfAway" | "towardsZero" | "floor" | "ceiling";

/**
 * numerator / denominator · 10^power as a whole number. Exact: it is decided on whole numbers of any size,
 * never on a quotient cut to a number of digits.
 * @throws RangeError on a zero denominator; callers decide what a missing base means
 */
export function wholeQuotient(
  numerator: Decimal,
  denominator: Decimal,
  power: number,
  rounding: WholeRounding,
): bigint {
  if (denominator.isZero()) throw new RangeError("zero denominator");
  const places = Math.max(numerator.decimalPlaces(), denominator.decimalPlaces());
  const dividend = magnitude(numerator, places) * 10n ** BigInt(Math.max(power, 0));
  const divisor = magnitude(denominator, places) * 10n ** BigInt(Math.max(-power, 0));
  const isNegative = numerator.isNegative() !== denominator.isNegative();
  const rest = dividend % divisor;
  const whole = dividend / divisor + (goesOut(rest, divisor, isNegative, rounding) ? 1n : 0n);
  return isNegative ? -whole : whole;
}

/** Whether the magnitude is raised by the rest that the division left. */
function goesOut(rest: bigint, divisor: bigint, isNegative: boolean, rounding: WholeRounding): boolean {
  switch (rounding) {
    case "halfAway":
      return 2n * rest >= divisor;
    case "towardsZero":
      return false;
    case "floor":
      return rest > 0n && isNegative;
    case "ceiling":
      return rest > 0n && !isNegative;
  }
}

/** |x| · 10^places, a whole number when x has no more decimals than that. */
function magnitude(x: Decimal, places: number): bigint {
  return BigInt(x.abs().toFixed(places).replace(".", ""));
}
