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

/** What remains of a box when another is cut out of it: at most four boxes. */
export function without(box: Box, cut: Box): readonly Box[] {
  const shared = intersection(box, cut);
  if (!shared) return [box];
  const above = shared.row - box.row;
  const below = box.row + box.rows - (shared.row + shared.rows);
  const before = shared.column - box.column;
  const after = box.column + box.columns - (shared.column + shared.columns);
  return [
    ...(above > 0 ? [{ ...box, rows: above }] : []),
    ...(before > 0 ? [{ ...shared, column: box.column, columns: before }] : []),
    ...(after > 0 ? [{ ...shared, column: shared.column + shared.columns, columns: after }] : []),
    ...(below > 0 ? [{ ...box, row: shared.row + shared.rows, rows: below }] : []),
  ];
}
