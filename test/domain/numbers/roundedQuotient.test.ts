import fc from "fast-check";
import { Decimal } from "../../../src/domain/numbers/decimal";
import { roundedPercentOfIntegers, truncatedPercentOfIntegers } from "../../../src/domain/numbers/percentOfIntegers";
import { roundedQuotient, truncatedQuotient } from "../../../src/domain/numbers/roundedQuotient";

const rounded = (a: string, b: string, decimals: number) =>
  roundedQuotient(new Decimal(a), new Decimal(b), decimals).toString();
const truncated = (a: string, b: string, decimals: number) =>
  truncatedQuotient(new Decimal(a), new Decimal(b), decimals).toString();

describe("roundedQuotient", () => {
  it.each([
    ["5122", "5454", 1, "0.939"],
    ["307", "4815", 2, "0.0638"],
    ["278", "45079", 2, "0.0062"],
    ["4844", "5400", 1, "0.897"],
    ["1", "8", 1, "0.125"],
    ["1", "16", 1, "0.063"],
    ["-1", "16", 1, "-0.063"],
    ["1", "-16", 1, "-0.063"],
    ["-1", "-16", 1, "0.063"],
    ["0", "7", 2, "0"],
    ["1", "3", 15, "0.33333333333333333"],
    ["0.005", "1", 0, "0.01"],
    ["0.0049999999", "1", 0, "0"],
    ["12.3", "45.6", 2, "0.2697"],
    ["55", "100", -1, "0.6"],
  ])("%s / %s at %s decimals of the percentage is %s", (a, b, decimals, expected) =>
    expect(rounded(a, b, decimals)).toBe(expected),
  );

  it("tells a tie from its neighbours at any size", () => {
    const big = 10n ** 80n;
    expect(rounded(String(big / 2n), String(big * 100n), 0)).toBe("0.01");
    expect(rounded(String(big / 2n - 1n), String(big * 100n), 0)).toBe("0");
    expect(rounded(String(-big / 2n), String(big * 100n), 0)).toBe("-0.01");
    expect(rounded("9007199254740993", "9007199254740993", 15)).toBe("1");
    expect(rounded("9007199254740993", "9007199254740992", 0)).toBe("1");
    expect(rounded("1e-300", "1e-298", 2)).toBe("0.01");
    expect(rounded(`4.${"9".repeat(30)}`, "1000", 0)).toBe("0");
    expect(rounded("5", `1000.${"0".repeat(30)}1`, 0)).toBe("0");
    expect(rounded("1e300", "1", 0)).toBe(new Decimal("1e300").toString());
  });

  it("is never minus zero", () =>
    expect(Object.is(roundedQuotient(new Decimal(-1), new Decimal(1e6), 0).toNumber(), 0)).toBe(true));

  it("refuses a zero denominator", () => expect(() => rounded("1", "0", 2)).toThrow(RangeError));
});

describe("truncatedQuotient", () => {
  it.each([
    ["307", "4815", 2, "0.0637"],
    ["-307", "4815", 2, "-0.0637"],
    ["1", "8", 1, "0.125"],
    ["2", "3", 0, "0.66"],
    ["0.00999", "1", 0, "0"],
  ])("%s / %s at %s decimals of the percentage is %s", (a, b, decimals, expected) =>
    expect(truncated(a, b, decimals)).toBe(expected),
  );
});

describe("roundedPercentOfIntegers", () => {
  it("counts in units of the last decimal", () => {
    expect(roundedPercentOfIntegers(307, 4815, 2)).toBe(638);
    expect(truncatedPercentOfIntegers(307, 4815, 2)).toBe(637);
    expect(roundedPercentOfIntegers(-307, 4815, 2)).toBe(-638);
    expect(Object.is(roundedPercentOfIntegers(-1, 1e6, 0), 0)).toBe(true);
  });

  it.each([
    [0.5, 2, 1],
    [1, 0.5, 1],
    [1, 0, 1],
    [NaN, 1, 1],
    [Infinity, 1, 1],
    [1, 2, -1],
    [1, 2, 16],
    [1, 2, 1.5],
    [9007199254740991, 1, 0],
    [1, 9007199254740991, 0],
  ])("leaves (%d, %d, %d) to exact arithmetic", (a, b, decimals) =>
    expect(roundedPercentOfIntegers(a, b, decimals)).toBeNull(),
  );
});

describe("laws", () => {
  // what "rounded" and "cut off" mean, without dividing: twice the distance is at most one unit, the tie on the far side
  function isRounded(a: bigint, b: bigint, decimals: number, scaled: bigint): boolean {
    const sign = a < 0n === b < 0n ? 1n : -1n;
    const [x, y, s] = [abs(a) * 100n * 10n ** BigInt(decimals), abs(b), scaled * sign];
    return s >= 0n && 2n * (x - s * y) < y && 2n * (x - s * y) >= -y;
  }
  function isTruncated(a: bigint, b: bigint, decimals: number, scaled: bigint): boolean {
    const sign = a < 0n === b < 0n ? 1n : -1n;
    const [x, y, s] = [abs(a) * 100n * 10n ** BigInt(decimals), abs(b), scaled * sign];
    return s >= 0n && x - s * y >= 0n && x - s * y < y;
  }
  const abs = (n: bigint) => (n < 0n ? -n : n);
  const inUnits = (fraction: Decimal, decimals: number) =>
    BigInt(`${fraction}` === "0" ? 0 : fraction.toFixed(decimals + 2).replace(".", ""));

  const signed = (max: bigint) => fc.bigInt({ min: -max, max });
  const nonZero = (max: bigint) => signed(max).filter((n) => n !== 0n);
  const decimals = fc.integer({ min: 0, max: 15 });
  // ties: a / b = (2k + 1) / (2 · 100 · 10^d), and one beside it
  const nearTie = fc
    .tuple(
      fc.bigInt({ min: 0n, max: 10n ** 6n }),
      fc.integer({ min: 0, max: 4 }),
      fc.bigInt({ min: 1n, max: 1000n }),
      fc.integer({ min: -1, max: 1 }),
    )
    .map(([k, d, m, beside]) => ({ a: (2n * k + 1n) * m + BigInt(beside), b: 200n * 10n ** BigInt(d) * m, d }));

  it("is the nearest percentage, at any size", () =>
    fc.assert(
      fc.property(signed(10n ** 40n), nonZero(10n ** 40n), decimals, (a, b, d) => {
        const [x, y] = [new Decimal(String(a)), new Decimal(String(b))];
        expect(isRounded(a, b, d, inUnits(roundedQuotient(x, y, d), d))).toBe(true);
        expect(isTruncated(a, b, d, inUnits(truncatedQuotient(x, y, d), d))).toBe(true);
      }),
      { seed: 20200318, numRuns: 3000 },
    ));

  it("is the nearest percentage of head counts", () =>
    fc.assert(
      fc.property(signed(10n ** 8n), nonZero(10n ** 8n), fc.integer({ min: 0, max: 4 }), (a, b, d) => {
        expect(isRounded(a, b, d, inUnits(roundedQuotient(new Decimal(String(a)), new Decimal(String(b)), d), d))).toBe(
          true,
        );
      }),
      { seed: 20200318, numRuns: 3000 },
    ));

  it("goes away from zero on ties", () =>
    fc.assert(
      fc.property(nearTie, fc.boolean(), ({ a, b, d }, negative) => {
        const n = negative ? -a : a;
        expect(isRounded(n, b, d, inUnits(roundedQuotient(new Decimal(String(n)), new Decimal(String(b)), d), d))).toBe(
          true,
        );
      }),
      { seed: 20200318, numRuns: 3000 },
    ));

  it("scaling both by the same power of ten changes nothing", () =>
    fc.assert(
      fc.property(
        signed(10n ** 15n),
        nonZero(10n ** 15n),
        decimals,
        fc.integer({ min: -20, max: 20 }),
        (a, b, d, power) => {
          const plain = roundedQuotient(new Decimal(String(a)), new Decimal(String(b)), d);
          expect(roundedQuotient(new Decimal(`${a}e${power}`), new Decimal(`${b}e${power}`), d).eq(plain)).toBe(true);
        },
      ),
      { seed: 20200318, numRuns: 2000 },
    ));

  it("the fast path gives null or exactly what whole numbers give", () => {
    let answered = 0;
    fc.assert(
      fc.property(
        fc.oneof(
          signed(10n ** 8n),
          signed(2n ** 53n - 1n),
          nearTie.map((tie) => tie.a),
        ),
        fc.oneof(
          nonZero(10n ** 8n),
          nonZero(2n ** 53n - 1n),
          nearTie.map((tie) => tie.b),
        ),
        decimals,
        (a, b, d) => {
          const up = roundedPercentOfIntegers(Number(a), Number(b), d);
          const cut = truncatedPercentOfIntegers(Number(a), Number(b), d);
          if (up === null || cut === null) return;
          answered += 1;
          expect(isRounded(a, b, d, BigInt(up))).toBe(true);
          expect(isTruncated(a, b, d, BigInt(cut))).toBe(true);
        },
      ),
      { seed: 20200318, numRuns: 10000 },
    );
    expect(answered).toBeGreaterThan(2000);
  });

  it("the fast path is exact at the very edge of its guard", () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90_000_000_000 }), fc.integer({ min: -2, max: 2 }), (b, beside) => {
        const most = Math.floor((Number.MAX_SAFE_INTEGER - b) / 100);
        const a = Math.floor(most / b) * b + beside;
        const up = roundedPercentOfIntegers(a, b, 0);
        const cut = truncatedPercentOfIntegers(a, b, 0);
        if (up !== null) expect(isRounded(BigInt(a), BigInt(b), 0, BigInt(up))).toBe(true);
        if (cut !== null) expect(isTruncated(BigInt(a), BigInt(b), 0, BigInt(cut))).toBe(true);
      }),
      { seed: 20200318, numRuns: 20000 },
    ));

  it("the fast path answers wherever the guard holds", () =>
    fc.assert(
      fc.property(signed(10n ** 7n), nonZero(10n ** 7n), fc.integer({ min: 0, max: 4 }), (a, b, d) => {
        expect(roundedPercentOfIntegers(Number(a), Number(b), d)).not.toBeNull();
      }),
      { seed: 20200318, numRuns: 500 },
    ));
});
