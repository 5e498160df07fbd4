import type { Separators } from "../../domain/numbers/separators";
import type { SkippedNumber, SkipReason, TextSpan } from "../../domain/prose/proseReading";

/** What a cell of a table in a text prints, and where; it may run over line breaks. */
export interface TextCell extends TextSpan {
  /** all of the span */
  readonly text: string;
}

/** A row: a line of the text, or several where a row's cells stand one below the other. */
export interface GridRow extends TextSpan {
  readonly cells: readonly (TextCell | null)[];
}

/** A stretch of a text that may be a table, its cells told apart. */
export interface TextGrid {
  readonly rows: readonly GridRow[];
  /** how its numbers are written */
  readonly style: Separators;
  /** lines above it that may be its title, from the top */
  readonly title: readonly string[];
  /** numbers of its rows that stand in no cell */
  readonly left: readonly SkippedNumber[];
}

export function saysWords({ text }: TextCell): boolean {
  return /\p{L}/u.test(text);
}

/** Holds a number and no words but a unit: "5.122", "(57)", "93,9%". */
export function isNumber({ text }: TextCell): boolean {
  return /^[\s\u00a0(+\-–−]*\d[\d.,\s\u00a0]*[%％]?\)?\s*$/.test(text);
}

export function isYear({ text }: TextCell): boolean {
  return /^\s*(?:19|20)\d\d\s*$/.test(text);
}

const NUMBERS = /\d+(?:[.,]\d+)*/g;

/** Years are years wherever they stand; other numbers have the reason that is given. */
export function numbersIn({ start, text }: TextCell, reason: SkipReason): SkippedNumber[] {
  return [...text.matchAll(NUMBERS)].map((match) => ({
    span: { start: start + match.index, end: start + match.index + match[0].length },
    reason: /^(?:19|20)\d\d$/.test(match[0]) ? "year" : reason,
  }));
}
