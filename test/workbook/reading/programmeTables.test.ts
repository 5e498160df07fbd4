import { figureText, partitionText, statedInRow } from "../../support/figureText";
import { tableOn, tablesOn } from "../../support/readSheet";
import type { CellGiven } from "../../support/blocks";

const title = [
  ["Phụ lục"],
  ["CHỈ TIÊU PHÁT TRIỂN ĐỐI TƯỢNG THAM GIA BẢO HIỂM XÃ HỘI, BẢO HIỂM THẤT NGHIỆP NĂM 2020"],
  ["TRÊN ĐỊA BÀN HUYỆN HƯỚNG HÓA"],
  ["(Kèm theo Kế hoạch số …/KH-UBND ngày …/…/2020 của UBND huyện Hướng Hóa)"],
  ["Đơn vị tính: người; tỷ lệ: %"],
];
const header = [
  "STT",
  "Chỉ tiêu",
  "Thực hiện năm 2019",
  "Chỉ tiêu năm 2020",
  "Số tăng thêm so với năm 2019",
  "Tốc độ phát triển so với năm 2019 (%)",
  "LLLĐ trong độ tuổi",
  "Tỷ lệ tham gia so với LLLĐ (%)",
  "Số người thuộc diện tham gia",
  "Tỷ lệ tham gia so với số thuộc diện (%)",
  "Ghi chú",
];
const columnNumbers = ["A", "B", 1, 2, "3=2-1", "4=2/1×100", 5, "6=2/5×100", 7, "8=2/7×100", "C"];
const computed = (value: number, formula: string, format = "#,##0"): CellGiven => ({ value, formula, format });

describe("the table this add-in writes", () => {
  const table = tableOn(
    [
      ...title,
      header,
      columnNumbers,
      [
        ...[1, "Số người tham gia BHXH", 5122, computed(6450, "=D9+D10"), computed(1328, "=D8-C8")],
        ...[computed(125.9, "=100*BHXH.GROWTHINDEX(D8,C8,1)", "0.0"), 49923, { value: 12.9, format: "0.0" }],
        ...["", computed(0, '=""', "0.0"), "Bắt buộc + tự nguyện"],
      ].map((cell, at) => (at === 9 ? { value: "", formula: '=""' } : cell)),
      [
        ...["1.1", "BHXH bắt buộc", 4844, 5200, 356, { value: 107.3, format: "0.0" }, "", ""],
        ...[5400, { value: 96.3, format: "0.0" }, "Chỉ tiêu giao"],
      ],
      [
        ...["1.2", "BHXH tự nguyện", 278, 1250, 972, { value: 449.6, format: "0.0" }, "", ""],
        ...[45079, { value: 2.77, format: "[<5]0.00;0.0" }, "Chỉ tiêu giao"],
      ],
      [
        ...[2, "Số người tham gia BHTN", 3871, 4342, 471, { value: 112.2, format: "0.0" }],
        ...[
          computed(49923, "=G8"),
          { value: 8.7, format: "0.0" },
          4427,
          { value: 98.1, format: "0.0" },
          "Chỉ tiêu giao",
        ],
      ],
      [],
      ["Ghi chú: Cột 5 và cột 7 là số liệu năm 2019."],
      ["- Người tham gia BHTN đã nằm trong số BHXH bắt buộc, không cộng vào dòng 1."],
    ],
    { name: "Chỉ tiêu 2020" },
  );

  it("is known as generated", () => {
    expect([table.generated, table.layout, table.year, table.place]).toEqual([
      true,
      "programmeRows",
      2020,
      "Huyện Hướng Hóa",
    ]);
  });

  it("holds last year's bases and this year's targets", () => {
    expect(statedInRow(table.figures, 7)).toEqual([
      "social: participants actual 2019 = 5122 persons (0)",
      "social: participants target 2020 = 6450 persons (0)",
      "social: increase target 2020 vs actual 2019 = 1328 persons (0)",
      "social: growthIndex target 2020 vs actual 2019 = 1.259 percent (1)",
      "social: labourForce actual 2019 = 49923 persons (0)",
      "social: labourForceCoverage target 2020 = 0.129 percent (1)",
    ]);
    expect(statedInRow(table.figures, 9)).toEqual([
      "voluntary: participants actual 2019 = 278 persons (0)",
      "voluntary: participants target 2020 = 1250 persons (0)",
      "voluntary: increase target 2020 vs actual 2019 = 972 persons (0)",
      "voluntary: growthIndex target 2020 vs actual 2019 = 4.496 percent (1)",
      "voluntary: eligible actual 2019 = 45079 persons (0)",
      "voluntary: eligibleCoverage target 2020 = 0.0277 percent (2)",
    ]);
    expect(statedInRow(table.figures, 10).slice(-4)).toEqual([
      "unemployment: labourForce actual 2019 = 49923 persons (0)",
      "unemployment: labourForceCoverage target 2020 = 0.087 percent (1)",
      "unemployment: eligible actual 2019 = 4427 persons (0)",
      "unemployment: eligibleCoverage target 2020 = 0.981 percent (1)",
    ]);
  });

  it("tells formulas from typed numbers, and a formula's empty text from a figure", () => {
    const isComputed = table.figures.filter(({ source }) => source.kind === "cell" && source.computed);
    expect(isComputed.map(figureText)).toEqual([
      "social: participants target 2020 = 6450 persons (0)",
      "social: increase target 2020 vs actual 2019 = 1328 persons (0)",
      "social: growthIndex target 2020 vs actual 2019 = 1.259 percent (1)",
      "social: eligibleCoverage target 2020 = blank",
      "unemployment: labourForce actual 2019 = 49923 persons (0)",
    ]);
  });

  it("keeps column numbers and footnotes out of the data", () => {
    expect(table.rows.map(({ row, kind }) => [row, kind])).toEqual([
      [6, "columnNumbers"],
      [7, "data"],
      [8, "data"],
      [9, "data"],
      [10, "data"],
      [12, "note"],
      [13, "note"],
    ]);
  });
});

it("does not take somebody else's table with column numbers for a generated one", () => {
  const rows = [header, columnNumbers, [1, "BHXH", 5122, 6450, 1328, 125.9, 49923, 12.9]];
  expect(tableOn(rows).generated).toBe(false);
  expect(tableOn([["Biểu 3"], header, ["A", "B", 1, 2, "3=2-1"], rows[2]!]).generated).toBe(false);
});

describe("lines of a table of programmes", () => {
  const linesOf = (labels: readonly (readonly [string, number | ""])[]) => {
    const { rows, partitions } = tableOn([["Loại hình", "Năm 2019"], ...labels]);
    return {
      lines: rows.map(({ kind, line }) =>
        line ? [line.place, line.programme, line.group].filter(Boolean).join("/") : kind,
      ),
      partitions: partitions.map(partitionText),
    };
  };

  it("are groups below their programme; “Trong đó” is no partition", () => {
    expect(
      linesOf([
        ["BHXH bắt buộc", 100],
        ["Trong đó: khối doanh nghiệp", 60],
        ["- Khối HCSN", 20],
        ["BHXH tự nguyện", 20],
      ]),
    ).toEqual({
      lines: ["compulsory", "compulsory/khối doanh nghiệp", "compulsory/Khối HCSN", "voluntary"],
      partitions: [],
    });
  });

  it("are a partition under “Chia ra”, up to the next programme", () => {
    expect(
      linesOf([
        ["BHXH bắt buộc", 100],
        ["Chia ra:", ""],
        ["- Khối doanh nghiệp", 60],
        ["- Khối HCSN", 40],
        ["BHTN", 90],
      ]),
    ).toEqual({
      lines: ["compulsory", "section", "compulsory/Khối doanh nghiệp", "compulsory/Khối HCSN", "unemployment"],
      partitions: [" · compulsory =  · compulsory · Khối doanh nghiệp +  · compulsory · Khối HCSN"],
    });
  });

  it("sum up in “Cộng” below a heading", () => {
    expect(
      linesOf([
        ["I. BHXH bắt buộc", ""],
        ["1. Khối doanh nghiệp", 60],
        ["2. Khối HCSN", 40],
        ["Cộng", 100],
        ["II. BHXH tự nguyện", 5],
      ]),
    ).toEqual({
      lines: ["section", "compulsory/Khối doanh nghiệp", "compulsory/Khối HCSN", "compulsory", "voluntary"],
      partitions: [" · compulsory =  · compulsory · Khối doanh nghiệp +  · compulsory · Khối HCSN"],
    });
  });

  it("name social insurance by a total of compulsory and voluntary, and by no other", () => {
    expect(
      linesOf([
        ["BHXH bắt buộc", 100],
        ["BHXH tự nguyện", 20],
        ["Tổng cộng", 120],
      ]).lines,
    ).toEqual(["compulsory", "voluntary", "social"]);
    expect(
      linesOf([
        ["BHXH bắt buộc", 100],
        ["BHXH tự nguyện", 20],
        ["BHYT", 900],
        ["Tổng cộng", 1020],
      ]).lines,
    ).toEqual(["compulsory", "voluntary", "health", "unknown"]);
    expect(
      linesOf([
        ["Tổng số", 120],
        ["BHXH bắt buộc", 100],
        ["BHXH tự nguyện", 20],
      ]).lines,
    ).toEqual(["social", "compulsory", "voluntary"]);
  });

  it("leave rows alone that count two programmes together", () => {
    expect(
      linesOf([
        ["BHXH, BHYT", 1000],
        ["BHXH bắt buộc (đã gồm BHTN)", 100],
      ]).lines,
    ).toEqual(["unknown", "compulsory"]);
  });

  it("belong to the place in the heading above them", () => {
    expect(
      linesOf([
        ["I. Xã Húc", ""],
        ["BHXH bắt buộc", 100],
        ["BHXH tự nguyện", 20],
        ["II. Khe Sanh", ""],
        ["BHXH bắt buộc", 200],
      ]).lines,
    ).toEqual(["section", "Xã Húc/compulsory", "Xã Húc/voluntary", "section", "Khe Sanh/compulsory"]);
  });
});

it("takes the place from a column of its own, down to the next one", () => {
  const table = tableOn([
    ["Huyện", "Loại hình", "TH 2018", "TH 2019"],
    ["Hướng Hóa", "BHXH bắt buộc", 4700, 4844],
    ["", "BHXH tự nguyện", 115, 278],
    ["Đakrông", "BHXH bắt buộc", 2000, 2100],
  ]);
  expect(
    table.figures.filter(({ key }) => key.period.year === 2019).map(({ key }) => [key.place, key.programme]),
  ).toEqual([
    ["Hướng Hóa", "compulsory"],
    ["Hướng Hóa", "voluntary"],
    ["Đakrông", "compulsory"],
  ]);
});

it("reads an estimate as the base of next year's plan", () => {
  const table = tableOn([
    ["KẾ HOẠCH PHÁT TRIỂN BHXH NĂM 2021"],
    ["Chỉ tiêu", "Thực hiện 2019", "Ước TH 2020", "KH 2021", "Tốc độ tăng (%)", "Lực lượng lao động"],
    ["BHXH", 100, 110, 121, 10, 1000],
  ]);
  expect(table.figures.map(figureText)).toEqual([
    "social: participants actual 2019 = 100 persons (0)",
    "social: participants estimate 2020 = 110 persons (0)",
    "social: participants plan 2021 = 121 persons (0)",
    "social: growthRate plan 2021 vs estimate 2020 = 0.1 percent (0)",
    "social: labourForce estimate 2020 = 1000 persons (0)",
  ]);
});

describe("columns without a period", () => {
  const stated = (rows: readonly (readonly CellGiven[])[]) => tableOn(rows).figures.map(figureText);

  it("are about the actual number of a year before its target or plan", () => {
    expect(
      stated([
        ["Loại hình", "Chỉ tiêu giao 2019", "TH 2019", "Tỷ lệ so với LLLĐ (%)"],
        ["BHXH", 100, 110, 10],
      ])[2],
    ).toBe("social: labourForceCoverage actual 2019 = 0.1 percent (0)");
  });

  it("are of the year before where a plan stands beside what was reached", () => {
    expect(
      stated([["KẾ HOẠCH NĂM 2020"], ["Loại hình", "Thực hiện", "Kế hoạch", "Tăng/giảm"], ["BHXH", 100, 110, 10]]),
    ).toEqual([
      "social: participants actual 2019 = 100 persons (0)",
      "social: participants plan 2020 = 110 persons (0)",
      "social: increase plan 2020 vs actual 2019 = 10 persons (0)",
    ]);
  });

  it("grow from the year named to the year after it", () => {
    expect(
      stated([
        ["Loại hình", "TH 2018", "TH 2019", "KH 2020", "Tốc độ tăng so với năm 2018 (%)", "Số tăng so với năm 2019"],
        ["BHXH", 100, 110, 120, 10, 10],
      ]).slice(3),
    ).toEqual([
      "social: growthRate actual 2019 vs actual 2018 = 0.1 percent (0)",
      "social: increase plan 2020 vs actual 2019 = 10 persons (0)",
    ]);
  });
});

it("keeps plans of two assigners apart and compares with the one that is named", () => {
  const table = tableOn([
    [
      "Loại hình",
      "KH BHXH tỉnh giao 2019",
      "KH UBND huyện giao 2019",
      "TH 2019",
      "So với kế hoạch UBND huyện giao (%)",
    ],
    ["BHXH tự nguyện", 628, 600, 278, 46.33],
  ]);
  expect(table.figures.map(figureText)).toEqual([
    "voluntary: participants plan 2019 by BHXH tỉnh = 628 persons (0)",
    "voluntary: participants plan 2019 by UBND huyện = 600 persons (0)",
    "voluntary: participants actual 2019 = 278 persons (0)",
    "voluntary: attainment actual 2019 vs plan 2019 by UBND huyện = 0.4633 percent (2)",
  ]);
});

describe("bases without a year", () => {
  const targets = (note: string) =>
    tableOn([
      ["CHỈ TIÊU BHXH NĂM 2020"],
      ["Loại hình", "Chỉ tiêu năm 2020", "Lực lượng lao động", "Tỷ lệ so với LLLĐ (%)"],
      ["BHXH", 6450, 49923, 12.9],
      [note],
    ]).figures.map(figureText)[1];

  it("are of the target's year in a table of targets alone", () => {
    expect(targets("")).toBe("social: labourForce target 2020 = 49923 persons (0)");
  });

  it("are of the year that a footnote gives", () => {
    expect(targets("Ghi chú: Lực lượng lao động là số liệu năm 2019.")).toBe(
      "social: labourForce actual 2019 = 49923 persons (0)",
    );
  });
});

describe("English headers", () => {
  it("are read as the Vietnamese ones", () => {
    const table = tableOn(
      [
        ["Social insurance coverage, Huong Hoa District, 2019"],
        [
          ...["No.", "Indicator", "Actual 2018", "Plan 2019", "Actual 2019", "% of plan", "Increase over 2018"],
          ...["Growth rate (%)", "Labour force", "Coverage rate (%)", "Eligible", "Coverage of eligible (%)", "Notes"],
        ],
        [1, "Social insurance", 4815, 5454, 5122, 93.9, 307, 6.38, 49923, 10.26],
        ["1.1", "Compulsory", 4700, 4826, 4844, 100.37, 144, 3.06, "", "", 5400, 89.7],
        [2, "Unemployment insurance", 3685, 3851, 3871, 100.5, 186, 5.05, "", "n/a", 4427, 87],
      ],
      { region: "en" },
    );
    expect(table.place).toBe("Huyện Huong Hoa");
    expect(statedInRow(table.figures, 2)).toEqual([
      "social: participants actual 2018 = 4815 persons (0)",
      "social: participants plan 2019 = 5454 persons (0)",
      "social: participants actual 2019 = 5122 persons (0)",
      "social: attainment actual 2019 vs plan 2019 = 0.939 percent (1)",
      "social: increase actual 2019 vs actual 2018 = 307 persons (0)",
      "social: growthRate actual 2019 vs actual 2018 = 0.0638 percent (2)",
      "social: labourForce actual 2019 = 49923 persons (0)",
      "social: labourForceCoverage actual 2019 = 0.1026 percent (2)",
    ]);
    expect(statedInRow(table.figures, 3).slice(-2)).toEqual([
      "compulsory: eligible actual 2019 = 5400 persons (0)",
      "compulsory: eligibleCoverage actual 2019 = 0.897 percent (1)",
    ]);
    expect(statedInRow(table.figures, 4)[6]).toBe("unemployment: labourForceCoverage actual 2019 = text");
  });

  it("are read over places", () => {
    const table = tableOn([
      ["District", "Compulsory", "", "Voluntary", ""],
      ["", "Actual 2019", "Target 2020", "Actual 2019", "Target 2020"],
      ["Cam Lo", 10, 12, 3, 4],
      ["Total", 10, 12, 3, 4],
    ]);
    expect(table.layout).toBe("placeRows");
    expect(statedInRow(table.figures, 2)).toEqual([
      "compulsory: participants actual 2019 = 10 persons (0)",
      "compulsory: participants target 2020 = 12 persons (0)",
      "voluntary: participants actual 2019 = 3 persons (0)",
      "voluntary: participants target 2020 = 4 persons (0)",
    ]);
  });
});

describe("spellings", () => {
  const header = [
    "Chỉ tiêu",
    "Thực hiện năm 2018",
    "Thực hiện năm 2019",
    "Lực lượng lao động",
    "Tỷ lệ tham gia so với LLLĐ (%)",
  ];
  const row = ["BHXH tự nguyện", 115, 278, 49923, 0.56];
  const expected = tableOn([header, row]).figures.map(figureText);

  it.each<[string, (text: string) => string]>([
    ["decomposed accents", (text) => text.normalize("NFD")],
    [
      "accents that drifted off, and ƣ for ư",
      (text) =>
        text
          .normalize("NFD")
          .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, " $&")
          .normalize("NFC")
          .replace(/ư/g, "ƣ"),
    ],
    ["capitals", (text) => text.toUpperCase()],
    [
      "no accents",
      (text) =>
        text
          .normalize("NFD")
          .replace(/[\u0300-\u036f]/g, "")
          .replace(/đ/g, "d")
          .replace(/Đ/g, "D"),
    ],
    ["line breaks and hard spaces", (text) => text.replace(/ /g, "\u00a0\n ")],
    ["dots and colons", (text) => `${text.replace(" (%)", "")}:`.replace(/^/, " ")],
  ])("are understood with %s", (_, spell) => {
    expect(expected).toHaveLength(4);
    const spelled = tableOn([header.map(spell), [spell(row[0] as string), ...row.slice(1)]]);
    expect(spelled.figures.map(figureText)).toEqual(expected);
  });

  it("are understood as abbreviations", () => {
    const table = tableOn([
      ["TT", "Loại hình", "TH18", "ƯTH 2019", "KH20", "LLLĐ"],
      [1, "BHXHBB", 1, 2, 3, 9],
      [2, "BHXHTN", 4, 5, 6, ""],
      [3, "BHTN", 7, 8, 9, ""],
      [4, "BHYT", 10, 11, 12, ""],
    ]);
    expect(table.rows.map(({ line }) => line?.programme)).toEqual([
      "compulsory",
      "voluntary",
      "unemployment",
      "health",
    ]);
    expect(statedInRow(table.figures, 1)).toEqual([
      "compulsory: participants actual 2018 = 1 persons (0)",
      "compulsory: participants estimate 2019 = 2 persons (0)",
      "compulsory: participants plan 2020 = 3 persons (0)",
      "compulsory: labourForce estimate 2019 = 9 persons (0)",
    ]);
  });
});

it("finds no table where there is none", () => {
  expect(tablesOn([])).toEqual([]);
  expect(tablesOn([["BHXH", "BHTN"]])).toEqual([]);
  expect(
    tablesOn([
      ["Họ và tên", "Ngày sinh", "Lương"],
      ["Nguyễn Văn A", "1/1/1990", 5000],
    ]),
  ).toEqual([]);
  expect(
    tablesOn([
      ["THỰC HIỆN BHXH NĂM 2019", "", "Đơn vị: người"],
      ["", 1, 2],
    ]),
  ).toEqual([]);
});

describe("rates that name no base", () => {
  const coverages = (rows: Parameters<typeof tableOn>[0]) =>
    tableOn(rows)
      .figures.filter(({ key, value }) => key.measure.endsWith("Coverage") && value !== null)
      .map(figureText);

  it("cover the base that stands right before them", () => {
    const header = ["Chỉ tiêu", "TH 2019", "LLLĐ", "Tỷ lệ tham gia (%)", "Số thuộc diện", "Tỷ lệ tham gia (%)"];
    expect(coverages([header, ["BHTN", 3871, 49923, 9.9, 4427, 99.9]])).toEqual([
      "unemployment: labourForceCoverage actual 2019 = 0.099 percent (1)",
      "unemployment: eligibleCoverage actual 2019 = 0.999 percent (1)",
    ]);
  });

  it("cover the base that their numbers come from", () => {
    const header = ["Chỉ tiêu", "TH 2019", "Số thuộc diện", "LLLĐ", "Tỷ lệ tham gia (%)"];
    const rows = [header, ["BHXH bắt buộc", 4844, 5400, "", 89.7], ["BHTN", 3871, 4427, 49923, 87.4]];
    expect(coverages(rows)).toEqual([
      "compulsory: eligibleCoverage actual 2019 = 0.897 percent (1)",
      "unemployment: eligibleCoverage actual 2019 = 0.874 percent (1)",
    ]);
    const ofLabourForce = [header, ["BHXH", 5122, "", 49923, 10.3], ["BHTN", 3871, 4427, 49923, 7.8]];
    expect(coverages(ofLabourForce)).toEqual([
      "social: labourForceCoverage actual 2019 = 0.103 percent (1)",
      "unemployment: labourForceCoverage actual 2019 = 0.078 percent (1)",
    ]);
  });

  it("do so under a percent format, too", () => {
    const share = (value: number) => ({ value, format: "0.0%" });
    const header = ["Chỉ tiêu", "TH 2019", "Số thuộc diện", "LLLĐ", "Tỷ lệ tham gia"];
    expect(coverages([header, ["BHTN", 3871, 4427, 49923, share(0.874)]])).toEqual([
      "unemployment: eligibleCoverage actual 2019 = 0.874 percent (1)",
    ]);
  });
});
