import * as fs from "node:fs";
import * as path from "node:path";
import type { SheetContent } from "../../src/workbook/patch";

export interface SampleSheet {
  readonly name: string;
  readonly content: SheetContent;
}

const folder = path.resolve(__dirname, "../../assets/samples");

export const SAMPLE_XLSX = path.join(folder, "huong-hoa-2020.xlsx");

/** The two sheets that the page without Excel opens. */
export function sampleSheets(): SampleSheet[] {
  const text = fs.readFileSync(path.join(folder, "huong-hoa-2020.json"), "utf8");
  return (JSON.parse(text) as { sheets: SampleSheet[] }).sheets;
}
