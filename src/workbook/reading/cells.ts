import { readNumber, type NumberReading, type NumberWords } from "../../domain/numbers/readNumber";
import type { Separators } from "../../domain/numbers/separators";
import type { Block, CellValue } from "../snapshot";
import { inUnicode, legacyFontOf, type LegacyFont } from "./legacyFonts";
import { textSeparators } from "./textSeparators";
import { repairText } from "./words";

/** What a cell holds. mark: a sign for "does not apply". */
export type CellKind = "blank" | "number" | "words" | "mark" | "error" | "boolean";

/** The cells of a block by row and column of the block; outside it everything is blank, so odd shapes do no harm. */
export interface Cells {
  readonly rows: number;
  readonly columns: number;
  value(row: number, column: number): CellValue;
  /** as displayed; the value itself where the host gives no text */
  text(row: number, column: number): string;
  /** the text of a cell with words, repaired; "" for everything else */
  words(row: number, column: number): string;
  kind(row: number, column: number): CellKind;
  /** the encoding that words stood in; they are handed out in Unicode */
  readonly legacyFont: LegacyFont | null;
  isComputed(row: number, column: number): boolean;
  format(row: number, column: number): string;
  /** the number that stands in a text cell ("5.122"); null when the cell holds none */
  numberInText(row: number, column: number): NumberReading | null;
}

const MARK = /^[-–—−_.…/xX×*]+$/;
const ERROR = /^#[A-Z0-9_/]+[!?]?$/;
/** signs of a footnote behind a number in a text cell: "4.844*", "4.844 (1)" */
const FOOTNOTE_SIGN = /^(?:\*+|\(\d{1,2}\)|[¹²³])$/;

/** "(2.444)": less, as accountants write it; "(1)" and "(12)" number columns and notes */
const NEGATIVE = /^\(\s*(\d[\d.,\s\u00a0]*\d[\d%])\s*\)$/;

const KINDS: readonly CellKind[] = ["blank", "number", "words", "mark", "error", "boolean"];

export function cellsOf(block: Block, words: NumberWords): Cells {
  const separators = textSeparators(block);
  const rows = block.values.length;
  const columns = block.values.reduce((widest, row) => Math.max(widest, row.length), 0);
  const value = (row: number, column: number): CellValue => block.values[row]?.[column] ?? null;
  const legacyFont = legacyFontOf(textsOf(block));
  const inWords = (text: string) => repairText(legacyFont === null ? text : inUnicode(text, legacyFont));
  // a cell's kind is asked for several times; kept as its place in KINDS, one up
  const kinds = new Uint8Array(rows * columns);
  const kind = (row: number, column: number): CellKind => {
    if (row < 0 || row >= rows || column < 0 || column >= columns) return "blank";
    const at = row * columns + column;
    if (kinds[at] === 0) kinds[at] = KINDS.indexOf(kindOf(value(row, column), words, separators)) + 1;
    return KINDS[kinds[at]! - 1]!;
  };
  return {
    rows,
    columns,
    value,
    kind,
    legacyFont,
    text: (row, column) => block.texts[row]?.[column] ?? String(value(row, column) ?? ""),
    words: (row, column) => (kind(row, column) === "words" ? inWords(value(row, column) as string) : ""),
    isComputed: (row, column) => {
      const formula = block.formulas[row]?.[column];
      return typeof formula === "string" && formula.startsWith("=") && formula !== value(row, column);
    },
    format: (row, column) => block.numberFormats[row]?.[column] ?? "General",
    numberInText: (row, column) => {
      const held = value(row, column);
      return typeof held === "string" ? numberIn(held, words, separators) : null;
    },
  };
}

/** The same cells with everything outside of some columns blank; columns of the block, the last one inclusive. */
export function withinColumns(cells: Cells, first: number, last: number): Cells {
  const isIn = (column: number) => column >= first && column <= last;
  return {
    ...cells,
    value: (row, column) => (isIn(column) ? cells.value(row, column) : null),
    text: (row, column) => (isIn(column) ? cells.text(row, column) : ""),
    words: (row, column) => (isIn(column) ? cells.words(row, column) : ""),
    kind: (row, column) => (isIn(column) ? cells.kind(row, column) : "blank"),
    isComputed: (row, column) => isIn(column) && cells.isComputed(row, column),
    numberInText: (row, column) => (isIn(column) ? cells.numberInText(row, column) : null),
  };
}

function* textsOf({ values }: Block): Iterable<string> {
  for (const row of values) for (const value of row) if (typeof value === "string") yield value;
}

function kindOf(value: CellValue, words: NumberWords, separators: Separators): CellKind {
  if (typeof value === "number") return Number.isFinite(value) ? "number" : "error";
  if (typeof value === "boolean") return "boolean";
  if (value === null || value === undefined || value === "") return "blank";
  const text = value.trim();
  if (text === "" || /^[\s\u00a0\u200b]*$/.test(text)) return "blank";
  if (MARK.test(text)) return "mark";
  if (ERROR.test(text)) return "error";
  return numberIn(text, words, separators) ? "number" : "words";
}

/** A text that is a number and nothing else, but for its unit and the sign of a footnote. */
function numberIn(text: string, words: NumberWords, separators: Separators): NumberReading | null {
  const inBrackets = NEGATIVE.exec(text.trim());
  if (inBrackets && !/^(?:19|20)\d\d$/.test(inBrackets[1]!)) {
    const reading = readNumber(inBrackets[1]!, words, separators);
    return reading && reading.rest === "" ? { ...reading, value: reading.value.neg() } : null;
  }
  if (!/^[\s\u00a0+\-−–]*\d/.test(text)) return null;
  const reading = readNumber(text, words, separators);
  return reading && (reading.rest === "" || FOOTNOTE_SIGN.test(reading.rest)) ? reading : null;
}
