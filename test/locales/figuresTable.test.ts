import { MEASURES, PROGRAMMES, SCENARIOS } from "../../src/domain/figures/figure";
import { figuresTableTexts as texts } from "../../src/locales/figuresTable.vi";
import { proseLexicon } from "../../src/locales/lexicon/prose";
import { FIGURES_COLUMNS } from "../../src/workbook/figuresTable/figuresTableTexts";

it("reads as a planner writes the headers of a list", () =>
  expect(FIGURES_COLUMNS.map((column) => texts.headers[column])).toEqual([
    "Loại hình",
    "Chỉ tiêu",
    "Năm",
    "Loại số liệu",
    "Giá trị",
    "Đơn vị tính",
    "So với",
    "Địa bàn",
    "Mức độ chính xác",
  ]));

it("names programmes, groups in them, and the total of all", () => {
  expect(PROGRAMMES.map((programme) => texts.programmeName({ programme }))).toEqual([
    "BHXH",
    "BHXH bắt buộc",
    "BHXH tự nguyện",
    "BHTN",
    "BHYT",
  ]);
  expect(texts.programmeName({ programme: "health", group: "hộ gia đình" })).toBe("BHYT (hộ gia đình)");
  expect(texts.programmeName({ programme: "social", group: proseLexicon.jointTotal })).toBe("BHXH, BHYT");
});

it("names scenarios and units in few words", () => {
  expect(SCENARIOS.map(texts.scenarioName)).toEqual(["thực hiện", "ước", "kế hoạch", "chỉ tiêu"]);
  expect((["persons", "percent", "points"] as const).map(texts.unitName)).toEqual(["người", "%", "điểm %"]);
});

it("names how a number is no exact count", () =>
  expect((["atLeast", "atMost", "about", "almost", "over", "gross"] as const).map(texts.exactnessName)).toEqual([
    "ít nhất",
    "không quá",
    "khoảng",
    "gần",
    "trên",
    "phát triển mới",
  ]));

it("has a name of its own for every measure", () =>
  expect(new Set(MEASURES.map(texts.measureName)).size).toBe(MEASURES.length));
