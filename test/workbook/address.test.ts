import { a1, parseA1, parseRange, SHEET_SIZE } from "../../src/workbook/address";

it.each([
  ["A:A", { row: 0, column: 0, rows: SHEET_SIZE.rows, columns: 1 }],
  ["Trang1!$C:$B", { row: 0, column: 1, rows: SHEET_SIZE.rows, columns: 2 }],
  ["1:3", { row: 0, column: 0, rows: 3, columns: SHEET_SIZE.columns }],
  ["'Thực hiện 2019'!$2:$2", { row: 1, column: 0, rows: 1, columns: SHEET_SIZE.columns }],
  ["B2:D9", parseA1("B2:D9")],
])("knows whole columns and rows: %s", (address, box) => expect(parseRange(address)).toEqual(box));

it.each(["0:3", "A:", "A:3", "", "ABCD:A"])("takes %j for no range", (address) =>
  expect(parseRange(address)).toBeNull(),
);

it("ends a whole column where sheets end", () => expect(a1(parseRange("XFD:XFD")!)).toBe("XFD1:XFD1048576"));
