import type { Box } from "../../../workbook/address";
import type { DisplayCell, Spreadsheet } from "../../engine/spreadsheet";
import { indexesIn, positionIn, type AxisWindow } from "./axis";
import type { CellDrawing } from "./cellElement";
import { alignmentOf, letsThrough, maySpread, NO_SPREAD, spreadOf, type Spread } from "./cellLayout";
import { fitNumber } from "./fitNumber";
import { cssFont } from "./measureText";
import type { SheetGeometry } from "./sheetGeometry";

/** Room on both sides of a text, in pixels. */
const PADDING = 3;
/** Columns looked at to the left of the first visible one for a text that runs into sight. */
const LOOK_LEFT = 40;

export interface RowDrawing {
  readonly row: number;
  readonly top: number;
  readonly height: number;
  readonly frozen: boolean;
  readonly cells: readonly CellDrawing[];
}

export interface GridWindow {
  readonly geometry: SheetGeometry;
  readonly rows: AxisWindow;
  readonly columns: AxisWindow;
  readonly gridlines: boolean;
  readonly selected: Box;
  readonly measure: (text: string, font: string) => number;
}

/** Every row in sight with the cells to draw: no element is touched here. */
export function drawRows(spreadsheet: Spreadsheet, view: GridWindow): RowDrawing[] {
  const { geometry } = view;
  const rows = indexesIn(view.rows);
  const columns = indexesIn(view.columns);
  if (rows.length === 0 || columns.length === 0) return [];
  const merges = geometry.mergesIn(rows[0]!, rows[rows.length - 1]!);
  const inSight = new Set(rows);
  // a merged area whose first row is out of sight is drawn with that row
  const anchors = merges.map((box) => box.row).filter((row) => !inSight.has(row));
  return [...new Set([...anchors, ...rows])]
    .sort((x, y) => x - y)
    .map((row) => ({
      row,
      top: positionIn(view.rows, row),
      height: geometry.rows.size(row),
      frozen: row < geometry.frozen.rows,
      cells: drawRow(lineOf(spreadsheet, view, row, merges), inSight.has(row) ? columns : [], columns),
    }));
}

/** One row of the sheet while it is drawn; each cell is read once. */
interface Line {
  readonly row: number;
  readonly view: GridWindow;
  readonly merges: readonly Box[];
  cellAt(column: number): DisplayCell;
  mergeAt(column: number): Box | undefined;
}

function lineOf(spreadsheet: Spreadsheet, view: GridWindow, row: number, all: readonly Box[]): Line {
  const known = new Map<number, DisplayCell>();
  const merges = all.filter((box) => row >= box.row && row < box.row + box.rows);
  return {
    row,
    view,
    merges,
    cellAt: (column) => {
      const cell = known.get(column) ?? spreadsheet.cell(view.geometry.sheetId, row, column);
      known.set(column, cell);
      return cell;
    },
    mergeAt: (column) => merges.find((box) => column >= box.column && column < box.column + box.columns),
  };
}

/** @param own columns in which the row's own cells are in sight; @param visible columns in sight at all */
function drawRow(line: Line, own: readonly number[], visible: readonly number[]): CellDrawing[] {
  const columns = new Set(own.filter((column) => !line.mergeAt(column)));
  for (const merge of line.merges) {
    const inSight = visible.some((column) => column >= merge.column && column < merge.column + merge.columns);
    if (merge.row === line.row && inSight) columns.add(merge.column);
  }
  const running = own.length > 0 ? runningIn(line, visible) : null;
  if (running !== null) columns.add(running);
  const drawings = [...columns].sort((x, y) => x - y).map((column) => drawOne(line, column));
  const crossed = crossedColumns(line, drawings);
  return drawings.map((drawing) => (crossed.has(drawing.column) ? { ...drawing, rightGridline: false } : drawing));
}

function drawOne(line: Line, column: number): CellDrawing {
  const { geometry, measure, columns, gridlines, selected } = line.view;
  const merge = line.mergeAt(column) ?? { row: line.row, column, rows: 1, columns: 1 };
  const width = geometry.columns.start(merge.column + merge.columns) - geometry.columns.start(column);
  const cell = line.cellAt(column);
  const fits = (text: string) => measure(text, cssFont(cell.style)) <= width - 2 * PADDING + 1;
  return {
    row: line.row,
    column,
    left: positionIn(columns, column),
    width,
    height: geometry.rows.start(merge.row + merge.rows) - geometry.rows.start(line.row),
    cell,
    text: typeof cell.value === "number" && !cell.style.wrap ? fitNumber(cell.text, cell.value, fits) : cell.text,
    alignment: alignmentOf(cell),
    spread: spreadAt(line, column),
    gridlines,
    rightGridline: true,
    frozenColumn: column < geometry.frozen.columns,
    selected:
      line.row >= selected.row &&
      line.row < selected.row + selected.rows &&
      column >= selected.column &&
      column < selected.column + selected.columns,
  };
}

function spreadAt(line: Line, column: number): Spread {
  const cell = line.cellAt(column);
  if (!maySpread(cell) || line.mergeAt(column)) return NO_SPREAD;
  const { geometry, measure } = line.view;
  const missing = measure(cell.text, cssFont(cell.style)) + 2 * PADDING - geometry.columns.size(column);
  return spreadOf(alignmentOf(cell), missing, { left: freeFrom(line, column, -1), right: freeFrom(line, column, 1) });
}

/** Widths of the empty neighbours, nearest first. Text of the frozen part does not run under the scrolled part. */
function* freeFrom(line: Line, column: number, direction: 1 | -1): Generator<number> {
  const { frozen, columns } = line.view.geometry;
  const stop = column < frozen.columns ? frozen.columns : columns.count;
  for (let next = column + direction; next >= 0 && next < stop; next += direction) {
    if (line.mergeAt(next) || !letsThrough(line.cellAt(next))) return;
    yield columns.size(next);
  }
}

/** The column left of what is in sight whose text runs into it; null when there is none. */
function runningIn(line: Line, visible: readonly number[]): number | null {
  const { frozen, columns } = line.view.geometry;
  const first = visible.find((column) => column >= frozen.columns);
  if (first === undefined) return null;
  for (let column = first - 1; column >= Math.max(frozen.columns, first - LOOK_LEFT); column--) {
    if (line.mergeAt(column)) return null;
    if (letsThrough(line.cellAt(column))) continue;
    const reaches = columns.start(column + 1) + spreadAt(line, column).right > columns.start(first);
    return reaches ? column : null;
  }
  return null;
}

/** Columns whose right edge a text runs across. */
function crossedColumns(line: Line, drawings: readonly CellDrawing[]): ReadonlySet<number> {
  const { columns } = line.view.geometry;
  const crossed = new Set<number>();
  for (const { column, spread } of drawings) {
    for (let [at, rest] = [column, spread.right]; rest > 0; at++) {
      crossed.add(at);
      rest -= columns.size(at + 1);
    }
    for (let [at, rest] = [column - 1, spread.left]; rest > 0; at--) {
      crossed.add(at);
      rest -= columns.size(at);
    }
  }
  return crossed;
}
