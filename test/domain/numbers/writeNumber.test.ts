import fc from "fast-check";
import { Decimal } from "../../../src/domain/numbers/decimal";
import { readNumber } from "../../../src/domain/numbers/readNumber";
import { writeNumber } from "../../../src/domain/numbers/writeNumber";
import { NUMBER_WORDS } from "../../../src/locales/lexicon/numberWords";

const write = (value: string, options?: Parameters<typeof writeNumber>[1]) => writeNumber(new Decimal(value), options);

describe("writeNumber", () => {
  it.each([
    ["5122", "5.122"],
    ["278", "278"],
    ["1000", "1.000"],
    ["123456789", "123.456.789"],
    ["-5122.5", "-5.122,5"],
    ["0.5", "0,5"],
    ["0", "0"],
    ["0.12345678", "0,123457"],
    ["0.9999999", "1"],
    ["1e21", "1.000.000.000.000.000.000.000"],
  ])("writes %s as %s", (value, text) => expect(write(value)).toBe(text));

  it.each([
    ["0.939", undefined, "93,9%"],
    ["0.9", undefined, "90%"],
    ["0.06375908", undefined, "6,38%"],
    ["0.939", 2, "93,90%"],
    ["0.046", 2, "4,60%"],
    ["4.496", 1, "449,6%"],
    ["-0.5", 0, "-50%"],
    ["12.34567", undefined, "1.234,57%"],
  ])("writes the fraction %s at %s decimals as %s", (value, decimals, text) =>
    expect(write(value, { unit: "%", ...(decimals !== undefined && { decimals }) })).toBe(text),
  );

  it("puts a unit in words after a space", () => expect(write("5122", { unit: "người" })).toBe("5.122 người"));
  it("keeps the zeros it is asked for", () => expect(write("5122", { decimals: 2 })).toBe("5.122,00"));
  it("rounds halves away from zero", () => {
    expect(write("2.5", { decimals: 0 })).toBe("3");
    expect(write("-2.5", { decimals: 0 })).toBe("-3");
  });
  it("rounds to thousands", () => expect(write("187499", { decimals: -3 })).toBe("187.000"));
  it("never writes minus zero", () => {
    expect(write("-0.004", { decimals: 2 })).toBe("0,00");
    expect(write("-0.00001", { unit: "%" })).toBe("0%");
    expect(write("-0")).toBe("0");
  });
  it("writes with other separators", () =>
    expect(write("5122.5", { separators: { decimal: ".", group: "," } })).toBe("5,122.5"));

  describe("laws", () => {
    it("what was written with its decimals is read again", () =>
      fc.assert(
        fc.property(
          fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
          fc.integer({ min: 0, max: 8 }),
          fc.boolean(),
          (digits, decimals, isPercent) => {
            const value = new Decimal(`${digits}e-${decimals + (isPercent ? 2 : 0)}`);
            const text = writeNumber(value, { decimals, ...(isPercent && { unit: "%" }) });
            const reading = readNumber(text, NUMBER_WORDS)!;
            expect(reading.value.toString()).toBe(value.plus(0).toString());
            expect(reading.decimals).toBe(decimals);
            expect(reading.rest).toBe("");
          },
        ),
        { seed: 20200318, numRuns: 1000 },
      ));
  });
});
