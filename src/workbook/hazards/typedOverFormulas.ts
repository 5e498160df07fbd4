import type { Figure } from "../../domain/figures/figure";
import { isCount } from "../../domain/figures/silentZeros";
import type { InParts } from "../../domain/inParts";
import { isNumberAt, neighboursFormula, standingFormula } from "./columnFormulas";
import { formulaShape, summedBoxes } from "./formulaReferences";
import type { FoundCell } from "./foundCells";
import { CELLS_PER_PART, figureCell, isFormula, type FigureCell, type HazardTable } from "./hazardTable";

/** So many formulas to each typed number make a column of formulas. */
const FORMULAS_TO_ONE = 4;

/**
 * Numbers typed over a formula: among the totals of a row that sum their columns, or in a column of formulas that take
 * their own row. Targets and plans are left out: a total that was assigned is typed with good reason.
 */
export function* typedOverFormulas(table: HazardTable): InParts<FoundCell[]> {
  if (!table.survey.hasFormulas) return [];
  const found = yield* inRows(table);
  const seen = new Set(found.map(({ cell }) => cell.figure));
  for (const cells of yield* mixedColumns(table)) {
    for (const each of inColumn(cells)) if (!seen.has(each.cell.figure)) found.push(each);
  }
  return found;
}

/** Counts of one row after the other, as the figures come. */
function* inRows(table: HazardTable): InParts<FoundCell[]> {
  const found: FoundCell[] = [];
  let counts: Figure[] = [];
  let computed = 0;
  let row = -1;
  const close = () => {
    // two totals that are formulas, and a number beside them
    if (computed < 2 || computed === counts.length) return;
    const cells = counts.flatMap((figure) => figureCell(figure, table) ?? []);
    found.push(
      ...inTotals(
        cells.filter(({ value }) => typeof value === "number"),
        table,
      ),
    );
  };
  for (const [position, figure] of table.table.figures.entries()) {
    if (position % CELLS_PER_PART === 0) yield;
    const { source, unit, value, key } = figure;
    if (source.kind !== "cell" || value === null || unit !== "persons" || !isCount(key.measure)) continue;
    if (source.row !== row) {
      close();
      [counts, computed, row] = [[], 0, source.row];
    }
    counts.push(figure);
    if (source.computed) computed += 1;
  }
  close();
  return found;
}

/** The numbers of columns in which nearly all are formulas. */
function* mixedColumns(table: HazardTable): InParts<Iterable<FigureCell[]>> {
  const counts = new Map<number, { typed: number; computed: number }>();
  for (const { source, value } of table.table.figures) {
    if (source.kind !== "cell" || value === null) continue;
    let count = counts.get(source.column);
    if (!count) counts.set(source.column, (count = { typed: 0, computed: 0 }));
    count[source.computed ? "computed" : "typed"] += 1;
  }
  yield;
  const columns = new Map<number, FigureCell[]>();
  for (const [column, { typed, computed }] of counts) {
    if (typed > 0 && computed >= FORMULAS_TO_ONE * typed) columns.set(column, []);
  }
  if (columns.size === 0) return [];
  for (const [position, figure] of table.table.figures.entries()) {
    if (position % CELLS_PER_PART === 0) yield;
    const { source, value } = figure;
    const cells = source.kind === "cell" && value !== null ? columns.get(source.column) : undefined;
    const cell = cells && figureCell(figure, table);
    if (cell && typeof cell.value === "number") cells.push(cell);
  }
  return columns.values();
}

function isTypedOver({ figure, formula }: FigureCell): boolean {
  const { scenario } = figure.key.period;
  return !isFormula(formula) && scenario !== "plan" && scenario !== "target";
}

/** A row of totals: at least two sum their own columns, all alike, and the typed number has parts to sum. */
function inTotals(cells: readonly FigureCell[], table: HazardTable): FoundCell[] {
  const typed = cells.filter(isTypedOver);
  if (typed.length === 0 || typed.length === cells.length) return [];
  const totals = cells.filter(sumsItsColumn);
  if (totals.length < 2 || typed.length > totals.length / 2) return [];
  const shapes = new Set(totals.map(({ formula, place }) => formulaShape(formula as string, place.row, place.column)));
  if (shapes.size > 1) return [];
  const measures = new Set(totals.map(({ figure }) => figure.key.measure));
  return typed.flatMap((cell) => {
    if (!measures.has(cell.figure.key.measure)) return [];
    const formula = neighboursFormula(
      cell,
      totals.flatMap((each) => standingFormula(each) ?? []),
    );
    return formula !== null && hasParts(formula, table) ? [foundOf(cell, formula, `row ${cell.place.row}`)] : [];
  });
}

function sumsItsColumn({ formula, place }: FigureCell): boolean {
  if (!isFormula(formula)) return false;
  const boxes = summedBoxes(formula);
  return boxes !== null && boxes.every(({ column, columns }) => columns === 1 && column === place.column);
}

/** At least two numbers where the formula would add. */
function hasParts(formula: string, table: HazardTable): boolean {
  let numbers = 0;
  for (const { row, rows, column } of summedBoxes(formula) ?? []) {
    for (let at = row; at < row + rows && numbers < 2; at++) if (isNumberAt(table, at, column)) numbers += 1;
  }
  return numbers >= 2;
}

/** A column in which nearly every number is a formula over its own row. */
function inColumn(cells: readonly FigureCell[]): FoundCell[] {
  const typed = cells.filter(isTypedOver);
  if (typed.length === 0 || cells.length - typed.length < FORMULAS_TO_ONE * typed.length) return [];
  const formulas = cells.flatMap((cell) => standingFormula(cell) ?? []);
  return typed.flatMap((cell) => {
    const formula = neighboursFormula(cell, formulas);
    return formula !== null && takesOwnRow(formula, cell)
      ? [foundOf(cell, formula, `column ${cell.place.column}`)]
      : [];
  });
}

/** At least one reference, and every one to the row of the cell. */
function takesOwnRow(formula: string, { place }: FigureCell): boolean {
  const shape = formulaShape(formula, place.row, place.column);
  const rows = [...shape.matchAll(/R(\[?-?\d+\]?)C/g)].map(([, row]) => row);
  return rows.length > 0 && rows.every((row) => row === "[0]");
}

function foundOf(cell: FigureCell, formula: string, reason: string): FoundCell {
  const { place } = cell;
  return {
    code: "typedOverFormulas",
    cell,
    reason,
    proposed: { kind: "formula", formula, value: null },
    change: { place, from: cell.formula, to: formula, format: null },
  };
}
