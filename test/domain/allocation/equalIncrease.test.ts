import fc from "fast-check";
import { equalIncrease, type StartingUnit } from "../../../src/domain/allocation/equalIncrease";
import { Decimal } from "../../../src/domain/numbers/decimal";

const d = (value: number) => new Decimal(value);
const unit = (start: number, minimum = 0, maximum: number | null = null): StartingUnit => ({
  start: d(start),
  minimum: d(minimum),
  maximum: maximum === null ? null : d(maximum),
});

/** The shares in persons: what is answered is exact up to a common factor. */
function shares(total: number, ...units: StartingUnit[]): number[] {
  const answered = equalIncrease(d(total), units).map(({ amount }) => amount);
  const sum = answered.reduce((all, each) => all.plus(each), d(0));
  return answered.map((each) => each.times(total).div(sum).toDecimalPlaces(12).toNumber());
}

describe("an equal increase", () => {
  it("adds the same to everybody", () => {
    expect(shares(100, unit(10), unit(20), unit(40))).toEqual([20, 30, 50]);
  });

  it("takes the same from everybody, down to nothing", () => {
    expect(shares(50, unit(10), unit(20), unit(40))).toEqual([3.333333333333, 13.333333333333, 33.333333333333]);
    expect(shares(30, unit(2), unit(20), unit(40))).toEqual([0, 5, 25]);
  });

  it("leaves who meets a bound there, and shares the rest among the others", () => {
    expect(shares(100, unit(10, 10, 12), unit(20, 20), unit(40, 40))).toEqual([12, 34, 54]);
    expect(shares(100, unit(10, 40), unit(20), unit(40))).toEqual([40, 20, 40]);
  });

  it("moves all who are free by the same, and nobody past a bound", () => {
    const count = fc.integer({ min: 0, max: 60 });
    const anyUnit = fc
      .tuple(count, count, fc.option(count))
      .map(([start, minimum, room]) => unit(start, minimum, room === null ? null : minimum + room));
    fc.assert(
      fc.property(
        fc.array(anyUnit, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 400 }),
        (units, total) => {
          const least = units.reduce((sum, { minimum }) => sum + minimum.toNumber(), 0);
          const most = units.reduce((sum, { maximum }) => sum + (maximum?.toNumber() ?? Infinity), 0);
          fc.pre(total >= least && total <= most);
          const found = shares(total, ...units);
          expect(found.reduce((sum, share) => sum + share, 0)).toBeCloseTo(total, 8);
          const moves = found.map((share, at) => share - units[at]!.start.toNumber());
          const inside = units.flatMap(({ minimum, maximum }, at) => {
            const share = found[at]!;
            expect(share).toBeGreaterThanOrEqual(minimum.toNumber() - 1e-9);
            expect(share).toBeLessThanOrEqual((maximum?.toNumber() ?? Infinity) + 1e-9);
            return share > minimum.toNumber() + 1e-9 && share < (maximum?.toNumber() ?? Infinity) - 1e-9
              ? [moves[at]!]
              : [];
          });
          const [shift] = inside;
          if (shift === undefined) return;
          for (const move of inside) expect(move).toBeCloseTo(shift, 8);
          units.forEach(({ minimum, maximum }, at) => {
            if (moves[at]! > shift + 1e-8) expect(found[at]).toBeCloseTo(minimum.toNumber(), 8);
            if (moves[at]! < shift - 1e-8) expect(found[at]).toBeCloseTo(maximum!.toNumber(), 8);
          });
        },
      ),
      { seed: 20201129, numRuns: 500 },
    );
  });
});
