import fc from "fast-check";
import { Decimal } from "../../../src/domain/numbers/decimal";
import { roundHalfAway, truncate } from "../../../src/domain/numbers/roundHalfAway";

const round = (x: string, decimals: number) => roundHalfAway(new Decimal(x), decimals).toString();
const cut = (x: string, decimals: number) => truncate(new Decimal(x), decimals).toString();

describe("roundHalfAway", () => {
  it.each([
    ["2.5", 0, "3"],
    ["-2.5", 0, "-3"],
    ["2.4999999999999999999", 0, "2"],
    ["1.005", 2, "1.01"],
    ["0.5", 0, "1"],
    ["0.49", 0, "0"],
    ["-0.5", 0, "-1"],
    ["1500", -3, "2000"],
    ["1499", -3, "1000"],
    ["500", -3, "1000"],
    ["-500", -3, "-1000"],
    ["499.9", -3, "0"],
    ["49", -3, "0"],
    ["999.96", 1, "1000"],
    ["187", 4, "187"],
    ["0", 2, "0"],
  ])("rounds %s at %s decimals to %s", (x, decimals, expected) => expect(round(x, decimals)).toBe(expected));

  it("gives plain zero, never minus zero", () => {
    expect(Object.is(roundHalfAway(new Decimal("-0.4"), 0).toNumber(), 0)).toBe(true);
    expect(Object.is(truncate(new Decimal("-0.9"), 0).toNumber(), 0)).toBe(true);
    expect(Object.is(roundHalfAway(new Decimal("-0"), 0).toNumber(), 0)).toBe(true);
  });

  it("does not round twice where a value has more digits than decimal.js's precision", () => {
    const below = `2.4${"9".repeat(90)}`;
    expect(round(below, 0)).toBe("2");
    expect(round(`${"9".repeat(79)}4${"9".repeat(20)}`, -21)).toBe(new Decimal(`${"9".repeat(79)}e21`).toString());
  });
});

describe("truncate", () => {
  it.each([
    ["6.376", 2, "6.37"],
    ["-6.379", 2, "-6.37"],
    ["1999", -3, "1000"],
    ["999", -3, "0"],
    ["0.9", 0, "0"],
  ])("cuts %s at %s decimals to %s", (x, decimals, expected) => expect(cut(x, decimals)).toBe(expected));
});

describe("laws", () => {
  const scaledInteger = fc.tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.integer({ min: 0, max: 12 }));
  const decimals = fc.integer({ min: -12, max: 12 });

  it("agrees with whole-number division", () =>
    fc.assert(
      fc.property(scaledInteger, decimals, ([digits, places], at) => {
        const x = new Decimal(`${digits}e-${places}`);
        if (at >= places) {
          expect(roundHalfAway(x, at).eq(x)).toBe(true);
          expect(truncate(x, at).eq(x)).toBe(true);
          return;
        }
        const unit = 10n ** BigInt(places - at);
        const [size, sign] = digits < 0n ? [-digits, "-"] : [digits, ""];
        expect(roundHalfAway(x, at).eq(`${sign}${(size * 2n + unit) / (unit * 2n)}e${-at}`)).toBe(true);
        expect(truncate(x, at).eq(`${sign}${size / unit}e${-at}`)).toBe(true);
      }),
      { seed: 20200318, numRuns: 2000 },
    ));
});
