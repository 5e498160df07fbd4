import type { Box } from "../../workbook/address";
import type { Engine } from "../engine/engine";
import { accessDenied, invalidArgument } from "../interpreter/errors";
import { parseAddress } from "./address";
import type { EventHub } from "./events";
import type { Range } from "./range";
import type { Worksheet } from "./worksheet";

export interface Area {
  readonly sheetId: string;
  readonly boxes: readonly Box[];
}

/** Separators as this Excel shows numbers. */
export interface Separators {
  readonly decimal: string;
  readonly group: string;
}

/** What the objects of the model share. */
export interface Book {
  readonly engine: Engine;
  readonly events: EventHub;
  readonly separators: Separators;
  readonly name: string;
  /** what the user has selected; several boxes after Ctrl+click */
  selection(): Area;
  select(sheetId: string, boxes: readonly Box[]): void;
  sheet(sheetId: string): Worksheet;
  range(sheetId: string, box: Box): Range;
  /** ranges that event handlers may ask for by the key in the event */
  keepForEvent(range: Range): string;
  keptForEvent(key: string): Range | null;
}

export interface SheetLock {
  readonly options: Readonly<Record<string, unknown>>;
  readonly password: string | null;
}

export const lockOf = (book: Book, sheetId: string): SheetLock | null =>
  book.engine.state.get<SheetLock | null>(`${sheetId}/protection`, null);

/** Throws AccessDenied when the sheet is protected and one of the cells is locked. */
export function requireUnlocked(book: Book, sheetId: string, box: Box): void {
  if (!lockOf(book, sheetId)) return;
  for (let row = box.row; row < box.row + box.rows; row++) {
    for (let column = box.column; column < box.column + box.columns; column++) {
      if (book.engine.formats.at(sheetId, row, column).locked) throw accessDenied();
    }
  }
}

/** Throws AccessDenied when the sheet is protected and the protection does not allow the named thing. */
export function requireAllowed(book: Book, sheetId: string, option: string): void {
  const lock = lockOf(book, sheetId);
  if (lock && lock.options[option] !== true) throw accessDenied();
}

/** The range an address names; one without a sheet is on the given one. Defined names count as addresses. */
export function rangeAt(book: Book, address: string, sheetId: string): Range {
  const parsed = parseAddress(address);
  if (parsed) {
    const named = parsed.sheetName === null ? sheetId : book.engine.sheets.byName(parsed.sheetName);
    if (named === null) throw invalidArgument();
    return book.range(named, parsed.box);
  }
  const { names } = book.engine;
  const name = names.find(address, sheetId) ?? names.find(address, null);
  const target = name && parseAddress(name.formula.replace(/^=/, ""));
  if (!target) throw invalidArgument();
  const targetSheet = target.sheetName === null ? sheetId : book.engine.sheets.byName(target.sheetName);
  if (targetSheet === null) throw invalidArgument();
  return book.range(targetSheet, target.box);
}
