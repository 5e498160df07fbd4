import type { FileProblem } from "../files/fileProblem";
import type { Box } from "../workbook/address";
import type { CellFormat } from "./engine/cellFormat";
import type { ConditionalRule, ConditionalStyle } from "./engine/conditionalFormats";
import type { Value } from "./engine/edits";
import type { Spreadsheet } from "./engine/spreadsheet";
import type { FaultOptions } from "./host/faults";
import type { Host } from "./host/host";
import type { Traffic } from "./host/traffic";
import { parseAddress } from "./model/address";
import { snapshotAll } from "./snapshotAll";
import type { WorkbookSnapshot } from "./snapshotAll";

/** How the cells of a range are formatted, as plain data; properties that differ between its cells are null. */
export interface FormatReport {
  readonly numberFormat: string | null;
  readonly fill: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly underline: string | null;
  readonly color: string | null;
  readonly fontName: string | null;
  readonly fontSize: number | null;
  readonly horizontal: string | null;
  readonly vertical: string | null;
  readonly wrap: boolean | null;
  readonly borders: CellFormat["borders"] | null;
  /** conditional formats that touch the range, whether they hold or not, first in priority first */
  readonly conditionalFormats: readonly {
    readonly rule: ConditionalRule;
    readonly style: ConditionalStyle;
    /** in every cell of the range that it applies to */
    readonly satisfied: boolean;
  }[];
}

/** What tests hold the workbench by. Ranges are written "Sheet!A1:B2"; without a sheet the active one is meant. */
export interface WorkbenchHandle {
  read(range: string): Value[][];
  text(range: string): string[][];
  /** formula in English spelling, else the value */
  formulas(range: string): Value[][];
  /** as a user's edit: one undo step, events raised; a text that starts with "=" is a formula */
  write(range: string, values: readonly (readonly Value[])[]): void;
  /** types a text into one cell, read as Vietnamese Excel reads it */
  type(cell: string, text: string): void;
  clear(range: string): void;
  format(range: string): FormatReport;
  sheets(): readonly {
    readonly id: string;
    readonly name: string;
    readonly visible: boolean;
    readonly active: boolean;
  }[];
  select(range: string): void;
  activate(sheet: string): void;
  insertSheet(name: string): void;
  deleteSheet(sheet: string): void;
  renameSheet(sheet: string, name: string): void;
  /** locks a sheet as "Protect sheet" does, or opens it again */
  protect(sheet: string, on: boolean): void;
  /** a cell is being edited: batches of the add-in are refused or wait */
  setEditing(editing: boolean): void;
  undo(): void;
  redo(): void;
  /** every formula and every add-in function has answered, and every event was sent */
  settled(): Promise<void>;
  /** makes the next batch of the add-in fail, with `afterActions` midway */
  fault(code: string, options?: FaultOptions): void;
  traffic(): Traffic;
  resetTraffic(): void;
  /** the whole workbook as data that compares with toEqual */
  snapshotAll(): WorkbookSnapshot;
  /** Opens a file without asking, in the place of the workbook; null: it is open, else why not. */
  open(bytes: ArrayLike<number>, name: string): FileProblem | null;
  /** the workbook as an .xlsx file, without asking */
  save(): Promise<readonly number[]>;
}

/** How the page opens and saves files; there are none without a page. */
export interface HandleFiles {
  open(bytes: Uint8Array, name: string): FileProblem | null;
  save(): Promise<Uint8Array>;
}

export function createHandle(host: Host, spreadsheet: Spreadsheet, files?: HandleFiles): WorkbenchHandle {
  const { engine } = host;
  const sheetNamed = (name: string): string => {
    const id = engine.sheets.byName(name) ?? (engine.sheets.has(name) ? name : null);
    if (id === null) throw new Error(`no sheet "${name}"`);
    return id;
  };
  const place = (range: string): { sheetId: string; box: Box } => {
    const parsed = parseAddress(range);
    if (!parsed) throw new Error(`no range: ${range}`);
    const { sheetName, box } = parsed;
    return { sheetId: sheetName === null ? engine.sheets.active() : sheetNamed(sheetName), box };
  };
  const page = (): HandleFiles => {
    if (!files) throw new Error("no page that opens files");
    return files;
  };
  const grid = <T>(range: string, at: (sheetId: string, row: number, column: number) => T): T[][] => {
    const { sheetId, box } = place(range);
    return Array.from({ length: box.rows }, (_row, r) =>
      Array.from({ length: box.columns }, (_column, c) => at(sheetId, box.row + r, box.column + c)),
    );
  };

  return {
    read: (range) => grid(range, engine.cells.value),
    text: (range) => grid(range, (sheetId, row, column) => spreadsheet.cell(sheetId, row, column).text),
    formulas: (range) =>
      grid(range, (sheetId, row, column): Value => {
        return engine.cells.formula(sheetId, row, column) ?? engine.cells.value(sheetId, row, column);
      }),
    write(range, values) {
      const { sheetId, box } = place(range);
      spreadsheet.write(sheetId, box, values);
    },
    type(cell, text) {
      const { sheetId, box } = place(cell);
      spreadsheet.type(sheetId, box.row, box.column, text);
    },
    clear(range) {
      const { sheetId, box } = place(range);
      spreadsheet.clearContents(sheetId, box);
    },
    format(range) {
      const { sheetId } = place(range);
      const formats = grid(range, engine.formats.at).flat();
      const satisfied = grid(range, engine.conditionalFormats.satisfied).flat();
      const common = <K extends keyof CellFormat>(key: K): CellFormat[K] | null => {
        const [first, ...rest] = formats.map((format) => JSON.stringify(format[key]));
        return rest.every((other) => other === first) ? formats[0]![key] : null;
      };
      const touching = engine.conditionalFormats.all(sheetId).filter(({ boxes }) => {
        const { box } = place(range);
        return boxes.some((other) => overlap(box, other));
      });
      return {
        numberFormat: common("numberFormat"),
        fill: common("fill"),
        bold: common("bold"),
        italic: common("italic"),
        underline: common("underline"),
        color: common("color"),
        fontName: common("fontName"),
        fontSize: common("fontSize"),
        horizontal: common("horizontal"),
        vertical: common("vertical"),
        wrap: common("wrap"),
        borders: common("borders"),
        conditionalFormats: touching.map(({ id, rule, style }) => ({
          rule,
          style,
          satisfied: satisfied.every((holding) => holding.some((format) => format.id === id)),
        })),
      };
    },
    sheets: () =>
      spreadsheet
        .sheets()
        .map(({ id, name, visible }) => ({ id, name, visible, active: id === spreadsheet.activeSheetId() })),
    select(range) {
      const { sheetId, box } = place(range);
      spreadsheet.select(sheetId, box);
    },
    activate: (sheet) => spreadsheet.activate(sheetNamed(sheet)),
    insertSheet: (name) => spreadsheet.renameSheet(spreadsheet.insertSheet(), name),
    deleteSheet: (sheet) => spreadsheet.deleteSheet(sheetNamed(sheet)),
    renameSheet: (sheet, name) => spreadsheet.renameSheet(sheetNamed(sheet), name),
    protect(sheet, on) {
      const lock = on ? { options: {}, password: null } : undefined;
      engine.transaction("user", () => engine.state.put(`${sheetNamed(sheet)}/protection`, lock));
    },
    setEditing: (editing) => spreadsheet.setEditing(editing),
    undo: () => spreadsheet.undo(),
    redo: () => spreadsheet.redo(),
    async settled() {
      await host.idle();
      await spreadsheet.settled();
      await host.idle();
    },
    fault: (code, options) => host.fault(code, options),
    traffic: () => host.traffic(),
    resetTraffic: () => host.resetTraffic(),
    snapshotAll: () => snapshotAll(engine),
    open: (bytes, name) => page().open(Uint8Array.from(bytes), name),
    save: async () => [...(await page().save())],
  };
}

const overlap = (x: Box, y: Box): boolean =>
  x.row < y.row + y.rows &&
  y.row < x.row + x.rows &&
  x.column < y.column + y.columns &&
  y.column < x.column + x.columns;
