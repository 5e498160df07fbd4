import type { InParts } from "../../inParts";
import { columnSums, type GridTable } from "./gridTable";

/** Columns that cannot come to what is wanted of them. */
export interface Imbalance {
  /** those that hold too much, and all that could take it over from them */
  readonly isFull: readonly boolean[];
  /** by how much these exceed what is wanted */
  readonly by: number;
}

/**
 * Moves whole amounts along the rows until every column has the wanted sum: row sums stay, cells stay within their
 * bounds. The columns are the nodes of a flow and each row carries what it can from one column to another.
 * @param table changed in place; safe whole numbers, as are the bounds
 * @returns null when done; else the columns that hold too much, by the least amount
 */
export function* balanceColumns(
  table: Float64Array,
  lower: Float64Array,
  upper: Float64Array,
  wanted: Float64Array,
  shape: GridTable,
): InParts<Imbalance | null> {
  const excess = columnSums(table, shape).map((sum, column) => sum - wanted[column]!);
  const bounded: BoundedTable = { table, lower, upper, shape };
  for (;;) {
    yield;
    const { path, reached } = pathToShortage(excess, bounded);
    if (path === null) {
      const by = excess.reduce((sum, each) => sum + Math.max(each, 0), 0);
      return by === 0 ? null : { isFull: reached, by };
    }
    const [first, last] = [path[0]!, path[path.length - 1]!];
    let amount = Math.min(excess[first]!, -excess[last]!);
    for (let hop = 1; hop < path.length; hop++) {
      amount = Math.min(amount, capacity(bounded, path[hop - 1]!, path[hop]!, amount));
    }
    // from the end, so that each hop only makes room for the one before it
    for (let hop = path.length - 1; hop > 0; hop--) move(bounded, path[hop - 1]!, path[hop]!, amount);
    excess[first]! -= amount;
    excess[last]! += amount;
  }
}

interface BoundedTable {
  readonly table: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly shape: GridTable;
}

/** The shortest chain of columns from one that holds too much to one that holds too little. */
function pathToShortage(excess: Float64Array, bounded: BoundedTable) {
  const { columns } = bounded.shape;
  const cameFrom = new Int32Array(columns).fill(-1);
  const reached = Array.from(excess, (each) => each > 0);
  const queue = [...reached.keys()].filter((column) => reached[column]);
  for (const column of queue) {
    if (excess[column]! < 0) return { path: chainTo(column, cameFrom), reached };
    for (let next = 0; next < columns; next++) {
      if (reached[next] || capacity(bounded, column, next, 1) === 0) continue;
      reached[next] = true;
      cameFrom[next] = column;
      queue.push(next);
    }
  }
  return { path: null, reached };
}

function chainTo(last: number, cameFrom: Int32Array): number[] {
  const chain: number[] = [];
  for (let column = last; column >= 0; column = cameFrom[column]!) chain.unshift(column);
  return chain;
}

/** How much the rows can carry from one column to another; counted no further than `enough`. */
function capacity({ table, lower, upper, shape }: BoundedTable, from: number, to: number, enough: number): number {
  let sum = 0;
  for (let base = 0; base < table.length && sum < enough; base += shape.columns) {
    sum += Math.min(table[base + from]! - lower[base + from]!, upper[base + to]! - table[base + to]!);
  }
  return Math.min(sum, enough);
}

function move({ table, lower, upper, shape }: BoundedTable, from: number, to: number, amount: number): void {
  let left = amount;
  for (let base = 0; left > 0; base += shape.columns) {
    const room = Math.min(table[base + from]! - lower[base + from]!, upper[base + to]! - table[base + to]!);
    const part = Math.min(room, left);
    table[base + from]! -= part;
    table[base + to]! += part;
    left -= part;
  }
}
