import { copyCells, pasteCopied, pasteText, usedPart } from "../../../../src/workbench/page/grid/clipboard";
import { memorySpreadsheet } from "../../../support/memorySpreadsheet";

const box = (row: number, column: number, rows: number, columns: number) => ({ row, column, rows, columns });

function filled() {
  const spreadsheet = memorySpreadsheet();
  spreadsheet.put({ row: 0, column: 0 }, 5122, { text: "5.122" });
  spreadsheet.put({ row: 0, column: 1 }, "BHXH");
  spreadsheet.put({ row: 1, column: 0 }, 0.5, { text: "50%", formula: "=A1*2" });
  return spreadsheet;
}

it("puts what is displayed on the clipboard", () => {
  expect(copyCells(filled(), "s1", box(0, 0, 2, 2), false).text).toBe("5.122\tBHXH\r\n50%\t");
});

it("copies the used part of whole columns only", () => {
  expect(copyCells(filled(), "s1", box(0, 0, 1_048_576, 1), false).box).toEqual(box(0, 0, 2, 1));
  expect(usedPart(filled(), "s1", box(9, 9, 5, 5))).toEqual(box(9, 9, 1, 1));
});

it("puts exact values down again and moves references along", () => {
  const pasting = pasteCopied(copyCells(filled(), "s1", box(0, 0, 2, 1), false), box(3, 2, 1, 1));
  expect(pasting).toEqual({
    box: box(3, 2, 2, 1),
    values: [[5122], ["=C4*2"]],
  });
});

it("leaves the references of cut cells", () => {
  const pasting = pasteCopied(copyCells(filled(), "s1", box(1, 0, 1, 1), true), box(5, 5, 1, 1));
  expect(pasting).toEqual({ box: box(5, 5, 1, 1), values: [["=A1*2"]] });
});

it("fills a selection that is a multiple of what was copied", () => {
  const pasting = pasteCopied(copyCells(filled(), "s1", box(1, 0, 1, 1), false), box(1, 1, 2, 2));
  expect(pasting.values).toEqual([
    ["=B1*2", "=C1*2"],
    ["=B2*2", "=C2*2"],
  ]);
  expect(pasteText("a\tb", box(0, 0, 3, 3)).box).toEqual(box(0, 0, 1, 2));
});

it("types text from elsewhere cell by cell, and never as a formula", () => {
  expect(pasteText("5.122\t=1+1\n'=2\t@SUM(A1)\n-5\t+7,5%", box(0, 0, 1, 1)).texts).toEqual([
    ["5.122", "'=1+1"],
    ["''=2", "'@SUM(A1)"],
    ["-5", "+7,5%"],
  ]);
});
