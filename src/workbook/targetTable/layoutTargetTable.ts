import type { Partition } from "../../domain/figures/figure";
import type { TargetPlan } from "../../domain/targets/targetPlan";
import type { Box } from "../address";
import type { CellInput, SheetContent } from "../patch";
import { cellOf } from "./cellOf";
import { asText } from "./cellText";
import { dressTable, type TableShape } from "./dressTable";
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

/** Lays the target table out as a sheet: heading, table with live formulas, footnotes, look and print set-up. */
export function layoutTargetTable(
  plan: TargetPlan,
  options: TargetTableOptions,
  texts: TargetTableTexts,
): SheetContent {
  const arrangement = arrangeRows(plan);
  const above = linesAbove(plan, arrangement, options.signed ?? false, texts);
  const headerRow = above.length;
  const firstRow = headerRow + 2;
  const lastRow = firstRow + Math.max(arrangement.rows.length, 1) - 1;

  const { grid, labels, notes, origins } = bodyOf(plan, arrangement, firstRow, options, texts);
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
  return {
    cells: [
      textColumn(0, heading),
      {
        box: { row: headerRow, column: 0, rows: 2, columns: TARGET_COLUMNS.length },
        values: [headers, columnNumbers(texts)],
      },
      ...(grid.length === 0 ? [] : WRITTEN_COLUMNS.map((columns) => writtenBlock(columns, firstRow, grid))),
      textColumn(lastRow + 1, below),
      ...signatures.map(({ box, text }) => ({ box: { ...box, rows: 1, columns: 1 }, values: [[text]] })),
    ],
    columnFormulas:
      grid.length === 0
        ? []
        : formulas.map(({ column, template }) => ({ box: columnBox(column, firstRow, lastRow), template })),
    ...dressTable(shape, formulas),
  };
}

function hasProposals({ rows }: TargetPlan): boolean {
  return rows.some(restsOnProposal);
}

type BodyRow = Readonly<Partial<Record<TargetColumn, CellInput>>>;

function bodyOf(
  plan: TargetPlan,
  { rows, layout }: TableArrangement,
  firstRow: number,
  options: TargetTableOptions,
  texts: TargetTableTexts,
) {
  const lineOptions = {
    labourForceForParts: options.labourForceForParts ?? false,
    eligibleFromTarget: options.eligibleFromTarget ?? false,
  };
  const siblings = siblingsByPlace(rows, firstRow);
  const labels = rows.map((row) => labelOf(row, layout, texts));
  const sums = placesSums(rows, labels, firstRow, options.partitions ?? []);
  const lines = rows.map((row, index) => {
    const label = asText(labels[index]!);
    if (row.kind === "section") return { order: row.order, label };
    const cells = lineCells(
      row.target,
      firstRow + index + 1,
      siblings.get(row.target.line.place)!,
      sums.get(index),
      plan,
      lineOptions,
      texts,
    );
    return { order: row.order, label, ...cells };
  });
  return {
    grid: lines as readonly BodyRow[],
    labels,
    notes: lines.map((line) => ("noteShown" in line ? line.noteShown : "")),
    origins: lines.flatMap((line) => ("eligibleOrigin" in line && line.eligibleOrigin ? [line.eligibleOrigin] : [])),
  };
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
