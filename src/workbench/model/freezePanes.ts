import { MAX_COLUMNS, MAX_ROWS } from "../engine/size";
import { itemNotFound } from "../interpreter/errors";
import { ModelObject } from "../interpreter/objects";
import { rangeAt } from "./book";
import type { Book } from "./book";
import { Range } from "./range";

export class WorksheetFreezePanes extends ModelObject {
  readonly #book: Book;
  readonly #sheetId: string;

  constructor(book: Book, sheetId: string) {
    super();
    this.#book = book;
    this.#sheetId = sheetId;
  }

  freezeRows(count = 1): void {
    this.#book.engine.layout.freeze(this.#sheetId, { rows: count, columns: 0 });
  }
  freezeColumns(count = 1): void {
    this.#book.engine.layout.freeze(this.#sheetId, { rows: 0, columns: count });
  }
  freezeAt(range: Range | string): void {
    const frozen = typeof range === "string" ? rangeAt(this.#book, range, this.#sheetId) : range;
    const { row, column, rows, columns } = Range.placeOf(frozen).box;
    this.#book.engine.layout.freeze(this.#sheetId, {
      rows: rows === MAX_ROWS ? 0 : row + rows,
      columns: columns === MAX_COLUMNS ? 0 : column + columns,
    });
  }
  unfreeze(): void {
    this.#book.engine.layout.freeze(this.#sheetId, { rows: 0, columns: 0 });
  }
  getLocationOrNullObject(): Range | null {
    const { rows, columns } = this.#book.engine.layout.frozen(this.#sheetId);
    if (rows === 0 && columns === 0) return null;
    return this.#book.range(this.#sheetId, {
      row: 0,
      column: 0,
      rows: rows || MAX_ROWS,
      columns: columns || MAX_COLUMNS,
    });
  }
  getLocation(): Range {
    const location = this.getLocationOrNullObject();
    if (!location) throw itemNotFound();
    return location;
  }
}
