import { agrees } from "../../../src/domain/indicators/agrees";
import { attainment } from "../../../src/domain/indicators/attainment";
import { coverage } from "../../../src/domain/indicators/coverage";
import { growthIndex } from "../../../src/domain/indicators/growthIndex";
import { growthRate } from "../../../src/domain/indicators/growthRate";
import { Decimal } from "../../../src/domain/numbers/decimal";
import type { Problem } from "../../../src/domain/problem";
import { isProblem } from "../../../src/domain/problem";

const d = (x: string | number) => new Decimal(x);
const shown = (result: Decimal | Problem) => (isProblem(result) ? result.code : result.toString());

describe("growthRate", () => {
  it.each([
    [5122, 4815, 2, "0.0638"],
    [4844, 4700, 2, "0.0306"],
    [278, 115, 1, "1.417"],
    [3871, 3681, 2, "0.0516"],
    [3871, 3685, 2, "0.0505"],
    [4700, 4844, 2, "-0.0297"],
    [0, 5, 1, "-1"],
    [5, 5, 1, "0"],
    [5, 0, 1, "zeroBase"],
    [0, 0, undefined, "zeroBase"],
    [-1, 5, 1, "negativeCount"],
    [5, -1, 1, "negativeCount"],
    [-5, 0, 1, "negativeCount"],
  ])("from %d to %d at %s decimals is %s", (current, prior, decimals, expected) =>
    expect(shown(growthRate(d(current), d(prior), decimals))).toBe(expected),
  );

  it("is exact where no decimals are asked for", () => expect(shown(growthRate(d(5), d(4)))).toBe("0.25"));
});

describe("growthIndex", () => {
  it.each([
    [6450, 5122, 1, "1.259"],
    [1250, 278, 1, "4.496"],
    [4342, 3871, 1, "1.122"],
    [0, 5, 1, "0"],
    [5, 0, 1, "zeroBase"],
    [-5, 5, 1, "negativeCount"],
  ])("of %d to %d at %s decimals is %s", (current, prior, decimals, expected) =>
    expect(shown(growthIndex(d(current), d(prior), decimals))).toBe(expected),
  );
});

describe("coverage and attainment", () => {
  it.each([
    [coverage, "5122", "49923", 2, "0.1026"],
    [coverage, "278", "45079", 2, "0.0062"],
    [coverage, "4342", "4427", 0, "0.98"],
    [coverage, "1.5", "3", 0, "0.5"],
    [coverage, "-1", "3", 0, "negativeCount"],
    [coverage, "1", "-3", 0, "negativeCount"],
    [coverage, "1", "0", 0, "zeroBase"],
    [attainment, "5122", "5454", 1, "0.939"],
    [attainment, "4844", "4826", 2, "1.0037"],
    [attainment, "0", "4826", 2, "0"],
    [attainment, "1", "0", 2, "zeroBase"],
  ])("%p of %s in %s at %d decimals is %s", (indicator, part, whole, decimals, expected) =>
    expect(shown(indicator(d(part), d(whole), decimals))).toBe(expected),
  );
});

describe("agrees", () => {
  it.each([
    ["0.939", 1, 5122, 5454, true],
    ["0.0637", 2, 307, 4815, false],
    ["0.0638", 2, 307, 4815, true],
    ["0.96", 0, 4342, 4427, false],
    ["0.98", 0, 4342, 4427, true],
    ["0.94", 1, 5122, 5454, false],
    ["-0.0297", 2, -144, 4844, true],
    ["0.125", 1, 1, 8, true],
    ["0.063", 1, 1, 16, true],
    ["0.062", 1, 1, 16, false],
  ])("%s at %d decimals with %d / %d: %s", (stated, decimals, numerator, denominator, expected) =>
    expect(agrees(d(stated), decimals, d(numerator), d(denominator))).toBe(expected),
  );

  it("cannot tell without a base", () => {
    expect(agrees(d(0), 0, d(1), d(0))).toEqual({ code: "zeroBase" });
    expect(agrees(d(0), 0, d(1), d(-1))).toEqual({ code: "negativeCount" });
  });
});
