import "./customFunctionsRuntime";
import { speak } from "../../src/functions/cellError";
import { check } from "../../src/functions/functions";
import { PROGRAMMES } from "../workbook/checkTable/someTables";

const table = PROGRAMMES.map((row) => [...row]) as unknown[][];
const dressed = (dress: (cell: unknown) => unknown) => table.map((row) => row.map(dress));

afterEach(() => speak("vi"));

it("answers plain numbers and texts, to spill", async () => {
  const answer = await check(table);
  expect(answer.map((row) => row.length)).toEqual([8, 8, 8]);
  expect(answer[1]).toEqual([
    "BHXH",
    "Tốc độ tăng (%)",
    "Tốc độ tăng = số tăng / năm trước",
    6.37,
    6.38,
    "BHXH · Tốc độ tăng (%)",
    6.38,
    "chắc chắn",
  ]);
  expect(answer[2]!.slice(5)).toEqual(["BHTN · Thực hiện năm 2018", 3685, "nhiều khả năng"]);
});

it("answers in Vietnamese whatever Excel speaks: others read the same cells", async () => {
  const answer = await check(table);
  speak("en");
  expect(await check(table)).toEqual(answer);
});

it("takes cells with their dress on", async () => {
  const answer = await check(table);
  const formatted = (cell: unknown) =>
    typeof cell === "number" ? { type: "FormattedNumber", basicValue: cell, numberFormat: "#,##0" } : cell;
  expect(await check(dressed(formatted))).toEqual(answer);
  const entity = (cell: unknown) => ({ type: "Entity", basicType: "String", basicValue: cell });
  expect(await check(dressed(entity))).toEqual(answer);
});

it.each([
  ["an error as text", "#REF!"],
  ["an error object", { type: "Error", basicType: "Error", basicValue: "#REF!", errorType: "Ref" }],
  ["an error with a code", new CustomFunctions.Error("#REF!" as CustomFunctions.ErrorCode)],
  ["something unheard of", { type: "Picture" }],
  ["nothing at all", undefined],
])("is not stopped by %s in a cell", async (_, cell) => {
  const spoiled = table.map((row, at) => row.map((each, column) => (at === 1 && column === 1 ? cell : each)));
  expect((await check(spoiled)).map(([label]) => label)).toEqual(["Dòng", "BHTN"]);
});

it.each<[string, unknown]>([
  ["no argument", null],
  ["a single value", 5122],
  ["a single cell", [[5122]]],
  ["a blank cell", [[null]]],
  ["an empty range", []],
  ["rows without a header", table.slice(1)],
])("says what a table must look like when given %s", async (_, argument) =>
  expect(await check(argument as unknown[][])).toEqual([[expect.stringMatching(/^Chưa nhận ra bảng số liệu: /)]]),
);

describe("where its part does not come", () => {
  beforeEach(() => {
    jest.resetModules();
    jest.doMock("../../src/functions/checkRange", () => {
      throw new Error("Loading chunk failed");
    });
  });
  afterEach(() => jest.dontMock("../../src/functions/checkRange"));

  it("says so beside #VALUE!", async () => {
    const functions = await import("../../src/functions/functions");
    await expect(functions.check(table)).rejects.toMatchObject({
      code: "#VALUE!",
      message: expect.stringMatching(/^Chưa tải được/) as string,
    });
  });
});
