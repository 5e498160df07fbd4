import type { InParts } from "../../inParts";
import type { GridTask } from "./gridTable";
import { solvePositive } from "./solvePositive";

const MOST_ROUNDS = 100;
const TOLERANCE = 1e-12;
/** where a step that makes nothing better shows that doubles come no nearer */
const NEAR_ENOUGH = 1e-9;

/**
 * Shares in proportion to the weights: row factor × column factor × weight, held within the bounds, with factors that
 * meet both margins: what fitting rows and columns in turn arrives at, after thousands of rounds where bounds bind.
 * The logarithms of the column factors are the lowest point of a convex function whose slope is by how much the columns
 * miss their totals, so Newton's steps, shortened or lengthened along that slope, find it in a few rounds.
 * Only + − × ÷ of doubles: the same everywhere.
 * @returns row sums within a few units of the last binary digit, column sums to 12 digits or as near as doubles come
 */
export function* fitShares(task: GridTask): InParts<Float64Array> {
  let fit = fitRows(task, new Float64Array(task.columns).fill(1));
  for (let round = 0; round < MOST_ROUNDS && fit.error > TOLERANCE; round++) {
    const next = yield* nextFit(task, fit);
    if (fit.error < NEAR_ENOUGH && next.error >= fit.error) break;
    fit = next;
  }
  return fit.shares;
}

const MOST_TRIALS = 25;
/** of the logarithm of a factor: more than that at once only overflows */
const LONGEST_STEP = 12;

/** A step of Newton's, as long as the slope along it falls to half or less. */
function* nextFit(task: GridTask, fit: Fit): InParts<Fit> {
  const step = newtonStep(task, fit);
  const steepness = along(step, fit.lacks);
  const longest = LONGEST_STEP / step.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
  let size = Math.min(1, longest);
  let [tooShort, tooLong] = [0, Infinity];
  for (let trial = 1; ; trial++) {
    yield;
    const next = fitRows(
      task,
      fit.factors.map((factor, column) => factor * exponential(size * step[column]!)),
    );
    const slope = along(step, next.lacks);
    const isSteepAtMost = slope > 0 && size === longest;
    if (Math.abs(slope) <= steepness / 2 || isSteepAtMost || trial === MOST_TRIALS) return next;
    if (slope > 0) tooShort = size;
    else tooLong = size;
    size = tooLong === Infinity ? Math.min(size * 4, longest) : (tooShort + tooLong) / 2;
  }
}

interface Fit {
  /** of columns */
  readonly factors: Float64Array;
  readonly shares: Float64Array;
  /** by how much the columns fall short of their totals */
  readonly lacks: Float64Array;
  /** how column sums move with the logarithms of the factors: columns × columns */
  readonly slopes: Float64Array;
  /** the largest part by which a column misses its total */
  readonly error: number;
}

/** The shares of all rows for given column factors, each row meeting its total. */
function fitRows(task: GridTask, factors: Float64Array): Fit {
  const { rows, columns, weights, lower, upper, columnTotals } = task;
  const isFree = new Uint8Array(columns);
  const shares = new Float64Array(rows * columns);
  const lacks = columnTotals.slice();
  const slopes = new Float64Array(columns * columns);
  for (let row = 0; row < rows; row++) {
    const base = row * columns;
    const factor = rowFactor(task, factors, row);
    let freeSum = 0;
    for (let column = 0; column < columns; column++) {
      const cell = base + column;
      const share = factor * weights[cell]! * factors[column]!;
      isFree[column] = share > lower[cell]! && share < upper[cell]! ? 1 : 0;
      shares[cell] = isFree[column] ? share : share <= lower[cell]! ? lower[cell]! : upper[cell]!;
      lacks[column]! -= shares[cell]!;
      if (isFree[column]) freeSum += share;
    }
    if (freeSum === 0) continue;
    for (let column = 0; column < columns; column++) {
      if (!isFree[column]) continue;
      const share = shares[base + column]!;
      slopes[column * columns + column]! += share;
      for (let other = 0; other < columns; other++) {
        if (isFree[other]) slopes[column * columns + other]! -= (share / freeSum) * shares[base + other]!;
      }
    }
  }
  const error = lacks.reduce(
    (most, lack, column) => Math.max(most, Math.abs(lack) / Math.max(columnTotals[column]!, 1)),
    0,
  );
  return { factors, shares, lacks, slopes, error };
}

/** The factor with which a row meets its total, as for a single margin. */
function rowFactor(task: GridTask, factors: Float64Array, row: number): number {
  const { columns, weights, lower, upper, rowTotals } = task;
  const base = row * columns;
  const total = rowTotals[row]!;
  let slope = 0;
  for (let column = 0; column < columns; column++) slope += weights[base + column]! * factors[column]!;
  if (slope === 0) return 0;
  let factor = total / slope;
  // no bound in the way: the usual case
  let binds = false;
  for (let column = 0; column < columns && !binds; column++) {
    const share = factor * weights[base + column]! * factors[column]!;
    binds = share < lower[base + column]! || share > upper[base + column]!;
  }
  if (!binds) return factor;
  const bends: { readonly at: number; readonly bound: number; readonly slope: number }[] = [];
  let held = 0;
  slope = 0;
  for (let column = 0; column < columns; column++) {
    const [low, high] = [lower[base + column]!, upper[base + column]!];
    const own = weights[base + column]! * factors[column]!;
    held += low;
    if (own === 0 || low === high) continue;
    bends.push({ at: low / own, bound: -low, slope: own }, { at: high / own, bound: high, slope: -own });
  }
  bends.sort((a, b) => a.at - b.at);
  factor = 0;
  for (const bend of bends) {
    if (held + slope * bend.at >= total) break;
    held += bend.bound;
    slope += bend.slope;
    factor = bend.at;
  }
  return slope > 0 && total > held ? (total - held) / slope : factor;
}

/** Keeps columns that cannot move alone, and groups of columns that can only move together, within reason. */
const RIDGE = 1e-6;

/** By how much the logarithms of the factors are to grow. */
function newtonStep({ columns, columnTotals }: GridTask, { lacks, slopes }: Fit): Float64Array {
  const matrix = slopes.slice();
  for (let column = 0; column < columns; column++) {
    const at = column * columns + column;
    matrix[at]! += RIDGE * Math.max(matrix[at]!, RIDGE * Math.max(columnTotals[column]!, 1));
  }
  return solvePositive(matrix, lacks.slice(), columns);
}

function along(step: Float64Array, lacks: Float64Array): number {
  return step.reduce((sum, each, column) => sum + each * lacks[column]!, 0);
}

const HALVINGS = 10;

/** e^x by its series at x / 1024: engines differ in the last digit of their own. */
function exponential(x: number): number {
  const part = x / 2 ** HALVINGS;
  let power = 1 + part * (1 + (part / 2) * (1 + (part / 3) * (1 + (part / 4) * (1 + part / 5))));
  for (let halving = 0; halving < HALVINGS; halving++) power *= power;
  return power;
}
