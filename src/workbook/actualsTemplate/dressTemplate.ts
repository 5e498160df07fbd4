import type { Box } from "../address";
import type { CellStyle, SheetContent } from "../patch";
import { textWidth, wrappedLines } from "../targetTable/wrappedLines";
import { LEADING_COLUMNS, type FigureColumn, type TemplateRow } from "./templateTable";

/** Where the parts of the sheet lie, and the texts their sizes depend on. Rows count from 0. */
export interface TemplateShape {
  readonly above: readonly string[];
  /** lines below the table, after a gap */
  readonly below: readonly string[];
  readonly headerRow: number;
  readonly headers: readonly (readonly string[])[];
  readonly numberRow: number | null;
  readonly firstRow: number;
  readonly rows: readonly TemplateRow[];
  readonly columns: readonly FigureColumn[];
  /** cells to fill in or to choose */
  readonly inputs: readonly Box[];
}

const FONT: CellStyle = { fontName: "Times New Roman", fontSize: 12, vertical: "Center" };
/** pale, so that a print in grey stays readable; the legend names the columns too */
const INPUT_STYLE: CellStyle = { fill: "#FFF2CC" };
const ABOVE_STYLES: readonly CellStyle[] = [
  { bold: true, fontSize: 14, horizontal: "Center", wrap: true },
  { bold: true, horizontal: "Center", wrap: true },
  {},
  { italic: true, horizontal: "Right" },
];
const GAP_LINE = 2;

/** Points one line of 12-point text needs. */
const LINE_HEIGHT = 16.5;
const GAP_HEIGHT = 8;
const TITLE_SCALE = 1.25;
/** Above this many rows Excel's own row heights must do: one request per row would be too much. */
const ROWS_WITH_HEIGHTS = 200;
const ORDER_WIDTH = 6;

type Look = Omit<SheetContent, "cells" | "columnFormulas" | "validations">;

/** Fonts, borders, sizes, number formats, marks of input cells and print set-up. */
export function dressTemplate(shape: TemplateShape): Look {
  const { headerRow, firstRow } = shape;
  const widths = [ORDER_WIDTH, labelWidth(shape.rows), ...shape.columns.map(({ width }) => width)];
  return {
    numberFormats: shape.columns.map(({ numberFormat }, position) => ({
      box: body(shape, LEADING_COLUMNS + position),
      format: numberFormat,
    })),
    styles: styles(shape),
    merges: [...frameRows(shape).map((row) => across(shape, row)), ...headerMerges(shape)],
    columnWidths: widths.map((characters, column) => ({ column, characters })),
    rowHeights: rowHeights(shape, widths),
    frozenRows: firstRow,
    conditionalFormats: [],
    print: {
      landscape: true,
      paper: "A4",
      pagesWide: 1,
      repeatedRows: { first: headerRow, last: firstRow - 1 },
    },
  };
}

function across({ columns }: TemplateShape, row: number, rows = 1): Box {
  return { row, column: 0, rows, columns: LEADING_COLUMNS + columns.length };
}

function body({ firstRow, rows }: TemplateShape, column: number, columns = 1): Box {
  return { row: firstRow, column, rows: rows.length, columns };
}

/** The lines that run across the table: above it without the gap, and below it. */
function frameRows(shape: TemplateShape): number[] {
  const below = firstBelow(shape);
  return [
    ...shape.above.flatMap((_, row) => (row === GAP_LINE ? [] : [row])),
    ...shape.below.map((_, index) => below + index),
  ];
}

function firstBelow({ firstRow, rows }: TemplateShape): number {
  return firstRow + rows.length + 1;
}

/** A header of two rows: the common one over its columns, the others over both rows. */
function headerMerges({ headerRow, headers, columns }: TemplateShape): Box[] {
  if (headers.length === 1) return [];
  const grouped = columns.filter(({ inGroup }) => inGroup).length;
  const down = (column: number): Box => ({ row: headerRow, column, rows: 2, columns: 1 });
  return [
    ...Array.from({ length: LEADING_COLUMNS }, (_, column) => down(column)),
    { row: headerRow, column: LEADING_COLUMNS, rows: 1, columns: grouped },
    ...columns.slice(grouped).map((_, index) => down(LEADING_COLUMNS + grouped + index)),
  ];
}

function styles(shape: TemplateShape): Look["styles"] {
  const { headerRow, headers, numberRow, firstRow, rows, inputs } = shape;
  const last = firstBelow(shape) + shape.below.length - 1;
  return [
    { box: across(shape, 0, last + 1), style: FONT },
    ...shape.above.map((_, row) => ({ box: across(shape, row), style: ABOVE_STYLES[row]! })),
    ...shape.below.map((_, index) => ({
      box: across(shape, firstBelow(shape) + index),
      style: { horizontal: "Left", wrap: true, ...(index === 0 && { bold: true }) } as const,
    })),
    { box: across(shape, headerRow, firstRow + rows.length - headerRow), style: { borders: true } },
    {
      box: across(shape, headerRow, headers.length),
      style: { bold: true, horizontal: "Center", wrap: true },
    },
    ...(numberRow === null
      ? []
      : [{ box: across(shape, numberRow), style: { italic: true, horizontal: "Center" } as const }]),
    { box: body(shape, 0), style: { horizontal: "Center" } },
    { box: body(shape, 1), style: { horizontal: "Left", wrap: true } },
    { box: body(shape, LEADING_COLUMNS, shape.columns.length), style: { horizontal: "Right" } },
    ...rows.flatMap(({ isTotal }, index) =>
      isTotal ? [{ box: across(shape, firstRow + index), style: { bold: true } }] : [],
    ),
    ...inputs.map((box) => ({ box, style: INPUT_STYLE })),
  ];
}

function labelWidth(rows: readonly TemplateRow[]): number {
  const longest = rows.reduce((width, { label }) => Math.max(width, textWidth(label)), 0);
  return Math.min(40, Math.max(20, Math.ceil(longest) + 2));
}

function rowHeights(shape: TemplateShape, widths: readonly number[]): Look["rowHeights"] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const inFrame = (text: string, scale: number) => heightOf(wrappedLines(text, (total * 0.9) / scale), scale);
  const above = shape.above.map((text, row) => ({
    row,
    points: row === GAP_LINE ? GAP_HEIGHT : inFrame(text, row === 0 ? TITLE_SCALE : 1),
  }));
  const below = shape.below.map((text, index) => ({ row: firstBelow(shape) + index, points: inFrame(text, 1) }));
  const body =
    shape.rows.length > ROWS_WITH_HEIGHTS
      ? []
      : shape.rows.map(({ label }, index) => ({
          row: shape.firstRow + index,
          points: heightOf(wrappedLines(label, widths[1]! * 0.95), 1),
        }));
  return [...above, ...headerHeights(shape, widths), ...body, ...below];
}

/** Headers over two rows have the height of both. */
function headerHeights({ headerRow, headers, columns }: TemplateShape, widths: readonly number[]) {
  // bold letters are a little wider
  const lines = (text: string, width: number) => wrappedLines(text, width * 0.85);
  const tall = (row: readonly string[], isTall: (column: number) => boolean) =>
    Math.max(...row.map((text, column) => (isTall(column) ? lines(text, widths[column]!) : 1)));
  const inGroup = (column: number) => columns[column - LEADING_COLUMNS]?.inGroup === true;
  if (headers.length === 1)
    return [
      {
        row: headerRow,
        points: heightOf(
          tall(headers[0]!, () => true),
          1,
        ),
      },
    ];
  const upper = 1;
  const lower = tall(headers[1]!, inGroup);
  const both = tall(headers[0]!, (column) => !inGroup(column));
  return [
    { row: headerRow, points: heightOf(upper, 1) },
    { row: headerRow + 1, points: heightOf(Math.max(lower, both - upper), 1) },
  ];
}

function heightOf(lines: number, scale: number): number {
  return Math.round((lines * LINE_HEIGHT + 3) * scale * 2) / 2;
}
