import type { IMutation, IAccessor, IObjectMatrixPrimitiveType } from "./univer";
import { CommandType } from "./univer";
import type { Box } from "../../workbook/address";
import { changed, PLAIN } from "./cellFormat";
import type { CellFormat, FormatChange } from "./cellFormat";
import type { Cells } from "./cells";
import type { History } from "./history";
import { MAX_COLUMNS, MAX_ROWS } from "./size";
import type { Unit } from "./startUniver";
import type { State } from "./state";

type StyleIds = IObjectMatrixPrimitiveType<string | null>;

/** formats of whole rows or columns, by index */
export type LineFormats = { [index: number]: CellFormat };

interface SetStylesParams {
  readonly sheetId: string;
  readonly styles: StyleIds;
}

export interface Formats {
  /** of one cell: its own, else its row's, its column's, the sheet's */
  at(sheetId: string, row: number, column: number): CellFormat;
  /** the same for many cells of one sheet */
  reader(sheetId: string): (row: number, column: number) => CellFormat;
  /** Changes every cell of the box; the change may differ from cell to cell (borders do). */
  change(
    sheetId: string,
    box: Box,
    change: FormatChange | ((row: number, column: number) => FormatChange | null),
  ): void;
  /** Back to the plain format. */
  clear(sheetId: string, box: Box): void;
  /** Gives cells formats of their own, as copying does; undefined leaves a cell alone. */
  put(sheetId: string, box: Box, format: (row: number, column: number) => CellFormat | undefined): void;
}

/** Formats are kept in Univer's style table, one entry per different format; cells refer to them by id. */
export function createFormats(
  unit: Unit,
  history: History,
  state: State,
  { grow, clip }: Pick<Cells, "grow" | "clip">,
): Formats {
  const styles = unit.workbook.getStyles();
  const ids = new Map<string, string>();
  const byId = new Map<string, CellFormat>();

  const idOf = (sheetId: string, format: CellFormat): string | null => {
    const key = JSON.stringify(format);
    // where rows, columns or the sheet are formatted, a plain cell is one of its own
    if (key === PLAIN_KEY && !hasLineFormats(sheetId)) return null;
    const known = ids.get(key);
    if (known) return known;
    const id = `f${ids.size + 1}`;
    ids.set(key, id);
    byId.set(id, format);
    // Univer's formula functions look at the number format of a cell
    styles.addCustomStyle(id, format.numberFormat === "General" ? {} : { n: { pattern: format.numberFormat } });
    return id;
  };
  const formatOf = (id: unknown): CellFormat | null => (typeof id === "string" ? (byId.get(id) ?? null) : null);

  const setStyles: IMutation<SetStylesParams> = {
    id: "workbench.mutation.set-styles",
    type: CommandType.MUTATION,
    handler: (_accessor: IAccessor, params: SetStylesParams) => {
      const matrix = unit.sheet(params.sheetId).getCellMatrix();
      for (const [rowKey, columns] of Object.entries(params.styles)) {
        const row = Number(rowKey);
        for (const columnKey in columns) {
          const column = Number(columnKey);
          const id = columns[column];
          const cell = matrix.getValue(row, column);
          if (!cell) {
            if (id) matrix.setValue(row, column, { s: id });
          } else if (id) cell.s = id;
          else {
            delete cell.s;
            if (Object.keys(cell).length === 0) matrix.realDeleteValue(row, column);
          }
        }
      }
      return true;
    },
  };
  unit.commands.registerCommand(setStyles);

  /** the sheet's format, else the workbook's own idea of a plain cell */
  const baseOf = (sheetId: string): CellFormat =>
    state.get<CellFormat | null>(`${sheetId}/format`, null) ?? state.get("workbook/format", PLAIN);
  const inherited = (sheetId: string, row: number, column: number): CellFormat =>
    state.get<LineFormats>(`${sheetId}/rowFormats`, {})[row] ??
    state.get<LineFormats>(`${sheetId}/columnFormats`, {})[column] ??
    baseOf(sheetId);
  const hasLineFormats = (sheetId: string): boolean =>
    baseOf(sheetId) !== PLAIN ||
    [`${sheetId}/rowFormats`, `${sheetId}/columnFormats`].some(
      (key) => Object.keys(state.get<LineFormats>(key, {})).length > 0,
    );
  const reader = (sheetId: string) => {
    const matrix = unit.sheet(sheetId).getCellMatrix();
    return (row: number, column: number): CellFormat =>
      formatOf(matrix.getValue(row, column)?.s) ?? inherited(sheetId, row, column);
  };

  const apply = (sheetId: string, next: StyleIds): void => {
    const matrix = unit.sheet(sheetId).getCellMatrix();
    const before: StyleIds = {};
    for (const [rowKey, columns] of Object.entries(next)) {
      const row: { [column: number]: string | null } = (before[Number(rowKey)] = {});
      for (const columnKey in columns) {
        const style = matrix.getValue(Number(rowKey), Number(columnKey))?.s;
        row[Number(columnKey)] = typeof style === "string" ? style : null;
      }
    }
    run(setStyles.id, { sheetId, styles: before }, { sheetId, styles: next });
  };
  const run = (id: string, before: object, after: object): void => {
    unit.commands.syncExecuteCommand(id, after);
    history.record({ undoMutations: [{ id, params: before }], redoMutations: [{ id, params: after }] });
  };

  /** A whole sheet, whole columns or whole rows keep their format once; cells inside that have their own change too. */
  const changeLines = (sheetId: string, box: Box, next: (format: CellFormat) => CellFormat): void => {
    const base = baseOf(sheetId);
    if (box.rows === MAX_ROWS && box.columns === MAX_COLUMNS) {
      state.put(`${sheetId}/format`, next(base));
      for (const key of [`${sheetId}/columnFormats`, `${sheetId}/rowFormats`]) {
        const lines = Object.entries(state.get<LineFormats>(key, {}));
        state.put(key, Object.fromEntries(lines.map(([index, format]) => [index, next(format)])));
      }
      return;
    }
    const columns = box.rows === MAX_ROWS;
    const key = `${sheetId}/${columns ? "columnFormats" : "rowFormats"}`;
    const lines = { ...state.get<LineFormats>(key, {}) };
    const [first, count] = columns ? [box.column, box.columns] : [box.row, box.rows];
    for (let index = first; index < first + count; index++) lines[index] = next(lines[index] ?? base);
    state.put(key, lines);
  };

  const stored = (sheetId: string, box: Box): StyleIds => {
    const found: StyleIds = {};
    unit
      .sheet(sheetId)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (!cell || row < box.row || row >= box.row + box.rows) return;
        if (column < box.column || column >= box.column + box.columns) return;
        (found[row] ??= {})[column] = typeof cell.s === "string" ? cell.s : null;
      });
    return found;
  };

  return {
    at: (sheetId, row, column) => reader(sheetId)(row, column),
    reader,
    change(sheetId, box, change) {
      const whole = box.rows === MAX_ROWS || box.columns === MAX_COLUMNS;
      if (whole && typeof change !== "function") {
        const cells = stored(sheetId, box);
        changeLines(sheetId, box, (format) => changed(format, change));
        for (const columns of Object.values(cells)) {
          for (const column in columns) {
            const own = formatOf(columns[Number(column)]);
            if (own) columns[Number(column)] = idOf(sheetId, changed(own, change));
            else delete columns[Number(column)];
          }
        }
        apply(sheetId, cells);
        return;
      }
      const part = whole ? clip(sheetId, box) : box;
      grow(sheetId, part);
      const matrix = unit.sheet(sheetId).getCellMatrix();
      const next: StyleIds = {};
      const derived = new Map<string, string | null>();
      const lines = hasLineFormats(sheetId);
      for (let r = part.row; r < part.row + part.rows; r++) {
        const row: { [column: number]: string | null } = {};
        for (let c = part.column; c < part.column + part.columns; c++) {
          const wanted = typeof change === "function" ? change(r, c) : change;
          if (!wanted) continue;
          const style = matrix.getValue(r, c)?.s;
          const own = formatOf(style);
          // cells with the same format that get the same change share the result
          const base = own ? (style as string) : lines ? `${r},${c}` : "";
          const key = typeof change === "function" ? `${base} ${JSON.stringify(wanted)}` : base;
          let id = derived.get(key);
          if (id === undefined)
            derived.set(key, (id = idOf(sheetId, changed(own ?? inherited(sheetId, r, c), wanted))));
          row[c] = id;
        }
        next[r] = row;
      }
      apply(sheetId, next);
    },
    clear(sheetId, box) {
      if (box.rows === MAX_ROWS || box.columns === MAX_COLUMNS) changeLines(sheetId, box, () => PLAIN);
      const cells = stored(sheetId, box);
      for (const columns of Object.values(cells)) for (const column in columns) columns[Number(column)] = null;
      apply(sheetId, cells);
    },
    put(sheetId, box, format) {
      grow(sheetId, box);
      const next: StyleIds = {};
      const known = new Map<CellFormat, string | null>();
      for (let r = box.row; r < box.row + box.rows; r++) {
        const row: { [column: number]: string | null } = {};
        for (let c = box.column; c < box.column + box.columns; c++) {
          const wanted = format(r, c);
          if (!wanted) continue;
          let id = known.get(wanted);
          if (id === undefined) known.set(wanted, (id = idOf(sheetId, wanted)));
          row[c] = id;
        }
        next[r] = row;
      }
      apply(sheetId, next);
    },
  };
}

const PLAIN_KEY = JSON.stringify(PLAIN);
