import { linkedCell } from "../../../../src/workbench/page/grid/linkedCell";
import { writtenInput } from "../../../../src/workbook/reportSheet/cellLink";

const H6 = { row: 5, column: 7, rows: 1, columns: 1 };

it.each(["Thực hiện 2019", `O'Brien "x"`, "a!b", "a''b", "#1"])(
  "leads where the report's links lead: %s",
  (sheetName) => {
    const formula = writtenInput({ to: { sheetId: "s", sheetName, row: 5, column: 7 }, label: "H6" });
    expect(linkedCell(String(formula))).toEqual({ sheetName, box: H6 });
  },
);

it.each([`=HYPERLINK("#Trang1!H6")`, `=hyperlink( "#'Trang1'!$H$6" , A1)`])("reads %s", (formula) => {
  expect(linkedCell(formula)).toEqual({ sheetName: "Trang1", box: H6 });
});

it.each([
  null,
  "=A1",
  `=HYPERLINK("https://example.org/#'a'!B2","x")`,
  `=HYPERLINK(A1,"x")`,
  `=HYPERLINK("#'a'!B2"&A1,"x")`,
  `=HYPERLINK("#H6","x")`,
  `=HYPERLINK("#'a'!","x")`,
  `=HYPERLINK("#'a'!name","x")`,
  `=1+HYPERLINK("#'a'!B2","x")`,
])("leads nowhere: %s", (formula) => {
  expect(linkedCell(formula)).toBeNull();
});
