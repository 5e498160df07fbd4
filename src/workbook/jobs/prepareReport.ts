import { layoutReportSheet } from "../reportSheet/layoutReportSheet";
import type { ReportSheetTexts } from "../reportSheet/reportSheetTexts";
import type { Decision } from "./decisions";
import type { BuildOptions, CheckReport, ReportProposal } from "./jobs";
import { newSheetName } from "./newSheetName";

/**
 * The report of a check as a new sheet. An older report keeps its name, and the new one takes the next free one, unless
 * the planner wants it replaced.
 */
export function prepareReport(
  report: CheckReport,
  decisions: readonly Decision[],
  texts: ReportSheetTexts,
  now: Date,
  existing: NonNullable<BuildOptions["existing"]> = "keepBoth",
): ReportProposal {
  const { sheets } = report.snapshot.survey;
  const { name, replaces } = newSheetName(texts.sheetName, existing, sheets, texts.replacedSuffix);
  const content = layoutReportSheet(report, decisions, texts, now);
  return {
    sheetName: name,
    patch: {
      title: "writeReport",
      changes: [{ kind: "newSheet", name, content, replaces, why: "writeReport" }],
    },
  };
}
