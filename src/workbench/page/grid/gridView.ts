import type { Spreadsheet } from "../../engine/spreadsheet";
import { element } from "../element";
import { indexesIn, indexIn, positionIn, scrollTo, type AxisWindow } from "./axis";
import { drawRows } from "./drawRows";
import { createColumnHeaders, HEADER } from "./headers";
import { createTextMeasure, cssFont } from "./measureText";
import { createOutlines, type Marks } from "./outlines";
import { createRowElements } from "./rowElements";
import type { Cell, Selection } from "./selection";
import { measureSheet, SHEET_COLUMNS, SHEET_ROWS, type SheetGeometry } from "./sheetGeometry";

/** Pixels around a column's right edge in which a drag resizes it. */
const EDGE_REACH = 4;
/** Rows looked at for the widest text of a column. */
const FITTED_ROWS = 2000;

/** What lies under the pointer. */
export type Spot =
  | { readonly kind: "cell" | "rowHeader" | "columnHeader"; readonly cell: Cell }
  | { readonly kind: "columnEdge"; readonly column: number }
  | { readonly kind: "corner" };

export interface GridView {
  readonly root: HTMLElement;
  /** the part cells are drawn in: the editor is placed here, over the cells */
  readonly window: HTMLElement;
  geometry(): SheetGeometry;
  /** after a change of the sheet: sizes, merged areas, what is used */
  measureAgain(): void;
  /** draws now */
  show(selection: Selection, marks: Marks): void;
  /** brings a cell into sight; the caller draws */
  scrollTo(cell: Cell): void;
  /** scrolls by pixels, as a drag beyond the edge does */
  scrollBy(x: number, y: number): void;
  /** rows that fit on one screen */
  pageRows(): number;
  spotAt(clientX: number, clientY: number): Spot;
  /** where a cell (or merged area) is drawn, in pixels of the window */
  boxOf(cell: Cell): { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  /** a line down the sheet while a column is resized; null hides it */
  showGuide(clientX: number | null): void;
  /** width that shows every text of a column, in pixels; null for a column without any */
  fittingWidth(column: number): number | null;
}

/** Draws a sheet: only what is in sight is in the document, however long the sheet is. */
export function createGridView(spreadsheet: Spreadsheet, label: string, selectionNow: () => Selection): GridView {
  const headers = createColumnHeaders();
  const rowElements = createRowElements(label);
  const outlines = createOutlines();
  const window = element("div", { class: "grid-window" }, [
    rowElements.root,
    headers.root,
    element("div", { class: "corner", "aria-hidden": "true" }),
    outlines.root,
  ]);
  const space = element("div", { class: "grid-space" });
  const root = element("div", { class: "grid" }, [window, space]);

  const measure = createTextMeasure();
  const scrolls = new Map<string, { readonly left: number; readonly top: number }>();
  let geometry = measureSheet(spreadsheet, spreadsheet.activeSheetId(), { row: 0, column: 0 });
  /** the farthest cell the user went to, beyond what the sheet holds */
  let reach: Cell = { row: 0, column: 0 };
  let marks: Marks = { copied: null, pointed: null };

  // reading these makes the browser lay the page out, so a drawing reads them once, before it writes
  const rowsIn = (): AxisWindow => ({
    axis: geometry.rows,
    frozen: geometry.frozen.rows,
    scroll: root.scrollTop,
    extent: Math.max(0, root.clientHeight - HEADER.height),
  });
  const columnsIn = (): AxisWindow => ({
    axis: geometry.columns,
    frozen: geometry.frozen.columns,
    scroll: root.scrollLeft,
    extent: Math.max(0, root.clientWidth - HEADER.width),
  });
  /** as of the last drawing */
  let drawn = { rows: rowsIn(), columns: columnsIn() };

  function measureAgain(): void {
    const sheetId = spreadsheet.activeSheetId();
    const changed = sheetId !== geometry.sheetId;
    if (changed) reach = { row: 0, column: 0 };
    geometry = measureSheet(spreadsheet, sheetId, reach);
    space.style.width = `${HEADER.width + geometry.columns.start(geometry.columns.count)}px`;
    space.style.height = `${HEADER.height + geometry.rows.start(geometry.rows.count)}px`;
    if (changed) root.scrollTo(scrolls.get(sheetId) ?? { left: 0, top: 0 });
  }

  /** Makes rows and columns up to a cell exist. */
  function widen(cell: Cell): void {
    if (cell.row < geometry.rows.count && cell.column < geometry.columns.count) return;
    reach = { row: Math.max(reach.row, cell.row), column: Math.max(reach.column, cell.column) };
    measureAgain();
  }

  function draw(): void {
    if (spreadsheet.activeSheetId() !== geometry.sheetId) measureAgain();
    const selection = selectionNow();
    const [rows, columns] = [rowsIn(), columnsIn()];
    drawn = { rows, columns };
    const gridlines = spreadsheet.sheets().find((sheet) => sheet.id === geometry.sheetId)?.gridlines ?? true;
    const drawings = drawRows(spreadsheet, { geometry, rows, columns, gridlines, selected: selection.box, measure });
    rowElements.place(drawings, selection);
    headers.place(columns, selection);
    outlines.place(geometry, rows, columns, selection, marks);
  }

  function columnEdgeAt(x: number): number | null {
    const columns = columnsIn();
    const isNear = (column: number) =>
      Math.abs(x - positionIn(columns, column) - columns.axis.size(column)) <= EDGE_REACH;
    return indexesIn(columns).find(isNear) ?? null;
  }

  function onScroll(): void {
    scrolls.set(geometry.sheetId, { left: root.scrollLeft, top: root.scrollTop });
    const { rows, columns } = geometry;
    // scrolling to the end of the empty part makes more of it
    const atEnd = root.scrollTop + root.clientHeight > HEADER.height + rows.start(rows.count) - 40;
    const atSide = root.scrollLeft + root.clientWidth > HEADER.width + columns.start(columns.count) - 40;
    if (atEnd || atSide) widen({ row: rows.count - (atEnd ? 0 : 1), column: columns.count - (atSide ? 0 : 1) });
    draw();
  }

  function fitWindow(): void {
    const { clientWidth, clientHeight } = root;
    window.style.width = `${clientWidth}px`;
    window.style.height = `${clientHeight}px`;
    // the window sticks to the corner while the space behind it scrolls
    space.style.marginTop = `${-clientHeight}px`;
    draw();
  }

  root.addEventListener("scroll", onScroll);
  new ResizeObserver(fitWindow).observe(root);
  measureAgain();

  return {
    root,
    window,
    geometry: () => geometry,
    measureAgain,
    show: ({ box, head }, next) => {
      marks = next;
      // whole rows and columns need no further cells
      widen({
        row: box.rows === SHEET_ROWS ? 0 : Math.max(box.row + box.rows - 1, head.row),
        column: box.columns === SHEET_COLUMNS ? 0 : Math.max(box.column + box.columns - 1, head.column),
      });
      draw();
    },
    scrollTo: (cell) => {
      widen(cell);
      root.scrollTo(scrollTo(columnsIn(), cell.column), scrollTo(rowsIn(), cell.row));
    },
    scrollBy: (x, y) => root.scrollBy(x, y),
    pageRows: () => Math.max(1, indexesIn(rowsIn()).length - geometry.frozen.rows - 1),
    spotAt: (clientX, clientY) => {
      const area = root.getBoundingClientRect();
      const [x, y] = [clientX - area.left - HEADER.width, clientY - area.top - HEADER.height];
      const cell = { row: indexIn(rowsIn(), Math.max(0, y)), column: indexIn(columnsIn(), Math.max(0, x)) };
      if (y >= 0) return { kind: x < 0 ? "rowHeader" : "cell", cell };
      if (x < 0) return { kind: "corner" };
      const edge = columnEdgeAt(x);
      return edge === null ? { kind: "columnHeader", cell } : { kind: "columnEdge", column: edge };
    },
    boxOf: (cell) => {
      const area = geometry.around.mergeAt(cell) ?? { ...cell, rows: 1, columns: 1 };
      return {
        left: HEADER.width + positionIn(drawn.columns, area.column),
        top: HEADER.height + positionIn(drawn.rows, area.row),
        width: geometry.columns.start(area.column + area.columns) - geometry.columns.start(area.column),
        height: geometry.rows.start(area.row + area.rows) - geometry.rows.start(area.row),
      };
    },
    showGuide: (clientX) => outlines.showGuide(clientX === null ? null : clientX - root.getBoundingClientRect().left),
    fittingWidth: (column) => {
      const rows = Array.from({ length: Math.min(geometry.around.used.rows, FITTED_ROWS) }, (_, row) => row);
      const widths = rows.map((row) => {
        const { text, style } = spreadsheet.cell(geometry.sheetId, row, column);
        const counts = text !== "" && !style.wrap && geometry.around.mergeAt({ row, column }) === null;
        return counts ? measure(text, cssFont(style)) : 0;
      });
      const widest = Math.max(0, ...widths);
      return widest === 0 ? null : Math.ceil(widest) + 9;
    },
  };
}
