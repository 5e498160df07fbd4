import type { Decision } from "../jobs/decisions";
import type { CheckReport } from "../jobs/jobs";
import type { SheetContent } from "../patch";
import { decisionLines } from "./decisionLines";
import { dressReport } from "./dressReport";
import { findingLines } from "./findingLines";
import { hazardLines } from "./hazardLines";
import { inputsOf, quoted, type ReportLine } from "./reportLine";
import { REPORT_COLUMNS, type ReportSheetTexts } from "./reportSheetTexts";
import { unverifiableLines } from "./unverifiableLines";

/** A list, or the sentence that there is nothing to list. */
interface Section {
  readonly title: string | null;
  readonly lines: readonly ReportLine[];
  readonly none: string;
}

/** Only where there are any: how numbers are written is seldom anybody's question. */
function hazardSection({ hazards }: CheckReport, decisions: readonly Decision[], texts: ReportSheetTexts): Section[] {
  if (hazards.length === 0) return [];
  return [{ title: texts.hazardsTitle, lines: hazardLines(hazards, decisions, texts), none: "" }];
}

/** Findings, ways of writing numbers, decisions and what could not be checked, as a sheet of its own. Text of the workbook is data here. */
export function layoutReportSheet(
  report: CheckReport,
  decisions: readonly Decision[],
  texts: ReportSheetTexts,
  now: Date,
): SheetContent {
  const rows: ReportLine[] = [
    { order: texts.title },
    ...texts.summary(report, now).map((sentence): ReportLine => ({ order: quoted(sentence) })),
    {},
    texts.headers,
  ];
  const headerRow = rows.length - 1;
  const sections: Section[] = [
    { title: null, lines: findingLines(report.explained, decisions, texts), none: texts.noFindings },
    ...hazardSection(report, decisions, texts),
    { title: texts.logTitle, lines: decisionLines(decisions, texts), none: texts.noDecisions },
    {
      title: texts.unverifiableTitle,
      lines: unverifiableLines(report.unverifiable, texts),
      none: texts.noUnverifiable,
    },
  ];
  const titleRows: number[] = [];
  const lists: { row: number; rows: number }[] = [];
  for (const { title, lines, none } of sections) {
    if (title !== null) {
      titleRows.push(rows.length + 1);
      rows.push({}, { order: title });
    }
    if (lines.length > 0) lists.push({ row: rows.length, rows: lines.length });
    rows.push(...(lines.length > 0 ? lines : [{ order: none }]));
  }
  const box = { row: 0, column: 0, rows: rows.length, columns: REPORT_COLUMNS.length };
  return {
    ...dressReport({ rows, headerRow, titleRows, lists }),
    cells: [{ box, values: rows.map(inputsOf) }],
    columnFormulas: [],
  };
}
