import type { Box } from "../../workbook/address";
import { itemNotFound } from "../interpreter/errors";
import { ModelCollection, ModelObject } from "../interpreter/objects";
import { formatBox, sheetPrefix } from "./address";
import type { Book } from "./book";
import { ConditionalFormatCollection } from "./conditionalFormat";
import type { Range } from "./range";
import { RangeFormat } from "./rangeFormat";
import type { Worksheet } from "./worksheet";

/** Several rectangles of one sheet at once. */
export class RangeAreas extends ModelObject {
  readonly #book: Book;
  readonly #sheetId: string;
  readonly #boxes: readonly Box[];

  constructor(book: Book, sheetId: string, boxes: readonly Box[]) {
    super();
    this.#book = book;
    this.#sheetId = sheetId;
    this.#boxes = boxes;
  }

  override prepare(): void {
    this.requireSheet();
  }

  get address(): string {
    const prefix = sheetPrefix(this.#book.engine.sheets.name(this.#sheetId));
    return this.#boxes.map((box) => prefix + formatBox(box)).join(",");
  }
  get areaCount(): number {
    return this.#boxes.length;
  }
  get cellCount(): number {
    return this.#boxes.reduce((count, box) => count + box.rows * box.columns, 0);
  }
  get areas(): RangeCollection {
    return new RangeCollection(this.#book, this.#sheetId, this.#boxes);
  }
  get format(): RangeFormat {
    this.requireSheet();
    return new RangeFormat({ book: this.#book, sheetId: this.#sheetId, boxes: this.#boxes });
  }
  get conditionalFormats(): ConditionalFormatCollection {
    this.requireSheet();
    return new ConditionalFormatCollection(this.#book, this.#sheetId, this.#boxes);
  }
  get worksheet(): Worksheet {
    return this.#book.sheet(this.#sheetId);
  }

  clear(applyTo?: string): void {
    for (const area of this.areas.items) area.clear(applyTo);
  }
  track(): void {
    this.requireSheet();
  }

  private requireSheet(): void {
    if (!this.#book.engine.sheets.has(this.#sheetId)) throw itemNotFound();
  }
}

export class RangeCollection extends ModelCollection<Range> {
  readonly #items: readonly Range[];

  constructor(book: Book, sheetId: string, boxes: readonly Box[]) {
    super();
    this.#items = boxes.map((box) => book.range(sheetId, box));
  }
  get items(): readonly Range[] {
    return this.#items;
  }
}
