import fc from "fast-check";
import { allocate, type Share } from "../../../src/domain/allocation/allocate";
import { Decimal } from "../../../src/domain/numbers/decimal";
import { feasible, type PlainAllocation, reach, sumOf, unitOf } from "./tables";

// properties take their time on a busy machine
jest.setTimeout(60_000);

const RUN = { seed: 20200318, numRuns: 400 };

function shares({ total, step, units }: PlainAllocation): readonly Share[] {
  const result = allocate(new Decimal(total), units.map(unitOf), { step: new Decimal(step) });
  if ("code" in result) throw new Error(result.code);
  return result;
}

const wholes = (given: PlainAllocation) => shares(given).map(({ whole }) => whole.toNumber());

/** Squared distance to the exact shares, in steps. */
function distance(values: readonly number[], exact: readonly Decimal[], step: number): Decimal {
  return exact.reduce((sum, share, index) => sum.plus(share.minus(values[index]!).div(step).pow(2)), new Decimal(0));
}

describe("laws of one margin", () => {
  it("the sum is exact, in steps, and no bound is broken", () => {
    fc.assert(
      fc.property(feasible({ maxLength: 12 }), (given) => {
        const values = wholes(given);
        expect(sumOf(values)).toBe(given.total);
        for (const [index, { minimum, maximum, locked, weight }] of given.units.entries()) {
          expect(values[index]! % given.step).toBe(0);
          expect(values[index]).toBeGreaterThanOrEqual(minimum ?? 0);
          expect(values[index]).toBeLessThanOrEqual(maximum ?? Infinity);
          if (locked !== null) expect(values[index]).toBe(locked);
          else if (weight === 0) expect(values[index]).toBe(minimum ?? 0);
        }
      }),
      RUN,
    );
  });

  it("exact shares are one factor times the weight, unless a bound binds on its own side", () => {
    fc.assert(
      fc.property(feasible({ maxLength: 12 }), (given) => {
        const found = shares(given);
        const perWeight = (index: number) => found[index]!.exact.div(given.units[index]!.weight);
        const free = found.flatMap(({ reason }, index) => (/^(exact|rounded)/.test(reason) ? [perWeight(index)] : []));
        const [least, most] = [Decimal.min(Infinity, ...free), Decimal.max(0, ...free)];
        const near = new Decimal("1e-12");
        if (free.length > 0) expect(most.minus(least).lt(near)).toBe(true);
        for (const [index, { reason }] of found.entries()) {
          // a factor between those of the two sides exists
          if (reason === "minimum") expect(free.every((factor) => factor.lt(perWeight(index).plus(near)))).toBe(true);
          if (reason === "maximum") expect(free.every((factor) => factor.gt(perWeight(index).minus(near)))).toBe(true);
        }
        const total = found.reduce((sum, { exact }) => sum.plus(exact), new Decimal(0));
        expect(total.minus(given.total).abs().lt("1e-12")).toBe(true);
      }),
      RUN,
    );
  });

  it("each share is the exact share rounded down or up, as its reason says", () => {
    fc.assert(
      fc.property(feasible({ maxLength: 12 }), (given) => {
        for (const { whole, exact, reason } of shares(given)) {
          const apart = whole.minus(exact).div(given.step);
          if (reason === "roundedUp") expect(apart.gt(0) && apart.lt(1)).toBe(true);
          else if (reason === "roundedDown") expect(apart.lt(0) && apart.gt(-1)).toBe(true);
          else expect(apart.isZero()).toBe(true);
        }
      }),
      RUN,
    );
  });

  it("without bounds the exact share is the quota", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 1, maxLength: 30 }),
        fc.nat(1e6),
        (weights, total) => {
          const units = weights.map((weight) => ({ weight, minimum: null, maximum: null, locked: null }));
          for (const [index, { exact, quota }] of shares({ total, step: 1, units }).entries()) {
            const expected = new Decimal(total)
              .times(weights[index]!)
              .div(sumOf(weights))
              .toDecimalPlaces(20, Decimal.ROUND_DOWN);
            expect(quota.toFixed(20)).toBe(expected.toFixed(20));
            expect(exact.toFixed(20)).toBe(expected.toFixed(20));
          }
        },
      ),
      RUN,
    );
  });

  it("no whole table within the bounds is nearer to the exact shares", () => {
    fc.assert(
      fc.property(feasible({ maxLength: 4, most: 6 }), (given) => {
        const found = shares(given);
        const exact = found.map(({ exact }) => exact);
        const own = distance(wholes(given), exact, given.step);
        for (const values of allTables(given)) {
          expect(distance(values, exact, given.step).gte(own.minus("1e-15"))).toBe(true);
        }
      }),
      { ...RUN, numRuns: 200 },
    );
  });

  it("reordering the units reorders the shares, but for tied units of one weight", () => {
    const shuffled = feasible({ maxLength: 12 }).chain((given) =>
      fc.record({
        given: fc.constant(given),
        order: fc.shuffledSubarray([...given.units.keys()], { minLength: given.units.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ given, order }) => {
        const before = shares(given);
        const after = shares({ ...given, units: order.map((index) => given.units[index]!) });
        for (const [place, index] of order.entries()) {
          const [one, other] = [before[index]!, after[place]!];
          if (one.whole.eq(other.whole)) continue;
          expect(one.tied && other.tied).toBe(true);
          const rivals = before.filter(
            (share, at) => share.tied && given.units[at]!.weight === given.units[index]!.weight,
          );
          expect(rivals.length).toBeGreaterThan(1);
        }
      }),
      RUN,
    );
  });

  it("of units with the same weight and no bounds the earlier never gets less, and more weight never less", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 12 }),
        fc.nat(300),
        (weights, total) => {
          const units = weights.map((weight) => ({ weight, minimum: null, maximum: null, locked: null }));
          const values = wholes({ total, step: 1, units });
          for (let one = 0; one < units.length; one++) {
            for (let other = 0; other < units.length; other++) {
              const isFirst = weights[one]! > weights[other]! || (weights[one] === weights[other] && one < other);
              if (isFirst) expect(values[one]).toBeGreaterThanOrEqual(values[other]!);
            }
          }
        },
      ),
      RUN,
    );
  });

  it("what can be shared in a step can be shared in its divisors", () => {
    fc.assert(
      fc.property(feasible({ maxLength: 8, step: 12 }), (given) => {
        for (const step of [12, 6, 4, 3, 2, 1]) expect(sumOf(wholes({ ...given, step }))).toBe(given.total);
      }),
      RUN,
    );
  });

  it("only the ratio of the weights counts", () => {
    fc.assert(
      fc.property(feasible({ maxLength: 12 }), fc.integer({ min: 2, max: 1000 }), (given, times) => {
        const units = given.units.map((unit) => ({ ...unit, weight: unit.weight * times }));
        expect(wholes({ ...given, units })).toEqual(wholes(given));
      }),
      RUN,
    );
  });

  it("a total out of reach is refused, and the total it names is in reach", () => {
    fc.assert(
      fc.property(feasible({ maxLength: 8 }), fc.integer({ min: -300, max: 900 }), (given, shift) => {
        const total = given.total + shift * given.step;
        fc.pre(total >= 0);
        const { least, most } = reach(given.units);
        const result = allocate(new Decimal(total), given.units.map(unitOf), { step: new Decimal(given.step) });
        if (total >= least && total <= most) return expect("code" in result).toBe(false);
        if (!("code" in result) || !("reachable" in result)) throw new Error("no reason");
        const reachable = total < least ? least : most;
        expect(result.reachable.toNumber()).toBe(reachable);
        expect(result.by.toNumber()).toBe(Math.abs(total - reachable));
        expect(sumOf(wholes({ ...given, total: reachable }))).toBe(reachable);
        if (!("unit" in result) || result.unit === null) return;
        const units = given.units.map((unit, index) => {
          if (index !== result.unit) return unit;
          const { minimum, maximum } = unit;
          const by = result.by.toNumber();
          return result.code === "minimumsAboveTotal"
            ? { ...unit, minimum: minimum! - by }
            : { ...unit, maximum: maximum! + by };
        });
        expect(sumOf(wholes({ ...given, total, units }))).toBe(total);
      }),
      RUN,
    );
  });
});

/** All tables of whole steps within the bounds, by trying every one. */
function* allTables(
  { total, step, units }: PlainAllocation,
  start: readonly number[] = [],
): Generator<readonly number[]> {
  const unit = units[start.length];
  const left = total - sumOf(start);
  if (!unit) {
    if (left === 0) yield start;
    return;
  }
  const zero = unit.weight === 0 ? (unit.minimum ?? 0) : null;
  const low = unit.locked ?? zero ?? unit.minimum ?? 0;
  const high = Math.min(unit.locked ?? zero ?? unit.maximum ?? left, left);
  for (let value = low; value <= high; value += step) yield* allTables({ total, step, units }, [...start, value]);
}
