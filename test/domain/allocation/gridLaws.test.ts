import fc from "fast-check";
import { allocateGrid, gridInParts, type GridShare } from "../../../src/domain/allocation/grid/allocateGrid";
import { atOnce } from "../../../src/domain/inParts";
import { Decimal } from "../../../src/domain/numbers/decimal";
import { feasibleGrid, gridOf, type PlainGrid, sumOf } from "./tables";

// properties take their time on a busy machine
jest.setTimeout(60_000);

const RUN = { seed: 20200318, numRuns: 400 };

function shares(given: PlainGrid): readonly (readonly GridShare[])[] {
  const result = allocateGrid(gridOf(given));
  if ("code" in result) throw new Error(JSON.stringify(result));
  return result;
}

const wholes = (table: readonly (readonly GridShare[])[]) =>
  table.map((line) => line.map(({ whole }) => whole.toNumber()));
const columnsOf = <T>(table: readonly (readonly T[])[]) =>
  table[0]!.map((_, column) => table.map((line) => line[column]!));

function distance(table: readonly (readonly number[])[], exact: readonly (readonly Decimal[])[]): Decimal {
  let sum = new Decimal(0);
  for (const [row, line] of exact.entries()) {
    for (const [column, share] of line.entries()) sum = sum.plus(share.minus(table[row]![column]!).pow(2));
  }
  return sum;
}

describe("laws of two margins", () => {
  it("both margins are exact, in whole persons and in exact shares", () => {
    fc.assert(
      fc.property(feasibleGrid({ rows: 9, columns: 5 }), (given) => {
        const found = shares(given);
        expect(wholes(found).map(sumOf)).toEqual(given.rowTotals);
        expect(columnsOf(wholes(found)).map(sumOf)).toEqual(given.columnTotals);
        const exact = found.map((line) => line.map((cell) => cell.exact));
        const total = (values: readonly Decimal[]) =>
          values.reduce((sum, each) => sum.plus(each), new Decimal(0)).toNumber();
        expect(exact.map(total)).toEqual(given.rowTotals);
        expect(columnsOf(exact).map(total)).toEqual(given.columnTotals);
      }),
      RUN,
    );
  });

  it("each cell is its exact share rounded down or up, within its bounds; zeros stay", () => {
    fc.assert(
      fc.property(feasibleGrid({ rows: 9, columns: 5 }), (given) => {
        for (const [row, line] of shares(given).entries()) {
          for (const [column, { whole, exact, reason }] of line.entries()) {
            const { weight, minimum, maximum, locked } = given.cells[row]![column]!;
            const apart = whole.minus(exact);
            if (reason === "roundedUp") expect(apart.gt(0) && apart.lt(1)).toBe(true);
            else if (reason === "roundedDown") expect(apart.lt(0) && apart.gt(-1)).toBe(true);
            else expect(apart.isZero()).toBe(true);
            expect(whole.gte(minimum ?? 0) && whole.lte(maximum ?? Infinity)).toBe(true);
            if (locked !== null) expect(whole.toNumber()).toBe(locked);
            else if (weight === 0) expect(whole.toNumber()).toBe(minimum ?? 0);
          }
        }
      }),
      RUN,
    );
  });

  it("exact shares keep the odds of the weights wherever nothing binds", () => {
    fc.assert(
      fc.property(feasibleGrid({ rows: 6, columns: 4, most: 40, bounds: false }), (given) => {
        const exact = shares(given).map((line) => line.map((cell) => cell.exact.toNumber()));
        for (let row = 1; row < exact.length; row++) {
          for (let column = 1; column < exact[0]!.length; column++) {
            const cells = [exact[0]![0]!, exact[row]![column]!, exact[0]![column]!, exact[row]![0]!];
            if (cells.some((share) => share < 0.5)) continue;
            const [a, b, c, d] = [
              [0, 0],
              [row, column],
              [0, column],
              [row, 0],
            ].map(([r, c]) => given.cells[r!]![c!]!.weight);
            expect((cells[0]! * cells[1]!) / (cells[2]! * cells[3]!) / ((a! * b!) / (c! * d!))).toBeCloseTo(1, 4);
          }
        }
      }),
      RUN,
    );
  });

  it("no rounding of the shares with these margins is nearer to them", () => {
    fc.assert(
      fc.property(feasibleGrid({ rows: 4, columns: 3, most: 7 }), (given) => {
        const found = shares(given);
        const exact = found.map((line) => line.map((cell) => cell.exact));
        const own = distance(wholes(found), exact);
        let tried = 0;
        for (const table of allRoundings(exact, given.rowTotals, given.columnTotals)) {
          expect(distance(table, exact).gte(own)).toBe(true);
          tried++;
        }
        expect(tried).toBeGreaterThan(0);
      }),
      { ...RUN, numRuns: 150 },
    );
  });

  it("weights that fit both margins come back as they are", () => {
    fc.assert(
      fc.property(feasibleGrid({ rows: 9, columns: 5, most: 100_000, bounds: false }), (given) => {
        const fitting = wholes(shares(given));
        const cells = fitting.map((line) =>
          line.map((weight) => ({ weight, minimum: null, maximum: null, locked: null })),
        );
        expect(wholes(shares({ ...given, cells }))).toEqual(fitting);
      }),
      RUN,
    );
  });

  it("rows and columns exchanged give shares of the same distance", () => {
    fc.assert(
      fc.property(feasibleGrid({ rows: 7, columns: 5 }), (given) => {
        const [one, other] = [
          shares(given),
          shares({ rowTotals: given.columnTotals, columnTotals: given.rowTotals, cells: columnsOf(given.cells) }),
        ];
        const apart = (table: readonly (readonly GridShare[])[]) =>
          distance(
            wholes(table),
            table.map((line) => line.map((cell) => cell.exact)),
          );
        expect(apart(one).minus(apart(other)).abs().lt("1e-4")).toBe(true);
      }),
      RUN,
    );
  });

  it("works in parts as at once, and in a step that the margins are multiples of", () => {
    fc.assert(
      fc.property(feasibleGrid({ rows: 6, columns: 4 }), fc.constantFrom(2, 10), (given, step) => {
        const times = (values: readonly number[]) => values.map((value) => value * step);
        const count = (value: number | null) => (value === null ? null : value * step);
        const scaled: PlainGrid = {
          rowTotals: times(given.rowTotals),
          columnTotals: times(given.columnTotals),
          cells: given.cells.map((line) =>
            line.map(({ weight, minimum, maximum, locked }) => ({
              weight,
              minimum: count(minimum),
              maximum: count(maximum),
              locked: count(locked),
            })),
          ),
        };
        const stepped = atOnce(gridInParts(gridOf(scaled), { step: new Decimal(step) }));
        if ("code" in stepped) throw new Error(stepped.code);
        expect(wholes(stepped)).toEqual(wholes(shares(given)).map(times));
        // and so in its divisors
        expect("code" in allocateGrid(gridOf(scaled))).toBe(false);
      }),
      { ...RUN, numRuns: 200 },
    );
  });
});

it("pauses often over a large grid, so that people are let through", () => {
  const rows = 3000;
  const cells = Array.from({ length: rows }, (_, row) =>
    [1, 2, 3, 4].map((weight) => ({ weight: new Decimal(weight + (row % 7)) })),
  );
  const rowTotals = cells.map(() => new Decimal(10));
  const columnTotals = [6000, 7000, 8000, 9000].map((total) => new Decimal(total));
  const parts = gridInParts({ rowTotals, columnTotals, cells });
  let pauses = 0;
  let last = parts.next();
  for (; !last.done; last = parts.next()) pauses++;
  expect("code" in last.value).toBe(false);
  expect(pauses).toBeGreaterThan(12);
});

/** Every rounding down or up of each share that keeps all margins. */
function* allRoundings(
  exact: readonly (readonly Decimal[])[],
  rowTotals: readonly number[],
  columnTotals: readonly number[],
  start: readonly number[] = [],
): Generator<number[][]> {
  const width = columnTotals.length;
  const [row, column] = [Math.floor(start.length / width), start.length % width];
  if (column === 0 && row > 0 && sumOf(start.slice(-width)) !== rowTotals[row - 1]) return;
  if (row === exact.length) {
    const table = exact.map((_, at) => start.slice(at * width, (at + 1) * width));
    if (columnTotals.every((total, at) => sumOf(table.map((line) => line[at]!)) === total)) yield table;
    return;
  }
  const share = exact[row]![column]!;
  const choices = new Set([share.floor().toNumber(), share.ceil().toNumber()]);
  for (const value of choices) yield* allRoundings(exact, rowTotals, columnTotals, [...start, value]);
}
