import { columnName } from "../address";
import { TARGET_COLUMNS, type TargetColumn } from "./targetTableTexts";

/** The letter a formula uses for a column of the table. */
export function letterOf(column: TargetColumn): string {
  return columnName(TARGET_COLUMNS.indexOf(column));
}

/** "D9"; the row counts from 1, as formulas do. */
export function cellOf(column: TargetColumn, row: number): string {
  return letterOf(column) + row;
}
