import fc from "fast-check";
import { allocate, type AllocationUnit } from "../../../src/domain/allocation/allocate";
import { allocateTree, type AllocationLevel, type LevelShare } from "../../../src/domain/allocation/allocateTree";
import { Decimal } from "../../../src/domain/numbers/decimal";
import { feasible, sumOf, unitOf } from "./tables";

// properties take their time on a busy machine
jest.setTimeout(60_000);

const RUN = { seed: 20200318, numRuns: 300 };
const d = (value: number) => new Decimal(value);
const unit = (weight: number): AllocationUnit => ({ weight: d(weight) });

function share(total: number, top: AllocationLevel, step = 1): LevelShare {
  const result = allocateTree(d(total), top, { step: d(step) });
  if ("code" in result) throw new Error(result.code);
  return result;
}

const whole = ({ whole }: LevelShare) => whole.toNumber();

it("rounds communes so that they sum to their clusters", () => {
  // three villages of 1.4 each: alone each would be 1, their commune is 4.2
  const top = { below: [{ below: [unit(14), unit(14), unit(14)] }, { below: [unit(29), unit(29)] }] };
  const district = share(10, top);
  expect(whole(district)).toBe(10);
  expect(district.below.map(whole)).toEqual([4, 6]);
  expect(district.below.map(({ below }) => below.map(whole))).toEqual([
    [2, 1, 1],
    [3, 3],
  ]);
  expect(district.below.map(({ reason, exact }) => [reason, exact.toNumber()])).toEqual([
    ["roundedDown", 4.2],
    ["roundedUp", 5.8],
  ]);
  expect(district.below[0]!.below.map(({ tied }) => tied)).toEqual([true, true, true]);
});

it("names the unit that stands in the way, counted over all levels", () => {
  const top = { below: [{ below: [unit(1)] }, { below: [unit(1), { ...unit(1), minimum: d(9) }] }] };
  expect(allocateTree(d(5), top)).toMatchObject({ code: "minimumsAboveTotal", unit: 2, by: d(4) });
});

/** Units of one margin, cut into levels at random. */
const trees = feasible({ maxLength: 14 }).chain((given) =>
  fc.infiniteStream(fc.nat(2)).map((cuts) => ({ given, top: cutInto(given.units.map(unitOf), cuts) })),
);

function cutInto(units: readonly AllocationUnit[], cuts: Iterator<number>, depth = 0): AllocationLevel {
  const below: (AllocationLevel | AllocationUnit)[] = [];
  for (let start = 0; start < units.length;) {
    const size = 1 + (cuts.next().value as number) * 2;
    const part = units.slice(start, start + size);
    start += size;
    if (part.length > 1 && depth < 3) below.push(cutInto(part, cuts, depth + 1));
    else below.push(...part);
  }
  return { below };
}

function everyLevel(level: LevelShare, look: (level: LevelShare) => void): void {
  look(level);
  for (const each of level.below) everyLevel(each, look);
}

it("subtotals add up on every level, and every share is its exact share rounded down or up", () => {
  fc.assert(
    fc.property(trees, ({ given, top }) => {
      const found = share(given.total, top, given.step);
      expect(whole(found)).toBe(given.total);
      everyLevel(found, (level) => {
        if (level.below.length > 0) expect(sumOf(level.below.map(whole))).toBe(whole(level));
        expect(level.whole.minus(level.exact).abs().lt(given.step)).toBe(true);
        expect(whole(level) % given.step).toBe(0);
      });
    }),
    RUN,
  );
});

it("exact shares are those of one margin, and bounds hold", () => {
  fc.assert(
    fc.property(trees, ({ given, top }) => {
      const flat = allocate(d(given.total), given.units.map(unitOf), { step: d(given.step) });
      if ("code" in flat) throw new Error(flat.code);
      const lowest: LevelShare[] = [];
      everyLevel(share(given.total, top, given.step), (level) => void (level.below.length === 0 && lowest.push(level)));
      expect(lowest.map(({ exact }) => exact.toFixed())).toEqual(flat.map(({ exact }) => exact.toFixed()));
      for (const [index, { minimum, maximum, locked }] of given.units.entries()) {
        const value = whole(lowest[index]!);
        expect(value).toBeGreaterThanOrEqual(locked ?? minimum ?? 0);
        expect(value).toBeLessThanOrEqual(locked ?? maximum ?? Infinity);
      }
    }),
    RUN,
  );
});

it("a single level is one margin", () => {
  fc.assert(
    fc.property(feasible({ maxLength: 12 }), ({ total, step, units }) => {
      const flat = allocate(d(total), units.map(unitOf), { step: d(step) });
      if ("code" in flat) throw new Error(flat.code);
      const { below } = share(total, { below: units.map(unitOf) }, step);
      expect(below.map(({ below: _, ...each }) => each)).toEqual(flat);
    }),
    RUN,
  );
});
