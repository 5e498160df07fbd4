import { invalidArgument } from "../interpreter/errors";
import { ModelObject } from "../interpreter/objects";
import type { Book } from "./book";

export class Application extends ModelObject {
  readonly #book: Book;

  constructor(book: Book) {
    super();
    this.#book = book;
  }
  get calculationMode(): string {
    return this.#book.engine.state.get("workbook/calculationMode", "Automatic");
  }
  set calculationMode(value: string) {
    if (!["Automatic", "AutomaticExceptTables", "Manual"].includes(value)) throw invalidArgument();
    this.#book.engine.state.put("workbook/calculationMode", value);
    this.#book.engine.calculation.setManual(value === "Manual");
  }
  get calculationState(): string {
    return this.#book.engine.calculation.pending() ? "Pending" : "Done";
  }
  get calculationEngineVersion(): number {
    return 191_029;
  }
  get decimalSeparator(): string {
    return this.#book.separators.decimal;
  }
  get thousandsSeparator(): string {
    return this.#book.separators.group;
  }
  get useSystemSeparators(): boolean {
    return true;
  }
  get cultureInfo(): CultureInfo {
    return new CultureInfo(this.#book);
  }
  async calculate(_type?: string): Promise<void> {
    await this.#book.engine.calculation.calculateNow();
  }
  // nothing is drawn or calculated here before a batch has ended, suspended or not
  suspendScreenUpdatingUntilNextSync(): void {
    void this.#book;
  }
  suspendApiCalculationUntilNextSync(): void {
    void this.#book;
  }
}

export class CultureInfo extends ModelObject {
  readonly #book: Book;

  constructor(book: Book) {
    super();
    this.#book = book;
  }
  get name(): string {
    return this.#book.separators.decimal === "," ? "vi-VN" : "en-US";
  }
  get numberFormat(): NumberFormatInfo {
    return new NumberFormatInfo(this.#book);
  }
}

export class NumberFormatInfo extends ModelObject {
  readonly #book: Book;

  constructor(book: Book) {
    super();
    this.#book = book;
  }
  get numberDecimalSeparator(): string {
    return this.#book.separators.decimal;
  }
  get numberGroupSeparator(): string {
    return this.#book.separators.group;
  }
}
