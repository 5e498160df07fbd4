import type { Decision } from "../jobs/decisions";
import { cappedLines } from "./cappedLines";
import { quoted, type ReportLine } from "./reportLine";
import type { ReportSheetTexts } from "./reportSheetTexts";

/** The log, newest first. Its cells are those of that time: no link, as sheets may have changed since. */
export function decisionLines(decisions: readonly Decision[], texts: ReportSheetTexts): ReportLine[] {
  return cappedLines(
    [...decisions].reverse(),
    (decision, index) => ({
      order: index + 1,
      sheet: quoted(decision.sheetName),
      cell: quoted(decision.cell),
      rule: texts.rules(decision),
      stated: quoted(decision.stated),
      proposed: quoted(decision.proposed ?? ""),
      decision: texts.decision(decision),
      time: texts.time(new Date(decision.at)),
    }),
    texts,
  );
}
