import { inUnicode, legacyFontOf } from "../../../src/workbook/reading/legacyFonts";
import { tableOn } from "../../support/readSheet";
import { statedInRow } from "../../support/figureText";

const TCVN3_TEXT = "Tæng sè ng\u00adêi tham gia b¶o hiÓm x· héi b¾t buéc";
const VNI_TEXT = "Toång soá ngöôøi tham gia baûo hieåm xaõ hoäi baét buoäc";
const UNICODE_TEXT = "Tổng số người tham gia bảo hiểm xã hội bắt buộc";

it.each([
  ["TCVN3", TCVN3_TEXT],
  ["VNI", VNI_TEXT],
] as const)("%s is recognised and read as its font shows it", (font, text) => {
  expect(legacyFontOf(["STT", text])).toBe(font);
  expect(inUnicode(text, font)).toBe(UNICODE_TEXT);
});

it.each([
  ["Unicode", [UNICODE_TEXT]],
  ["decomposed Unicode", [UNICODE_TEXT.normalize("NFD")]],
  ["a text without accents", ["Tong so nguoi tham gia"]],
  ["French", ["Année, département, où"]],
  ["signs of measure", ["§ 3, 5 µm"]],
  ["one Unicode letter among old ones", [TCVN3_TEXT, "đ"]],
  ["nothing", []],
])("%s is no legacy font", (_, texts) => expect(legacyFontOf(texts)).toBeNull());

it("letters that stand alone and capitals come out right", () => {
  expect(inUnicode("ÑÔN VÒ TÍNH: ngöôøi", "VNI")).toBe("ĐƠN VỊ TÍNH: người");
  expect(inUnicode("§¬n vÞ tÝnh", "TCVN3")).toBe("Đơn vị tính");
});

describe("a table in a legacy font", () => {
  const rows = (tcvn3: boolean) => [
    [tcvn3 ? "HuyÖn Cam Lé" : "Huyeän Cam Loä"],
    tcvn3
      ? ["STT", "ChØ tiªu", "Thùc hiÖn n¨m 2018", "Thùc hiÖn n¨m 2019", "Sè t¨ng"]
      : ["STT", "Chæ tieâu", "Thöïc hieän naêm 2018", "Thöïc hieän naêm 2019", "Soá taêng"],
    [1, tcvn3 ? "BHXH b¾t buéc" : "BHXH baét buoäc", 100, 120, 20],
    [2, tcvn3 ? "BHXH tù nguyÖn" : "BHXH töï nguyeän", 10, 15, 5],
  ];
  it.each([
    ["TCVN3", true],
    ["VNI", false],
  ])("%s is read, and the table says which", (font, tcvn3) => {
    const table = tableOn(rows(tcvn3));
    expect(table).toMatchObject({ legacyFont: font, place: "Huyện Cam Lộ" });
    expect(table.columns[2]!.header).toBe("Thực hiện năm 2018");
    expect(statedInRow(table.figures, 3)).toEqual([
      "voluntary: participants actual 2018 = 10 persons (0)",
      "voluntary: participants actual 2019 = 15 persons (0)",
      "voluntary: increase actual 2019 vs actual 2018 = 5 persons (0)",
    ]);
  });
});
