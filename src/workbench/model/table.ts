import type { Box } from "../../workbook/address";
import { intersection } from "../engine/size";
import { invalidArgument, itemNotFound } from "../interpreter/errors";
import { ModelCollection, ModelObject } from "../interpreter/objects";
import { rangeAt } from "./book";
import type { Book } from "./book";
import { Range } from "./range";
import type { Worksheet } from "./worksheet";

export interface StoredTable {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  readonly box: Box;
  readonly style: string;
}

const tablesOf = (book: Book): readonly StoredTable[] =>
  book.engine.state
    .get<readonly StoredTable[]>("workbook/tables", [])
    .filter((table) => book.engine.sheets.has(table.sheetId));

/** Only what it takes to recognise a table: it has a place, a name and columns, and knows no filters and no totals. */
export class Table extends ModelObject {
  readonly #book: Book;
  readonly #id: string;

  constructor(book: Book, id: string) {
    super();
    this.#book = book;
    this.#id = id;
  }
  get id(): string {
    return this.#id;
  }
  get name(): string {
    return this.stored.name;
  }
  set name(value: string) {
    const taken = tablesOf(this.#book).some(
      (table) => table.id !== this.#id && table.name.toLowerCase() === value.toLowerCase(),
    );
    if (taken || !/^[\p{L}_\\][\p{L}\p{N}_.]*$/u.test(value)) throw invalidArgument();
    this.change({ name: value });
  }
  get style(): string {
    return this.stored.style;
  }
  set style(value: string) {
    this.change({ style: value });
  }
  get showHeaders(): boolean {
    return true;
  }
  get worksheet(): Worksheet {
    return this.#book.sheet(this.stored.sheetId);
  }
  getRange(): Range {
    return this.#book.range(this.stored.sheetId, this.stored.box);
  }
  getHeaderRowRange(): Range {
    return this.getRange().getRow(0);
  }
  getDataBodyRange(): Range {
    return this.getRange().getOffsetRange(1, 0).getResizedRange(-1, 0);
  }
  resize(range: Range | string): void {
    const target = typeof range === "string" ? rangeAt(this.#book, range, this.stored.sheetId) : range;
    this.change({ box: Range.placeOf(target).box });
  }
  convertToRange(): Range {
    const range = this.getRange();
    this.delete();
    return range;
  }
  delete(): void {
    this.#book.engine.state.put(
      "workbook/tables",
      tablesOf(this.#book).filter((table) => table.id !== this.#id),
    );
  }

  private get stored(): StoredTable {
    const stored = tablesOf(this.#book).find((table) => table.id === this.#id);
    if (!stored) throw itemNotFound();
    return stored;
  }
  private change(change: Partial<StoredTable>): void {
    const tables = tablesOf(this.#book).map((table) => (table.id === this.#id ? { ...table, ...change } : table));
    this.#book.engine.state.put("workbook/tables", tables);
  }
}

export class TableCollection extends ModelCollection<Table> {
  readonly #book: Book;
  readonly #sheetId: string | null;

  /** @param sheetId null: those of all sheets */
  constructor(book: Book, sheetId: string | null) {
    super();
    this.#book = book;
    this.#sheetId = sheetId;
  }
  get items(): readonly Table[] {
    return tablesOf(this.#book)
      .filter((table) => this.#sheetId === null || table.sheetId === this.#sheetId)
      .map((table) => new Table(this.#book, table.id));
  }
  get count(): number {
    return this.items.length;
  }
  add(address: Range | string, _hasHeaders: boolean): Table {
    const active = this.#sheetId ?? this.#book.engine.sheets.active();
    const range = typeof address === "string" ? rangeAt(this.#book, address, active) : address;
    const { sheetId, box } = Range.placeOf(range);
    const tables = tablesOf(this.#book);
    if (tables.some((table) => table.sheetId === sheetId && intersection(table.box, box))) {
      throw invalidArgument("A table can't overlap another table.");
    }
    let n = 1;
    while (tables.some((table) => table.name === `Table${n}` || table.id === `table-${n}`)) n++;
    const table: StoredTable = { id: `table-${n}`, name: `Table${n}`, sheetId, box, style: "TableStyleMedium2" };
    this.#book.engine.state.put("workbook/tables", [...tables, table]);
    return new Table(this.#book, table.id);
  }
}
