import type { InParts } from "../../domain/inParts";
import type { Cells } from "./cells";
import { headerAt, headerPaths, isRoleOfLines, type HeaderRows } from "./headerRows";
import { isColumnFormula, isColumnNumber, readLabel } from "./labels";
import type { LabelledRow } from "./lineRows";
import type { PhraseFinder } from "./phrases";
import { labelAt, type TableColumns } from "./tableColumns";
import { repairText } from "./words";

/** The rows below a header, up to the end of the table; rows of the block. */
export interface TableRows {
  readonly columnNumbers: number | null;
  readonly lines: readonly LabelledRow[];
  /** of a table of places: the row that states what was assigned for all of them */
  readonly assigned: { readonly row: number; readonly text: string } | null;
  /** footnotes and signatures */
  readonly notes: readonly { readonly row: number; readonly text: string }[];
  /** the first row after the table, or its notes */
  readonly end: number;
}

/** Rows looked at between two pauses: a few milliseconds. */
export const ROWS_PER_PART = 200;

/** A note below the table is looked for this far after its last line. */
const NOTES_REACH = 15;
/** "IV", "a)", "B.": letters that only number a row */
const LETTER_NUMBER = /^(?:[ivxlc]+|\p{L}{1,2})[.)]*$/iu;

/** Collects a table's rows: up to the next header, or a blank row with no further lines behind it. */
export function* tableRows(
  cells: Cells,
  header: HeaderRows,
  columns: TableColumns,
  finder: PhraseFinder,
): InParts<TableRows> {
  const figures = columns.figures.map(({ column }) => column);
  const lines: LabelledRow[] = [];
  const notes: { row: number; text: string }[] = [];
  let columnNumbers: number | null = null;
  let assigned: TableRows["assigned"] = null;
  let lastControl = -1;
  let row = header.last + 1;
  let afterBlank = false;
  for (; row < cells.rows; row++) {
    if (row % ROWS_PER_PART === 0) yield;
    const held = wordsAndNumbers(cells, row);
    if (held.filled === 0) {
      afterBlank = true;
      continue;
    }
    const hasFigures = figures.some((column) => isStated(cells, row, column));
    if (columnNumbers === null && lines.length === 0 && numbersColumns(cells, row)) {
      columnNumbers = row;
      continue;
    }
    if (!hasFigures && held.words > 1 && startsTable(cells, row, afterBlank, finder)) {
      const again = repeatedHeader(cells, row, header, columns, lines, finder);
      if (again === null) break;
      row = again.last;
      afterBlank = false;
      continue;
    }
    const label = labelAt(cells, row, columns.labels) || mergedLabel(cells, row, columns);
    if (afterBlank && !goesOn(cells, row, hasFigures, label, figures)) break;
    afterBlank = false;
    if (!hasFigures && isNote(cells, row, held.filled, finder)) {
      notes.push({ row, text: firstWords(cells, row) });
      continue;
    }
    if (columns.layout === "placeRows" && isControl(label, lines.length > 0, assigned !== null, finder)) {
      if (assigned === null) assigned = { row, text: label };
      lastControl = row;
      continue;
    }
    const order = columns.order === null ? "" : repairText(cells.text(row, columns.order));
    const place = columns.place === null ? "" : cells.words(row, columns.place);
    lines.push({ row, label: readLabel(label, order, finder), place, hasFigures });
  }
  const end = lines.length === 0 ? row : Math.max(lastLine(lines, notes), lastControl) + 1;
  notes.push(...notesBehind(cells, Math.max(end, header.last + 1), row, finder));
  return { columnNumbers, lines, assigned, notes, end: Math.max(end, (notes.at(-1)?.row ?? -1) + 1) };
}

/** What was assigned stands below places, and rows that compare with it below it. */
function isControl(label: string, belowPlaces: boolean, belowAssigned: boolean, finder: PhraseFinder): boolean {
  return belowAssigned ? finder.opens(label, "controlRow") : belowPlaces && finder.opens(label, "assignedRow");
}

/** "Tổng cộng" merged over the columns of numbers and labels stands in the first. */
function mergedLabel(cells: Cells, row: number, { order }: TableColumns): string {
  const text = order === null ? "" : cells.words(row, order);
  return LETTER_NUMBER.test(text) ? "" : text;
}

function lastLine(lines: readonly LabelledRow[], notes: readonly { row: number }[]): number {
  return Math.max(lines.at(-1)!.row, notes.at(-1)?.row ?? -1);
}

function wordsAndNumbers(cells: Cells, row: number): { filled: number; words: number } {
  let [filled, words] = [0, 0];
  for (let column = 0; column < cells.columns; column++) {
    const kind = cells.kind(row, column);
    if (kind !== "blank") filled += 1;
    if (kind === "words") words += 1;
  }
  return { filled, words };
}

function isStated(cells: Cells, row: number, column: number): boolean {
  const kind = cells.kind(row, column);
  return kind === "number" || kind === "mark" || kind === "error";
}

/** A new header inside a table must name its labels, or stand after a blank row. */
function startsTable(cells: Cells, row: number, afterBlank: boolean, finder: PhraseFinder): boolean {
  const header = headerAt(cells, row, finder);
  if (header === null) return false;
  if (afterBlank) return true;
  for (let column = 0; column < cells.columns; column++) {
    if (isRoleOfLines(finder.roleOf(cells.words(row, column)))) return true;
  }
  return false;
}

/** The same header at the top of the next printed page; a table of its own counts its lines from 1 again. */
function repeatedHeader(
  cells: Cells,
  row: number,
  header: HeaderRows,
  { order }: TableColumns,
  lines: readonly LabelledRow[],
  finder: PhraseFinder,
): HeaderRows | null {
  const again = headerAt(cells, row, finder);
  if (again === null || order === null || lines.length === 0) return null;
  const words = (of: HeaderRows) => JSON.stringify(headerPaths(cells, of));
  if (again.left !== header.left || words(again) !== words(header)) return null;
  for (let below = again.last + 1; below < cells.rows; below++) {
    const number = Number(cells.text(below, order) || NaN);
    if (Number.isInteger(number)) return number > 1 ? again : null;
  }
  return null;
}

/** Behind a blank row a table goes on with a line, or with a heading right above one. */
function goesOn(cells: Cells, row: number, hasFigures: boolean, label: string, figures: readonly number[]): boolean {
  if (label === "") return false;
  if (hasFigures) return true;
  return row + 1 < cells.rows && figures.some((column) => isStated(cells, row + 1, column));
}

const LONG = 80;

function isNote(cells: Cells, row: number, filled: number, finder: PhraseFinder): boolean {
  const text = firstWords(cells, row);
  if (finder.opens(text, "footnote") || finder.opens(text, "signature")) return true;
  return filled === 1 && (text.length > LONG || /^[*(]/.test(text));
}

function firstWords(cells: Cells, row: number): string {
  for (let column = 0; column < cells.columns; column++) {
    const text = cells.words(row, column);
    if (text !== "") return text;
  }
  return "";
}

/** Lines of text behind the table, up to the next header. */
function notesBehind(
  cells: Cells,
  from: number,
  nextTable: number,
  finder: PhraseFinder,
): { row: number; text: string }[] {
  const notes: { row: number; text: string }[] = [];
  const end = Math.min(cells.rows, from + NOTES_REACH);
  let open = false;
  for (let row = from; row < end; row++) {
    if (row >= nextTable && headerAt(cells, row, finder) !== null) break;
    const { filled, words } = wordsAndNumbers(cells, row);
    if (filled === 0) continue;
    if (words !== filled || filled > 2) break;
    const text = firstWords(cells, row);
    if (!open && !isNote(cells, row, filled, finder) && !/^[-–*(]/.test(text)) break;
    open = true;
    notes.push({ row, text });
  }
  return notes;
}

/** "A, B, 1, 2, 3=2-1": nothing but numbers of columns, rising by one. */
function numbersColumns(cells: Cells, row: number): boolean {
  const texts: string[] = [];
  for (let column = 0; column < cells.columns; column++) {
    if (cells.kind(row, column) !== "blank") texts.push(repairText(String(cells.value(row, column) ?? "")));
  }
  if (texts.length < 2 || !texts.every(isColumnNumber)) return false;
  const numbers = texts.flatMap((text) => /\d+/.exec(text)?.[0] ?? []).map(Number);
  const rises = numbers.every((number, at) => at === 0 || number === numbers[at - 1]! + 1);
  return texts.some(isColumnFormula) || (rises && numbers.length > 0 && numbers[0]! <= 3);
}
