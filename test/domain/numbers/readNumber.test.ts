import { readNumber } from "../../../src/domain/numbers/readNumber";
import { NUMBER_WORDS } from "../../../src/locales/lexicon/numberWords";

const ENGLISH = { decimal: ".", group: "," };

function read(text: string, separators?: { decimal: string; group: string }) {
  const reading = readNumber(text, NUMBER_WORDS, separators);
  return reading && [reading.value.toString(), reading.decimals, reading.unit, reading.rest];
}

describe("readNumber", () => {
  it.each([
    ["5.122", "5122", 0],
    ["5.122.000", "5122000", 0],
    ["49.923", "49923", 0],
    ["1.234,5", "1234.5", 1],
    ["3,871", "3.871", 3],
    ["0,5", "0.5", 1],
    ["4,60", "4.6", 2],
    ["12.5", "12.5", 1],
    ["1.2345", "1.2345", 4],
    ["0.939", "0.939", 3],
    ["1234.567", "1234.567", 3],
    ["5,122,000", "5122000", 0],
    ["1,234.5", "1234.5", 1],
    ["278", "278", 0],
    ["007", "7", 0],
    ["0", "0", 0],
    ["12345678901234567890123", "12345678901234567890123", 0],
  ])("reads %s", (text, value, decimals) => expect(read(text)).toEqual([value, decimals, null, ""]));

  it.each([
    ["5 122", "5122", 0],
    ["5\u00a0122", "5122", 0],
    ["5\u2009122\u202f000", "5122000", 0],
    ["5 122,5", "5122.5", 1],
    ["\u00a0 5.122 \u202f", "5122", 0],
    ["\ufeff5.122\u200b", "5122", 0],
  ])("takes spaces around the number and between its groups: %j", (text, value, decimals) =>
    expect(read(text)).toEqual([value, decimals, null, ""]),
  );

  it.each([
    ["-5", "-5"],
    ["−5.122", "-5122"],
    ["–5,5", "-5.5"],
    ["- 12", "-12"],
    ["+7", "7"],
    ["-0", "0"],
  ])("reads the sign of %s", (text, value) => expect(read(text)?.[0]).toBe(value));

  it.each([
    ["93,9%", "0.939", 1, "percent", ""],
    ["93,9 %", "0.939", 1, "percent", ""],
    ["100,00% kế hoạch", "1", 2, "percent", "kế hoạch"],
    ["-6,37%", "-0.0637", 2, "percent", ""],
    ["87 phần trăm", "0.87", 0, "percent", ""],
    ["5.122 người", "5122", 0, "persons", ""],
    ["5.122người", "5122", 0, "persons", ""],
    ["5.122 Người, tăng 307", "5122", 0, "persons", ", tăng 307"],
    ["3,871 persons", "3.871", 3, "persons", ""],
  ])("reads the unit of %s", (text, ...expected) => expect(read(text)).toEqual(expected));

  it.each([
    ["1,5 triệu", "1500000", -5, null, ""],
    ["187 nghìn", "187000", -3, null, ""],
    ["187 NGÀN người", "187000", -3, "persons", ""],
    ["2 nghìn tỷ đồng", "2000000000000", -12, null, "đồng"],
    ["1.5 million", "1500000", -5, null, ""],
    ["3 triệuphú", "3", 0, null, "triệuphú"],
  ])("multiplies magnitude words out: %s", (text, ...expected) => expect(read(text)).toEqual(expected));

  it("reads words that are written with combining accents", () =>
    expect(read("187 nghìn người".normalize("NFD"))).toEqual(["187000", -3, "persons", ""]));

  it.each([
    ["5.122.", "5122", "."],
    ["5.122, tăng", "5122", ", tăng"],
    ["31/12/2019", "31", "/12/2019"],
    ["4.700 4.826", "4700", "4.826"],
    ["12 5", "12", "5"],
    ["3 871 4 427", "3", "871 4 427"],
    ["5\n122", "5", "122"],
    ["2 điểm %", "2", "điểm %"],
  ])("stops where the number stops: %j", (text, value, rest) => {
    const reading = readNumber(text, NUMBER_WORDS)!;
    expect([reading.value.toString(), reading.rest]).toEqual([value, rest]);
  });

  it.each([
    "",
    " ",
    "người",
    "BHXH 5.122",
    "-",
    "–",
    "%",
    "31.12.2019",
    "1.23,4,5",
    "1.234.5",
    "(123)",
    "(1)",
    ",5",
    "x",
  ])("finds no number at the start of %j", (text) => expect(read(text)).toBeNull());

  it.each([
    ["5,122", "5122", 0],
    ["5.122", "5.122", 3],
    ["93.90%", "0.939", 2],
    ["1,234,567.8", "1234567.8", 1],
    ["0,939", "0.939", 3],
    ["1.234,5", "1234.5", 1],
  ])("reads %s as an English Excel shows it", (text, value, decimals) =>
    expect(read(text, ENGLISH)?.slice(0, 2)).toEqual([value, decimals]),
  );
});
