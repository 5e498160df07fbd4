import { Decimal } from "./decimal";

/**
 * The one door for numbers that come from cells: 15 significant digits, as many as Excel shows,
 * so that 0.1 + 0.2 arrives as 0.3.
 * @throws RangeError on NaN and infinities, which no cell holds
 */
export function fromCell(value: number): Decimal {
  if (!Number.isFinite(value)) throw new RangeError(`no cell holds ${value}`);
  return new Decimal(value.toPrecision(15));
}

/** The fewest decimals that print the value: 93.90 has 1, 5100 has 0. */
export function decimalsOf(value: Decimal): number {
  return value.decimalPlaces();
}
