import type { Confrontation } from "../../domain/edits/editRule";
import type { CellChange, Explanation } from "../../domain/location/explanation";
import type { Hazard } from "../hazards/hazard";
import type { Decision } from "../jobs/decisions";
import type { CheckReport, Finding } from "../jobs/jobs";

/** The columns of the sheet; its three lists share them. */
export const REPORT_COLUMNS = [
  "order",
  "sheet",
  "cell",
  "line",
  "content",
  "rule",
  "stated",
  "recomputed",
  "suspect",
  "proposed",
  "certainty",
  "decision",
  "time",
] as const;
export type ReportColumn = (typeof REPORT_COLUMNS)[number];

/** Everything the report sheet says. It goes into the file: one language, whatever the pane speaks. */
export interface ReportSheetTexts {
  readonly sheetName: string;
  /** follows the name of an older report that makes room; count from 1 */
  replacedSuffix(count: number): string;
  readonly title: string;
  /** when the report was made, of which sheets, and how many rules agree, differ, and could not be checked */
  summary(report: CheckReport, now: Date): readonly string[];
  readonly headers: Readonly<Record<ReportColumn, string>>;
  readonly noFindings: string;
  /** the row of the figure under test, as people call it */
  line(confrontation: Confrontation): string;
  /** what does not agree, in one sentence */
  content(finding: Finding): string;
  ruleName(confrontation: Confrontation): string;
  /** numbers as the document prints them */
  stated(confrontation: Confrontation): string;
  recomputed(confrontation: Confrontation): string;
  /** null where several values would do */
  proposed(change: CellChange): string | null;
  certainty(explanation: Explanation): string;
  /** of a finding about which nothing was decided */
  readonly open: string;
  readonly hazardsTitle: string;
  hazardName(hazard: Hazard): string;
  /** which cells, and why it matters */
  hazard(hazard: Hazard): string;
  hazardProposal(hazard: Hazard): string | null;
  readonly logTitle: string;
  readonly noDecisions: string;
  decision(decision: Decision): string;
  /** the rules that were in question */
  rules(decision: Decision): string;
  /** date and time as people read it, on this computer's clock */
  time(at: Date): string;
  readonly unverifiableTitle: string;
  readonly noUnverifiable: string;
  unverifiable(confrontation: Confrontation): string;
  more(lines: number): string;
}
