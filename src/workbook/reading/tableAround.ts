import type { Box } from "../address";
import type { TableReading } from "./tableReading";

/**
 * The table of a sheet that a selection touches: its header, lines or notes, else its title above. Of several the one
 * that holds most of the selection, then the upper one. Null when it touches none.
 * @param readings tables of one sheet, in the order of their rows
 */
export function tableAround(readings: readonly TableReading[], selection: Box): TableReading | null {
  let best: { reading: TableReading; shared: number } | null = null;
  let above = 0;
  for (const reading of readings) {
    const { box } = reading;
    const shared = sharedCells(box, selection) || 0.5 * Math.min(sharedCells(titleBox(box, above), selection), 1);
    if (shared > 0 && (best === null || shared > best.shared)) best = { reading, shared };
    above = box.row + box.rows;
  }
  return best?.reading ?? null;
}

/** The rows between the table before and this one's header. */
function titleBox(box: Box, above: number): Box {
  return { row: above, column: box.column, rows: box.row - above, columns: box.columns };
}

function sharedCells(x: Box, y: Box): number {
  const rows = Math.min(x.row + x.rows, y.row + y.rows) - Math.max(x.row, y.row);
  const columns = Math.min(x.column + x.columns, y.column + y.columns) - Math.max(x.column, y.column);
  return rows > 0 && columns > 0 ? rows * columns : 0;
}
