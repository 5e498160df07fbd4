import { lexicon } from "../../../src/locales/lexicon";
import {
  columnKey,
  decodeColumnChoices,
  encodeColumnChoices,
  type ColumnChoice,
} from "../../../src/workbook/reading/columnChoices";
import { readTables } from "../../../src/workbook/reading/readTables";
import { blockOf, type CellGiven } from "../../support/blocks";
import { statedInRow } from "../../support/figureText";

const ROWS: readonly (readonly CellGiven[])[] = [
  ["Huyện Cam Lộ, năm 2019"],
  ["STT", "Xã", "Cột A", "BHXH bắt buộc", "Cột A", "Ghi chú"],
  [1, "Cam An", 90, 96, 12, "x"],
  [2, "Cam Thanh", 110, 108, 15, ""],
];

function reading(choices: readonly (readonly [header: string, nth: number, choice: ColumnChoice])[], rows = ROWS) {
  const { block, sheet, separators } = blockOf(rows, { name: "Xã" });
  const columnChoices = new Map(
    choices.map(([header, nth, choice]) => [columnKey({ sheetName: "Xã", table: 0, header, nth }), choice]),
  );
  return readTables(block, sheet, lexicon, separators, { columnChoices })[0]!;
}

const PLAN: ColumnChoice = {
  is: "figures",
  measure: "participants",
  programme: "compulsory",
  year: 2019,
  scenario: "plan",
};

it("without a choice a column that is not understood is left alone", () => {
  const { columns, figures } = reading([]);
  expect(columns[2]).toEqual({ column: 2, header: "Cột A", meaning: { kind: "unknown" } });
  expect(statedInRow(figures, 2)).toEqual(["compulsory: participants actual 2019 = 96 persons (0)"]);
});

it("a chosen meaning stands in place of the header's, for one of the columns under the same words", () => {
  const { columns, figures } = reading([["Cột A", 1, PLAN]]);
  expect(columns.map(({ isChosen }) => isChosen ?? false)).toEqual([false, false, false, false, true, false]);
  expect(statedInRow(figures, 2)).toEqual([
    "compulsory: participants actual 2019 = 96 persons (0)",
    "compulsory: participants plan 2019 = 12 persons (0)",
  ]);
});

it("what a chosen rate is compared with follows from the table", () => {
  const { figures } = reading([
    ["Cột A", 0, PLAN],
    ["Cột A", 1, { is: "figures", measure: "attainment", programme: "compulsory", year: null, scenario: null }],
  ]);
  expect(statedInRow(figures, 3)).toEqual([
    "compulsory: participants plan 2019 = 110 persons (0)",
    "compulsory: participants actual 2019 = 108 persons (0)",
    "compulsory: attainment actual 2019 vs plan 2019 = 0.15 percent (0)",
  ]);
});

it("a column that was understood can be left alone, or be the one that names the lines", () => {
  expect(
    reading([
      ["BHXH bắt buộc", 0, { is: "leftAlone" }],
      ["Cột A", 0, PLAN],
    ]).columns[3]!.meaning,
  ).toEqual({
    kind: "unknown",
  });
  const named = reading(
    [["Ghi chú", 0, { is: "label" }]],
    [
      ["Ghi chú", "Mã", "BHXH bắt buộc", "BHXH tự nguyện"],
      ["Cam An", "C1", 96, 12],
    ],
  );
  expect(named.columns.map(({ meaning }) => meaning.kind)).toEqual(["label", "unknown", "figures", "figures"]);
  expect(named.rows[0]).toMatchObject({ label: "Cam An", kind: "data" });
});

it("choices for another sheet, another table or other words change nothing", () => {
  const { block, sheet, separators } = blockOf(ROWS, { name: "Xã" });
  const elsewhere = [
    { sheetName: "Phường", table: 0, header: "Cột A", nth: 0 },
    { sheetName: "Xã", table: 1, header: "Cột A", nth: 0 },
    { sheetName: "Xã", table: 0, header: "Cột B", nth: 0 },
    { sheetName: "Xã", table: 0, header: "Cột A", nth: 2 },
  ];
  const columnChoices = new Map(elsewhere.map((name) => [columnKey(name), PLAN]));
  const read = (hints: object) => readTables(block, sheet, lexicon, separators, hints);
  expect(read({ columnChoices })).toEqual(read({}));
});

describe("what the workbook keeps", () => {
  const choices = new Map<string, ColumnChoice>([
    ["a", PLAN],
    ["b", { is: "leftAlone" }],
    ["c", { is: "figures", measure: "growthRate", programme: null, year: null, scenario: null }],
  ]);

  it("is read as it was written", () => expect(decodeColumnChoices(encodeColumnChoices(choices))).toEqual(choices));

  it.each([
    null,
    7,
    "",
    "{",
    "{}",
    "[1]",
    '[["a"]]',
    '[["a",{"is":"money"}]]',
    '[["a",{"is":"figures","measure":"money"}]]',
    '[[7,{"is":"note"}]]',
  ])("%j chooses nothing", (kept) => expect(decodeColumnChoices(kept).size).toBe(0));

  it("leaves out what it does not know of a choice", () =>
    expect(
      decodeColumnChoices('[["a",{"is":"figures","measure":"increase","programme":"x","year":"2019","scenario":"y"}]]'),
    ).toEqual(new Map([["a", { is: "figures", measure: "increase", programme: null, year: null, scenario: null }]])));
});
