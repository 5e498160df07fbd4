import { accessDenied, ApiError } from "../interpreter/errors";
import { ModelObject } from "../interpreter/objects";
import { lockOf } from "./book";
import type { Book, SheetLock } from "./book";

const WORKBOOK_KEY = "workbook/protection";

const workbookLock = (book: Book): SheetLock | null => book.engine.state.get<SheetLock | null>(WORKBOOK_KEY, null);

/** Throws AccessDenied when the workbook's structure is protected. */
export function requireOpenStructure(book: Book): void {
  if (workbookLock(book)) throw accessDenied();
}

abstract class Protection extends ModelObject {
  constructor(
    protected readonly book: Book,
    private readonly key: string,
  ) {
    super();
  }
  protected abstract lock(): SheetLock | null;

  get protected(): boolean {
    return this.lock() !== null;
  }
  protected set(options: Readonly<Record<string, unknown>>, password?: string): void {
    if (this.lock()) throw accessDenied();
    this.book.engine.state.put(this.key, { options, password: password ?? null });
  }
  unprotect(password?: string): void {
    const lock = this.lock();
    if (!lock) return;
    if (lock.password !== null && lock.password !== password) {
      throw new ApiError("AccessDenied", "The password you supplied is not correct.", 403);
    }
    this.book.engine.state.put(this.key, undefined);
  }
}

const OPTIONS = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
];

export class WorksheetProtection extends Protection {
  readonly #sheetId: string;

  constructor(book: Book, sheetId: string) {
    super(book, `${sheetId}/protection`);
    this.#sheetId = sheetId;
  }
  protected override lock(): SheetLock | null {
    return lockOf(this.book, this.#sheetId);
  }
  get options(): unknown {
    const { options } = this.lock() ?? { options: {} };
    const given = options as Record<string, unknown>;
    const flags = Object.fromEntries(OPTIONS.map((name) => [name, given[name] === true]));
    return { ...flags, selectionMode: given.selectionMode ?? "Normal" };
  }
  protect(options?: Readonly<Record<string, unknown>>, password?: string): void {
    this.set(options ?? {}, password);
  }
}

export class WorkbookProtection extends Protection {
  constructor(book: Book) {
    super(book, WORKBOOK_KEY);
  }
  protected override lock(): SheetLock | null {
    return workbookLock(this.book);
  }
  protect(password?: string): void {
    this.set({}, password);
  }
}
