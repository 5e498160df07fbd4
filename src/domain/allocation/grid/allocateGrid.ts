import { Decimal } from "../../numbers/decimal";
import { atOnce, type InParts } from "../../inParts";
import type { AllocationUnit, Share } from "../allocate";
import { fitShares } from "./fitShares";
import type { GridProblem } from "./gridProblem";
import { type GridTask, swapped, swappedTable } from "./gridTable";
import { marginProblem } from "./marginProblem";
import { CELLS_PER_PART, type Grid, readGrid } from "./readGrid";
import { roundShares } from "./roundShares";
import { SHARE_DECIMALS, SHARE_SCALE, scaledShares } from "./scaledShares";
import { closeForcedCells, wholeTable } from "./wholeTable";

export type GridShare = Pick<Share, "whole" | "exact" | "reason">;

/**
 * Shares totals of rows and of columns over the cells in whole steps: both margins come out exact. A cell's exact share
 * is row factor × column factor × weight, within its bounds, to ten-millionths of a step; each is rounded down or up
 * so that the sum of squared distances is least. Weights of 0, minimums, maximums and fixed shares mean the same as
 * for `allocate`. At most 900,719,925 steps in all.
 * @param options.step persons, a positive whole number, 1 if left out
 * @returns shares as rows of columns, or why there are none
 * @throws RangeError when the cells are not as many as the totals
 */
export function allocateGrid(
  grid: Grid,
  options: { readonly step?: Decimal } = {},
): readonly (readonly GridShare[])[] | GridProblem {
  return atOnce(gridInParts(grid, options));
}

/** As `allocateGrid`, with places to pause. */
export function* gridInParts(
  grid: Grid,
  options: { readonly step?: Decimal } = {},
): InParts<readonly (readonly GridShare[])[] | GridProblem> {
  const step = options.step ?? new Decimal(1);
  const given = yield* readGrid(grid, step);
  if ("code" in given) return given;
  // the method wants few columns
  const isSwapped = given.columns > given.rows;
  const task = isSwapped ? swapped(given) : given;
  const open = yield* openTask(task, isSwapped, step);
  if ("code" in open) return open;
  yield;
  const scaled = yield* scaledShares(open, yield* fitShares(open));
  const whole = yield* roundShares(scaled, open);
  const back = (table: Float64Array) => (isSwapped ? swappedTable(table, task) : table);
  return yield* gridShares(grid.cells, back(whole), back(scaled), step);
}

/** The task without the cells that its margins leave no choice for. */
function* openTask(task: GridTask, isSwapped: boolean, step: Decimal): InParts<GridTask | GridProblem> {
  if (isPlain(task)) return task;
  const problem = marginProblem(task, null, isSwapped, step);
  if (problem) return problem;
  const table = yield* wholeTable(task);
  if ("by" in table) return marginProblem(task, table, isSwapped, step)!;
  return closeForcedCells(task, table);
}

/** No zeros and no bounds: any totals of one sum can be met. */
function isPlain({ rowTotals, columnTotals, columns, lower, upper }: GridTask): boolean {
  const isOpen = (total: number) => total > 0;
  if (!rowTotals.every(isOpen) || !columnTotals.every(isOpen)) return false;
  return lower.every((bound, cell) => bound === 0 && upper[cell] === rowTotals[Math.floor(cell / columns)]);
}

const ONE = new Decimal(1);

function* gridShares(
  cells: readonly (readonly AllocationUnit[])[],
  whole: Float64Array,
  scaled: Float64Array,
  step: Decimal,
): InParts<GridShare[][]> {
  const shares: GridShare[][] = [];
  let cell = 0;
  for (const given of cells) {
    const line: GridShare[] = [];
    for (const unit of given) {
      if (cell % CELLS_PER_PART === 0) yield;
      line.push(gridShare(unit, whole[cell]!, scaled[cell]!, step));
      cell++;
    }
    shares.push(line);
  }
  return shares;
}

function gridShare(unit: AllocationUnit, whole: number, scaled: number, step: Decimal): GridShare {
  const rounded = inPersons(new Decimal(whole), step);
  return {
    whole: rounded,
    exact: scaled === whole * SHARE_SCALE ? rounded : inPersons(new Decimal(`${scaled}e-${SHARE_DECIMALS}`), step),
    reason: reasonOf(unit, rounded, whole * SHARE_SCALE - scaled),
  };
}

function inPersons(steps: Decimal, step: Decimal): Decimal {
  return step.eq(ONE) ? steps : steps.times(step);
}

function reasonOf({ weight, minimum, maximum, locked }: AllocationUnit, whole: Decimal, raisedBy: number) {
  if (locked) return "locked";
  if (weight.isZero()) return "zeroWeight";
  if (raisedBy !== 0) return raisedBy > 0 ? "roundedUp" : "roundedDown";
  if (minimum && whole.eq(minimum)) return "minimum";
  if (maximum && whole.eq(maximum)) return "maximum";
  return "exact";
}
