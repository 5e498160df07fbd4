import { SHARE_SCALE } from "../../src/domain/allocation/grid/scaledShares";

/**
 * Controlled rounding as one writes it first: successive shortest paths. Each row's steps are placed one by one in the
 * cheapest column with room, over swaps in earlier rows; for every step all rows are looked through for the cheapest
 * swap between each two columns. Whole numbers, exact.
 * @param scaled shares in units of 1 / SHARE_SCALE, row after row, both margins whole
 */
export function plainFlow(scaled: Float64Array, rows: number, columns: number): Float64Array {
  const remainders = scaled.map((share) => share % SHARE_SCALE);
  const isUp = new Uint8Array(scaled.length);
  const sums = new Float64Array(columns);
  for (const [cell, remainder] of remainders.entries()) sums[cell % columns]! += remainder;
  const room = sums.map((sum) => Math.round(sum / SHARE_SCALE));
  for (let row = 0; row < rows; row++) {
    const steps = remainders.slice(row * columns, (row + 1) * columns).reduce((sum, each) => sum + each, 0);
    for (let left = Math.round(steps / SHARE_SCALE); left > 0; left--) place(row);
  }
  return scaled.map((share, cell) => Math.floor(share / SHARE_SCALE) + isUp[cell]!);

  function place(row: number): void {
    const { costs: swaps, rows: over } = cheapestSwaps(row);
    const costs = Array.from({ length: columns }, (_, column) =>
      canRise(row * columns + column) ? -remainders[row * columns + column]! : Infinity,
    );
    const from = new Array<number>(columns).fill(-1);
    for (let changed = true; changed;) {
      changed = false;
      for (let out = 0; out < columns; out++) {
        for (let into = 0; into < columns; into++) {
          const cost = costs[out]! + swaps[out * columns + into]!;
          if (cost >= costs[into]!) continue;
          [costs[into], from[into], changed] = [cost, out, true];
        }
      }
    }
    let end = -1;
    for (let column = 0; column < columns; column++) {
      if (room[column]! > 0 && (end < 0 || costs[column]! < costs[end]!)) end = column;
    }
    room[end]! -= 1;
    for (let column = end; column >= 0; column = from[column]!) {
      const out = from[column]!;
      const swapped = out < 0 ? row : over[out * columns + column]!;
      isUp[swapped * columns + column] = 1;
      if (out >= 0) isUp[swapped * columns + out] = 0;
    }
  }

  /** Among the rows before one, and what it costs to round up in one column instead of another. */
  function cheapestSwaps(end: number) {
    const costs = new Float64Array(columns * columns).fill(Infinity);
    const found = new Int32Array(columns * columns);
    for (let row = 0; row < end; row++) {
      const base = row * columns;
      for (let out = 0; out < columns; out++) {
        if (!isUp[base + out]) continue;
        for (let into = 0; into < columns; into++) {
          const cost = remainders[base + out]! - remainders[base + into]!;
          if (!canRise(base + into) || cost >= costs[out * columns + into]!) continue;
          costs[out * columns + into] = cost;
          found[out * columns + into] = row;
        }
      }
    }
    return { costs, rows: found };
  }

  function canRise(cell: number): boolean {
    return !isUp[cell] && remainders[cell]! > 0;
  }
}
