import { Decimal } from "../../numbers/decimal";
import type { Imbalance } from "./balanceColumns";
import type { GridProblem } from "./gridProblem";
import type { GridTask } from "./gridTable";

/**
 * Why the margins of a task cannot be met: by a row alone, or by columns that were found to hold too much.
 * @param imbalance null to look at the rows, of which none must be wrong for an imbalance to be found
 * @param isSwapped whether the task's rows are the columns that people see
 * @returns null when every row can meet its total
 */
export function marginProblem(
  task: GridTask,
  imbalance: Imbalance | null,
  isSwapped: boolean,
  step: Decimal,
): GridProblem | null {
  const found = imbalance ? wrongColumns(task, imbalance) : wrongRow(task);
  if (!found) return null;
  const isRow = (imbalance === null) !== isSwapped;
  const persons = (steps: number) => step.times(steps);
  return {
    code: "marginOutOfReach",
    margin: isRow ? "row" : "column",
    lines: found.lines,
    across: found.across,
    needed: persons(found.needed),
    reachable: persons(found.reachable),
    by: persons(Math.abs(found.reachable - found.needed)),
  };
}

interface OutOfReach {
  readonly lines: readonly number[];
  readonly across: readonly number[];
  readonly needed: number;
  readonly reachable: number;
}

function wrongRow(task: GridTask): OutOfReach | null {
  const { rows, columns, rowTotals, lower, upper } = task;
  for (let row = 0; row < rows; row++) {
    let [least, most] = [0, 0];
    for (let cell = row * columns; cell < (row + 1) * columns; cell++) {
      least += lower[cell]!;
      most += upper[cell]!;
    }
    const needed = rowTotals[row]!;
    if (least <= needed && needed <= most) continue;
    const across = numbersBelow(columns).filter((column) => isOpen(task, row, column));
    return { lines: [row], across, needed, reachable: needed < least ? least : most };
  }
  return null;
}

/** The fewer of the columns that hold too much and of those that hold too little. */
function wrongColumns(task: GridTask, { isFull, by }: Imbalance): OutOfReach {
  const full = numbersBelow(task.columns).filter((column) => isFull[column]);
  const short = numbersBelow(task.columns).filter((column) => !isFull[column]);
  const lines = full.length < short.length ? full : short;
  const needed = lines.reduce((sum, column) => sum + task.columnTotals[column]!, 0);
  return {
    lines,
    across: numbersBelow(task.rows).filter((row) => lines.some((column) => isOpen(task, row, column))),
    needed,
    reachable: lines === full ? needed + by : needed - by,
  };
}

function isOpen({ columns, lower, upper }: GridTask, row: number, column: number): boolean {
  return upper[row * columns + column]! > lower[row * columns + column]!;
}

function numbersBelow(end: number): number[] {
  return Array.from({ length: end }, (_, index) => index);
}
