import type { Box } from "../../workbook/address";

/** Every sheet has Excel's size, whatever is stored. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export function fitsOnSheet(box: Box): boolean {
  return (
    box.row >= 0 &&
    box.column >= 0 &&
    box.rows > 0 &&
    box.columns > 0 &&
    box.row + box.rows <= MAX_ROWS &&
    box.column + box.columns <= MAX_COLUMNS
  );
}

/** The part both boxes share; null when there is none. */
export function intersection(x: Box, y: Box): Box | null {
  const row = Math.max(x.row, y.row);
  const column = Math.max(x.column, y.column);
  const rows = Math.min(x.row + x.rows, y.row + y.rows) - row;
  const columns = Math.min(x.column + x.columns, y.column + y.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function boundingBox(x: Box, y: Box): Box {
  const row = Math.min(x.row, y.row);
  const column = Math.min(x.column, y.column);
  return {
    row,
    column,
    rows: Math.max(x.row + x.rows, y.row + y.rows) - row,
    columns: Math.max(x.column + x.columns, y.column + y.columns) - column,
  };
}
