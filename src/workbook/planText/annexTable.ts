import type { ColumnReading, RowReading, TableReading } from "../reading/tableReading";
import type { TextAt } from "./proposedLines";

/** A table as it stands on its sheet, ready to be set behind a plan. */
export interface AnnexTable {
  /** lines above it, as written */
  readonly title: readonly string[];
  readonly headers: readonly string[];
  /** cells as displayed */
  readonly rows: readonly AnnexRow[];
  /** lines below it, as written */
  readonly notes: readonly string[];
}

export interface AnnexRow {
  readonly cells: readonly string[];
  /** column numbers are set in the middle, sections in bold */
  readonly kind: "data" | "columnNumbers" | "section";
}

/** Where a column's cells stand: figures to the right, words to the left, order numbers in the middle. */
export type AnnexAlignment = "left" | "center" | "right";

/** A table with its texts as displayed; header rows are one row. Columns and rows without any text are left out. */
export function annexTable(table: TableReading, textAt: TextAt): AnnexTable {
  const shown = table.rows.filter(({ kind }) => kind !== "note");
  const textOf = ({ row }: RowReading, { column }: ColumnReading) => textAt(table, row, column).trim();
  const columns = table.columns.filter(
    (column) => column.header !== "" || shown.some((row) => textOf(row, column) !== ""),
  );
  const rows = shown
    .map((row): AnnexRow => ({ kind: kindOf(row), cells: columns.map((column) => textOf(row, column)) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
  return { title: table.title, headers: columns.map(({ header }) => header), rows, notes: table.notes ?? [] };
}

function kindOf({ kind }: RowReading): AnnexRow["kind"] {
  return kind === "columnNumbers" || kind === "section" ? kind : "data";
}

const NUMBER = /^[+\-−–]?\s*\d[\d.,\s]*%?$/;

/** True for a cell's text that is a number through and through. */
export function isPrintedNumber(text: string): boolean {
  return NUMBER.test(text);
}

/** By what most cells of the column hold. */
export function alignmentOf({ rows }: AnnexTable, column: number): AnnexAlignment {
  const cells = rows.filter(({ kind }) => kind === "data").map(({ cells }) => cells[column]!);
  const filled = cells.filter((cell) => cell !== "");
  const numbers = filled.filter(isPrintedNumber);
  if (numbers.length * 2 <= filled.length) return "left";
  return column === 0 ? "center" : "right";
}
