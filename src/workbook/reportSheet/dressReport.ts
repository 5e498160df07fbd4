import type { Box } from "../address";
import type { CellStyle, SheetContent } from "../patch";
import { wrappedLines } from "../targetTable/wrappedLines";
import { shownIn, type ReportLine } from "./reportLine";
import { REPORT_COLUMNS, type ReportColumn } from "./reportSheetTexts";

/** Where the parts of the sheet lie; rows count from 0. */
export interface ReportShape {
  readonly rows: readonly ReportLine[];
  readonly headerRow: number;
  readonly titleRows: readonly number[];
  readonly lists: readonly { readonly row: number; readonly rows: number }[];
}

/** Characters; on A4 across, one page wide, 12-point letters come out at about 8 points. */
const WIDTHS: Readonly<Record<ReportColumn, number>> = {
  order: 6,
  sheet: 16,
  cell: 7,
  line: 18,
  content: 46,
  rule: 24,
  stated: 11,
  recomputed: 11,
  suspect: 10,
  proposed: 12,
  certainty: 12,
  decision: 13,
  time: 12,
};

/** Points one line of 12-point text needs. */
const LINE_HEIGHT = 16.5;
/** Bold letters are a little wider. */
const BOLD_WIDTH = 0.85;
/** Above this many rows Excel's own row heights must do: one request per row would be too much. */
const ROWS_WITH_HEIGHTS = 200;

const FONT: CellStyle = { fontName: "Times New Roman", fontSize: 12, vertical: "Top" };
const TITLE: CellStyle = { bold: true, fontSize: 14 };
const HEADER: CellStyle = { bold: true, wrap: true, horizontal: "Center", vertical: "Center" };
/** underlined: not colour alone */
const LINK: CellStyle = { color: "#0563C1", underline: true };

const COLUMN_STYLES: readonly { readonly columns: readonly ReportColumn[]; readonly style: CellStyle }[] = [
  { columns: ["order"], style: { horizontal: "Center" } },
  { columns: ["stated", "recomputed", "proposed"], style: { horizontal: "Right" } },
  { columns: ["cell", "suspect", "certainty", "decision", "time"], style: { horizontal: "Center" } },
];

/** The log names cells of its time, without links. */
const LINKED: readonly ReportColumn[] = ["cell", "suspect"];

type Look = Omit<SheetContent, "cells" | "columnFormulas">;

/** Fonts, borders, widths, heights and print set-up of the report sheet. */
export function dressReport(shape: ReportShape): Look {
  const { rows, headerRow, titleRows, lists } = shape;
  return {
    numberFormats: [],
    styles: [
      { box: acrossSheet(0, rows.length), style: FONT },
      { box: acrossSheet(0), style: TITLE },
      { box: acrossSheet(headerRow), style: { ...HEADER, borders: true } },
      ...titleRows.map((row) => ({ box: acrossSheet(row), style: { bold: true } })),
      ...lists.flatMap((list) => listStyles(shape, list)),
    ],
    merges: [],
    columnWidths: REPORT_COLUMNS.map((column, index) => ({ column: index, characters: WIDTHS[column] })),
    rowHeights: rowHeights(shape),
    frozenRows: headerRow + 1,
    conditionalFormats: [],
    print: {
      landscape: true,
      paper: "A4",
      pagesWide: 1,
      repeatedRows: { first: headerRow, last: headerRow },
    },
  };
}

function listStyles({ rows }: ReportShape, { row, rows: count }: { row: number; rows: number }): Look["styles"] {
  const linked = LINKED.filter((column) =>
    rows.slice(row, row + count).some((line) => typeof line[column] === "object"),
  );
  return [
    { box: acrossSheet(row, count), style: { borders: true, wrap: true } },
    ...COLUMN_STYLES.flatMap(({ columns, style }) =>
      columns.map((column) => ({ box: columnBox(column, row, count), style })),
    ),
    ...linked.map((column) => ({ box: columnBox(column, row, count), style: LINK })),
  ];
}

function acrossSheet(row: number, rows = 1): Box {
  return { row, column: 0, rows, columns: REPORT_COLUMNS.length };
}

function columnBox(column: ReportColumn, row: number, rows: number): Box {
  return { row, column: REPORT_COLUMNS.indexOf(column), rows, columns: 1 };
}

function rowHeights({ rows, headerRow, lists }: ReportShape): Look["rowHeights"] {
  const listed = lists.flatMap(({ row, rows: count }) => Array.from({ length: count }, (_, index) => row + index));
  return [
    { row: headerRow, points: heightOf(rows[headerRow]!, BOLD_WIDTH) },
    ...listed.slice(0, ROWS_WITH_HEIGHTS).map((row) => ({ row, points: heightOf(rows[row]!, 1) })),
  ];
}

/** @param scale of the columns' widths */
function heightOf(line: ReportLine, scale: number): number {
  const lines = REPORT_COLUMNS.map((column) => wrappedLines(shownIn(line, column), WIDTHS[column] * scale));
  return Math.max(...lines) * LINE_HEIGHT;
}
