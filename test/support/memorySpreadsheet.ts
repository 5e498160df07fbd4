import { a1, cellBox, type Box } from "../../src/workbook/address";
import type { DisplayCell, DisplayStyle, InputHelp, Spreadsheet } from "../../src/workbench/engine/spreadsheet";

type Value = string | number | boolean | null;

/** What happened to it, in order: "type s1!A1 =B1", "write s1!A1:B2", "select …". */
export interface MemorySpreadsheet extends Spreadsheet {
  readonly log: string[];
  put(
    address: { row: number; column: number },
    value: Value,
    more?: Partial<Omit<DisplayCell, "style">> & { style?: Partial<DisplayStyle> },
  ): void;
  mergesOf: Box[];
  frozenAt: { rows: number; columns: number };
  /** by address: what its cells take */
  readonly helpAt: Map<string, InputHelp>;
}

export const PLAIN: DisplayStyle = {
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  color: "#000000",
  fill: null,
  fontName: "Calibri",
  fontSize: 11,
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  borders: {},
};

/** A spreadsheet that computes nothing: what the grid is drawn from in tests of the grid alone. */
export function memorySpreadsheet(): MemorySpreadsheet {
  const log: string[] = [];
  const sheets = [
    { id: "s1", name: "Một", visible: true, gridlines: true },
    { id: "s2", name: "Hai", visible: true, gridlines: true },
  ];
  const cells = new Map<string, DisplayCell>();
  const listeners = new Set<() => void>();
  const key = (sheetId: string, row: number, column: number) => `${sheetId} ${row} ${column}`;
  let active = "s1";
  let selection = { sheetId: "s1", box: cellBox(0, 0) };
  const widths = new Map<number, number>();
  const extents = new Map<string, { rows: number; columns: number }>();
  const changed = () => {
    for (const listener of listeners) listener();
  };
  const set = (sheetId: string, row: number, column: number, value: Value, more = {}) => {
    const used = extents.get(sheetId) ?? { rows: 0, columns: 0 };
    extents.set(sheetId, { rows: Math.max(used.rows, row + 1), columns: Math.max(used.columns, column + 1) });
    const text = value === null ? "" : typeof value === "number" ? String(value).replace(".", ",") : String(value);
    cells.set(key(sheetId, row, column), {
      value,
      formula: null,
      text,
      ...more,
      style: { ...PLAIN, ...(more as { style?: object }).style },
    });
  };
  const spreadsheet: MemorySpreadsheet = {
    log,
    mergesOf: [],
    frozenAt: { rows: 0, columns: 0 },
    helpAt: new Map(),
    inputHelp: (_sheetId, row, column) => spreadsheet.helpAt.get(a1(cellBox(row, column))) ?? null,
    put: ({ row, column }, value, more) => {
      set("s1", row, column, value, more);
      changed();
    },
    sheets: () => sheets,
    activeSheetId: () => active,
    activate: (sheetId) => {
      log.push(`activate ${sheetId}`);
      active = sheetId;
      changed();
    },
    selection: () => ({ ...selection, sheetId: active }),
    select: (sheetId, box) => {
      log.push(`select ${sheetId}!${a1(box)}`);
      selection = { sheetId, box };
    },
    extent: (sheetId) => extents.get(sheetId) ?? { rows: 0, columns: 0 },
    cell: (sheetId, row, column) =>
      cells.get(key(sheetId, row, column)) ?? { value: null, formula: null, text: "", style: PLAIN },
    merges: () => spreadsheet.mergesOf,
    columnWidth: (_sheetId, column) => widths.get(column) ?? 64,
    rowHeight: () => 20,
    setColumnWidth: (_sheetId, column, pixels) => {
      widths.set(column, pixels);
      changed();
    },
    frozen: () => spreadsheet.frozenAt,
    editText: (sheetId, row, column) => {
      const cell = spreadsheet.cell(sheetId, row, column);
      return cell.formula ?? cell.text;
    },
    type: (sheetId, row, column, text) => {
      log.push(`type ${sheetId}!${a1(cellBox(row, column))} ${text}`);
      const number = Number(text.replace(/\./g, "").replace(",", "."));
      if (text.startsWith("=")) set(sheetId, row, column, text, { formula: text });
      else set(sheetId, row, column, text === "" ? null : Number.isFinite(number) ? number : text);
      changed();
    },
    typeAll: (sheetId, box, texts) => {
      texts.forEach((line, row) =>
        line.forEach((text, column) => spreadsheet.type(sheetId, box.row + row, box.column + column, text)),
      );
    },
    write: (sheetId, box, values) => {
      log.push(`write ${sheetId}!${a1(box)} ${JSON.stringify(values)}`);
      values.forEach((line, row) =>
        line.forEach((value, column) => set(sheetId, box.row + row, box.column + column, value)),
      );
      changed();
    },
    clearContents: (sheetId, box) => {
      log.push(`clear ${sheetId}!${a1(box)}`);
      for (let row = box.row; row < box.row + box.rows; row++) {
        for (let column = box.column; column < box.column + box.columns; column++) set(sheetId, row, column, null);
      }
      changed();
    },
    insertSheet: () => {
      const id = `s${sheets.length + 1}`;
      sheets.push({ id, name: `Trang ${sheets.length + 1}`, visible: true, gridlines: true });
      changed();
      return id;
    },
    deleteSheet: (sheetId) => {
      sheets.splice(
        sheets.findIndex(({ id }) => id === sheetId),
        1,
      );
      if (active === sheetId) active = sheets[0]!.id;
      changed();
    },
    renameSheet: (sheetId, name) => {
      const index = sheets.findIndex(({ id }) => id === sheetId);
      sheets[index] = { ...sheets[index]!, name };
      changed();
    },
    undo: () => void log.push("undo"),
    redo: () => void log.push("redo"),
    setEditing: (editing) => void log.push(`editing ${editing}`),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    settled: () => Promise.resolve(),
  };
  return spreadsheet;
}
