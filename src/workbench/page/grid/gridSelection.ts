import { a1, sameBox, type Box } from "../../../workbook/address";
import type { Spreadsheet } from "../../engine/spreadsheet";
import type { GridView } from "./gridView";
import type { Command } from "./keyboard";
import {
  edgeFrom,
  isOneCell,
  nextInside,
  selectBetween,
  selectBox,
  selectCell,
  stepFrom,
  type Cell,
  type Selection,
} from "./selection";
import { SHEET_COLUMNS, SHEET_ROWS } from "./sheetGeometry";

type Move = Extract<Command, { kind: "move" }>;

/** What is selected on the sheet shown, and every way to move it. */
export interface GridSelection {
  sheetId(): string;
  current(): Selection;
  isOneCell(): boolean;
  /** as the name box says it: of merged areas, whole rows and whole columns only the active cell */
  address(): string;
  goTo(cell: Cell, extend: boolean): void;
  goToBox(box: Box): void;
  /** from the active cell to another one */
  stretchTo(cell: Cell): void;
  move(move: Move): void;
  /** Enter and Tab */
  moveOn(rows: number, columns: number): void;
  page(direction: 1 | -1, extend: boolean): void;
  /** whole rows, whole columns, the whole sheet */
  whole(box: Box): void;
  /** takes over what somebody else activated or selected */
  follow(): void;
}

/** @param shown called after every change, with the selection already drawn into view */
export function createGridSelection(spreadsheet: Spreadsheet, view: GridView, shown: () => void): GridSelection {
  const around = () => view.geometry().around;
  let sheetId = spreadsheet.activeSheetId();
  let selection = selectCell({ row: 0, column: 0 }, { mergeAt: () => null });
  /** what the spreadsheet was last told: anything else was selected by somebody else */
  let told: Box | null = null;
  /** the column a row of Tabs began in: Enter returns to it */
  let tabStart: number | null = null;

  function set(next: Selection, scrollTarget: Cell = next.head): void {
    selection = next;
    view.scrollTo(scrollTarget);
    told = next.box;
    spreadsheet.select(sheetId, next.box);
    shown();
  }

  function goTo(cell: Cell, extend: boolean): void {
    tabStart = null;
    set(extend ? selectBetween(selection.active, cell, around()) : selectCell(cell, around()));
  }

  /** The next cell in a direction that is not hidden; where there is none, the active cell. */
  function visibleFrom(cell: Cell, rows: number, columns: number): Cell {
    const { rows: rowAxis, columns: columnAxis } = view.geometry();
    let at = cell;
    while (rowAxis.size(at.row) === 0 || columnAxis.size(at.column) === 0) {
      const next = stepFrom(at, rows, columns, around());
      if (next.row === at.row && next.column === at.column) return selection.active;
      at = next;
    }
    return at;
  }

  return {
    sheetId: () => sheetId,
    current: () => selection,
    isOneCell: () => isOneCell(selection, around()),
    address: () => {
      const { active, box } = selection;
      const wholes = box.rows === SHEET_ROWS || box.columns === SHEET_COLUMNS;
      return a1(wholes || isOneCell(selection, around()) ? { ...active, rows: 1, columns: 1 } : box);
    },
    goTo,
    goToBox: (box) => set(selectBox(box, around()), { row: box.row, column: box.column }),
    stretchTo: (cell) => set(selectBetween(selection.active, cell, around())),
    move: ({ rows, columns, extend, edge }) => {
      const from = extend ? selection.head : selection.active;
      goTo(visibleFrom((edge ? edgeFrom : stepFrom)(from, rows, columns, around()), rows, columns), extend);
    },
    moveOn: (rows, columns) => {
      const inside = nextInside(selection, rows, columns, around());
      if (inside) {
        selection = { ...selection, active: inside };
        view.scrollTo(inside);
        return shown();
      }
      const from = selection.active;
      if (columns !== 0) tabStart ??= from.column;
      let next = stepFrom(from, rows, columns, around());
      if (rows !== 0 && tabStart !== null) next = { row: next.row, column: tabStart };
      if (rows !== 0) tabStart = null;
      set(selectCell(visibleFrom(next, rows, columns), around()));
    },
    page: (direction, extend) => {
      const from = extend ? selection.head : selection.active;
      const row = Math.max(0, Math.min(SHEET_ROWS - 1, from.row + direction * view.pageRows()));
      const { rows } = view.geometry();
      view.scrollBy(0, rows.start(row) - rows.start(from.row));
      goTo({ row, column: from.column }, extend);
    },
    whole: (box) => {
      const head = { row: box.row + box.rows - 1, column: box.column + box.columns - 1 };
      set({ active: { row: box.row, column: box.column }, head, box }, selection.active);
    },
    follow: () => {
      const active = spreadsheet.activeSheetId();
      const moved = active !== sheetId;
      sheetId = active;
      const { box } = spreadsheet.selection();
      if (moved || told === null || !sameBox(box, told)) {
        told = box;
        selection = selectBox(box, around());
        view.scrollTo(selection.active);
      }
      shown();
    },
  };
}
