import fc from "fast-check";
import { confront } from "../../../src/domain/edits/confront";
import { rulesFor } from "../../../src/domain/edits/rulesFor";
import { PROGRAMMES } from "../../../src/domain/figures/figure";
import { lineId } from "../../../src/domain/figures/identity";
import { Decimal } from "../../../src/domain/numbers/decimal";
import { planTargets } from "../../../src/domain/targets/planTargets";
import type { TargetBasis, TargetChoice, TargetRow } from "../../../src/domain/targets/targetPlan";
import { setOf } from "../figures/buildFigures";
import { anyFigures, consistentPlace, figuresOf, type ConsistentPlace } from "../figures/consistentTable";

// properties take their time on a busy machine
jest.setTimeout(60_000);

const RUN = { seed: 20200318, numRuns: 150 };

const rate = fc.integer({ min: 0, max: 2000 }).map((thousandths) => new Decimal(thousandths).div(1000));
const basis: fc.Arbitrary<TargetBasis> = fc.oneof(
  fc.constantFrom<TargetBasis>({ kind: "assigned" }, { kind: "keepGrowth" }, { kind: "finishPlan" }),
  rate.map((share): TargetBasis => ({ kind: "shareOfEligible", rate: share })),
  rate.map((share): TargetBasis => ({ kind: "shareOfLabourForce", rate: share })),
  rate.map((index): TargetBasis => ({ kind: "growthIndex", index })),
  rate.map((growth): TargetBasis => ({ kind: "growthRate", rate: growth.minus(1) })),
  fc
    .integer({ min: -500, max: 5000 })
    .map((persons): TargetBasis => ({ kind: "increase", persons: new Decimal(persons) })),
);
const choice: fc.Arbitrary<TargetChoice> = fc.record({
  basis,
  rounding: fc.record({ step: fc.constantFrom(1, 5, 10, 100), direction: fc.constantFrom("up", "nearest", "down") }),
});
const someChoices = (place: string) =>
  fc
    .array(fc.tuple(fc.constantFrom(...PROGRAMMES), choice), { maxLength: 3 })
    .map((chosen) => new Map(chosen.map(([programme, each]) => [lineId({ place, programme }), each])));

const rowsOf = (place: ConsistentPlace, choices?: ReadonlyMap<string, TargetChoice>) => {
  const { rows, notes } = planTargets(setOf(figuresOf(place)), choices ? { choices } : {});
  return {
    notes,
    row: Object.fromEntries(rows.map((each) => [each.line.programme, each])) as Record<string, TargetRow>,
  };
};

describe("laws", () => {
  it("kept growth is the exact product rounded up to tens, within its bounds", () => {
    fc.assert(
      fc.property(consistentPlace("Lìa"), (place) => {
        const { row } = rowsOf(place);
        for (const programme of ["compulsory", "voluntary", "unemployment"] as const) {
          const [prior, planned, current, eligible] = (["prior", "planned", "current", "eligible"] as const).map(
            (each) => BigInt(place[programme][each]),
          );
          const grown = ceilingTens(current! * current!, prior!);
          const floor = ceilingTens(planned! > current! ? planned! : current!, 1n);
          const wanted = grown > floor ? grown : floor;
          const within = wanted > eligible! ? eligible! : wanted;
          const compulsory = BigInt(row["compulsory"]!.target!.toFixed());
          const expected = programme === "unemployment" && within > compulsory ? compulsory : within;
          expect(row[programme]!.target!.toFixed()).toBe(expected.toString());
        }
      }),
      RUN,
    );
  });

  it("a proposal is not below the actual, and unemployment stays within compulsory insurance", () => {
    fc.assert(
      fc.property(consistentPlace("Lìa"), (place) => {
        const { row } = rowsOf(place);
        for (const each of Object.values(row)) expect(each.target!.gte(each.actual!.value!)).toBe(true);
        expect(row["unemployment"]!.target!.lte(row["compulsory"]!.target!)).toBe(true);
      }),
      RUN,
    );
  });

  it("the total is the sum of its parts, or the gap is said; targets are whole and not negative", () => {
    fc.assert(
      fc.property(consistentPlace("Lìa"), someChoices("Lìa"), (place, choices) => {
        const { row, notes } = rowsOf(place, choices);
        const [total, ...parts] = ["social", "compulsory", "voluntary"].map((programme) => row[programme]!.target);
        const gap = notes.find((note) => note.code === "assignedDisagree");
        if (total && parts[0] && parts[1]) {
          const rest = total.minus(parts[0]).minus(parts[1]);
          expect(gap?.code === "assignedDisagree" ? gap.gap.toString() : "0").toBe(rest.toString());
          // without a choice for the total nothing can contradict it
          if (!choices.has(lineId({ place: "Lìa", programme: "social" }))) expect(gap).toBeUndefined();
        }
        for (const { target, status } of Object.values(row)) {
          expect(target === null).toBe(status.kind === "missing");
          if (target) expect(target.isInteger() && !target.isNegative()).toBe(true);
        }
      }),
      { ...RUN, numRuns: 400 },
    );
  });

  it("places do not change each other", () => {
    fc.assert(
      fc.property(consistentPlace("Lìa"), consistentPlace("Xy"), (first, second) => {
        const both = planTargets(setOf([...figuresOf(first), ...figuresOf(second, "S", 9)]));
        const apart = [first, second].flatMap((place) =>
          planTargets(setOf(figuresOf(place))).rows.map((row) => row.target!.toString()),
        );
        expect(both.rows.map((row) => row.target!.toString())).toEqual(apart);
      }),
      RUN,
    );
  });

  it("odd figures give a plan, never an exception", () => {
    fc.assert(
      fc.property(anyFigures, someChoices("Lìa"), (figures, choices) => {
        const partitions = [
          {
            total: { place: "Lìa", programme: "social" as const },
            parts: [{ place: "Xy", programme: "social" as const }],
          },
        ];
        const set = setOf(figures, partitions);
        const violated = confront(rulesFor(set)).filter(({ outcome }) => outcome === "violated");
        const { rows, places } = planTargets(set, { choices, violated });
        expect(new Set(rows.map(({ line }) => lineId(line))).size).toBe(rows.length);
        for (const { line, target, status } of rows) {
          expect(places).toContain(line.place);
          expect(target === null).toBe(status.kind === "missing");
        }
      }),
      { ...RUN, numRuns: 400 },
    );
  });
});

/** a / b up to the next multiple of ten. */
function ceilingTens(a: bigint, b: bigint): bigint {
  return ((a + 10n * b - 1n) / (10n * b)) * 10n;
}
