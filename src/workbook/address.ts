/** A rectangle of cells; row and column count from 0, rows and columns are at least 1. */
export interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A rectangle on a sheet. Sheets are addressed by id, so that renaming one is safe. */
export interface Area {
  readonly sheetId: string;
  readonly box: Box;
}

export function cellBox(row: number, column: number): Box {
  return { row, column, rows: 1, columns: 1 };
}

/** 0 → "A", 26 → "AA". */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** "A" → 0, "AA" → 26. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** "B2" or "B2:D9", without the sheet. */
export function a1(box: Box): string {
  const first = columnName(box.column) + (box.row + 1);
  if (box.rows === 1 && box.columns === 1) return first;
  return `${first}:${columnName(box.column + box.columns - 1)}${box.row + box.rows}`;
}

/** The sheet's name as a formula writes it: quoted when it is not a plain word. */
export function quotedSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** "B2", "$B$2:D9", "Sheet!B2" → its box; null when it is no such address. */
export function parseA1(address: string): Box | null {
  const local = address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
  const match = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/i.exec(local);
  if (!match) return null;
  const [, c1, r1, c2 = c1, r2 = r1] = match as unknown as [string, string, string, string?, string?];
  const [left, right] = [columnIndex(c1), columnIndex(c2 as string)].sort((x, y) => x - y) as [number, number];
  const [top, bottom] = [Number(r1) - 1, Number(r2) - 1].sort((x, y) => x - y) as [number, number];
  if (top < 0) return null;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Rows and columns of a sheet. */
export const SHEET_SIZE = { rows: 1_048_576, columns: 16_384 } as const;

/** As parseA1, whole columns ("A:B") and rows ("1:3") too. */
export function parseRange(address: string): Box | null {
  const local = address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(local);
  if (columns) return parseA1(`${columns[1]}1:${columns[2]}${SHEET_SIZE.rows}`);
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(local);
  if (rows) return parseA1(`A${rows[1]}:${columnName(SHEET_SIZE.columns - 1)}${rows[2]}`);
  return parseA1(address);
}

export function sameBox(x: Box, y: Box): boolean {
  return x.row === y.row && x.column === y.column && x.rows === y.rows && x.columns === y.columns;
}

export function contains(outer: Box, inner: Box): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}
