import type { Decimal } from "../numbers/decimal";
import type { Problem } from "../problem";
import { isProblem } from "../problem";
import { share } from "./share";

/**
 * Whether a stated percentage is its quotient, rounded half away from zero at the decimals it was stated with.
 * @param stated as a fraction: 93,9 % is 0.939
 * @param decimals of the percentage: 1 for 93,9 %
 * @param numerator may be negative: a decrease
 */
export function agrees(stated: Decimal, decimals: number, numerator: Decimal, denominator: Decimal): boolean | Problem {
  const expected = share(numerator, denominator, decimals);
  return isProblem(expected) ? expected : expected.eq(stated);
}
