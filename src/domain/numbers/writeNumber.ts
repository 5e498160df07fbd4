import type { Decimal } from "./decimal";
import { roundHalfAway } from "./roundHalfAway";
import { type Separators, VIETNAMESE_SEPARATORS } from "./separators";

/**
 * Writes a number: 5122 → "5.122"; 0.939 with unit "%" → "93,9%"; 5122 with a unit in words → a space and the unit.
 * @param value exact; a fraction when the unit is "%"
 * @param options.decimals of the percentage for "%"; trailing zeros are kept. Left out: as many as the value has,
 *   at most 2 for "%" and 6 otherwise. Negative decimals round to tens, hundreds …
 * Rounded half away from zero; never "-0".
 */
export function writeNumber(
  value: Decimal,
  options: {
    readonly decimals?: number | undefined;
    readonly unit?: string | undefined;
    readonly separators?: Separators | undefined;
  } = {},
): string {
  const { unit = "", separators = VIETNAMESE_SEPARATORS } = options;
  const isPercent = unit === "%";
  const shift = isPercent ? 2 : 0;
  const decimals = options.decimals ?? Math.min(Math.max(value.decimalPlaces() - shift, 0), isPercent ? 2 : 6);
  // rounded first: times rounds to decimal.js's precision
  const rounded = roundHalfAway(value, decimals + shift).times(isPercent ? 100 : 1);
  // left-out decimals drop the zeros that rounding made: 0.9999999 is "1", not "1,000000"
  const places = options.decimals === undefined ? rounded.decimalPlaces() : Math.max(decimals, 0);
  const [whole, fraction] = rounded.abs().toFixed(places).split(".") as [string, string?];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, separators.group);
  const digits = fraction === undefined ? grouped : grouped + separators.decimal + fraction;
  const signed = rounded.isNegative() ? `-${digits}` : digits;
  if (unit === "") return signed;
  return isPercent ? `${signed}%` : `${signed} ${unit}`;
}
