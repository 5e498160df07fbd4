import type { Box } from "../../workbook/address";
import { intersection } from "./size";
import type { State } from "./state";

/** widths and heights in points, hidden lines: by index, only where they differ from the default */
type Lines<T> = { readonly [index: number]: T };

export interface Frozen {
  readonly rows: number;
  readonly columns: number;
}

export interface Merges {
  all(sheetId: string): readonly Box[];
  /** one merged area for the box; merged areas it touches give way */
  merge(sheetId: string, box: Box): void;
  unmerge(sheetId: string, box: Box): void;
}

export interface Layout {
  columnWidth(sheetId: string, column: number): number;
  setColumnWidth(sheetId: string, column: number, count: number, points: number): void;
  rowHeight(sheetId: string, row: number): number;
  /** what columns and rows measure that were never given a size */
  standard(sheetId: string): { readonly width: number; readonly height: number };
  setStandard(sheetId: string, standard: { readonly width: number; readonly height: number }): void;
  setRowHeight(sheetId: string, row: number, count: number, points: number): void;
  isHidden(sheetId: string, line: "row" | "column", index: number): boolean;
  setHidden(sheetId: string, line: "row" | "column", index: number, count: number, hidden: boolean): void;
  frozen(sheetId: string): Frozen;
  freeze(sheetId: string, frozen: Frozen): void;
  gridlines(sheetId: string): boolean;
  setGridlines(sheetId: string, shown: boolean): void;
  readonly merges: Merges;
}

/** Excel's standard column: 64 pixels; a row of 11-point Calibri: 20 pixels. */
const STANDARD = { width: 48, height: 15 };

export function createLayout(state: State): Layout {
  const lines = <T>(sheetId: string, what: string): Lines<T> => state.get<Lines<T>>(`${sheetId}/${what}`, {});
  const setLines = <T>(sheetId: string, what: string, first: number, count: number, value: T, standard: T): void => {
    const next: { [index: number]: T } = { ...lines<T>(sheetId, what) };
    for (let index = first; index < first + count; index++) {
      if (value === standard) delete next[index];
      else next[index] = value;
    }
    state.put(`${sheetId}/${what}`, next);
  };
  const merges = (sheetId: string): readonly Box[] => state.get<readonly Box[]>(`${sheetId}/merges`, []);
  const apartFrom = (sheetId: string, box: Box): readonly Box[] =>
    merges(sheetId).filter((merge) => !intersection(merge, box));

  const standard = (sheetId: string) => state.get(`${sheetId}/standardSize`, STANDARD);

  return {
    columnWidth: (sheetId, column) => lines<number>(sheetId, "columnWidths")[column] ?? standard(sheetId).width,
    setColumnWidth: (sheetId, column, count, points) =>
      setLines(sheetId, "columnWidths", column, count, points, standard(sheetId).width),
    rowHeight: (sheetId, row) => lines<number>(sheetId, "rowHeights")[row] ?? standard(sheetId).height,
    setRowHeight: (sheetId, row, count, points) =>
      setLines(sheetId, "rowHeights", row, count, points, standard(sheetId).height),
    standard,
    setStandard: (sheetId, size) => state.put(`${sheetId}/standardSize`, size),
    isHidden: (sheetId, line, index) => lines<boolean>(sheetId, `${line}sHidden`)[index] ?? false,
    setHidden: (sheetId, line, index, count, hidden) =>
      setLines(sheetId, `${line}sHidden`, index, count, hidden, false),
    frozen: (sheetId) => state.get<Frozen>(`${sheetId}/frozen`, { rows: 0, columns: 0 }),
    freeze: (sheetId, frozen) => state.put(`${sheetId}/frozen`, frozen),
    gridlines: (sheetId) => state.get(`${sheetId}/gridlines`, true),
    setGridlines: (sheetId, shown) => state.put(`${sheetId}/gridlines`, shown),
    merges: {
      all: merges,
      merge: (sheetId, box) => state.put(`${sheetId}/merges`, [...apartFrom(sheetId, box), box]),
      unmerge: (sheetId, box) => {
        const rest = apartFrom(sheetId, box);
        if (rest.length !== merges(sheetId).length) state.put(`${sheetId}/merges`, rest);
      },
    },
  };
}
