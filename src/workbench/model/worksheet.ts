import { MAX_COLUMNS, MAX_ROWS } from "../engine/size";
import type { Visibility } from "../engine/sheets";
import { ApiError, invalidArgument, itemNotFound } from "../interpreter/errors";
import { ModelObject } from "../interpreter/objects";
import { parseAddress } from "./address";
import { rangeAt } from "./book";
import type { Book } from "./book";
import { EVENT } from "./events";
import { WorksheetFreezePanes } from "./freezePanes";
import { NamedItemCollection } from "./namedItem";
import { PageLayout } from "./pageLayout";
import { requireOpenStructure, WorksheetProtection } from "./protection";
import type { Range } from "./range";
import { RangeAreas } from "./rangeAreas";
import { readColor } from "./rangeFormat";
import { TableCollection } from "./table";
import { checkSheetName, copySheet, removeSheet } from "./worksheetActions";

const VISIBILITIES: readonly string[] = ["Visible", "Hidden", "VeryHidden"];

export class Worksheet extends ModelObject {
  readonly #book: Book;
  readonly #id: string;

  constructor(book: Book, id: string) {
    super();
    this.#book = book;
    this.#id = id;
  }

  override async prepare(members: readonly string[]): Promise<void> {
    if (members.some((name) => name.startsWith("getUsedRange"))) await this.#book.engine.calculation.settle();
  }

  get id(): string {
    return this.#id;
  }
  get name(): string {
    return this.#book.engine.sheets.name(this.sheetId);
  }
  set name(value: string) {
    requireOpenStructure(this.#book);
    checkSheetName(this.#book, value, this.sheetId);
    if (value !== this.name) this.#book.engine.sheets.rename(this.#id, value);
  }
  get position(): number {
    return this.#book.engine.sheets.ids().indexOf(this.sheetId);
  }
  set position(value: number) {
    requireOpenStructure(this.#book);
    if (!Number.isInteger(value) || value < 0 || value >= this.#book.engine.sheets.ids().length)
      throw invalidArgument();
    this.#book.engine.sheets.move(this.sheetId, value);
  }
  get visibility(): string {
    return this.#book.engine.sheets.visibility(this.sheetId);
  }
  set visibility(value: string) {
    requireOpenStructure(this.#book);
    if (!VISIBILITIES.includes(value)) throw invalidArgument();
    const { sheets } = this.#book.engine;
    const others = sheets.ids().filter((id) => id !== this.sheetId && sheets.visibility(id) === "Visible");
    if (value !== "Visible" && others.length === 0) {
      throw new ApiError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
    }
    sheets.setVisibility(this.#id, value as Visibility);
  }
  get tabColor(): string {
    return this.#book.engine.state.get(`${this.sheetId}/tabColor`, "");
  }
  set tabColor(value: string) {
    const color = value === "" ? "" : readColor(value);
    if (color === null) throw invalidArgument();
    this.#book.engine.state.put(`${this.sheetId}/tabColor`, color);
  }
  get showGridlines(): boolean {
    return this.#book.engine.layout.gridlines(this.sheetId);
  }
  set showGridlines(shown: boolean) {
    this.#book.engine.layout.setGridlines(this.sheetId, Boolean(shown));
  }
  /** showGridlines under the name the client writes it with */
  set gridlines(shown: boolean) {
    this.showGridlines = shown;
  }
  get standardWidth(): number {
    return 8.43;
  }
  get standardHeight(): number {
    return 15;
  }
  get protection(): WorksheetProtection {
    return new WorksheetProtection(this.#book, this.sheetId);
  }
  get freezePanes(): WorksheetFreezePanes {
    return new WorksheetFreezePanes(this.#book, this.sheetId);
  }
  get pageLayout(): PageLayout {
    return new PageLayout(this.#book, this.sheetId);
  }
  get names(): NamedItemCollection {
    return new NamedItemCollection(this.#book, this.sheetId);
  }
  get tables(): TableCollection {
    return new TableCollection(this.#book, this.sheetId);
  }

  getRange(address?: string): Range {
    if (address === undefined) {
      return this.#book.range(this.sheetId, { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS });
    }
    return rangeAt(this.#book, address, this.sheetId);
  }
  getRanges(addresses?: string): RangeAreas {
    if (addresses === undefined) {
      return new RangeAreas(this.#book, this.sheetId, [{ row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS }]);
    }
    if (addresses.length > 8192) throw invalidArgument();
    const boxes = addresses.split(",").map((address) => {
      const parsed = parseAddress(address);
      if (!parsed) throw invalidArgument();
      return parsed.box;
    });
    return new RangeAreas(this.#book, this.sheetId, boxes);
  }
  getRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    return this.#book.range(this.sheetId, { row, column, rows, columns });
  }
  getCell(row: number, column: number): Range {
    return this.#book.range(this.sheetId, { row, column, rows: 1, columns: 1 });
  }
  getUsedRangeOrNullObject(valuesOnly = false): Range | null {
    const used = this.#book.engine.cells.used(this.sheetId, undefined, valuesOnly);
    return used && this.#book.range(this.#id, used);
  }
  getUsedRange(valuesOnly = false): Range {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }
  getNextOrNullObject(visibleOnly = false): Worksheet | null {
    return this.neighbour(1, visibleOnly);
  }
  getPreviousOrNullObject(visibleOnly = false): Worksheet | null {
    return this.neighbour(-1, visibleOnly);
  }
  activate(): void {
    if (this.visibility !== "Visible") {
      throw new ApiError("InvalidOperation", "A hidden worksheet can't be activated.");
    }
    this.#book.engine.sheets.activate(this.#id);
  }
  calculate(_markAllDirty?: boolean): Promise<void> {
    return this.#book.engine.calculation.calculateNow();
  }
  copy(positionType = "None", relativeTo?: Worksheet): Worksheet {
    requireOpenStructure(this.#book);
    return copySheet(this.#book, this.sheetId, positionType, relativeTo?.position ?? null);
  }
  delete(): void {
    requireOpenStructure(this.#book);
    removeSheet(this.#book, this.sheetId);
  }

  _RegisterDataChangedEvent(): void {
    this.#book.events.listen(EVENT.changed, this.#id);
  }
  _UnregisterDataChangedEvent(): void {
    this.#book.events.unlisten(EVENT.changed, this.#id);
  }
  _RegisterSelectionChangedEvent(): void {
    this.#book.events.listen(EVENT.selectionChanged, this.#id);
  }
  _UnregisterSelectionChangedEvent(): void {
    this.#book.events.unlisten(EVENT.selectionChanged, this.#id);
  }
  _RegisterActivatedEvent(): void {
    this.#book.events.listen(EVENT.activated, this.#id);
  }
  _UnregisterActivatedEvent(): void {
    this.#book.events.unlisten(EVENT.activated, this.#id);
  }
  _RegisterDeactivatedEvent(): void {
    this.#book.events.listen(EVENT.deactivated, this.#id);
  }
  _UnregisterDeactivatedEvent(): void {
    this.#book.events.unlisten(EVENT.deactivated, this.#id);
  }
  _RegisterCalculatedEvent(): void {
    this.#book.events.listen(EVENT.calculated, this.#id);
  }
  _UnregisterCalculatedEvent(): void {
    this.#book.events.unlisten(EVENT.calculated, this.#id);
  }

  /** the id, once it is sure that the sheet still exists */
  private get sheetId(): string {
    if (!this.#book.engine.sheets.has(this.#id)) throw itemNotFound();
    return this.#id;
  }
  private neighbour(step: 1 | -1, visibleOnly: boolean): Worksheet | null {
    const { sheets } = this.#book.engine;
    const ids = sheets.ids();
    for (let i = this.position + step; i >= 0 && i < ids.length; i += step) {
      if (!visibleOnly || sheets.visibility(ids[i]!) === "Visible") return this.#book.sheet(ids[i]!);
    }
    return null;
  }
}
