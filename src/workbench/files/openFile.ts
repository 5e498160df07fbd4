import { parseA1 } from "../../workbook/address";
import type { Box } from "../../workbook/address";
import { PLAIN } from "../engine/cellFormat";
import type { CellFormat } from "../engine/cellFormat";
import type { Content } from "../engine/cells";
import type { Engine } from "../engine/engine";
import { NEW_PAGE_SETUP } from "../engine/pageSetup";
import { MAX_COLUMNS } from "../engine/size";
import { columnLines, readStandardSize, rowLines } from "./geometry";
import { formulaFromFile } from "./formulaSpelling";
import { noticesOf } from "./notices";
import type { FileNotice, HiddenPart } from "./notices";
import { Package } from "./package";
import { printOf, readPrint } from "./pageSetup";
import { readSheetLock, readStructureLock } from "./protection";
import { readBook } from "./readBook";
import type { FileBook } from "./readBook";
import { isWorkbenchName, readNames } from "./readNames";
import { readRules } from "./readRules";
import { readSharedStrings, readSheet } from "./readSheet";
import type { FileCell, FileSheet } from "./readSheet";
import { isOn, readStyles } from "./readStyles";
import type { FileStyles } from "./readStyles";
import { readFrozen } from "./sheetView";
import { readTables } from "./readTables";
import { hasOtherValidations, readValidations } from "./readValidations";

/** A file in the workbench: what saving starts from. */
export interface OpenedFile {
  readonly pack: Package;
  /** parts by the sheet's id in the engine */
  readonly paths: ReadonlyMap<string, string>;
  /** conditional formats by id: the position of their rule among the rules of their sheet's part */
  readonly rules: ReadonlyMap<string, number>;
  /** the sheet that was in front */
  readonly active: string;
}

/**
 * Fills a fresh engine with the sheets of a file. Nothing of it can be undone.
 *
 * @param namespace of the add-in's functions
 * @throws Error when the package is damaged
 */
export function openFile(
  engine: Engine,
  pack: Package,
  namespace: string,
): { readonly file: OpenedFile; readonly notices: readonly FileNotice[] } {
  const book = readBook(pack);
  const styles = readStyles(pack, book.path);
  const strings = sharedStringsOf(pack, book);
  const worksheets = book.tabs.filter(({ kind, path }) => kind === "worksheet" && path !== "");
  if (worksheets.length === 0) throw new Error("no worksheet in this workbook");
  const hidden = new Set<HiddenPart>();
  const rules = new Map<string, number>();

  return engine.open("user").run(() => {
    const ids = worksheets.map(({ name }, i) => {
      if (i > 0) return engine.sheets.add(name);
      const first = engine.sheets.ids()[0]!;
      engine.sheets.rename(first, name);
      return first;
    });
    const idByTab = book.tabs.map((tab) => ids[worksheets.indexOf(tab)] ?? null);
    const plain = styles.format(0);
    if (JSON.stringify(plain) !== JSON.stringify(PLAIN)) engine.state.put("workbook/format", plain);
    openNames(engine, book, idByTab, namespace);
    openTables(
      engine,
      pack,
      worksheets.map(({ path }) => path),
      ids,
    );
    worksheets.forEach(({ path }, i) => {
      const sheet = readSheet(pack.root(path), strings);
      openSheet(engine, ids[i]!, sheet, styles, namespace);
      for (const part of openRules(engine, ids[i]!, sheet, styles, namespace, rules)) hidden.add(part);
      if (hasOtherValidations(sheet.root)) hidden.add("validations");
      if (sheet.root.child("autoFilter")) hidden.add("filters");
      if (sheet.rows.some(({ element }) => element.attribute("outlineLevel") !== null)) hidden.add("outlines");
    });
    openPrintNames(engine, book, idByTab);
    engine.state.put("workbook/protection", readStructureLock(book.root) ?? undefined);
    worksheets.forEach(({ visibility }, i) => {
      if (visibility !== "Visible") engine.state.put(`${ids[i]!}/visibility`, visibility);
    });
    const front = idByTab[book.active] ?? null;
    const visible = ids.find((id) => engine.sheets.visibility(id) === "Visible") ?? ids[0]!;
    const active = front !== null && engine.sheets.visibility(front) === "Visible" ? front : visible;
    engine.sheets.activate(active);
    const paths = new Map(ids.map((id, i) => [id, worksheets[i]!.path]));
    return { file: { pack, paths, rules, active }, notices: noticesOf(pack, book, [...hidden]) };
  });
}

export function sharedStringsOf(pack: Package, book: FileBook): readonly string[] {
  const target = pack.related(book.path, "sharedStrings")[0]?.target;
  return target !== undefined && pack.find(target) !== null ? readSharedStrings(pack.root(target)) : [];
}

function openSheet(engine: Engine, id: string, sheet: FileSheet, styles: FileStyles, namespace: string): void {
  const { root } = sheet;
  const { state, layout } = engine;
  const standard = readStandardSize(root);
  const columns = columnLines(root, standard.width);
  // formats that reach the last column are the sheet's: one instead of thousands
  const common = columns.formats[MAX_COLUMNS - 1] ?? 0;
  if (common !== 0) state.put(`${id}/format`, styles.format(common));
  if (standard.width !== 48 || standard.height !== 15) layout.setStandard(id, standard);
  const put = (what: string, value: object): void => {
    if (Object.keys(value).length > 0) state.put(`${id}/${what}`, value);
  };
  const formatsOf = (numbers: { readonly [index: number]: number }) => {
    const formats: Record<number, CellFormat> = {};
    for (const index in numbers) formats[index] = styles.format(numbers[index]!);
    return formats;
  };
  put("columnWidths", columns.sizes);
  put("columnsHidden", columns.hidden);
  put("columnFormats", formatsOf(common === 0 ? columns.formats : otherFormats(columns.formats, common)));
  const rows = rowLines(sheet, standard.height);
  put("rowHeights", rows.sizes);
  put("rowsHidden", rows.hidden);
  put("rowFormats", formatsOf(rows.formats));

  openCells(engine, id, sheet, styles, namespace);

  const merges = (root.child("mergeCells")?.all("mergeCell") ?? []).flatMap(
    (each) => parseA1(each.attribute("ref") ?? "") ?? [],
  );
  put("merges", merges);
  put(
    "dataValidations",
    readValidations(root).flatMap(({ shown }) => shown ?? []),
  );
  const frozen = readFrozen(root);
  if (frozen) layout.freeze(id, frozen);
  const view = root.child("sheetViews")?.child("sheetView");
  if (view && view.attribute("showGridLines") !== null) layout.setGridlines(id, isOn(view.attribute("showGridLines")));
  const tab = styles.color(root.child("sheetPr")?.child("tabColor") ?? null);
  if (tab !== null) state.put(`${id}/tabColor`, tab);
  state.put(`${id}/protection`, readSheetLock(root) ?? undefined);
  const print = { ...NEW_PAGE_SETUP, ...readPrint(root) };
  if (JSON.stringify(print) !== JSON.stringify(NEW_PAGE_SETUP)) state.put(`${id}/pageSetup`, print);
}

function otherFormats(formats: { readonly [column: number]: number }, common: number): Record<number, number> {
  const others: Record<number, number> = {};
  for (let column = 0; column < MAX_COLUMNS; column++) {
    if ((formats[column] ?? 0) !== common) others[column] = formats[column] ?? 0;
  }
  return others;
}

function openCells(engine: Engine, id: string, sheet: FileSheet, styles: FileStyles, namespace: string): void {
  const arrays = sheet.rows.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula?.array ?? []));
  const filled = (row: number, column: number): boolean =>
    arrays.some(
      (box) => row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns,
    );
  const content = (cell: FileCell): Content | undefined => {
    if (cell.formula) return { formula: formulaFromFile(cell.formula.text, namespace) };
    // what an array formula filled comes from the formula
    if (cell.value === null || (arrays.length > 0 && filled(cell.row, cell.column))) return undefined;
    return { value: cell.value };
  };
  for (const box of boxesOf(sheet)) {
    engine.cells.write(id, box, (row, column) => {
      const cell = sheet.cell(row, column);
      return cell ? content(cell) : undefined;
    });
    engine.formats.put(id, box, (row, column): CellFormat | undefined => {
      const cell = sheet.cell(row, column);
      return cell ? styles.format(cell.xf) : undefined;
    });
  }
}

/** Boxes with all cells of the sheet and not many more: cells may lie far apart. */
function* boxesOf({ rows }: FileSheet): Generator<Box> {
  const runs: Box[] = [];
  for (const { row, cells } of rows) {
    let from = 0;
    cells.forEach((cell, i) => {
      const next = cells[i + 1];
      if (next && next.column - cell.column < 50) return;
      const column = cells[from]!.column;
      runs.push({ row, column, rows: 1, columns: cell.column - column + 1 });
      from = i + 1;
    });
  }
  // rows one below the other are written together
  let block: Box | null = null;
  for (const run of runs) {
    const below: boolean =
      block !== null && run.row === block.row + block.rows && Math.abs(run.column - block.column) < 50;
    if (below && block) {
      const column = Math.min(block.column, run.column);
      const end = Math.max(block.column + block.columns, run.column + run.columns);
      if (end - column < 200) {
        block = { row: block.row, column, rows: block.rows + 1, columns: end - column };
        continue;
      }
    }
    if (block) yield block;
    block = run;
  }
  if (block) yield block;
}

function openRules(
  engine: Engine,
  id: string,
  sheet: FileSheet,
  styles: FileStyles,
  namespace: string,
  places: Map<string, number>,
): readonly HiddenPart[] {
  const rules = readRules(sheet.root, styles, namespace);
  const shown = rules
    .flatMap(({ shown, priority }, place) =>
      shown ? [{ id: engine.conditionalFormats.newId(), shown, priority, place }] : [],
    )
    .sort((x, y) => x.priority - y.priority);
  for (const rule of shown) places.set(rule.id, rule.place);
  if (shown.length > 0)
    engine.conditionalFormats.put(
      id,
      shown.map((rule) => ({ id: rule.id, ...rule.shown })),
    );
  const extended = (sheet.root.child("extLst")?.descendants("conditionalFormatting").length ?? 0) > 0;
  return shown.length < rules.length || extended ? ["conditionalFormats"] : [];
}

function openNames(engine: Engine, book: FileBook, ids: readonly (string | null)[], namespace: string): void {
  for (const file of readNames(book.root)) {
    const sheetId = file.tab === null ? null : (ids[file.tab] ?? null);
    if (!isWorkbenchName(file) || (file.tab !== null && sheetId === null)) continue;
    const { name, comment, visible } = file;
    engine.names.put({ name, sheetId, comment, visible, formula: formulaFromFile(file.formula, namespace) });
  }
}

/** Print areas and repeated rows and columns are names in the file and part of the page set-up in the workbench. */
function openPrintNames(engine: Engine, book: FileBook, ids: readonly (string | null)[]): void {
  for (const { name, formula, tab } of readNames(book.root)) {
    const sheetId = tab === null ? null : (ids[tab] ?? null);
    if (sheetId === null) continue;
    const setup = printOf(engine, sheetId);
    const change = printNames(name, formula);
    if (change) engine.state.put(`${sheetId}/pageSetup`, { ...setup, ...change });
  }
}

export function printNames(name: string, formula: string): Readonly<Record<string, string>> | null {
  const parts = withoutSheets(formula);
  if (name === "_xlnm.Print_Area") return parts.every((part) => parseA1(part)) ? { printArea: parts.join(",") } : null;
  if (name !== "_xlnm.Print_Titles") return null;
  const rows = parts.find((part) => /^\$?\d+:\$?\d+$/.test(part));
  const columns = parts.find((part) => /^\$?[A-Z]+:\$?[A-Z]+$/i.test(part));
  const plain = (text: string): string => text.replaceAll("$", "");
  return { ...(rows ? { titleRows: plain(rows) } : {}), ...(columns ? { titleColumns: plain(columns) } : {}) };
}

/** "'Bảng 1'!$A$1:$B$2,'Bảng 1'!$D$1" → ["$A$1:$B$2", "$D$1"] */
function withoutSheets(formula: string): string[] {
  return formula
    .replace(/'(?:[^']|'')*'!/g, "")
    .split(",")
    .map((part) => part.slice(part.lastIndexOf("!") + 1).trim());
}

function openTables(engine: Engine, pack: Package, paths: readonly string[], ids: readonly string[]): void {
  const tables = paths.flatMap((path, i) => readTables(pack, path).map((table) => ({ ...table, sheetId: ids[i]! })));
  if (tables.length === 0) return;
  engine.state.put(
    "workbook/tables",
    tables.map(({ name, sheetId, box, style }, i) => ({ id: `table-${i + 1}`, name, sheetId, box, style })),
  );
}
