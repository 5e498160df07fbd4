import { createOfficeClient } from "../../support/officeClient";
import type { OfficeClient } from "../../support/officeClient";

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

let client: OfficeClient;
let heard: unknown[];
beforeEach(async () => {
  client = await createOfficeClient();
  heard = [];
});
afterEach(() => client.dispose());

/** Listens to changes on Sheet1, or on all sheets. */
async function listen(where: "sheet" | "workbook" = "sheet"): Promise<OfficeExtension.EventHandlerResult<unknown>> {
  return client.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const source = where === "sheet" ? worksheets.getItem("Sheet1") : worksheets;
    const handler = source.onChanged.add(async (event) => {
      const { address, changeType, source: origin, triggerSource, details } = event;
      heard.push(plain({ address, changeType, source: origin, triggerSource, details: details ?? null }));
    });
    await context.sync();
    return handler;
  });
}

const edit = (address: string, more: object = {}): object => ({
  address,
  changeType: "RangeEdited",
  source: "Local",
  triggerSource: "Unknown",
  details: null,
  ...more,
});

it("tells of a user's edit once, with what the cell held before and after", async () => {
  const { workbench } = client;
  await listen();
  workbench.write("Sheet1!C3", [["hello"]]);
  workbench.type("Sheet1!C3", "5.122");
  workbench.clear("Sheet1!C3");
  workbench.write("Sheet1!A1:B2", [
    [1, 2],
    [3, 4],
  ]);
  await workbench.settled();
  const details = (before: unknown, after: unknown, types: [string, string]): object => ({
    valueBefore: before,
    valueAfter: after,
    valueTypeBefore: types[0],
    valueTypeAfter: types[1],
  });
  expect(heard).toHaveLength(4);
  expect(heard).toEqual([
    expect.objectContaining({ address: "C3" }),
    expect.objectContaining({ address: "C3" }),
    edit("C3", { details: details(5122, "", ["Double", "Empty"]) }),
    edit("A1:B2"),
  ]);
});

it("tells the value a formula gives, once it is calculated", async () => {
  const { workbench } = client;
  workbench.write("Sheet1!A1", [[2]]);
  await listen();
  workbench.type("Sheet1!B1", "=A1*3");
  await workbench.settled();
  expect(heard).toEqual([
    edit("B1", { details: { valueBefore: "", valueAfter: 6, valueTypeBefore: "Empty", valueTypeAfter: "Double" } }),
  ]);
});

it("tells of undo and redo too", async () => {
  const { workbench } = client;
  workbench.write("Sheet1!A1:A2", [[1], [2]]);
  await listen();
  workbench.undo();
  await workbench.settled();
  workbench.redo();
  await workbench.settled();
  expect(heard).toEqual([edit("A1:A2"), edit("A1:A2")]);
});

it("tells the add-in of its own writes after the batch, until the handler is removed", async () => {
  const { Excel, workbench } = client;
  const handler = await listen();
  const write = (value: number): Promise<void> =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:A2").values = [[value], [value]];
      await context.sync();
    });
  await write(1);
  await workbench.settled();
  expect(heard).toEqual([edit("A1:A2", { triggerSource: "ThisLocalAddin" })]);
  await Excel.run(handler.context as Excel.RequestContext, async (context) => {
    handler.remove();
    await context.sync();
  });
  await write(2);
  await workbench.settled();
  expect(heard).toHaveLength(1);
});

it("tells a collection's listeners of every sheet, and rows that come and go", async () => {
  const { Excel, workbench } = client;
  await listen("workbook");
  workbench.insertSheet("Khác");
  workbench.write("Khác!B1", [[true]]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("2:3").insert("Down");
    context.workbook.worksheets.getItem("Sheet1").getRange("C:C").delete("Left");
    await context.sync();
  });
  await workbench.settled();
  expect(heard).toEqual([
    expect.objectContaining({ address: "B1" }),
    edit("2:3", { changeType: "RowInserted", triggerSource: "ThisLocalAddin" }),
    edit("C:C", { changeType: "ColumnDeleted", triggerSource: "ThisLocalAddin" }),
  ]);
});

it("hands a handler the range of its event", async () => {
  const { Excel, workbench } = client;
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").onChanged.add((event) =>
      Excel.run(async (own) => {
        const range = event.getRange(own).load("address,values");
        await own.sync();
        heard.push(plain([range.address, range.values]));
      }),
    );
    await context.sync();
  });
  workbench.write("Sheet1!D4:E4", [[7, 8]]);
  await workbench.settled();
  await workbench.settled();
  expect(heard).toEqual([["Sheet1!D4:E4", [[7, 8]]]]);
});

it("tells of selection, and of sheets activated, added and deleted", async () => {
  const { Excel, workbench } = client;
  const names = new Map<string, string>();
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onSelectionChanged.add(async (event) => void heard.push(["selected", event.address]));
    worksheets.onActivated.add(async (event) => void heard.push(["activated", names.get(event.worksheetId)]));
    worksheets.onDeactivated.add(async (event) => void heard.push(["deactivated", names.get(event.worksheetId)]));
    worksheets.onAdded.add(async (event) => void heard.push(["added", event.source]));
    worksheets.onDeleted.add(async (event) => void heard.push(["deleted", names.get(event.worksheetId)]));
    await context.sync();
    worksheets.add("Hai");
    await context.sync();
  });
  for (const { id, name } of workbench.sheets()) names.set(id, name);
  workbench.select("Sheet1!B2:C3");
  workbench.select("Sheet1!B2:C3");
  workbench.activate("Hai");
  workbench.deleteSheet("Hai");
  await workbench.settled();
  expect(heard).toEqual([
    ["added", "Local"],
    ["selected", "B2:C3"],
    ["deactivated", "Sheet1"],
    ["activated", "Hai"],
    ["deactivated", "Hai"],
    ["activated", "Sheet1"],
    ["deleted", "Hai"],
  ]);
});
