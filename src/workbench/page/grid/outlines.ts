import type { Box } from "../../../workbook/address";
import { element } from "../element";
import { stretchIn, type AxisWindow } from "./axis";
import { HEADER } from "./headers";
import { isOneCell, type Selection } from "./selection";
import type { SheetGeometry } from "./sheetGeometry";

/** What is outlined beside the selection. */
export interface Marks {
  /** copied cells waiting to be put down */
  readonly copied: Box | null;
  /** cells pointed at while a formula is typed */
  readonly pointed: Box | null;
}

/** The frames drawn over the cells. */
export interface Outlines {
  readonly root: HTMLElement;
  place(geometry: SheetGeometry, rows: AxisWindow, columns: AxisWindow, selection: Selection, marks: Marks): void;
  /** a line down the sheet while a column is resized, in pixels of the window; null hides it */
  showGuide(left: number | null): void;
}

export function createOutlines(): Outlines {
  const range = element("div", { class: "selected-range" });
  const active = element("div", { class: "active-cell" });
  const copied = element("div", { class: "copied-range" });
  const pointed = element("div", { class: "pointed-range" });
  const guide = element("div", { class: "resize-guide", hidden: true });
  const belowFrozen = element("div", { class: "frozen-line" });
  const besideFrozen = element("div", { class: "frozen-line" });
  const all = [range, active, copied, pointed, guide, belowFrozen, besideFrozen];
  return {
    root: element("div", { class: "overlays", "aria-hidden": "true" }, all),
    place: ({ around, frozen }, rows, columns, selection, marks) => {
      const several = !isOneCell(selection, around);
      placeBox(range, several ? selection.box : null, rows, columns);
      const cell = around.mergeAt(selection.active) ?? { ...selection.active, rows: 1, columns: 1 };
      placeBox(active, cell, rows, columns);
      active.classList.toggle("within-range", several);
      placeBox(copied, marks.copied, rows, columns);
      placeBox(pointed, marks.pointed, rows, columns);
      placeLine(belowFrozen, frozen.rows > 0, {
        top: HEADER.height + rows.axis.start(frozen.rows) - 1,
        width: HEADER.width + columns.extent,
      });
      placeLine(besideFrozen, frozen.columns > 0, {
        left: HEADER.width + columns.axis.start(frozen.columns) - 1,
        height: HEADER.height + rows.extent,
      });
    },
    showGuide: (left) => placeLine(guide, left !== null, { left: left ?? 0 }),
  };
}

function placeBox(outline: HTMLElement, box: Box | null, rows: AxisWindow, columns: AxisWindow): void {
  const down = box && stretchIn(rows, box.row, box.rows);
  const across = box && stretchIn(columns, box.column, box.columns);
  outline.hidden = !down || !across;
  if (!down || !across) return;
  outline.style.top = `${HEADER.height + down.start - 1}px`;
  outline.style.height = `${down.size + 1}px`;
  outline.style.left = `${HEADER.width + across.start - 1}px`;
  outline.style.width = `${across.size + 1}px`;
}

function placeLine(line: HTMLElement, shown: boolean, sides: Readonly<Record<string, number>>): void {
  line.hidden = !shown;
  for (const [side, value] of Object.entries(sides)) line.style.setProperty(side, `${value}px`);
}
