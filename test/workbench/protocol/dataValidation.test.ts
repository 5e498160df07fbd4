import { RefusedInput } from "../../../src/workbench/engine/spreadsheet";
import { createOfficeClient } from "../../support/officeClient";
import type { OfficeClient } from "../../support/officeClient";

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

let client: OfficeClient;
beforeEach(async () => {
  client = await createOfficeClient();
});
afterEach(() => client.dispose());

const onSheet = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T> | T): Promise<T> =>
  client.Excel.run(async (context) => {
    const result = await work(context.workbook.worksheets.getItem("Sheet1"), context);
    await context.sync();
    return result === undefined ? result : plain(result);
  });

const WHOLE = { wholeNumber: { formula1: 0, operator: "GreaterThanOrEqualTo" as never } };
const LIST = { list: { inCellDropDown: true, source: "Thực hiện năm 2020,Ước thực hiện năm 2020" } };
const ALERT = { showAlert: true, style: "Stop" as never, title: "Số người", message: "Hãy ghi số nguyên." };
const PROMPT = { showPrompt: true, title: "Nhập số", message: "Từ 0 trở lên." };

const restrict = (address: string, rule: Excel.DataValidationRule) =>
  onSheet((sheet) => {
    const { dataValidation } = sheet.getRange(address);
    dataValidation.rule = rule;
    dataValidation.errorAlert = ALERT;
    dataValidation.prompt = PROMPT;
  });

const read = (address: string) =>
  onSheet(async (sheet, context) => {
    const { dataValidation } = sheet.getRange(address);
    dataValidation.load("type,rule,errorAlert,prompt,ignoreBlanks,valid");
    await context.sync();
    const { type, rule, errorAlert, prompt, ignoreBlanks, valid } = dataValidation;
    return { type, rule, errorAlert, prompt, ignoreBlanks, valid };
  });

function typing(cell: string, text: string): string | null {
  try {
    client.workbench.type(cell, text);
    return null;
  } catch (error) {
    if (error instanceof RefusedInput) return `${error.title}: ${error.message}`;
    throw error;
  }
}

it("reads back what was set, and nothing where nothing was", async () => {
  await restrict("B2:C4", WHOLE);
  await restrict("E1", LIST);
  expect(await read("B2:C3")).toEqual({
    type: "WholeNumber",
    rule: WHOLE,
    errorAlert: ALERT,
    prompt: PROMPT,
    ignoreBlanks: true,
    valid: true,
  });
  expect(await read("E1")).toMatchObject({ type: "List", rule: LIST });
  expect(await read("A1")).toMatchObject({ type: "None", rule: {}, errorAlert: { message: "", showAlert: true } });
});

it("reads as mixed where cells differ", async () => {
  await restrict("B2", WHOLE);
  expect(await read("B2:B3")).toMatchObject({ type: "MixedCriteria", rule: null, prompt: null });
});

it("replaces what stood in the same cells, and clears them", async () => {
  await restrict("B2:B9", WHOLE);
  await restrict("B4", LIST);
  await onSheet((sheet) => sheet.getRange("B7:B8").dataValidation.clear());
  const types = await Promise.all(["B3", "B4", "B5", "B7", "B9"].map(async (at) => (await read(at)).type));
  expect(types).toEqual(["WholeNumber", "List", "WholeNumber", "None", "WholeNumber"]);
  await onSheet((sheet) => sheet.getRange("A1:Z99").clear());
  expect((await read("B3")).type).toBe("None");
});

it.each([
  ["5.122", null],
  ["0", null],
  ["", null],
  ["=1/2", null],
  ["-1", "Số người: Hãy ghi số nguyên."],
  ["2,5", "Số người: Hãy ghi số nguyên."],
  ["nhiều", "Số người: Hãy ghi số nguyên."],
])("lets a typed count in, or says why not: %s", async (text, refusal) => {
  await restrict("B2", WHOLE);
  expect(typing("Sheet1!B2", text)).toBe(refusal);
});

it("lets in only what the list offers", async () => {
  await restrict("B2", LIST);
  expect(typing("Sheet1!B2", "Kế hoạch")).toBe("Số người: Hãy ghi số nguyên.");
  expect(client.workbench.read("Sheet1!B2")).toEqual([[null]]);
  expect(typing("Sheet1!B2", "Ước thực hiện năm 2020")).toBeNull();
});

it("lets everything in by paste and by the add-in, and then tells that it is not valid", async () => {
  await restrict("B2:B3", WHOLE);
  client.workbench.write("Sheet1!B2", [[1.5]]);
  expect((await read("B2")).valid).toBe(false);
  expect((await read("B2:B3")).valid).toBeNull();
});

it("only warns where the alert is no stop", async () => {
  await restrict("B2", WHOLE);
  await onSheet((sheet) => {
    sheet.getRange("B2").dataValidation.errorAlert = { ...ALERT, style: "Warning" as never };
  });
  expect(typing("Sheet1!B2", "-1")).toBeNull();
});

it("is undone and redone, and moves with its rows", async () => {
  const before = client.workbench.snapshotAll();
  await restrict("B2:B4", WHOLE);
  const after = client.workbench.snapshotAll();
  expect(after).not.toEqual(before);
  client.workbench.undo();
  expect(client.workbench.snapshotAll()).toEqual(before);
  client.workbench.redo();
  expect(client.workbench.snapshotAll()).toEqual(after);

  await onSheet((sheet) => void sheet.getRange("3:3").insert("Down" as never));
  expect((await read("B2:B5")).type).toBe("WholeNumber");
  await onSheet((sheet) => void sheet.getRange("1:2").delete("Up" as never));
  expect((await read("B1:B3")).type).toBe("WholeNumber");
  expect((await read("B4")).type).toBe("None");
});

it.each([
  ["a list over 255 letters", { list: { inCellDropDown: true, source: "x".repeat(256) } }, "InvalidArgument"],
  ["an empty choice", { list: { inCellDropDown: true, source: "a,,b" } }, "InvalidArgument"],
  ["an unknown comparison", { wholeNumber: { formula1: 0, operator: "Least" as never } }, "InvalidArgument"],
  ["a rule that is not modelled", { custom: { formula: "=A1>0" } }, "NotImplemented"],
])("refuses %s", async (_, rule, code) => {
  await expect(restrict("B2", rule as Excel.DataValidationRule)).rejects.toMatchObject({ code });
});

it("refuses messages longer than Excel shows", async () => {
  const set = (title: string, message: string) =>
    onSheet((sheet) => {
      sheet.getRange("B2").dataValidation.prompt = { showPrompt: true, title, message };
    });
  await expect(set("x".repeat(33), "")).rejects.toMatchObject({ code: "InvalidArgument" });
  await expect(set("", "x".repeat(256))).rejects.toMatchObject({ code: "InvalidArgument" });
});
