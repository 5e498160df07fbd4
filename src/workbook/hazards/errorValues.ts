import type { InParts } from "../../domain/inParts";
import { isCount } from "../../domain/figures/silentZeros";
import { isNumberAt, neighboursFormula, standingFormula } from "./columnFormulas";
import { referencedBoxes } from "./formulaReferences";
import type { FoundCell } from "./foundCells";
import type { HazardProposal } from "./hazard";
import { CELLS_PER_PART, figureCell, isFormula, spot, type FigureCell, type HazardTable } from "./hazardTable";
import { sumProposal, tableSums, type TableSums } from "./tableSums";

/** The formula itself is spoilt; others say that something it takes is missing. */
const SPOILT: ReadonlySet<string> = new Set(["#REF!", "#NAME?"]);

/** Cells that show an error, where it arises; those that only pass it on come right with it. */
export function* errorValues(table: HazardTable): InParts<FoundCell[]> {
  const errors = table.survey.errors.flatMap((figure) => figureCell(figure, table) ?? []);
  if (errors.length === 0) return [];
  const spots = new Set(errors.map(({ place }) => spot(place.row, place.column)));
  yield;
  const arising: FigureCell[] = [];
  for (const [position, cell] of errors.entries()) {
    if (position % CELLS_PER_PART === 0) yield;
    if (!passesOn(cell, spots)) arising.push(cell);
  }
  const isSpoilt = ({ value }: FigureCell) => SPOILT.has(String(value).trim());
  const byColumn = columnsOf(arising.filter(isSpoilt), table);
  const sums = tableSums(table);
  yield;
  return arising.map((cell) => {
    const error = String(cell.value ?? cell.figure.text).trim();
    const proposed = SPOILT.has(error) ? repairOf(cell, byColumn, sums, table) : null;
    const { place, formula: from } = cell;
    return {
      code: "errorValues",
      cell,
      reason: error,
      proposed,
      change: proposed && { place, from, to: proposed.formula, format: null },
      facts: { error },
    };
  });
}

/** The longest range that is looked through for the error a formula passes on. */
const LONGEST_RANGE = 1000;

function passesOn({ formula, place }: FigureCell, spots: ReadonlySet<number>): boolean {
  if (!isFormula(formula)) return false;
  return referencedBoxes(formula).some(({ row, column, rows, columns }) => {
    if (rows * columns > LONGEST_RANGE) return false;
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) {
        if (spots.has(spot(r, c)) && (r !== place.row || c !== place.column)) return true;
      }
    }
    return false;
  });
}

/** The cells of the columns that have errors, those with errors left out. */
function columnsOf(errors: readonly FigureCell[], table: HazardTable): Map<number, FigureCell[]> {
  if (errors.length === 0) return new Map();
  const columns = new Map(errors.map(({ place }): [number, FigureCell[]] => [place.column, []]));
  for (const figure of table.table.figures) {
    const { source } = figure;
    if (source.kind !== "cell" || !source.computed || figure.value === null) continue;
    const ofColumn = columns.get(source.column);
    const cell = ofColumn && figureCell(figure, table);
    if (cell) ofColumn.push(cell);
  }
  return columns;
}

/** The sum of a total's parts, else the formula of its neighbours in the column where both compute alike. */
function repairOf(
  cell: FigureCell,
  columns: ReadonlyMap<number, readonly FigureCell[]>,
  sums: TableSums,
  table: HazardTable,
): Extract<HazardProposal, { kind: "formula" }> | null {
  const { figure, place } = cell;
  const parts = sums.parts.get(place.row);
  if (parts && figure.unit === "persons" && isCount(figure.key.measure)) {
    const isComplete = parts.every((row) => isNumberAt(table, row, place.column));
    return isComplete ? sumProposal(parts, place.column, sums, table) : null;
  }
  const formulas = (columns.get(place.column) ?? []).flatMap((each) => standingFormula(each) ?? []);
  const formula = neighboursFormula(cell, formulas);
  return formula === null ? null : { kind: "formula", formula, value: null };
}
