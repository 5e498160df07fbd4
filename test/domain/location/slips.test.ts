import fc from "fast-check";
import { neighboursWithin, printedForm, slipBetween } from "../../../src/domain/location/slips";

const RUN = { seed: 20200318, numRuns: 1000 };

it.each([
  [637, 2, "6.37"],
  [5122, 0, "5122"],
  [5, 1, "0.5"],
  [-5, 2, "-0.05"],
  [0, 1, "0.0"],
])("prints %s at %s decimals as %s", (value, decimals, text) => {
  expect(printedForm(value, decimals)).toBe(text);
});

it.each([
  ["489923", "49923", { code: "digitInserted", digit: "8" }],
  ["3681", "3685", { code: "digitChanged", printed: "1", proposed: "5" }],
  ["6.37", "6.38", { code: "digitChanged", printed: "7", proposed: "8" }],
  ["512", "5122", { code: "digitDropped", digit: "2" }],
  ["5212", "5122", { code: "digitsSwapped" }],
  ["12.06", "10.26", { code: "digitsSwapped" }],
  ["10.6", "10.26", { code: "digitDropped", digit: "2" }],
  ["10", "10.2", { code: "digitDropped", digit: "2" }],
  ["5", "1005", { code: "digitDropped", digit: "1" }],
  ["105", "1005", { code: "digitDropped", digit: "0" }],
  ["15", "105", { code: "digitDropped", digit: "0" }],
  ["-163", "163", { code: "signChanged" }],
  ["939", "93.9", { code: "magnitude", power: 1 }],
  ["5122000", "5122", { code: "magnitude", power: 3 }],
])("%s for %s", (printed, proposed, slip) => {
  expect(slipBetween(printed, proposed)?.slip).toEqual(slip);
});

it.each([
  ["3681", "3871"],
  ["190", "186"],
  ["96", "12.9"],
  ["0", "17"],
  ["5122", "5122"],
])("%s for %s is no single slip", (printed, proposed) => {
  expect(slipBetween(printed, proposed)).toBeNull();
});

it("rates a slip by how often it makes just this number", () => {
  const likelihood = (printed: string, proposed: string) => slipBetween(printed, proposed)!.likelihood;
  // one of three places to swap, one of four to drop, one of four times nine to change, one of five times ten to insert
  expect(likelihood("5212", "5122")).toBeCloseTo(1 / 12);
  expect(likelihood("512", "5132")).toBeCloseTo(1 / 16);
  expect(likelihood("5127", "5122")).toBeCloseTo(1 / 144);
  expect(likelihood("51722", "5122")).toBeCloseTo(1 / 200);
  // either of the two could be the one too many
  expect(likelihood("55122", "5122")).toBeCloseTo(2 / 200);
});

describe("laws", () => {
  const typed = fc.record({
    value: fc.integer({ min: 1, max: 10 ** 6 }),
    kind: fc.nat(3),
    at: fc.nat(6),
    digit: fc.nat(9),
  });

  it("whatever one slip makes of a number is led back to it", () => {
    fc.assert(
      fc.property(typed, ({ value, kind, at, digit }) => {
        const text = String(value);
        const place = at % text.length;
        const [head, sign, tail] = [text.slice(0, place), text[place]!, text.slice(place + 1)];
        const wrong = [
          head + digit + sign + tail,
          head + tail,
          head + digit + tail,
          head + tail.slice(0, 1) + sign + tail.slice(1),
        ][kind]!;
        if (wrong === "" || Number(wrong) === value) return;
        const printed = String(Number(wrong));
        expect(slipBetween(printed, text)).not.toBeNull();
        const near = neighboursWithin(Number(wrong), { lo: value - 1, hi: value + 1 });
        expect(near.map((each) => each.value)).toContain(value);
      }),
      RUN,
    );
  });

  it("neighbours lie in the interval, once each, and one slip away", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 5 }), fc.nat(10 ** 6), fc.nat(10 ** 6), (printed, x, y) => {
        const [lo, hi] = [Math.min(x, y), Math.max(x, y)];
        const near = neighboursWithin(printed, { lo, hi });
        expect(new Set(near.map(({ value }) => value)).size).toBe(near.length);
        for (const { value, likelihood } of near) {
          expect(value).toBeGreaterThanOrEqual(lo);
          expect(value).toBeLessThanOrEqual(hi);
          expect(slipBetween(String(printed), String(value))!.likelihood).toBe(likelihood);
        }
      }),
      RUN,
    );
  });
});
