import type { AllocationBasis, UnitFigures } from "../../../src/domain/allocation/allocationBasis";
import { splitTarget, type SplitOptions, type SplitUnit } from "../../../src/domain/allocation/splitTarget";
import { Decimal } from "../../../src/domain/numbers/decimal";

const d = (value: number) => new Decimal(value);

type Given = Partial<Record<keyof UnitFigures | "minimum" | "maximum" | "locked", number>>;

function unit(given: Given): SplitUnit {
  const value = (name: keyof Given) => (given[name] === undefined ? null : d(given[name]));
  return {
    figures: {
      actual: value("actual"),
      labourForce: value("labourForce"),
      eligible: value("eligible"),
      weight: value("weight"),
    },
    minimum: value("minimum"),
    maximum: value("maximum"),
    locked: value("locked"),
  };
}

function split(total: number, given: Given[], basis: AllocationBasis, options: Partial<SplitOptions> = {}) {
  return splitTarget(d(total), given.map(unit), { basis, step: d(1), atLeastActual: true, ...options });
}

function wholes(...args: Parameters<typeof split>): number[] {
  const result = split(...args);
  if (result.kind !== "shares") throw new Error(JSON.stringify(result));
  return result.shares.map(({ whole }) => whole.toNumber());
}

const EQUAL: AllocationBasis = { kind: "equalIncrease" };

describe("splitting a target", () => {
  it("gives equal shares where nobody's actual is known", () => {
    expect(wholes(10, [{}, {}, {}], EQUAL)).toEqual([4, 3, 3]);
  });

  it("adds the same to everybody's actual", () => {
    expect(wholes(100, [{ actual: 10 }, { actual: 20 }, { actual: 40 }], EQUAL)).toEqual([20, 30, 50]);
  });

  it("asks for the actuals that are missing where some are known", () => {
    expect(split(100, [{ actual: 10 }, {}, {}], EQUAL)).toEqual({
      kind: "missing",
      missing: { figure: "actual", units: [1, 2] },
    });
  });

  it("asks for a blank weight and takes a 0 for a 0", () => {
    const basis: AllocationBasis = { kind: "weights" };
    expect(split(10, [{ weight: 1 }, {}], basis)).toMatchObject({ missing: { figure: "weight", units: [1] } });
    expect(wholes(10, [{ weight: 1 }, { weight: 0 }], basis)).toEqual([10, 0]);
  });

  it("gives nobody less than last year's actual unless told otherwise", () => {
    const given = [
      { actual: 40, labourForce: 100 },
      { actual: 5, labourForce: 900 },
    ];
    expect(wholes(100, given, { kind: "labourForce" })).toEqual([40, 60]);
    expect(wholes(100, given, { kind: "labourForce" }, { atLeastActual: false })).toEqual([10, 90]);
  });

  it("fills the gap to the eligible, else to the labour force", () => {
    const gap: AllocationBasis = { kind: "gap" };
    const free = { atLeastActual: false };
    expect(
      wholes(
        10,
        [
          { actual: 10, eligible: 30 },
          { actual: 20, eligible: 50 },
        ],
        gap,
        free,
      ),
    ).toEqual([4, 6]);
    expect(
      wholes(
        10,
        [
          { actual: 90, labourForce: 80 },
          { actual: 20, labourForce: 50 },
        ],
        gap,
        free,
      ),
    ).toEqual([0, 10]);
  });

  it("mixes bases by their percentages, exactly", () => {
    const mix: AllocationBasis = {
      kind: "mix",
      parts: [
        { basis: "labourForce", percent: d(50) },
        { basis: "weights", percent: d(50) },
      ],
    };
    // 50 % by 1 : 2, 50 % by 1 : 0
    const given = [
      { labourForce: 100, weight: 7 },
      { labourForce: 200, weight: 0 },
    ];
    expect(wholes(300, given, mix)).toEqual([200, 100]);
    const result = split(300, given, mix);
    expect(result.kind === "shares" && result.shares.map(({ weight }) => weight.toFixed(4))).toEqual([
      "66.6667",
      "33.3333",
    ]);
  });

  it("keeps locked shares, also below last year's actual, and shares the rest", () => {
    const given = [{ actual: 50, locked: 10 }, { actual: 20 }, { actual: 30 }];
    expect(wholes(100, given, EQUAL)).toEqual([10, 40, 50]);
  });

  it("brings bounds to the step, and refuses a total that is no multiple of it", () => {
    const given = [{ actual: 13 }, { actual: 21 }];
    expect(wholes(100, given, EQUAL, { step: d(5) })).toEqual([45, 55]);
    expect(split(101, given, EQUAL, { step: d(5) })).toMatchObject({
      kind: "impossible",
      problem: { code: "notMultiple", field: "total" },
    });
    expect(wholes(40, given, EQUAL, { step: d(5) })).toEqual([15, 25]);
    expect(split(35, given, EQUAL, { step: d(5) })).toMatchObject({ problem: { code: "minimumsAboveTotal" } });
  });

  it("tells who is held at a bound", () => {
    const given = [{ actual: 10, maximum: 12 }, { actual: 20 }, { actual: 40, minimum: 60 }];
    const result = split(100, given, EQUAL);
    expect(result.kind === "shares" && result.shares.map(({ reason, whole }) => [reason, whole.toNumber()])).toEqual([
      ["maximum", 12],
      ["exact", 28],
      ["minimum", 60],
    ]);
  });

  it("says that the actuals alone come to more than the target", () => {
    expect(split(30, [{ actual: 20 }, { actual: 20 }], EQUAL)).toMatchObject({
      problem: { code: "minimumsAboveTotal", by: d(10) },
    });
    expect(wholes(30, [{ actual: 20 }, { actual: 20 }], EQUAL, { atLeastActual: false })).toEqual([15, 15]);
  });
});
