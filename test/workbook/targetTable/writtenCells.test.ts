import type { SheetContent } from "../../../src/workbook/patch";
import { writtenCells } from "../../../src/workbook/targetTable/writtenCells";

const BARE: SheetContent = {
  cells: [],
  columnFormulas: [],
  numberFormats: [],
  styles: [],
  merges: [],
  columnWidths: [],
  rowHeights: [],
  frozenRows: 0,
  conditionalFormats: [],
  print: { landscape: false, paper: "A4", pagesWide: 1, repeatedRows: null },
};

it("gives what each cell holds: data, formulas filled down, blanks between", () => {
  const written = writtenCells({
    ...BARE,
    cells: [{ box: { row: 1, column: 1, rows: 2, columns: 1 }, values: [["'=x"], [7]] }],
    columnFormulas: [{ box: { row: 1, column: 2, rows: 2, columns: 1 }, template: "=B{row}*{row}" }],
  });
  expect(written).toEqual({
    box: { row: 0, column: 0, rows: 3, columns: 3 },
    cells: [
      ["", "", ""],
      ["", "=x", "=B2*2"],
      ["", 7, "=B3*3"],
    ],
  });
});

it("is empty for an empty sheet", () => {
  expect(writtenCells(BARE).cells).toEqual([]);
});
