import { element } from "../element";
import { createCellElement, drawCell } from "./cellElement";
import type { RowDrawing } from "./drawRows";
import { HEADER, isWithin } from "./headers";
import type { Selection } from "./selection";
import { SHEET_COLUMNS, SHEET_ROWS } from "./sheetGeometry";

/** The rows of the document: as many as are in sight, used again while scrolling, in the order of the sheet. */
export interface RowElements {
  readonly root: HTMLElement;
  place(drawings: readonly RowDrawing[], selection: Selection): void;
}

export function createRowElements(label: string): RowElements {
  const root = element("div", {
    class: "rows",
    role: "grid",
    id: "grid",
    "aria-label": label,
    "aria-multiselectable": "true",
    "aria-rowcount": SHEET_ROWS,
    "aria-colcount": SHEET_COLUMNS,
  });
  const made = new Map<number, HTMLElement>();

  /** Takes out the rows that went out of sight. */
  function spareRows(drawings: readonly RowDrawing[]): HTMLElement[] {
    const wanted = new Set(drawings.map(({ row }) => row));
    const gone = [...made].filter(([row]) => !wanted.has(row));
    for (const [row] of gone) made.delete(row);
    return gone.map(([, row]) => row);
  }

  return {
    root,
    place: (drawings, { box }) => {
      const spare = spareRows(drawings);
      let previous: Element | null = null;
      for (const drawing of drawings) {
        const row: HTMLElement = made.get(drawing.row) ?? spare.pop() ?? createRow();
        made.set(drawing.row, row);
        const next: ChildNode | null = previous ? previous.nextSibling : root.firstChild;
        if (next !== row) root.insertBefore(row, next);
        previous = row;
        drawRow(row, drawing, isWithin(drawing.row, box.row, box.rows));
      }
      for (const row of spare) row.remove();
    },
  };
}

function createRow(): HTMLElement {
  const number = element("div", { class: "row-header", "aria-hidden": "true" });
  return element("div", { class: "row", role: "row" }, [number]);
}

function drawRow(row: HTMLElement, drawing: RowDrawing, inSelection: boolean): void {
  const number = row.firstElementChild as HTMLElement;
  const shown = String(drawing.row + 1);
  if (number.textContent !== shown) {
    number.textContent = shown;
    row.setAttribute("aria-rowindex", shown);
  }
  row.style.top = `${HEADER.height + drawing.top}px`;
  row.classList.toggle("frozen-row", drawing.frozen);
  number.style.height = `${drawing.height}px`;
  number.classList.toggle("in-selection", inSelection);
  placeCells(row, drawing);
}

function placeCells(row: HTMLElement, { cells }: RowDrawing): void {
  const made = new Map<number, HTMLElement>();
  for (const cell of Array.from(row.children).slice(1) as HTMLElement[]) {
    made.set(Number(cell.getAttribute("aria-colindex")) - 1, cell);
  }
  const wanted = new Set(cells.map(({ column }) => column));
  for (const [column, cell] of made) if (!wanted.has(column)) cell.remove();
  let previous: Element = row.firstElementChild!;
  for (const drawing of cells) {
    const cell = made.get(drawing.column) ?? createCellElement(drawing.column);
    if (previous.nextSibling !== cell) row.insertBefore(cell, previous.nextSibling);
    previous = cell;
    drawCell(cell, { ...drawing, left: HEADER.width + drawing.left });
  }
}
