import type { Box } from "../../workbook/address";
import { boundingBox, fitsOnSheet, intersection, MAX_COLUMNS, MAX_ROWS } from "../engine/size";
import type { Edit } from "../engine/edits";
import { invalidArgument, itemNotFound } from "../interpreter/errors";
import { ModelObject } from "../interpreter/objects";
import { formatBox, sheetPrefix } from "./address";
import { rangeAt, requireAllowed, requireUnlocked } from "./book";
import type { Book } from "./book";
import { wrongShape } from "./cellInput";
import { ConditionalFormatCollection } from "./conditionalFormat";
import { DataValidation } from "./dataValidation";
import { RangeAreas } from "./rangeAreas";
import { copyCells, readGrid, surroundingRegion, writeGrid, writeNumberFormats } from "./rangeContents";
import type { CopyType } from "./rangeContents";
import { RangeFormat } from "./rangeFormat";
import type { Worksheet } from "./worksheet";

/** Members that depend on what formulas give. */
const CALCULATED = new Set([
  "values",
  "text",
  "valueTypes",
  "formulas",
  "formulasLocal",
  "hasSpill",
  "getUsedRange",
  "getUsedRangeOrNullObject",
  "getSurroundingRegion",
]);

const COPY_TYPES: readonly string[] = ["All", "Formulas", "Values", "Formats"];

export class Range extends ModelObject {
  readonly #book: Book;
  readonly #sheetId: string;
  readonly #box: Box;

  constructor(book: Book, sheetId: string, box: Box) {
    super();
    if (![box.row, box.column, box.rows, box.columns].every(Number.isInteger) || !fitsOnSheet(box)) {
      throw invalidArgument();
    }
    this.#book = book;
    this.#sheetId = sheetId;
    this.#box = box;
  }

  override async prepare(members: readonly string[], args: readonly unknown[] = []): Promise<void> {
    this.requireSheet();
    const copiesValues = members.includes("copyFrom") && args[1] !== "Formulas" && args[1] !== "Formats";
    if (copiesValues || members.some((name) => CALCULATED.has(name))) await this.#book.engine.calculation.settle();
  }

  /** for other objects of the model */
  static placeOf(range: Range): { readonly sheetId: string; readonly box: Box } {
    return { sheetId: range.#sheetId, box: range.#box };
  }

  get address(): string {
    return sheetPrefix(this.#book.engine.sheets.name(this.#sheetId)) + formatBox(this.#box);
  }
  get addressLocal(): string {
    return this.address;
  }
  get rowIndex(): number {
    return this.#box.row;
  }
  get columnIndex(): number {
    return this.#box.column;
  }
  get rowCount(): number {
    return this.#box.rows;
  }
  get columnCount(): number {
    return this.#box.columns;
  }
  /** -1 when there are more than 2^31-1, as Excel answers */
  get cellCount(): number {
    const count = this.#box.rows * this.#box.columns;
    return count > 2_147_483_647 ? -1 : count;
  }
  get isEntireRow(): boolean {
    return this.#box.columns === MAX_COLUMNS;
  }
  get isEntireColumn(): boolean {
    return this.#box.rows === MAX_ROWS;
  }

  get values(): unknown {
    return this.grid("values");
  }
  set values(given: unknown) {
    this.write(given);
  }
  get formulas(): unknown {
    return this.grid("formulas");
  }
  set formulas(given: unknown) {
    this.write(given);
  }
  get formulasLocal(): unknown {
    return this.grid("formulasLocal");
  }
  get numberFormat(): unknown {
    return this.grid("numberFormat");
  }
  set numberFormat(given: unknown) {
    this.requireSheet();
    requireAllowed(this.#book, this.#sheetId, "allowFormatCells");
    writeNumberFormats(this.#book, this.#sheetId, this.#box, given);
  }
  get numberFormatLocal(): unknown {
    return this.grid("numberFormat");
  }
  get text(): unknown {
    return this.grid("text");
  }
  get valueTypes(): unknown {
    return this.grid("valueTypes");
  }
  get hasSpill(): boolean {
    const cells = this.#book.engine.cells.reader(this.#sheetId);
    const { row, column, rows, columns } = this.#book.engine.cells.clip(this.#sheetId, this.#box);
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) if (cells.isSpilled(r, c)) return true;
    }
    return false;
  }

  get hidden(): boolean | null {
    const [rows, columns] = [this.rowHidden, this.columnHidden];
    if (rows === true || columns === true) return true;
    return rows === null || columns === null ? null : false;
  }
  get rowHidden(): boolean | null {
    return this.linesHidden("row", this.#box.row, this.#box.rows);
  }
  set rowHidden(hidden: boolean | null) {
    this.requireSheet();
    requireAllowed(this.#book, this.#sheetId, "allowFormatRows");
    this.#book.engine.layout.setHidden(this.#sheetId, "row", this.#box.row, this.#box.rows, Boolean(hidden));
  }
  get columnHidden(): boolean | null {
    return this.linesHidden("column", this.#box.column, this.#box.columns);
  }
  set columnHidden(hidden: boolean | null) {
    this.requireSheet();
    requireAllowed(this.#book, this.#sheetId, "allowFormatColumns");
    this.#book.engine.layout.setHidden(this.#sheetId, "column", this.#box.column, this.#box.columns, Boolean(hidden));
  }

  get format(): RangeFormat {
    this.requireSheet();
    return new RangeFormat({ book: this.#book, sheetId: this.#sheetId, boxes: [this.#box] });
  }
  get worksheet(): Worksheet {
    return this.#book.sheet(this.#sheetId);
  }
  get conditionalFormats(): ConditionalFormatCollection {
    this.requireSheet();
    return new ConditionalFormatCollection(this.#book, this.#sheetId, [this.#box]);
  }
  get dataValidation(): DataValidation {
    this.requireSheet();
    return new DataValidation(this.#book, this.#sheetId, this.#box);
  }

  merge(across = false): void {
    requireUnlocked(this.#book, this.#sheetId, this.#box);
    const { row, column, rows, columns } = this.#box;
    const parts = across
      ? Array.from({ length: rows }, (_, i) => ({ row: row + i, column, rows: 1, columns }))
      : [this.#box];
    for (const part of parts) {
      const cells = this.#book.engine.cells.reader(this.#sheetId);
      const { merges } = this.#book.engine.layout;
      if (part.rows * part.columns === 1) continue;
      // only the upper left value stays, as in Excel
      const lost = (r: number, c: number): boolean =>
        (r !== part.row || c !== part.column) && (cells.value(r, c) !== null || cells.formula(r, c) !== null);
      this.#book.engine.cells.write(this.#sheetId, part, (r, c) => (lost(r, c) ? null : undefined));
      merges.merge(this.#sheetId, part);
    }
  }
  unmerge(): void {
    requireUnlocked(this.#book, this.#sheetId, this.#box);
    this.#book.engine.layout.merges.unmerge(this.#sheetId, this.#box);
  }
  getMergedAreasOrNullObject(): RangeAreas | null {
    const touched = this.#book.engine.layout.merges.all(this.#sheetId).filter((box) => intersection(box, this.#box));
    return touched.length > 0 ? new RangeAreas(this.#book, this.#sheetId, touched) : null;
  }

  clear(applyTo = "All"): void {
    if (!["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"].includes(applyTo)) throw invalidArgument();
    const { engine } = this.#book;
    requireUnlocked(this.#book, this.#sheetId, engine.cells.clip(this.#sheetId, this.#box));
    if (applyTo === "All" || applyTo === "Formats") {
      engine.formats.clear(this.#sheetId, this.#box);
      engine.layout.merges.unmerge(this.#sheetId, this.#box);
      this.conditionalFormats.clearAll();
    }
    if (applyTo === "All") engine.dataValidations.put(this.#sheetId, this.#box, null);
    if (applyTo === "All" || applyTo === "Contents") {
      engine.cells.write(this.#sheetId, engine.cells.clip(this.#sheetId, this.#box), () => null);
      this.note("RangeEdited");
    }
  }
  copyFrom(source: Range | RangeAreas | string, copyType = "All", skipBlanks = false, transpose = false): void {
    if (!COPY_TYPES.includes(copyType)) throw invalidArgument();
    if (source instanceof RangeAreas) throw invalidArgument();
    const from = typeof source === "string" ? rangeAt(this.#book, source, this.#sheetId) : source;
    from.requireSheet();
    const target = { sheetId: this.#sheetId, box: this.#box };
    copyCells(this.#book, Range.placeOf(from), target, copyType as CopyType, { skipBlanks, transpose });
  }
  insert(shift: string): Range {
    const line = this.wholeLines(shift === "Down" ? "row" : "column");
    const [index, count] = line === "row" ? [this.#box.row, this.#box.rows] : [this.#box.column, this.#box.columns];
    requireAllowed(this.#book, this.#sheetId, line === "row" ? "allowInsertRows" : "allowInsertColumns");
    this.#book.engine.lines.insert(this.#sheetId, line, index, count);
    this.note(line === "row" ? "RowInserted" : "ColumnInserted");
    return this;
  }
  delete(shift: string): void {
    const line = this.wholeLines(shift === "Up" ? "row" : "column");
    const [index, count] = line === "row" ? [this.#box.row, this.#box.rows] : [this.#box.column, this.#box.columns];
    requireAllowed(this.#book, this.#sheetId, line === "row" ? "allowDeleteRows" : "allowDeleteColumns");
    this.#book.engine.lines.remove(this.#sheetId, line, index, count);
    this.note(line === "row" ? "RowDeleted" : "ColumnDeleted");
  }

  getCell(row: number, column: number): Range {
    return this.part({ row: this.#box.row + row, column: this.#box.column + column, rows: 1, columns: 1 });
  }
  getOffsetRange(rows: number, columns: number): Range {
    return this.part({ ...this.#box, row: this.#box.row + rows, column: this.#box.column + columns });
  }
  getResizedRange(rows: number, columns: number): Range {
    return this.part({ ...this.#box, rows: this.#box.rows + rows, columns: this.#box.columns + columns });
  }
  getAbsoluteResizedRange(rows: number, columns: number): Range {
    return this.part({ ...this.#box, rows, columns });
  }
  getRow(index: number): Range {
    return this.part({ ...this.#box, row: this.#box.row + index, rows: 1 });
  }
  getColumn(index: number): Range {
    return this.part({ ...this.#box, column: this.#box.column + index, columns: 1 });
  }
  getLastRow(): Range {
    return this.getRow(this.#box.rows - 1);
  }
  getLastColumn(): Range {
    return this.getColumn(this.#box.columns - 1);
  }
  getLastCell(): Range {
    return this.getCell(this.#box.rows - 1, this.#box.columns - 1);
  }
  getRowsAbove(count = 1): Range {
    return this.part({ ...this.#box, row: this.#box.row - count, rows: count });
  }
  getRowsBelow(count = 1): Range {
    return this.part({ ...this.#box, row: this.#box.row + this.#box.rows, rows: count });
  }
  getColumnsBefore(count = 1): Range {
    return this.part({ ...this.#box, column: this.#box.column - count, columns: count });
  }
  getColumnsAfter(count = 1): Range {
    return this.part({ ...this.#box, column: this.#box.column + this.#box.columns, columns: count });
  }
  getEntireRow(): Range {
    return this.part({ ...this.#box, column: 0, columns: MAX_COLUMNS });
  }
  getEntireColumn(): Range {
    return this.part({ ...this.#box, row: 0, rows: MAX_ROWS });
  }
  getBoundingRect(other: Range | string): Range {
    return this.part(boundingBox(this.#box, this.boxOn(other)));
  }
  getIntersectionOrNullObject(other: Range | string): Range | null {
    const place = Range.placeOf(this.rangeOf(other));
    const shared = place.sheetId === this.#sheetId ? intersection(this.#box, place.box) : null;
    return shared && this.part(shared);
  }
  getIntersection(other: Range | string): Range {
    const shared = this.getIntersectionOrNullObject(other);
    if (!shared) throw itemNotFound();
    return shared;
  }
  getUsedRangeOrNullObject(valuesOnly = false): Range | null {
    const used = this.#book.engine.cells.used(this.#sheetId, this.#box, valuesOnly);
    return used && this.part(used);
  }
  getUsedRange(valuesOnly = false): Range {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }
  getSurroundingRegion(): Range {
    return this.part(surroundingRegion(this.#book, this.#sheetId, this.#box));
  }
  select(): void {
    this.requireSheet();
    this.#book.select(this.#sheetId, [this.#box]);
  }
  calculate(): Promise<void> {
    return this.#book.engine.calculation.calculateNow();
  }
  track(): void {
    this.requireSheet();
  }

  /** The client asks before it sends a big array in slices. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.#box.rows || columns !== this.#box.columns) throw wrongShape();
  }

  private requireSheet(): void {
    if (!this.#book.engine.sheets.has(this.#sheetId)) throw itemNotFound();
  }
  private part(box: Box): Range {
    return new Range(this.#book, this.#sheetId, box);
  }
  private rangeOf(other: Range | string): Range {
    return typeof other === "string" ? rangeAt(this.#book, other, this.#sheetId) : other;
  }
  private boxOn(other: Range | string): Box {
    const place = Range.placeOf(this.rangeOf(other));
    if (place.sheetId !== this.#sheetId) throw invalidArgument();
    return place.box;
  }
  private grid(what: Parameters<typeof readGrid>[3]): unknown[][] {
    return readGrid(this.#book, this.#sheetId, this.#box, what);
  }
  private write(given: unknown): void {
    this.requireSheet();
    writeGrid(this.#book, this.#sheetId, this.#box, given);
  }
  private linesHidden(line: "row" | "column", first: number, count: number): boolean | null {
    const part = this.#book.engine.cells.clip(this.#sheetId, this.#box);
    const within = Math.min(count, line === "row" ? part.rows : part.columns);
    let hidden = 0;
    for (let i = 0; i < within; i++) {
      if (this.#book.engine.layout.isHidden(this.#sheetId, line, first + i)) hidden++;
    }
    return hidden === 0 ? false : hidden === count ? true : null;
  }
  /** Parts of rows cannot be inserted or deleted here: the range must be whole rows or whole columns. */
  private wholeLines(line: "row" | "column"): "row" | "column" {
    if (line === "row" ? !this.isEntireRow : !this.isEntireColumn) {
      throw invalidArgument("Only whole rows and whole columns can be inserted or deleted.");
    }
    return line;
  }
  private note(kind: Edit["kind"]): void {
    this.#book.engine.noteEdit({ sheetId: this.#sheetId, box: this.#box, kind });
  }
}
