import type { CellInput } from "../patch";
import { shownText, writtenInput, type CellLink } from "./cellLink";
import { REPORT_COLUMNS, type ReportColumn } from "./reportSheetTexts";

export type ReportCell = CellInput | CellLink;

/** One row of the sheet; columns left out stay empty. */
export type ReportLine = Readonly<Partial<Record<ReportColumn, ReportCell>>>;

/** Excel takes 32,767 characters into a cell; nothing that is printed needs as many as this. */
const LONGEST_TEXT = 2000;

/** What the workbook says, as text: a sheet called "May 2020" is no date, and one called "=A1" no formula. */
export function quoted(text: string): string {
  if (text === "") return "";
  return text.length <= LONGEST_TEXT ? `'${text}` : `'${text.slice(0, LONGEST_TEXT)}…`;
}

export function inputsOf(line: ReportLine): CellInput[] {
  return REPORT_COLUMNS.map((column) => writtenInput(line[column] ?? ""));
}

/** What the cell of a line shows. */
export function shownIn(line: ReportLine, column: ReportColumn): string {
  return shownText(line[column] ?? "");
}
