import { createOfficeClient } from "../../support/officeClient";
import type { OfficeClient } from "../../support/officeClient";

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

it("adds, renames, moves, hides, activates and deletes sheets", async () => {
  const { Excel, workbench } = client;
  const got = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const plan = worksheets.add("Kế hoạch");
    const other = worksheets.add();
    plan.position = 0;
    plan.tabColor = "#00aa00";
    plan.showGridlines = false;
    other.visibility = Excel.SheetVisibility.hidden;
    plan.activate();
    worksheets.load("items/name,items/visibility,items/position,items/tabColor,items/showGridlines");
    const count = worksheets.getCount();
    const visible = worksheets.getCount(true);
    const active = worksheets.getActiveWorksheet().load("name");
    await context.sync();
    const before = worksheets.items.map((s) => [s.name, s.visibility, s.position, s.tabColor, s.showGridlines]);
    worksheets.getItem("Sheet1").delete();
    plan.name = "Chỉ tiêu 2020";
    await context.sync();
    return plain({ before, count: count.value, visible: visible.value, active: active.name });
  });
  expect(got).toEqual({
    before: [
      ["Kế hoạch", "Visible", 0, "#00AA00", false],
      ["Sheet1", "Visible", 1, "", true],
      ["Sheet2", "Hidden", 2, "", true],
    ],
    count: 3,
    visible: 2,
    active: "Kế hoạch",
  });
  expect(workbench.sheets().map(({ name, visible, active }) => [name, visible, active])).toEqual([
    ["Chỉ tiêu 2020", true, true],
    ["Sheet2", false, false],
  ]);
});

it("renames a sheet in the formulas that refer to it, and breaks those of a deleted one", async () => {
  const { Excel, workbench } = client;
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const source = worksheets.add("Nguồn");
    source.getRange("A1").values = [[5]];
    worksheets.getItem("Sheet1").getRange("B1").formulas = [["='Nguồn'!A1*2"]];
    await context.sync();
    source.name = "Thực hiện 2019";
    await context.sync();
  });
  await workbench.settled();
  expect(workbench.formulas("Sheet1!B1")[0]![0]).toMatch(/'Thực hiện 2019'!A1\*2/);
  expect(workbench.read("Sheet1!B1")).toEqual([[10]]);
  workbench.deleteSheet("Thực hiện 2019");
  await workbench.settled();
  expect(workbench.read("Sheet1!B1")).toEqual([["#REF!"]]);
});

it("reports Excel's full sheet and keeps what is written far out", async () => {
  const { Excel, workbench } = client;
  const got = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const all = sheet.getRange().load("address,rowCount,columnCount,cellCount");
    const column = sheet.getRange("B:C").load("address,rowCount");
    sheet.getRange("ZZ30000").values = [["xa"]];
    const used = sheet.getUsedRange(true).load("address");
    await context.sync();
    return plain([all.address, all.rowCount, all.columnCount, all.cellCount, column.address, used.address]);
  });
  expect(got).toEqual(["Sheet1!1:1048576", 1048576, 16384, -1, "Sheet1!B:C", "Sheet1!ZZ30000"]);
  expect(workbench.read("Sheet1!ZZ30000")).toEqual([["xa"]]);
});

it("refuses writes to locked cells of a protected sheet and lets unlocked ones pass", async () => {
  const { Excel, workbench } = client;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B2").format.protection.locked = false;
    sheet.protection.protect({ allowFormatCells: false }, "mk");
    sheet.protection.load("protected");
    await context.sync();
    expect(sheet.protection.protected).toBe(true);
    sheet.getRange("B2").values = [[11]];
    await context.sync();
  });
  const onProtected = (act: (sheet: Excel.Worksheet) => unknown): Promise<string> =>
    codeOf(
      Excel.run(async (context) => {
        act(context.workbook.worksheets.getItem("Sheet1"));
        await context.sync();
      }),
    );
  expect(await onProtected((sheet) => (sheet.getRange("A2").values = [[1]]))).toBe("AccessDenied");
  expect(await onProtected((sheet) => (sheet.getRange("A2").format.fill.color = "red"))).toBe("AccessDenied");
  expect(await onProtected((sheet) => sheet.getRange("A2").conditionalFormats.add("Custom" as never))).toBe(
    "AccessDenied",
  );
  expect(await onProtected((sheet) => sheet.protection.unprotect("wrong"))).toBe("AccessDenied");
  expect(await onProtected((sheet) => sheet.protection.unprotect("mk"))).toBe("no error");
  expect(await onProtected((sheet) => (sheet.getRange("A2").values = [[1]]))).toBe("no error");
  expect(workbench.read("Sheet1!A2:B2")).toEqual([[1, 11]]);
});

it("keeps page set-up, frozen panes, names and tables", async () => {
  const { Excel } = client;
  const got = await Excel.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B3").values = [
      ["Xã", "Số người"],
      ["Tân Hợp", 10],
      ["Tân Liên", 20],
    ];
    sheet.pageLayout.orientation = Excel.PageOrientation.landscape;
    sheet.pageLayout.paperSize = Excel.PaperType.a4;
    sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    sheet.pageLayout.setPrintTitleRows("$1:$2");
    sheet.pageLayout.centerHorizontally = true;
    sheet.freezePanes.freezeRows(2);
    workbook.names.add("SoNguoi", sheet.getRange("B2:B3"), "số người");
    sheet.names.add("HeSo", "=0.08" as never);
    const table = sheet.tables.add("A1:B3", true);
    table.name = "BangXa";
    sheet.getRange("D1:D2").formulas = [["=SUM(SoNguoi)"], ["=HeSo*100"]];
    await context.sync();
    const layout = sheet.pageLayout.load("orientation,paperSize,zoom,centerHorizontally");
    const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject().load("address");
    const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
    const names = workbook.names.load("items/name,items/formula,items/type,items/comment,items/scope");
    const found = sheet.getRange("SoNguoi").load("address");
    const body = workbook.tables.getItem("bangxa").getDataBodyRange().load("address");
    const sums = sheet.getRange("D1:D2").load("values");
    await context.sync();
    return plain({
      layout: [layout.orientation, layout.paperSize, layout.zoom, layout.centerHorizontally],
      titles: titles.address,
      frozen: frozen.address,
      names: names.items.map((n) => [n.name, n.formula, n.type, n.comment, n.scope]),
      found: found.address,
      body: body.address,
      sums: sums.values,
    });
  });
  expect(got).toEqual({
    layout: ["Landscape", "A4", { horizontalFitToPages: 1, verticalFitToPages: 0 }, true],
    titles: "Sheet1!1:2",
    frozen: "Sheet1!1:2",
    names: [["SoNguoi", "=Sheet1!$B$2:$B$3", "Range", "số người", "Workbook"]],
    found: "Sheet1!B2:B3",
    body: "Sheet1!A2:B3",
    sums: [[30], [8]],
  });
});

it("says how this Excel writes numbers", async () => {
  const read = (of: OfficeClient) =>
    of.Excel.run(async (context) => {
      const { application } = context.workbook;
      application.load("decimalSeparator,thousandsSeparator,calculationMode");
      const format = application.cultureInfo.numberFormat.load("numberDecimalSeparator,numberGroupSeparator");
      await context.sync();
      return [application.decimalSeparator, format.numberDecimalSeparator, format.numberGroupSeparator];
    });
  expect(await read(client)).toEqual([",", ",", "."]);
  const american = await createOfficeClient({ separators: { decimal: ".", group: "," } });
  expect(await read(american)).toEqual([".", ".", ","]);
  american.dispose();
});

it("copies a sheet with its formulas, formats and widths", async () => {
  const { Excel, workbench } = client;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B1").formulas = [[2, "=A1*3"]];
    sheet.getRange("A1").format.fill.color = "#FFFF00";
    sheet.getRange("A1").format.columnWidth = 90;
    sheet.getRange("A1:B1").merge();
    sheet.copy("End").name = "Bản sao";
    await context.sync();
  });
  await workbench.settled();
  const [first, second] = workbench.snapshotAll().sheets;
  expect({ ...second, name: "" }).toEqual({ ...first, name: "" });
  expect(workbench.format("Bản sao!A1").fill).toBe("#FFFF00");
});

it("finds nothing on a sheet that was deleted meanwhile", async () => {
  const { Excel, workbench } = client;
  workbench.insertSheet("Hai");
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Hai");
    const range = sheet.getRange("A1:B2").load("address");
    const areas = sheet.getRanges("A1,C3").load("address");
    await context.sync();
    workbench.deleteSheet("Hai");
    for (const act of [
      (): unknown => (range.values = [[1]]),
      (): unknown => (range.format.fill.color = "red"),
      (): unknown => range.load("values"),
      (): unknown => range.conditionalFormats.add("Custom" as never),
      (): unknown => (areas.format.font.bold = true),
      (): unknown => range.clear(),
      (): unknown => sheet.load("name"),
    ]) {
      act();
      await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
    }
  }).catch((error: { code: string }) => expect(error.code).toBe("ItemNotFound"));
});

it("calculates only when told to in manual mode", async () => {
  const { Excel, workbench } = client;
  workbench.write("Sheet1!A1:B1", [[1, "=A1*2"]]);
  await workbench.settled();
  const read = (calculate: boolean): Promise<unknown> =>
    Excel.run(async (context) => {
      context.workbook.application.calculationMode = Excel.CalculationMode.manual;
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").values = [[5]];
      if (calculate) context.workbook.application.calculate("Full");
      const result = sheet.getRange("B1").load("values");
      await context.sync();
      return result.values[0]![0] as unknown;
    });
  expect(await read(false)).toBe(2);
  expect(await read(true)).toBe(10);
});
