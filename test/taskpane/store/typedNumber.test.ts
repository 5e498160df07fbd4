import { NUMBER_WORDS } from "../../../src/locales/lexicon/numberWords";
import { messagesFor, type Language } from "../../../src/locales";
import type { TypedBasis } from "../../../src/locales/paneMessages";
import { readTyped, typedValue } from "../../../src/taskpane/store/typedNumber";

function read(kind: TypedBasis, text: string, language: Language = "vi"): string {
  const { basis, fault } = readTyped(kind, text, NUMBER_WORDS, messagesFor(language).pane.separators);
  return fault ?? typedValue(basis!)!.toString();
}

describe("a typed number", () => {
  it.each([
    ["shareOfEligible", "96,5", "96.5"],
    ["shareOfEligible", "96.5", "96.5"],
    ["shareOfEligible", " 96,5 % ", "96.5"],
    ["shareOfEligible", "100", "100"],
    ["shareOfLabourForce", "0,05%", "0.05"],
    ["growthIndex", "107,3", "107.3"],
    ["growthIndex", "449,6 %", "449.6"],
    ["growthRate", "-5", "-5"],
    ["growthRate", "0", "0"],
    ["increase", "1.250", "1250"],
    ["increase", "1.250 người", "1250"],
    ["increase", "-20", "-20"],
    ["increase", "1,5 nghìn", "1500"],
  ] as const)("%s %p is %s in Vietnamese", (kind, text, value) => expect(read(kind, text)).toBe(value));

  it.each([
    ["shareOfEligible", "96.5", "96.5"],
    ["increase", "1,250", "1250"],
  ] as const)("%s %p is %s in English", (kind, text, value) => expect(read(kind, text, "en")).toBe(value));

  it.each([
    ["shareOfEligible", "", "empty"],
    ["shareOfEligible", "   ", "empty"],
    ["shareOfEligible", "nhiều", "notANumber"],
    ["shareOfEligible", "96 với 97", "notANumber"],
    ["shareOfEligible", "96 người", "notANumber"],
    ["shareOfEligible", "0", "outOfRange"],
    ["shareOfEligible", "100,01", "outOfRange"],
    ["shareOfLabourForce", "-1", "outOfRange"],
    ["growthIndex", "0", "outOfRange"],
    ["growthRate", "-100", "outOfRange"],
    ["increase", "12,5", "notWhole"],
    ["increase", "5%", "notANumber"],
    ["increase", "99999999999", "outOfRange"],
  ] as const)("%s %p is refused: %s", (kind, text, fault) => expect(read(kind, text)).toBe(fault));
});
