import { lexicon } from "../../../src/locales/lexicon";
import { figureSetOf } from "../../../src/workbook/reading/figureSetOf";
import { readTables } from "../../../src/workbook/reading/readTables";
import { blockFrom, type Region } from "../../support/blocks";
import { statedInRow } from "../../support/figureText";
import { sampleSheets } from "../../support/sample";

function readSample(region: Region = "vi") {
  return sampleSheets().flatMap(({ name, content }) => {
    const { block, sheet, separators } = blockFrom(content, { name, region });
    return readTables(block, sheet, lexicon, separators);
  });
}

const PLAN = "plan 2019 by BHXH tỉnh";

const ACTUALS: readonly (readonly [row: number, figures: readonly string[]])[] = [
  [
    4,
    [
      "social: participants actual 2018 = 4815 persons (0)",
      `social: participants ${PLAN} = 5454 persons (0)`,
      "social: participants actual 2019 = 5122 persons (0)",
      `social: attainment actual 2019 vs ${PLAN} = 0.939 percent (1)`,
      "social: increase actual 2019 vs actual 2018 = 307 persons (0)",
      "social: growthRate actual 2019 vs actual 2018 = 0.0637 percent (2)",
      "social: labourForce actual 2019 = 49923 persons (0)",
      "social: labourForceCoverage actual 2019 = 0.1026 percent (2)",
    ],
  ],
  [
    5,
    [
      "compulsory: participants actual 2018 = 4700 persons (0)",
      `compulsory: participants ${PLAN} = 4826 persons (0)`,
      "compulsory: participants actual 2019 = 4844 persons (0)",
      `compulsory: attainment actual 2019 vs ${PLAN} = 1.0037 percent (2)`,
      "compulsory: increase actual 2019 vs actual 2018 = 144 persons (0)",
      "compulsory: growthRate actual 2019 vs actual 2018 = 0.0306 percent (2)",
      "compulsory: eligible actual 2019 = 5400 persons (0)",
      "compulsory: eligibleCoverage actual 2019 = 0.897 percent (1)",
    ],
  ],
  [
    6,
    [
      "voluntary: participants actual 2018 = 115 persons (0)",
      `voluntary: participants ${PLAN} = 628 persons (0)`,
      "voluntary: participants actual 2019 = 278 persons (0)",
      `voluntary: attainment actual 2019 vs ${PLAN} = 0.4427 percent (2)`,
      "voluntary: increase actual 2019 vs actual 2018 = 163 persons (0)",
      "voluntary: growthRate actual 2019 vs actual 2018 = 1.417 percent (1)",
      "voluntary: eligible actual 2019 = 45079 persons (0)",
      "voluntary: eligibleCoverage actual 2019 = 0.0062 percent (2)",
    ],
  ],
  [
    7,
    [
      "unemployment: participants actual 2018 = 3681 persons (0)",
      `unemployment: participants ${PLAN} = 3851 persons (0)`,
      "unemployment: participants actual 2019 = 3871 persons (0)",
      `unemployment: attainment actual 2019 vs ${PLAN} = 1.005 percent (1)`,
      "unemployment: increase actual 2019 vs actual 2018 = 186 persons (0)",
      "unemployment: growthRate actual 2019 vs actual 2018 = 0.0505 percent (2)",
      "unemployment: labourForce actual 2019 = 489923 persons (0)",
      "unemployment: labourForceCoverage actual 2019 = 0.0775 percent (2)",
      "unemployment: eligible actual 2019 = 4427 persons (0)",
      "unemployment: eligibleCoverage actual 2019 = 0.87 percent (0)",
    ],
  ],
];

const TARGETS: readonly (readonly [row: number, figures: readonly string[]])[] = [
  [
    4,
    [
      "social: participants target 2020 = 6450 persons (0)",
      "social: labourForceCoverage target 2020 = 0.129 percent (1)",
      "social: growthIndex target 2020 vs actual 2019 = 1.259 percent (1)",
    ],
  ],
  [
    5,
    [
      "compulsory: participants target 2020 = 5200 persons (0)",
      "compulsory: eligibleCoverage target 2020 = 0.96 percent (0)",
      "compulsory: growthIndex target 2020 vs actual 2019 = 1.073 percent (1)",
    ],
  ],
  [
    6,
    [
      "voluntary: participants target 2020 = 1250 persons (0)",
      "voluntary: eligibleCoverage target 2020 = 0.0277 percent (2)",
      "voluntary: growthIndex target 2020 vs actual 2019 = 4.496 percent (1)",
    ],
  ],
  [
    7,
    [
      "unemployment: participants target 2020 = 4342 persons (0)",
      "unemployment: labourForceCoverage target 2020 = 0.087 percent (1)",
      "unemployment: eligibleCoverage target 2020 = 0.96 percent (0)",
      "unemployment: growthIndex target 2020 vs actual 2019 = 1.122 percent (1)",
    ],
  ],
];

describe.each(["vi", "en"] as const)("the sample, as an Excel with %s separators shows it", (region) => {
  const [actuals, targets, ...others] = readSample(region);

  it("holds two tables of programmes", () => {
    expect(others).toEqual([]);
    expect([actuals, targets].map((table) => [table?.layout, table?.year, table?.place, table?.generated])).toEqual([
      ["programmeRows", 2019, "Huyện Hướng Hóa", false],
      ["programmeRows", 2020, "Huyện Hướng Hóa", false],
    ]);
  });

  it.each(ACTUALS)("states the figures of row %i of 2019, with the decimals they are printed with", (row, figures) => {
    expect(statedInRow(actuals!.figures, row)).toEqual(figures);
  });

  it.each(TARGETS)("states the figures of row %i of 2020, with the decimals they are printed with", (row, figures) => {
    expect(statedInRow(targets!.figures, row)).toEqual(figures);
  });

  it("holds nothing else but blanks", () => {
    const rest = [actuals!, targets!].flatMap(({ figures }) => figures.filter(({ value }) => value === null));
    expect(rest.map(({ absence }) => absence)).toEqual(rest.map(() => "blank"));
    expect(rest).toHaveLength(4 * 10 - 34 + (4 * 4 - 13));
  });

  it("makes no sums but the domain's own", () => {
    expect(figureSetOf([actuals!, targets!]).partitions).toEqual([]);
  });
});

it("says what each column of the sample means", () => {
  const [actuals] = readSample();
  expect(actuals!.columns.map(({ header, meaning }) => [header, meaning.kind])).toEqual([
    ["STT", "order"],
    ["Chỉ tiêu", "label"],
    ...actuals!.columns.slice(2).map(({ header }) => [header, "figures"]),
  ]);
  expect(readSample()[1]!.columns.at(-1)!.meaning).toEqual({ kind: "note" });
});

it("points each figure to its cell", () => {
  const [actuals] = readSample();
  const growth = actuals!.figures.find(({ text }) => text === "6,37")!;
  expect(growth.source).toEqual({
    kind: "cell",
    sheetId: "Thực hiện 2019",
    sheetName: "Thực hiện 2019",
    row: 4,
    column: 7,
    computed: false,
  });
});
