import sample from "../../../assets/samples/huong-hoa-2020.json";
import type { SheetContent } from "../../../src/workbook/patch";
import { sheetFromContent, type FakeSheet } from "../../support/fakeHost";

export const ACTUALS = "Thực hiện 2019";
export const ASSIGNED = "Chỉ tiêu giao 2020";

/** The two sheets of the sample workbook. */
export function sampleSheets(): FakeSheet[] {
  return sample.sheets.map(({ name, content }) => sheetFromContent(name, content as unknown as SheetContent));
}
