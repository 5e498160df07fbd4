import { saySame } from "../../domain/edits/verdicts/confrontStatement";
import type { Figure, FigureKey, Line, Measure, Period } from "../../domain/figures/figure";
import { PROGRAMMES } from "../../domain/figures/figure";
import { branchId, figureId, periodId, placeId } from "../../domain/figures/identity";
import type { Box } from "../address";
import type { CellInput, CellStyle, SheetContent } from "../patch";
import { asText } from "../targetTable/cellText";
import { wrappedLines } from "../targetTable/wrappedLines";
import type { FiguresSheetTexts } from "./figuresSheetTexts";

/** What a column of the sheet states; percentage points are an increase of their own. */
export type FiguresColumn = Pick<FigureKey, "measure" | "period" | "versus"> & { readonly inPoints?: true };

/** As plans order them: counts, then what follows from them. */
const MEASURE_ORDER: readonly Measure[] = [
  "participants",
  "attainment",
  "shortfall",
  "increase",
  "growthRate",
  "growthIndex",
  "labourForce",
  "labourForceCoverage",
  "eligible",
  "eligibleCoverage",
  "population",
  "populationCoverage",
];
const SCENARIO_ORDER = ["actual", "estimate", "plan", "target"] as const;

const FONT: CellStyle = { fontName: "Times New Roman", fontSize: 12, vertical: "Center" };
const HEADER: CellStyle = { bold: true, horizontal: "Center", wrap: true };
const TITLE: CellStyle = { bold: true, fontSize: 14, horizontal: "Center", wrap: true };
const WIDTHS = { label: 30, figures: 14 };
const BOLD_WIDTH = 0.85;
/** Points one line of 12-point text needs. */
const LINE_HEIGHT = 16.5;
/** … of 14 points, in bold capitals */
const TITLE_HEIGHT = 24;
/** of the title, the place and the unit line */
const TITLE_ROWS = 3;

/**
 * Figures as a table: a row for each place and programme, a column for each thing that is stated of them. Values stand
 * as they were stated, percentages as 93,9 under "(%)". Of two figures that state the same the first is taken.
 */
export function layoutFiguresSheet(figures: readonly Figure[], texts: FiguresSheetTexts): SheetContent {
  const stated = new Map<string, Figure>();
  for (const figure of figures) {
    if (figure.value !== null && !stated.has(idOf(figure))) stated.set(idOf(figure), figure);
  }
  const columns = columnsOf([...stated.values()]);
  const places = placesOf([...stated.values()]);
  const rows = places.flatMap(({ name, lines }) => [
    ...(places.length > 1 ? [{ label: name === "" ? texts.unnamedPlace : name, line: null }] : []),
    ...lines.map((line) => ({ label: texts.lineLabel(line), line })),
  ]);
  const headerRow = TITLE_ROWS;
  const firstRow = headerRow + 1;
  const width = 1 + columns.length;
  const cells = rows.map(({ line }) =>
    columns.map((column) => (line ? (stated.get(cellId(line, column)) ?? null) : null)),
  );
  const box = (row: number, rowCount: number, column = 0, columnCount = width): Box => ({
    row,
    column,
    rows: rowCount,
    columns: columnCount,
  });
  const place = places.length === 1 ? places[0]!.name : "";
  return {
    cells: [
      { box: box(0, TITLE_ROWS, 0, 1), values: [[texts.title], [asText(place)], [texts.unitLine]] },
      {
        box: box(headerRow, 1),
        values: [[texts.labelHeader, ...columns.map((column) => asText(texts.header(column)))]],
      },
      {
        box: box(firstRow, rows.length),
        values: rows.map(({ label }, at) => [
          asText(label),
          ...cells[at]!.map((figure) => (figure ? heldBy(figure) : "")),
        ]),
      },
    ],
    columnFormulas: [],
    numberFormats: cells.flatMap((row, at) =>
      row.flatMap((figure, column) =>
        figure ? [{ box: box(firstRow + at, 1, 1 + column, 1), format: formatOf(figure) }] : [],
      ),
    ),
    styles: [
      { box: box(0, firstRow + rows.length), style: FONT },
      { box: box(0, 2), style: TITLE },
      { box: box(2, 1), style: { italic: true, horizontal: "Right" } },
      { box: box(headerRow, 1 + rows.length), style: { borders: true } },
      { box: box(headerRow, 1), style: HEADER },
      { box: box(firstRow, rows.length, 1, columns.length), style: { horizontal: "Right" } },
    ],
    merges: width > 1 ? [0, 1, 2].map((row) => box(row, 1)) : [],
    columnWidths: [WIDTHS.label, ...columns.map(() => WIDTHS.figures)].map((characters, column) => ({
      column,
      characters,
    })),
    rowHeights: [
      // letters with marks above and below are taller than Excel thinks
      ...[0, 1].map((row) => ({ row, points: TITLE_HEIGHT })),
      { row: 2, points: LINE_HEIGHT },
      { row: headerRow, points: headerHeight(columns.map((column) => texts.header(column))) },
    ],
    frozenRows: firstRow,
    conditionalFormats: [],
    print: { landscape: true, paper: "A4", pagesWide: 1, repeatedRows: { first: headerRow, last: headerRow } },
  };
}

/** Bold letters are a little wider than the column is counted in. */
function headerHeight(headers: readonly string[]): number {
  const lines = headers.map((header) => wrappedLines(header, WIDTHS.figures * BOLD_WIDTH));
  return Math.max(2, ...lines) * LINE_HEIGHT;
}

function heldBy({ value, unit }: Figure): CellInput {
  return (unit === "persons" ? value! : value!.times(100)).toNumber();
}

function formatOf({ unit, decimals }: Figure): string {
  const places = Math.max(0, decimals);
  const whole = unit === "persons" ? "#,##0" : "0";
  return places === 0 ? whole : `${whole}.${"0".repeat(places)}`;
}

/** By year, within it what each scenario states. */
function columnsOf(figures: readonly Figure[]): FiguresColumn[] {
  const columns = new Map<string, FiguresColumn>();
  for (const { key, unit } of figures) {
    const { measure, period } = key;
    const column = { measure, period, ...versusOf(key), ...(unit === "points" ? { inPoints: true as const } : {}) };
    columns.set(columnId(column), column);
  }
  return [...columns.values()].sort(
    (x, y) =>
      (x.period.year ?? 0) - (y.period.year ?? 0) ||
      scenarioRank(x.period) - scenarioRank(y.period) ||
      MEASURE_ORDER.indexOf(x.measure) - MEASURE_ORDER.indexOf(y.measure) ||
      Number(x.inPoints ?? false) - Number(y.inPoints ?? false),
  );
}

function columnId({ measure, period, versus, inPoints }: FiguresColumn): string {
  return [measure, periodId(period), versus ? periodId(versus) : "", inPoints ? "points" : ""].join("|");
}

/** Identity of the cell that a figure goes to. */
function idOf({ key, unit }: Figure): string {
  return cellId(key, unit === "points" ? { ...key, inPoints: true } : key);
}

function cellId(line: Line, { inPoints, measure, period, versus }: FiguresColumn): string {
  return `${figureId({ ...line, measure, period, ...versusOf({ versus }) })}|${inPoints ? "points" : ""}`;
}

/** Figures that find their cell taken by another value. */
export function crowdedOut(figures: readonly Figure[]): readonly Figure[] {
  const first = new Map<string, Figure>();
  for (const figure of figures) if (!first.has(idOf(figure))) first.set(idOf(figure), figure);
  return figures.filter((figure) => !saySame(figure, first.get(idOf(figure))!));
}

function versusOf({ versus }: { readonly versus?: Period | undefined }): { versus?: Period } {
  return versus ? { versus } : {};
}

/** Plans before what was reached, as tables set them. */
function scenarioRank({ scenario }: Period): number {
  return scenario === "plan" ? -1 : SCENARIO_ORDER.indexOf(scenario);
}

interface PlaceLines {
  readonly name: string;
  readonly lines: readonly Line[];
}

/** Places in the order they are named, their lines by programme. */
function placesOf(figures: readonly Figure[]): PlaceLines[] {
  const places = new Map<string, { name: string; lines: Map<string, Line> }>();
  for (const { key } of figures) {
    const { place, programme, group } = key;
    const at = places.get(placeId(place)) ?? { name: place, lines: new Map<string, Line>() };
    places.set(placeId(place), at);
    const line = { place, programme, ...(group === undefined ? {} : { group }) };
    if (!at.lines.has(branchId(line))) at.lines.set(branchId(line), line);
  }
  const rank = ({ programme, group }: Line) => 2 * PROGRAMMES.indexOf(programme) + (group === undefined ? 0 : 1);
  return [...places.values()].map(({ name, lines }) => ({
    name,
    lines: [...lines.values()].sort((x, y) => rank(x) - rank(y)),
  }));
}
