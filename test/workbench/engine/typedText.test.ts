import { readTyped } from "../../../src/workbench/engine/locale/typedText";

const value = (typed: number | string | boolean, numberFormat?: string) => ({
  kind: "value",
  value: typed,
  ...(numberFormat === undefined ? {} : { numberFormat }),
});

it.each([
  ["5.122", value(5122, "#,##0")],
  ["1.234.567", value(1234567, "#,##0")],
  ["5.122,5", value(5122.5, "#,##0.0")],
  ["1234,5", value(1234.5)],
  ["0,62", value(0.62)],
  [",5", value(0.5)],
  ["-5.122", value(-5122, "#,##0")],
  ["(278)", value(-278)],
  ["2019", value(2019)],
  [" 7 ", value(7)],
  ["93,9%", value(0.939, "0.0%")],
  ["6,37 %", value(0.0637, "0.00%")],
  ["96%", value(0.96, "0%")],
  ["100,37%", value(1.0037, "0.00%")],
  ["31/12/2019", value(43830, "dd/mm/yyyy")],
  ["TRUE", value(true)],
  ["1.5", value("1.5")],
  ["5.12", value("5.12")],
  ["0.939", value(939, "#,##0")],
  ["1.1", value("1.1")],
  ["BHXH bắt buộc", value("BHXH bắt buộc")],
  ["'5.122", value("5.122", "@")],
  ["", { kind: "blank" }],
  ["=", value("=")],
  ["=ROUND(A1;1)+1,5", { kind: "formula", formula: "=ROUND(A1,1)+1.5" }],
])("reads %j as Vietnamese Excel does", (text, typed) => {
  expect(readTyped(text)).toEqual(typed);
});
