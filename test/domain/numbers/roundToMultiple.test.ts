import fc from "fast-check";
import { Decimal } from "../../../src/domain/numbers/decimal";
import { roundToMultiple } from "../../../src/domain/numbers/roundToMultiple";

describe("roundToMultiple", () => {
  it.each([
    ["4992.4", 10, "up", "5000"],
    ["4992.4", 10, "nearest", "4990"],
    ["4992.4", 10, "down", "4990"],
    ["672.03", 10, "up", "680"],
    ["5000", 10, "up", "5000"],
    ["5000.0000000000000000001", 1, "up", "5001"],
    ["4999.9999999999999999999", 1, "down", "4999"],
    ["25", 10, "nearest", "30"],
    ["-25", 10, "nearest", "-30"],
    ["-25", 10, "up", "-20"],
    ["-25", 10, "down", "-30"],
    ["0", 7, "up", "0"],
  ] as const)("%s to %d %s is %s", (x, step, direction, expected) =>
    expect(roundToMultiple(new Decimal(x), step, direction).toString()).toBe(expected),
  );

  it("is a multiple, on the right side, less than a step away", () =>
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: 1, max: 5000 }), (n, step) => {
        const x = new Decimal(`${n}e-4`);
        const [up, nearest, down] = (["up", "nearest", "down"] as const).map((d) => roundToMultiple(x, step, d)) as [
          Decimal,
          Decimal,
          Decimal,
        ];
        for (const rounded of [up, nearest, down]) expect(rounded.mod(step).isZero()).toBe(true);
        expect(up.gte(x) && up.minus(step).lt(x)).toBe(true);
        expect(down.lte(x) && down.plus(step).gt(x)).toBe(true);
        expect(nearest.minus(x).abs().times(2).lte(step)).toBe(true);
      }),
      { seed: 20200318, numRuns: 1000 },
    ));
});
