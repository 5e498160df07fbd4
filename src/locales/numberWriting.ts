import type { Figure } from "../domain/figures/figure";
import type { Decimal } from "../domain/numbers/decimal";
import { roundHalfAway, truncate } from "../domain/numbers/roundHalfAway";
import type { Separators } from "../domain/numbers/separators";
import { writeNumber } from "../domain/numbers/writeNumber";

export const ENGLISH_SEPARATORS: Separators = { decimal: ".", group: "," };

/** Units that a language writes in words. */
export interface UnitWords {
  /** percentage points, behind a space */
  readonly points: string;
  /** an index told as a multiple */
  readonly times: string;
}

const VIETNAMESE_UNITS: UnitWords = { points: "điểm %", times: "lần" };
export const ENGLISH_UNITS: UnitWords = { points: "points", times: "times" };

/** Most decimals a sentence shows when the shorter ones would hide the difference. */
const MOST_DECIMALS = 12;

/** How one language writes the numbers in its sentences. */
export interface NumberWriting {
  /** persons, or any plain number, with the decimals it has */
  count(value: Decimal): string;
  /** a fraction as a percentage: 0.0638 with 2 decimals → "6,38%" */
  percent(fraction: Decimal, decimals: number): string;
  /** a fraction as a percentage with the decimals it has: 0.95 → "95%" */
  rate(fraction: Decimal): string;
  /** the figure as stated, trailing zeros kept; its text when it has no value */
  stated(figure: Figure): string;
  /** a value in the unit and with the decimals of a stated figure */
  like(figure: Figure, value: Decimal): string;
  /** a recomputed percentage with enough decimals to see how it rounds: two more than stated, more where those would mislead */
  exactPercent(fraction: Decimal, statedDecimals: number): string;
  /** as exactPercent, in the unit of a stated figure: a multiple stays one */
  exactly(figure: Figure, fraction: Decimal): string;
}

export function numberWriting(separators: Separators, units: UnitWords = VIETNAMESE_UNITS): NumberWriting {
  const count = (value: Decimal) => writeNumber(value, { separators });
  const percent = (fraction: Decimal, decimals: number) => writeNumber(fraction, { unit: "%", decimals, separators });
  const multiple = (value: Decimal, decimals: number) =>
    writeNumber(value, { decimals, unit: units.times, separators });

  function like(figure: Figure, value: Decimal): string {
    const decimals = Math.max(0, figure.decimals);
    if (figure.unit === "points") return writeNumber(value.times(100), { decimals, unit: units.points, separators });
    if (isMultiple(figure)) return multiple(value, figure.decimals + 2);
    return figure.unit === "persons" ? count(value) : percent(value, decimals);
  }

  const exactPercent = (fraction: Decimal, statedDecimals: number) =>
    percent(fraction, telling(fraction.times(100), Math.max(0, statedDecimals)));

  return {
    count,
    percent,
    rate: (fraction) => percent(fraction, Math.min(fraction.times(100).decimalPlaces(), MOST_DECIMALS)),
    stated: (figure) => (figure.value === null ? figure.text : like(figure, figure.value)),
    like,
    exactPercent,
    exactly: (figure, fraction) =>
      isMultiple(figure)
        ? multiple(fraction, telling(fraction, figure.decimals + 2))
        : exactPercent(fraction, figure.decimals),
  };
}

/** "gấp 2,9 lần": nobody prints a percentage that is rounded to tens. */
export function isMultiple({ unit, decimals }: Figure): boolean {
  return unit === "percent" && decimals < 0;
}

/** A sentence that subtracts has one sign for minus: "12,1% − 12,7% = −0,6", not "-0,6". */
export function withTrueMinus(sentence: string): string {
  if (!sentence.includes("−")) return sentence;
  return sentence.replace(/(?<![\p{L}\p{N}])-(?=\d)/gu, "−");
}

/** Decimals with which the shown value still rounds, and is cut off, as the exact one; none beyond its last digit. */
function telling(exact: Decimal, statedDecimals: number): number {
  const misleads = (decimals: number) => {
    const shown = roundHalfAway(exact, decimals);
    return (
      !roundHalfAway(shown, statedDecimals).equals(roundHalfAway(exact, statedDecimals)) ||
      !truncate(shown, statedDecimals).equals(truncate(exact, statedDecimals))
    );
  };
  let decimals = statedDecimals + 2;
  while (decimals < MOST_DECIMALS && misleads(decimals)) decimals += 1;
  return Math.max(statedDecimals, Math.min(decimals, exact.decimalPlaces()));
}
