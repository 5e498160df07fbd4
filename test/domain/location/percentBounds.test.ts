import fc from "fast-check";
import { Decimal } from "../../../src/domain/numbers/decimal";
import { roundedQuotient } from "../../../src/domain/numbers/roundedQuotient";
import { abovesOf, belowsOf, percentAt, type Interval } from "../../../src/domain/location/percentBounds";

const RUN = { seed: 20200318, numRuns: 400 };

/** The percentage of (above + shift · below) / below in units of its last decimal, by the exact decimals of record. */
const oracle = (above: number, below: number, shift: number, decimals: number) =>
  roundedQuotient(new Decimal(above).plus(new Decimal(shift).times(below)), new Decimal(below), decimals)
    .times(`1e${decimals + 2}`)
    .toNumber();

const within = (interval: Interval | null, value: number) =>
  interval !== null && value >= interval.lo && value <= interval.hi;

const small = fc.record({
  above: fc.integer({ min: -300, max: 300 }),
  below: fc.integer({ min: 1, max: 300 }),
  shift: fc.constantFrom(-1, 0, 1),
  decimals: fc.constantFrom(0, 1, 2),
});

describe("laws", () => {
  it("a percentage is the rounded quotient, at any size", () => {
    const large = fc.record({
      above: fc.integer({ min: -(10 ** 13), max: 10 ** 13 }),
      below: fc.integer({ min: 1, max: 10 ** 13 }),
      shift: fc.constantFrom(-1, 0, 1),
      decimals: fc.nat(3),
    });
    fc.assert(
      fc.property(fc.oneof(small, large), ({ above, below, shift, decimals }) => {
        const percentage = percentAt(above, below, shift, decimals);
        const exact = oracle(above, below, shift, decimals);
        if (Number.isSafeInteger(exact)) expect(percentage).toBe(exact);
      }),
      RUN,
    );
  });

  it("the numerators of a percentage are just those that give it", () => {
    fc.assert(
      fc.property(small, ({ above, below, shift, decimals }) => {
        const stated = percentAt(above, below, shift, decimals)!;
        const found = abovesOf(stated, below, shift, decimals);
        for (let other = above - 12; other <= above + 12; other++) {
          expect(within(found, other)).toBe(percentAt(other, below, shift, decimals) === stated);
        }
      }),
      RUN,
    );
  });

  it("the bases of a percentage are just those that give it", () => {
    fc.assert(
      fc.property(small, ({ above, below, shift, decimals }) => {
        const stated = percentAt(above, below, shift, decimals)!;
        const found = belowsOf(stated, above, shift, decimals);
        for (let other = Math.max(1, below - 40); other <= below + 40; other++) {
          expect(within(found, other)).toBe(percentAt(above, other, shift, decimals) === stated);
        }
      }),
      RUN,
    );
  });

  it("bounds are exact where products leave what doubles hold", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10 ** 11, max: 10 ** 13 }),
        fc.integer({ min: 10 ** 11, max: 10 ** 13 }),
        (above, below) => {
          const stated = percentAt(above, below, 0, 4)!;
          const { lo, hi } = abovesOf(stated, below, 0, 4)!;
          expect([lo - 1, lo, hi, hi + 1].map((count) => oracle(count, below, 0, 4) === stated)).toEqual([
            false,
            true,
            true,
            false,
          ]);
        },
      ),
      RUN,
    );
  });
});

it.each([
  [96, 4342, 0, { lo: 4500, hi: 4546 }],
  [775, 3871, 2, { lo: 49917, hi: 49980 }],
])("%s percent units of %s at %s decimals fit the bases of the plan", (stated, above, decimals, bases) => {
  expect(belowsOf(stated, above, 0, decimals)).toEqual(bases);
});

it("a half belongs to the side away from zero, also around zero", () => {
  // −1 of 200 is −0,5 %, which rounds to −1
  expect(abovesOf(0, 200, 0, 0)).toEqual({ lo: 0, hi: 0 });
  expect(abovesOf(-1, 200, 0, 0)).toEqual({ lo: -2, hi: -1 });
  expect(abovesOf(1, 200, 0, 0)).toEqual({ lo: 1, hi: 2 });
});

it("no base gives a percentage of the other sign, and a base of zero none", () => {
  expect(belowsOf(-50, 10, 0, 0)).toBeNull();
  expect(abovesOf(50, 0, 0, 0)).toBeNull();
  expect(percentAt(1, 0, 0, 0)).toBeNull();
  expect(belowsOf(0, 0, 0, 1)).toEqual({ lo: 1, hi: Infinity });
});
