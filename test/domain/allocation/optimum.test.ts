import fc from "fast-check";
import { allocate } from "../../../src/domain/allocation/allocate";
import { allocateGrid } from "../../../src/domain/allocation/grid/allocateGrid";
import { Decimal } from "../../../src/domain/numbers/decimal";
import { boundsOf, columnsHold, fewestMoved, leastDistance, linearSolver } from "./linearProgram";
import { feasible, feasibleGrid, gridOf, type PlainGrid, sumOf, unitOf } from "./tables";

// properties take their time on a busy machine
jest.setTimeout(120_000);

const RUN = { seed: 20200318, numRuns: 300 };

interface Cell {
  readonly whole: Decimal;
  readonly exact: Decimal;
}

function distance(cells: readonly Cell[], step: number): number {
  return cells
    .reduce((sum, { whole, exact }) => sum.plus(whole.minus(exact).div(step).pow(2)), new Decimal(0))
    .toNumber();
}

describe("against a solver for linear programs", () => {
  it("one margin is as near to its exact shares", async () => {
    const solver = await linearSolver();
    fc.assert(
      fc.property(feasible({ maxLength: 40, most: 500 }), ({ total, step, units }) => {
        const found = allocate(new Decimal(total), units.map(unitOf), { step: new Decimal(step) });
        if ("code" in found) throw new Error(found.code);
        const exact = found.map(({ exact }) => exact.div(step).toDecimalPlaces(10).toNumber());
        const least = leastDistance(solver, [exact], "rows");
        expect(distance(found, step)).toBeCloseTo(least, 6);
      }),
      RUN,
    );
  });

  it("two margins are as near to their exact shares", async () => {
    const solver = await linearSolver();
    fc.assert(
      fc.property(feasibleGrid({ rows: 25, columns: 6, most: 300 }), (given) => {
        const found = allocateGrid(gridOf(given));
        if ("code" in found) throw new Error(found.code);
        const exact = found.map((line) => line.map((cell) => cell.exact.toNumber()));
        expect(distance(found.flat(), 1)).toBeCloseTo(leastDistance(solver, exact, "both"), 6);
      }),
      RUN,
    );
  });

  it("margins are refused where no table exists, with the least that has to change", async () => {
    const solver = await linearSolver();
    let [refused, alone] = [0, 0];
    fc.assert(
      fc.property(
        feasibleGrid({ rows: 7, columns: 4 }),
        fc.array(fc.tuple(fc.nat(6), fc.nat(6), fc.nat(12))),
        (given, moves) => {
          const columnTotals = [...given.columnTotals];
          for (const [from, to, most] of moves) {
            const amount = Math.min(columnTotals[from % columnTotals.length]!, most);
            columnTotals[from % columnTotals.length]! -= amount;
            columnTotals[to % columnTotals.length]! += amount;
          }
          const grid = { ...given, columnTotals };
          const moved = fewestMoved(solver, grid);
          const found = allocateGrid(gridOf(grid));
          if (!("code" in found)) return expect(moved).toBe(0);
          if (found.code !== "marginOutOfReach") throw new Error(found.code);
          refused++;
          const by = found.by.toNumber();
          expect(moved).toBeGreaterThanOrEqual(found.margin === "column" ? by : 1);
          expect(Math.abs(found.needed.minus(found.reachable).toNumber())).toBe(by);
          const [plain, totals] = found.margin === "column" ? [grid, columnTotals] : [exchanged(grid), grid.rowTotals];
          const needed = sumOf(found.lines.map((line) => totals[line]!));
          expect(found.needed.toNumber()).toBe(needed);
          const aim = found.reachable.lt(found.needed) ? "most" : "least";
          if (isAlone(plain, found.lines, found.reachable.toNumber(), aim)) return void alone++;
          expect(columnsHold(solver, plain, found.lines, aim)).toBe(found.reachable.toNumber());
          if (found.margin === "column") expect(moved).toBe(by);
        },
      ),
      RUN,
    );
    expect(refused).toBeGreaterThan(80);
    expect(refused - alone).toBeGreaterThan(20);
  });
});

const exchanged = ({ rowTotals, columnTotals, cells }: PlainGrid): PlainGrid => ({
  rowTotals: columnTotals,
  columnTotals: rowTotals,
  cells: columnTotals.map((_, column) => cells.map((line) => line[column]!)),
});

/** Whether one line cannot hold its total, whatever the other margin asks for. */
function isAlone(grid: PlainGrid, columns: readonly number[], reachable: number, aim: "most" | "least"): boolean {
  if (columns.length > 1) return false;
  const total = grid.columnTotals[columns[0]!]!;
  return [() => total, (row: number) => grid.rowTotals[row]!].some((mostOf) => {
    const bounds = grid.cells.map((line, row) => boundsOf(line[columns[0]!]!, mostOf(row)));
    return sumOf(bounds.map(([low, high]) => (aim === "most" ? high : low))) === reachable;
  });
}
