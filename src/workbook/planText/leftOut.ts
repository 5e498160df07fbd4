import type { FigureSet } from "../../domain/figures/figure";
import { leftOutFigures, type LeftOutFigure } from "../../domain/prose/outline/leftOutFigures";
import { otherDecimals, type OtherDecimals } from "../../domain/prose/outline/otherDecimals";
import type { PlanOutline } from "../../domain/prose/outline/planOutline";
import type { ColumnReading, RowReading, TableReading } from "../reading/tableReading";
import { isPrintedNumber } from "./annexTable";
import type { TextAt } from "./proposedLines";

/** Numbers of a table in columns, or in rows, of which nobody knows what they state. */
export interface UnreadNumbers {
  readonly sheetName: string;
  readonly of: "columns" | "rows";
  /** headers, or labels of rows, as written */
  readonly labels: readonly string[];
  readonly numbers: number;
}

/** What stands in the tables and not, or otherwise, in the text that was written from them. */
export interface LeftOut {
  readonly figures: readonly LeftOutFigure[];
  readonly unread: readonly UnreadNumbers[];
  /** percentages that do stand in it, at other decimals than the table's or than were chosen */
  readonly decimals: readonly OtherDecimals[];
}

/**
 * Finds what a text leaves out of its tables.
 * @param decimals those that were chosen, if any
 */
export function leftOutOf(
  set: FigureSet,
  outline: PlanOutline,
  tables: readonly TableReading[],
  textAt: TextAt,
  decimals?: number,
): LeftOut {
  return {
    figures: leftOutFigures(set, outline),
    unread: tables.flatMap((table) => [...unreadColumns(table, textAt), ...unreadRows(table, textAt)]),
    decimals: decimals === undefined ? [] : otherDecimals(set, outline, decimals),
  };
}

/** True where anything is left out, or written otherwise. */
export function isAnyLeftOut({ figures, unread, decimals }: LeftOut): boolean {
  return figures.length > 0 || unread.length > 0 || decimals.length > 0;
}

function unreadColumns(table: TableReading, textAt: TextAt): UnreadNumbers[] {
  const rows = table.rows.filter(({ kind }) => kind === "data");
  const columns = table.columns.filter(({ meaning }) => meaning.kind === "unknown");
  const found = columns.map((column) => ({
    label: column.header,
    numbers: rows.filter((row) => isNumberAt(table, row, column, textAt)).length,
  }));
  return gathered(table, "columns", found);
}

function unreadRows(table: TableReading, textAt: TextAt): UnreadNumbers[] {
  const columns = table.columns.filter(({ meaning }) => meaning.kind === "figures");
  const rows = table.rows.filter(({ kind }) => kind === "unknown");
  const found = rows.map((row) => ({
    label: row.label,
    numbers: columns.filter((column) => isNumberAt(table, row, column, textAt)).length,
  }));
  return gathered(table, "rows", found);
}

function isNumberAt(table: TableReading, { row }: RowReading, { column }: ColumnReading, textAt: TextAt): boolean {
  return isPrintedNumber(textAt(table, row, column).trim());
}

function gathered(
  { sheetName }: TableReading,
  of: UnreadNumbers["of"],
  found: readonly { readonly label: string; readonly numbers: number }[],
): UnreadNumbers[] {
  const filled = found.filter(({ numbers }) => numbers > 0);
  const numbers = filled.reduce((sum, each) => sum + each.numbers, 0);
  return numbers === 0 ? [] : [{ sheetName, of, labels: filled.map(({ label }) => label), numbers }];
}
