import { filledFormula, formulaShape } from "./formulaReferences";
import { isFormula, heldAt, type FigureCell, type HazardTable } from "./hazardTable";

/** A formula and the cell it stands in. */
interface StandingFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/**
 * The formula that a cell would have if it were filled like its nearest neighbours, on both sides where it has two;
 * null where these do not compute alike.
 * @param candidates cells in the order of the sheet, without the one in question
 */
export function neighboursFormula({ place }: FigureCell, candidates: readonly StandingFormula[]): string | null {
  const at = candidates.findIndex(({ row, column }) => row > place.row || (row === place.row && column > place.column));
  const split = at < 0 ? candidates.length : at;
  const [before, after] = [candidates.slice(0, split), candidates.slice(split)];
  const near =
    before.length === 0 ? after.slice(0, 2) : after.length === 0 ? before.slice(-2) : [before.at(-1)!, after[0]!];
  if (near.length < 2) return null;
  const [shape, other] = near.map(({ formula, row, column }) => formulaShape(formula, row, column));
  const [{ formula, row, column }] = near as [StandingFormula];
  return shape === other ? filledFormula(formula, place.row - row, place.column - column) : null;
}

export function standingFormula({ place, formula }: FigureCell): StandingFormula | null {
  return isFormula(formula) ? { formula, row: place.row, column: place.column } : null;
}

/** The value that stands in a cell, for whoever asks whether a formula could take it. */
export function isNumberAt({ block }: HazardTable, row: number, column: number): boolean {
  return typeof heldAt(block.values, block, row, column) === "number";
}
