import type { Hazard } from "../hazards/hazard";
import type { Decision } from "../jobs/decisions";
import { cappedLines } from "./cappedLines";
import { linkTo } from "./cellLink";
import { quoted, type ReportLine } from "./reportLine";
import type { ReportSheetTexts } from "./reportSheetTexts";

/** A line for each way of writing that makes numbers read, or be computed with, wrongly. */
export function hazardLines(
  hazards: readonly Hazard[],
  decisions: readonly Decision[],
  texts: ReportSheetTexts,
): ReportLine[] {
  const lastWords = new Map(decisions.map((decision) => [decision.id, decision]));
  return cappedLines(
    hazards,
    (hazard, index) => {
      const [first] = hazard.cells;
      const decision = lastWords.get(hazard.id);
      return {
        order: index + 1,
        sheet: quoted(first!.sheetName),
        cell: linkTo(first!),
        line: quoted(hazard.header ?? ""),
        content: quoted(texts.hazard(hazard)),
        rule: texts.hazardName(hazard),
        stated: quoted(hazard.stated),
        proposed: quoted(texts.hazardProposal(hazard) ?? ""),
        decision: decision ? texts.decision(decision) : texts.open,
        ...(decision ? { time: texts.time(new Date(decision.at)) } : {}),
      };
    },
    texts,
  );
}
