import "./customFunctionsRuntime";
import { speak } from "../../src/functions/cellError";
import { figures } from "../../src/functions/functions";

afterEach(() => speak("vi"));

const HEADER = [
  "Loại hình",
  "Chỉ tiêu",
  "Năm",
  "Loại số liệu",
  "Giá trị",
  "Đơn vị tính",
  "So với",
  "Địa bàn",
  "Mức độ chính xác",
];
const SENTENCE = "Năm 2022, toàn huyện có 5.310 người tham gia BHXH bắt buộc, đạt 101,1% kế hoạch.";

it("answers a row for each figure, to spill", async () =>
  expect(await figures([[SENTENCE]])).toEqual([
    HEADER,
    ["BHXH bắt buộc", "Số người tham gia", 2022, "thực hiện", 5310, "người", "", "", ""],
    ["BHXH bắt buộc", "Tỷ lệ thực hiện so với kế hoạch", 2022, "thực hiện", 101.1, "%", "kế hoạch năm 2022", "", ""],
  ]));

it("reads a range as one text: headings and years hold for the cells below", async () => {
  const cells = [
    ["II. CHỈ TIÊU NĂM 2023"],
    [null],
    ["- BHYT hộ gia đình: 21.300 người, tăng 1,5 điểm % so với năm 2022."],
  ];
  expect((await figures(cells)).slice(1)).toEqual([
    ["BHYT (hộ gia đình)", "Số người tham gia", 2023, "chỉ tiêu", 21300, "người", "", "", ""],
    ["BHYT (hộ gia đình)", "Số tăng (giảm)", 2023, "chỉ tiêu", 1.5, "điểm %", "thực hiện năm 2022", "", ""],
  ]);
});

it("reads a table that stands in a text, a line a cell or all in one", async () => {
  const lines = [
    "Biểu số 1. BHXH tự nguyện",
    "STTĐơn vịThực hiện 2023Kế hoạch 2024Số tăng so với năm 2023",
    "1Xã Hải Thọ1.2051.400195",
    "2Xã Hải Lâm9801.010 30",
  ];
  const expected = [
    ["BHXH tự nguyện", "Số người tham gia", 2023, "thực hiện", 1205, "người", "", "Xã Hải Thọ", ""],
    ["BHXH tự nguyện", "Số người tham gia", 2024, "kế hoạch", 1400, "người", "", "Xã Hải Thọ", ""],
    ["BHXH tự nguyện", "Số tăng (giảm)", 2024, "kế hoạch", 195, "người", "thực hiện năm 2023", "Xã Hải Thọ", ""],
  ];
  expect((await figures([[lines.join("\n")]])).slice(1, 4)).toEqual(expected);
  expect((await figures(lines.map((line) => [line]))).slice(1, 4)).toEqual(expected);
});

it("names the total of all programmes by all of them, and leaves out a year that nothing tells", async () =>
  expect((await figures([["Ước có 86.184 người tham gia BHXH, BHYT."]])).slice(1)).toEqual([
    ["BHXH, BHYT", "Số người tham gia", "", "ước", 86184, "người", "", "", ""],
  ]));

it("tells the place and how a number is no exact count", async () => {
  const text =
    "Năm 2023, huyện Đakrông có 3.105 người tham gia BHXH. Huyện Cam Lộ có khoảng 5.122 người tham gia BHXH.";
  expect((await figures([[text]])).slice(1).map((row) => row.slice(4))).toEqual([
    [3105, "người", "", "huyện Đakrông", ""],
    [5122, "người", "", "Huyện Cam Lộ", "khoảng"],
  ]);
});

it("answers in Vietnamese whatever Excel speaks: others read the same cells", async () => {
  const answer = await figures([[SENTENCE]]);
  speak("en");
  expect(await figures([[SENTENCE]])).toEqual(answer);
});

it.each<[string, unknown]>([
  ["no argument", null],
  ["a number", [[5122]]],
  ["a blank cell", [[null]]],
  ["an empty range", []],
  ["a text without figures", [["Căn cứ Nghị quyết số 28-NQ/TW ngày 23/5/2018."]]],
  ["an error in the cell", [[{ type: "Error", basicType: "Error", basicValue: "#REF!" }]]],
])("answers the header alone when given %s", async (_, argument) =>
  expect(await figures(argument as unknown[][])).toEqual([HEADER]),
);

it("takes a text for data: what looks like a formula is read, never run", async () =>
  expect((await figures([['=HYPERLINK("x") có 278 người tham gia BHXH tự nguyện']])).slice(1)).toEqual([
    ["BHXH tự nguyện", "Số người tham gia", "", "thực hiện", 278, "người", "", "", ""],
  ]));

describe("where its part does not come", () => {
  beforeEach(() => {
    jest.resetModules();
    jest.doMock("../../src/functions/figuresRange", () => {
      throw new Error("Loading chunk failed");
    });
  });
  afterEach(() => jest.dontMock("../../src/functions/figuresRange"));

  it("says so beside #VALUE!", async () => {
    const functions = await import("../../src/functions/functions");
    await expect(functions.figures([[SENTENCE]])).rejects.toMatchObject({
      code: "#VALUE!",
      message: expect.stringMatching(/^Chưa tải được/) as string,
    });
  });
});
