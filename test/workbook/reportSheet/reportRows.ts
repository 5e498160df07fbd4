import { reportSheetTexts } from "../../../src/locales/reportSheet.vi";
import type { Decision } from "../../../src/workbook/jobs/decisions";
import type { CheckReport } from "../../../src/workbook/jobs/jobs";
import type { CellInput, SheetContent } from "../../../src/workbook/patch";
import { layoutReportSheet } from "../../../src/workbook/reportSheet/layoutReportSheet";
import { REPORT_COLUMNS, type ReportColumn } from "../../../src/workbook/reportSheet/reportSheetTexts";
import { writtenCells } from "../../../src/workbook/targetTable/writtenCells";
import type { FakeSheet } from "../../support/fakeHost";
import { ACTUALS, sampleSheets } from "../jobs/sample";

export const NOW = new Date(2020, 2, 18, 9, 30);

export type ReportRow = Readonly<Record<ReportColumn, CellInput>>;

export function contentOf(report: CheckReport, decisions: readonly Decision[] = []): SheetContent {
  return layoutReportSheet(report, decisions, reportSheetTexts, NOW);
}

/** The sample where nobody states the labour force: its two ratios lose their base. */
export function withBlank(): FakeSheet[] {
  const [actuals, assigned] = sampleSheets();
  const cells = actuals!.cells.map((row) => [...row]);
  for (const row of [4, 7]) cells[row]![8] = "";
  return [{ ...actuals!, cells }, assigned!];
}

/** The rows of a report as its cells read back. */
export function rowsOf(report: CheckReport, decisions: readonly Decision[] = []): ReportRow[] {
  return writtenCells(contentOf(report, decisions)).cells.map(
    (row) => Object.fromEntries(REPORT_COLUMNS.map((column, index) => [column, row[index]!])) as ReportRow,
  );
}

/** The rows of one list: findings without a title, else those below the title that starts so. */
export function listOf(rows: readonly ReportRow[], title = "STT"): ReportRow[] {
  const start = rows.findIndex(({ order }) => String(order).startsWith(title)) + 1;
  const end = rows.findIndex((row, index) => index >= start && Object.values(row).every((cell) => cell === ""));
  return rows.slice(start, end < 0 ? undefined : end);
}

export function pick<Column extends ReportColumn>(row: ReportRow, ...columns: Column[]): CellInput[] {
  return columns.map((column) => row[column]);
}

export function aDecision(change: Partial<Decision> = {}): Decision {
  return {
    kind: "applied",
    id: "x",
    at: new Date(2020, 2, 18, 9, 15).toISOString(),
    sheetName: ACTUALS,
    cell: "H5",
    rules: ["definitionOfGrowthRate"],
    stated: "6,37%",
    proposed: "6,38%",
    ...change,
  };
}

/** The formula of a link within a workbook, by Excel's own two rules: apostrophes, then quotes, are doubled. */
export function link(sheet: string, cell: string, label = cell): string {
  const target = `#'${sheet.replaceAll("'", "''")}'!${cell}`;
  return `=HYPERLINK("${target.replaceAll('"', '""')}","${label.replaceAll('"', '""')}")`;
}

/** Where a link leads, read as Excel reads it; null for what is no link into a workbook. */
export function leadsTo(input: CellInput): { readonly sheetName: string; readonly cell: string } | null {
  const formula = /^=HYPERLINK\("((?:[^"]|"")*)","(?:[^"]|"")*"\)$/.exec(String(input));
  const target = /^#'((?:[^']|'')*)'!([A-Z]+\d+)$/.exec(formula?.[1]?.replaceAll('""', '"') ?? "");
  return target && { sheetName: target[1]!.replaceAll("''", "'"), cell: target[2]! };
}
