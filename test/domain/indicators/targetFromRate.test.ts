import fc from "fast-check";
import { targetFromRate } from "../../../src/domain/indicators/targetFromRate";
import { Decimal } from "../../../src/domain/numbers/decimal";
import { fromCell } from "../../../src/domain/numbers/fromCell";
import { isProblem } from "../../../src/domain/problem";
import type { RoundingDirection } from "../../../src/domain/targets/targetPlan";

function target(base: string | number, rate: string | number, step = 1, direction: RoundingDirection = "up"): string {
  const result = targetFromRate(new Decimal(base), new Decimal(rate), { step, direction });
  return isProblem(result) ? result.code : result.toString();
}

describe("targetFromRate", () => {
  it.each([
    [5400, "0.96", 1, "up", "5184"],
    [5400, "0.961", 1, "up", "5190"],
    [5400, "0.961", 1, "down", "5189"],
    [5400, "0.961", 10, "up", "5190"],
    [5400, "0.961", 100, "nearest", "5200"],
    [49923, "0.129", 1, "up", "6441"],
    [49923, "0.129", 10, "down", "6440"],
    [5122, "1.259", 10, "up", "6450"],
    [0, "0.9", 10, "up", "0"],
    [100, "0", 10, "up", "0"],
    ["49.923", "0.129", 1, "up", "7"],
  ] as const)("%s × %s to %d %s is %s", (base, rate, step, direction, expected) =>
    expect(target(base, rate, step, direction)).toBe(expected),
  );

  it.each([
    [-1, "0.5", 1, "negativeCount"],
    [1, "-0.5", 1, "negativeRate"],
    [1, "0.5", 0, "stepNotWhole"],
    [1, "0.5", -10, "stepNotWhole"],
    [1, "0.5", 2.5, "stepNotWhole"],
  ])("refuses %s × %s to %d: %s", (base, rate, step, code) => expect(target(base, rate, step)).toBe(code));

  it("rounds up what a typed rate leaves over, however small", () => {
    expect(target(1_000_000, "0.1234560001")).toBe("123457");
    expect(target("1e20", "1.0000000001")).toBe("100000000010000000000");
    expect(target("3", "0.3333333334")).toBe("2");
  });

  it("gives the count back from a rate that a cell computed", () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000_000 }),
        fc.integer({ min: 1, max: 100_000_000 }),
        fc.constantFrom<RoundingDirection>("up", "nearest", "down"),
        (count, base, direction) => {
          const result = targetFromRate(fromCell(base), fromCell(count / base), { step: 1, direction });
          expect(String(result)).toBe(String(count));
        },
      ),
      { seed: 20200318, numRuns: 5000 },
    ));
});
