import type { Box } from "../address";
import type { CellStyle, SheetContent } from "../patch";
import { cellOf } from "./cellOf";
import { saysProposed } from "./saysProposed";
import { COUNT_FORMAT, type FormulaColumn } from "./rateFormulas";
import type { SignatureLine } from "./signatureBlock";
import type { FrameLine } from "./tableFrame";
import { TARGET_COLUMNS, type TargetColumn } from "./targetTableTexts";
import { textWidth, wrappedLines } from "./wrappedLines";

/** Where the parts of the sheet lie, and the texts their sizes depend on. Rows count from 0. */
export interface TableShape {
  readonly above: readonly FrameLine[];
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly below: readonly FrameLine[];
  readonly signatures: readonly SignatureLine[];
  readonly headers: readonly string[];
  /** of each row below the header: what it shows at most */
  readonly orders: readonly string[];
  readonly labels: readonly string[];
  readonly notes: readonly string[];
  readonly hasSections: boolean;
  /** begins the note of every proposal */
  readonly proposedMark: string;
}

const FONT: CellStyle = { fontName: "Times New Roman", fontSize: 12, vertical: "Center" };
/** blue italics: not colour alone */
const PROPOSAL: CellStyle = { color: "#0070C0", italic: true };

const FRAME_STYLES: Readonly<Record<FrameLine["kind"], CellStyle>> = {
  annex: { bold: true, horizontal: "Center" },
  title: { bold: true, fontSize: 14, horizontal: "Center", wrap: true },
  place: { bold: true, horizontal: "Center", wrap: true },
  accompanies: { italic: true, horizontal: "Center", wrap: true },
  unit: { italic: true, horizontal: "Right" },
  gap: {},
  footnote: { horizontal: "Left", wrap: true },
  source: { italic: true, horizontal: "Left", wrap: true },
};

const SIGNATURE_STYLES: Readonly<Record<SignatureLine["kind"], CellStyle>> = {
  date: { italic: true, horizontal: "Center" },
  signer: { bold: true, horizontal: "Center" },
};

/** Points one line of 12-point text needs. */
const LINE_HEIGHT = 16.5;
const GAP_HEIGHT = 8;
/** Above this many rows Excel's own row heights must do: one request per row would be too much. */
const ROWS_WITH_HEIGHTS = 200;

const NUMBER_WIDTHS: Readonly<Partial<Record<TargetColumn, number>>> = {
  actual: 12,
  target: 12,
  increase: 13,
  growthIndex: 14,
  labourForce: 13,
  labourForceCoverage: 13,
  eligible: 14,
  eligibleCoverage: 14,
};

type Look = Omit<SheetContent, "cells" | "columnFormulas">;

/** Fonts, borders, sizes, number formats, marks of proposals and print set-up of the target table. */
export function dressTable(shape: TableShape, formulas: readonly FormulaColumn[]): Look {
  const widths = columnWidths(shape);
  return {
    numberFormats: numberFormats(shape, formulas),
    styles: styles(shape),
    merges: [
      ...frameRows(shape)
        .filter(({ line }) => line.kind !== "gap")
        .map(({ row }) => acrossTable(row)),
      ...shape.signatures.map(({ box }) => box),
    ],
    columnWidths: widths.map((characters, column) => ({ column, characters })),
    rowHeights: rowHeights(shape, widths),
    frozenRows: shape.firstRow,
    conditionalFormats: conditionalFormats(shape),
    print: {
      landscape: true,
      paper: "A4",
      pagesWide: 1,
      repeatedRows: { first: shape.headerRow, last: shape.firstRow - 1 },
    },
  };
}

/** Rows are marked while their note says that they are proposals; the names of places are bold. */
function conditionalFormats({ firstRow, lastRow, hasSections, proposedMark }: TableShape): Look["conditionalFormats"] {
  const box = acrossTable(firstRow, lastRow - firstRow + 1);
  const [order, note] = [`$${cellOf("order", firstRow + 1)}`, `$${cellOf("note", firstRow + 1)}`];
  // lines are numbered 1 or "1.1", places with letters alone
  const isSection = `=AND(ISTEXT(${order}),ISERROR(FIND(".",${order})))`;
  return [
    { box, formula: `=${saysProposed(note, proposedMark)}`, style: PROPOSAL },
    ...(hasSections ? [{ box, formula: isSection, style: { bold: true } }] : []),
  ];
}

function acrossTable(row: number, rows = 1): Box {
  return { row, column: 0, rows, columns: TARGET_COLUMNS.length };
}

/** The lines above and below the table with their rows. */
function frameRows({ above, below, lastRow }: TableShape): { line: FrameLine; row: number }[] {
  return [
    ...above.map((line, index) => ({ line, row: index })),
    ...below.map((line, index) => ({ line, row: lastRow + 1 + index })),
  ];
}

function bodyColumn(column: TargetColumn, { firstRow, lastRow }: TableShape, columns = 1): Box {
  return { row: firstRow, column: TARGET_COLUMNS.indexOf(column), rows: lastRow - firstRow + 1, columns };
}

function styles(shape: TableShape): Look["styles"] {
  const { headerRow, lastRow, below, signatures } = shape;
  const bottom = lastRow + below.length + (signatures.length > 0 ? 3 : 0);
  return [
    { box: acrossTable(0, bottom + 1), style: FONT },
    ...frameRows(shape)
      .filter(({ line }) => line.kind !== "gap")
      .map(({ line, row }) => ({ box: acrossTable(row), style: FRAME_STYLES[line.kind] })),
    { box: acrossTable(headerRow, lastRow - headerRow + 1), style: { borders: true } },
    { box: acrossTable(headerRow), style: { bold: true, horizontal: "Center", wrap: true } },
    { box: acrossTable(headerRow + 1), style: { horizontal: "Center" } },
    { box: bodyColumn("order", shape), style: { horizontal: "Center" } },
    { box: bodyColumn("label", shape), style: { horizontal: "Left", wrap: true } },
    { box: bodyColumn("actual", shape, 8), style: { horizontal: "Right" } },
    { box: bodyColumn("note", shape), style: { horizontal: "Left", wrap: true } },
    ...signatures.map(({ box, kind }) => ({ box, style: SIGNATURE_STYLES[kind] })),
  ];
}

function numberFormats(shape: TableShape, formulas: readonly FormulaColumn[]): Look["numberFormats"] {
  return [
    { box: bodyColumn("actual", shape, 2), format: COUNT_FORMAT },
    { box: bodyColumn("labourForce", shape), format: COUNT_FORMAT },
    { box: bodyColumn("eligible", shape), format: COUNT_FORMAT },
    ...formulas.map(({ column, numberFormat }) => ({ box: bodyColumn(column, shape), format: numberFormat })),
  ];
}

/** Characters per column. Long tables get a note column that holds every note in one line, as their rows keep one height. */
function columnWidths(shape: TableShape): number[] {
  const isLong = shape.labels.length > ROWS_WITH_HEIGHTS;
  return TARGET_COLUMNS.map((column) => {
    if (column === "order") return fitting(shape.orders, 6, 18);
    if (column === "label") return fitting(shape.labels, 28, 48);
    if (column === "note") return fitting(shape.notes, 24, isLong ? 80 : 34);
    return NUMBER_WIDTHS[column]!;
  });
}

function fitting(texts: readonly string[], least: number, most: number): number {
  const longest = [...new Set(texts)].reduce((width, text) => Math.max(width, textWidth(text)), 0);
  return Math.min(most, Math.max(least, Math.ceil(longest) + 2));
}

function rowHeights(shape: TableShape, widths: readonly number[]): Look["rowHeights"] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const frame = frameRows(shape).map(({ line, row }) => ({
    row,
    points:
      line.kind === "gap"
        ? GAP_HEIGHT
        : heightOf(wrappedLines(line.shown, (total * 0.9) / scaleOf(line)), scaleOf(line)),
  }));
  const header = {
    row: shape.headerRow,
    // bold letters are a little wider
    points: heightOf(Math.max(...shape.headers.map((text, column) => wrappedLines(text, widths[column]! * 0.85))), 1),
  };
  const body =
    shape.labels.length > ROWS_WITH_HEIGHTS
      ? []
      : shape.labels.map((label, index) => {
          const lines = Math.max(
            wrappedLines(label, widths[1]! * 0.95),
            wrappedLines(shape.notes[index]!, widths[widths.length - 1]! * 0.95),
          );
          return { row: shape.firstRow + index, points: heightOf(lines, 1) };
        });
  return [...frame, header, { row: shape.headerRow + 1, points: heightOf(1, 1) }, ...body];
}

/** The title is set larger and bold. */
function scaleOf({ kind }: FrameLine): number {
  return kind === "title" ? 1.25 : 1;
}

function heightOf(lines: number, scale: number): number {
  return Math.round((lines * LINE_HEIGHT + 3) * scale * 2) / 2;
}
