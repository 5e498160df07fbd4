import type { Box } from "../address";
import type { CellInput, SheetContent } from "../patch";

/**
 * What every cell of a written sheet holds, as its formulas read back: formulas filled down, "" where nothing was
 * written, and texts without the apostrophe that only marks them as text. Tells what was edited since.
 * @returns the rectangle around everything written, from A1, and its cells
 */
export function writtenCells(content: SheetContent): { readonly box: Box; readonly cells: readonly CellInput[][] } {
  const boxes = [...content.cells, ...content.columnFormulas].map(({ box }) => box);
  const rows = boxes.reduce((end, box) => Math.max(end, box.row + box.rows), 0);
  const columns = boxes.reduce((end, box) => Math.max(end, box.column + box.columns), 0);
  const cells = Array.from({ length: rows }, () => new Array<CellInput>(columns).fill(""));
  for (const { box, values } of content.cells) {
    fill(cells, box, (row, column) => asHeld(values[row - box.row]![column - box.column]!));
  }
  for (const { box, template } of content.columnFormulas) {
    fill(cells, box, (row) => template.replaceAll("{row}", String(row + 1)));
  }
  return { box: { row: 0, column: 0, rows, columns }, cells };
}

function fill(cells: CellInput[][], box: Box, cellAt: (row: number, column: number) => CellInput): void {
  for (let row = box.row; row < box.row + box.rows; row++) {
    for (let column = box.column; column < box.column + box.columns; column++)
      cells[row]![column] = cellAt(row, column);
  }
}

function asHeld(input: CellInput): CellInput {
  return typeof input === "string" && input.startsWith("'") ? input.slice(1) : input;
}
