import { cellContent, type CellValue } from "./cellValue";

/** The cells of a range as Excel sends it, their dress off; a single value is a range of one cell. */
export function rangeContent(range: unknown): CellValue[][] {
  const rows: readonly unknown[] = Array.isArray(range) ? range : [[range]];
  return rows.map((row) => (Array.isArray(row) ? row : [row]).map(cellContent));
}
