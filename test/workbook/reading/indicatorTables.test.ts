import { figureText, statedInRow } from "../../support/figureText";
import { tableOn } from "../../support/readSheet";

const HEADER = [
  ["STT", "Chỉ tiêu", "ĐVT", "TH 2018", "KH 2019", "TH 2019", "KH 2020", "So sánh (%)", "", "", "Ghi chú"],
  ["", "", "", "", "", "", "", "TH19/KH19", "TH19/TH18", "KH20/TH19", ""],
];

describe("indicators in rows with a unit of their own, year and scenario in columns", () => {
  const table = tableOn([
    ["CÁC CHỈ TIÊU PHÁT TRIỂN KINH TẾ - XÃ HỘI NĂM 2020"],
    ["HUYỆN HƯỚNG HÓA"],
    ...HEADER,
    ["I", "Bảo hiểm xã hội", "", "", "", "", "", "", "", "", ""],
    [1, "Số người tham gia BHXH", "Người", 4815, 5454, 5122, 6450, 93.9, 106.4, 125.9, ""],
    ["", "Trong đó: BHXH bắt buộc", "Người", 4700, 4826, 4844, 5200, 100.37, 103.06, 107.3, ""],
    ["", "- BHXH tự nguyện", "Người", 115, 628, 278, 1250, 44.27, 241.7, 449.6, ""],
    [2, "Lực lượng lao động trong độ tuổi", "1.000 người", 49.5, "", 49.923, "", "", 100.9, "", ""],
    [3, "Tỷ lệ tham gia BHXH so với LLLĐ", "%", { value: 9.73, format: "0.00" }, "-", 10.26, 12.9, "x", "", "", ""],
    [4, "Số người tham gia BHTN", "Người", 3681, 3851, 3871, 4342, 100.5, 105.2, 112.2, ""],
    [5, "Tỷ lệ bao phủ BHYT", "%", 98.1, 98.5, 98.6, 99, "", "", "", ""],
  ]);

  it("is recognised by the unit column", () => {
    expect([table.layout, table.year, table.place]).toEqual(["indicatorRows", 2020, "Huyện Hướng Hóa"]);
    expect(table.columns[2]!.meaning).toEqual({ kind: "unit" });
    expect(table.columns[7]!.meaning).toEqual({
      kind: "figures",
      measure: "attainment",
      programme: null,
      period: { year: 2019, scenario: "actual" },
      versus: { year: 2019, scenario: "plan" },
      unit: "percent",
      scale: 1,
      percentForm: "percentages",
    });
  });

  it.each([
    [5, "social", [4815, 5454, 5122, 6450], ["0.939 percent (1)", "1.064 percent (1)", "1.259 percent (1)"]],
    [6, "compulsory", [4700, 4826, 4844, 5200], ["1.0037 percent (2)", "1.0306 percent (2)", "1.073 percent (1)"]],
    [7, "voluntary", [115, 628, 278, 1250], ["0.4427 percent (2)", "2.417 percent (1)", "4.496 percent (1)"]],
    [10, "unemployment", [3681, 3851, 3871, 4342], ["1.005 percent (1)", "1.052 percent (1)", "1.122 percent (1)"]],
  ] as const)("reads row %i, head counts and what they are compared with", (row, programme, counts, rates) => {
    expect(statedInRow(table.figures, row)).toEqual([
      `${programme}: participants actual 2018 = ${counts[0]} persons (0)`,
      `${programme}: participants plan 2019 = ${counts[1]} persons (0)`,
      `${programme}: participants actual 2019 = ${counts[2]} persons (0)`,
      `${programme}: participants plan 2020 = ${counts[3]} persons (0)`,
      `${programme}: attainment actual 2019 vs plan 2019 = ${rates[0]}`,
      `${programme}: growthIndex actual 2019 vs actual 2018 = ${rates[1]}`,
      `${programme}: growthIndex plan 2020 vs actual 2019 = ${rates[2]}`,
    ]);
  });

  it("multiplies thousands out, and leaves the index of a base alone", () => {
    expect(statedInRow(table.figures, 8)).toEqual([
      "social: labourForce actual 2018 = 49500 persons (-2)",
      "social: labourForce actual 2019 = 49923 persons (0)",
    ]);
  });

  it("reads rows of percentages", () => {
    expect(statedInRow(table.figures, 9)).toEqual([
      "social: labourForceCoverage actual 2018 = 0.0973 percent (2)",
      "social: labourForceCoverage plan 2019 = notApplicable",
      "social: labourForceCoverage actual 2019 = 0.1026 percent (2)",
      "social: labourForceCoverage plan 2020 = 0.129 percent (1)",
    ]);
    expect(statedInRow(table.figures, 11)).toEqual([
      "health: populationCoverage actual 2018 = 0.981 percent (1)",
      "health: populationCoverage plan 2019 = 0.985 percent (1)",
      "health: populationCoverage actual 2019 = 0.986 percent (1)",
      "health: populationCoverage plan 2020 = 0.99 percent (0)",
    ]);
  });

  it("takes the Roman numeral for a heading", () => {
    expect(table.rows[0]).toEqual({ row: 4, kind: "section", label: "Bảo hiểm xã hội", line: null });
  });
});

it("reads indicators without a unit column", () => {
  const table = tableOn([
    ["Nội dung", "Năm 2018", "Năm 2019"],
    ["Số người tham gia BHXH", 4815, 5122],
    ["Lực lượng lao động", 49500, 49923],
    ["Tỷ lệ so với LLLĐ (%)", 9.73, 10.26],
    ["Tốc độ tăng (%)", "", 6.4],
  ]);
  expect(table.layout).toBe("indicatorRows");
  expect(table.figures.filter(({ value }) => value !== null).map(figureText)).toEqual([
    "social: participants actual 2018 = 4815 persons (0)",
    "social: participants actual 2019 = 5122 persons (0)",
    "social: labourForce actual 2018 = 49500 persons (0)",
    "social: labourForce actual 2019 = 49923 persons (0)",
    "social: labourForceCoverage actual 2018 = 0.0973 percent (2)",
    "social: labourForceCoverage actual 2019 = 0.1026 percent (2)",
    "social: growthRate actual 2019 vs actual 2018 = 0.064 percent (1)",
  ]);
});

it("tells a unit column headed “Đơn vị” from a column of places", () => {
  const table = tableOn([
    ["TT", "Chỉ tiêu", "Đơn vị", "Thực hiện 2019", "Kế hoạch 2020"],
    [1, "BHXH tự nguyện", "Người", 278, 1250],
    [2, "Tỷ lệ bao phủ BHXH", "%", 10.26, 12.9],
  ]);
  expect(table.layout).toBe("indicatorRows");
  expect(table.columns[2]!.meaning).toEqual({ kind: "unit" });
  expect(table.figures.map(figureText)).toEqual([
    "voluntary: participants actual 2019 = 278 persons (0)",
    "voluntary: participants plan 2020 = 1250 persons (0)",
    "social: labourForceCoverage actual 2019 = 0.1026 percent (2)",
    "social: labourForceCoverage plan 2020 = 0.129 percent (1)",
  ]);
});
