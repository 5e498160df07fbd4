import { figureText } from "../../support/figureText";
import { tableOn } from "../../support/readSheet";
import type { CellGiven, SheetGiven } from "../../support/blocks";

/** Figures of one row of voluntary insurance under these headers. */
function read(headers: readonly string[], cells: readonly CellGiven[], given?: SheetGiven): string[] {
  const { figures } = tableOn(
    [
      ["Chỉ tiêu", ...headers],
      ["BHXH tự nguyện", ...cells],
    ],
    given,
  );
  return figures.map(figureText).map((text) => text.replace(/^voluntary: /, ""));
}

const count = (cell: CellGiven, given?: SheetGiven) => read(["TH 2018", "TH 2019"], [1, cell], given)[1];
const rate = (cell: CellGiven, given?: SheetGiven) =>
  read(["TH 2018", "Tốc độ phát triển (%)"], [1, cell], given)[1]!.replace(/^.* = /, "");

describe("head counts", () => {
  it.each<[CellGiven, string]>([
    [5122, "5122 persons (0)"],
    [{ value: 5122, format: "#,##0" }, "5122 persons (0)"],
    ["5.122", "5122 persons (0)"],
    [" 5.122 người", "5122 persons (0)"],
    ["5 122", "5122 persons (0)"],
    ["4.844*", "4844 persons (0)"],
    ["4.844 (1)", "4844 persons (0)"],
    [{ value: 3.871, format: "0.000" }, "3.871 persons (3)"],
    [3.871, "3.871 persons (3)"],
    [0, "0 persons (0)"],
    [-12, "-12 persons (0)"],
    ["93,9%", "text"],
    [{ value: 0.1 + 0.2, format: "0.0" }, "0.3 persons (1)"],
  ])("of %j are %s", (cell, expected) => {
    expect(count(cell)).toBe(`participants actual 2019 = ${expected}`);
  });

  it("keep the three decimals of a misread separator, whatever the region", () => {
    expect(count(3.871, { region: "en" })).toBe("participants actual 2019 = 3.871 persons (3)");
    expect(count({ value: 3871, format: "#,##0" }, { region: "en" })).toBe(
      "participants actual 2019 = 3871 persons (0)",
    );
  });
});

it("tells a text that begins with an equals sign from a formula", () => {
  const { figures } = tableOn([
    ["Chỉ tiêu", "TH 2018", "TH 2019"],
    ["BHTN", { value: "=1", formula: "=1" }, { value: 1, formula: "=1" }],
  ]);
  expect(figures.map(({ source, absence }) => [source.kind === "cell" && source.computed, absence])).toEqual([
    [false, "text"],
    [true, undefined],
  ]);
});

describe("what is no number", () => {
  it.each<[CellGiven, string]>([
    ["", "blank"],
    [null, "blank"],
    ["  ", "blank"],
    ["\u00a0", "blank"],
    [{ value: "", formula: '=IF(A1="","",1)' }, "blank"],
    ["–", "notApplicable"],
    ["-", "notApplicable"],
    ["x", "notApplicable"],
    ["X", "notApplicable"],
    ["…", "notApplicable"],
    ["...", "notApplicable"],
    ["/", "notApplicable"],
    ["chưa có", "text"],
    ["12 xã", "text"],
    ["12/15", "text"],
    [true, "text"],
    ["#N/A", "error"],
    ["#DIV/0!", "error"],
    ["#BUSY!", "error"],
    ["#NAME?", "error"],
  ])("%j is %s", (cell, absence) => {
    expect(count(cell)).toBe(`participants actual 2019 = ${absence}`);
  });
});

describe("percentages", () => {
  it.each<[CellGiven, string]>([
    [{ value: 93.9, format: "0.0" }, "0.939 percent (1)"],
    [{ value: 100.37, format: "0.00" }, "1.0037 percent (2)"],
    [{ value: 87, format: "0" }, "0.87 percent (0)"],
    [{ value: 104.6, format: "0.00" }, "1.046 percent (2)"],
    [{ value: 0.939, format: "0.0%" }, "0.939 percent (1)"],
    [{ value: 0.87, format: "0%" }, "0.87 percent (0)"],
    [{ value: 0.046, format: "0.00%" }, "0.046 percent (2)"],
    ["93,9", "0.939 percent (1)"],
    ["93,9%", "0.939 percent (1)"],
    ["104,60", "1.046 percent (2)"],
    ["93.9%", "0.939 percent (1)"],
    [{ value: 125.92737212, format: "General" }, "1.2592737212 percent (7)"],
    [{ value: 125.92737212, format: "0.0", text: "125,9" }, "1.2592737212 percent (1)"],
  ])("of %j are %s", (cell, expected) => {
    expect(rate(cell)).toBe(expected);
  });

  it("show their decimals with the separators of this Excel", () => {
    expect(rate({ value: 0.939, format: "0.0%" }, { region: "en" })).toBe("0.939 percent (1)");
    expect(rate({ value: 100.37, format: "0.00" }, { region: "en" })).toBe("1.0037 percent (2)");
    expect(rate({ value: 1234.5, format: "#,##0.0" }, { region: "en" })).toBe("12.345 percent (1)");
    expect(rate({ value: 1234.5, format: "#,##0.0" }, { region: "vi" })).toBe("12.345 percent (1)");
  });

  it("show their decimals also where the text has other separators than this Excel", () => {
    expect(rate({ value: 93.9, format: "0.00", text: "93,90" }, { region: "en" })).toBe("0.939 percent (2)");
    expect(count({ value: 5122, text: "5.122" }, { region: "en" })).toBe("participants actual 2019 = 5122 persons (0)");
    expect(count({ value: 5122, text: "5,122" }, { region: "vi" })).toBe("participants actual 2019 = 5122 persons (0)");
  });

  it("take their decimals from the number format when the cell is too narrow, else from the value", () => {
    expect(rate({ value: 93.9, format: "0.00", text: "####" })).toBe("0.939 percent (2)");
    expect(rate({ value: 93.9, format: '#,##0.0"%"', text: "#" })).toBe("0.939 percent (1)");
    expect(rate({ value: 93.95, format: "General", text: "####" })).toBe("0.9395 percent (2)");
  });

  it("do not take a percent sign in quotes for a percent format", () => {
    expect(rate({ value: 93.9, format: '0.0" %"' })).toBe("0.939 percent (1)");
  });
});

describe("a column of plain percentages", () => {
  const column = (headers: readonly string[], rows: readonly (readonly CellGiven[])[]) => {
    const table = tableOn([["Đơn vị", ...headers], ...rows], { name: "BHXH 2019" });
    const meaning = table.columns.at(-1)!.meaning;
    return [
      meaning.kind === "figures" && meaning.percentForm,
      ...table.figures
        .filter(({ unit }) => unit === "percent")
        .map((figure) => figureText(figure).replace(/^.* = /, "")),
    ];
  };
  const coverage = ["TH 2019", "Lực lượng lao động", "Tỷ lệ bao phủ (%)"];

  it("holds percentages when they come closer to the quotients", () => {
    expect(
      column(coverage, [
        ["Xã Húc", 8, 1500, 0.53],
        ["Xã Thanh", 12, 1500, 0.8],
      ]),
    ).toEqual(["percentages", "0.0053 percent (2)", "0.008 percent (1)"]);
  });

  it("holds fractions when they come closer to the quotients", () => {
    expect(
      column(coverage, [
        ["Xã Húc", 800, 1500, 0.53],
        ["Xã Thanh", 1200, 1500, 0.8],
      ]),
    ).toEqual(["fractions", "0.53 percent (0)", "0.8 percent (0)"]);
    expect(column(["TH 2019", "KH 2019", "Tỷ lệ so với KH (%)"], [["Xã Húc", 20, 1000, 2]])).toEqual([
      "percentages",
      "0.02 percent (0)",
    ]);
  });

  it("is decided as a whole, so that one slip decides nothing", () => {
    expect(
      column(coverage, [
        ["Xã Húc", 800, 1500, 53.3],
        ["Xã Thanh", 1200, 1500, 0.8],
        ["Xã Xy", 600, 1500, 40],
      ]),
    ).toEqual(["percentages", "0.533 percent (1)", "0.008 percent (1)", "0.4 percent (0)"]);
  });

  it("goes by its size where nothing can be recomputed", () => {
    expect(
      column(
        ["Tốc độ phát triển (%)"].flatMap((text) => ["TH 2019", text]),
        [["Xã Húc", "", 1.259]],
      ),
    ).toEqual(["fractions", "1.259 percent (1)"]);
    expect(column(["TH 2019", "Tỷ lệ bao phủ (%)"], [["Xã Húc", 8, 0.62]])).toEqual([
      "percentages",
      "0.0062 percent (2)",
    ]);
    expect(column(["TH 2019", "Tỷ lệ bao phủ (%)"], [["Xã Húc", 8, 0.1026]])).toEqual([
      "fractions",
      "0.1026 percent (2)",
    ]);
  });

  it("reads “lần” as times", () => {
    expect(column(["TH 2019", "Tốc độ phát triển (lần)"], [["Xã Húc", 8, 1.26]])).toEqual([
      "times",
      "1.26 percent (0)",
    ]);
  });

  it("takes cells under a percent format for what they are", () => {
    expect(
      column(coverage, [
        ["Xã Húc", 800, 1500, 53.3],
        ["Xã Thanh", 1200, 1500, { value: 0.8, format: "0.0%" }],
      ]),
    ).toEqual(["percentages", "0.533 percent (1)", "0.8 percent (1)"]);
  });
});

describe("units", () => {
  it("in the header count before the unit line", () => {
    const table = tableOn([
      ["ĐVT: nghìn người"],
      ["Chỉ tiêu", "TH 2018", "TH 2019 (người)", "KH 2020 (triệu người)", "Tốc độ tăng (%)"],
      ["BHXH tự nguyện", 1.5, 2000, 0.003, 33.3],
    ]);
    expect(table.figures.map(figureText)).toEqual([
      "voluntary: participants actual 2018 = 1500 persons (-2)",
      "voluntary: participants actual 2019 = 2000 persons (0)",
      "voluntary: participants plan 2020 = 3000 persons (-3)",
      "voluntary: growthRate plan 2020 vs actual 2019 = 0.333 percent (1)",
    ]);
  });

  it("of thousands are written in several ways", () => {
    for (const unit of ["nghìn người", "1.000 người", "1000 người", "ngàn người", "Nghìn lao động"]) {
      const [figure] = tableOn([
        [`(Đơn vị tính: ${unit})`],
        ["Chỉ tiêu", "TH 2018", "TH 2019"],
        ["BHTN", 1, 2],
      ]).figures;
      expect(figureText(figure!)).toBe("unemployment: participants actual 2018 = 1000 persons (-3)");
    }
  });
});
