import { cellBox, type Box } from "../../../workbook/address";

/** One cell. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** What moving about on a sheet needs to know of it. */
export interface Surroundings {
  /** rows and columns one can move to */
  readonly rows: number;
  readonly columns: number;
  /** rows and columns up to the last cell that holds anything */
  readonly used: { readonly rows: number; readonly columns: number };
  isBlank(cell: Cell): boolean;
  /** the merged area a cell lies in */
  mergeAt(cell: Cell): Box | null;
}

/** A selected rectangle: the active cell is where typing goes, the head is the corner that Shift moves. */
export interface Selection {
  readonly active: Cell;
  readonly head: Cell;
  readonly box: Box;
}

/** The rectangle between two cells, grown until no merged area sticks out of it. */
export function selectBetween(active: Cell, head: Cell, around: Pick<Surroundings, "mergeAt">): Selection {
  let box = span(active, head);
  for (let grown = grow(box, around); !sameSize(grown, box); grown = grow(box, around)) box = grown;
  const anchor = around.mergeAt(active);
  return { active: anchor ? { row: anchor.row, column: anchor.column } : active, head, box };
}

/** Whether a single cell is selected, or a single merged area. */
export function isOneCell({ active, box }: Selection, around: Pick<Surroundings, "mergeAt">): boolean {
  const merge = around.mergeAt(active);
  return merge ? merge.rows === box.rows && merge.columns === box.columns : box.rows * box.columns === 1;
}

export function selectCell(cell: Cell, around: Pick<Surroundings, "mergeAt">): Selection {
  return selectBetween(cell, cell, around);
}

/** A selection somebody else made: the first cell of the box is active. */
export function selectBox(box: Box, around: Pick<Surroundings, "mergeAt">): Selection {
  const first = { row: box.row, column: box.column };
  return selectBetween(first, { row: box.row + box.rows - 1, column: box.column + box.columns - 1 }, around);
}

/** One step from a cell; a merged area counts as one cell, hidden ones are the caller's matter. */
export function stepFrom(cell: Cell, rows: number, columns: number, around: Surroundings): Cell {
  const area = around.mergeAt(cell) ?? cellBox(cell.row, cell.column);
  const row = rows > 0 ? area.row + area.rows - 1 + rows : rows < 0 ? area.row + rows : cell.row;
  const column =
    columns > 0 ? area.column + area.columns - 1 + columns : columns < 0 ? area.column + columns : cell.column;
  return inside({ row, column }, around);
}

/**
 * Ctrl with an arrow: to the last filled cell before a gap, else to the next filled cell,
 * else to the edge of what is used (forwards) or of the sheet (backwards).
 */
export function edgeFrom(cell: Cell, rows: number, columns: number, around: Surroundings): Cell {
  const last = { row: Math.max(around.used.rows - 1, 0), column: Math.max(around.used.columns - 1, 0) };
  const canGo = (at: Cell) =>
    rows > 0 ? at.row < last.row : columns > 0 ? at.column < last.column : rows < 0 ? at.row > 0 : at.column > 0;
  const next = (at: Cell) => ({ row: at.row + rows, column: at.column + columns });
  if (!canGo(cell)) return cell;
  let at = next(cell);
  if (!around.isBlank(cell) && !around.isBlank(at)) {
    while (canGo(at) && !around.isBlank(next(at))) at = next(at);
    return at;
  }
  while (canGo(at) && around.isBlank(at)) at = next(at);
  return at;
}

/** Enter and Tab inside a selected range go round in it; null when the selection is a single cell. */
export function nextInside(selection: Selection, rows: number, columns: number, around: Surroundings): Cell | null {
  if (isOneCell(selection, around)) return null;
  const { active, box } = selection;
  const total = box.rows * box.columns;
  const byRows = columns !== 0;
  const order = (cell: Cell) =>
    byRows
      ? (cell.row - box.row) * box.columns + (cell.column - box.column)
      : (cell.column - box.column) * box.rows + (cell.row - box.row);
  const at = (index: number): Cell =>
    byRows
      ? { row: box.row + Math.floor(index / box.columns), column: box.column + (index % box.columns) }
      : { row: box.row + (index % box.rows), column: box.column + Math.floor(index / box.rows) };
  const direction = rows + columns;
  for (let step = 1; step <= total; step++) {
    const cell = at((((order(active) + direction * step) % total) + total) % total);
    const area = around.mergeAt(cell);
    if (!area || (area.row === cell.row && area.column === cell.column)) return cell;
  }
  return active;
}

function span(a: Cell, b: Cell): Box {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return { row, column, rows: Math.abs(a.row - b.row) + 1, columns: Math.abs(a.column - b.column) + 1 };
}

function grow(box: Box, { mergeAt }: Pick<Surroundings, "mergeAt">): Box {
  let [top, left, bottom, right] = [box.row, box.column, box.row + box.rows, box.column + box.columns];
  const include = (cell: Cell) => {
    const area = mergeAt(cell);
    if (!area) return;
    [top, left] = [Math.min(top, area.row), Math.min(left, area.column)];
    [bottom, right] = [Math.max(bottom, area.row + area.rows), Math.max(right, area.column + area.columns)];
  };
  // merged areas that stick out cross the edge; whole rows and columns are selected without looking
  if (box.rows < 5000) {
    for (let row = box.row; row < box.row + box.rows; row++) {
      include({ row, column: box.column });
      include({ row, column: box.column + box.columns - 1 });
    }
  }
  if (box.columns < 5000) {
    for (let column = box.column; column < box.column + box.columns; column++) {
      include({ row: box.row, column });
      include({ row: box.row + box.rows - 1, column });
    }
  }
  return { row: top, column: left, rows: bottom - top, columns: right - left };
}

function sameSize(x: Box, y: Box): boolean {
  return x.rows === y.rows && x.columns === y.columns;
}

function inside(cell: Cell, { rows, columns }: Surroundings): Cell {
  return {
    row: Math.max(0, Math.min(rows - 1, cell.row)),
    column: Math.max(0, Math.min(columns - 1, cell.column)),
  };
}
