import type { Decimal } from "../../numbers/decimal";
import { readNumber, type NumberWords } from "../../numbers/readNumber";
import { type Separators, VIETNAMESE_SEPARATORS } from "../../numbers/separators";
import type { Token } from "./tokens";

const ENGLISH_SEPARATORS: Separators = { decimal: ".", group: "," };
const NO_WORDS: NumberWords = { magnitudes: {}, percent: [], persons: [] };

/** "5,792" or "5.792": one group of three digits, or three decimals. */
const ONE_GROUP = /^[1-9]\d{0,2}[.,]\d{3}$/;

/** How a text writes its numbers, told by those that can be read in one way only; Vietnamese where nothing tells. */
export function separatorsOf(tokens: readonly Token[]): Separators {
  let [vietnamese, english] = [0, 0];
  for (const { kind, key } of tokens) {
    if (kind !== "number") continue;
    if (/^\d+,\d{1,2}$/.test(key) || /^\d{1,3}(?:\.\d{3}){2,}$/.test(key)) vietnamese += 1;
    else if (/^\d+\.\d{1,2}$/.test(key) || /^\d{1,3}(?:,\d{3}){2,}$/.test(key)) english += 1;
  }
  return english > vietnamese ? ENGLISH_SEPARATORS : VIETNAMESE_SEPARATORS;
}

export interface NumberValue {
  /** as printed; no magnitude, no percent applied */
  readonly value: Decimal;
  readonly decimals: number;
}

/**
 * The number that digits and separators print; null for "31.12.2019". A count with one group of three is whole in
 * either way of writing, as nobody counts thousandths of a person.
 */
export function printedValue(printed: string, isCount: boolean, separators: Separators): NumberValue | null {
  const grouped = isCount && ONE_GROUP.test(printed);
  const way = grouped ? (printed.includes(",") ? ENGLISH_SEPARATORS : VIETNAMESE_SEPARATORS) : separators;
  const reading = readNumber(printed, NO_WORDS, way);
  return reading && reading.rest === "" ? { value: reading.value, decimals: reading.decimals } : null;
}
