import type { ICellData, IObjectMatrixPrimitiveType, IRange, Nullable } from "./univer";
import { CellValueType, FormulaDataModel, SetRangeValuesMutation } from "./univer";
import type { Box } from "../../workbook/address";
import type { Value } from "./edits";
import type { History } from "./history";
import { boundingBox, MAX_COLUMNS, MAX_ROWS } from "./size";
import type { Unit } from "./startUniver";

/** What is put into a cell: a formula in English spelling, a value, or null for nothing. */
export type Content = { readonly formula: string } | { readonly value: Exclude<Value, null> } | null;

/** Reads the cells of one sheet without looking the sheet up for each. */
export interface CellReader {
  value(row: number, column: number): Value;
  formula(row: number, column: number): string | null;
  /** true in the cells an array formula spills into, its own excepted */
  isSpilled(row: number, column: number): boolean;
}

export interface Cells {
  reader(sheetId: string): CellReader;
  value(sheetId: string, row: number, column: number): Value;
  formula(sheetId: string, row: number, column: number): string | null;
  /** content(row, column): undefined leaves the cell alone */
  write(sheetId: string, box: Box, content: (row: number, column: number) => Content | undefined): void;
  /** the smallest box with all cells that hold something; null when there is none. Formats count only when asked. */
  used(sheetId: string, within?: Box, valuesOnly?: boolean): Box | null;
  /** Calls back for every cell that holds a value or formula; when asked, also for those with a format or spilled into. */
  each(sheetId: string, found: (row: number, column: number) => void, valuesOnly?: boolean): void;
  /** The cells each array formula fills, its own included, by "row,column" of the formula. */
  spills(sheetId: string): ReadonlyMap<string, Box>;
  /** Makes room for the box in storage. */
  grow(sheetId: string, box: Box): void;
  /** The part of the box that is stored, at least one cell: nothing but blanks lies outside. */
  clip(sheetId: string, box: Box): Box;
}

type Stored = Nullable<ICellData>;

/** Says that only values change: Univer then does not go through all formulas of the sheet. See calculation.ts. */
const VALUES_ONLY = { onlyLocal: true, valuesOnly: true };

const EMPTY: ICellData = { v: null, t: null, f: null, si: null, p: null };

function stored(content: Content): ICellData {
  if (content === null) return EMPTY;
  if ("formula" in content) return { v: null, t: null, f: content.formula, si: null, p: null };
  const { value } = content;
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER, f: null, si: null, p: null };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN, f: null, si: null, p: null };
  return { v: value, t: CellValueType.STRING, f: null, si: null, p: null };
}

const plain = (cell: Stored): Value => {
  if (!cell || cell.v === undefined || cell.v === null) return null;
  if (cell.t === CellValueType.BOOLEAN) return Number(cell.v) === 1 || cell.v === true;
  return cell.t === CellValueType.NUMBER ? Number(cell.v) : cell.v;
};

export function createCells(unit: Unit, history: History): Cells {
  const { unitId, injector, commands } = unit;
  const formulas = injector.get(FormulaDataModel);
  const spilled = (sheetId: string): IObjectMatrixPrimitiveType<Stored> | undefined =>
    formulas.getArrayFormulaCellData()?.[unitId]?.[sheetId] as IObjectMatrixPrimitiveType<Stored> | undefined;

  const hasSpills = (sheetId: string): boolean =>
    Object.keys(formulas.getArrayFormulaRange()?.[unitId]?.[sheetId] ?? {}).length > 0;

  const grow = (sheetId: string, box: Box): void => {
    const sheet = unit.sheet(sheetId);
    const rows = box.rows === MAX_ROWS ? 0 : box.row + box.rows;
    const columns = box.columns === MAX_COLUMNS ? 0 : box.column + box.columns;
    // storage is no change of the workbook: it is not undone
    if (rows > sheet.getRowCount()) sheet.setRowCount(Math.min(MAX_ROWS, rows + 200));
    if (columns > sheet.getColumnCount()) sheet.setColumnCount(Math.min(MAX_COLUMNS, columns + 20));
  };

  const reader = (sheetId: string): CellReader => {
    const matrix = unit.sheet(sheetId).getCellMatrix();
    const spill = spilled(sheetId);
    return {
      value: (row, column) => plain(spill?.[row]?.[column] ?? matrix.getValue(row, column)),
      formula: (row, column) => matrix.getValue(row, column)?.f || null,
      isSpilled: (row, column) => Boolean(spill?.[row]?.[column]) && !matrix.getValue(row, column)?.f,
    };
  };

  return {
    grow,
    clip(sheetId, box) {
      const sheet = unit.sheet(sheetId);
      return {
        ...box,
        rows: Math.max(1, Math.min(box.rows, sheet.getRowCount() - box.row)),
        columns: Math.max(1, Math.min(box.columns, sheet.getColumnCount() - box.column)),
      };
    },
    reader,
    value: (sheetId, row, column) => reader(sheetId).value(row, column),
    formula: (sheetId, row, column) => reader(sheetId).formula(row, column),
    write(sheetId, box, content) {
      grow(sheetId, box);
      const matrix = unit.sheet(sheetId).getCellMatrix();
      const after: IObjectMatrixPrimitiveType<ICellData> = {};
      const before: IObjectMatrixPrimitiveType<ICellData> = {};
      let any = false;
      let involvesFormulas = false;
      for (let r = box.row; r < box.row + box.rows; r++) {
        const next: { [column: number]: ICellData } = {};
        const old: { [column: number]: ICellData } = {};
        for (let c = box.column; c < box.column + box.columns; c++) {
          const wanted = content(r, c);
          if (wanted === undefined) continue;
          any = true;
          next[c] = stored(wanted);
          const { v = null, t = null, f = null, si = null, p = null } = matrix.getValue(r, c) ?? {};
          involvesFormulas ||= f !== null || (wanted !== null && "formula" in wanted);
          // what a formula last showed is calculated again
          old[c] = f ? { v: null, t: null, f, si, p } : { v, t, f, si, p };
        }
        after[r] = next;
        before[r] = old;
      }
      if (!any) return;
      const target = { unitId, subUnitId: sheetId };
      const { id } = SetRangeValuesMutation;
      commands.syncExecuteCommand(
        id,
        { ...target, cellValue: after },
        involvesFormulas || hasSpills(sheetId) ? {} : VALUES_ONLY,
      );
      history.record({
        undoMutations: [{ id, params: { ...target, cellValue: before } }],
        redoMutations: [{ id, params: { ...target, cellValue: after } }],
      });
    },
    used(sheetId, within, valuesOnly = true) {
      let box: Box | null = null;
      const see = (row: number, column: number): void => {
        if (within && !holds(within, row, column)) return;
        const cell = { row, column, rows: 1, columns: 1 };
        if (!box) box = cell;
        else if (!holds(box, row, column)) box = boundingBox(box, cell);
      };
      unit
        .sheet(sheetId)
        .getCellMatrix()
        .forValue((row, column, cell) => {
          if (cell && (cell.f || plain(cell) !== null || (!valuesOnly && cell.s))) see(row, column);
        });
      for (const [row, columns] of Object.entries(spilled(sheetId) ?? {})) {
        for (const column in columns) see(Number(row), Number(column));
      }
      return box;
    },
    each(sheetId, found, valuesOnly = true) {
      const matrix = unit.sheet(sheetId).getCellMatrix();
      matrix.forValue((row, column, cell) => {
        if (cell && (cell.f || plain(cell) !== null || (!valuesOnly && cell.s))) found(row, column);
      });
      if (valuesOnly) return;
      for (const [row, columns] of Object.entries(spilled(sheetId) ?? {})) {
        for (const column in columns)
          if (!matrix.getValue(Number(row), Number(column))) found(Number(row), Number(column));
      }
    },
    spills(sheetId) {
      const found = new Map<string, Box>();
      for (const [row, columns] of Object.entries(formulas.getArrayFormulaRange()?.[unitId]?.[sheetId] ?? {})) {
        for (const [column, range] of Object.entries((columns ?? {}) as { readonly [column: string]: IRange })) {
          const { startRow, endRow, startColumn, endColumn } = range;
          const [rows, width] = [endRow - startRow + 1, endColumn - startColumn + 1];
          found.set(`${row},${column}`, { row: startRow, column: startColumn, rows, columns: width });
        }
      }
      return found;
    },
  };
}

const holds = (box: Box, row: number, column: number): boolean =>
  row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns;
