import { ApiError, invalidArgument } from "../interpreter/errors";
import type { Book } from "./book";
import type { Worksheet } from "./worksheet";

/** What Excel allows as a sheet's name. @param self the sheet that may have it already */
export function checkSheetName(book: Book, name: unknown, self: string | null): void {
  if (typeof name !== "string" || name === "" || name.length > 31) throw invalidArgument();
  if (/[\\/?*[\]:]/.test(name) || name.startsWith("'") || name.endsWith("'") || name.toLowerCase() === "history") {
    throw invalidArgument();
  }
  const holder = book.engine.sheets.byName(name);
  if (holder !== null && holder !== self) {
    throw new ApiError("ItemAlreadyExists", "A resource with the same name or identifier already exists.", 409);
  }
}

export function removeSheet(book: Book, sheetId: string): void {
  const { sheets } = book.engine;
  const others = sheets.ids().filter((id) => id !== sheetId && sheets.visibility(id) === "Visible");
  if (others.length === 0) {
    throw new ApiError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
  }
  if (sheets.visibility(sheetId) === "VeryHidden") throw new ApiError("InvalidOperation");
  sheets.remove(sheetId);
}

/** State of a sheet that a copy takes along. */
const COPIED = [
  "format",
  "rowFormats",
  "columnFormats",
  "columnWidths",
  "rowHeights",
  "rowsHidden",
  "columnsHidden",
  "merges",
  "frozen",
  "gridlines",
  "tabColor",
  "pageSetup",
  "conditionalFormats",
];

export function copySheet(book: Book, sheetId: string, positionType: string, relativeTo: number | null): Worksheet {
  const { engine } = book;
  const count = engine.sheets.ids().length;
  const position = {
    None: count,
    End: count,
    Beginning: 0,
    Before: relativeTo,
    After: relativeTo === null ? null : relativeTo + 1,
  }[positionType];
  if (position === undefined || position === null) throw invalidArgument();
  const name = engine.sheets.name(sheetId);
  let n = 2;
  while (engine.sheets.byName(`${name.slice(0, 26)} (${n})`) !== null) n++;
  const copy = book.sheet(engine.sheets.add(`${name.slice(0, 26)} (${n})`, position));
  const used = engine.cells.used(sheetId, undefined, false);
  if (used) {
    const cells = engine.cells.reader(sheetId);
    const formats = engine.formats.reader(sheetId);
    engine.cells.write(copy.id, used, (row, column) => {
      const formula = cells.formula(row, column);
      const value = cells.value(row, column);
      if (formula !== null) return { formula };
      return value === null || cells.isSpilled(row, column) ? undefined : { value };
    });
    engine.formats.put(copy.id, used, formats);
  }
  for (const what of COPIED) {
    const value = engine.state.get<unknown>(`${sheetId}/${what}`, undefined);
    if (value !== undefined) engine.state.put(`${copy.id}/${what}`, value);
  }
  return copy;
}
