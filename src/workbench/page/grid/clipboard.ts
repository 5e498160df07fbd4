import type { Box } from "../../../workbook/address";
import type { Spreadsheet } from "../../engine/spreadsheet";
import { shiftFormula } from "../../engine/formulaReferences";
import { fromTabSeparated, toTabSeparated } from "./tabSeparated";

type Value = string | number | boolean | null;

/** Cells copied inside the workbench: exact values and formulas, recognised by the text they put on the clipboard. */
export interface Copied {
  readonly sheetId: string;
  readonly box: Box;
  readonly text: string;
  readonly cut: boolean;
  /** formulas in English spelling */
  readonly cells: readonly (readonly { readonly value: Value; readonly formula: string | null }[])[];
}

/** Most cells copied at once: more would freeze the page. */
const MOST_CELLS = 500_000;

/** The selected cells as they are displayed; what lies beyond the used part of the sheet is left out. */
export function copyCells(spreadsheet: Spreadsheet, sheetId: string, box: Box, cut: boolean): Copied {
  const used = usedPart(spreadsheet, sheetId, box);
  if (used.rows * used.columns > MOST_CELLS) throw new RangeError("too many cells to copy");
  const displayed = grid(used, (row, column) => spreadsheet.cell(sheetId, row, column));
  return {
    sheetId,
    box: used,
    cut,
    text: toTabSeparated(displayed.map((row) => row.map((cell) => cell.text))),
    cells: displayed.map((line) =>
      line.map((cell) => ({
        value: cell.value,
        formula: cell.formula,
      })),
    ),
  };
}

/** Our own copied cells, put down again: values exactly, relative references moved along unless they were cut. */
export interface Pasting {
  readonly box: Box;
  /** values, and formulas in English spelling */
  readonly values: readonly (readonly Value[])[];
}

export function pasteCopied(copied: Copied, target: Box): Pasting {
  const box = targetBox(target, copied.box.rows, copied.box.columns);
  const values = grid({ ...box, row: 0, column: 0 }, (row, column) => {
    const [r, c] = [row % copied.box.rows, column % copied.box.columns];
    const { value, formula } = copied.cells[r]![c]!;
    if (formula === null || copied.cut) return formula ?? value;
    return shiftFormula(formula, box.row + row - (copied.box.row + r), box.column + column - (copied.box.column + c));
  });
  return { box, values };
}

/** A text from elsewhere, to be typed cell by cell. One that begins with "=" stays a text: nothing pasted computes. */
export function pasteText(
  text: string,
  target: Box,
): { readonly box: Box; readonly texts: readonly (readonly string[])[] } {
  const rows = fromTabSeparated(text);
  const box = targetBox(target, rows.length, rows[0]!.length);
  const texts = grid({ ...box, row: 0, column: 0 }, (row, column) => {
    const cell = rows[row % rows.length]![column % rows[0]!.length]!;
    // an apostrophe in front is how a spreadsheet is told that something is a text
    return /^[='+@]/.test(cell) && !/^\+[\d.,]+%?$/.test(cell) ? `'${cell}` : cell;
  });
  return { box, texts };
}

/** The part of a box that lies in the used area; at least one cell. */
export function usedPart(spreadsheet: Spreadsheet, sheetId: string, box: Box): Box {
  const used = spreadsheet.extent(sheetId);
  return {
    row: box.row,
    column: box.column,
    rows: Math.max(1, Math.min(box.rows, used.rows - box.row)),
    columns: Math.max(1, Math.min(box.columns, used.columns - box.column)),
  };
}

/** A selection that is a multiple of what is pasted is filled, any other takes it at its first cell. */
function targetBox(target: Box, rows: number, columns: number): Box {
  const fills =
    target.rows % rows === 0 && target.columns % columns === 0 && target.rows * target.columns <= MOST_CELLS;
  return {
    row: target.row,
    column: target.column,
    rows: fills ? target.rows : rows,
    columns: fills ? target.columns : columns,
  };
}

function grid<T>(box: Box, cell: (row: number, column: number) => T): T[][] {
  return Array.from({ length: box.rows }, (_row, r) =>
    Array.from({ length: box.columns }, (_column, c) => cell(box.row + r, box.column + c)),
  );
}
