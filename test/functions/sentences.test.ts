import "./customFunctionsRuntime";
import { speak } from "../../src/functions/cellError";
import { sentences } from "../../src/functions/functions";
import { createOfficeClient } from "../support/officeClient";
import { sampleSheets } from "../support/sample";
import { PROGRAMMES } from "../workbook/checkTable/someTables";

const table = PROGRAMMES.map((row) => [...row]) as unknown[][];

afterEach(() => speak("vi"));

it("answers one column of texts, to spill", async () => {
  const answer = await sentences(table);
  expect(answer.map((row) => row.length)).toEqual([1, 1, 1, 1, 1, 1]);
  expect(answer.flat().slice(0, 3)).toEqual([
    "KẾT QUẢ PHÁT TRIỂN ĐỐI TƯỢNG THAM GIA BHXH, BHTN NĂM 2019",
    "Kết quả thực hiện năm 2019 như sau:",
    "- Có 5.122 người tham gia BHXH, tăng 307 người (tốc độ tăng 6,37%) so với năm 2018 (4.815 người). Trong đó:",
  ]);
});

it("writes Vietnamese whatever Excel speaks: the plan is a Vietnamese document", async () => {
  const answer = await sentences(table);
  speak("en");
  expect(await sentences(table)).toEqual(answer);
});

describe("the decimals that are asked for", () => {
  const of = async (decimals: unknown, compute?: unknown, given = table) =>
    (await sentences(given, decimals as unknown[][], compute as unknown[][])).flat();

  it("are those of each percentage, from its counts", async () => {
    const answer = await of([[1]]);
    expect(answer[2]).toContain("tăng 307 người (tốc độ tăng 6,4%)");
    expect(answer.at(-1)).toMatch(/^Đã viết lại \d tỷ lệ, lấy 1 chữ số thập phân: ô “.*” ghi 6,37%, văn bản viết 6,4%/);
  });

  it.each<[string, unknown]>([
    ["left out", null],
    ["a blank cell", [[""]]],
    ["a blank cell without its dress", [[null]]],
  ])("are the table's when %s", async (_, blank) => expect(await of(blank, blank)).toEqual(await of(undefined)));

  it("go with what is computed on request", async () => {
    const counts = [
      ["Chỉ tiêu", "Thực hiện năm 2018", "Thực hiện năm 2019"],
      ["BHXH tự nguyện", 115, 278],
    ];
    const computed = (rate: string) =>
      `- Có 278 người tham gia BHXH tự nguyện, tăng 163 người (tốc độ tăng ${rate}) so với năm 2018 (115 người).`;
    expect((await of(null, [[true]], counts))[2]).toBe(computed("141,74%"));
    expect((await of([["0"]], [[1]], counts))[2]).toBe(computed("142%"));
    expect((await of([[3]], [[false]], counts))[2]).toBe(
      "- Có 278 người tham gia BHXH tự nguyện (năm 2018: 115 người).",
    );
  });

  it.each<[string, unknown, unknown, RegExp]>([
    ["a fraction", [[1.5]], null, /^Số chữ số thập phân phải là số nguyên từ 0 đến 15\.$/],
    ["a negative number", [[-1]], null, /từ 0 đến 15/],
    ["too many", [[16]], null, /từ 0 đến 15/],
    ["a word", [["một"]], null, /^“một” không phải là số\.$/],
    ["a range", [[1, 2]], null, /chỉ nhận một ô/],
    ["a choice that is none", null, [["có"]], /^“có” không phải là lựa chọn có hoặc không\. /],
    ["a number that is no choice", null, [[2]], /^“2” không phải/],
    ["a range of choices", null, [[true], [false]], /chỉ nhận một ô/],
  ])("that are %s give #VALUE! with a sentence", (_, decimals, compute, sentence) =>
    expect(of(decimals, compute)).rejects.toMatchObject({
      code: "#VALUE!",
      message: expect.stringMatching(sentence) as string,
    }),
  );

  it("pass the error of a cell on", () => expect(of([["#N/A"]])).rejects.toMatchObject({ code: "#N/A" }));
});

it.each<[string, unknown]>([
  ["no argument", null],
  ["a single value", 5122],
  ["a blank cell", [[null]]],
  ["rows without a header", table.slice(1)],
])("says what a table must look like when given %s", async (_, argument) =>
  expect(await sentences(argument as unknown[][])).toEqual([[expect.stringMatching(/^Chưa nhận ra bảng số liệu: /)]]),
);

it("leaves out a cell that holds an error", async () => {
  const spoiled = table.map((row, at) => row.map((cell, column) => (at === 1 && column === 3 ? "#REF!" : cell)));
  expect((await sentences(spoiled)).flat()[2]).toBe(
    "- Có 5.122 người tham gia BHXH, tăng 6,37% so với năm 2018 (4.815 người). Trong đó:",
  );
});

const SENTENCES = { id: "SENTENCES", name: "SENTENCES", parameters: [{ dimensionality: "matrix" }], takesErrors: true };

it.each(["null", "zero"] as const)("=BHXH.SENTENCES spills beside the sample, blanks sent as %s", async (blanks) => {
  const client = await createOfficeClient({ sheets: sampleSheets(), functions: [SENTENCES], blanks });
  client.CustomFunctions.associate({ SENTENCES: sentences });
  const { workbench } = client;
  workbench.type("A12", "=BHXH.SENTENCES(A1:L8)");
  await workbench.settled();
  const written = workbench.read("A12:A18").flat();
  expect(written.map((text) => String(text).split(",")[0])).toEqual([
    "KẾT QUẢ PHÁT TRIỂN ĐỐI TƯỢNG THAM GIA BHXH",
    "Kết quả thực hiện năm 2019 trên địa bàn huyện Hướng Hóa như sau:",
    "- Có 5.122 người tham gia BHXH",
    "+ Có 4.844 người tham gia BHXH bắt buộc",
    "+ Có 278 người tham gia BHXH tự nguyện",
    "- Có 3.871 người tham gia BHTN",
    "null",
  ]);
  client.dispose();
});
