import { Decimal } from "../../../src/domain/numbers/decimal";
import { lineId } from "../../../src/domain/figures/identity";
import type { TargetBasis, TargetChoice, TargetRow } from "../../../src/domain/targets/targetPlan";
import { asChoice, basisChoice } from "../../../src/taskpane/store/basisChoices";
import { previewLines } from "../../../src/taskpane/store/previewLines";
import { aPlan, ASSIGNED, PROPOSED } from "../../workbook/targetTable/aPlan";

const NOTHING = { choices: new Map<string, TargetChoice>(), defaultWays: new Map<string, "assigned" | "derived">() };
const line = (row: TargetRow) => ({ id: lineId(row.line), rows: [row] });
const chosen = (basis: TargetBasis): TargetChoice => ({ basis, rounding: { step: 10, direction: "up" } });
const GROW = chosen({ kind: "growthRate", rate: new Decimal("0.05") });
const KEEP = chosen({ kind: "keepGrowth" });

const [social, compulsory] = PROPOSED.rows as [TargetRow, TargetRow];
const [, assigned] = ASSIGNED.rows as [TargetRow, TargetRow];

describe("the way a line's target is found", () => {
  it("is what the plan says where nobody chose", () => {
    expect(basisChoice(line(social), NOTHING).current).toEqual({ way: "derived", choice: null });
    expect(basisChoice(line(assigned), NOTHING).current).toEqual({ way: "assigned", choice: null });
    expect(basisChoice(line(compulsory), NOTHING).current).toEqual({ way: "keepGrowth", choice: KEEP });
    const missing = { ...compulsory, status: { kind: "missing", reason: "noActual" } } as const;
    expect(basisChoice(line(missing), NOTHING).current).toEqual({ way: "keepGrowth", choice: KEEP });
  });

  it("is the choice where somebody did", () => {
    const choices = new Map([[lineId(compulsory.line), GROW]]);
    expect(basisChoice(line(compulsory), { ...NOTHING, choices }).current).toEqual({ way: "growthRate", choice: GROW });
  });

  it("is one for several places only when it is the same in all", () => {
    const both = { id: "both", rows: [compulsory, { ...compulsory, line: { ...compulsory.line, place: "Xã B" } }] };
    expect(basisChoice(both, NOTHING).current?.way).toBe("keepGrowth");
    const choices = new Map([[lineId(compulsory.line), chosen({ kind: "growthRate", rate: new Decimal("0.06") })]]);
    expect(basisChoice(both, { ...NOTHING, choices }).current).toBeNull();
    choices.set(lineId(both.rows[1]!.line), GROW);
    expect(basisChoice(both, { ...NOTHING, choices }).current).toBeNull();
    choices.set(lineId(compulsory.line), GROW);
    expect(basisChoice(both, { ...NOTHING, choices }).current?.way).toBe("growthRate");
  });
});

describe("the ways to pick from", () => {
  const first = (row: TargetRow, state: typeof NOTHING) => basisChoice(line(row), state).ways[0];

  it("begin with the number that is given, where one is", () => {
    const defaultWays = new Map<string, "assigned" | "derived">([[lineId(assigned.line), "assigned"]]);
    expect(first(assigned, { ...NOTHING, defaultWays })).toBe("assigned");
    expect(first(compulsory, NOTHING)).toBe("keepGrowth");
  });

  it("lead back from a choice kept from an earlier day", () => {
    expect(first(compulsory, { ...NOTHING, choices: new Map([[lineId(compulsory.line), GROW]]) })).toBe("default");
  });
});

describe("a choice that only says the default", () => {
  it("is none where nothing is given", () => expect(asChoice(KEEP, [compulsory.line], NOTHING)).toBeNull());

  it("is one where a number is given instead", () => {
    const defaultWays = new Map<string, "assigned" | "derived">([[lineId(assigned.line), "assigned"]]);
    expect(asChoice(KEEP, [assigned.line], { ...NOTHING, defaultWays })).toBe(KEEP);
  });

  it("is one when it rounds another way", () => {
    const rounded = { ...KEEP, rounding: { step: 1, direction: "up" } } as const;
    expect(asChoice(rounded, [compulsory.line], NOTHING)).toBe(rounded);
  });
});

describe("the lines of the preview", () => {
  const plan = aPlan([
    { place: "Xã A", programme: "voluntary", actual: 1 },
    { place: "Xã A", programme: "unemployment", actual: 2 },
    { place: "Xã B", programme: "voluntary", actual: 3 },
  ]);
  const actuals = (place: string | null) =>
    previewLines(plan, place).map(({ rows }) => rows.map(({ actual }) => actual!.value!.toNumber()));

  it("are those of one place, or gathered over all", () => {
    expect(actuals("Xã A")).toEqual([[1], [2]]);
    expect(actuals(null)).toEqual([[1, 3], [2]]);
  });
});
