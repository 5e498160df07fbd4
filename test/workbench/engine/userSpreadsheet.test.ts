import { createEngine } from "../../../src/workbench/engine/engine";
import type { Engine } from "../../../src/workbench/engine/engine";
import { openWorkbook } from "../../../src/workbench/engine/openWorkbook";
import type { NamedContent } from "../../../src/workbench/engine/openWorkbook";
import type { Spreadsheet } from "../../../src/workbench/engine/spreadsheet";
import { createUserSpreadsheet } from "../../../src/workbench/engine/userSpreadsheet";
import { createView } from "../../../src/workbench/engine/view";

const SHEET = "sheet-1";
const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

let engine: Engine;
let spreadsheet: Spreadsheet;
beforeEach(() => {
  engine = createEngine();
  spreadsheet = createUserSpreadsheet(engine, createView(engine));
});
afterEach(() => engine.dispose());

/** What the formula bar shows after a text was typed. */
const shownAfter = (text: string): string => {
  spreadsheet.type(SHEET, 0, 0, text);
  return spreadsheet.editText(SHEET, 0, 0);
};

it.each([
  ["5.122", "5122"],
  ["1234,5", "1234,5"],
  ["93,9%", "93,9%"],
  ["6,37%", "6,37%"],
  ["31/12/2019", "31/12/2019"],
  ["TRUE", "TRUE"],
  ["BHXH", "BHXH"],
  ["=sum(1,5;2)", "=sum(1,5;2)"],
])("shows %s in the formula bar as %s", (typed, shown) => {
  expect(shownAfter(typed)).toBe(shown);
  if (typed.startsWith("=")) expect(engine.cells.formula(SHEET, 0, 0)).toBe("=sum(1.5,2)");
});

it("keeps the format a person chose, and texts in cells formatted as text", () => {
  engine.transaction("user", () => {
    engine.formats.change(SHEET, cell(0, 0), { numberFormat: "0.0" });
    engine.formats.change(SHEET, cell(1, 0), { numberFormat: "@" });
  });
  spreadsheet.type(SHEET, 0, 0, "5.122");
  spreadsheet.type(SHEET, 1, 0, "5.122");
  expect(spreadsheet.cell(SHEET, 0, 0)).toMatchObject({ value: 5122, text: "5122,0" });
  expect(spreadsheet.cell(SHEET, 1, 0)).toMatchObject({ value: "5.122", text: "5.122" });
});

it("draws conditional formats over a cell's own format, the first rule winning", async () => {
  const rule = (formula: string) => ({ type: "Custom" as const, formula });
  spreadsheet.type(SHEET, 0, 0, "5");
  engine.transaction("user", () => {
    engine.formats.change(SHEET, cell(0, 0), { italic: true, fill: "#FFFFFF" });
    const shared = { boxes: [cell(0, 0)], stopIfTrue: false };
    engine.conditionalFormats.put(SHEET, [
      { id: "a", ...shared, rule: rule("=A1>1"), style: { fill: "#FF0000" } },
      { id: "b", ...shared, rule: rule("=A1>2"), style: { fill: "#00FF00", bold: true } },
      { id: "c", ...shared, rule: rule("=A1>9"), style: { underline: "Single" } },
    ]);
  });
  spreadsheet.cell(SHEET, 0, 0);
  await spreadsheet.settled();
  const { style } = spreadsheet.cell(SHEET, 0, 0);
  expect(style).toMatchObject({ fill: "#FF0000", bold: true, italic: true, underline: false });
});

it("tells its listeners of edits, results and selections, and stops when asked", async () => {
  let told = 0;
  const stop = spreadsheet.onChange(() => told++);
  const more = (): boolean => {
    const before = told;
    told = 0;
    return before > 0;
  };
  spreadsheet.type(SHEET, 0, 0, "2");
  expect(more()).toBe(true);
  spreadsheet.select(SHEET, cell(3, 3));
  expect(more()).toBe(true);
  spreadsheet.setColumnWidth(SHEET, 0, 100);
  expect(more()).toBe(true);
  expect(spreadsheet.columnWidth(SHEET, 0)).toBe(100);
  stop();
  spreadsheet.type(SHEET, 0, 0, "3");
  await spreadsheet.settled();
  expect(more()).toBe(false);
});

it("selects per sheet and follows the sheet in front", () => {
  const other = spreadsheet.insertSheet();
  expect(spreadsheet.activeSheetId()).toBe(SHEET);
  spreadsheet.select(SHEET, cell(2, 1));
  spreadsheet.activate(other);
  expect(spreadsheet.selection()).toEqual({ sheetId: other, box: cell(0, 0) });
  spreadsheet.deleteSheet(other);
  expect(spreadsheet.selection()).toEqual({ sheetId: SHEET, box: cell(2, 1) });
});

it("opens sheets from data, and nothing of it can be undone", async () => {
  const content: NamedContent["content"] = {
    cells: [
      {
        box: { row: 0, column: 0, rows: 2, columns: 3 },
        values: [
          ["BHXH", 4815, 5122],
          ["BHTN", 3681, 3871],
        ],
      },
    ],
    columnFormulas: [{ box: { row: 0, column: 3, rows: 2, columns: 1 }, template: "=C{row}-B{row}" }],
    numberFormats: [{ box: { row: 0, column: 1, rows: 2, columns: 3 }, format: "#,##0" }],
    styles: [{ box: { row: 0, column: 0, rows: 1, columns: 4 }, style: { bold: true, borders: true } }],
    merges: [{ row: 4, column: 0, rows: 1, columns: 3 }],
    columnWidths: [{ column: 0, characters: 20 }],
    rowHeights: [{ row: 0, points: 30 }],
    frozenRows: 1,
    conditionalFormats: [],
    print: { landscape: true, paper: "A4", pagesWide: 1, repeatedRows: null },
  };
  openWorkbook(engine, [
    { name: "Thực hiện 2019", content },
    { name: "Chỉ tiêu giao 2020", content: { ...content, cells: [] } },
  ]);
  await spreadsheet.settled();
  expect(spreadsheet.sheets().map(({ name }) => name)).toEqual(["Thực hiện 2019", "Chỉ tiêu giao 2020"]);
  expect([0, 1].map((row) => spreadsheet.cell(SHEET, row, 3).text)).toEqual(["307", "190"]);
  expect(spreadsheet.cell(SHEET, 0, 2)).toMatchObject({ text: "5.122", style: { bold: true } });
  expect(spreadsheet.merges(SHEET)).toEqual([{ row: 4, column: 0, rows: 1, columns: 3 }]);
  expect(spreadsheet.frozen(SHEET)).toEqual({ rows: 1, columns: 0 });
  expect(spreadsheet.rowHeight(SHEET, 0)).toBe(40);
  spreadsheet.undo();
  expect(spreadsheet.cell(SHEET, 0, 2).text).toBe("5.122");
});
