import { shiftReferences } from "../../../../src/workbench/page/grid/shiftReferences";

it.each([
  ["=A1+B2", 1, 1, "=B2+C3"],
  ["=$A1+A$1+$A$1", 2, 3, "=$A3+D$1+$A$1"],
  ["=SUM(A1:B10)", 1, 0, "=SUM(A2:B11)"],
  ["=BHXH.GROWTH(E6;C6)", 1, 0, "=BHXH.GROWTH(E7;C7)"],
  ["='Thực hiện 2019'!C5/C5", 1, 1, "='Thực hiện 2019'!D6/D6"],
  ["=Sheet1!A1", 1, 0, "=Sheet1!A2"],
  ["=TH1!A1", 1, 0, "=TH1!A2"],
  ['="A1"&A1', 1, 0, '="A1"&A2'],
  ["='A1'!B2", 1, 0, "='A1'!B3"],
  ["=LOG10(A1)", 1, 0, "=LOG10(A2)"],
  ["=Tổng1+QUY1TONG", 1, 0, "=Tổng1+QUY1TONG"],
  ["=A1", -1, 0, "=#REF!"],
  ["=A1+$A$1", 0, -1, "=#REF!+$A$1"],
  ["=XFD1", 0, 1, "=#REF!"],
  ["=Z1", 0, 1, "=AA1"],
  ["=1,5*A1", 1, 0, "=1,5*A2"],
  ["=1E5+A1", 1, 0, "=1E5+A2"],
])("%s by %i, %i is %s", (formula, rows, columns, expected) =>
  expect(shiftReferences(formula, rows, columns)).toBe(expected),
);
