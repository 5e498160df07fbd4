import fc from "fast-check";
import { Decimal } from "../../../src/domain/numbers/decimal";
import type { TargetBasis, TargetChoice } from "../../../src/domain/targets/targetPlan";
import { decodeChoices, encodeChoices } from "../../../src/taskpane/store/rememberedChoices";

const decimal = fc.integer({ min: -9999999, max: 9999999 }).map((value) => new Decimal(value).div(10000));
const basis: fc.Arbitrary<TargetBasis> = fc.oneof(
  fc.constantFrom<TargetBasis>({ kind: "assigned" }, { kind: "keepGrowth" }, { kind: "finishPlan" }),
  decimal.map((rate): TargetBasis => ({ kind: "shareOfEligible", rate })),
  decimal.map((rate): TargetBasis => ({ kind: "shareOfLabourForce", rate })),
  decimal.map((rate): TargetBasis => ({ kind: "growthRate", rate })),
  decimal.map((index): TargetBasis => ({ kind: "growthIndex", index })),
  decimal.map((persons): TargetBasis => ({ kind: "increase", persons })),
);
const choice: fc.Arbitrary<TargetChoice> = fc.record({
  basis,
  rounding: fc.record({
    step: fc.constantFrom(1, 5, 10, 1000),
    direction: fc.constantFrom("up", "nearest", "down"),
  }),
});

it("gives back what was kept", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), choice)), fc.boolean(), (entries, signed) => {
      const given = { choices: new Map(entries), options: { signed, decimals: { index: 2 } } };
      expect(decodeChoices(encodeChoices(given))).toEqual(given);
    }),
    { seed: 20200318, numRuns: 200 },
  );
});

it.each([
  ["nothing", undefined],
  ["null", null],
  ["no JSON", "{"],
  ["another shape", "[1,2]"],
  ["a number", 7],
  ["choices that are none", '{"choices":{"a":1},"options":[]}'],
])("takes %s for nothing chosen", (_, kept) => {
  expect(decodeChoices(kept)).toEqual({ choices: new Map(), options: {} });
});

it("leaves out what it does not understand and keeps the rest", () => {
  const rounding = { step: 10, direction: "up" };
  const kept = JSON.stringify({
    options: { signed: true, plainFormulas: "yes", decimals: { index: 2, eligibleCoverage: 99 }, unknown: 1 },
    choices: [
      ["good", { basis: { kind: "growthRate", rate: "0.05" }, rounding }],
      ["unknown basis", { basis: { kind: "guess" }, rounding }],
      ["no number", { basis: { kind: "growthRate", rate: "1e999" }, rounding }],
      ["a step of nothing", { basis: { kind: "keepGrowth" }, rounding: { step: 0, direction: "up" } }],
      ["no direction", { basis: { kind: "keepGrowth" }, rounding: { step: 1, direction: "sideways" } }],
      "no pair",
    ],
  });
  const { choices, options } = decodeChoices(kept);
  expect([...choices.keys()]).toEqual(["good"]);
  expect(options).toEqual({ signed: true, decimals: { index: 2 } });
});
