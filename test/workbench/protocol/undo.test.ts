import { createOfficeClient } from "../../support/officeClient";
import type { OfficeClient } from "../../support/officeClient";

let client: OfficeClient;
beforeEach(async () => {
  client = await createOfficeClient();
});
afterEach(() => client.dispose());

it("takes a whole batch back with one undo, the batch before with the next, and redoes both", async () => {
  const { Excel, workbench } = client;
  const states = [workbench.snapshotAll()];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B2").values = [
      ["cũ", 1],
      ["cũ", 2],
    ];
    await context.sync();
  });
  await workbench.settled();
  states.push(workbench.snapshotAll());
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B2").values = [
      ["mới", 10],
      ["mới", 20],
    ];
    sheet.getRange("A1:B2").format.fill.color = "#FFFF00";
    sheet.getRange("A2").format.font.bold = true;
    sheet.getRange("C1").formulas = [["=B1*2"]];
    sheet.getRange("C1").numberFormat = [["#,##0"]];
    sheet.getRange("A3:B3").merge();
    sheet.getRange("A:A").format.columnWidth = 120;
    sheet.getRange("5:5").rowHidden = true;
    sheet.freezePanes.freezeRows(1);
    sheet.pageLayout.orientation = Excel.PageOrientation.landscape;
    sheet.getRange("A1").conditionalFormats.add("Custom" as never).custom.rule.formula = "=TRUE";
    context.workbook.names.add("Ten", sheet.getRange("A1"));
    const added = context.workbook.worksheets.add("Chỉ tiêu 2020");
    added.getRange("A1").formulas = [["=Sheet1!B2"]];
    sheet.name = "Thực hiện";
    added.position = 0;
    await context.sync();
  });
  await workbench.settled();
  states.push(workbench.snapshotAll());
  expect(workbench.read("Chỉ tiêu 2020!A1")).toEqual([[20]]);

  const seen = async (): Promise<unknown> => {
    await workbench.settled();
    return workbench.snapshotAll();
  };
  workbench.undo();
  expect(await seen()).toEqual(states[1]);
  workbench.undo();
  expect(await seen()).toEqual(states[0]);
  workbench.undo();
  expect(await seen()).toEqual(states[0]);
  workbench.redo();
  workbench.redo();
  expect(await seen()).toEqual(states[2]);
});

it("takes back a deleted sheet with everything on it", async () => {
  const { Excel, workbench } = client;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Nguồn");
    sheet.getRange("A1:B1").formulas = [[3, "=A1*2"]];
    sheet.getRange("A1").format.fill.color = "#00FF00";
    sheet.getRange("A1:B1").format.columnWidth = 70;
    sheet.getRange("A1:C1").merge();
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").formulas = [["=Nguồn!A1+1"]];
    await context.sync();
  });
  await workbench.settled();
  const before = workbench.snapshotAll();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Nguồn").delete();
    await context.sync();
  });
  await workbench.settled();
  expect(workbench.read("Sheet1!A1")).toEqual([["#REF!"]]);
  workbench.undo();
  await workbench.settled();
  expect(workbench.snapshotAll()).toEqual(before);
});

it("takes back inserted and deleted rows", async () => {
  const { Excel, workbench } = client;
  workbench.write("Sheet1!A1:B4", [
    [1, "=A1*2"],
    [2, "=A2*2"],
    [3, "=SUM(A1:A3)"],
    [4, "=B3+A4"],
  ]);
  await workbench.settled();
  const before = workbench.snapshotAll();
  for (const act of [
    (sheet: Excel.Worksheet): unknown => sheet.getRange("2:2").delete("Up"),
    (sheet: Excel.Worksheet): unknown => sheet.getRange("2:4").insert("Down"),
    (sheet: Excel.Worksheet): unknown => sheet.getRange("A:A").insert("Right"),
  ]) {
    await Excel.run(async (context) => {
      act(context.workbook.worksheets.getItem("Sheet1"));
      await context.sync();
    });
    await workbench.settled();
    expect(workbench.snapshotAll()).not.toEqual(before);
    workbench.undo();
    await workbench.settled();
    expect(workbench.snapshotAll()).toEqual(before);
  }
});

it("keeps a user's edit made while a batch is under way apart from it", async () => {
  const { Excel, workbench } = client;
  const batch = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1").values = [[1]];
    sheet.getRange("A2").formulas = [["=A1+1"]];
    sheet.getRange("A2").load("values");
    await context.sync();
  });
  await Promise.resolve();
  workbench.type("Sheet1!C1", "tay");
  await batch;
  await workbench.settled();
  workbench.undo();
  expect([workbench.read("Sheet1!A1")[0]![0], workbench.read("Sheet1!C1")[0]![0]]).toEqual([null, "tay"]);
  workbench.undo();
  expect(workbench.read("Sheet1!C1")).toEqual([[null]]);
});

it("undoes typing: value and the number format it brought", () => {
  const { workbench } = client;
  workbench.type("Sheet1!A1", "93,9%");
  expect(workbench.format("Sheet1!A1").numberFormat).toBe("0.0%");
  workbench.undo();
  expect([workbench.read("Sheet1!A1")[0]![0], workbench.format("Sheet1!A1").numberFormat]).toEqual([null, "General"]);
});
