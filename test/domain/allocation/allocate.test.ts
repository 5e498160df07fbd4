import { allocate, type AllocationUnit } from "../../../src/domain/allocation/allocate";
import { Decimal } from "../../../src/domain/numbers/decimal";

const d = (value: number | string) => new Decimal(value);

type Given = number | { weight: number; minimum?: number; maximum?: number; locked?: number };

function units(...given: Given[]): AllocationUnit[] {
  return given.map((unit) => {
    const { weight, ...bounds } = typeof unit === "number" ? { weight: unit } : unit;
    const counts = Object.entries(bounds).map(([name, value]) => [name, d(value)]);
    return { weight: d(weight), ...Object.fromEntries(counts) };
  });
}

function shares(total: number, given: AllocationUnit[], step = 1) {
  const result = allocate(d(total), given, { step: d(step) });
  if ("code" in result) throw new Error(result.code);
  return result;
}

const wholes = (...args: Parameters<typeof shares>) => shares(...args).map(({ whole }) => whole.toNumber());
const reasons = (...args: Parameters<typeof shares>) => shares(...args).map(({ reason }) => reason);

function problem(total: number, given: AllocationUnit[], step: number | string = 1) {
  return JSON.parse(JSON.stringify(allocate(d(total), given, { step: d(step) }))) as unknown;
}

describe("sharing a total", () => {
  it("gives the rest to the largest remainders", () => {
    // 2.5, 4.1667, 3.3333
    expect(wholes(10, units(3, 5, 4))).toEqual([3, 4, 3]);
    expect(reasons(10, units(3, 5, 4))).toEqual(["roundedUp", "roundedDown", "roundedDown"]);
  });

  it("says what each exact share was", () => {
    const [first] = shares(10, units(1, 2));
    expect(first!.exact.toFixed(6)).toBe("3.333333");
    expect(first!.quota.toFixed(6)).toBe("3.333333");
    expect(first!.tied).toBe(false);
  });

  it("leaves shares that come out whole", () => {
    expect(reasons(12, units(1, 2, 3))).toEqual(["exact", "exact", "exact"]);
  });

  it("gives equal remainders to the larger weight, then to the earlier unit", () => {
    // 0.5, 1.5
    expect(wholes(2, units(1, 3))).toEqual([0, 2]);
    expect(wholes(2, units(3, 1))).toEqual([2, 0]);
    expect(shares(2, units(1, 3)).map(({ tied }) => tied)).toEqual([true, true]);
    expect(wholes(2, units(1, 1, 1))).toEqual([1, 1, 0]);
    expect(shares(2, units(1, 1, 1)).map(({ tied }) => tied)).toEqual([true, true, true]);
  });

  it("knows fractions that doubles take for equal", () => {
    const close: AllocationUnit[] = [{ weight: d("1") }, { weight: d("1.0000000000000000000001") }];
    expect(wholes(1, close)).toEqual([0, 1]);
    expect(shares(1, close)[0]!.tied).toBe(false);
  });

  it("counts in steps", () => {
    expect(wholes(1000, units(1, 1, 1), 10)).toEqual([340, 330, 330]);
  });

  it("shares again what bounds leave or take", () => {
    expect(wholes(100, units({ weight: 1, minimum: 40 }, 1, 2))).toEqual([40, 20, 40]);
    expect(wholes(100, units({ weight: 2, maximum: 10 }, 1, 1))).toEqual([10, 45, 45]);
    // the minimum alone would push the second above its maximum, and back
    expect(
      wholes(100, units({ weight: 1, minimum: 50 }, { weight: 5, maximum: 30 }, { weight: 1, minimum: 5 })),
    ).toEqual([50, 30, 20]);
    expect(reasons(100, units({ weight: 1, minimum: 50 }, { weight: 9, maximum: 10 }, 1))).toEqual([
      "minimum",
      "maximum",
      "exact",
    ]);
  });

  it("keeps fixed shares and gives a zero weight its minimum", () => {
    const given = units({ weight: 5, locked: 7 }, { weight: 0, minimum: 3 }, 0, 1);
    expect(wholes(20, given)).toEqual([7, 3, 0, 10]);
    expect(reasons(20, given)).toEqual(["locked", "zeroWeight", "zeroWeight", "exact"]);
    expect(wholes(7, units({ weight: 5, locked: 7 }, 1))).toEqual([7, 0]);
    expect(wholes(0, units({ weight: 5, locked: 0 }, 1))).toEqual([0, 0]);
  });

  it("says nothing of a minimum that nobody set", () => {
    expect(reasons(5, units({ weight: 1, minimum: 5 }, 1))).toEqual(["minimum", "exact"]);
    expect(wholes(0, [])).toEqual([]);
  });
});

describe("what cannot be shared", () => {
  it("says how far the total is from what bounds allow, and which bound could give way", () => {
    expect(problem(10, units({ weight: 1, minimum: 8 }, { weight: 1, minimum: 6 }))).toEqual({
      code: "minimumsAboveTotal",
      total: "10",
      reachable: "14",
      by: "4",
      unit: 0,
    });
    expect(problem(2, units({ weight: 1, minimum: 4 }, { weight: 1, locked: 6 }))).toMatchObject({
      by: "8",
      unit: null,
    });
    expect(problem(10, units({ weight: 1, maximum: 3 }, { weight: 2, maximum: 4 }))).toEqual({
      code: "maximumsBelowTotal",
      total: "10",
      reachable: "7",
      by: "3",
      unit: 1,
    });
  });

  it("says that no weight takes the rest", () => {
    const zero = { code: "weightsZero", total: "10", by: "8", reachable: "2" };
    expect(problem(10, units(0, { weight: 0, minimum: 2 }))).toEqual(zero);
    expect(problem(10, units({ weight: 5, locked: 2 }, 0))).toEqual(zero);
    expect(problem(1, [])).toMatchObject({ code: "weightsZero" });
  });

  it("names the multiples next to a count that is none", () => {
    expect(problem(105, units(1), 10)).toEqual({
      code: "notMultiple",
      field: "total",
      unit: null,
      value: "105",
      step: "10",
      below: "100",
      above: "110",
    });
    expect(problem(10, units(1, { weight: 1, maximum: 2.5 }))).toMatchObject({
      field: "maximum",
      unit: 1,
      below: "2",
      above: "3",
    });
    expect(problem(10, units(1), 0)).toEqual({ code: "stepNotWhole", step: "0" });
    expect(problem(10, units(1), "1e300")).toEqual({ code: "stepNotWhole", step: "1e+300" });
    expect(problem(10, units(1), "1.5")).toEqual({ code: "stepNotWhole", step: "1.5" });
  });

  it("names the unit whose inputs contradict each other", () => {
    expect(problem(10, units(1, { weight: 1, minimum: 5, maximum: 3 }))).toEqual({
      code: "minimumAboveMaximum",
      unit: 1,
      minimum: "5",
      maximum: "3",
      by: "2",
    });
    expect(problem(10, units({ weight: 1, locked: 1, minimum: 3 }))).toMatchObject({
      code: "lockedBelowMinimum",
      bound: "3",
      by: "2",
    });
    expect(problem(10, units({ weight: 1, locked: 5, maximum: 3 }))).toMatchObject({
      code: "lockedAboveMaximum",
      bound: "3",
      by: "2",
    });
    expect(problem(10, units(1, -2))).toEqual({ code: "negativeInput", field: "weight", unit: 1, value: "-2" });
    expect(problem(-1, units(1))).toEqual({ code: "negativeInput", field: "total", unit: null, value: "-1" });
  });
});
