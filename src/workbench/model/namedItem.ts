import type { DefinedName } from "../engine/names";
import { invalidArgument, itemNotFound } from "../interpreter/errors";
import { ModelCollection, ModelObject } from "../interpreter/objects";
import { absolute, parseAddress } from "./address";
import { rangeAt } from "./book";
import type { Book } from "./book";
import { Range } from "./range";
import type { Worksheet } from "./worksheet";

export class NamedItem extends ModelObject {
  readonly #book: Book;
  readonly #name: string;
  readonly #sheetId: string | null;

  constructor(book: Book, name: string, sheetId: string | null) {
    super();
    this.#book = book;
    this.#name = name;
    this.#sheetId = sheetId;
  }
  get name(): string {
    return this.stored.name;
  }
  get formula(): string {
    return this.stored.formula;
  }
  set formula(value: string) {
    this.change({ formula: value });
  }
  get comment(): string {
    return this.stored.comment;
  }
  set comment(value: string) {
    this.change({ comment: value });
  }
  get visible(): boolean {
    return this.stored.visible;
  }
  set visible(value: boolean) {
    this.change({ visible: value });
  }
  get scope(): string {
    return this.#sheetId === null ? "Workbook" : "Worksheet";
  }
  get type(): string {
    const text = this.formula.slice(1);
    if (parseAddress(text)) return "Range";
    if (/^".*"$/.test(text)) return "String";
    return Number.isFinite(Number(text)) ? "Double" : "String";
  }
  get value(): unknown {
    const text = this.formula.slice(1);
    return this.type === "Double" ? Number(text) : this.type === "Range" ? text : text.replace(/^"|"$/g, "");
  }
  get worksheet(): Worksheet {
    if (this.#sheetId === null) throw itemNotFound();
    return this.#book.sheet(this.#sheetId);
  }
  getRangeOrNullObject(): Range | null {
    if (this.type !== "Range") return null;
    return rangeAt(this.#book, this.formula.slice(1), this.#sheetId ?? this.#book.engine.sheets.active());
  }
  getRange(): Range {
    const range = this.getRangeOrNullObject();
    if (!range) throw itemNotFound();
    return range;
  }
  delete(): void {
    this.#book.engine.names.remove(this.stored.name, this.#sheetId);
  }

  private get stored(): DefinedName {
    const stored = this.#book.engine.names.find(this.#name, this.#sheetId);
    if (!stored) throw itemNotFound();
    return stored;
  }
  private change(change: Partial<DefinedName>): void {
    this.#book.engine.names.put({ ...this.stored, ...change });
  }
}

export class NamedItemCollection extends ModelCollection<NamedItem> {
  readonly #book: Book;
  readonly #sheetId: string | null;

  /** @param sheetId null: the workbook's names */
  constructor(book: Book, sheetId: string | null) {
    super();
    this.#book = book;
    this.#sheetId = sheetId;
  }
  get items(): readonly NamedItem[] {
    return this.#book.engine.names
      .all()
      .filter(({ sheetId }) => sheetId === this.#sheetId)
      .map(({ name, sheetId }) => new NamedItem(this.#book, name, sheetId));
  }
  add(name: string, reference: Range | string | number, comment = ""): NamedItem {
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || parseAddress(name)) throw invalidArgument();
    if (this.#book.engine.names.find(name, this.#sheetId)) throw invalidArgument("The name already exists.");
    const text = reference instanceof Range ? `=${absolute(reference.address)}` : String(reference);
    const formula = text.startsWith("=") ? text : `=${text}`;
    this.#book.engine.names.put({ name, formula, sheetId: this.#sheetId, comment, visible: true });
    return new NamedItem(this.#book, name, this.#sheetId);
  }
}
