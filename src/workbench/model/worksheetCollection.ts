import { ModelCollection } from "../interpreter/objects";
import type { Book } from "./book";
import { EVENT, WORKBOOK } from "./events";
import { requireOpenStructure } from "./protection";
import type { Worksheet } from "./worksheet";
import { checkSheetName } from "./worksheetActions";

export class WorksheetCollection extends ModelCollection<Worksheet> {
  readonly #book: Book;

  constructor(book: Book) {
    super();
    this.#book = book;
  }
  get items(): readonly Worksheet[] {
    return this.#book.engine.sheets.ids().map((id) => this.#book.sheet(id));
  }
  add(name?: string): Worksheet {
    requireOpenStructure(this.#book);
    if (name !== undefined) checkSheetName(this.#book, name, null);
    const { sheets } = this.#book.engine;
    return this.#book.sheet(sheets.add(name ?? sheets.freeName()));
  }
  override getCount(visibleOnly = false): number {
    const { sheets } = this.#book.engine;
    return sheets.ids().filter((id) => !visibleOnly || sheets.visibility(id) === "Visible").length;
  }
  getActiveWorksheet(): Worksheet {
    return this.#book.sheet(this.#book.engine.sheets.active());
  }
  getFirst(visibleOnly = false): Worksheet {
    return this.seen(visibleOnly)[0]!;
  }
  getLast(visibleOnly = false): Worksheet {
    return this.seen(visibleOnly).at(-1)!;
  }

  _RegisterDataChangedEvent(): void {
    this.#book.events.listen(EVENT.changed, WORKBOOK);
  }
  _UnregisterDataChangedEvent(): void {
    this.#book.events.unlisten(EVENT.changed, WORKBOOK);
  }
  _RegisterSelectionChangedEvent(): void {
    this.#book.events.listen(EVENT.selectionChanged, WORKBOOK);
  }
  _UnregisterSelectionChangedEvent(): void {
    this.#book.events.unlisten(EVENT.selectionChanged, WORKBOOK);
  }
  _RegisterActivatedEvent(): void {
    this.#book.events.listen(EVENT.activated, WORKBOOK);
  }
  _UnregisterActivatedEvent(): void {
    this.#book.events.unlisten(EVENT.activated, WORKBOOK);
  }
  _RegisterDeactivatedEvent(): void {
    this.#book.events.listen(EVENT.deactivated, WORKBOOK);
  }
  _UnregisterDeactivatedEvent(): void {
    this.#book.events.unlisten(EVENT.deactivated, WORKBOOK);
  }
  _RegisterAddedEvent(): void {
    this.#book.events.listen(EVENT.added, WORKBOOK);
  }
  _UnregisterAddedEvent(): void {
    this.#book.events.unlisten(EVENT.added, WORKBOOK);
  }
  _RegisterDeletedEvent(): void {
    this.#book.events.listen(EVENT.deleted, WORKBOOK);
  }
  _UnregisterDeletedEvent(): void {
    this.#book.events.unlisten(EVENT.deleted, WORKBOOK);
  }
  _RegisterCalculatedEvent(): void {
    this.#book.events.listen(EVENT.calculated, WORKBOOK);
  }
  _UnregisterCalculatedEvent(): void {
    this.#book.events.unlisten(EVENT.calculated, WORKBOOK);
  }

  private seen(visibleOnly: boolean): readonly Worksheet[] {
    return this.items.filter((sheet) => !visibleOnly || sheet.visibility === "Visible");
  }
}
