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

/** Adds a formula rule with a yellow fill. */
function mark(range: Excel.Range | Excel.RangeAreas, formula: string, color = "#FFE699"): Excel.ConditionalFormat {
  const format = range.conditionalFormats.add("Custom" as never);
  format.custom.rule.formula = formula;
  format.custom.format.fill.color = color;
  return format;
}

it("marks the cells whose formula holds, seen from each cell", async () => {
  const { workbench } = client;
  await onSheet((sheet) => {
    sheet.getRange("A1:A4").values = [[50], [150], [250], [80]];
    const format = mark(sheet.getRange("A1:A4"), "=$A1>100");
    format.custom.format.font.bold = true;
    format.custom.format.font.color = "#9C0006";
    format.custom.format.font.underline = "Single";
  });
  const held = async (): Promise<boolean[]> => {
    [1, 2, 3, 4].forEach((row) => workbench.format(`Sheet1!A${row}`));
    await workbench.settled();
    return [1, 2, 3, 4].map((row) => workbench.format(`Sheet1!A${row}`).conditionalFormats[0]!.satisfied);
  };
  expect(await held()).toEqual([false, true, true, false]);
  workbench.write("Sheet1!A1", [[101]]);
  expect(await held()).toEqual([true, true, true, false]);
  expect(workbench.format("Sheet1!A1").conditionalFormats[0]!.style).toEqual({
    fill: "#FFE699",
    bold: true,
    color: "#9C0006",
    underline: "Single",
  });
});

it("marks several areas with one rule, and constant formulas with a text in them", async () => {
  const { workbench } = client;
  await onSheet((sheet) => void mark(sheet.getRanges("B2,D4:E5"), '=N("bhxh:hard")=0'));
  workbench.format("Sheet1!E5");
  workbench.format("Sheet1!B2");
  await workbench.settled();
  expect(workbench.format("Sheet1!E5").conditionalFormats).toMatchObject([{ satisfied: true }]);
  expect(workbench.format("Sheet1!B2").conditionalFormats).toMatchObject([{ satisfied: true }]);
  expect(workbench.format("Sheet1!C3").conditionalFormats).toEqual([]);
});

it("lists those that touch a range, first the newest, and those of the sheet", async () => {
  const got = await onSheet(async (sheet, context) => {
    mark(sheet.getRange("A1:B4"), "=$A1>1");
    mark(sheet.getRanges("B4,D1:D2"), "=FALSE");
    const value = sheet.getRange("D2:D9").conditionalFormats.add("CellValue" as never);
    value.cellValue.rule = { formula1: "=100", operator: "GreaterThan" };
    value.cellValue.format.font.color = "red";
    value.stopIfTrue = true;
    const list = async (address?: string): Promise<unknown[]> => {
      const formats = (address ? sheet.getRange(address) : sheet.getRange()).conditionalFormats;
      formats.load("items/type,items/id,items/priority,items/stopIfTrue");
      await context.sync();
      const rules = formats.items.map((format) => format.customOrNullObject.rule.load("formula"));
      const areas = formats.items.map((format) => format.getRanges().load("address"));
      await context.sync();
      return formats.items.map((format, i) => [
        format.type,
        format.type === "Custom" ? rules[i]!.formula : null,
        areas[i]!.address,
        format.priority,
        format.stopIfTrue,
      ]);
    };
    return { all: await list(), b4: await list("B4"), d2: await list("D2"), none: await list("Z9") };
  });
  const cellValue = ["CellValue", null, "Sheet1!D2:D9", 0, true];
  const areas = ["Custom", "=FALSE", "Sheet1!B4,Sheet1!D1:D2", 1, false];
  const block = ["Custom", "=$A1>1", "Sheet1!A1:B4", 2, false];
  expect(got).toEqual({ all: [cellValue, areas, block], b4: [areas, block], d2: [cellValue, areas], none: [] });
});

it("deletes one, clears those of a range and cuts the range out of wider ones", async () => {
  const { workbench } = client;
  await onSheet(async (sheet, context) => {
    mark(sheet.getRange("A1:C3"), "=$A1>B$1");
    const second = mark(sheet.getRange("A5"), "=TRUE");
    await context.sync();
    second.delete();
    sheet.getRange("A1:C1").conditionalFormats.clearAll();
    await context.sync();
  });
  expect(workbench.snapshotAll().sheets[0]!.state).toMatchObject({
    conditionalFormats: [
      { boxes: [{ row: 1, column: 0, rows: 2, columns: 3 }], rule: { type: "Custom", formula: "=$A2>B$1" } },
    ],
  });
  await onSheet((sheet) => sheet.getRange().conditionalFormats.clearAll());
  expect(workbench.snapshotAll().sheets[0]!.state).toEqual({});
});

it("finds a rule by its id in a later run", async () => {
  const id = await onSheet(async (sheet, context) => {
    const format = mark(sheet.getRange("A1"), "=TRUE").load("id");
    await context.sync();
    return format.id;
  });
  const formula = await onSheet(async (sheet, context) => {
    const rule = sheet.getRange().conditionalFormats.getItem(id).custom.rule.load("formula");
    await context.sync();
    return rule.formula;
  });
  expect(formula).toBe("=TRUE");
  const gone = onSheet((sheet) => void sheet.getRange().conditionalFormats.getItem("cf-99").load("type"));
  await expect(gone).rejects.toMatchObject({ code: "ItemNotFound" });
});

it("compares values in cell-value rules", async () => {
  const { workbench } = client;
  await onSheet((sheet) => {
    sheet.getRange("A1:A3").values = [[1], [5], [9]];
    const format = sheet.getRange("A1:A3").conditionalFormats.add("CellValue" as never);
    format.cellValue.rule = { formula1: "2", formula2: "6", operator: "Between" };
    format.cellValue.format.fill.color = "#00FF00";
  });
  const held = [1, 2, 3].map((row) => workbench.format(`Sheet1!A${row}`).conditionalFormats[0]!.satisfied);
  expect(held).toEqual([false, true, false]);
});

it("takes marks back with one undo", async () => {
  const { workbench } = client;
  workbench.write("Sheet1!A1", [[1]]);
  const before = workbench.snapshotAll();
  await onSheet((sheet) => {
    mark(sheet.getRange("A1"), "=TRUE");
    mark(sheet.getRange("B1"), "=TRUE", "#FF0000");
  });
  expect(workbench.snapshotAll()).not.toEqual(before);
  workbench.undo();
  expect(workbench.snapshotAll()).toEqual(before);
  workbench.redo();
  expect(workbench.format("Sheet1!B1").conditionalFormats).toHaveLength(1);
});
