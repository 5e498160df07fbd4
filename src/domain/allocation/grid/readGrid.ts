import { Decimal } from "../../numbers/decimal";
import type { AllocationUnit } from "../allocate";
import { isStep, wrongCount } from "../wholeSteps";
import type { GridProblem } from "./gridProblem";
import type { GridTask } from "./gridTable";
import { MOST_STEPS } from "./scaledShares";
import type { InParts } from "../../inParts";

/** A grid as it is given: a total per row and per column, and a cell for each pair of them. */
export interface Grid {
  readonly rowTotals: readonly Decimal[];
  readonly columnTotals: readonly Decimal[];
  /** row after row */
  readonly cells: readonly (readonly AllocationUnit[])[];
}

/** read between two pauses: a few milliseconds */
export const CELLS_PER_PART = 4000;
const NOTHING = new Decimal(0);

/**
 * Reads a grid into whole steps, or says which input is wrong.
 * @throws RangeError when the cells are not as many as the totals
 */
export function* readGrid({ rowTotals, columnTotals, cells }: Grid, step: Decimal): InParts<GridTask | GridProblem> {
  const [rows, columns] = [rowTotals.length, columnTotals.length];
  if (cells.length !== rows || cells.some((row) => row.length !== columns)) throw new RangeError("cells do not fit");
  if (!isStep(step)) return { code: "stepNotWhole", step };
  const wrong = wrongTotals(rowTotals, columnTotals, step);
  if (wrong) return wrong;
  const isSingle = step.eq(1);
  const rowsPerPart = Math.ceil(CELLS_PER_PART / columns);
  const steps = (value: Decimal) => (isSingle ? value : value.div(step)).toNumber();
  const task: GridTask = {
    rows,
    columns,
    rowTotals: Float64Array.from(rowTotals, steps),
    columnTotals: Float64Array.from(columnTotals, steps),
    weights: new Float64Array(rows * columns),
    lower: new Float64Array(rows * columns),
    upper: new Float64Array(rows * columns),
  };
  for (let row = 0; row < rows; row++) {
    if (row % rowsPerPart === 0) yield;
    const given = cells[row]!;
    for (let column = 0; column < columns; column++) {
      const wrong = wrongCell(given[column]!, step, row, column);
      if (wrong) return wrong;
    }
    const weights = rowWeights(given);
    for (let column = 0; column < columns; column++) {
      const { minimum, maximum, locked } = given[column]!;
      const cell = row * columns + column;
      const least = locked ?? minimum;
      // more than its row's total no cell can take
      const most = locked ?? (weights[column] === 0 ? (minimum ?? NOTHING) : maximum);
      task.weights[cell] = weights[column]!;
      task.lower[cell] = least ? Math.min(steps(least), MOST_STEPS + 1) : 0;
      task.upper[cell] = most
        ? Math.min(steps(most), MOST_STEPS + 1)
        : Math.max(task.rowTotals[row]!, task.lower[cell]!);
    }
  }
  return task;
}

function wrongTotals(rows: readonly Decimal[], columns: readonly Decimal[], step: Decimal): GridProblem | null {
  const margins = { rowTotal: rows, columnTotal: columns };
  for (const field of ["rowTotal", "columnTotal"] as const) {
    for (const [line, total] of margins[field].entries()) {
      const wrong = wrongCount(total, step);
      if (!wrong) continue;
      return { ...wrong, field, row: field === "rowTotal" ? line : null, column: field === "rowTotal" ? null : line };
    }
  }
  const [rowSum, columnSum] = [sumOf(rows), sumOf(columns)];
  if (!rowSum.eq(columnSum)) return { code: "totalsDiffer", rowSum, columnSum, by: rowSum.minus(columnSum).abs() };
  const limit = step.times(MOST_STEPS);
  return rowSum.gt(limit) ? { code: "tooLarge", total: rowSum, limit } : null;
}

function sumOf(values: readonly Decimal[]): Decimal {
  return values.reduce((sum, value) => sum.plus(value), new Decimal(0));
}

function wrongCell(unit: AllocationUnit, step: Decimal, row: number, column: number): GridProblem | null {
  const { weight, minimum, maximum, locked } = unit;
  if (weight.isNegative() && !weight.isZero())
    return { code: "negativeInput", value: weight, field: "weight", row, column };
  for (const field of ["minimum", "maximum", "locked"] as const) {
    const value = unit[field];
    const wrong = value ? wrongCount(value, step) : null;
    if (wrong) return { ...wrong, field, row, column };
  }
  const [lower, upper] = [largest(minimum, locked), smallest(maximum, locked)];
  if (!lower || !upper || lower.lte(upper)) return null;
  return { code: "cellBoundsCross", row, column, lower, upper, by: lower.minus(upper) };
}

function largest(a: Decimal | null | undefined, b: Decimal | null | undefined): Decimal | null {
  return a && b ? Decimal.max(a, b) : (a ?? b ?? null);
}

function smallest(a: Decimal | null | undefined, b: Decimal | null | undefined): Decimal | null {
  return a && b ? Decimal.min(a, b) : (a ?? b ?? null);
}

/** A positive weight stays positive, however small beside the others of its row. */
const SMALLEST_WEIGHT = 1e-150;

/** In parts of the row's largest weight: only their ratio counts. */
function rowWeights(cells: readonly AllocationUnit[]): number[] {
  const plain = cells.map(({ weight }) => weight.toNumber());
  const largest = Math.max(...plain);
  const isPlain =
    plain.every((weight, column) => weight >= 1e-150 || cells[column]!.weight.isZero()) && largest < 1e150;
  const most = isPlain ? null : cells.map(({ weight }) => weight).reduce((a, b) => (b.gt(a) ? b : a));
  return plain.map((weight, column) => {
    if (cells[column]!.weight.isZero()) return 0;
    return Math.max(most ? cells[column]!.weight.div(most).toNumber() : weight / largest, SMALLEST_WEIGHT);
  });
}
