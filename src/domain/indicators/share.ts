import type { Decimal } from "../numbers/decimal";
import { roundedQuotient } from "../numbers/roundedQuotient";
import type { Problem } from "../problem";

/**
 * numerator / base as a fraction, rounded half away from zero at `decimals` decimals of the percentage;
 * without `decimals`, to the 60 digits that Decimal keeps. The numerator may be negative, the base not.
 */
export function share(numerator: Decimal, base: Decimal, decimals?: number): Decimal | Problem {
  if (base.lt(0)) return { code: "negativeCount" };
  if (base.isZero()) return { code: "zeroBase" };
  return decimals === undefined ? numerator.div(base) : roundedQuotient(numerator, base, decimals);
}

/** As `share`, of a count, which cannot be negative either. */
export function shareOfCount(count: Decimal, base: Decimal, decimals?: number): Decimal | Problem {
  return count.lt(0) ? { code: "negativeCount" } : share(count, base, decimals);
}
