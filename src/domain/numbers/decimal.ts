import DecimalJs from "decimal.js";

/**
 * Our own clone of decimal.js, so that nobody else's settings reach us.
 * 60 significant digits; rounding half away from zero (decimal.js calls it ROUND_HALF_UP).
 */
export const Decimal = DecimalJs.clone({
  precision: 60,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -30,
  toExpPos: 40,
});
export type Decimal = DecimalJs;
