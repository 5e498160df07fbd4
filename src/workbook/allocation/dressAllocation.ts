import type { Box } from "../address";
import type { CellStyle, SheetContent } from "../patch";
import { COUNT_FORMAT, rateFormat } from "../actualsTemplate/templateFormulas";
import { textWidth, wrappedLines } from "../targetTable/wrappedLines";
import { letterOf, type AllocationRows } from "./allocationFormulas";
import type { AllocatedUnit } from "./allocationPlan";
import { ALLOCATION_COLUMNS, type AllocationColumn, type AllocationTexts } from "./allocationTexts";

/** Where the parts of the sheet lie, and the texts their sizes depend on. `headerRow` counts from 0. */
export interface AllocationShape {
  readonly above: readonly string[];
  readonly headers: Readonly<Record<AllocationColumn, string>>;
  readonly headerRow: number;
  readonly rows: AllocationRows;
  readonly units: readonly AllocatedUnit[];
  /** lines below the table, after a gap */
  readonly below: readonly string[];
  readonly texts: AllocationTexts;
}

const FONT: CellStyle = { fontName: "Times New Roman", fontSize: 12, vertical: "Center" };
/** pale, so that a print in grey stays readable */
const INPUT: CellStyle = { fill: "#FFF2CC" };
/** the words beside them say the same */
const AGREES: CellStyle = { fill: "#E2F0D9", color: "#0E5A0E" };
const DIFFERS: CellStyle = { fill: "#FDE7E9", color: "#A80000", bold: true };
const ABOVE_STYLES: readonly CellStyle[] = [
  { bold: true, fontSize: 14, horizontal: "Center", wrap: true },
  { bold: true, horizontal: "Center", wrap: true },
  {},
  { italic: true, horizontal: "Right" },
];
const GAP_LINE = 2;

const LINE_HEIGHT = 16.5;
const GAP_HEIGHT = 8;
const TITLE_SCALE = 1.25;
/** Above this many rows Excel's own row heights must do: one request per row would be too much. */
const ROWS_WITH_HEIGHTS = 200;

const WIDTHS: Readonly<Partial<Record<AllocationColumn, number>>> = {
  order: 6,
  actual: 12,
  base: 13,
  weight: 11,
  exact: 13,
  share: 12,
  increase: 12,
  coverage: 13,
  note: 30,
};

const FORMATS: Readonly<Partial<Record<AllocationColumn, string>>> = {
  actual: COUNT_FORMAT,
  base: COUNT_FORMAT,
  weight: "#,##0.00",
  exact: "#,##0.00",
  share: COUNT_FORMAT,
  increase: COUNT_FORMAT,
  coverage: rateFormat("finerBelow5"),
};

type Look = Omit<SheetContent, "cells" | "columnFormulas">;

/** Fonts, borders, sizes, number formats, the marks of the control row, input rules and print set-up. */
export function dressAllocation(shape: AllocationShape): Look {
  const { headerRow, rows, texts } = shape;
  const widths = ALLOCATION_COLUMNS.map((column) => WIDTHS[column] ?? labelWidth(shape));
  const shares = { row: rows.first - 1, column: columnOf("share"), rows: shape.units.length, columns: 1 };
  const gap = `$${letterOf("share")}$${rows.difference}`;
  return {
    numberFormats: ALLOCATION_COLUMNS.flatMap((column) => {
      const format = FORMATS[column];
      return format === undefined ? [] : [{ box: body(shape, column), format: formatFor(column, format, shape) }];
    }),
    styles: styles(shape, shares),
    merges: frameRows(shape).map((row) => across(row)),
    columnWidths: widths.map((characters, column) => ({ column, characters })),
    rowHeights: rowHeights(shape, widths),
    frozenRows: rows.total,
    conditionalFormats: [
      { box: across(rows.difference - 1), formula: `=${gap}=0`, style: AGREES },
      { box: across(rows.difference - 1), formula: `=${gap}<>0`, style: DIFFERS },
    ],
    validations: [{ box: shares, rule: { kind: "wholeNumber", least: 0 }, ...texts.shareInput }],
    print: {
      landscape: true,
      paper: "A4",
      pagesWide: 1,
      repeatedRows: { first: headerRow, last: headerRow + 1 },
    },
  };
}

/** Whole weights are shown as such. */
function formatFor(column: AllocationColumn, format: string, { units }: AllocationShape): string {
  return column === "weight" && units.every(({ share }) => share.weight.isInteger()) ? COUNT_FORMAT : format;
}

function columnOf(column: AllocationColumn): number {
  return ALLOCATION_COLUMNS.indexOf(column);
}

function across(row: number, rows = 1): Box {
  return { row, column: 0, rows, columns: ALLOCATION_COLUMNS.length };
}

/** A column from the total to the last control row. */
function body({ rows }: AllocationShape, column: AllocationColumn, columns = 1): Box {
  return { row: rows.total - 1, column: columnOf(column), rows: rows.difference - rows.total + 1, columns };
}

/** The lines that run across the table: above it without the gap, and below it. */
function frameRows({ above, below, rows }: AllocationShape): number[] {
  return [
    ...above.flatMap((_, row) => (row === GAP_LINE ? [] : [row])),
    ...below.map((_, index) => rows.difference + 1 + index),
  ];
}

function styles(shape: AllocationShape, shares: Box): Look["styles"] {
  const { above, below, headerRow, rows } = shape;
  const firstBelow = rows.difference + 1;
  return [
    { box: across(0, firstBelow + below.length), style: FONT },
    ...above.map((_, row) => ({ box: across(row), style: ABOVE_STYLES[row]! })),
    ...below.map((_, index) => ({
      box: across(firstBelow + index),
      style: { horizontal: "Left", wrap: true, ...(index === 0 && { bold: true }) } as const,
    })),
    { box: across(headerRow, rows.difference - headerRow), style: { borders: true } },
    { box: across(headerRow), style: { bold: true, horizontal: "Center", wrap: true } },
    { box: across(headerRow + 1), style: { italic: true, horizontal: "Center" } },
    { box: body(shape, "order"), style: { horizontal: "Center" } },
    { box: body(shape, "unit"), style: { horizontal: "Left", wrap: true } },
    { box: body(shape, "actual", 7), style: { horizontal: "Right" } },
    { box: body(shape, "note"), style: { horizontal: "Left", wrap: true } },
    { box: across(rows.total - 1), style: { bold: true } },
    { box: across(rows.assigned - 1, 3), style: { italic: true } },
    { box: shares, style: INPUT },
  ];
}

function labelWidth({ units, texts: { control } }: AllocationShape): number {
  const labels = [...units.map(({ name }) => name), control.assigned, control.kept, control.difference];
  const longest = labels.reduce((width, label) => Math.max(width, textWidth(label)), 0);
  return Math.min(40, Math.max(20, Math.ceil(longest) + 2));
}

function rowHeights(shape: AllocationShape, widths: readonly number[]): Look["rowHeights"] {
  const { above, below, headers, headerRow, rows, units } = shape;
  const total = widths.reduce((sum, width) => sum + width, 0);
  const inFrame = (text: string, scale: number) => heightOf(wrappedLines(text, (total * 0.9) / scale), scale);
  // bold letters are a little wider
  const headerLines = ALLOCATION_COLUMNS.map((column, index) => wrappedLines(headers[column], widths[index]! * 0.85));
  return [
    ...above.map((text, row) => ({
      row,
      points: row === GAP_LINE ? GAP_HEIGHT : inFrame(text, row === 0 ? TITLE_SCALE : 1),
    })),
    { row: headerRow, points: heightOf(Math.max(...headerLines), 1) },
    ...(units.length > ROWS_WITH_HEIGHTS
      ? []
      : units.map(({ name }, index) => ({
          row: rows.first - 1 + index,
          points: heightOf(wrappedLines(name, widths[1]! * 0.95), 1),
        }))),
    ...below.map((text, index) => ({ row: rows.difference + 1 + index, points: inFrame(text, 1) })),
  ];
}

function heightOf(lines: number, scale: number): number {
  return Math.round((lines * LINE_HEIGHT + 3) * scale * 2) / 2;
}
