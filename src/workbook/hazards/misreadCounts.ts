import { isCount } from "../../domain/figures/silentZeros";
import { fromCell } from "../../domain/numbers/fromCell";
import type { InParts } from "../../domain/inParts";
import type { FoundCell } from "./foundCells";
import { figureCell, CELLS_PER_PART, isFormula, type FigureCell, type HazardTable } from "./hazardTable";

const MISREAD_SCALE = 1000;
const MISREAD_DECIMALS = 3;

/**
 * Head counts typed with a point, or comma, for thousands on a machine where that is the decimal sign: 3.871 persons.
 * One such cell is left to the rule that counts are whole, which weighs what else speaks of it; several in one column
 * are a way of writing.
 */
export function* misreadCounts(table: HazardTable): InParts<FoundCell[]> {
  const columns = new Map<number, FigureCell[]>();
  for (const [position, figure] of table.survey.fractions.entries()) {
    if (position % CELLS_PER_PART === 0) yield;
    if (figure.value!.isInteger() || !isCount(figure.key.measure)) continue;
    const cell = figureCell(figure, table);
    if (!cell || isFormula(cell.formula)) continue;
    const ofColumn = columns.get(cell.place.column);
    if (ofColumn) ofColumn.push(cell);
    else columns.set(cell.place.column, [cell]);
  }
  return [...columns.values()].filter(areMisread).flatMap((cells) => cells.map((cell) => foundOf(cell, table)));
}

/** At least two, one of them with three decimals: 5.120 lost its last zero. Finer parts of a person: no such habit. */
function areMisread(cells: readonly FigureCell[]): boolean {
  const decimals = cells.map(({ value }) => fromCell(value as number).decimalPlaces());
  const isGroup = ({ figure, value }: FigureCell) => {
    const size = figure.value!.abs();
    return size.gte(1) && size.lt(MISREAD_SCALE) && figure.value!.eq(fromCell(value as number));
  };
  return cells.length >= 2 && Math.max(...decimals) === MISREAD_DECIMALS && cells.every(isGroup);
}

function foundOf(cell: FigureCell, { separators }: HazardTable): FoundCell {
  const { figure, place, formula } = cell;
  const value = figure.value!.times(MISREAD_SCALE);
  return {
    code: "misreadCounts",
    cell,
    reason: String(place.column),
    proposed: { kind: "number", value, decimals: 0, unit: "persons" },
    change: { place, from: formula, to: value.toNumber(), format: { from: cell.format, to: wholeFormat(cell.format) } },
    facts: { decimalSign: separators.decimal },
  };
}

/** The cell's format without decimals: "0.000" would print 3871,000. */
function wholeFormat(format: string): string {
  return /^(?:#,##)?0\.0+$/.test(format) ? format.split(".")[0]! : format;
}
