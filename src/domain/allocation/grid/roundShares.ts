import type { InParts } from "../../inParts";
import { CheapestRows } from "./cheapestRows";
import type { GridTable } from "./gridTable";
import { SHARE_SCALE } from "./scaledShares";

/** of pairs of columns looked at, between two pauses */
const PAIRS_PER_PART = 100_000;

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
  let looked = 0;
  while (excess.some((each) => each > 0)) {
    looked += shape.columns ** 2;
    if (looked >= PAIRS_PER_PART) {
      yield;
      looked = 0;
    }
    const path = cheapestPath(rounding, edges);
    for (const { from, to, row } of path) {
      isUp[row * shape.columns + from] = 0;
      isUp[row * shape.columns + to] = 1;
    }
    for (const hop of path) renewEdges(rounding, edges, hop);
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

/** By pair of columns, from × columns + to: the rows that round up in the first and could in the second instead. */
interface Edges {
  readonly rows: readonly CheapestRows[];
  /** the cheapest row, −1 where there is none, and what it costs; as of the last look where not outdated */
  readonly cheapest: Int32Array;
  readonly costs: Float64Array;
  readonly isOutdated: Uint8Array;
}

function* edgesOf(rounding: Rounding): InParts<Edges> {
  const { rows, columns, isUp } = rounding;
  const pairs = columns * columns;
  const edges: Edges = {
    rows: Array.from({ length: pairs }, () => new CheapestRows()),
    cheapest: new Int32Array(pairs).fill(-1),
    costs: new Float64Array(pairs).fill(Infinity),
    isOutdated: new Uint8Array(pairs).fill(1),
  };
  let looked = 0;
  for (let row = 0; row < rows; row++) {
    looked += pairs;
    if (looked >= PAIRS_PER_PART) {
      yield;
      looked = 0;
    }
    for (let from = 0; from < columns; from++) {
      if (isUp[row * columns + from]) addEdgesFrom(rounding, edges, row, from);
    }
  }
  return edges;
}

function addEdgesFrom(rounding: Rounding, edges: Edges, row: number, from: number): void {
  for (let to = 0; to < rounding.columns; to++) {
    if (canRise(rounding, row, to))
      edges.rows[from * rounding.columns + to]!.add(swapCost(rounding, row, from, to), row);
  }
}

/** After a row has rounded up in the one column instead of the other. */
function renewEdges(rounding: Rounding, edges: Edges, { from, to, row }: Hop): void {
  const { columns, isUp } = rounding;
  addEdgesFrom(rounding, edges, row, to);
  for (let other = 0; other < columns; other++) {
    if (isUp[row * columns + other] && other !== to) {
      edges.rows[other * columns + from]!.add(swapCost(rounding, row, other, from), row);
    }
    for (const column of [from, to]) {
      edges.isOutdated[other * columns + column] = 1;
      edges.isOutdated[column * columns + other] = 1;
    }
  }
}

function canRise({ columns, remainders, isUp }: Rounding, row: number, column: number): boolean {
  return !isUp[row * columns + column] && remainders[row * columns + column]! > 0;
}

function swapCost({ columns, remainders }: Rounding, row: number, from: number, to: number): number {
  return remainders[row * columns + from]! - remainders[row * columns + to]!;
}

interface Hop {
  readonly from: number;
  readonly to: number;
  readonly row: number;
}

/** The cheapest chain of rows from a column with too many to one with too few (Bellman and Ford: costs may be negative). */
function cheapestPath(rounding: Rounding, edges: Edges): Hop[] {
  const { columns, excess } = rounding;
  const { cheapest, costs } = edges;
  updateEdges(rounding, edges);
  const distance = Float64Array.from(excess, (each) => (each > 0 ? 0 : Infinity));
  const cameFrom = new Int32Array(columns).fill(-1);
  for (let changed = true; changed;) {
    changed = false;
    for (let from = 0; from < columns; from++) {
      for (let to = 0; to < columns; to++) {
        const through = distance[from]! + costs[from * columns + to]!;
        if (through >= distance[to]!) continue;
        distance[to] = through;
        cameFrom[to] = from;
        changed = true;
      }
    }
  }
  let end = -1;
  for (let column = 0; column < columns; column++) {
    if (excess[column]! < 0 && (end < 0 || distance[column]! < distance[end]!)) end = column;
  }
  const path: Hop[] = [];
  for (let to = end; cameFrom[to]! >= 0; to = cameFrom[to]!) {
    path.unshift({ from: cameFrom[to]!, to, row: cheapest[cameFrom[to]! * columns + to]! });
  }
  if (path.length === 0) throw new Error("columns that rounding cannot balance");
  return path;
}

function updateEdges(rounding: Rounding, { rows, cheapest, costs, isOutdated }: Edges): void {
  const { columns, isUp } = rounding;
  for (let pair = 0; pair < rows.length; pair++) {
    if (!isOutdated[pair]) continue;
    const [from, to] = [Math.floor(pair / columns), pair % columns];
    const row = rows[pair]!.cheapest((row) => isUp[row * columns + from] === 1 && canRise(rounding, row, to));
    cheapest[pair] = row;
    costs[pair] = row < 0 ? Infinity : swapCost(rounding, row, from, to);
    isOutdated[pair] = 0;
  }
}
