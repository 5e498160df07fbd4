import type { Certainty } from "../domain/location/explanation";
import type { Messages } from "../locales/messages";
import type { Hazard } from "../workbook/hazards/hazard";
import { addressOf } from "../workbook/reportSheet/cellLink";
import { cellsOfRepairs, numbersOfRepairs } from "../workbook/reportSheet/repairLists";
import type { ExplainedFindings } from "../workbook/jobs/jobs";

/** What the pane says of one explanation, as texts: nothing here holds on to the workbook. */
export interface FileFinding {
  readonly sheet: string;
  /** the suspected cell, all of a tie; the cell under test where nothing tells */
  readonly cell: string;
  readonly stated: string;
  readonly proposed: string;
  /** null for a way of writing numbers, which is what it is */
  readonly certainty: Certainty | null;
  readonly severity: "hard" | "soft";
  readonly rules: readonly string[];
  readonly sentences: readonly string[];
}

/** A way of writing numbers, by the first of its cells; the sentences name the others. */
export function fileHazard(hazard: Hazard, messages: Messages): FileFinding {
  const [first] = hazard.cells;
  return {
    sheet: first!.sheetName,
    cell: addressOf(first!),
    stated: hazard.stated,
    proposed: messages.hazardProposal(hazard) ?? "",
    certainty: null,
    severity: hazard.severity,
    rules: [messages.hazardName(hazard.code)],
    sentences: messages.hazard(hazard),
  };
}

export function fileFinding(explained: ExplainedFindings, messages: Messages): FileFinding {
  const { explanation, findings, place, severity } = explained;
  const best = explanation.repairs.slice(0, explanation.tied);
  const tested = explanation.violated[0]!.rule.figures[0]!.figure;
  return {
    sheet: place.sheetName,
    cell: cellsOfRepairs(best, place.sheetId) || addressOf(place),
    stated: numbersOfRepairs(best, ({ figure }) => messages.printedNumber(figure)) || messages.printedNumber(tested),
    proposed: numbersOfRepairs(best, messages.proposedNumber),
    certainty: explanation.certainty,
    severity,
    rules: [...new Set(findings.map(({ confrontation }) => messages.ruleName(confrontation.rule.origin)))],
    sentences: messages.explanation(explained, { severalPlaces: true }),
  };
}
