import type { Box } from "../address";
import type { CellPlace } from "../jobs/jobs";
import type { Hazard } from "./hazard";

/** The first cells of a hazard that stand below each other without a gap: as the repair writes them together. */
export function firstBox(hazard: Hazard): Box {
  return boxesOf(hazard.cells)[0]!;
}

/** Cells as rectangles of one column, by column from the left and then downwards. */
export function boxesOf(cells: readonly CellPlace[]): Box[] {
  const sorted = [...cells].sort((x, y) => x.column - y.column || x.row - y.row);
  const boxes: Box[] = [];
  for (const { row, column } of sorted) {
    const last = boxes.at(-1);
    if (last && last.column === column && last.row + last.rows === row) {
      boxes[boxes.length - 1] = { ...last, rows: last.rows + 1 };
    } else boxes.push({ row, column, rows: 1, columns: 1 });
  }
  return boxes;
}
