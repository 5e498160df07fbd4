import { a1, columnIndex, columnName } from "../../workbook/address";
import type { Box } from "../../workbook/address";
import { fitsOnSheet, MAX_COLUMNS, MAX_ROWS } from "../engine/size";

export interface ParsedAddress {
  /** null: no sheet was named */
  readonly sheetName: string | null;
  readonly box: Box;
}

const between = (row1: number, column1: number, row2: number, column2: number): Box => ({
  row: Math.min(row1, row2),
  column: Math.min(column1, column2),
  rows: Math.abs(row2 - row1) + 1,
  columns: Math.abs(column2 - column1) + 1,
});

/** "B2", "$B$2:C3", "B:C", "2:3", "'Sheet 1'!A1"; null when it is no address. */
export function parseAddress(text: string): ParsedAddress | null {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(text.trim());
  if (!match) return null;
  const sheetName = match[1]?.replaceAll("''", "'") ?? match[2] ?? null;
  const box = parseLocal(match[3]!.replaceAll("$", ""));
  return box && fitsOnSheet(box) ? { sheetName, box } : null;
}

function parseLocal(text: string): Box | null {
  const cells = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/i.exec(text);
  if (cells) {
    const [, c1, r1, c2 = c1, r2 = r1] = cells as unknown as [string, string, string, string?, string?];
    return between(Number(r1) - 1, columnIndex(c1), Number(r2) - 1, columnIndex(c2));
  }
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(text);
  if (columns) return between(0, columnIndex(columns[1]!), MAX_ROWS - 1, columnIndex(columns[2]!));
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(text);
  if (rows) return between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1);
  return null;
}

/** The box as Excel writes it: whole columns "B:C", whole rows "2:3". */
export function formatBox(box: Box): string {
  if (box.columns === MAX_COLUMNS) return `${box.row + 1}:${box.row + box.rows}`;
  if (box.rows === MAX_ROWS) return `${columnName(box.column)}:${columnName(box.column + box.columns - 1)}`;
  return a1(box);
}

/** "Sheet1!" or "'Kế hoạch 2020'!" */
export function sheetPrefix(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && parseLocal(name) === null;
  return `${plain ? name : `'${name.replaceAll("'", "''")}'`}!`;
}

/** "$A$1:$B$2" */
export function absolute(address: string): string {
  return address.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}
