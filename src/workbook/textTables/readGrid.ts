import type { Figure, FigureKey, Partition } from "../../domain/figures/figure";
import type { InParts } from "../../domain/inParts";
import { VIETNAMESE_SEPARATORS } from "../../domain/numbers/separators";
import type { ProseFigure, SkippedNumber, SkipReason, TextSpan } from "../../domain/prose/proseReading";
import { readClaim } from "../reading/claim";
import type { Lexicon } from "../reading/lexicon";
import { phraseFinder, type PhraseFinder } from "../reading/phrases";
import { tablesInParts } from "../reading/readTables";
import type { TableReading } from "../reading/tableReading";
import type { Block, SheetInfo } from "../snapshot";
import { inVietnamese } from "./numberStyle";
import { numbersIn, saysWords, type GridRow, type TextCell, type TextGrid } from "./textGrid";

/** What a table in a text states. Every number in its span is a figure or skipped with a reason. */
export interface TextTable extends TextSpan {
  /** in the order of the text */
  readonly figures: readonly ProseFigure[];
  readonly partitions: readonly Partition[];
  readonly skipped: readonly SkippedNumber[];
  /** the place that the title names, "" where it names none */
  readonly place: string;
}

const SHEET = "";

/**
 * Reads a grid as the sheets of a workbook are read, and says where in the text its figures stand; null where the
 * reader finds no table in it.
 * @param year of a table that names none
 */
export function* readGrid(grid: TextGrid, lexicon: Lexicon, year: number | null): InParts<TextTable | null> {
  const tables = yield* tablesOfGrid(grid, lexicon, year);
  const figures: ProseFigure[] = [];
  for (const { figures: read } of tables)
    for (const figure of read) {
      const cell = cellOf(figure, grid);
      if (cell && figure.value !== null) figures.push(inText(figure, cell, grid));
    }
  if (figures.length === 0) return null;
  const taken = new Set(figures.map(({ span }) => span.start));
  const rows = rowsOf(tables, grid, phraseFinder(lexicon));
  const skipped = rows.flatMap(({ row, reasons }) =>
    row.cells.flatMap((cell, column) =>
      cell ? numbersIn(cell, reasons(column)).filter(({ span }) => !taken.has(span.start)) : [],
    ),
  );
  const [first, last] = [rows[0]!.row, rows.at(-1)!.row];
  const left = grid.left.filter(({ span }) => span.start >= first.start && span.end <= last.end);
  return {
    start: first.start,
    end: last.end,
    figures: figures.sort((x, y) => x.span.start - y.span.start),
    partitions: tables.flatMap(({ partitions }) => partitions),
    skipped: [...skipped, ...left].sort((x, y) => x.span.start - y.span.start),
    place: tables.map(({ place }) => place).find((place) => place !== "") ?? "",
  };
}

/** The tables on a sheet that holds the title, a line a row, and the grid below it. */
export function tablesOfGrid(grid: TextGrid, lexicon: Lexicon, year: number | null): InParts<TableReading[]> {
  const rows = [...grid.title.map((line) => [line]), ...grid.rows.map((row) => valuesOf(row, grid))];
  const columns = rows.reduce((widest, row) => Math.max(widest, row.length), 1);
  const values = rows.map((row) => [...row, ...Array<string>(columns - row.length).fill("")]);
  const box = { row: 0, column: 0, rows: values.length, columns };
  const block: Block = { area: { sheetId: SHEET, box }, values, texts: values, formulas: values, numberFormats: [] };
  const sheet: SheetInfo = { id: SHEET, name: "", visible: true, used: box, protected: false };
  return tablesInParts(block, sheet, lexicon, VIETNAMESE_SEPARATORS, year === null ? {} : { year });
}

/** Numbers behind the label in the Vietnamese way; what counts the rows stays as it is. */
function valuesOf({ cells }: GridRow, { style }: TextGrid): string[] {
  const label = cells.findIndex((cell) => cell !== null && saysWords(cell));
  return cells.map((cell, column) => {
    if (cell === null) return "";
    return column > label && !saysWords(cell) ? inVietnamese(cell.text, style) : cell.text;
  });
}

function rowAt(row: number, { title, rows }: TextGrid): GridRow | undefined {
  return rows[row - title.length];
}

function cellOf({ source }: Figure, grid: TextGrid): TextCell | null {
  return source.kind === "cell" ? (rowAt(source.row, grid)?.cells[source.column] ?? null) : null;
}

/** The figure at its number in the text, the sign before it and the unit behind it left outside. */
function inText(figure: Figure, cell: TextCell, grid: TextGrid): ProseFigure {
  const number = numberSpan(cell);
  const { source } = figure;
  const sentence = source.kind === "cell" ? rowAt(source.row, grid)!.start : cell.start;
  return {
    figure: {
      ...figure,
      key: named(figure.key),
      text: cell.text.trim(),
      source: { kind: "span", ...number, sentence },
    },
    span: number,
  };
}

/** A group that a header names in capitals, as sentences name it. */
function named(key: FigureKey): FigureKey {
  const { group } = key;
  return group?.includes(" ") && group === group.toUpperCase() ? { ...key, group: group.toLowerCase() } : key;
}

/** The printed number of a cell, with its percent sign. */
function numberSpan({ text, start, end }: TextCell): TextSpan {
  const match = /\d(?:[\d.,\s\u00a0]*\d)?(?:\s*[%％])?/.exec(text);
  if (!match) return { start, end };
  return { start: start + match.index, end: Math.min(end, start + match.index + match[0].length) };
}

/** Rows from the first header to the last line, and why what stands in a column and is no figure is none. */
function rowsOf(
  tables: readonly TableReading[],
  grid: TextGrid,
  finder: PhraseFinder,
): { readonly row: GridRow; readonly reasons: (column: number) => SkipReason }[] {
  const firstRow = Math.min(...tables.map(({ headerRows }) => headerRows.first)) - grid.title.length;
  const lastRow =
    Math.max(
      ...tables.flatMap(({ headerRows, rows }) => [headerRows.last, ...rows.filter(isLine).map(({ row }) => row)]),
    ) - grid.title.length;
  return grid.rows.flatMap((row, at) => {
    if (at < firstRow || at > lastRow) return [];
    const sheetRow = at + grid.title.length;
    const table = tables.find(({ box }) => sheetRow >= box.row && sheetRow < box.row + box.rows);
    const line = table?.rows.find((each) => each.row === sheetRow);
    const statesOther = line?.kind === "unknown" && readClaim([line.label], finder).other;
    return [
      {
        row,
        reasons: (column) => {
          const { meaning, header = "" } = table?.columns.find((each) => each.column === column) ?? {};
          if (line?.kind === "columnNumbers" || meaning?.kind === "order") return "ordering";
          // "Phường 1"
          if (line !== undefined && meaning?.kind === "label") return "document";
          return statesOther || readClaim([header], finder).other ? "otherThing" : "unclear";
        },
      },
    ];
  });
}

function isLine({ kind }: TableReading["rows"][number]): boolean {
  return kind !== "note";
}
