import type { Area, Box } from "../../src/workbook/address";
import { HostFailure, type ChangedCell, type Host, type Progress, type Receipt } from "../../src/workbook/host";
import type {
  CellInput,
  CellsChange,
  Change,
  Flag,
  FlagsChange,
  NewSheetChange,
  SheetContent,
} from "../../src/workbook/patch";
import type { Block, CellValue, SheetInfo, Survey } from "../../src/workbook/snapshot";
import { writtenCells } from "../../src/workbook/targetTable/writtenCells";

/** A sheet as a test gives it. A text that starts with "=" is a formula. */
export interface FakeSheet {
  readonly name: string;
  readonly cells: readonly (readonly CellInput[])[];
  /** number format of each cell; General where left out */
  readonly formats?: readonly (readonly (string | undefined)[])[];
  readonly visible?: boolean;
  readonly protected?: boolean;
}

export interface FakeHostOptions {
  readonly separators?: Survey["separators"];
  readonly customFunctions?: boolean;
  /** computes a sheet's formulas; without it a sheet with formulas cannot be read */
  readonly calculate?: (cells: readonly (readonly CellInput[])[]) => CellValue[][];
}

interface Sheet {
  readonly id: string;
  name: string;
  cells: CellInput[][];
  formats: (string | undefined)[][];
  visible: boolean;
  protected: boolean;
  flags: readonly Flag[];
}

export interface FakeHost extends Host {
  /** every call of the port, in order: "survey", "read", "apply" … */
  readonly calls: readonly string[];
  names(): string[];
  idOf(name: string): string;
  cells(name: string): readonly (readonly CellInput[])[];
  format(name: string, row: number, column: number): string;
  flags(name: string): readonly Flag[];
  /** the user types into a cell; listeners hear of it */
  type(name: string, row: number, column: number, input: CellInput): void;
  deleteSheet(name: string): void;
  /** the next call of the port fails with this code */
  failNext(code: string): void;
}

/** A sheet as a patch would write it. */
export function sheetFromContent(name: string, content: SheetContent): FakeSheet {
  const { cells } = writtenCells(content);
  const formats = cells.map((): (string | undefined)[] => []);
  for (const { box, format } of content.numberFormats) {
    for (let row = box.row; row < box.row + box.rows; row++) {
      formats[row] ??= [];
      for (let column = box.column; column < box.column + box.columns; column++) formats[row]![column] = format;
    }
  }
  return { name, cells, formats };
}

/** A workbook in memory behind the port. It throws where a caller asks for what no workbook has. */
export function fakeHost(given: readonly FakeSheet[], options: FakeHostOptions = {}): FakeHost {
  let made = 0;
  const sheetOf = (sheet: FakeSheet): Sheet => ({
    id: `sheet-${(made += 1)}`,
    name: sheet.name,
    cells: sheet.cells.map((row) => [...row]),
    formats: (sheet.formats ?? []).map((row) => [...row]),
    visible: sheet.visible ?? true,
    protected: sheet.protected ?? false,
    flags: [],
  });
  const sheets = given.map(sheetOf);
  const calls: string[] = [];
  const listeners = new Set<(area: Area) => void>();
  const settings = new Map<string, unknown>();
  let failure: string | null = null;

  function enter(call: string, progress?: Progress): void {
    calls.push(call);
    if (progress?.signal.aborted) throw new HostFailure("Cancelled");
    if (failure === null) return;
    const code = failure;
    failure = null;
    throw new HostFailure(code);
  }
  function byId(id: string): Sheet {
    const sheet = sheets.find((each) => each.id === id);
    if (!sheet) throw new HostFailure("ItemNotFound");
    return sheet;
  }
  function byName(name: string): Sheet {
    const sheet = sheets.find((each) => each.name === name);
    if (!sheet) throw new Error(`the test asks for a sheet that is not there: ${name}`);
    return sheet;
  }
  function rename(sheet: Sheet, name: string): void {
    if (name === "" || name.length > 31 || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name))
      throw new Error(`no sheet name: ${name}`);
    const taken = sheets.some((each) => each !== sheet && each.name.toLowerCase() === name.toLowerCase());
    if (taken) throw new HostFailure("ItemAlreadyExists");
    sheet.name = name;
  }
  const held = (sheet: Sheet, row: number, column: number): CellInput => sheet.cells[row]?.[column] ?? "";
  function put(sheet: Sheet, row: number, column: number, input: CellInput): void {
    while (sheet.cells.length <= row) sheet.cells.push([]);
    const cells = sheet.cells[row]!;
    while (cells.length <= column) cells.push("");
    cells[column] = input;
  }

  function valuesOf(sheet: Sheet): readonly (readonly CellValue[])[] {
    const hasFormulas = sheet.cells.some((row) => row.some(isFormula));
    if (!hasFormulas) return sheet.cells;
    if (!options.calculate) throw new Error(`nothing here computes the formulas of ${sheet.name}`);
    return options.calculate(sheet.cells);
  }
  function blockOf({ sheetId, box }: Area): Block {
    const sheet = byId(sheetId);
    checkBox(box);
    const values = valuesOf(sheet);
    const grid = <T>(cellAt: (row: number, column: number) => T): T[][] =>
      Array.from({ length: box.rows }, (_, row) =>
        Array.from({ length: box.columns }, (_, column) => cellAt(box.row + row, box.column + column)),
      );
    const valueAt = (row: number, column: number): CellValue => values[row]?.[column] ?? "";
    const formatAt = (row: number, column: number): string => sheet.formats[row]?.[column] ?? "General";
    return {
      area: { sheetId, box },
      values: grid(valueAt),
      texts: grid((row, column) => displayed(valueAt(row, column), formatAt(row, column))),
      formulas: grid((row, column) => held(sheet, row, column)),
      numberFormats: grid(formatAt),
    };
  }

  function writeCells(
    change: CellsChange,
    expected: CellsChange["from"],
  ): { change: CellsChange; leftAlone: ChangedCell[] } {
    const sheet = byId(change.sheetId);
    const { box, from, to } = change;
    if (from.length !== box.rows || to.length !== box.rows) throw new Error("a change of another shape than its box");
    const leftAlone: ChangedCell[] = [];
    const kept = to.map((cells, r) =>
      cells.map((input, c): CellInput => {
        const [row, column] = [box.row + r, box.column + c];
        if (held(sheet, row, column) !== (expected[r]![c] ?? "")) {
          leftAlone.push({ sheetId: sheet.id, sheetName: sheet.name, row, column });
          return held(sheet, row, column);
        }
        put(sheet, row, column, input);
        if (change.formats) (sheet.formats[row] ??= [])[column] = change.formats.to[r]![c];
        return input;
      }),
    );
    return { change: { ...change, to: kept }, leftAlone };
  }
  function addSheet({ name, content, replaces }: NewSheetChange): Sheet {
    for (const { box, values } of content.cells) {
      const fits = values.length === box.rows && values.every((row) => row.length === box.columns);
      if (!fits) throw new Error(`values of another shape than their box: ${JSON.stringify(box)}`);
    }
    if (replaces) rename(byId(replaces.sheetId), replaces.renamedTo);
    const sheet: Sheet = sheetOf(sheetFromContent("", content));
    sheets.push(sheet);
    rename(sheet, name);
    return sheet;
  }
  function putFlags(change: FlagsChange): FlagsChange {
    const sheet = byId(change.sheetId);
    if (sheet.protected) throw new HostFailure("AccessDenied");
    const from = sheet.flags;
    sheet.flags = change.to;
    return { ...change, from };
  }
  function editedSince({ content }: NewSheetChange, sheet: Sheet): ChangedCell[] {
    const { cells } = writtenCells(content);
    return sheet.cells.flatMap((row, r) =>
      row.flatMap((input, c) =>
        input === (cells[r]?.[c] ?? "") ? [] : [{ sheetId: sheet.id, sheetName: sheet.name, row: r, column: c }],
      ),
    );
  }

  return {
    calls,
    names: () => sheets.map(({ name }) => name),
    idOf: (name) => byName(name).id,
    cells: (name) => byName(name).cells,
    format: (name, row, column) => byName(name).formats[row]?.[column] ?? "General",
    flags: (name) => byName(name).flags,
    type(name, row, column, input) {
      const sheet = byName(name);
      put(sheet, row, column, input);
      for (const listener of listeners) listener({ sheetId: sheet.id, box: { row, column, rows: 1, columns: 1 } });
    },
    deleteSheet(name) {
      sheets.splice(sheets.indexOf(byName(name)), 1);
    },
    failNext(code) {
      failure = code;
    },

    calculates: true,
    async survey() {
      enter("survey");
      return {
        sheets: sheets.map((sheet): SheetInfo => ({
          id: sheet.id,
          name: sheet.name,
          visible: sheet.visible,
          used: usedBox(sheet.cells),
          protected: sheet.protected,
        })),
        activeSheetId: sheets[0]?.id ?? "",
        selection: null,
        separators: options.separators ?? { decimal: ",", group: "." },
        customFunctions: options.customFunctions ?? true,
      };
    },
    async read(areas, progress) {
      enter("read", progress);
      return areas.map(blockOf);
    },
    async apply(patch, progress) {
      enter("apply", progress);
      const createdSheetIds: Record<number, string> = {};
      const leftAlone: ChangedCell[] = [];
      const changes = patch.changes.map((change, index): Change => {
        switch (change.kind) {
          case "newSheet":
            createdSheetIds[index] = addSheet(change).id;
            return change;
          case "flags":
            return putFlags(change);
          case "cells": {
            const written = writeCells(change, change.from);
            leftAlone.push(...written.leftAlone);
            return written.change;
          }
        }
      });
      return { patch: { ...patch, changes }, createdSheetIds, leftAlone };
    },
    async revert(receipt: Receipt, { discardEdits = false } = {}) {
      enter("revert");
      const leftAlone: ChangedCell[] = [];
      for (const [index, change] of [...receipt.patch.changes.entries()].reverse()) {
        if (change.kind === "flags") byId(change.sheetId).flags = change.from;
        else if (change.kind === "cells") {
          const back = {
            ...change,
            from: change.to,
            to: change.from.map((row) => row.map((value) => value ?? "")),
            ...(change.formats && { formats: { from: change.formats.to, to: change.formats.from } }),
          };
          leftAlone.push(...writeCells(back, change.to).leftAlone);
        } else {
          const sheet = byId(receipt.createdSheetIds[index]!);
          const cells = discardEdits ? [] : editedSince(change, sheet);
          if (cells.length > 0) return { status: "edited", cells };
          sheets.splice(sheets.indexOf(sheet), 1);
          if (change.replaces) rename(byId(change.replaces.sheetId), change.replaces.name);
        }
      }
      return { status: "reverted", leftAlone };
    },
    async clearFlags() {
      enter("clearFlags");
      const marked = sheets.filter((sheet) => sheet.flags.length > 0);
      for (const sheet of marked) sheet.flags = [];
      return marked.length;
    },
    async select({ sheetId, box }) {
      enter("select");
      byId(sheetId);
      checkBox(box);
    },
    async onLocalEdit(listener) {
      listeners.add(listener);
      return async () => void listeners.delete(listener);
    },
    remembered: (key) => settings.get(key),
    async remember(key, value) {
      enter("remember");
      settings.set(key, value);
    },
  };
}

function isFormula(input: CellInput): boolean {
  return typeof input === "string" && input.startsWith("=");
}

function checkBox(box: Box): void {
  const sizes = [box.row, box.column, box.rows - 1, box.columns - 1];
  if (sizes.some((size) => !Number.isInteger(size) || size < 0))
    throw new Error(`no rectangle: ${JSON.stringify(box)}`);
}

function usedBox(cells: readonly (readonly CellInput[])[]): Box | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  cells.forEach((row, r) =>
    row.forEach((input, c) => {
      if (input === "") return;
      [top, left] = [Math.min(top, r), Math.min(left, c)];
      [bottom, right] = [Math.max(bottom, r), Math.max(right, c)];
    }),
  );
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** As Excel shows a value on a Vietnamese machine, for the few formats that tests use. */
function displayed(value: CellValue, format: string): string {
  if (typeof value !== "number" || format === "@") return value === null ? "" : String(value);
  if (format === "General") return String(value).replace(".", ",");
  if (format === "[<5]0.00;0.0") return displayed(value, value < 5 ? "0.00" : "0.0");
  const percent = format.endsWith("%");
  const pattern = /^(#,##)?0(?:\.(0+))?%?$/.exec(format);
  if (!pattern) throw new Error(`this fake does not know the number format ${format}`);
  const [whole, fraction] = (percent ? value * 100 : value).toFixed(pattern[2]?.length ?? 0).split(".") as [
    string,
    string?,
  ];
  const grouped = pattern[1] ? whole.replace(/\B(?=(\d{3})+$)/g, ".") : whole;
  return grouped + (fraction ? `,${fraction}` : "") + (percent ? "%" : "");
}
