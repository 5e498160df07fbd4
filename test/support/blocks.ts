import { format } from "numfmt";
import type { Separators } from "../../src/domain/numbers/separators";
import type { Box } from "../../src/workbook/address";
import type { CellStyle, SheetContent } from "../../src/workbook/patch";
import type { Block, CellValue, SheetInfo } from "../../src/workbook/snapshot";

/** How this Excel shows numbers. */
export type Region = "vi" | "en";

export const SEPARATORS: Readonly<Record<Region, Separators>> = {
  vi: { decimal: ",", group: "." },
  en: { decimal: ".", group: "," },
};

/** A cell of a test sheet: a value, or a value with its number format, formula or displayed text. */
export type CellGiven =
  | CellValue
  | { readonly value: CellValue; readonly format?: string; readonly formula?: CellValue; readonly text?: string };

export interface SheetGiven {
  readonly name?: string;
  readonly id?: string;
  /** of the first cell */
  readonly at?: { readonly row: number; readonly column: number };
  readonly region?: Region;
}

export interface SheetRead {
  readonly block: Block;
  readonly sheet: SheetInfo;
  readonly separators: Separators;
}

/** What Excel would send for a sheet that holds these rows; short rows are filled with blanks. */
export function blockOf(rows: readonly (readonly CellGiven[])[], given: SheetGiven = {}): SheetRead {
  const { name = "Sheet1", id = name, at = { row: 0, column: 0 }, region = "vi" } = given;
  const width = Math.max(1, ...rows.map((row) => row.length));
  const cells = rows.map((row) =>
    Array.from({ length: width }, (_, column) => {
      const cell = row[column] ?? "";
      const full = typeof cell === "object" && cell !== null ? cell : { value: cell };
      const numberFormat = full.format ?? "General";
      return { format: numberFormat, text: displayed(full.value, numberFormat, region), formula: full.value, ...full };
    }),
  );
  const box: Box = { ...at, rows: rows.length, columns: width };
  return {
    block: {
      area: { sheetId: id, box },
      values: cells.map((row) => row.map(({ value }) => value)),
      texts: cells.map((row) => row.map(({ text }) => text)),
      formulas: cells.map((row) => row.map(({ formula }) => formula)),
      numberFormats: cells.map((row) => row.map(({ format: numberFormat }) => numberFormat)),
    },
    sheet: { id, name, visible: true, used: box, protected: false },
    separators: SEPARATORS[region],
  };
}

function displayed(value: CellValue, numberFormat: string, region: Region): string {
  if (numberFormat === "General" && Number.isInteger(value)) return String(value);
  if (typeof value === "number") return format(numberFormat, value, { locale: region });
  return value === null ? "" : String(value);
}

/** What Excel would send for a sheet with this content, from A1 on. Formulas are not calculated. */
export function blockFrom(content: SheetContent, given: Omit<SheetGiven, "at"> = {}): SheetRead {
  const grid: { value: CellValue; format: string }[][] = [];
  const cell = (row: number, column: number) => {
    while (grid.length <= row) grid.push([]);
    return (grid[row]![column] ??= { value: "", format: "General" });
  };
  for (const { box, values } of content.cells) {
    each(box, (row, column) => (cell(row, column).value = values[row - box.row]![column - box.column]!));
  }
  for (const { box, format: numberFormat } of content.numberFormats) {
    each(box, (row, column) => (cell(row, column).format = numberFormat));
  }
  return blockOf(
    grid.map((row) => Array.from(row, (held) => held ?? "")),
    given,
  );
}

/** Calls back for every cell of a box. */
export function each(box: Box, visit: (row: number, column: number) => void): void {
  for (let row = box.row; row < box.row + box.rows; row++) {
    for (let column = box.column; column < box.column + box.columns; column++) visit(row, column);
  }
}

/** The style of a cell of a sheet's content: later styles win over earlier ones. */
export function styleAt({ styles }: SheetContent, row: number, column: number): CellStyle {
  const covers = ({ row: top, column: left, rows, columns }: Box) =>
    row >= top && row < top + rows && column >= left && column < left + columns;
  return Object.assign({}, ...styles.filter(({ box }) => covers(box)).map(({ style }) => style));
}
