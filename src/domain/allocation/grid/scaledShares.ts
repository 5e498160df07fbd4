import type { InParts } from "../../inParts";
import { balanceColumns } from "./balanceColumns";
import type { GridTask } from "./gridTable";

/** Shares are counted in ten-millionths of a step, so that all that follows is decided on whole numbers. */
export const SHARE_DECIMALS = 7;
export const SHARE_SCALE = 1e7;

/** Steps of which every sum of scaled shares is a safe whole number: 900,719,925. */
export const MOST_STEPS = Math.floor(Number.MAX_SAFE_INTEGER / SHARE_SCALE);

/** How far a share is moved at first to make sums exact: 16 ten-millionths. */
const NUDGE = 16;

/**
 * The shares as whole numbers of ten-millionths with both margins exact. Where sums need a nudge it falls on shares
 * that are not whole, so that shares that came out whole stay so.
 * @param shares within the bounds; margins as near as fitting came
 */
export function* scaledShares(task: GridTask, shares: Float64Array): InParts<Float64Array> {
  const { rowTotals, columns, rows } = task;
  const lower = task.lower.map((bound) => bound * SHARE_SCALE);
  const upper = task.upper.map((bound) => bound * SHARE_SCALE);
  const wanted = task.columnTotals.map((total) => total * SHARE_SCALE);
  const scaled = shares.map((share, cell) =>
    Math.min(Math.max(Math.round(share * SHARE_SCALE), lower[cell]!), upper[cell]!),
  );
  for (let row = 0; row < rows; row++) meetRow(scaled, lower, upper, row * columns, columns, rowTotals[row]!);
  yield;
  const wholeBelow = scaled.map((share) => Math.floor(share / SHARE_SCALE) * SHARE_SCALE);
  const wholeAbove = scaled.map((share) => Math.ceil(share / SHARE_SCALE) * SHARE_SCALE);
  const attempts = [
    [
      scaled.map((s, cell) => Math.max(wholeBelow[cell]!, s - NUDGE)),
      scaled.map((s, cell) => Math.min(wholeAbove[cell]!, s + NUDGE)),
    ],
    [wholeBelow, wholeAbove],
    [lower, upper],
  ] as const;
  for (const [low, high] of attempts) {
    if ((yield* balanceColumns(scaled, low, high, wanted, task)) === null) break;
  }
  return scaled;
}

/** Makes a row's sum exact: what is missing goes to shares that are not whole, the one with most room first. */
function meetRow(
  scaled: Float64Array,
  lower: Float64Array,
  upper: Float64Array,
  base: number,
  columns: number,
  total: number,
): void {
  let missing = total * SHARE_SCALE;
  for (let cell = base; cell < base + columns; cell++) missing -= scaled[cell]!;
  while (missing !== 0) {
    const rising = missing > 0;
    const room = (cell: number) => (rising ? upper[cell]! - scaled[cell]! : scaled[cell]! - lower[cell]!);
    let chosen = base;
    for (let cell = base + 1; cell < base + columns; cell++) {
      const isFirst = Number(isPart(scaled[cell]!)) - Number(isPart(scaled[chosen]!)) || room(cell) - room(chosen);
      if (room(cell) > 0 && (isFirst > 0 || room(chosen) === 0)) chosen = cell;
    }
    const part = Math.min(Math.abs(missing), room(chosen));
    if (part === 0) throw new Error("a row that cannot meet its total");
    scaled[chosen]! += rising ? part : -part;
    missing -= rising ? part : -part;
  }
}

function isPart(scaled: number): boolean {
  return scaled % SHARE_SCALE !== 0;
}
