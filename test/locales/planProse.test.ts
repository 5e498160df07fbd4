import fc from "fast-check";
import { outlinePlan, type OutlineOptions } from "../../src/domain/prose/outline/outlinePlan";
import { writtenFigures } from "../../src/domain/prose/outline/planOutline";
import type { Figure, Programme } from "../../src/domain/figures/figure";
import { personsVi } from "../../src/locales/planNumbers.vi";
import { planProseVi } from "../../src/locales/planProse.vi";
import { Decimal } from "../../src/domain/numbers/decimal";
import { plainText } from "../../src/workbook/planText/planText";
import { actual, plan, setOf, tableFigures, target, type Column } from "../domain/figures/buildFigures";
import { consistentPlace, figuresOf } from "../domain/figures/consistentTable";
import { sample } from "../domain/figures/huongHoa";

jest.setTimeout(60_000);

const linesOf = (figures: readonly Figure[], options?: OutlineOptions) =>
  plainText(planProseVi(outlinePlan(setOf(figures), options))).split("\n");

const count = (period: Column["period"]): Column => ({ measure: "participants", period });

/** One line of one place, without its heading and its opening. */
function said(columns: readonly Column[], cells: readonly string[], programme: Programme = "voluntary"): string {
  return linesOf(tableFigures("S", "Huyện Cam Lộ", columns, [{ programme, cells }]))
    .slice(2)
    .join(" / ");
}

it("writes the sample as a plan would", () =>
  expect(plainText(planProseVi(outlinePlan(sample()))).split("\n")).toEqual([
    "I. KẾT QUẢ PHÁT TRIỂN ĐỐI TƯỢNG THAM GIA BHXH, BHTN NĂM 2019",
    "Kết quả thực hiện năm 2019 trên địa bàn huyện Hướng Hóa như sau:",
    "- Có 5.122 người tham gia BHXH, đạt 93,9% so với kế hoạch BHXH tỉnh giao (5.454 người), tỷ lệ lực lượng lao động trong độ tuổi tham gia BHXH đạt 10,26% (49.923 người), tăng 307 người (tốc độ tăng 6,37%) so với năm 2018 (4.815 người). Trong đó:",
    "+ Có 4.844 người tham gia BHXH bắt buộc, đạt 100,37% so với kế hoạch BHXH tỉnh giao (4.826 người), tỷ lệ số người tham gia BHXH bắt buộc so với số người thuộc diện tham gia đạt 89,7% (4.844/5.400), tăng 144 người (tốc độ tăng 3,06%) so với năm 2018 (4.700 người).",
    "+ Có 278 người tham gia BHXH tự nguyện, đạt 44,27% so với kế hoạch BHXH tỉnh giao (628 người), tỷ lệ số người tham gia BHXH tự nguyện so với số người thuộc diện tham gia đạt 0,62% (278/45.079), tăng 163 người (tốc độ tăng 141,7%) so với năm 2018 (115 người).",
    "- Có 3.871 người tham gia BHTN, đạt 100,5% so với kế hoạch BHXH tỉnh giao (3.851 người), tỷ lệ lực lượng lao động trong độ tuổi tham gia BHTN đạt 7,75% (489.923 người), tỷ lệ số người tham gia BHTN so với số người thuộc diện tham gia đạt 87% (3.871/4.427), tăng 186 người (tốc độ tăng 5,05%) so với năm 2018 (3.681 người).",
    "",
    "II. CHỈ TIÊU PHÁT TRIỂN ĐỐI TƯỢNG THAM GIA BHXH, BHTN NĂM 2020",
    "Chỉ tiêu năm 2020 trên địa bàn huyện Hướng Hóa như sau:",
    "- Có 6.450 người tham gia BHXH, tỷ lệ lực lượng lao động trong độ tuổi tham gia BHXH đạt 12,9%, tốc độ phát triển số người tham gia BHXH đạt 125,9% so với năm 2019 (5.122 người). Trong đó:",
    "+ Có 5.200 người tham gia BHXH bắt buộc, tỷ lệ số người tham gia BHXH bắt buộc so với số người thuộc diện tham gia đạt 96%, tốc độ phát triển số người tham gia BHXH bắt buộc đạt 107,3% so với năm 2019 (4.844 người).",
    "+ Có 1.250 người tham gia BHXH tự nguyện, tỷ lệ số người tham gia BHXH tự nguyện so với số người thuộc diện tham gia đạt 2,77%, tốc độ phát triển số người tham gia BHXH tự nguyện đạt 449,6% so với năm 2019 (278 người).",
    "- Có 4.342 người tham gia BHTN, tỷ lệ lực lượng lao động trong độ tuổi tham gia BHTN đạt 8,7%, tỷ lệ số người tham gia BHTN so với số người thuộc diện tham gia đạt 96%, tốc độ phát triển số người tham gia BHTN đạt 112,2% so với năm 2019 (3.871 người).",
  ]));

describe("a change is named for what it is", () => {
  const columns: Column[] = [
    count(actual(2019)),
    { measure: "increase", period: actual(2019), versus: actual(2018) },
    { measure: "growthRate", period: actual(2019), versus: actual(2018) },
    { measure: "growthIndex", period: actual(2019), versus: actual(2018) },
  ];
  it.each<[string, string[], string]>([
    ["an increase with its rate", ["278", "163", "141,7"], "tăng 163 người (tốc độ tăng 141,7%) so với năm 2018."],
    ["an increase alone", ["278", "163"], "tăng 163 người so với năm 2018."],
    ["a rate alone", ["278", "", "141,7"], "tăng 141,7% so với năm 2018."],
    ["a fall that no count shows", ["278", "", "-1,9"], "giảm 1,9% so với năm 2018."],
    ["no change at all", ["278", "", "0,0"], "tốc độ tăng 0,0% so với năm 2018."],
    ["a decrease", ["100", "-15", "-13,0"], "giảm 15 người (tốc độ giảm 13,0%) so với năm 2018."],
    ["signs that differ", ["100", "-15", "13"], "giảm 15 người so với năm 2018, tốc độ tăng 13%."],
    [
      "an index",
      ["278", "", "", "241,7"],
      "tốc độ phát triển số người tham gia BHXH tự nguyện đạt 241,7% so với năm 2018.",
    ],
    [
      "all three",
      ["278", "163", "141,7", "241,7"],
      "tăng 163 người (tốc độ tăng 141,7%) so với năm 2018, tốc độ phát triển đạt 241,7%.",
    ],
  ])("%s", (_, cells, end) =>
    expect(said(columns, cells)).toBe(`- Có ${cells[0]!} người tham gia BHXH tự nguyện, ${end}`),
  );
});

it("a change behind a coverage is said to be of people", () => {
  const versus = actual(2018);
  const columns: Column[] = [
    count(actual(2019)),
    { measure: "labourForceCoverage", period: actual(2019) },
    { measure: "growthRate", period: actual(2019), versus },
  ];
  expect(said(columns, ["278", "2,1", "-1,9"])).toMatch(/đạt 2,1%, số người tham gia giảm 1,9% so với năm 2018\.$/);
});

describe("a plan", () => {
  const columns: Column[] = [
    count(actual(2019)),
    count(plan(2019)),
    { measure: "attainment", period: actual(2019), versus: plan(2019) },
    { measure: "shortfall", period: actual(2019), versus: plan(2019) },
  ];
  it.each<[string, string[], string]>([
    [
      "with its attainment and what is missing",
      ["278", "628", "44,27", "350"],
      "đạt 44,27% so với kế hoạch (628 người), còn thiếu 350 người.",
    ],
    ["with what is missing alone", ["278", "628", "", "350"], "còn thiếu 350 người so với kế hoạch (628 người)."],
    ["that is exceeded", ["640", "628", "101,9", "-12"], "đạt 101,9% so với kế hoạch (628 người), vượt 12 người."],
    ["alone", ["278", "628"], "kế hoạch là 628 người."],
  ])("%s", (_, cells, end) =>
    expect(said(columns, cells)).toBe(`- Có ${cells[0]!} người tham gia BHXH tự nguyện, ${end}`),
  );
  it("of another year is named with it", () => {
    const versus = plan(2020, "UBND tỉnh");
    const attained: Column[] = [count(actual(2019)), { measure: "attainment", period: actual(2019), versus }];
    expect(said(attained, ["278", "22"])).toMatch(/đạt 22% so với kế hoạch UBND tỉnh giao năm 2020\.$/);
  });
});

describe("other tables", () => {
  it("health insurance against the population", () =>
    expect(
      said(
        [
          count(actual(2023)),
          { measure: "population", period: actual(2023) },
          { measure: "populationCoverage", period: actual(2023) },
        ],
        ["41.250", "44.910", "91,85"],
        "health",
      ),
    ).toBe("- Có 41.250 người tham gia BHYT, tỷ lệ dân số tham gia BHYT đạt 91,85% (44.910 người)."));

  it("a coverage names its programme itself", () =>
    expect(said([{ measure: "eligibleCoverage", period: actual(2023) }], ["91,8"], "compulsory")).toBe(
      "- Tỷ lệ số người tham gia BHXH bắt buộc so với số người thuộc diện tham gia đạt 91,8%.",
    ));

  it("communes, a paragraph each", () => {
    const columns = [count(actual(2023)), count(target(2024))];
    const rows = [
      { programme: "voluntary", place: "Xã Cam Thành", cells: ["90", "120"] },
      { programme: "voluntary", place: "Thị trấn Cam Lộ", cells: ["140", ""] },
    ] as const;
    expect(linesOf(tableFigures("S", "", columns, rows))).toEqual([
      "CHỈ TIÊU PHÁT TRIỂN ĐỐI TƯỢNG THAM GIA BHXH TỰ NGUYỆN NĂM 2024",
      "Chỉ tiêu năm 2024 của các đơn vị như sau:",
      "- Xã Cam Thành: có 120 người tham gia BHXH tự nguyện (thực hiện năm 2023: 90 người).",
      "- Thị trấn Cam Lộ: về BHXH tự nguyện, thực hiện năm 2023 là 140 người.",
    ]);
  });

  it("thousands and millions stay what they are", () => {
    const persons = (value: string, decimals: number) => personsVi({ value: new Decimal(value), decimals });
    expect(persons("5122", 0)).toBe("5.122 người");
    expect(persons("187000", -3)).toBe("187 nghìn người");
    expect(persons("114500", -2)).toBe("114,5 nghìn người");
    expect(persons("15670000", -4)).toBe("15,67 triệu người");
    expect(persons("18000000", -6)).toBe("18 triệu người");
  });

  it("years that nobody names are left out", () => {
    const columns: Column[] = [
      count(actual(null)),
      { measure: "growthRate", period: actual(null), versus: actual(null) },
    ];
    expect(linesOf(tableFigures("S", "", columns, [{ programme: "voluntary", cells: ["278", "141,7"] }]))).toEqual([
      "KẾT QUẢ PHÁT TRIỂN ĐỐI TƯỢNG THAM GIA BHXH TỰ NGUYỆN",
      "Kết quả thực hiện như sau:",
      "- Có 278 người tham gia BHXH tự nguyện, tăng 141,7% so với năm trước.",
    ]);
  });

  it("estimates and plans open with their name", () => {
    const opened = (period: Column["period"]) =>
      linesOf(tableFigures("S", "Tỉnh Quảng Trị", [count(period)], [{ programme: "voluntary", cells: ["278"] }]))[1];
    expect(opened({ year: 2023, scenario: "estimate" })).toBe(
      "Ước thực hiện năm 2023 trên địa bàn tỉnh Quảng Trị như sau:",
    );
    expect(opened(plan(2024, "BHXH Việt Nam"))).toBe(
      "Kế hoạch BHXH Việt Nam giao năm 2024 trên địa bàn tỉnh Quảng Trị như sau:",
    );
  });
});

describe("a target that nobody assigned", () => {
  const lines = (isProposed: NonNullable<OutlineOptions["isProposed"]>) =>
    linesOf([...sample().figures], { isProposed });
  it("is called a proposal", () => {
    const [item] = lines(({ programme }, { scenario }) => scenario === "target" && programme === "voluntary").filter(
      (line) => line.includes("1.250"),
    );
    expect(item).toMatch(/^\+ Chỉ tiêu dự kiến là 1\.250 người tham gia BHXH tự nguyện, /);
  });
  it("is called so from the heading on where all are", () => {
    const written = lines((_, { scenario }) => scenario === "target");
    expect(written).toContain("II. CHỈ TIÊU DỰ KIẾN PHÁT TRIỂN ĐỐI TƯỢNG THAM GIA BHXH, BHTN NĂM 2020");
    expect(written).toContain("Chỉ tiêu dự kiến năm 2020 trên địa bàn huyện Hướng Hóa như sau:");
    expect(written.join()).toMatch(/Có 1\.250 người/);
  });
});

it("prints the numbers of its figures and no others", () => {
  fc.assert(
    fc.property(consistentPlace("Xã Thanh"), (place) => {
      const outline = outlinePlan(setOf(figuresOf(place)));
      const text = plainText(planProseVi(outline)).replaceAll(/năm \d{4}/gi, "");
      const printed = [...text.matchAll(/\d[\d.,]*\d|\d/g)].map(([digits]) => digits.replaceAll(".", ""));
      const stated = writtenFigures(outline).map(({ value, unit, decimals }) =>
        (unit === "persons" ? value! : value!.times(100)).abs().toFixed(decimals).replace(".", ","),
      );
      expect(printed.sort()).toEqual(stated.sort());
    }),
    { seed: 20200318, numRuns: 100 },
  );
});
