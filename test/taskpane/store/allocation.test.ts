import type { UnitFigures } from "../../../src/domain/allocation/allocationBasis";
import { Decimal } from "../../../src/domain/numbers/decimal";
import {
  firstAllocation,
  planOf,
  shownFigures,
  splitOf,
  withChoice,
  type AllocationDraft,
} from "../../../src/taskpane/store/allocationDraft";
import { ALLOCATIONS_KEY, limitsOf, withLimits } from "../../../src/taskpane/store/allocationMemory";
import { encodeAllocation, keptAllocation } from "../../../src/taskpane/store/keptAllocation";
import { remedied, remedyOf } from "../../../src/taskpane/store/allocationRemedy";
import type { AllocationSources } from "../../../src/workbook/allocation/allocationSources";
import { HostFailure } from "../../../src/workbook/host";
import { aHost, aReport, aSession, type TestSession } from "../aSession";
import { voluntaryTarget } from "../../workbook/allocation/aSplit";

const d = (value: number) => new Decimal(value);
const known = (figures: Partial<Record<keyof UnitFigures, number>>): UnitFigures => {
  const value = (name: keyof UnitFigures) => (figures[name] === undefined ? null : d(figures[name]));
  return {
    actual: value("actual"),
    labourForce: value("labourForce"),
    eligible: value("eligible"),
    weight: value("weight"),
  };
};

const TARGET = voluntaryTarget();
const SOURCES: AllocationSources = {
  targets: [{ ...TARGET, programme: "social", value: d(6450) }, TARGET],
  lists: [
    {
      sheetName: "Thực hiện 2019 theo đơn vị",
      names: ["Xã Thanh", "Xã Xy"],
      figures: { voluntary: [known({ actual: 100, labourForce: 900 }), known({ actual: 40, labourForce: 600 })] },
      bases: [known({ labourForce: 900 }), known({ labourForce: 600 })],
    },
  ],
};
const NO_LISTS: AllocationSources = { ...SOURCES, lists: [] };
const SHEET = "Phân bổ 2020";

const state = (session: TestSession) => session.store.getState();
const draftIn = (session: TestSession) => state(session).allocation!.draft;

function wholes(draft: AllocationDraft, target = TARGET): number[] {
  const split = splitOf(draft, target);
  if (split.kind !== "shares") throw new Error(JSON.stringify(split));
  return split.shares.map(({ whole }) => whole.toNumber());
}

function impossible(draft: AllocationDraft) {
  const split = splitOf(draft, TARGET);
  if (split.kind !== "impossible") throw new Error(split.kind);
  return split.problem;
}

describe("the first fields", () => {
  it("split voluntary insurance over the workbook's own units", () => {
    const draft = firstAllocation(SOURCES);
    expect(draft).toMatchObject({ target: 1, from: 0, basis: "equalIncrease", atLeastActual: true });
    expect(draft.units.map(({ name, figures }) => [name, figures.actual?.toNumber()])).toEqual([
      ["Xã Thanh", 100],
      ["Xã Xy", 40],
    ]);
    expect(wholes(draft)).toEqual([655, 595]);
  });

  it("offer the district's 21 units where no table lists any, with nothing known of them", () => {
    const draft = firstAllocation(NO_LISTS);
    expect(draft.units).toHaveLength(21);
    expect(draft.units.every(({ figures }) => Object.values(figures).every((figure) => figure === null))).toBe(true);
    expect(wholes(draft).reduce((sum, share) => sum + share, 0)).toBe(1250);
  });
});

describe("other choices", () => {
  it("keep what was typed for a unit of the same name", () => {
    const first = firstAllocation(SOURCES);
    const typed = {
      ...first,
      units: first.units.map((unit) => ({ ...unit, locked: d(7), figures: { ...unit.figures, weight: d(3) } })),
    };
    const [thanh, lia] = withChoice(typed, { from: "typed", typedNames: "1\tXã Thanh\n2\tXã Lìa" }, SOURCES).units;
    expect([thanh!.name, thanh!.figures.weight?.toNumber(), thanh!.locked?.toNumber()]).toEqual(["Xã Thanh", 3, 7]);
    expect([lia!.name, lia!.figures.weight, lia!.locked]).toEqual(["Xã Lìa", null, null]);
  });

  it("start anew for another target, whose actuals are others", () => {
    const first = firstAllocation(SOURCES);
    const [thanh] = withChoice(first, { target: 0 }, SOURCES).units;
    expect([thanh!.figures.actual, thanh!.figures.labourForce?.toNumber()]).toEqual([null, 900]);
  });

  it("show fields for what the basis needs and for what is known", () => {
    expect(shownFigures(firstAllocation(NO_LISTS))).toEqual([]);
    expect(shownFigures({ ...firstAllocation(NO_LISTS), basis: "weights" })).toEqual(["weight"]);
    expect(shownFigures({ ...firstAllocation(NO_LISTS), basis: "gap" })).toEqual(["actual", "labourForce"]);
    expect(shownFigures(firstAllocation(SOURCES))).toEqual(["actual", "labourForce"]);
  });

  it("are not ready without units, a step or a percentage, and with a name twice", () => {
    const draft = firstAllocation(NO_LISTS);
    const reason = (changed: Partial<AllocationDraft>) => {
      const split = splitOf({ ...draft, ...changed }, TARGET);
      return split.kind === "notReady" && split.reason;
    };
    expect(reason({ units: [] })).toBe("noUnits");
    expect(reason({ units: [draft.units[0]!, draft.units[0]!] })).toBe("repeatedUnits");
    const many = Array.from({ length: 2001 }, (_, at) => ({ ...draft.units[0]!, name: `Thôn ${at}` }));
    expect(reason({ units: many })).toBe("tooManyUnits");
    expect(reason({ step: null })).toBe("noStep");
    const none = Object.fromEntries(Object.keys(draft.mix).map((basis) => [basis, null])) as AllocationDraft["mix"];
    expect(reason({ basis: "mix", mix: none })).toBe("noMix");
    expect(splitOf(draft, undefined)).toEqual({ kind: "notReady", reason: "noTarget" });
    expect(planOf({ ...draft, step: null }, TARGET)).toBeNull();
  });
});

describe("the one change that makes a split possible", () => {
  const first = firstAllocation(SOURCES);
  const withUnit = (change: object): AllocationDraft => ({
    ...first,
    units: first.units.map((unit, at) => (at === 0 ? { ...unit, ...change } : unit)),
  });

  it.each([
    ["the nearest step that the target is a multiple of", { ...first, step: d(20) }, { kind: "step", step: d(10) }],
    ["a step that is one", { ...first, step: d(0) }, { kind: "step", step: d(1) }],
    [
      "a higher maximum",
      {
        ...withUnit({ maximum: d(300) }),
        units: withUnit({ maximum: d(300) }).units.map((u, at) => (at === 1 ? { ...u, locked: d(900) } : u)),
      },
      { kind: "bound", bound: "maximum", unit: 0, to: d(350) },
    ],
    ["a lower minimum", withUnit({ minimum: d(1300) }), { kind: "bound", bound: "minimum", unit: 0, to: d(1210) }],
    [
      "a bound that a locked share breaks",
      withUnit({ minimum: d(300), locked: d(200) }),
      { kind: "bound", bound: "minimum", unit: 0, to: d(200) },
    ],
    [
      "less than last year's actual",
      { ...first, units: first.units.map((unit) => ({ ...unit, figures: { ...unit.figures, actual: d(900) } })) },
      { kind: "belowActual" },
    ],
  ])("is %s", (_, draft, expected) => {
    const remedy = remedyOf(impossible(draft), draft)!;
    expect(remedy).toEqual(expected);
    expect(wholes(remedied(draft, remedy)).reduce((sum, share) => sum + share, 0)).toBe(1250);
  });

  it("is left to the planner where there are several", () => {
    const draft = { ...withUnit({ locked: d(103) }), step: d(5) };
    expect(remedyOf(impossible(draft), draft)).toBeNull();
  });
});

describe("what a sheet's shares have to respect", () => {
  it("is kept by the sheet's name, the last word about each", () => {
    const draft: AllocationDraft = { ...firstAllocation(SOURCES), step: d(5), atLeastActual: false };
    const bounded = { ...draft, units: draft.units.map((unit) => ({ ...unit, minimum: d(30), maximum: null })) };
    const once = withLimits(undefined, SHEET, draft);
    const kept = withLimits(once, SHEET, bounded);
    expect(limitsOf(kept, SHEET)).toEqual({
      step: d(5),
      atLeastActual: false,
      minimums: new Map([
        ["Xã Thanh", d(30)],
        ["Xã Xy", d(30)],
      ]),
      maximums: new Map(),
    });
    expect(limitsOf(kept, "Phân bổ 2021")).toMatchObject({ step: d(1), atLeastActual: true });
  });

  it.each([
    undefined,
    7,
    "{",
    "{}",
    '[{"sheet":"Phân bổ 2020","step":"-5","atLeastActual":true,"minimums":[],"maximums":[]}]',
  ])("is the usual where %p was kept", (kept) =>
    expect(limitsOf(kept, SHEET)).toMatchObject({ step: d(1), atLeastActual: true }),
  );
});

describe("what was chosen and typed", () => {
  const first = firstAllocation(SOURCES);
  const typed: AllocationDraft = {
    ...first,
    basis: "weights",
    step: d(5),
    atLeastActual: false,
    showsBounds: true,
    units: first.units.map((unit, at) => ({
      ...unit,
      figures: { ...unit.figures, weight: new Decimal("2.5").plus(at) },
      maximum: d(900),
      locked: at === 0 ? d(200) : null,
    })),
  };

  it("is there the next time", () => {
    expect(keptAllocation(encodeAllocation(typed, SOURCES), first, SOURCES)).toEqual(typed);
    const names: AllocationDraft = withChoice(first, { from: "typed", typedNames: "Xã Lìa\nXã Xy" }, SOURCES);
    expect(keptAllocation(encodeAllocation(names, SOURCES), first, SOURCES)).toEqual(names);
  });

  it("gives way to what the workbook's tables state now", () => {
    const kept = encodeAllocation(typed, SOURCES);
    const [list] = SOURCES.lists;
    const now: AllocationSources = {
      ...SOURCES,
      lists: [{ ...list!, figures: { voluntary: [known({ actual: 111 }), known({})] } }],
    };
    const { units } = keptAllocation(kept, firstAllocation(now), now);
    expect(units.map(({ figures }) => figures.actual?.toNumber())).toEqual([111, 40]);
  });

  it("is left out where its target is no longer there", () => {
    const kept = encodeAllocation(typed, SOURCES);
    const without: AllocationSources = { ...SOURCES, targets: [SOURCES.targets[0]!] };
    expect(keptAllocation(kept, firstAllocation(without), without)).toEqual(firstAllocation(without));
  });

  it("is kept without its units where they are thousands", () => {
    const many = {
      ...typed,
      units: Array.from({ length: 4000 }, (_, at) => ({ ...typed.units[0]!, name: `Thôn ${at}` })),
    };
    const kept = encodeAllocation(many, SOURCES);
    expect(kept.length).toBeLessThan(1000);
    expect(keptAllocation(kept, first, SOURCES)).toMatchObject({ basis: "weights", step: d(5) });
  });

  it.each([
    undefined,
    7,
    "{",
    "[]",
    "null",
    '{"programme":"voluntary","place":"Huyện Hướng Hóa","basis":"dice"}',
    '{"programme":"voluntary","place":"Huyện Hướng Hóa","basis":"equalIncrease","from":7,"typedNames":[],"mix":"50","step":"-5","units":[null,{"name":"Xã Thanh","locked":"-3"}]}',
  ])("is the usual where %p was kept", (kept) => {
    const draft = keptAllocation(kept, first, SOURCES);
    expect({ ...draft, mix: first.mix }).toEqual(first);
  });
});

describe("the steps", () => {
  async function opened(options: Parameters<typeof aSession>[0] = {}) {
    const session = aSession({ allocationSources: NO_LISTS, ...options });
    expect(await session.openAllocation()).toBe("done");
    return session;
  }

  it("write the sheet, keep its limits, check from then on, and are taken back in one press", async () => {
    const session = await opened();
    expect(state(session).view).toBe("allocation");
    expect(await session.writeAllocation()).toBe("done");
    expect(session.host.names()).toContain(SHEET);
    expect(state(session).notice).toEqual({ code: "allocationWritten", sheetName: SHEET });
    expect(state(session).report).not.toBeNull();
    // nobody asked for marks on other sheets
    expect(state(session).marking).toBe(false);
    expect(limitsOf(session.host.remembered(ALLOCATIONS_KEY), SHEET).step).toEqual(d(1));
    expect(await session.undoLast()).toBe("done");
    expect(session.host.names()).not.toContain(SHEET);
  });

  it("show the next time what was chosen when the sheet was written", async () => {
    const session = await opened();
    session.changeAllocation({ step: d(5) });
    session.lockUnits(3, [d(100)]);
    await session.writeAllocation();
    session.closeAllocation();
    await session.openAllocation();
    expect(draftIn(session).step).toEqual(d(5));
    expect(draftIn(session).units[3]!.locked).toEqual(d(100));
  });

  it("ask where a sheet of that name exists", async () => {
    const session = await opened();
    await session.writeAllocation();
    expect(await session.writeAllocation()).toBe("asks");
    expect(state(session).phase).toEqual({
      kind: "asking",
      question: { code: "allocationExists", name: SHEET },
    });
    expect(await session.writeAllocationBeside("keepBoth")).toBe("done");
    expect(session.host.names()).toContain(`${SHEET} (2)`);
  });

  it("write nothing once the target was edited, and show it split anew", async () => {
    let sources = NO_LISTS;
    const session = aSession({
      get allocationSources() {
        return sources;
      },
    });
    await session.openAllocation();
    sources = { ...NO_LISTS, targets: [SOURCES.targets[0]!, { ...TARGET, value: d(1300) }] };
    await session.writeAllocation();
    expect(session.host.names()).not.toContain(SHEET);
    expect(state(session).notice).toEqual({ code: "allocationOutdated" });
    expect(state(session).allocation!.sources.targets[draftIn(session).target]!.value).toEqual(d(1300));
    await session.writeAllocation();
    expect(session.host.names()).toContain(SHEET);
  });

  it("do nothing while there are no shares", async () => {
    const session = await opened();
    session.changeAllocation({ basis: "weights" });
    expect(await session.writeAllocation()).toBe("done");
    expect(session.host.names()).not.toContain(SHEET);
  });

  it("fill a column of fields from one paste, bounds too", async () => {
    const session = await opened();
    session.fillUnits(19, "weight", [d(4), null, d(9)]);
    session.fillUnits(0, "minimum", [d(30)]);
    session.lockUnits(1, [d(70), d(80)]);
    const { units } = draftIn(session);
    expect(units).toHaveLength(21);
    expect(units.slice(18).map(({ figures }) => figures.weight?.toNumber() ?? null)).toEqual([null, 4, null]);
    expect([units[0]!.minimum?.toNumber(), ...units.slice(0, 4).map(({ locked }) => locked?.toNumber())]).toEqual([
      30,
      undefined,
      70,
      80,
      undefined,
    ]);
    session.lockUnits(1, [null]);
    session.applyRemedy({ kind: "step", step: d(5) });
    expect(draftIn(session).units[1]!.locked).toBeNull();
    expect(draftIn(session).step).toEqual(d(5));
    session.closeAllocation();
    expect(state(session).allocation).toBeNull();
  });

  it("leave the sheet where what follows could not be done", async () => {
    const session = await opened({
      check: async () => {
        throw new HostFailure("GeneralException");
      },
    });
    expect(await session.writeAllocation()).toBe("done");
    expect(state(session).notice).toEqual({ code: "allocationWritten", sheetName: SHEET });
  });

  it("spread nothing over a finding of another kind", async () => {
    const host = aHost();
    const session = aSession({ host });
    await session.check();
    const [first] = aReport(host).explained;
    const before = host.names();
    expect(await session.spreadDifference(first!.explanation.id)).toBe("done");
    expect(await session.spreadDifference("no such finding")).toBe("done");
    expect(host.names()).toEqual(before);
    expect(state(session).notice).toBeNull();
  });
});
