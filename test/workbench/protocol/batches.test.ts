import { createOfficeClient } from "../../support/officeClient";
import type { OfficeClient } from "../../support/officeClient";

/** Values from Office.js belong to another realm: compare their JSON. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const codeOf = (run: Promise<unknown>): Promise<string> =>
  run.then(
    () => "no error",
    (error: { code: string }) => error.code,
  );

let client: OfficeClient;
beforeEach(async () => {
  client = await createOfficeClient();
});
afterEach(() => client.dispose());

it("writes, calculates and reads in one batch", async () => {
  const { Excel, workbench } = client;
  const got = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B2").values = [
      [1, "hai"],
      [true, 4.5],
    ];
    sheet.getRange("C1").formulas = [["=A1+B2"]];
    const all = sheet.getRange("A1:C2").load("values,formulas,text,address,valueTypes,numberFormat");
    await context.sync();
    return plain([all.values, all.formulas, all.text, all.address, all.valueTypes, all.numberFormat]);
  });
  expect(got).toEqual([
    [
      [1, "hai", 5.5],
      [true, 4.5, ""],
    ],
    [
      [1, "hai", "=A1+B2"],
      [true, 4.5, ""],
    ],
    [
      ["1", "hai", "5,5"],
      ["TRUE", "4,5", ""],
    ],
    "Sheet1!A1:C2",
    [
      ["Double", "String", "Double"],
      ["Boolean", "Double", "Empty"],
    ],
    [
      ["General", "General", "General"],
      ["General", "General", "General"],
    ],
  ]);
  expect(workbench.read("Sheet1!A1:B2")).toEqual([
    [1, "hai"],
    [true, 4.5],
  ]);
});

it("keeps a range across syncs and forgets it after the run", async () => {
  const { Excel, host } = client;
  const got = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2");
    range.load("address");
    await context.sync();
    range.getCell(1, 1).values = [[99]];
    range.load("values");
    await context.sync();
    return plain(range.values);
  });
  expect(got).toEqual([
    ["", ""],
    ["", 99],
  ]);
  await host.idle();
  expect(host.traffic()).toMatchObject({ batches: 2, cleanUps: 1 });
});

it("gives the client's error objects: code, place, statement; what ran before stays done", async () => {
  const { Excel, OfficeExtension, workbench } = client;
  const error = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem("Sheet1").getRange("A1").values = [["before"]];
    worksheets.getItem("Nowhere").getRange("A1").values = [["x"]];
    await context.sync();
  }).catch((thrown: unknown) => thrown as OfficeExtension.Error);
  expect(error).toBeInstanceOf(OfficeExtension.Error);
  expect(error).toMatchObject({ code: "ItemNotFound" });
  expect((error as OfficeExtension.Error).debugInfo.errorLocation).toMatch(/WorksheetCollection/);
  expect(workbench.read("Sheet1!A1")).toEqual([["before"]]);
});

it.each([
  ["ItemNotFound", (sheets: Excel.WorksheetCollection): unknown => sheets.getItem("Nowhere").load("name")],
  ["ItemAlreadyExists", (sheets: Excel.WorksheetCollection): unknown => sheets.add("sHEET1")],
  ["InvalidArgument", (sheets: Excel.WorksheetCollection): unknown => sheets.add("a/b")],
  ["InvalidArgument", (sheets: Excel.WorksheetCollection): unknown => sheets.add("x".repeat(32))],
  [
    "InvalidArgument",
    (sheets: Excel.WorksheetCollection): unknown => sheets.getItem("Sheet1").getRange("A0").load("values"),
  ],
  [
    "InvalidArgument",
    (sheets: Excel.WorksheetCollection): unknown => void (sheets.getItem("Sheet1").getRange("A1:B2").values = [[1]]),
  ],
  [
    "InvalidArgument",
    (sheets: Excel.WorksheetCollection): unknown =>
      sheets.getItem("Sheet1").getRange("A1").getOffsetRange(-1, 0).load("address"),
  ],
  ["InvalidOperation", (sheets: Excel.WorksheetCollection): unknown => sheets.getItem("Sheet1").delete()],
] as const)("answers %s", async (code, act) => {
  const run = client.Excel.run(async (context) => {
    act(context.workbook.worksheets);
    await context.sync();
  });
  expect(await codeOf(run)).toBe(code);
});

it("fails loudly for what it does not play, and for misspelt names", async () => {
  const { Excel } = client;
  const messages: string[] = [];
  for (const act of [
    (sheet: Excel.Worksheet): unknown => sheet.charts.load("count"),
    (sheet: Excel.Worksheet): unknown => sheet.load("nmae"),
    (sheet: Excel.Worksheet): unknown => sheet.getRange("A1").load("hyperlink"),
  ]) {
    await Excel.run(async (context) => {
      act(context.workbook.worksheets.getItem("Sheet1"));
      await context.sync();
    }).catch((error: Error) => messages.push(error.message));
  }
  expect(messages).toEqual([
    "NotImplemented: Worksheet.charts",
    "NotImplemented: Worksheet.nmae",
    "NotImplemented: Range.hyperlink",
  ]);
});

it("answers null objects", async () => {
  const got = await client.Excel.run(async (context) => {
    const { worksheets, tables, names, settings } = context.workbook;
    const none = worksheets.getItemOrNullObject("Nowhere").load("name");
    const one = worksheets.getItemOrNullObject("sheet1").load("name");
    const used = worksheets.getItem("Sheet1").getUsedRangeOrNullObject(true).load("address");
    const rest = [
      tables.getItemOrNullObject("T"),
      names.getItemOrNullObject("N"),
      settings.getItemOrNullObject("S"),
      worksheets.getItem("Sheet1").getRange("A1:B2").getIntersectionOrNullObject("D4"),
      worksheets.getItem("Sheet1").getRange("A1").getMergedAreasOrNullObject(),
    ];
    rest.forEach((object) => object.load());
    await context.sync();
    return [none.isNullObject, one.isNullObject, one.name, used.isNullObject, rest.every((x) => x.isNullObject)];
  });
  expect(got).toEqual([true, false, "Sheet1", true, true]);
});

it("leaves it to the client to refuse values that were not loaded", async () => {
  const run = client.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    await context.sync();
    return range.values;
  });
  expect(await codeOf(run)).toBe("PropertyNotLoaded");
});

it("takes a big array in the slices the client cuts it into", async () => {
  const { Excel, workbench } = client;
  const changes: string[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.onChanged.add(async (event) => void changes.push(event.address));
    await context.sync();
    sheet.getRange("A1:D1000").values = Array.from({ length: 1000 }, (_, r) => [r, r + 0.5, `xã ${r}`, r % 2 === 0]);
    await context.sync();
  });
  await workbench.settled();
  expect(workbench.read("Sheet1!A1000:D1000")).toEqual([[999, 999.5, "xã 999", false]]);
  expect(changes.length).toBeGreaterThan(1);
  expect(changes[0]).toMatch(/^A1:D/);
});

it("reads values as if typed in English: numbers, percentages, texts kept by an apostrophe or the text format", async () => {
  const { Excel, workbench } = client;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B2").numberFormat = [["@"]];
    sheet.getRange("A1:C2").values = [
      ["12", "'1.1", "93.9%"],
      ["true", "1.1", "5 122"],
    ];
    await context.sync();
  });
  expect(workbench.read("Sheet1!A1:C2")).toEqual([
    [12, "1.1", 0.939],
    [true, "1.1", "5 122"],
  ]);
  expect(workbench.format("Sheet1!C1").numberFormat).toBe("0.00%");
});

it("lets null alone and fills with a scalar", async () => {
  const { Excel, workbench } = client;
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2");
    range.values = 7 as unknown as number[][];
    range.values = [
      [null, 1],
      [2, null],
    ];
    await context.sync();
  });
  expect(workbench.read("Sheet1!A1:B2")).toEqual([
    [7, 1],
    [2, 7],
  ]);
});
