import { a1 } from "../workbook/address";
import { PLAIN } from "./engine/cellFormat";
import type { CellFormat } from "./engine/cellFormat";
import type { Value } from "./engine/edits";
import type { Engine } from "./engine/engine";
import type { DefinedName } from "./engine/names";

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: string;
  /** by address; cells that hold nothing are left out */
  readonly values: Readonly<Record<string, Value>>;
  readonly formulas: Readonly<Record<string, string>>;
  /** what differs from the plain format, by address */
  readonly formats: Readonly<Record<string, Partial<CellFormat>>>;
  /** merges, widths, heights, hidden lines, frozen panes, page set-up, protection, conditional formats, input rules … as kept */
  readonly state: Readonly<Record<string, unknown>>;
}

/** A whole workbook as plain data, sheets in tab order. */
export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly DefinedName[];
  readonly tables: unknown;
}

const SHEET_STATE = [
  "format",
  "rowFormats",
  "columnFormats",
  "standardSize",
  "columnWidths",
  "rowHeights",
  "rowsHidden",
  "columnsHidden",
  "merges",
  "frozen",
  "gridlines",
  "tabColor",
  "pageSetup",
  "protection",
  "conditionalFormats",
  "dataValidations",
];

export function snapshotAll(engine: Engine): WorkbookSnapshot {
  return {
    sheets: engine.sheets.ids().map((id) => snapshotSheet(engine, id)),
    names: [...engine.names.all()].sort((x, y) => (x.name < y.name ? -1 : 1)),
    tables: engine.state.get("workbook/tables", []),
  };
}

function snapshotSheet(engine: Engine, sheetId: string): SheetSnapshot {
  const values: Record<string, Value> = {};
  const formulas: Record<string, string> = {};
  const formats: Record<string, Partial<CellFormat>> = {};
  const used = engine.cells.used(sheetId, undefined, false);
  if (used) {
    const cells = engine.cells.reader(sheetId);
    const formatAt = engine.formats.reader(sheetId);
    for (let row = used.row; row < used.row + used.rows; row++) {
      for (let column = used.column; column < used.column + used.columns; column++) {
        const address = a1({ row, column, rows: 1, columns: 1 });
        const value = cells.value(row, column);
        const formula = cells.formula(row, column);
        if (value !== null) values[address] = value;
        if (formula !== null) formulas[address] = formula;
        const differing = differenceFromPlain(formatAt(row, column));
        if (differing) formats[address] = differing;
      }
    }
  }
  const state = SHEET_STATE.flatMap((what) => {
    const kept = engine.state.get<unknown>(`${sheetId}/${what}`, undefined);
    return isNothing(kept) ? [] : [[what, withoutIds(kept)] as const];
  });
  return {
    name: engine.sheets.name(sheetId),
    visibility: engine.sheets.visibility(sheetId),
    values,
    formulas,
    formats,
    state: Object.fromEntries(state),
  };
}

function differenceFromPlain(format: CellFormat): Partial<CellFormat> | null {
  const entries = Object.entries(format).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(PLAIN[key as keyof CellFormat]),
  );
  return entries.length > 0 ? (Object.fromEntries(entries) as Partial<CellFormat>) : null;
}

/** An empty list or map says the same as none. */
function isNothing(kept: unknown): boolean {
  if (kept === undefined || kept === null) return true;
  return typeof kept === "object" && Object.keys(kept).length === 0;
}

/** Conditional formats that were taken away and put back have new ids and are the same to a user. */
function withoutIds(kept: unknown): unknown {
  if (!Array.isArray(kept)) return kept;
  return kept.map((item: unknown) => {
    if (item === null || typeof item !== "object") return item;
    const { id: _id, ...rest } = item as { id?: unknown };
    return rest;
  });
}
