import fc from "fast-check";
import {
  confrontColumns,
  type ColumnRule,
  type NumberColumn,
} from "../../../../src/domain/edits/columns/confrontColumns";
import { confront } from "../../../../src/domain/edits/confront";
import { rulesFor } from "../../../../src/domain/edits/rulesFor";
import { Decimal } from "../../../../src/domain/numbers/decimal";
import type { Figure } from "../../../../src/domain/figures/figure";
import { actual, plan, setOf, tableFigures, type Column } from "../../figures/buildFigures";

const RUN = { seed: 20200318, numRuns: 500 };

const column = (values: readonly number[], decimals: number | readonly number[] = 0): NumberColumn => ({
  values: Float64Array.from(values),
  decimals: typeof decimals === "number" ? decimals : Int8Array.from(decimals),
});
const outcome = (columns: readonly NumberColumn[], rule: ColumnRule) => {
  const { violated, unverifiable } = confrontColumns(columns, [rule]);
  return [...violated.keys()].map((row) =>
    violated[row] ? "violated" : unverifiable[row] ? "unverifiable" : "satisfied",
  );
};

const RATIO: ColumnRule = { kind: "ratio", stated: 0, above: 1, below: 2 };

it.each([
  [638, 307, 4815, "satisfied"],
  [637, 307, 4815, "violated"],
  // 1/8 = 12,5 %: the half goes away from zero
  [13, 1, 8, "satisfied"],
  [12, 1, 8, "violated"],
  [-13, -1, 8, "satisfied"],
  [-12, -1, 8, "violated"],
  [0, 0, 8, "satisfied"],
  [1, 1, 0, "unverifiable"],
  [1, NaN, 8, "unverifiable"],
  [NaN, 1, 8, "unverifiable"],
])("%s for %s of %s is %s", (stated, above, below, expected) => {
  const decimals = stated > 100 ? 2 : 0;
  expect(outcome([column([stated], decimals), column([above]), column([below])], RATIO)).toEqual([expected]);
});

it("gives each rule a bit", () => {
  const columns = [column([5, 5]), column([3, 3]), column([2, 1])];
  const balance: ColumnRule = { kind: "balance", total: 0, parts: [1, 2] };
  const difference: ColumnRule = { kind: "difference", stated: 2, current: 0, prior: 1 };
  expect([...confrontColumns(columns, [balance, difference]).violated]).toEqual([0, 3]);
  expect(() => confrontColumns(columns, Array<ColumnRule>(33).fill(balance))).toThrow(RangeError);
});

describe("laws", () => {
  const PERCENT: Column = { measure: "labourForceCoverage", period: actual(2019) };
  const CURRENT: Column = { measure: "participants", period: actual(2019) };
  const FORCE: Column = { measure: "labourForce", period: actual(2019) };
  const PRIOR: Column = { measure: "participants", period: actual(2018) };
  const INCREASE: Column = { measure: "increase", period: actual(2019), versus: actual(2018) };
  const PLANNED: Column = { measure: "participants", period: plan(2019) };
  const SHORTFALL: Column = { measure: "shortfall", period: actual(2019), versus: plan(2019) };

  const verdictOn = (
    columns: readonly Column[],
    numbers: readonly number[],
    decimals: number,
    kind: string,
  ): string => {
    const figures = tableFigures("S", "Lìa", columns, [{ programme: "social", cells: columns.map(() => "1") }]).map(
      (figure, at): Figure => {
        const isPercent = figure.unit === "percent";
        const value = new Decimal(numbers[at]!).times(isPercent ? `1e${-decimals - 2}` : 1);
        return { ...figure, value, decimals: isPercent ? decimals : 0 };
      },
    );
    return confront(rulesFor(setOf(figures))).find(({ rule }) => rule.kind === kind)!.outcome;
  };

  const count = fc.oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 10 ** 12 }));

  it("a percentage of a column is judged as the one figure would be", () => {
    fc.assert(
      fc.property(count, count, fc.nat(3), fc.integer({ min: -2, max: 2 }), (above, below, decimals, off) => {
        const scaled = new Decimal(above)
          .div(below)
          .times(`1e${decimals + 2}`)
          .round()
          .toNumber();
        const stated = Math.max(1, scaled + off);
        if (!Number.isSafeInteger(stated)) return;
        const expected = verdictOn([PERCENT, CURRENT, FORCE], [stated, above, below], decimals, "ratio");
        const rows = [column([stated, stated], decimals), column([above, above]), column([below, below])];
        expect(outcome(rows, RATIO)).toEqual([expected, expected]);
        // decimals told row by row, the first row of another kind
        const mixed = [column([stated, stated], [decimals + 1, decimals]), ...rows.slice(1)];
        expect(outcome(mixed, RATIO)[1]).toBe(expected);
      }),
      RUN,
    );
  });

  it("differences and shortfalls are judged as the figures would be", () => {
    const small = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(small, small, fc.integer({ min: -30, max: 30 }), (x, y, stated) => {
        const numbers = [column([stated]), column([x]), column([y])];
        expect(outcome(numbers, { kind: "difference", stated: 0, current: 1, prior: 2 })).toEqual([
          verdictOn([INCREASE, CURRENT, PRIOR], [stated, x, y], 0, "difference"),
        ]);
        expect(outcome(numbers, { kind: "shortfall", stated: 0, planned: 1, current: 2 })).toEqual([
          verdictOn([SHORTFALL, PLANNED, CURRENT], [stated, x, y], 0, "shortfall"),
        ]);
      }),
      RUN,
    );
  });
});
