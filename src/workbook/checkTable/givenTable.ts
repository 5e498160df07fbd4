import type { InParts } from "../../domain/inParts";
import type { Separators } from "../../domain/numbers/separators";
import type { Block, CellValue, SheetInfo } from "../snapshot";

type Rows = readonly (readonly CellValue[])[];

/** The argument of the function, as if it stood on a sheet of its own from A1 on. */
export interface GivenTable {
  readonly block: Block;
  readonly sheet: SheetInfo;
  /** of the block's texts */
  readonly separators: Separators;
  /** no blank came as a blank, so zeros may be blanks: they are left out of the block */
  readonly zerosMayBeBlanks: boolean;
  /** what was given for a cell, zeros as they came */
  given(row: number, column: number): CellValue;
}

/** Rows taken over between two pauses. */
const ROWS_PER_PART = 1000;
const SEPARATORS: Separators = { decimal: ".", group: "," };
const SHEET = "";

/** Blank rows at the end are dropped: whole columns may be given. */
export function* givenTable(values: Rows): InParts<GivenTable> {
  const rows = filledRows(values);
  const zerosMayBeBlanks = !values.some((row) => row.some((cell) => cell === null));
  const cells: (readonly CellValue[])[] = [];
  const texts: string[][] = [];
  for (let row = 0; row < rows; row++) {
    if (row % ROWS_PER_PART === 0) yield;
    const given = values[row]!;
    const kept = zerosMayBeBlanks && given.includes(0) ? given.map((cell) => (cell === 0 ? null : cell)) : given;
    cells.push(kept);
    texts.push(kept.map(textOf));
  }
  const columns = cells.reduce((widest, row) => Math.max(widest, row.length), 0);
  return {
    ...onSheet(cells, texts, { rows, columns, column: 0 }),
    zerosMayBeBlanks,
    given: (row, column) => values[row]?.[column] ?? null,
  };
}

function filledRows(values: Rows): number {
  let rows = values.length;
  while (rows > 0 && values[rows - 1]!.every((cell) => cell === null || cell === "" || cell === 0)) rows -= 1;
  return rows;
}

/** With the fewest decimals that print the number: how the sheet shows it does not come with a value. */
function textOf(cell: CellValue): string {
  if (typeof cell !== "number" || Number.isInteger(cell)) return cell === null ? "" : String(cell);
  return String(Number(cell.toPrecision(15)));
}

interface Shape {
  readonly rows: number;
  readonly columns: number;
  /** where the block starts on the sheet */
  readonly column: number;
}

function onSheet(cells: Rows, texts: Block["texts"], { rows, columns, column }: Shape) {
  const box = { row: 0, column, rows, columns };
  return {
    block: { area: { sheetId: SHEET, box }, values: cells, texts, formulas: cells, numberFormats: [] },
    sheet: { id: SHEET, name: "", visible: true, used: box, protected: false },
    separators: SEPARATORS,
  };
}

/**
 * The same table with a column of labels left of its own, for one that has none: a row is told by its number then.
 */
export function withRowLabels(table: GivenTable, header: string, labelOf: (row: number) => string): GivenTable {
  const { values, texts, area } = table.block;
  const firstNumbers = values.findIndex((row) => row.some(isNumber));
  const headed = values.findIndex((row) => row.filter(isFilled).length > 1);
  const labels = values.map((row, at) =>
    at === headed ? header : at >= firstNumbers && row.some(isFilled) ? labelOf(at) : "",
  );
  const shape = { rows: area.box.rows, columns: area.box.columns + 1, column: -1 };
  return {
    ...table,
    ...onSheet(
      values.map((row, at) => [labels[at]!, ...row]),
      texts.map((row, at) => [labels[at]!, ...row]),
      shape,
    ),
  };
}

function isFilled(cell: CellValue): boolean {
  return cell !== null && cell !== "";
}

const NUMBER_IN_TEXT = /^[\s\u00a0+\-−–]*\d[\d.,\s\u00a0]*%?\s*$/;

/** Years stand in headers too. */
function isNumber(cell: CellValue): boolean {
  if (typeof cell === "string" && !NUMBER_IN_TEXT.test(cell)) return false;
  return (typeof cell === "number" || typeof cell === "string") && !/^(19|20)\d\d$/.test(String(cell).trim());
}
