import { createOfficeClient } from "../../support/officeClient";
import type { OfficeClient, OfficeClientOptions } from "../../support/officeClient";

const MATRIX = { dimensionality: "matrix" };
const FUNCTIONS = [
  { id: "GROWTH", name: "GROWTH", parameters: [{}, {}, { optional: true }] },
  { id: "SUMALL", name: "SUMALL", parameters: [{ ...MATRIX, repeating: true }] },
  { id: "STEPS", name: "STEPS", parameters: [{}] },
  { id: "LATER", name: "LATER", parameters: [{}] },
  { id: "FAIL", name: "FAIL", parameters: [{}] },
  { id: "ECHO", name: "ECHO", parameters: [MATRIX, { optional: true }] },
  { id: "KNOWS", name: "KNOWS", parameters: [MATRIX], takesErrors: true },
];

let client: OfficeClient;
let calls: unknown[][];
afterEach(() => client.dispose());

async function open(options: OfficeClientOptions = {}): Promise<void> {
  client = await createOfficeClient({ functions: FUNCTIONS, ...options });
  calls = [];
  const { CustomFunctions } = client;
  CustomFunctions.associate({
    GROWTH: (current: number, prior: number) => {
      calls.push([current, prior]);
      return (current - prior) / prior;
    },
    SUMALL: (ranges: number[][][]) => ranges.flat(2).reduce((sum, value) => sum + value, 0),
    STEPS: (count: number) => Array.from({ length: count }, (_, i) => [i + 1, (i + 1) ** 2]),
    LATER: async (value: number) => {
      const doubled = await Promise.resolve(value * 2);
      return doubled;
    },
    FAIL: (how: string) => {
      if (how === "na") throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "không có");
      if (how === "num") return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidNumber);
      if (how === "async") return Promise.reject(new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero));
      if (how === "nan") return NaN;
      throw new Error("plain");
    },
    ECHO: (grid: unknown[][], second: unknown) => JSON.stringify([grid, second]),
    KNOWS: async (grid: unknown[][]) => {
      await Promise.resolve();
      return grid.map((row) => row.map((cell) => `${String(cell)}!`));
    },
  });
}

it("answers a typed formula: #BUSY! at first, then the value, and again when an input changes", async () => {
  await open();
  const { workbench } = client;
  workbench.write("Sheet1!A1:B1", [[5122, 4815]]);
  workbench.type("Sheet1!C1", "=BHXH.GROWTH(A1;B1)");
  workbench.type("Sheet1!D1", "=C1*100");
  const engine = client.host.engine;
  await engine.calculation.settle();
  expect(workbench.read("Sheet1!C1:D1")).toEqual([["#BUSY!", "#BUSY!"]]);
  await workbench.settled();
  expect(workbench.read("Sheet1!C1")[0]![0]).toBeCloseTo(307 / 4815, 12);
  expect(workbench.read("Sheet1!D1")[0]![0]).toBeCloseTo(30700 / 4815, 10);
  workbench.write("Sheet1!A1", [[4815]]);
  await workbench.settled();
  expect(workbench.read("Sheet1!C1:D1")).toEqual([[0, 0]]);
  expect(calls).toEqual([
    [5122, 4815],
    [4815, 4815],
  ]);
});

it("spills, nests and takes ranges; what spilled goes when the formula goes", async () => {
  await open();
  const { workbench } = client;
  workbench.write("Sheet1!A1:B2", [
    [1, 2],
    [3, 4],
  ]);
  workbench.type("Sheet1!D1", "=BHXH.STEPS(3)");
  workbench.type("Sheet1!G1", "=BHXH.SUMALL(A1:B2;10)");
  workbench.type("Sheet1!G2", "=BHXH.GROWTH(BHXH.LATER(3);BHXH.LATER(2))+BHXH.LATER(1)");
  workbench.type("Sheet1!G3", "=SUM(D1:E3)");
  await workbench.settled();
  expect(workbench.read("Sheet1!D1:E3")).toEqual([
    [1, 1],
    [2, 4],
    [3, 9],
  ]);
  expect(workbench.read("Sheet1!G1:G3")).toEqual([[20], [2.5], [20]]);
  workbench.clear("Sheet1!D1");
  await workbench.settled();
  expect(workbench.read("Sheet1!D1:E3").flat()).toEqual([null, null, null, null, null, null]);
  expect(workbench.read("Sheet1!G3")).toEqual([[0]]);
});

it("shows the error an answer carries", async () => {
  await open();
  const { workbench } = client;
  ["na", "num", "async", "nan", "plain"].forEach((how, i) =>
    workbench.type(`Sheet1!A${i + 1}`, `=BHXH.FAIL("${how}")`),
  );
  workbench.type("Sheet1!A6", "=BHXH.NOWHERE(1)");
  workbench.type("Sheet1!A7", "=BHXH.LATER(1/0)");
  await workbench.settled();
  expect(workbench.read("Sheet1!A1:A7").flat()).toEqual([
    "#N/A",
    "#NUM!",
    "#DIV/0!",
    "#VALUE!",
    "#VALUE!",
    "#NAME?",
    "#DIV/0!",
  ]);
});

it.each([
  ["null", '[[[1,null],["",2]],null]'],
  ["zero", '[[[1,0],["",2]],null]'],
] as const)("sends blank cells as %s, and an argument left out as null", async (blanks, echoed) => {
  await open({ blanks });
  const { workbench } = client;
  workbench.write("Sheet1!A1:B2", [
    [1, null],
    ['=""', 2],
  ]);
  workbench.type("Sheet1!D1", "=BHXH.ECHO(A1:B2)");
  await workbench.settled();
  expect(workbench.read("Sheet1!D1")).toEqual([[echoed]]);
});

it("lets errors through to a function that takes them, and spills what it answers later", async () => {
  await open();
  const { workbench } = client;
  workbench.write("Sheet1!A1:B2", [
    [1, "=1/0"],
    ["=BHXH.LATER(2)", "=NA()"],
  ]);
  workbench.type("Sheet1!D1", "=BHXH.KNOWS(A1:B2)");
  workbench.type("Sheet1!D4", "=BHXH.ECHO(A1:B2)");
  workbench.type("Sheet1!D5", "=BHXH.KNOWS(1/0)");
  await client.host.engine.calculation.settle();
  expect(workbench.read("Sheet1!D1")).toEqual([["#BUSY!"]]);
  await workbench.settled();
  expect(workbench.read("Sheet1!D1:E2")).toEqual([
    ["1!", "#DIV/0!!"],
    ["4!", "#N/A!"],
  ]);
  expect(workbench.read("Sheet1!D4:D5")).toEqual([["#DIV/0!"], ["#DIV/0!!"]]);
});

it("sends the calls of one pass in one message", async () => {
  await open();
  const { Excel, host, workbench } = client;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B300").values = Array.from({ length: 300 }, (_, i) => [i + 2, i + 1]);
    sheet.getRange("C1").formulas = [["=BHXH.GROWTH(A1,B1)"]];
    sheet.getRange("C2:C300").copyFrom("C1", "Formulas");
    await context.sync();
  });
  await workbench.settled();
  expect(workbench.read("Sheet1!C300")[0]![0]).toBeCloseTo(1 / 300, 12);
  expect(host.functions.stats).toMatchObject({ messages: 1, calls: 300 });
});

it("leaves functions uncalled when told to", async () => {
  await open({ evaluate: false });
  const { workbench } = client;
  workbench.write("Sheet1!A1:C1", [[2, 1, "=BHXH.GROWTH(A1,B1)"]]);
  await workbench.settled();
  expect(workbench.read("Sheet1!C1")).toEqual([["#BUSY!"]]);
  expect(calls).toEqual([]);
});

it("ends well when the waiting cell is overwritten or its sheet deleted", async () => {
  await open();
  const { workbench } = client;
  workbench.insertSheet("Hai");
  workbench.type("Sheet1!A1", "=BHXH.LATER(1)");
  workbench.type("Hai!A1", "=BHXH.LATER(2)");
  await client.host.engine.calculation.settle();
  workbench.write("Sheet1!A1", [["xong"]]);
  workbench.deleteSheet("Hai");
  await workbench.settled();
  expect(workbench.read("Sheet1!A1")).toEqual([["xong"]]);
});

it("calls a function without a cell", async () => {
  await open();
  const { functions } = client.host;
  expect(await functions.call("GROWTH", [3, 2, null]).answered).toEqual({ value: 0.5 });
  expect(await functions.call("FAIL", ["na"]).answered).toEqual({ error: "#N/A", message: "không có", errorCode: 1 });
  expect(await functions.call("NOWHERE", []).answered).toMatchObject({ error: "#VALUE!", errorCode: 2 });
});
