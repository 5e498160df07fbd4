import { drawRows, type GridWindow } from "../../../../src/workbench/page/grid/drawRows";
import { measureSheet } from "../../../../src/workbench/page/grid/sheetGeometry";
import { memorySpreadsheet, type MemorySpreadsheet } from "../../../support/memorySpreadsheet";

function draw(spreadsheet: MemorySpreadsheet, { top = 0, left = 0, width = 320, height = 100 } = {}) {
  const geometry = measureSheet(spreadsheet, "s1", { row: 0, column: 0 });
  const view: GridWindow = {
    geometry,
    rows: { axis: geometry.rows, frozen: geometry.frozen.rows, scroll: top, extent: height },
    columns: { axis: geometry.columns, frozen: geometry.frozen.columns, scroll: left, extent: width },
    gridlines: true,
    selected: { row: 0, column: 0, rows: 1, columns: 1 },
    measure: (text) => text.length * 10,
  };
  const rows = drawRows(spreadsheet, view);
  const cell = (row: number, column: number) =>
    rows.find((drawing) => drawing.row === row)?.cells.find((drawing) => drawing.column === column);
  return { rows, cell };
}

it("draws only what is in sight of 20,000 rows", () => {
  const spreadsheet = memorySpreadsheet();
  spreadsheet.put({ row: 19_999, column: 11 }, 1);
  const { rows } = draw(spreadsheet, { top: 200_000 });
  expect(rows.map(({ row }) => row)).toEqual([10_000, 10_001, 10_002, 10_003, 10_004]);
  expect(rows[0]!.cells.map(({ column }) => column)).toEqual([0, 1, 2, 3, 4]);
});

it("runs a long text over its empty neighbours up to the next filled cell", () => {
  const spreadsheet = memorySpreadsheet();
  spreadsheet.put({ row: 0, column: 0 }, "mười lăm chữ cái");
  spreadsheet.put({ row: 1, column: 0 }, "mười lăm chữ cái");
  spreadsheet.put({ row: 1, column: 2 }, "x");
  const { cell } = draw(spreadsheet);
  expect(cell(0, 0)!.spread).toEqual({ left: 0, right: 128 });
  expect([0, 1, 2, 3].map((column) => cell(0, column)!.rightGridline)).toEqual([false, false, true, true]);
  expect(cell(1, 0)!.spread).toEqual({ left: 0, right: 64 });
});

it("draws a text that begins left of what is in sight", () => {
  const spreadsheet = memorySpreadsheet();
  spreadsheet.put({ row: 0, column: 0 }, "một tiêu đề rất dài ở cột đầu");
  const { cell } = draw(spreadsheet, { left: 130 });
  expect(cell(0, 0)!.left).toBe(-130);
});

it("draws a merged area once, also when it begins out of sight", () => {
  const spreadsheet = memorySpreadsheet();
  spreadsheet.mergesOf = [{ row: 0, column: 0, rows: 2, columns: 3 }];
  spreadsheet.put({ row: 0, column: 0 }, "đầu");
  expect(draw(spreadsheet).rows[0]!.cells.map(({ column, width, height }) => [column, width, height])).toEqual([
    [0, 192, 40],
    [3, 64, 20],
    [4, 64, 20],
  ]);
  const scrolled = draw(spreadsheet, { top: 20, left: 64 });
  expect(scrolled.rows[0]!.row).toBe(0);
  expect(scrolled.cell(0, 0)).toMatchObject({ left: -64, width: 192 });
  expect(scrolled.cell(1, 1)).toBeUndefined();
});

it("keeps frozen rows and columns in place", () => {
  const spreadsheet = memorySpreadsheet();
  spreadsheet.frozenAt = { rows: 1, columns: 1 };
  const { rows, cell } = draw(spreadsheet, { top: 100, left: 640 });
  expect(rows.map(({ row, top }) => [row, top])).toEqual([
    [0, 0],
    [6, 20],
    [7, 40],
    [8, 60],
    [9, 80],
  ]);
  expect(cell(0, 0)).toMatchObject({ left: 0, frozenColumn: true });
  expect(cell(6, 11)).toMatchObject({ left: 64, frozenColumn: false });
});

it('shows "####" for a number that does not fit', () => {
  const spreadsheet = memorySpreadsheet();
  spreadsheet.put({ row: 0, column: 0 }, 489923, { text: "489.923" });
  expect(draw(spreadsheet).cell(0, 0)!.text).toBe("####");
  spreadsheet.setColumnWidth("s1", 0, 80);
  expect(draw(spreadsheet).cell(0, 0)!.text).toBe("489.923");
});
