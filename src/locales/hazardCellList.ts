import { a1 } from "../workbook/address";
import type { CellPlace } from "../workbook/jobs/jobs";
import { boxesOf } from "../workbook/hazards/hazardCells";

/** Runs of cells named in one sentence. */
const NAMED_RUNS = 4;

/** "C6:C9, C12"; where there are more, what the language says of the rest. */
export function hazardCellList(cells: readonly CellPlace[], more: (cells: number) => string): string {
  const boxes = boxesOf(cells);
  const named = boxes.slice(0, NAMED_RUNS).map(a1).join(", ");
  const rest = boxes.slice(NAMED_RUNS).reduce((sum, { rows }) => sum + rows, 0);
  return rest === 0 ? named : `${named} ${more(rest)}`;
}
