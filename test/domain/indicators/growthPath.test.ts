import fc from "fast-check";
import { growthPath } from "../../../src/domain/indicators/growthPath";
import { Decimal } from "../../../src/domain/numbers/decimal";

const d = (value: number | string) => new Decimal(value);

function path(start: number | string, end: number | string, years: number): string[] {
  const values = growthPath(d(start), d(end), d(years));
  if ("code" in values) throw new Error(values.code);
  return values.map((value) => value.toFixed());
}

it("grows by the same part each year", () => {
  expect(path(100, 400, 2)).toEqual(["100", "200", "400"]);
  expect(path(5122, 6450, 4)).toEqual(["5122", "5426", "5748", "6089", "6450"]);
  expect(path(5122, 6450, 1)).toEqual(["5122", "6450"]);
  expect(path(278, 278, 3)).toEqual(["278", "278", "278", "278"]);
  expect(path(8, 1, 3)).toEqual(["8", "4", "2", "1"]);
});

it("takes halves up, also where doubles fall short", () => {
  // the root of 2.25 is 1.5
  expect(path(1, 9, 2)).toEqual(["1", "3", "9"]);
  expect(path(4, 25, 2)).toEqual(["4", "10", "25"]);
  // the root of 10^28 + 10^14 is 10^14 + ½ less a trace
  expect(path(1e14, 1e14 + 1, 2)).toEqual(["100000000000000", "100000000000000", "100000000000001"]);
});

it.each([
  [100, 200, 0, "yearsOutOfRange"],
  [100, 200, 2.5, "yearsOutOfRange"],
  [100, 200, 101, "yearsOutOfRange"],
  [0, 200, 2, "zeroStart"],
  [100, 0, 2, "zeroEnd"],
  [-1, 200, 2, "negativeCount"],
  [100, -200, 2, "negativeCount"],
  [2e15, 200, 2, "countNotWhole"],
  [100.5, 200, 2, "countNotWhole"],
])("from %d to %d in %d years: %s", (start, end, years, code) =>
  expect(growthPath(d(start), d(end), d(years))).toEqual({ code }),
);

it("every value is the nearest whole number to equal growth, and both ends are exact", () => {
  const count = fc.integer({ min: 1, max: 1_000_000 });
  fc.assert(
    fc.property(count, count, fc.integer({ min: 1, max: 30 }), (start, end, years) => {
      const values = path(start, end, years).map(Number);
      expect(values).toHaveLength(years + 1);
      expect([values[0], values[years]]).toEqual([start, end]);
      for (const [year, value] of values.entries()) {
        // an independent way to the same growth, to 60 digits
        const exact = d(end).div(start).pow(d(year).div(years)).times(start);
        expect(exact.minus(value).abs().lte("0.5000000001")).toBe(true);
        if (year > 0) expect(Math.sign(value - values[year - 1]!) * Math.sign(end - start)).toBeGreaterThanOrEqual(0);
      }
      expect(path(end, start, years).map(Number).reverse()).toEqual(values);
    }),
    { seed: 20200318, numRuns: 200 },
  );
});
