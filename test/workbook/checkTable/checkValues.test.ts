import { checkTableTexts } from "../../../src/locales/checkTable.vi";
import { lexicon } from "../../../src/locales/lexicon";
import type { CellValue } from "../../../src/workbook/snapshot";
import { checkValues } from "../../../src/workbook/checkTable/checkValues";
import { valuesOf } from "../targetTable/evaluate";
import { fakeHost } from "../../support/fakeHost";
import { ACTUALS, ASSIGNED, sampleSheets } from "../jobs/sample";
import {
  asFractions,
  asTexts,
  changed,
  PLACE_HEADER,
  PLACES,
  PLACES_TOTAL,
  PROGRAMMES,
  type Table,
} from "./someTables";

const check = (table: Table) => checkValues(table, lexicon, checkTableTexts);

const HEADERS = [
  "Dòng",
  "Cột",
  "Nội dung đối chiếu",
  "Số đang ghi",
  "Số tính lại",
  "Ô nghi sai",
  "Số đề nghị",
  "Mức độ",
];
const GROWTH = "Tốc độ tăng = số tăng / năm trước";
const INCREASE = "Số tăng = năm nay − năm trước";

const PROGRAMME_ANSWER = [
  HEADERS,
  ["BHXH", "Tốc độ tăng (%)", GROWTH, 6.37, 6.38, "BHXH · Tốc độ tăng (%)", 6.38, "chắc chắn"],
  ["BHTN", "Số tăng", INCREASE, 186, 190, "BHTN · Thực hiện năm 2018", 3685, "nhiều khả năng"],
];

/** What the sheets of the sample hold, from a row on. */
function sampleValues(name: string, from: number, blank: CellValue): Table {
  const { cells } = sampleSheets().find((sheet) => sheet.name === name)!;
  const width = Math.max(...cells.map((row) => row.length));
  return cells.slice(from).map((row) =>
    Array.from({ length: width }, (_, at): CellValue => {
      const cell = (row[at] ?? "") as CellValue;
      return cell === "" ? blank : cell;
    }),
  );
}

describe("rows are programmes", () => {
  it("answers a header and a row for each explanation, in the order of the table", async () =>
    expect(await check(PROGRAMMES)).toEqual(PROGRAMME_ANSWER));

  it("answers the same for texts", async () => expect(await check(asTexts(PROGRAMMES))).toEqual(PROGRAMME_ANSWER));

  it("answers the same for percentages with their sign", async () => {
    const signed = asTexts(PROGRAMMES).map((row, at) => (at === 0 ? row : [...row.slice(0, -1), `${row.at(-1)}%`]));
    expect(await check(signed)).toEqual(PROGRAMME_ANSWER);
  });

  it("answers in fractions where the column holds fractions", async () => {
    const [header, cutOff, mistyped] = PROGRAMME_ANSWER;
    expect(await check(asFractions(PROGRAMMES, [4]))).toEqual([
      header,
      [...cutOff!.slice(0, 3), 0.0637, 0.0638, cutOff![5], 0.0638, cutOff![7]],
      mistyped,
    ]);
  });

  it("answers in the thousands that the column holds", async () => {
    const rows: Table = [
      ["Chỉ tiêu", "Thực hiện năm 2018 (nghìn người)", "Thực hiện năm 2019 (nghìn người)", "Số tăng (nghìn người)"],
      ["BHXH", 48, 52, 4],
      ["BHXH bắt buộc", 40, 43, 13],
      ["BHXH tự nguyện", 8, 9, 1],
    ];
    const [, answer] = await check(rows);
    expect((await check(asTexts(rows)))[1]).toEqual(answer);
    expect(answer!.slice(0, 7)).toEqual([
      "BHXH",
      "Số tăng (nghìn người)",
      `BHXH = BHXH bắt buộc + BHXH tự nguyện; ${INCREASE}`,
      4,
      14,
      "BHXH bắt buộc · Số tăng (nghìn người)",
      3,
    ]);
  });

  it("names the place of rows whose labels come again", async () => {
    const [header, ...rows] = PROGRAMMES;
    const blank = header!.slice(1).map(() => null);
    const answer = await check([header!, ["Xã Thanh", ...blank], ...rows, ["Xã Xy", ...blank], ...rows]);
    expect(answer.map(([row]) => row)).toEqual([
      "Dòng",
      "BHXH, Xã Thanh",
      "BHTN, Xã Thanh",
      "BHXH, Xã Xy",
      "BHTN, Xã Xy",
    ]);
    expect(answer[2]![5]).toBe("BHTN, Xã Thanh · Thực hiện năm 2018");
  });
});

describe("rows are places", () => {
  it("says in one cell that all agrees, and how many rules were checked", async () => {
    expect(await check(PLACES)).toEqual([["Tất cả khớp: 51 phép đối chiếu, không có chỗ nào chưa khớp."]]);
    expect(await check([...PLACES, PLACES_TOTAL])).toEqual([
      ["Tất cả khớp: 75 phép đối chiếu, không có chỗ nào chưa khớp."],
    ]);
  });

  const wrong = changed(changed([...PLACES, PLACES_TOTAL], 1, 2, 1010), 2, 8, 1.76);
  const answer = [
    HEADERS,
    ["Xã Lìa", "Tốc độ tăng (%)", GROWTH, 1.76, 1.67, "Xã Lìa · Tốc độ tăng (%)", 1.67, "chắc chắn"],
    [
      "Tổng cộng",
      "BHXH bắt buộc",
      "Tổng = cộng các phần; BHXH = BHXH bắt buộc + BHXH tự nguyện",
      1750,
      1760,
      "Xã Thanh · BHXH bắt buộc",
      1000,
      "chắc chắn",
    ],
  ];

  it("puts the rules that one cell breaks into one row", async () => expect(await check(wrong)).toEqual(answer));

  it("answers the same with a column of numbers in front, and for texts", async () => {
    const numbered = wrong.map((row, at) => [["STT", 1, 2, 3, null][at]!, ...row]);
    expect(await check(numbered)).toEqual(answer);
    expect(await check(asTexts(wrong))).toEqual(answer);
    expect(await check(asTexts(numbered))).toEqual(answer);
  });

  it.each([
    ["no column of labels", (row: Table[number]) => row.slice(1)],
    ["nothing but numbers in front", (row: Table[number], at: number) => [at === 0 ? "STT" : at, ...row.slice(1)]],
  ])("names rows by their number where there is %s", async (_, without) => {
    const table = changed(changed(PLACES, 1, 2, 1010), 2, 8, 1.76).map(without);
    const expected = [
      HEADERS,
      [
        "dòng 2",
        "Tổng BHXH",
        "BHXH = BHXH bắt buộc + BHXH tự nguyện",
        1220,
        1230,
        "dòng 2 · BHXH tự nguyện; dòng 2 · BHXH bắt buộc",
        "210; 1.000",
        "chưa phân định",
      ],
      ["dòng 3", "Tốc độ tăng (%)", GROWTH, 1.76, 1.67, "dòng 3 · Tốc độ tăng (%)", 1.67, "chắc chắn"],
    ];
    expect(await check(table)).toEqual(expected);
    expect(await check(asTexts(table))).toEqual(expected);
  });

  it("joins the header rows of a column", async () => {
    const table: Table = [
      ["Xã", "Thực hiện 2018", null, null, "Thực hiện 2019", null, null],
      [null, "BHXH", "BHXH bắt buộc", "BHXH tự nguyện", "BHXH", "BHXH bắt buộc", "BHXH tự nguyện"],
      ["Xã Thanh", 100, 60, 40, 120, 70, 40],
      ["Xã Xy", 100, 60, 40, 120, 70, 50],
    ];
    const answer = await check(table);
    expect(answer[1]!.slice(0, 2)).toEqual(["Xã Thanh", "Thực hiện 2019 / BHXH"]);
    // the header's own blanks say how blanks arrive
    const open = changed(table, 3, 3, null);
    const zeros = open.map((row) => row.map((cell) => cell ?? 0));
    expect(await check(open)).toEqual(answer);
    expect(await check(zeros)).toEqual(answer);
  });

  it("takes years for a part of the header", async () => {
    const table: Table = [
      ["BHXH", null, "Số tăng BHXH so với năm 2018"],
      [2018, 2019, null],
      [1100, 1220, 120],
      [600, 610, 20],
    ];
    const [, answer] = await check(table);
    expect(answer!.slice(0, 5)).toEqual(["dòng 4", "Số tăng BHXH so với năm 2018", INCREASE, 20, 10]);
  });

  it("tells columns of one header apart by their number", async () => {
    const twice = changed(PLACES, 0, 8, "Tăng/giảm");
    const [, row] = await check(changed(twice, 1, 7, 130));
    expect(row![1]).toBe("Tăng/giảm (cột 8)");
  });
});

it("rows are indicators: each in the form that its row holds", async () => {
  const rows = (coverage: CellValue): Table => [
    ["STT", "Chỉ tiêu", "ĐVT", "TH 2018", "TH 2019"],
    [1, "Số người tham gia BHXH", "người", 4815, 5122],
    [null, "Lực lượng lao động", "người", 48000, 49923],
    [null, "Tỷ lệ tham gia BHXH so với LLLĐ", "%", 10.03, coverage],
  ];
  const [header, answer] = await check(rows(12.26));
  expect([header, answer]).toEqual([
    HEADERS,
    [
      "Tỷ lệ tham gia BHXH so với LLLĐ",
      "TH 2019",
      "Tỷ lệ tham gia = số người tham gia / mẫu số",
      12.26,
      10.26,
      // several counts would do
      "Tỷ lệ tham gia BHXH so với LLLĐ · TH 2019; Số người tham gia BHXH · TH 2019",
      "10,26; –",
      "chưa phân định",
    ],
  ]);
  expect((await check(rows("12,26")))[1]).toEqual(answer);
  expect((await check(rows("12,26%")))[1]).toEqual(answer);
});

describe("blanks", () => {
  it.each([
    [ACTUALS, null],
    [ACTUALS, ""],
    [ACTUALS, 0],
  ] as const)("of %s may arrive as %j", async (name, blank) => {
    for (const from of [0, 3]) {
      const answer = await check(sampleValues(name, from, blank));
      expect(answer.slice(1).map((row) => [row[0], row[3], row[5], row[6], row[7]])).toEqual([
        ["BHXH", 6.37, "BHXH · Tốc độ tăng so với năm 2018 (%)", 6.38, "chắc chắn"],
        ["BHTN", 186, "BHTN · Thực hiện năm 2018", 3685, "nhiều khả năng"],
        ["BHTN", 489923, "BHTN · Lực lượng lao động trong độ tuổi", 49923, "chắc chắn"],
      ]);
    }
  });

  it.each([null, "", 0])("are counted as what could not be checked: %j", async (blank) =>
    expect(await check(sampleValues(ASSIGNED, 3, blank))).toEqual([
      ["Tất cả khớp trong 6 phép đối chiếu được; 9 phép chưa đủ căn cứ để đối chiếu."],
    ]),
  );

  it("leave a row that is still to be filled in alone, however they arrive", async () => {
    const open = (blank: CellValue) =>
      PLACES.map((row, at) => (at === 2 ? row.map((cell, i) => (i > 0 && i !== 6 ? blank : cell)) : row));
    for (const blank of [null, "", 0] as const) {
      expect(await check(open(blank))).toEqual([["Tất cả khớp: 35 phép đối chiếu, không có chỗ nào chưa khớp."]]);
    }
  });

  it("are told from zeros: a zero that is wrong is found", async () => {
    const wrong = changed([...PLACES, PLACES_TOTAL], 3, 7, 0);
    const found = ["Xã Xy · Tăng/giảm", 5, "chắc chắn"];
    expect((await check(wrong)).slice(1).map((row) => row.slice(5))).toEqual([found]);
    const withBlanks = [...wrong, wrong[0]!.map(() => null)];
    expect((await check(withBlanks)).slice(1).map((row) => row.slice(5))).toEqual([found]);
  });

  it("are told from zeros: where blanks came as 0, a zero that rules confirm stays one", async () => {
    // nobody new in Xã Lìa, and the note column is blank
    const row = ["Xã Lìa", 600, 490, 110, 2500, 24, 600, 0, 0, 650, 50, 92.31];
    const table = [...PLACES.slice(0, 2), row, PLACES[3]!].map((cells, at) => [...cells, at === 0 ? "Ghi chú" : 0]);
    const [, answer] = await check(changed(table, 2, 3, 101));
    expect(answer!.slice(5)).toEqual(["Xã Lìa · BHXH tự nguyện", 110, "nhiều khả năng"]);
    // that 0 % are 0 of 600 says nothing: the rate may be blank
    expect(await check(table)).toEqual([[expect.stringMatching(/^Tất cả khớp: 50 phép/)]]);
  });

  it("below the table cost nothing", async () => {
    const column = Array.from({ length: 5000 }, () => PROGRAMMES[0]!.map(() => null));
    expect(await check([...PROGRAMMES, ...column])).toEqual(PROGRAMME_ANSWER);
  });
});

describe("cells without a number", () => {
  it.each(["#REF!", "#N/A", "#DIV/0!", "chưa có", "–", "x", true])(
    "%j is a figure that tells nothing",
    async (cell) => {
      const answer = await check(changed(PROGRAMMES, 1, 1, cell));
      expect(answer).toEqual([HEADERS, PROGRAMME_ANSWER[2]]);
    },
  );

  it.each(["#REF!", NaN, Infinity, true, -1])("%j anywhere does no harm", async (cell) => {
    for (const table of [PROGRAMMES, PLACES]) {
      for (const [row, cells] of table.entries()) {
        for (const column of cells.keys()) {
          expect((await check(changed(table, row, column, cell))).length).toBeGreaterThan(0);
        }
      }
    }
  });
});

describe("what is no table", () => {
  const NO_TABLE = /^Chưa nhận ra bảng số liệu: các dòng đầu của vùng chọn phải là tiêu đề cột .*thiếu dòng tiêu đề\.$/;

  it.each<[string, Table]>([
    ["nothing", []],
    ["an empty row", [[]]],
    ["a blank cell", [[null]]],
    ["a cell", [[5122]]],
    [
      "blank cells",
      [
        [null, ""],
        [0, null],
      ],
    ],
    ["rows without their header", PROGRAMMES.slice(1)],
    ["rows of numbers without their header", PLACES.slice(1).map((row) => row.slice(1))],
    ["words", [["Kính gửi", "Phòng Nội vụ"]]],
    ["a header without rows", PLACES.slice(0, 1)],
    ["rows of different lengths", [["a"], [1, 2, 3], []]],
  ])("%s gets a sentence that says what the first rows must be", async (_, table) =>
    expect(await check(table)).toEqual([[expect.stringMatching(NO_TABLE)]]),
  );

  it("counts that nothing relates get a sentence too", async () => {
    const counts: Table = [
      ["Xã", "Số người tham gia BHXH"],
      ["Xã Thanh", 1220],
      ["Xã Xy", 305],
    ];
    const sentence = /^Chưa có số nào đối chiếu được với nhau: .*bên dưới phải có số\.$/;
    expect(await check(counts)).toEqual([[expect.stringMatching(sentence)]]);
  });
});

it("agrees with a table that this add-in wrote", async () => {
  const host = fakeHost(sampleSheets(), { calculate: valuesOf });
  const { prepareTargets } = await import("../../../src/workbook/jobs/prepareTargets");
  const { targetTableTexts } = await import("../../../src/locales/targetTable.vi");
  const { patch } = await prepareTargets(host, lexicon, targetTableTexts, {}, new Date(2020, 2, 18));
  await host.apply(patch!);
  const { sheets } = await host.survey();
  const made = sheets.find(({ name }) => name === "Chỉ tiêu 2020")!;
  const [block] = await host.read([{ sheetId: made.id, box: made.used! }]);
  expect(await check(block!.values)).toEqual([[expect.stringMatching(/^Tất cả khớp/)]]);
});

it("reads tens of thousands of rows in short stretches", async () => {
  const rows = Array.from({ length: 10_000 }, (_, at) => [`Xã số ${at + 1}`, ...PLACES[1 + (at % 3)]!.slice(1)]);
  let looks = 0;
  const look = () => Promise.resolve(++looks > 0);
  const wrong = changed([PLACE_HEADER, ...rows], 7001, 8, 1.09);
  const answer = await checkValues(wrong, lexicon, checkTableTexts, look);
  expect(answer.slice(1).map(([row]) => row)).toEqual(["Xã số 7001"]);
  // ten figures a row at least, and at most some thousand of them between two looks at the clock
  expect(looks).toBeGreaterThan(100);
});
