import { a1, contains, parseA1, cellBox } from "../../workbook/address";
import type { Box } from "../../workbook/address";
import type { CellFormat } from "../engine/cellFormat";
import type { Value } from "../engine/edits";
import type { Engine } from "../engine/engine";
import { boundingBox, MAX_COLUMNS } from "../engine/size";
import { cellXml } from "./cellXml";
import type { FormulaToWrite } from "./cellXml";
import { formulaFromFile, formulaToFile } from "./formulaSpelling";
import { columnLines, readColumns, rowLines, widthOfPoints } from "./geometry";
import type { FileCell, FileRow, FileSheet } from "./readSheet";
import type { FileStyles } from "./readStyles";
import { SHEET_ORDER } from "./schemaOrder";
import type { StyleWriter } from "./writeStyles";
import { withoutPrefix, xml } from "./xml";
import type { XmlEdits } from "./xml";

export interface CellWriting {
  readonly engine: Engine;
  readonly id: string;
  readonly sheet: FileSheet;
  readonly styles: FileStyles;
  readonly writer: StyleWriter;
  readonly namespace: string;
  /** the number of the cell metadata for formulas that spill; asked for only when there is one */
  readonly spillMetadata: () => number;
}

/** What was written. */
export interface CellsWritten {
  /** a value, formula or result changed */
  readonly contents: boolean;
  /** cells got, lost or changed a formula */
  readonly formulas: boolean;
}

interface ChangedCell {
  readonly row: number;
  readonly column: number;
  /** null: only the format changed, to `xf` */
  readonly text: string | null;
  readonly xf: number;
}

const ROW_SIZE = MAX_COLUMNS;

/** Writes the cells and rows that differ from what the file says; all others stay character by character. */
export function writeCells(edits: XmlEdits, writing: CellWriting): CellsWritten {
  const { engine, id, sheet, styles } = writing;
  const { changed, written } = changedCells(writing);
  const rows = new Map(sheet.rows.map((row) => [row.row, row]));
  const byRow = new Map<number, ChangedCell[]>();
  for (const cell of changed) {
    const cells = byRow.get(cell.row);
    if (cells) cells.push(cell);
    else byRow.set(cell.row, [cell]);
  }
  const attributes = changedRows(writing);
  const all = [...new Set([...byRow.keys(), ...attributes.keys()])].sort((x, y) => x - y);
  if (all.length === 0) return written;

  const data = edits.root.child("sheetData")!;
  const spelled = spellAddresses(edits, sheet, changed);
  let next = 0;
  for (const row of all) {
    while (next < sheet.rows.length && sheet.rows[next]!.row < row) next++;
    const known = rows.get(row);
    const cells = byRow.get(row) ?? [];
    if (known) editRow(edits, known, cells, attributes.get(row) ?? {}, spelled);
    else {
      const text = xml("row", { r: row + 1, ...attributes.get(row) }, cells.map(({ text }) => text ?? "").join(""));
      const after = sheet.rows[next];
      if (after) edits.insertBefore(after.element, text);
      else edits.append(data, text);
    }
  }
  writeDimension(edits, changed);
  return written;

  function changedRows({ writer }: CellWriting): Map<number, Record<string, string | number | null>> {
    const result = new Map<number, Record<string, string | number | null>>();
    const standard = engine.layout.standard(id);
    const before = rowLines(sheet, standard.height);
    const lines = <T>(what: string) => engine.state.get<Readonly<Record<number, T>>>(`${id}/${what}`, {});
    const [heights, hidden, formats] = [
      lines<number>("rowHeights"),
      lines<boolean>("rowsHidden"),
      lines<CellFormat>("rowFormats"),
    ];
    const keys = [before.sizes, before.hidden, before.formats, heights, hidden, formats].flatMap((each) =>
      Object.keys(each),
    );
    for (const key of new Set(keys)) {
      const row = Number(key);
      const change: Record<string, string | number | null> = {};
      if (before.sizes[row] !== heights[row]) {
        Object.assign(change, { ht: heights[row] ?? null, customHeight: heights[row] === undefined ? null : 1 });
      }
      if ((before.hidden[row] ?? false) !== (hidden[row] ?? false)) change.hidden = hidden[row] ? 1 : null;
      const xf = before.formats[row];
      const wanted = formats[row];
      if (wanted ? !same(wanted, styles.format(xf ?? 0)) : xf !== undefined) {
        Object.assign(
          change,
          wanted ? { s: writer.xf(xf ?? 0, wanted), customFormat: 1 } : { s: null, customFormat: null },
        );
      }
      if (Object.keys(change).length > 0) result.set(row, change);
    }
    return result;
  }
}

function editRow(
  edits: XmlEdits,
  { element, cells }: FileRow,
  changes: readonly ChangedCell[],
  attributes: Readonly<Record<string, string | number | null>>,
  spelled: boolean,
): void {
  const known = new Map(cells.map((cell) => [cell.column, cell]));
  let [next, added] = [0, false];
  for (const { column, text, xf } of changes) {
    const cell = known.get(column);
    if (cell) {
      if (text === null) edits.setAttribute(cell.element, "s", xf === 0 ? null : xf);
      else edits.replace(cell.element, text);
      continue;
    }
    added = true;
    while (next < cells.length && cells[next]!.column < column) next++;
    const after = cells[next];
    if (after) edits.insertBefore(after.element, text ?? "");
    else edits.append(element, text ?? "");
  }
  for (const [name, value] of Object.entries(attributes)) edits.setAttribute(element, name, value);
  // a hint for readers that would no longer be true
  if (added && !spelled && element.attribute("spans") !== null) edits.setAttribute(element, "spans", null);
}

/** Cells and rows without an address count from the one before: once something is inserted they have to say theirs. */
function spellAddresses(edits: XmlEdits, { rows }: FileSheet, changed: readonly ChangedCell[]): boolean {
  const silent = rows.some(
    ({ element, cells }) =>
      element.attribute("r") === null || cells.some((cell) => cell.element.attribute("r") === null),
  );
  if (!silent) return false;
  const replaced = new Set(
    changed.filter(({ text }) => text !== null).map(({ row, column }) => row * ROW_SIZE + column),
  );
  for (const { row, element, cells } of rows) {
    if (element.attribute("r") === null) edits.setAttribute(element, "r", row + 1);
    for (const cell of cells) {
      if (cell.element.attribute("r") !== null || replaced.has(row * ROW_SIZE + cell.column)) continue;
      edits.setAttribute(cell.element, "r", a1(cellBox(row, cell.column)));
    }
  }
  return true;
}

function writeDimension(edits: XmlEdits, changed: readonly ChangedCell[]): void {
  const element = edits.root.child("dimension");
  const before = parseA1(element?.attribute("ref") ?? "");
  if (!element || !before || changed.length === 0) return;
  const box = changed.reduce<Box>((all, { row, column }) => boundingBox(all, cellBox(row, column)), before);
  if (!contains(before, box)) edits.setAttribute(element, "ref", a1(box));
}

const texts = new WeakMap<CellFormat, string>();
const textOf = (format: CellFormat): string => {
  let text = texts.get(format);
  if (text === undefined) texts.set(format, (text = JSON.stringify(format)));
  return text;
};
const same = (x: CellFormat, y: CellFormat): boolean => x === y || textOf(x) === textOf(y);

function changedCells(writing: CellWriting): { changed: ChangedCell[]; written: CellsWritten } {
  const { engine, id, sheet, styles, writer, namespace } = writing;
  const cells = engine.cells.reader(id);
  const formatAt = engine.formats.reader(id);
  const inherited = inheritedFormats(sheet);
  const spills = engine.cells.spills(id);
  const spelling = new Map<string, string>();
  const formulaOf = (cell: FileCell | null): string | null => {
    const text = cell?.formula?.text;
    if (text === undefined) return null;
    let formula = spelling.get(text);
    if (formula === undefined) spelling.set(text, (formula = formulaFromFile(text, namespace)));
    return formula;
  };

  // formulas of the file that Excel does not let spill, and those that fill more than their result
  const plainAnchors = new Set<number>();
  const fixedArrays: Box[] = [];
  for (const { cells: rowCells } of sheet.rows) {
    for (const cell of rowCells) {
      if (!cell.formula || cells.formula(cell.row, cell.column) !== formulaOf(cell)) continue;
      if (!cell.formula.array) plainAnchors.add(cell.row * ROW_SIZE + cell.column);
      else if (!cell.formula.dynamic) fixedArrays.push(cell.formula.array);
    }
  }
  const notSpilled = new Set<number>();
  for (const box of spills.values()) {
    if (!plainAnchors.has(box.row * ROW_SIZE + box.column)) continue;
    for (let r = box.row; r < box.row + box.rows; r++) {
      for (let c = box.column; c < box.column + box.columns; c++) notSpilled.add(r * ROW_SIZE + c);
    }
  }
  const inFixedArray = (row: number, column: number): boolean =>
    fixedArrays.some((box) => contains(box, cellBox(row, column)));

  const places = new Set<number>();
  for (const row of sheet.rows) for (const { column } of row.cells) places.add(row.row * ROW_SIZE + column);
  engine.cells.each(id, (row, column) => places.add(row * ROW_SIZE + column), false);

  const rewrite = new Set<number>();
  const sharedOf = new Set<string>();
  const results = new Map<number, { readonly contents: boolean; readonly xf: number }>();
  let [contents, formulas] = [false, false];

  for (const place of places) {
    const [row, column] = [Math.floor(place / ROW_SIZE), place % ROW_SIZE];
    const cell = sheet.cell(row, column);
    const formula = cells.formula(row, column);
    const before = formulaOf(cell);
    const base = cell?.xf ?? inherited(row, column);
    const format = formatAt(row, column);
    const xf = same(format, styles.format(base)) ? base : writer.xf(base, format);
    let differs: boolean;
    if (formula !== before) {
      differs = true;
      formulas = true;
      if (cell?.formula?.shared !== null && cell?.formula?.shared !== undefined) sharedOf.add(cell.formula.shared);
    } else if (cell?.formula) differs = resultDiffers(cell, cells.value(row, column), spills.get(`${row},${column}`));
    else {
      const foreign = notSpilled.has(place) && cells.isSpilled(row, column);
      const value = foreign ? null : cells.value(row, column);
      const spilled = cells.isSpilled(row, column);
      if (value === null && inFixedArray(row, column)) differs = false;
      else differs = spilled && !foreign ? !sameResult(value, cell?.value ?? null) : value !== (cell?.value ?? null);
    }
    if (differs) {
      rewrite.add(place);
      contents = true;
    }
    if (differs || xf !== base) results.set(place, { contents: differs, xf });
  }
  // a formula written once for several cells is written out when one of them changes
  if (sharedOf.size > 0) {
    for (const row of sheet.rows) {
      for (const cell of row.cells) {
        const shared = cell.formula?.shared;
        if (shared === null || shared === undefined || !sharedOf.has(shared)) continue;
        const place = cell.row * ROW_SIZE + cell.column;
        results.set(place, { xf: results.get(place)?.xf ?? cell.xf, contents: true });
      }
    }
  }

  const changed: ChangedCell[] = [];
  for (const place of [...results.keys()].sort((x, y) => x - y)) {
    const { xf, contents: whole } = results.get(place)!;
    const [row, column] = [Math.floor(place / ROW_SIZE), place % ROW_SIZE];
    const cell = sheet.cell(row, column);
    if (!whole && cell) {
      changed.push({ row, column, text: null, xf });
      continue;
    }
    const formula = cells.formula(row, column);
    const foreign = notSpilled.has(place) && formula === null && cells.isSpilled(row, column);
    const text = cellXml({
      row,
      column,
      xf,
      value: foreign ? null : resultOf(cell, row, column),
      formula: formula === null ? null : formulaFor(cell, row, column, formula),
      spilled: !foreign && cells.isSpilled(row, column),
      asText: formatAt(row, column).numberFormat === "@",
    });
    changed.push({ row, column, text, xf });
  }
  return { changed, written: { contents, formulas } };

  function resultOf(cell: FileCell | null, row: number, column: number): Value {
    const value = cells.value(row, column);
    const same = cell?.formula && cells.formula(row, column) === formulaOf(cell);
    return same && isUnknown(cell, value, spills.get(`${row},${column}`)) ? cell.value : value;
  }

  function formulaFor(cell: FileCell | null, row: number, column: number, formula: string): FormulaToWrite {
    const spill = spills.get(`${row},${column}`) ?? null;
    if (cell?.formula && formula === formulaOf(cell)) {
      const { text, array, dynamic, shared } = cell.formula;
      const own = dynamic ? (spill ?? array) : array;
      const metadata = cell.element.attribute("cm");
      const spelledOut = shared !== null && sharedOf.has(shared);
      const resized = own !== null && a1(own) !== a1(array!);
      const element = spelledOut || resized ? null : withoutPrefix(cell.element.child("f")!);
      return { element, text, array: own, metadata: metadata === null ? null : Number(metadata) };
    }
    const text = formulaToFile(formula, namespace);
    const spilling = spill && spill.rows * spill.columns > 1;
    return { element: null, text, array: spilling ? spill : null, metadata: spilling ? writing.spillMetadata() : null };
  }
}

/**
 * The engine does not calculate what Excel does (another workbook, a function of its own, one cell of a range by where the
 * formula stands): the file's value stays.
 */
function isUnknown(cell: FileCell, value: Value, spill: Box | undefined): boolean {
  if (value === "#BUSY!" || (spill && spill.rows * spill.columns > 1 && !cell.formula!.array)) return true;
  const isError = typeof value === "string" && /^#[A-Z/0!?]+$/.test(value);
  if (!isError || value === cell.value) return false;
  return value === "#NAME?" || cell.formula!.text.includes("[");
}

function resultDiffers(cell: FileCell, value: Value, spill: Box | undefined): boolean {
  if (isUnknown(cell, value, spill)) return false;
  const { array, dynamic } = cell.formula!;
  if (dynamic && spill && a1(spill) !== a1(array!)) return true;
  return !sameResult(value, cell.value);
}

/** The engine rounds results to 15 digits; a formula that shows nothing may come back as an empty text. */
function sameResult(x: Value, y: Value): boolean {
  if (x === y || ((x ?? "") === "" && (y ?? "") === "")) return true;
  if (typeof x !== "number" || typeof y !== "number") return false;
  return Math.abs(x - y) <= 1e-14 * Math.max(Math.abs(x), Math.abs(y));
}

/** The format of a cell the file does not mention: its row's, else its column's. */
function inheritedFormats(sheet: FileSheet): (row: number, column: number) => number {
  const columns = columnLines(sheet.root, 0).formats;
  const rows = rowLines(sheet, 0).formats;
  return (row, column) => rows[row] ?? columns[column] ?? 0;
}

/** Widths, hidden columns and formats of whole columns. */
export function writeColumns(edits: XmlEdits, { engine, id, sheet, styles, writer }: CellWriting): void {
  const standard = engine.layout.standard(id);
  const before = columnLines(sheet.root, standard.width);
  const lines = <T>(what: string) => engine.state.get<Readonly<Record<number, T>>>(`${id}/${what}`, {});
  const [widths, hidden, formats] = [
    lines<number>("columnWidths"),
    lines<boolean>("columnsHidden"),
    lines<CellFormat>("columnFormats"),
  ];
  const base = engine.state.get(`${id}/format`, styles.format(0));
  const whole = !same(base, styles.format(0));
  const attributes = new Map<number, ReadonlyMap<string, string>>(readColumns(sheet.root));
  let any = false;
  const change = (column: number, changes: Readonly<Record<string, string | number | null>>): void => {
    const next = new Map(attributes.get(column) ?? []);
    for (const [name, value] of Object.entries(changes)) {
      if (value === null) next.delete(name);
      else next.set(name, String(value));
    }
    attributes.set(column, next);
    any = true;
  };
  const keys = new Set(
    [before.sizes, before.hidden, before.formats, widths, hidden, formats].flatMap((each) => Object.keys(each)),
  );
  const columns = whole ? Array.from({ length: MAX_COLUMNS }, (_, column) => column) : [...keys].map(Number);
  for (const column of columns) {
    if (before.sizes[column] !== widths[column]) {
      change(column, { width: widthOfPoints(widths[column] ?? standard.width), customWidth: 1, bestFit: null });
    }
    if ((before.hidden[column] ?? false) !== (hidden[column] ?? false))
      change(column, { hidden: hidden[column] ? 1 : null });
    const xf = before.formats[column] ?? 0;
    const wanted = formats[column] ?? base;
    if (!same(wanted, styles.format(xf))) change(column, { style: writer.xf(xf, wanted) });
  }
  if (!any) return;
  const text = xml("cols", {}, runsOf(attributes, standard.width));
  const old = edits.root.child("cols");
  if (old) edits.replace(old, text);
  else edits.insertInOrder(edits.root, "cols", SHEET_ORDER, text);
}

function runsOf(columns: ReadonlyMap<number, ReadonlyMap<string, string>>, standard: number): string {
  let text = "";
  let [first, last, key] = [0, -2, ""];
  const flush = (): void => {
    if (last < 0) return;
    const rest = JSON.parse(key) as Record<string, string>;
    text += xml("col", { min: first + 1, max: last + 1, width: widthOfPoints(standard), ...rest });
  };
  for (const column of [...columns.keys()].sort((x, y) => x - y)) {
    const { min: _min, max: _max, ...rest } = Object.fromEntries(columns.get(column)!) as Record<string, string>;
    const next = JSON.stringify(rest);
    if (column === last + 1 && next === key) last = column;
    else {
      flush();
      [first, last, key] = [column, column, next];
    }
  }
  flush();
  return text;
}

/** Merged areas, when they are others than the file's. */
export function writeMerges(edits: XmlEdits, { engine, id, sheet }: CellWriting): void {
  const element = sheet.root.child("mergeCells");
  const before = (element?.all("mergeCell") ?? [])
    .flatMap((each) => parseA1(each.attribute("ref") ?? "") ?? [])
    .map(a1);
  const after = engine.layout.merges.all(id).map(a1);
  if (JSON.stringify([...before].sort()) === JSON.stringify([...after].sort())) return;
  const inner = after.map((ref) => xml("mergeCell", { ref })).join("");
  const text = after.length === 0 ? "" : xml("mergeCells", { count: after.length }, inner);
  if (element) edits.replace(element, text);
  else edits.insertInOrder(edits.root, "mergeCells", SHEET_ORDER, text);
}

export function writeTabColor(edits: XmlEdits, { engine, id, sheet, styles }: CellWriting): void {
  const properties = sheet.root.child("sheetPr");
  const element = properties?.child("tabColor") ?? null;
  const wanted = engine.state.get<string>(`${id}/tabColor`, "");
  if ((styles.color(element) ?? "") === wanted) return;
  const text = wanted === "" ? "" : xml("tabColor", { rgb: `FF${wanted.slice(1)}` });
  if (element) edits.replace(element, text);
  else if (properties) edits.insertInOrder(properties, "tabColor", ["tabColor", "outlinePr", "pageSetUpPr"], text);
  else edits.insertInOrder(edits.root, "sheetPr", SHEET_ORDER, xml("sheetPr", {}, text));
}
