import type { Confrontation } from "../../domain/edits/editRule";
import type { Figure, Measure } from "../../domain/figures/figure";
import { Decimal } from "../../domain/numbers/decimal";
import { fromCell } from "../../domain/numbers/fromCell";
import type { InParts } from "../../domain/inParts";
import { plainNumber } from "../reading/cellFigures";
import type { PercentForm } from "../reading/tableReading";
import type { FoundCell } from "./foundCells";
import { CELLS_PER_PART, figureCell, isFormula, spot, type FigureCell, type HazardTable } from "./hazardTable";

/** A typed percentage, and how its cell holds it. */
interface PercentCell extends FigureCell {
  readonly held: Decimal;
  /** "%": Excel multiplies by 100; else as the column was read */
  readonly form: "%" | PercentForm;
}

/**
 * Percentages that stand in their cell 100 times too large or too small: 93,9 typed under a "%" format, 0,939 among 93,9.
 * Where rules recompute them, a percentage is named only if it agrees when read the other way. Where none does, the size
 * of indexes and attainments tells, and the majority of the column.
 */
export function* percentages(table: HazardTable): InParts<FoundCell[]> {
  const found: FoundCell[] = [];
  const { survey, ratios } = table;
  const columns = new Map<number, ColumnPercents>();
  for (const [position, figure] of survey.percentages.entries()) {
    if (position % CELLS_PER_PART === 0) yield;
    const { row, column } = figure.source as CellSource;
    let ofColumn = columns.get(column);
    if (!ofColumn) columns.set(column, (ofColumn = columnPercents(column, table)));
    ofColumn.figures.push(figure);
    const verdict = ratios.violated.get(spot(row, column));
    // where rules speak, rows that agree are not among their verdicts
    if (!verdict && (ofColumn.hasRules || !mayBeOdd(figure))) continue;
    const cell = percentCell(figure, ofColumn, table);
    if (cell && (verdict ? agreesOtherwise(cell, verdict) : isOddlySized(cell))) ofColumn.suspects.push(cell);
  }
  for (const ofColumn of columns.values()) {
    const { suspects, hasRules } = ofColumn;
    if (suspects.length === 0) continue;
    const isMinority = hasRules || isMinorityOf(ofColumn, table);
    for (const cell of suspects) found.push(foundOf(cell, cell.form === "%" || isMinority));
  }
  return found;
}

type CellSource = Extract<Figure["source"], { kind: "cell" }>;

interface ColumnPercents {
  /** of cells without a "%" format */
  readonly form: PercentForm;
  /** true where a rule recomputes any of them */
  readonly hasRules: boolean;
  readonly figures: Figure[];
  readonly suspects: PercentCell[];
}

function columnPercents(column: number, { table, ratios }: HazardTable): ColumnPercents {
  const meaning = table.columns.find((each) => each.column === column)?.meaning;
  const { row, rows } = table.box;
  const hasRules = (ratios.checked.get(column) ?? []).some((each) => each >= row && each < row + rows);
  const form = (meaning?.kind === "figures" ? meaning.percentForm : undefined) ?? "percentages";
  return { form, hasRules, figures: [], suspects: [] };
}

function percentCell(figure: Figure, { form }: ColumnPercents, table: HazardTable): PercentCell | null {
  const cell = figureCell(figure, table);
  if (!cell || figure.value!.isZero() || isFormula(cell.formula)) return null;
  const held = fromCell(cell.value as number);
  if (!isPlain(figure, table)) return { ...cell, held, form: "%" };
  // a row may count in times where its column does not
  const isHeldAsIs = figure.value!.eq(held);
  return isHeldAsIs === (form === "fractions") ? { ...cell, held, form } : null;
}

function isPlain({ source }: Figure, { cells, block }: HazardTable): boolean {
  const { row, column } = source as CellSource;
  return plainNumber(cells, row - block.area.box.row, column - block.area.box.column) !== null;
}

/** True where less than half of a column's plain numbers are written in the other way. */
function isMinorityOf({ figures, suspects }: ColumnPercents, table: HazardTable): boolean {
  const plain = figures.filter((figure) => !figure.value!.isZero() && isPlain(figure, table)).length;
  return 2 * suspects.filter(({ form }) => form !== "%").length < plain;
}

/** The percentage as a fraction, read the other way. */
function otherwise({ figure, form }: PercentCell): Decimal {
  return form === "percentages" ? figure.value!.times(100) : figure.value!.div(100);
}

/** True where the rule, violated as it stands, comes out to the last digit that is typed. */
function agreesOtherwise(cell: PercentCell, { exact, rule }: Confrontation): boolean {
  if (exact === null) return false;
  const value = otherwise(cell);
  const finest = Math.max(cell.held.decimalPlaces() + (cell.form === "percentages" ? 0 : 2), 2);
  const step = new Decimal(10).pow(-finest);
  const { measure } = rule.figures[0]!.figure.key;
  return meantBy(measure, exact).some((meant) => value.minus(meant).abs().lt(step));
}

/** Growth is printed under either word: as index or as rate. */
function meantBy(measure: Measure, exact: Decimal): Decimal[] {
  if (measure === "growthIndex") return [exact, exact.minus(1)];
  if (measure === "growthRate") return [exact, exact.plus(1)];
  return [exact];
}

/** No index or attainment of a plan lies outside, as a fraction. */
const USUAL = { least: 0.05, most: 20 };
const MOST_COVERAGE = 2;

/** A first look at the size, so that the cells of most percentages need not be looked at. */
function mayBeOdd({ value }: Figure): boolean {
  const size = Math.abs(value!.toNumber());
  return size < USUAL.least || size > MOST_COVERAGE;
}

function isOddlySized(cell: PercentCell): boolean {
  const { figure, form } = cell;
  const size = figure.value!.abs();
  const other = otherwise(cell).abs();
  if (isNearOne(figure)) {
    const isOdd = form === "percentages" ? size.lt(USUAL.least) : size.gte(USUAL.most);
    return isOdd && other.gte(0.2) && other.lte(5);
  }
  // a coverage of 9390 % would insure everybody 90 times
  return form !== "percentages" && isCoverage(figure.key.measure) && size.gt(MOST_COVERAGE) && other.lte(1);
}

function isNearOne({ key: { measure } }: Figure): boolean {
  return measure === "attainment" || measure === "growthIndex";
}

function isCoverage(measure: Measure): boolean {
  return measure.endsWith("Coverage");
}

function foundOf(cell: PercentCell, isTold: boolean): FoundCell {
  const { figure, place, formula, held, form } = cell;
  const value = otherwise(cell);
  const to = form === "percentages" ? held.times(100) : held.div(100);
  return {
    code: form === "%" ? "wholePercentages" : "mixedPercentages",
    cell,
    reason: String(place.column),
    proposed: isTold
      ? { kind: "number", value, decimals: Math.max(value.times(100).decimalPlaces(), 0), unit: figure.unit }
      : null,
    change: isTold ? { place, from: formula, to: to.toNumber(), format: null } : null,
  };
}
