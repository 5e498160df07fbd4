import { createOfficeClient } from "../../support/officeClient";
import type { OfficeClient } from "../../support/officeClient";

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const A1 = { row: 0, column: 0, rows: 1, columns: 1 };
const C3 = { row: 2, column: 2, rows: 1, columns: 1 };

let client: OfficeClient;
beforeEach(async () => {
  client = await createOfficeClient();
});
afterEach(() => client.dispose());

/** Runs on Sheet1 and returns what the function gives back, as plain data. */
const onSheet = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T> | T): Promise<T> =>
  client.Excel.run(async (context) => {
    const result = await work(context.workbook.worksheets.getItem("Sheet1"), context);
    await context.sync();
    return result === undefined ? result : plain(result);
  });

it("moves and resizes ranges as Excel does", async () => {
  const addresses = await onSheet(async (sheet, context) => {
    const range = sheet.getRange("B2:D5");
    const made = [
      range.getCell(1, 2),
      range.getOffsetRange(1, 1),
      range.getResizedRange(-1, 1),
      range.getAbsoluteResizedRange(1, 2),
      range.getRow(0),
      range.getColumn(2),
      range.getLastRow(),
      range.getLastColumn(),
      range.getLastCell(),
      range.getRowsBelow(2),
      range.getColumnsAfter(1),
      range.getEntireRow(),
      range.getEntireColumn(),
      range.getBoundingRect("F1"),
      range.getIntersection("C3:Z9"),
    ];
    made.forEach((each) => each.load("address"));
    await context.sync();
    return made.map((each) => each.address.replace("Sheet1!", ""));
  });
  expect(addresses).toEqual([
    "D3",
    "C3:E6",
    "B2:E4",
    "B2:C2",
    "B2:D2",
    "D2:D5",
    "B5:D5",
    "D2:D5",
    "D5",
    "B6:D7",
    "E2:E5",
    "2:5",
    "B:D",
    "B1:F5",
    "C3:D5",
  ]);
});

it("finds used cells and the region around one", async () => {
  const got = await onSheet(async (sheet, context) => {
    sheet.getRange("B2:C4").values = [
      ["a", 1],
      ["b", 2],
      ["c", 3],
    ];
    sheet.getRange("F9").values = [["far"]];
    sheet.getRange("H20").format.fill.color = "#FFFF00";
    const made = [
      sheet.getUsedRange(true),
      sheet.getUsedRange(false),
      sheet.getRange("A1:D5").getUsedRange(true),
      sheet.getRange("C3").getSurroundingRegion(),
    ];
    made.forEach((each) => each.load("address"));
    await context.sync();
    return made.map((each) => each.address.replace("Sheet1!", ""));
  });
  expect(got).toEqual(["B2:F9", "B2:H20", "B2:C4", "B2:C4"]);
});

it("fills a formula down: relative references move, fixed ones stay", async () => {
  const formulas = await onSheet(async (sheet, context) => {
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    sheet.getRange("B1").formulas = [['=A1*$A$1+SUM(A$1:A1)&"A1"']];
    sheet.getRange("B2:B3").copyFrom("B1", "Formulas");
    sheet.getRange("D5").copyFrom("B1");
    const column = sheet.getRange("B1:B3").load("formulas,values");
    const copy = sheet.getRange("D5").load("formulas");
    await context.sync();
    return [column.formulas, column.values, copy.formulas];
  });
  expect(formulas).toEqual([
    [['=A1*$A$1+SUM(A$1:A1)&"A1"'], ['=A2*$A$1+SUM(A$1:A2)&"A1"'], ['=A3*$A$1+SUM(A$1:A3)&"A1"']],
    [["2A1"], ["5A1"], ["9A1"]],
    [['=C5*$A$1+SUM(C$1:C5)&"A1"']],
  ]);
});

it("copies values, formats, transposed and from another sheet", async () => {
  const got = await onSheet(async (sheet, context) => {
    sheet.getRange("A1:B2").values = [
      [1, 2],
      [3, 4],
    ];
    sheet.getRange("A1").format.font.bold = true;
    sheet.getRange("C1").formulas = [["=A1+B1"]];
    await context.sync();
    const other = context.workbook.worksheets.add("Khác");
    other.getRange("A1").copyFrom("Sheet1!A1:C1", "Values");
    other.getRange("A3").copyFrom(sheet.getRange("A1:B2"), "All", false, true);
    other.getRange("E1:E2").copyFrom("Sheet1!A1", "Formats");
    const [values, transposed] = [other.getRange("A1:C1"), other.getRange("A3:B4")];
    values.load("formulas");
    transposed.load("values");
    const bold = other.getRange("E2").format.font.load("bold");
    await context.sync();
    return [values.formulas, transposed.values, bold.bold];
  });
  expect(got).toEqual([
    [[1, 2, 3]],
    [
      [1, 3],
      [2, 4],
    ],
    true,
  ]);
});

it("formats cells and answers null where they differ", async () => {
  const got = await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B2");
    range.format.fill.color = "yellow";
    range.format.font.name = "Times New Roman";
    range.format.font.size = 13;
    range.format.font.color = "#0000ff";
    range.format.font.underline = "Single";
    range.format.horizontalAlignment = "Center";
    range.format.verticalAlignment = "Top";
    range.format.wrapText = true;
    range.format.columnWidth = 90;
    range.format.rowHeight = 30;
    sheet.getRange("A1").format.font.bold = true;
    range.numberFormat = [
      ["#,##0", "0.0"],
      ["#,##0", "0.0"],
    ];
    const edge = range.format.borders.getItem("EdgeBottom");
    edge.style = "Continuous";
    edge.weight = "Medium";
    edge.color = "#112233";
    await context.sync();
    range.load("numberFormat");
    const format = range.format.load("columnWidth,rowHeight,horizontalAlignment,verticalAlignment,wrapText");
    const fill = range.format.fill.load("color");
    const font = range.format.font.load("bold,italic,name,size,color,underline");
    const edges = range.format.borders.load("items/sideIndex,items/style,items/weight,items/color");
    await context.sync();
    return {
      numberFormat: range.numberFormat,
      format: format.toJSON(),
      fill: fill.color,
      font: font.toJSON(),
      bottom: edges.items.filter((item) => item.style !== "None").map((item) => item.toJSON()),
    };
  });
  expect(got).toEqual({
    numberFormat: [
      ["#,##0", "0.0"],
      ["#,##0", "0.0"],
    ],
    format: expect.objectContaining({
      columnWidth: 90,
      rowHeight: 30,
      horizontalAlignment: "Center",
      verticalAlignment: "Top",
      wrapText: true,
    }),
    fill: "#FFFF00",
    font: { bold: null, italic: false, name: "Times New Roman", size: 13, color: "#0000FF", underline: "Single" },
    bottom: [{ sideIndex: "EdgeBottom", style: "Continuous", weight: "Medium", color: "#112233" }],
  });
});

it("draws all borders of a range and takes them away again", async () => {
  await onSheet((sheet) => {
    const { borders } = sheet.getRange("A1:B2").format;
    for (const edge of [
      "EdgeTop",
      "EdgeBottom",
      "EdgeLeft",
      "EdgeRight",
      "InsideHorizontal",
      "InsideVertical",
    ] as const) {
      borders.getItem(edge).style = "Continuous";
    }
  });
  const line = { style: "Continuous", weight: "Thin", color: "#000000" };
  expect(client.workbench.format("Sheet1!A1:B2").borders).toEqual({ top: line, bottom: line, left: line, right: line });
  await onSheet((sheet) => void (sheet.getRange("A1:B2").format.borders.getItem("InsideVertical").style = "None"));
  expect(client.workbench.format("Sheet1!A1").borders).toEqual({ top: line, bottom: line, left: line });
});

it("formats whole columns and the whole sheet, cells filled later included", async () => {
  await onSheet((sheet) => {
    sheet.getRange("A1").format.font.bold = true;
    sheet.getRange().format.font.name = "Times New Roman";
    sheet.getRange("C:C").numberFormat = "0.0" as never;
    sheet.getRange("C500").values = [[6.44]];
  });
  const { workbench } = client;
  expect(workbench.format("Sheet1!A1")).toMatchObject({ bold: true, fontName: "Times New Roman" });
  expect(workbench.format("Sheet1!Z900")).toMatchObject({ bold: false, fontName: "Times New Roman" });
  expect(workbench.text("Sheet1!C500")).toEqual([["6,4"]]);
});

it("shows numbers in Vietnamese spelling, also under formats with conditions", async () => {
  await onSheet((sheet) => {
    const cells: [string, number | string][] = [
      ["#,##0", 5122],
      ["0.0", 6.4],
      ["0.0%", 0.939],
      ["[<4.995]0.00;0.0", 2.774],
      ["[<4.995]0.00;0.0", 4.994],
      ["[<4.995]0.00;0.0", 4.996],
      ["[<4.995]0.00;0.0", 449.64],
      ["General", 1234.5],
      ["#,##0.0;[Red]-#,##0.0", -1234.56],
      ['#,##0;-#,##0;"–"', 0],
      ["@", "4,60"],
    ];
    cells.forEach(([format, value], i) => {
      sheet.getCell(i, 0).numberFormat = [[format]];
      sheet.getCell(i, 0).values = [[value]];
    });
  });
  expect(client.workbench.text("Sheet1!A1:A11").flat()).toEqual([
    "5.122",
    "6,4",
    "93,9%",
    "2,77",
    "4,99",
    "5,0",
    "449,6",
    "1234,5",
    "-1.234,6",
    "–",
    "4,60",
  ]);
});

it("merges, finds merged areas and unmerges", async () => {
  const got = await onSheet(async (sheet, context) => {
    sheet.getRange("A1:B1").values = [["giữ", "mất"]];
    sheet.getRange("A1:C2").merge();
    sheet.getRange("E1:F2").merge(true);
    const areas = sheet.getRange("A1:F2").getMergedAreasOrNullObject().load("address,areaCount");
    const values = sheet.getRange("A1:B1").load("values");
    await context.sync();
    const before = [areas.address, areas.areaCount, values.values];
    sheet.getRange("B2:F2").unmerge();
    const after = sheet.getRange("A1:F2").getMergedAreasOrNullObject().load("address");
    await context.sync();
    return [...before, after.address];
  });
  expect(got).toEqual(["Sheet1!A1:C2,Sheet1!E1:F1,Sheet1!E2:F2", 3, [["giữ", ""]], "Sheet1!E1:F1"]);
});

it("clears contents, formats or all", async () => {
  const { workbench } = client;
  await onSheet((sheet) => {
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    sheet.getRange("A1:A3").format.fill.color = "red";
    sheet.getRange("A1").clear("Contents");
    sheet.getRange("A2").clear("Formats");
    sheet.getRange("A3").clear();
  });
  expect(workbench.read("Sheet1!A1:A3")).toEqual([[null], [2], [null]]);
  expect(["A1", "A2", "A3"].map((cell) => workbench.format(`Sheet1!${cell}`).fill)).toEqual(["#FF0000", null, null]);
});

it("inserts and deletes rows: cells, references, merges, heights and conditional formats move", async () => {
  const { workbench } = client;
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:A5").values = [[1], [2], [3], [4], [5]];
    sheet.getRange("B1").formulas = [["=SUM(A1:A5)"]];
    sheet.getRange("C4:D4").merge();
    sheet.getRange("A5").format.rowHeight = 40;
    const format = sheet.getRange("A3:A5").conditionalFormats.add("Custom" as never);
    format.custom.rule.formula = "=$A3>3";
    format.custom.format.fill.color = "#FFE699";
    await context.sync();
    sheet.getRange("2:3").insert("Down");
    await context.sync();
  });
  await workbench.settled();
  expect(workbench.read("Sheet1!A1:A7").flat()).toEqual([1, null, null, 2, 3, 4, 5]);
  expect(workbench.formulas("Sheet1!B1")).toEqual([["=SUM(A1:A7)"]]);
  const state = () => workbench.snapshotAll().sheets[0]!.state as Record<string, unknown>;
  expect(state()).toMatchObject({
    merges: [{ row: 5, column: 2, rows: 1, columns: 2 }],
    rowHeights: { 6: 40 },
    conditionalFormats: [
      { boxes: [{ row: 4, column: 0, rows: 3, columns: 1 }], rule: { type: "Custom", formula: "=$A5>3" } },
    ],
  });
  await onSheet((sheet) => sheet.getRange("5:5").delete("Up"));
  await workbench.settled();
  expect(workbench.read("Sheet1!A1:A6").flat()).toEqual([1, null, null, 2, 4, 5]);
  expect(workbench.formulas("Sheet1!B1")).toEqual([["=SUM(A1:A6)"]]);
  expect(state()).toMatchObject({
    conditionalFormats: [
      { boxes: [{ row: 4, column: 0, rows: 2, columns: 1 }], rule: { type: "Custom", formula: "=$A5>3" } },
    ],
  });
});

it("hides rows and columns", async () => {
  const got = await onSheet(async (sheet, context) => {
    sheet.getRange("2:3").rowHidden = true;
    const [two, mixed, none] = [sheet.getRange("A2"), sheet.getRange("A1:A3"), sheet.getRange("A5")];
    [two, mixed, none].forEach((range) => range!.load("rowHidden,columnHidden,hidden"));
    await context.sync();
    return [two, mixed, none].map((range) => [range!.rowHidden, range!.columnHidden, range!.hidden]);
  });
  expect(got).toEqual([
    [true, false, true],
    [null, false, null],
    [false, false, false],
  ]);
});

it("speaks of several areas at once", async () => {
  const { workbench } = client;
  const got = await onSheet(async (sheet, context) => {
    const areas = sheet.getRanges("A1:A2,C3");
    areas.format.fill.color = "#FFFF00";
    areas.load("address,areaCount,cellCount");
    areas.areas.load("items/address");
    await context.sync();
    return [areas.address, areas.areaCount, areas.cellCount, areas.areas.items.map((x) => x.address)];
  });
  expect(got).toEqual(["Sheet1!A1:A2,Sheet1!C3", 2, 3, ["Sheet1!A1:A2", "Sheet1!C3"]]);
  expect(workbench.format("Sheet1!C3").fill).toBe("#FFFF00");
});

it("tells what is selected: one rectangle, or several after Ctrl+click", async () => {
  const { host, workbench } = client;
  workbench.select("Sheet1!B2:C3");
  const one = await onSheet(async (_sheet, { workbook }) => {
    const made = [workbook.getSelectedRange(), workbook.getActiveCell()];
    made.forEach((range) => range.load("address"));
    await workbook.context.sync();
    return made.map((range) => range.address);
  });
  expect(one).toEqual(["Sheet1!B2:C3", "Sheet1!B2"]);
  host.view.select({ sheetId: workbench.sheets()[0]!.id, boxes: [A1, C3] });
  const areas = await onSheet(async (_sheet, context) => {
    const selected = context.workbook.getSelectedRanges().load("address");
    await context.sync();
    return selected.address;
  });
  expect(areas).toBe("Sheet1!A1,Sheet1!C3");
  const single = client.Excel.run(async (context) => {
    context.workbook.getSelectedRange().load("address");
    await context.sync();
  });
  await expect(single).rejects.toMatchObject({ code: "InvalidSelection" });
});
