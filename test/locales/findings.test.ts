import { Decimal } from "../../src/domain/numbers/decimal";
import type { Figure } from "../../src/domain/figures/figure";
import { MEASURES } from "../../src/domain/figures/figure";
import { messagesFor } from "../../src/locales";
import type { Finding } from "../../src/workbook/jobs/jobs";
import {
  ACTUAL_2018,
  ACTUAL_2019,
  PLAN_2019,
  TARGET_2020,
  cell,
  expectFinishedSentence,
  figure,
  finding,
  isFinishedSentence,
  percent,
  quotient,
  rule,
  unverifiable,
} from "./figures";

const [vi, en] = [messagesFor("vi"), messagesFor("en")];
const people = (value: string, words = {}) => figure("participants", value, words);

const growthOf2019 = finding(
  rule("ratio", "definitionOfGrowthRate", [
    ["stated", figure("growthRate", "6.37", { versus: ACTUAL_2018, at: cell("H5") })],
    ["numerator", figure("increase", "307", { versus: ACTUAL_2018 })],
    ["denominator", people("4815", { period: ACTUAL_2018 })],
  ]),
  "cutOff",
  { exact: quotient(307, 4815), expected: percent("6.38") },
);

const wrongBase = figure("labourForce", "489923", { programme: "unemployment", at: cell("I8") });
const baseOf2019 = figure("labourForce", "49923", { at: cell("I5") });

const twoBases = finding(
  rule("equalBase", "oneBasePerPlaceAndYear", [
    ["stated", wrongBase],
    ["reference", baseOf2019],
  ]),
  "differs",
  { exact: new Decimal(49923), expected: new Decimal(49923) },
);

const coverageOnWrongBase = finding(
  rule("ratio", "definitionOfCoverage", [
    ["stated", figure("labourForceCoverage", "7.75", { programme: "unemployment", at: cell("J8") })],
    ["numerator", people("3871", { programme: "unemployment" })],
    ["denominator", wrongBase],
  ]),
  "differs",
  { exact: quotient(3871, 489923), expected: percent("0.79") },
  cell("I8"),
);

const increaseOf2019 = finding(
  rule("difference", "increaseIdentity", [
    ["stated", figure("increase", "186", { programme: "unemployment", versus: ACTUAL_2018, at: cell("G8") })],
    ["current", people("3871", { programme: "unemployment" })],
    ["prior", people("3681", { programme: "unemployment", period: ACTUAL_2018 })],
  ]),
  "differs",
  { exact: new Decimal(190), expected: new Decimal(190) },
);

const targetCoverage = finding(
  rule("ratio", "definitionOfCoverage", [
    [
      "stated",
      figure("eligibleCoverage", "96", {
        programme: "unemployment",
        period: TARGET_2020,
        at: cell("E8", "targets"),
        place: "",
      }),
    ],
    [
      "numerator",
      people("4342", { programme: "unemployment", period: TARGET_2020, at: cell("C8", "targets"), place: "" }),
    ],
    ["denominator", figure("eligible", "4427", { programme: "unemployment", at: cell("K8") })],
  ]),
  "differs",
  { exact: quotient(4342, 4427), expected: percent("98") },
);

describe("the five violated rules of the sample", () => {
  it.each<[Finding, string, string]>([
    [
      growthOf2019,
      "Tốc độ tăng của BHXH so với năm 2018 ghi 6,37%, tính lại 307/4.815 = 6,3759%, làm tròn là 6,38%. Số đang ghi bị cắt bớt chữ số, chưa làm tròn.",
      "The growth rate of social insurance on 2018 is given as 6.37%; recomputed it is 307/4,815 = 6.3759%, rounded to 6.38%. The figure given was cut off, not rounded.",
    ],
    [
      twoBases,
      "Lực lượng lao động năm 2019 ghi 489.923 ở dòng BHTN, khác 49.923 ở dòng BHXH.",
      "The labour force in 2019 is given as 489,923 in the unemployment insurance row but as 49,923 in the social insurance row.",
    ],
    [
      coverageOnWrongBase,
      "Nếu lấy 489.923 thì tỷ lệ tham gia BHTN so với lực lượng lao động năm 2019 là 3.871/489.923 = 0,7901%, làm tròn là 0,79%, không phải 7,75% như đang ghi.",
      "With 489,923, the coverage of unemployment insurance in the labour force in 2019 is 3,871/489,923 = 0.7901%, rounded to 0.79%, not the 7.75% given.",
    ],
    [
      increaseOf2019,
      "Số tăng của BHTN so với năm 2018 ghi 186, trong khi 3.871 − 3.681 = 190.",
      "The increase in unemployment insurance on 2018 is given as 186, while 3,871 − 3,681 = 190.",
    ],
    [
      targetCoverage,
      "Chỉ tiêu năm 2020: tỷ lệ tham gia BHTN so với số thuộc diện năm 2019 ghi 96%, tính lại 4.342/4.427 = 98,08%, làm tròn là 98%.",
      "Target 2020: the coverage of unemployment insurance among the eligible in 2019 is given as 96%; recomputed it is 4,342/4,427 = 98.08%, rounded to 98%.",
    ],
  ])("%#", (broken, inVietnamese, inEnglish) => {
    expect(vi.finding(broken)).toBe(inVietnamese);
    expect(en.finding(broken)).toBe(inEnglish);
  });

  it("gives the two numbers for columns of their own", () => {
    expect(vi.statedNumber(growthOf2019.confrontation)).toBe("6,37%");
    expect(vi.recomputedNumber(growthOf2019.confrontation)).toBe("6,38%");
    expect(en.recomputedNumber(twoBases.confrontation)).toBe("49,923");
  });
});

it("tells what a shortfall would be", () => {
  const PLAN_2019 = { year: 2019, scenario: "plan" } as const;
  const missing = finding(
    rule("shortfall", "shortfallIdentity", [
      ["stated", figure("shortfall", "305", { programme: "voluntary", versus: PLAN_2019 })],
      ["planned", people("628", { programme: "voluntary", period: PLAN_2019 })],
      ["current", people("278", { programme: "voluntary" })],
    ]),
    "differs",
    { exact: new Decimal(350), expected: new Decimal(350) },
  );
  expect(vi.finding(missing)).toBe(
    "Số còn thiếu của BHXH tự nguyện so với kế hoạch năm 2019 ghi 305, trong khi 628 − 278 = 350.",
  );
  expect(en.finding(missing)).toBe(
    "The shortfall of voluntary social insurance against the plan 2019 is given as 305, while 628 − 278 = 350.",
  );
});

describe("a ratio", () => {
  const ratio = (stated: Figure, a: number, b: number, expected: string) =>
    finding(
      rule("ratio", "definitionOfCoverage", [
        ["stated", stated],
        ["numerator", people(String(a))],
        ["denominator", figure("labourForce", String(b))],
      ]),
      "differs",
      { exact: quotient(a, b), expected: percent(expected) },
    );

  it("says nothing of rounding where rounding changes nothing", () => {
    const sentence = vi.finding(ratio(figure("labourForceCoverage", "12.0"), 1, 8, "12.5"));
    expect(sentence).toContain("1/8 = 12,5%.");
    expect(sentence).not.toContain("làm tròn");
  });

  it("shows more decimals where fewer would seem to round the other way", () => {
    // 63,74999 % would show as 63,750 % with one decimal stated
    const sentence = vi.finding(ratio(figure("labourForceCoverage", "64.0"), 6374999, 10000000, "63.7"));
    expect(sentence).toContain("6.374.999/10.000.000 = 63,74999%, làm tròn là 63,7%");
  });

  it("keeps the zeros a figure was stated with", () => {
    expect(vi.finding(ratio(figure("labourForceCoverage", "4.60"), 1, 20, "5.00"))).toContain(
      "ghi 4,60%, tính lại 1/20 = 5,00%",
    );
  });

  it("is written as a difference over the prior where no increase is printed", () => {
    const broken = finding(
      rule("ratio", "definitionOfGrowthRate", [
        ["stated", figure("growthRate", "5.05", { programme: "unemployment", versus: ACTUAL_2018 })],
        ["current", people("3871", { programme: "unemployment" })],
        ["prior", people("3681", { programme: "unemployment", period: ACTUAL_2018 })],
      ]),
      "differs",
      { exact: quotient(190, 3681), expected: percent("5.16") },
    );
    expect(vi.finding(broken)).toContain("(3.871 − 3.681)/3.681 = 5,1616%, làm tròn là 5,16%");
    expect(en.finding(broken)).toContain("(3,871 − 3,681)/3,681 = 5.1616%");
  });

  it("is recomputed the way it was meant, and says so", () => {
    const meantAsIndex = finding(
      rule("ratio", "definitionOfGrowthRate", [
        ["stated", figure("growthRate", "106.3", { versus: ACTUAL_2018 })],
        ["numerator", figure("increase", "307", { versus: ACTUAL_2018 })],
        ["denominator", people("4815", { period: ACTUAL_2018 })],
      ]),
      "differs",
      { exact: quotient(5122, 4815), expected: percent("106.4") },
    );
    const read = { ...meantAsIndex, confrontation: { ...meantAsIndex.confrontation, readAs: "growthIndex" as const } };
    expect(vi.finding(read)).toBe(
      "Tốc độ tăng của BHXH so với năm 2018 ghi 106,3%, tính lại theo tốc độ phát triển (307 + 4.815)/4.815 = 106,376%, làm tròn là 106,4%.",
    );
    expect(en.finding(read)).toContain("recomputed as a growth index it is (307 + 4,815)/4,815 = 106.376%");
  });

  it("starts from the count where the finding points to it", () => {
    const misread = people("3.871", { programme: "unemployment", at: cell("E8") });
    const broken = finding(
      rule("ratio", "definitionOfAttainment", [
        ["stated", figure("attainment", "100.5", { programme: "unemployment", versus: PLAN_2019, at: cell("F8") })],
        ["numerator", misread],
        ["denominator", people("3851", { programme: "unemployment", period: PLAN_2019, at: cell("D8") })],
      ]),
      "differs",
      { exact: new Decimal("3.871").div(3851), expected: percent("0.1") },
      cell("E8"),
    );
    expect(vi.finding(broken)).toMatch(/^Nếu lấy 3,871 thì tỷ lệ thực hiện của BHTN .* là 3,871\/3\.851 = 0,101%/);
  });

  it("names who assigned the plan it is measured against", () => {
    const broken = finding(
      rule("ratio", "definitionOfAttainment", [
        ["stated", figure("attainment", "93.8", { versus: PLAN_2019 })],
        ["numerator", people("5122")],
        ["denominator", people("5454", { period: PLAN_2019 })],
      ]),
      "differs",
      { exact: quotient(5122, 5454), expected: percent("93.9") },
    );
    expect(vi.finding(broken)).toBe(
      "Tỷ lệ thực hiện của BHXH so với kế hoạch BHXH tỉnh giao năm 2019 ghi 93,8%, tính lại 5.122/5.454 = 93,913%, làm tròn là 93,9%.",
    );
    expect(en.finding(broken)).toContain("against the plan 2019 assigned by BHXH tỉnh is given as 93.8%");
  });

  it("names both years when an actual is measured against another year's base", () => {
    const broken = finding(
      rule("ratio", "definitionOfCoverage", [
        ["stated", figure("eligibleCoverage", "90.1", { programme: "compulsory" })],
        ["numerator", people("4844", { programme: "compulsory" })],
        ["denominator", figure("eligible", "5400", { programme: "compulsory", period: ACTUAL_2018 })],
      ]),
      "differs",
      { exact: quotient(4844, 5400), expected: percent("89.7") },
    );
    expect(vi.finding(broken)).toMatch(
      /^Năm 2019, tỷ lệ tham gia BHXH bắt buộc so với số thuộc diện năm 2018 ghi 90,1%/,
    );
  });
});

describe("a rate beside a count and its change", () => {
  const rate = (change: string, count: string) =>
    finding(
      rule("rateWithoutPrior", "definitionOfGrowthRate", [
        ["stated", figure("growthRate", "-3.54", { versus: ACTUAL_2018 })],
        ["numerator", figure("increase", change, { versus: ACTUAL_2018 })],
        ["current", people(count)],
      ]),
      "differs",
      { exact: quotient(Number(change), Number(count) - Number(change)), expected: percent("-3.44") },
    );
  it("adds what was lost to what is left, with one sign for minus", () => {
    const fall = rate("-3030", "85072");
    expect(vi.finding(fall)).toContain("ghi −3,54%, tính lại −3.030/(85.072 + 3.030) = −3,4392%, làm tròn là −3,44%.");
    expect(en.finding(fall)).toContain("−3,030/(85,072 + 3,030) = −3.4392%");
    expect(vi.finding(rate("345", "12345"))).toContain("345/(12.345 − 345)");
  });
});

it("tells the total of all programmes as one", () => {
  const total = (value: string) => people(value, { group: "BHXH, BHYT" });
  const twice = finding(
    rule("statement", "oneStatementPerText", [
      ["stated", total("1000")],
      ["reference", total("1001")],
    ]),
    "differs",
    { exact: new Decimal(1001), expected: new Decimal(1001) },
  );
  expect(vi.finding(twice)).toMatch(/^Tổng số người tham gia BHXH, BHYT/);
  expect(en.finding(twice)).toMatch(/^The total number of participants in social and health insurance/);
});

describe("a sum", () => {
  const sum = (total: Figure, parts: readonly Figure[], exact: number) =>
    finding(
      rule("balance", "sumOfProgrammes", [["total", total], ...parts.map((part) => ["part", part] as const)]),
      "differs",
      { exact: new Decimal(exact), expected: new Decimal(exact) },
    );

  it("names its parts and how far the total is off", () => {
    const broken = sum(
      people("5200"),
      [people("4844", { programme: "compulsory" }), people("278", { programme: "voluntary" })],
      5122,
    );
    expect(vi.finding(broken)).toBe(
      "Số người tham gia BHXH năm 2019 ghi 5.200, trong khi bắt buộc 4.844 + tự nguyện 278 = 5.122 (số đang ghi cao hơn 78).",
    );
    expect(en.finding(broken)).toBe(
      "The number of participants in social insurance in 2019 is given as 5,200, while compulsory 4,844 + voluntary 278 = 5,122 (the total is 78 too high).",
    );
  });

  it("counts its parts when they are many, and names the place of the total", () => {
    const parts = Array.from({ length: 21 }, (_, n) => people("100", { place: `Xã ${n}`, programme: "voluntary" }));
    const broken = sum(people("2000", { programme: "voluntary", place: "Toàn huyện" }), parts, 2100);
    expect(vi.finding(broken)).toBe(
      "Số người tham gia BHXH tự nguyện toàn huyện năm 2019 ghi 2.000, trong khi cộng 21 phần được 2.100 (số đang ghi thấp hơn 100).",
    );
    expect(en.finding(broken)).toContain("while its 21 parts add up to 2,100 (the total is 100 too low)");
  });

  it("names groups by their names", () => {
    const broken = sum(
      people("300", { programme: "compulsory" }),
      [
        people("120", { programme: "compulsory", group: "Nhà nước" }),
        people("170", { programme: "compulsory", group: "Doanh nghiệp" }),
      ],
      290,
    );
    expect(vi.finding(broken)).toContain("Nhà nước 120 + Doanh nghiệp 170 = 290");
  });
});

describe("a base or count stated twice", () => {
  const twice = (stated: Figure, reference: Figure) =>
    finding(
      rule("equalBase", "oneBasePerPlaceAndYear", [
        ["stated", stated],
        ["reference", reference],
      ]),
      "differs",
      { exact: reference.value!, expected: reference.value! },
    );

  it("is named by cell when both stand in rows of the same name", () => {
    const broken = twice(people("5121", { at: cell("C6", "targets") }), people("5122", { at: cell("E6") }));
    expect(vi.finding(broken)).toBe(
      "Số người tham gia BHXH năm 2019 ghi 5.121 ở ô C6, trang 'Chỉ tiêu giao 2020', khác 5.122 ở ô E6, trang 'Thực hiện 2019'.",
    );
    expect(en.finding(broken)).toContain("5,121 in cell C6 on sheet 'Chỉ tiêu giao 2020' but as 5,122 in cell E6");
  });
});

describe("bounds and head counts", () => {
  const eligible = figure("eligible", "5400", { programme: "compulsory" });
  const above = finding(
    rule("range", "participantsWithinBase", [
      ["stated", people("5600", { programme: "compulsory" })],
      ["whole", eligible],
    ]),
    "exceeds",
  );
  const subset = finding(
    rule("subset", "unemploymentWithinCompulsory", [
      ["stated", people("5000", { programme: "unemployment" })],
      ["whole", people("4844", { programme: "compulsory" })],
    ]),
    "exceeds",
  );
  const count = (value: string, code: "notWhole" | "negative" | "separatorMisread") =>
    finding(rule("wholeCount", "headCount", [["stated", people(value, { programme: "unemployment" })]]), code);

  it.each<[Finding, string, string]>([
    [
      above,
      "Số người tham gia BHXH bắt buộc năm 2019 ghi 5.600, cao hơn số người thuộc diện tham gia BHXH bắt buộc năm 2019 là 5.400; cần xem lại.",
      "The number of participants in compulsory social insurance in 2019 is given as 5,600, more than the number of persons eligible for compulsory social insurance in 2019, 5,400; worth a look.",
    ],
    [
      subset,
      "Số người tham gia BHTN năm 2019 ghi 5.000, cao hơn số người tham gia BHXH bắt buộc năm 2019 là 4.844; BHTN nằm trong BHXH bắt buộc nên cần xem lại.",
      "The number of participants in unemployment insurance in 2019 is given as 5,000, more than the number of participants in compulsory social insurance in 2019, 4,844; unemployment insurance lies within compulsory social insurance, so worth a look.",
    ],
    [
      count("3.871", "separatorMisread"),
      "Số người tham gia BHTN năm 2019 ghi 3,871, có ba chữ số thập phân: có thể là 3.871 người, dấu phân cách bị hiểu nhầm.",
      "The number of participants in unemployment insurance in 2019 is given as 3.871, with three decimals: perhaps 3,871 persons, its thousands separator read as a decimal sign.",
    ],
    [
      count("3871.5", "notWhole"),
      "Số người tham gia BHTN năm 2019 ghi 3.871,5: số người phải là số nguyên.",
      "The number of participants in unemployment insurance in 2019 is given as 3,871.5: a number of persons must be whole.",
    ],
    [
      count("-5", "negative"),
      "Số người tham gia BHTN năm 2019 ghi -5: số người không thể âm.",
      "The number of participants in unemployment insurance in 2019 is given as -5: a number of persons cannot be negative.",
    ],
  ])("%#", (broken, inVietnamese, inEnglish) => {
    expect(vi.finding(broken)).toBe(inVietnamese);
    expect(en.finding(broken)).toBe(inEnglish);
  });
});

describe("places", () => {
  const inACommune = finding(
    rule("difference", "increaseIdentity", [
      ["stated", figure("increase", "12", { place: "Xã Thanh", programme: "voluntary", versus: ACTUAL_2018 })],
      ["current", people("40", { place: "Xã Thanh", programme: "voluntary" })],
      ["prior", people("29", { place: "Xã Thanh", programme: "voluntary", period: ACTUAL_2018 })],
    ]),
    "differs",
    { exact: new Decimal(11), expected: new Decimal(11) },
  );

  it("are named only where several are shown", () => {
    expect(vi.finding(inACommune)).toMatch(/^Số tăng của BHXH tự nguyện so với năm 2018 ghi 12/);
    expect(vi.finding(inACommune, { severalPlaces: true })).toMatch(
      /^Số tăng của BHXH tự nguyện ở xã Thanh so với năm 2018/,
    );
    expect(en.finding(inACommune, { severalPlaces: true })).toMatch(
      /^The increase in voluntary social insurance in Xã Thanh on 2018/,
    );
  });
});

describe("what cannot be checked", () => {
  const coverage = figure("eligibleCoverage", "87", { programme: "unemployment" });
  const count = people("3871", { programme: "unemployment" });
  const blocked = (base: Figure, stated = coverage, missing = [base]) =>
    unverifiable(
      rule("ratio", "definitionOfCoverage", [
        ["stated", stated],
        ["numerator", count],
        ["denominator", base],
      ]),
      missing,
    );
  const base = (value: string | null, words = {}) => figure("eligible", value, { programme: "unemployment", ...words });

  it.each<[ReturnType<typeof base>, string, string]>([
    [base(null), "để trống", "is blank"],
    [base(null, { absence: "notApplicable", text: "–" }), "ghi “–”", "holds “–”"],
    [base(null, { absence: "text", text: "chưa rõ" }), "ghi chữ “chưa rõ”", "holds the text “chưa rõ”"],
    [base(null, { absence: "error", text: "#DIV/0!" }), "báo lỗi #DIV/0!", "shows the error #DIV/0!"],
    [base("0"), "bằng 0", "is 0"],
  ])("says why: %#", (missing, inVietnamese, inEnglish) => {
    expect(vi.unverifiable(blocked(missing))).toBe(
      `Tỷ lệ tham gia BHTN so với số thuộc diện năm 2019: chưa đối chiếu được vì số người thuộc diện tham gia BHTN năm 2019 ${inVietnamese}.`,
    );
    expect(en.unverifiable(blocked(missing))).toBe(
      `The coverage of unemployment insurance among the eligible in 2019: cannot be checked because the number of persons eligible for unemployment insurance in 2019 ${inEnglish}.`,
    );
  });

  it("calls the cell itself this cell", () => {
    const stated = figure("eligibleCoverage", null, { programme: "unemployment", absence: "text", text: "cao" });
    expect(vi.unverifiable(blocked(base("4427"), stated, [stated]))).toContain("vì ô này ghi chữ “cao”.");
  });

  it("says what nobody states", () => {
    const alone = rule("ratio", "definitionOfCoverage", [
      ["stated", coverage],
      ["numerator", count],
    ]);
    expect(vi.unverifiable(unverifiable(alone, []))).toContain("vì không tìm thấy số người thuộc diện tham gia.");
    expect(en.unverifiable(unverifiable(alone, []))).toContain("because the number of eligible persons was not found.");
    const growth = rule("ratio", "definitionOfGrowthRate", [
      ["stated", figure("growthRate", "5.05")],
      ["current", count],
    ]);
    expect(vi.unverifiable(unverifiable(growth, []))).toContain("vì không tìm thấy số năm trước.");
  });

  it("has a sentence even when nothing is named", () => {
    for (const messages of [vi, en]) expectFinishedSentence(messages.unverifiable(blocked(base("4427"), coverage, [])));
  });
});

describe("growth under the other word", () => {
  const index = figure("growthRate", "125.9", { period: TARGET_2020, versus: ACTUAL_2019 });
  const accepted = (readAs?: "growthIndex" | "growthRate") => ({
    rule: rule("ratio", "definitionOfGrowthRate", [
      ["stated", index],
      ["current", people("6450", { period: TARGET_2020 })],
      ["prior", people("5122")],
    ]),
    outcome: "satisfied" as const,
    exact: quotient(6450, 5122),
    expected: percent("125.9"),
    ...(readAs && { readAs }),
  });

  it("is said, with what was meant", () => {
    expect(vi.readAs(accepted("growthIndex"))).toBe(
      "Chỉ tiêu năm 2020: tốc độ tăng của BHXH so với năm 2019 ghi 125,9%, khớp khi hiểu là tốc độ phát triển (năm sau / năm trước).",
    );
    expect(en.readAs(accepted("growthRate"))).toContain("reconciles as a growth rate (increase / prior year).");
    expect(vi.readAs(accepted())).toBeNull();
  });
});

describe("every kind of rule, code, measure and scenario", () => {
  const kinds = ["balance", "difference", "ratio", "equalBase", "range", "subset", "wholeCount"] as const;
  const codes = ["cutOff", "differs", "notWhole", "negative", "separatorMisread", "exceeds"] as const;
  const scenarios = ["actual", "estimate", "plan", "target"] as const;
  const ROLES = {
    balance: ["part", "part"],
    difference: ["current", "prior"],
    ratio: ["numerator", "denominator"],
    equalBase: ["reference"],
    range: ["whole"],
    subset: ["whole"],
    wholeCount: [],
  } as const;
  const cases = kinds.flatMap((kind) => codes.map((code) => [kind, code] as const));

  it.each(cases)("reads as a sentence: %s, %s", (kind, code) => {
    const unfinished: string[] = [];
    for (const measure of MEASURES) {
      for (const scenario of scenarios) {
        for (const year of [2020, null]) {
          const stated = figure(measure, "3871", { period: { year, scenario } });
          const roles = ROLES[kind].map((role) => [role, people("4815", { period: { year, scenario } })] as const);
          const exact = new Decimal("0.8039459");
          for (const broken of [
            finding(rule(kind, "headCount", [["stated", stated], ...roles]), code, {
              exact,
              expected: new Decimal("0.80"),
            }),
            finding(rule(kind, "headCount", [["stated", stated]]), code),
          ]) {
            const sentences = [vi, en].flatMap((messages) => [
              messages.finding(broken),
              messages.finding(broken, { severalPlaces: true }),
            ]);
            unfinished.push(...sentences.filter((sentence) => !isFinishedSentence(sentence)));
          }
        }
      }
    }
    expect(unfinished).toEqual([]);
  });
});

describe("years that a table tells only by words", () => {
  const [thisYear, before] = [
    { year: 0, scenario: "actual" },
    { year: -1, scenario: "actual" },
  ] as const;
  const now = { period: thisYear };

  it("are named so in growth and increase", () => {
    const growth = finding(
      rule("ratio", "definitionOfGrowthRate", [
        ["stated", figure("growthRate", "6.76", { ...now, versus: before })],
        ["numerator", figure("increase", "32", { ...now, versus: before })],
        ["denominator", people("480", { period: before })],
      ]),
      "differs",
      { exact: quotient(32, 480), expected: percent("6.67") },
    );
    expect(vi.finding(growth)).toBe(
      "Tốc độ tăng của BHXH so với năm trước ghi 6,76%, tính lại 32/480 = 6,6667%, làm tròn là 6,67%.",
    );
    expect(en.finding(growth)).toBe(
      "The growth rate of social insurance on the year before is given as 6.76%; recomputed it is 32/480 = 6.6667%, rounded to 6.67%.",
    );
  });

  it("are named so in attainment, coverage and bounds", () => {
    const attainment = finding(
      rule("ratio", "definitionOfAttainment", [
        ["stated", figure("attainment", "84.3", { ...now, versus: { year: 0, scenario: "plan" } })],
        ["numerator", people("512", now)],
        ["denominator", people("600", { period: { year: 0, scenario: "plan" } })],
      ]),
      "differs",
      { exact: quotient(512, 600), expected: percent("85.3") },
    );
    expect(vi.finding(attainment)).toMatch(/^Tỷ lệ thực hiện của BHXH so với kế hoạch năm nay ghi 84,3%/);
    expect(en.finding(attainment)).toMatch(
      /^The attainment of social insurance against the plan of this year is given/,
    );

    const coverage = finding(
      rule("ratio", "definitionOfCoverage", [
        ["stated", figure("labourForceCoverage", "12.8", now)],
        ["numerator", people("512", now)],
        ["denominator", figure("labourForce", "4012", { period: before })],
      ]),
      "differs",
      { exact: quotient(512, 4012), expected: percent("12.8") },
    );
    expect(vi.finding(coverage)).toMatch(/^Năm nay, tỷ lệ tham gia BHXH so với lực lượng lao động năm trước ghi 12,8%/);
    expect(en.finding(coverage)).toMatch(
      /^This year, the coverage of social insurance in the labour force in the year before is given/,
    );
  });
});
