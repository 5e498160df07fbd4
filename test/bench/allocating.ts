import loadHighs from "highs";
import { allocate } from "../../src/domain/allocation/allocate";
import { gridInParts } from "../../src/domain/allocation/grid/allocateGrid";
import { fitShares } from "../../src/domain/allocation/grid/fitShares";
import { readGrid } from "../../src/domain/allocation/grid/readGrid";
import { roundShares } from "../../src/domain/allocation/grid/roundShares";
import { SHARE_SCALE, scaledShares } from "../../src/domain/allocation/grid/scaledShares";
import { atOnce, type InParts } from "../../src/domain/inParts";
import { Decimal } from "../../src/domain/numbers/decimal";
import { plainFlow } from "./plainFlow";
import { type Random, randomFrom } from "./random";

const RUNS = 5;
/** cells; 44,000 take HiGHS more than a minute */
const MOST_FOR_THE_SOLVER = 10_000;

/**
 * Units × programmes: actuals of 1 to 500 × the programme's number, drawn uniformly; a unit's total is its actuals grown
 * by −10 to +40 %, the programmes' totals are their actuals grown alike.
 */
function gridOf(rows: number, columns: number, random: Random) {
  const actuals = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, (_, column) => 1 + random(500 * (column + 1))),
  );
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  const rowTotals = actuals.map((line) => Math.round((sum(line) * (90 + random(51))) / 100));
  const columnSums = actuals[0]!.map((_, column) => sum(actuals.map((line) => line[column]!)));
  const grown = columnSums.slice(1).map((each) => Math.round((each * sum(rowTotals)) / sum(columnSums)));
  const columnTotals = [sum(rowTotals) - sum(grown), ...grown];
  return {
    rowTotals: rowTotals.map((total) => new Decimal(total)),
    columnTotals: columnTotals.map((total) => new Decimal(total)),
    cells: actuals.map((line) => line.map((weight) => ({ weight: new Decimal(weight) }))),
  };
}

/** How much each way takes to share a grid, and to round its exact shares; all reach the same sum of squares. */
export async function allocating(seed: number, rows: number, columns: number): Promise<string[]> {
  const grid = gridOf(rows, columns, randomFrom(seed));
  const whole = fastest(RUNS, () => atOnce(gridInParts(grid)));
  const longest = longestPart(gridInParts(grid));
  const task = atOnce(readGrid(grid, new Decimal(1)));
  if ("code" in task) throw new Error(task.code);
  const scaled = atOnce(scaledShares(task, atOnce(fitShares(task))));
  const ours = fastest(RUNS, () => atOnce(roundShares(scaled, task)));
  const plain = fastest(1, () => plainFlow(scaled, rows, columns));
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  const times = (value: number) => `${ms(value)}, ${(value / ours.ms).toFixed(0)} times`;
  const lines = [
    `${rows} × ${columns}, seed ${seed}`,
    `  shared in ${ms(whole.ms)}, longest part ${ms(longest)}`,
    `  rounded in ${ms(ours.ms)}; plain flow ${times(plain.ms)}`,
    `  sums of squares ${distance(scaled, ours.result).toFixed(6)}, ${distance(scaled, plain.result).toFixed(6)}`,
  ];
  if (rows * columns > MOST_FOR_THE_SOLVER) return lines;
  const solver = await loadHighs();
  const program = programOf(scaled, rows, columns);
  const highs = fastest(1, () => solver.solve(program, { output_flag: false }));
  if (highs.result.Status !== "Optimal") throw new Error(highs.result.Status);
  const best = highs.result.ObjectiveValue + constantOf(scaled);
  return [...lines, `  HiGHS ${times(highs.ms)}, sum of squares ${best.toFixed(6)}`];
}

/** One margin: units with minimums that bind for some. */
export function sharing(seed: number, count: number): string[] {
  const random = randomFrom(seed);
  const units = Array.from({ length: count }, () => ({
    weight: new Decimal(100 + random(20_000)),
    minimum: random(3) === 0 ? new Decimal(random(200)) : null,
  }));
  const { ms } = fastest(RUNS, () => allocate(new Decimal(count * 110), units));
  return [`one margin, ${count} units with minimums, seed ${seed}: ${ms.toFixed(1)} ms`];
}

function fastest<T>(runs: number, work: () => T): { result: T; ms: number } {
  let result!: T;
  let ms = Infinity;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    result = work();
    ms = Math.min(ms, performance.now() - start);
  }
  return { result, ms };
}

function longestPart(parts: InParts<unknown>): number {
  let longest = 0;
  for (let done = false; !done;) {
    const start = performance.now();
    done = parts.next().done === true;
    longest = Math.max(longest, performance.now() - start);
  }
  return longest;
}

function distance(scaled: Float64Array, whole: Float64Array): number {
  return scaled.reduce((sum, share, cell) => sum + (share / SHARE_SCALE - whole[cell]!) ** 2, 0);
}

function constantOf(scaled: Float64Array): number {
  return scaled.reduce((sum, share) => sum + ((share % SHARE_SCALE) / SHARE_SCALE) ** 2, 0);
}

/** Going up instead of down adds 1 − 2 · remainder; the linear program is whole by itself, as every flow is. */
function programOf(scaled: Float64Array, rows: number, columns: number): string {
  const open = [...scaled.keys()].filter((cell) => scaled[cell]! % SHARE_SCALE !== 0);
  const remainder = (cell: number) => (scaled[cell]! % SHARE_SCALE) / SHARE_SCALE;
  const groups: number[][] = Array.from({ length: rows + columns }, () => []);
  for (const cell of open) {
    groups[Math.floor(cell / columns)]!.push(cell);
    groups[rows + (cell % columns)]!.push(cell);
  }
  const costs = open.map(
    (cell) => `${remainder(cell) > 0.5 ? "-" : "+"} ${Math.abs(1 - 2 * remainder(cell)).toFixed(8)} x${cell}`,
  );
  const constraints = groups
    .filter((cells) => cells.length > 0)
    .map(
      (cells) =>
        `${cells.map((cell) => `x${cell}`).join(" + ")} = ${Math.round(cells.reduce((sum, cell) => sum + remainder(cell), 0))}`,
    );
  const bounds = open.map((cell) => `0 <= x${cell} <= 1`);
  return `Minimize\n obj: ${costs.join("\n ")}\nSubject To\n ${constraints.join("\n ")}\nBounds\n ${bounds.join("\n ")}\nEnd`;
}
