import type { Box } from "../../workbook/address";
import type { Content } from "../engine/cells";
import type { FormatChange } from "../engine/cellFormat";
import { shiftFormula } from "../engine/formulaReferences";
import { displayText } from "../../files/displayText";
import { formulaToLocal } from "../engine/locale/formulaSpelling";
import type { Value } from "../engine/edits";
import { ApiError, invalidArgument } from "../interpreter/errors";
import { requireUnlocked } from "./book";
import type { Book } from "./book";
import { readInput, spread, valueType } from "./cellInput";

/** The cells of one range: reading them as grids, writing and copying them. */

/** more cells than this in one range are not read at once */
const READ_LIMIT = 5_000_000;

export type GridOf = "values" | "formulas" | "formulasLocal" | "numberFormat" | "text" | "valueTypes";

export function readGrid(book: Book, sheetId: string, box: Box, what: GridOf): unknown[][] {
  if (box.rows * box.columns > READ_LIMIT) {
    throw new ApiError("InvalidArgument", "The range holds too many cells to be read at once.");
  }
  const cells = book.engine.cells.reader(sheetId);
  const formatAt = book.engine.formats.reader(sheetId);
  const read = (row: number, column: number): unknown => {
    switch (what) {
      case "values":
        return cells.value(row, column) ?? "";
      case "formulas":
        return cells.formula(row, column) ?? cells.value(row, column) ?? "";
      case "formulasLocal": {
        const formula = cells.formula(row, column);
        return formula ? formulaToLocal(formula) : (cells.value(row, column) ?? "");
      }
      case "numberFormat":
        return formatAt(row, column).numberFormat;
      case "text":
        return displayText(cells.value(row, column), formatAt(row, column).numberFormat);
      case "valueTypes":
        return valueType(cells.value(row, column));
    }
  };
  const grid: unknown[][] = [];
  for (let row = box.row; row < box.row + box.rows; row++) {
    const line: unknown[] = [];
    for (let column = box.column; column < box.column + box.columns; column++) line.push(read(row, column));
    grid.push(line);
  }
  return grid;
}

const single = (box: Box): boolean => box.rows === 1 && box.columns === 1;

/** What an edit event says of the one cell it changed. */
export function valueBefore(book: Book, sheetId: string, box: Box): { before?: Value } {
  return single(box) ? { before: book.engine.cells.value(sheetId, box.row, box.column) } : {};
}

/** Writes values or formulas: a scalar fills the range, null leaves a cell alone. */
export function writeGrid(book: Book, sheetId: string, box: Box, given: unknown): void {
  requireUnlocked(book, sheetId, box);
  const at = spread(given as never, box.rows, box.columns) as (r: number, c: number) => unknown;
  const formatAt = book.engine.formats.reader(sheetId);
  const brought = new Map<string, { row: number; column: number; numberFormat: string }>();
  const contents: (Content | undefined)[][] = [];
  for (let r = 0; r < box.rows; r++) {
    const line: (Content | undefined)[] = [];
    for (let c = 0; c < box.columns; c++) {
      const value = at(r, c);
      if (value === null || value === undefined) {
        line.push(undefined);
        continue;
      }
      const [row, column] = [box.row + r, box.column + c];
      const { numberFormat } = formatAt(row, column);
      const input = readInput(value, numberFormat === "@");
      line.push(input.content);
      if (input.numberFormat && numberFormat === "General") {
        brought.set(`${row},${column}`, { row, column, numberFormat: input.numberFormat });
      }
    }
    contents.push(line);
  }
  const noted = valueBefore(book, sheetId, box);
  book.engine.cells.write(sheetId, box, (row, column) => contents[row - box.row]![column - box.column]);
  for (const { row, column, numberFormat } of brought.values()) {
    book.engine.formats.change(sheetId, { row, column, rows: 1, columns: 1 }, { numberFormat });
  }
  book.engine.noteEdit({ sheetId, box, kind: "RangeEdited", ...noted });
}

/** Writes number formats; null leaves a cell alone. */
export function writeNumberFormats(book: Book, sheetId: string, box: Box, given: unknown): void {
  if (!Array.isArray(given)) {
    if (typeof given !== "string") throw invalidArgument();
    book.engine.formats.change(sheetId, box, { numberFormat: given || "General" });
    return;
  }
  const at = spread(given as never, box.rows, box.columns) as (r: number, c: number) => unknown;
  book.engine.formats.change(sheetId, box, (row, column): FormatChange | null => {
    const wanted = at(row - box.row, column - box.column);
    return wanted === null ? null : { numberFormat: String(wanted) || "General" };
  });
}

export type CopyType = "All" | "Formulas" | "Values" | "Formats";

export interface CopySource {
  readonly sheetId: string;
  readonly box: Box;
}

/**
 * Copies as Excel pastes: relative references move with the cells, and a source that fits several times into the target is
 * repeated. A target smaller than the source grows to it.
 */
export function copyCells(
  book: Book,
  source: CopySource,
  target: CopySource,
  type: CopyType,
  options: { readonly skipBlanks: boolean; readonly transpose: boolean },
): void {
  const { engine } = book;
  const from = source.box;
  const [rows, columns] = options.transpose ? [from.columns, from.rows] : [from.rows, from.columns];
  const repeats = target.box.rows % rows === 0 && target.box.columns % columns === 0;
  const box = repeats ? target.box : { ...target.box, rows, columns };
  requireUnlocked(book, target.sheetId, box);
  const originOf = (row: number, column: number): [number, number] => {
    const [r, c] = [(row - box.row) % rows, (column - box.column) % columns];
    return options.transpose ? [from.row + c, from.column + r] : [from.row + r, from.column + c];
  };

  if (type !== "Formats") {
    const cells = engine.cells.reader(source.sheetId);
    const taken = new Map<number, { formula: string | null; value: Value }>();
    const sourceCell = (row: number, column: number): { formula: string | null; value: Value } => {
      const key = row * 16_384 + column;
      let cell = taken.get(key);
      if (!cell) {
        cell = { formula: type === "Values" ? null : cells.formula(row, column), value: cells.value(row, column) };
        if (cell.formula === null && type !== "Values" && cells.isSpilled(row, column)) cell.value = null;
        taken.set(key, cell);
      }
      return cell;
    };
    // everything is taken before anything is written: the areas may overlap
    for (let r = 0; r < from.rows; r++)
      for (let c = 0; c < from.columns; c++) sourceCell(from.row + r, from.column + c);
    const noted = valueBefore(book, target.sheetId, box);
    engine.cells.write(target.sheetId, box, (row, column) => {
      const [r, c] = originOf(row, column);
      const { formula, value } = sourceCell(r, c);
      if (formula !== null) return { formula: shiftFormula(formula, row - r, column - c) };
      if (value === null) return options.skipBlanks ? undefined : null;
      return { value };
    });
    if (type === "All") copyFormats();
    engine.noteEdit({ sheetId: target.sheetId, box, kind: "RangeEdited", ...noted });
  } else copyFormats();

  function copyFormats(): void {
    const formatAt = engine.formats.reader(source.sheetId);
    const taken = new Map<number, ReturnType<typeof formatAt>>();
    for (let r = 0; r < from.rows; r++) {
      for (let c = 0; c < from.columns; c++) taken.set(r * 16_384 + c, formatAt(from.row + r, from.column + c));
    }
    engine.formats.put(target.sheetId, box, (row, column) => {
      const [r, c] = originOf(row, column);
      return taken.get((r - from.row) * 16_384 + (c - from.column))!;
    });
  }
}

/** The block of filled cells around a box, bounded by blank rows and columns. */
export function surroundingRegion(book: Book, sheetId: string, box: Box): Box {
  const cells = book.engine.cells.reader(sheetId);
  const stored = book.engine.cells.clip(sheetId, { row: 0, column: 0, rows: 1_048_576, columns: 16_384 });
  let [top, left, bottom, right] = [box.row, box.column, box.row + box.rows - 1, box.column + box.columns - 1];
  const filled = (fromRow: number, toRow: number, fromColumn: number, toColumn: number): boolean => {
    for (let row = Math.max(0, fromRow); row <= Math.min(toRow, stored.rows - 1); row++) {
      for (let column = Math.max(0, fromColumn); column <= Math.min(toColumn, stored.columns - 1); column++) {
        if (cells.value(row, column) !== null || cells.formula(row, column) !== null) return true;
      }
    }
    return false;
  };
  for (let grew = true; grew;) {
    grew = false;
    if (top > 0 && filled(top - 1, top - 1, left - 1, right + 1)) [top, grew] = [top - 1, true];
    if (filled(bottom + 1, bottom + 1, left - 1, right + 1)) [bottom, grew] = [bottom + 1, true];
    if (left > 0 && filled(top - 1, bottom + 1, left - 1, left - 1)) [left, grew] = [left - 1, true];
    if (filled(top - 1, bottom + 1, right + 1, right + 1)) [right, grew] = [right + 1, true];
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
