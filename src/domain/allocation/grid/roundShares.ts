import type { InParts } from "../../inParts";
import { CheapestRows } from "./cheapestRows";
import type { GridTable } from "./gridTable";
import { SHARE_SCALE } from "./scaledShares";

const MOVES_PER_PART = 400;

/**
 * Rounds every share down or up to a whole step so that all row and column sums stay and the sum of squared
 * distances is least. Rounding a share up instead of down adds 1 − 2 · its remainder to that sum, so remainders decide.
 *
 * Each row first rounds up its largest remainders, which is best as long as columns are left alone. Then columns that
 * got too much give to columns that got too little, one step at a time over the cheapest chain of rows: successive
 * shortest paths on a graph that has only the columns as nodes, where an edge is the cheapest row that rounds up in
 * one column and down in the other.
 * @param scaled shares in units of 1 / SHARE_SCALE, both margins whole
 * @returns whole steps
 */
export function* roundShares(scaled: Float64Array, shape: GridTable): InParts<Float64Array> {
  const rounding = roundRows(scaled, shape);
  yield;
  const { excess, isUp } = rounding;
  const edges = yield* edgesOf(rounding);
  for (let moves = 1; excess.some((each) => each > 0); moves++) {
    if (moves % MOVES_PER_PART === 0) yield;
    const path = cheapestPath(rounding, edges);
    for (const { from, to, row } of path) {
      isUp[row * shape.columns + from] = 0;
      isUp[row * shape.columns + to] = 1;
    }
    for (const { row } of path) addEdges(rounding, edges, row);
    excess[path[0]!.from]! -= 1;
    excess[path[path.length - 1]!.to]! += 1;
  }
  return scaled.map((share, cell) => Math.floor(share / SHARE_SCALE) + isUp[cell]!);
}

interface Rounding extends GridTable {
  /** of each share, in units of 1 / SHARE_SCALE */
  readonly remainders: Float64Array;
  readonly isUp: Uint8Array;
  /** rounded up too often, by column */
  readonly excess: Float64Array;
}

/** Largest remainders in each row; equal ones to the earlier column. */
function roundRows(scaled: Float64Array, { rows, columns }: GridTable): Rounding {
  const remainders = scaled.map((share) => share % SHARE_SCALE);
  const isUp = new Uint8Array(scaled.length);
  const excess = new Float64Array(columns);
  for (let row = 0, base = 0; row < rows; row++, base += columns) {
    let sum = 0;
    for (let column = 0; column < columns; column++) {
      sum += remainders[base + column]!;
      excess[column]! -= remainders[base + column]!;
    }
    for (let ups = sum / SHARE_SCALE; ups > 0; ups--) {
      let chosen = -1;
      for (let cell = base; cell < base + columns; cell++) {
        if (!isUp[cell] && (chosen < 0 || remainders[cell]! > remainders[chosen]!)) chosen = cell;
      }
      isUp[chosen] = 1;
      excess[chosen - base]! += SHARE_SCALE;
    }
  }
  return { rows, columns, remainders, isUp, excess: excess.map((each) => each / SHARE_SCALE) };
}

/** By pair of columns: the rows that round up in the first and could in the second instead. */
type Edges = readonly CheapestRows[];

function* edgesOf(rounding: Rounding): InParts<Edges> {
  const { rows, columns } = rounding;
  const edges = Array.from({ length: columns * columns }, () => new CheapestRows());
  for (let row = 0; row < rows; row++) {
    if (row % 2000 === 1999) yield;
    addEdges(rounding, edges, row);
  }
  return edges;
}

function addEdges({ columns, remainders, isUp }: Rounding, edges: Edges, row: number): void {
  const base = row * columns;
  for (let from = 0; from < columns; from++) {
    if (!isUp[base + from]) continue;
    for (let to = 0; to < columns; to++) {
      if (!canRise(base + to, remainders, isUp)) continue;
      edges[from * columns + to]!.add(remainders[base + from]! - remainders[base + to]!, row);
    }
  }
}

function canRise(cell: number, remainders: Float64Array, isUp: Uint8Array): boolean {
  return !isUp[cell] && remainders[cell]! > 0;
}

interface Hop {
  readonly from: number;
  readonly to: number;
  readonly row: number;
}

/** The cheapest chain of rows from a column with too many to one with too few (Bellman and Ford: costs may be negative). */
function cheapestPath({ columns, remainders, isUp, excess }: Rounding, edges: Edges): Hop[] {
  const hops: (Hop & { readonly cost: number })[] = [];
  for (let from = 0; from < columns; from++) {
    for (let to = 0; to < columns; to++) {
      if (from === to) continue;
      const row = edges[from * columns + to]!.cheapest((row) => {
        const base = row * columns;
        return isUp[base + from] === 1 && canRise(base + to, remainders, isUp);
      });
      if (row < 0) continue;
      hops.push({ from, to, row, cost: remainders[row * columns + from]! - remainders[row * columns + to]! });
    }
  }
  const distance = Array.from(excess, (each) => (each > 0 ? 0 : Infinity));
  const last = new Array<Hop | null>(columns).fill(null);
  for (let changed = true; changed;) {
    changed = false;
    for (const hop of hops) {
      const through = distance[hop.from]! + hop.cost;
      if (through >= distance[hop.to]!) continue;
      distance[hop.to] = through;
      last[hop.to] = hop;
      changed = true;
    }
  }
  let end = -1;
  for (let column = 0; column < columns; column++) {
    if (excess[column]! < 0 && (end < 0 || distance[column]! < distance[end]!)) end = column;
  }
  const path: Hop[] = [];
  for (let hop = last[end]; hop; hop = last[hop.from]) path.unshift(hop);
  if (path.length === 0) throw new Error("columns that rounding cannot balance");
  return path;
}
