import type { GridTask } from "../../../src/domain/allocation/grid/gridTable";
import { fitShares } from "../../../src/domain/allocation/grid/fitShares";
import { readGrid } from "../../../src/domain/allocation/grid/readGrid";
import { SHARE_SCALE, scaledShares } from "../../../src/domain/allocation/grid/scaledShares";
import { closeForcedCells, wholeTable } from "../../../src/domain/allocation/grid/wholeTable";
import { atOnce } from "../../../src/domain/inParts";
import { Decimal } from "../../../src/domain/numbers/decimal";
import { gridOf, type PlainUnit } from "./tables";

const free = (weight: number): PlainUnit => ({ weight, minimum: null, maximum: null, locked: null });

function taskOf(rowTotals: number[], columnTotals: number[], cells: PlainUnit[][]): GridTask {
  const task = atOnce(readGrid(gridOf({ rowTotals, columnTotals, cells }), new Decimal(1)));
  if ("code" in task) throw new Error(task.code);
  return task;
}

function closed(task: GridTask): GridTask {
  const table = atOnce(wholeTable(task));
  if ("by" in table) throw new Error("no table");
  return closeForcedCells(task, table);
}

it("closes cells that zeros and bounds leave no choice, where factors alone would run away", () => {
  const task = taskOf(
    [30, 7, 16],
    [11, 42],
    [
      [free(0), free(5)],
      [free(4), free(0)],
      [free(363), { ...free(8), maximum: 12 }],
    ],
  );
  const { lower, upper } = closed(task);
  expect([lower[5], upper[5]]).toEqual([12, 12]);
  const shares = atOnce(fitShares(closed(task)));
  [0, 30, 7, 0, 4, 12].forEach((share, cell) => expect(shares[cell]).toBeCloseTo(share, 9));
});

it("closes cells at their lower bound too, and leaves open what has a choice", () => {
  const forced = closed(
    taskOf(
      [5, 5, 4],
      [7, 7],
      [
        [free(1), free(1)],
        [free(1), free(1)],
        [
          { ...free(1), minimum: 2 },
          { ...free(1), minimum: 2 },
        ],
      ],
    ),
  );
  expect([...forced.upper].slice(0, 4)).toEqual([5, 5, 5, 5]);
  expect([
    ...closed(
      taskOf(
        [5, 5],
        [5, 5],
        [
          [free(1), free(1)],
          [free(0), free(1)],
        ],
      ),
    ).upper,
  ]).toEqual([5, 0, 0, 5]);
});

describe("shares as whole numbers", () => {
  const task = taskOf(
    [10, 10],
    [12, 8],
    [
      [free(1), free(1)],
      [free(1), free(1)],
    ],
  );
  const sums = (scaled: Float64Array) => [
    scaled[0]! + scaled[1]!,
    scaled[2]! + scaled[3]!,
    scaled[0]! + scaled[2]!,
    scaled[1]! + scaled[3]!,
  ];
  const margins = [10, 10, 12, 8].map((total) => total * SHARE_SCALE);

  it.each([
    ["a trace", [6.3, 3.7, 5.7 + 4e-7, 4.3 - 4e-7]],
    ["more than a nudge", [6.3, 3.7, 5.71, 4.29]],
    ["more than their parts", [6, 4, 7, 3]],
    ["what rounding leaves in a row", [6.33333336, 3.66666666, 5.66666668, 4.33333334]],
  ])("meet both margins where fitting missed them by %s", (_, shares) => {
    expect(sums(atOnce(scaledShares(task, Float64Array.from(shares))))).toEqual(margins);
  });

  it("leave whole shares whole where others can give", () => {
    const three = taskOf(
      [10, 10, 3],
      [14, 9],
      [
        [free(1), free(1)],
        [free(1), free(1)],
        [free(1), free(1)],
      ],
    );
    const scaled = atOnce(scaledShares(three, Float64Array.from([6.5, 3.5, 5.5 + 1e-6, 4.5 - 1e-6, 2, 1])));
    expect([...scaled].slice(4)).toEqual([2 * SHARE_SCALE, SHARE_SCALE]);
    expect(scaled[0]! + scaled[2]! + scaled[4]!).toBe(14 * SHARE_SCALE);
  });
});
