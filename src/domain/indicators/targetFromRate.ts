import { Decimal } from "../numbers/decimal";
import { roundToMultiple } from "../numbers/roundToMultiple";
import type { Problem } from "../problem";
import type { Rounding } from "../targets/targetPlan";

/** The door for cell numbers keeps 15 digits; nobody types a rate of more than ten decimals or twelve digits. */
const CELL_DIGITS = 15;
const TYPED = { decimals: 10, digits: 12 };

/**
 * base × rate in whole persons, rounded to a multiple of the step.
 * A rate that was computed in a cell comes cut to 15 digits: 6450 / 49923 times 49923 is 6450 and a trace, and must
 * not round up to 6451. So a product that differs from a multiple by no more than that cut is the multiple.
 * @param rate a fraction, not negative
 */
export function targetFromRate(base: Decimal, rate: Decimal, rounding: Rounding): Decimal | Problem {
  if (!Number.isSafeInteger(rounding.step) || rounding.step < 1) return { code: "stepNotWhole" };
  if (base.lt(0)) return { code: "negativeCount" };
  if (rate.lt(0)) return { code: "negativeRate" };
  const product = base.times(rate);
  const nearest = roundToMultiple(product, rounding.step, "nearest");
  const trace = product.minus(nearest).abs();
  if (trace.lte(base.times(cutOf(rate)))) return nearest;
  return roundToMultiple(product, rounding.step, rounding.direction);
}

/** By how much a computed rate may be off: a unit of its fifteenth digit. A typed rate is exact. */
function cutOf(rate: Decimal): Decimal {
  if (rate.decimalPlaces() <= TYPED.decimals && rate.precision() <= TYPED.digits) return new Decimal(0);
  return new Decimal(`1e${rate.e - CELL_DIGITS + 1}`);
}
