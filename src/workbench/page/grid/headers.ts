import { columnName } from "../../../workbook/address";
import { element } from "../element";
import { indexesIn, positionIn, type AxisWindow } from "./axis";
import type { Selection } from "./selection";

/** Pixels taken by the row numbers and the column letters. */
export const HEADER = { width: 46, height: 22 };

/** The column letters. Screen readers hear a cell's address with the cell. */
export interface ColumnHeaders {
  readonly root: HTMLElement;
  place(columns: AxisWindow, selection: Selection): void;
}

export function createColumnHeaders(): ColumnHeaders {
  const root = element("div", { class: "column-headers", "aria-hidden": "true" });
  const made = new Map<number, HTMLElement>();
  return {
    root,
    place: (columns, { box }) => {
      const wanted = new Set(indexesIn(columns));
      for (const [column, header] of made) {
        if (wanted.has(column)) continue;
        header.remove();
        made.delete(column);
      }
      for (const column of wanted) {
        const header = made.get(column) ?? element("div", { class: "column-header" }, [columnName(column)]);
        made.set(column, header);
        if (header.parentNode !== root) root.append(header);
        header.style.left = `${HEADER.width + positionIn(columns, column)}px`;
        header.style.width = `${columns.axis.size(column)}px`;
        header.classList.toggle("frozen-column", column < columns.frozen);
        header.classList.toggle("in-selection", isWithin(column, box.column, box.columns));
      }
    },
  };
}

export function isWithin(index: number, first: number, count: number): boolean {
  return index >= first && index < first + count;
}
