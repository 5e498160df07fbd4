import type { Box } from "../address";
import { LEADING_COLUMNS, type TemplateRow } from "./templateTable";

/** The cells to fill in, as few rectangles as runs of rows and neighbouring columns allow. @param firstRow counts from 0 */
export function inputBoxes(rows: readonly TemplateRow[], firstRow: number): Box[] {
  const width = rows[0]?.cells.length ?? 0;
  const boxes: Box[] = [];
  for (let position = 0; position < width; position++) {
    for (const { from, count } of runs(rows.map(({ cells }) => cells[position]?.kind === "input"))) {
      const box = { row: firstRow + from, column: LEADING_COLUMNS + position, rows: count, columns: 1 };
      const left = boxes.findIndex(
        (other) => other.row === box.row && other.rows === count && other.column + other.columns === box.column,
      );
      if (left < 0) boxes.push(box);
      else boxes[left] = { ...boxes[left]!, columns: boxes[left]!.columns + 1 };
    }
  }
  return boxes;
}

function runs(marks: readonly boolean[]): { from: number; count: number }[] {
  const found: { from: number; count: number }[] = [];
  marks.forEach((marked, at) => {
    if (!marked) return;
    const last = found.at(-1);
    if (last && last.from + last.count === at) last.count += 1;
    else found.push({ from: at, count: 1 });
  });
  return found;
}
