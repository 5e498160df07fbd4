import type { Partition } from "../../domain/figures/figure";
import { atOnce, type InParts } from "../../domain/inParts";
import type { TargetPlan } from "../../domain/targets/targetPlan";
import type { Box } from "../address";
import type { CellInput, SheetContent } from "../patch";
import { cellOf } from "./cellOf";
import { asText } from "./cellText";
import { dressTable, type TableShape } from "./dressTable";
import type { EligibleOrigin } from "./eligibleForVoluntary";
import { lineCells } from "./lineCells";
import { increaseColumn, rateColumn, type RateDecimals } from "./rateFormulas";
import { placesSums } from "./placesSum";
import { restsOnProposal } from "./restsOnProposal";
import { signatureBlock } from "./signatureBlock";
import type { Siblings } from "./siblings";
import { linesAbove, linesBelow, placeOf, withProposedTitle, type FrameLine } from "./tableFrame";
import { arrangeRows, type TableArrangement, type TableRow } from "./tableRows";
import { TARGET_COLUMNS, type TargetColumn, type TargetTableTexts } from "./targetTableTexts";

/** How the table is made, and what its last line says of its origin. */
export interface TargetTableOptions {
  /** names of the sheets the figures come from */
  readonly sources: readonly string[];
  readonly madeAt: Date;
  /** totals over places, as the sources name them: their rows are written as sums */
  readonly partitions?: readonly Partition[];
  /** decimals of the rate columns; default: 1, and 2 below 5 % of a base */
  readonly decimals?: {
    readonly index?: number;
    readonly labourForceCoverage?: number;
    readonly eligibleCoverage?: number;
  };
  readonly plainFormulas?: boolean;
  readonly labourForceForParts?: boolean;
  readonly eligibleFromTarget?: boolean;
  readonly signed?: boolean;
}

/** Columns that are written cell by cell, in runs of neighbours; the others are formulas, written once and filled down. */
const WRITTEN_COLUMNS: readonly (readonly TargetColumn[])[] = [
  ["order", "label", "actual", "target"],
  ["labourForce"],
  ["eligible"],
  ["note"],
];

const ROWS_PER_PART = 200;

/** Lays the target table out as a sheet: heading, table with live formulas, footnotes, look and print set-up. */
export function layoutTargetTable(
  plan: TargetPlan,
  options: TargetTableOptions,
  texts: TargetTableTexts,
): SheetContent {
  return atOnce(targetTableInParts(plan, options, texts));
}

/** As `layoutTargetTable`, with places to pause. */
export function* targetTableInParts(
  plan: TargetPlan,
  options: TargetTableOptions,
  texts: TargetTableTexts,
): InParts<SheetContent> {
  const arrangement = arrangeRows(plan);
  yield;
  const above = linesAbove(plan, arrangement, options.signed ?? false, texts);
  const headerRow = above.length;
  const firstRow = headerRow + 2;
  const lastRow = firstRow + Math.max(arrangement.rows.length, 1) - 1;

  const { grid, labels, notes, origins } = yield* bodyOf(plan, arrangement, firstRow, options, texts);
  yield;
  const noteRange = `${cellOf("note", firstRow + 1)}:${cellOf("note", lastRow + 1)}`;
  const heading = hasProposals(plan) ? withProposedTitle(above, noteRange, texts) : above;
  const below = linesBelow(plan, origins, { sheets: options.sources, madeAt: options.madeAt }, texts);
  const signatures = options.signed
    ? signatureBlock(lastRow + below.length + 2, placeOf(plan), plan.period, texts)
    : [];

  const headers = headerCells(plan, arrangement.layout, texts);
  const shape: TableShape = {
    above: heading,
    headerRow,
    firstRow,
    lastRow,
    below,
    signatures,
    headers,
    orders: grid.map((row) => String(row.order ?? "")),
    labels,
    notes,
    hasSections: arrangement.layout === "sections",
    proposedMark: texts.notes.proposedMark,
  };
  const formulas = formulaColumns(options);
  const look = dressTable(shape, formulas);
  const written: SheetContent["cells"][number][] = [];
  for (const columns of grid.length === 0 ? [] : WRITTEN_COLUMNS) {
    yield;
    written.push(writtenBlock(columns, firstRow, grid));
  }
  return {
    cells: [
      textColumn(0, heading),
      {
        box: { row: headerRow, column: 0, rows: 2, columns: TARGET_COLUMNS.length },
        values: [headers, columnNumbers(texts)],
      },
      ...written,
      textColumn(lastRow + 1, below),
      ...signatures.map(({ box, text }) => ({ box: { ...box, rows: 1, columns: 1 }, values: [[text]] })),
    ],
    columnFormulas:
      grid.length === 0
        ? []
        : formulas.map(({ column, template }) => ({ box: columnBox(column, firstRow, lastRow), template })),
    ...look,
  };
}

function hasProposals({ rows }: TargetPlan): boolean {
  return rows.some(restsOnProposal);
}

type BodyRow = Readonly<Partial<Record<TargetColumn, CellInput>>>;

interface Body {
  readonly grid: readonly BodyRow[];
  readonly labels: readonly string[];
  readonly notes: readonly string[];
  readonly origins: readonly EligibleOrigin[];
}

function* bodyOf(
  plan: TargetPlan,
  { rows, layout }: TableArrangement,
  firstRow: number,
  options: TargetTableOptions,
  texts: TargetTableTexts,
): InParts<Body> {
  const lineOptions = {
    labourForceForParts: options.labourForceForParts ?? false,
    eligibleFromTarget: options.eligibleFromTarget ?? false,
  };
  const siblings = siblingsByPlace(rows, firstRow);
  yield;
  const labels = rows.map((row) => labelOf(row, layout, texts));
  yield;
  const sums = placesSums(rows, labels, firstRow, options.partitions ?? []);
  const grid: BodyRow[] = [];
  const notes: string[] = [];
  const origins: EligibleOrigin[] = [];
  for (const [index, row] of rows.entries()) {
    if (index % ROWS_PER_PART === 0) yield;
    const label = asText(labels[index]!);
    if (row.kind === "section") {
      grid.push({ order: row.order, label });
      notes.push("");
      continue;
    }
    const { noteShown, eligibleOrigin, ...cells } = lineCells(
      row.target,
      firstRow + index + 1,
      siblings.get(row.target.line.place)!,
      sums.get(index),
      plan,
      lineOptions,
      texts,
    );
    grid.push({ order: row.order, label, ...cells });
    notes.push(noteShown);
    if (eligibleOrigin) origins.push(eligibleOrigin);
  }
  return { grid, labels, notes, origins };
}

function siblingsByPlace(rows: readonly TableRow[], firstRow: number): Map<string, Siblings> {
  const byPlace = new Map<string, Siblings>();
  rows.forEach((row, index) => {
    if (row.kind === "section") return;
    const { place, programme, group } = row.target.line;
    const own = group === undefined ? { [programme]: { target: row.target, row: firstRow + index + 1 } } : {};
    byPlace.set(place, { ...byPlace.get(place), ...own });
  });
  return byPlace;
}

function labelOf(row: TableRow, layout: TableArrangement["layout"], texts: TargetTableTexts): string {
  if (row.kind === "section") return row.place || texts.unnamedPlace;
  const { place, programme, group } = row.target.line;
  if (layout === "places") return place || texts.unnamedPlace;
  return group ?? texts.programmeLabel(programme, row.asPart);
}

function headerCells(
  { base, period }: TargetPlan,
  layout: TableArrangement["layout"],
  texts: TargetTableTexts,
): string[] {
  const headers = texts.headers(base, period);
  return TARGET_COLUMNS.map((column) =>
    column === "label" && layout === "places" ? texts.placeHeader : headers[column],
  );
}

function columnNumbers({ columnNumbers }: TargetTableTexts): CellInput[] {
  return TARGET_COLUMNS.map((column) => columnNumbers[column]);
}

function formulaColumns({ decimals = {}, plainFormulas = false }: TargetTableOptions) {
  const finer: RateDecimals = "finerBelow5";
  return [
    increaseColumn(),
    rateColumn("growthIndex", decimals.index ?? 1, plainFormulas),
    rateColumn("labourForceCoverage", decimals.labourForceCoverage ?? finer, plainFormulas),
    rateColumn("eligibleCoverage", decimals.eligibleCoverage ?? finer, plainFormulas),
  ];
}

function writtenBlock(columns: readonly TargetColumn[], firstRow: number, grid: readonly BodyRow[]) {
  const column = TARGET_COLUMNS.indexOf(columns[0]!);
  return {
    box: { row: firstRow, column, rows: grid.length, columns: columns.length },
    values: grid.map((row) => columns.map((name) => row[name] ?? "")),
  };
}

function textColumn(row: number, lines: readonly FrameLine[]) {
  return { box: { row, column: 0, rows: lines.length, columns: 1 }, values: lines.map(({ text }) => [text]) };
}

function columnBox(column: TargetColumn, firstRow: number, lastRow: number): Box {
  return { row: firstRow, column: TARGET_COLUMNS.indexOf(column), rows: lastRow - firstRow + 1, columns: 1 };
}
