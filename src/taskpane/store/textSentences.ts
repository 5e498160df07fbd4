import type { Confrontation } from "../../domain/edits/editRule";
import type { Explanation } from "../../domain/location/explanation";
import type { Messages } from "../../locales";
import { sumSentence } from "../../locales/ruleSums";
import type { CellPlace, Finding } from "../../workbook/jobs/jobs";
import type { MarkedFigure } from "../../workbook/planText/checkText";

/** A text has no cells; sentences about its figures name none. */
const NOWHERE: CellPlace = { sheetId: "", sheetName: "", row: -1, column: -1 };

function findingOf(confrontation: Confrontation): Finding {
  return { id: confrontation.rule.id, confrontation, place: NOWHERE, cells: [] };
}

/** Why a place of the text does not agree, a sentence each. */
export function explanationSentences(explanation: Explanation, messages: Messages): string[] {
  const findings = explanation.violated.map(findingOf);
  return messages.explanation({ explanation, findings, place: NOWHERE, suspects: [], severity: "hard" });
}

/** What is said of a figure of the text: why it is to blame, the sums that fail, those that hold. */
export function figureSentences(figure: MarkedFigure, messages: Messages): string[] {
  const { explanation, sums, bound } = figure;
  const words = messages.pane.textTab;
  const told = new Set(explanation?.violated ?? []);
  const others = sums.filter((sum) => !told.has(sum));
  const sentences = [
    ...(explanation ? explanationSentences(explanation, messages) : []),
    ...others.map((sum) =>
      sum.outcome === "violated"
        ? messages.finding(findingOf(sum))
        : sumSentence(sum, messages.ruleName(sum.rule.origin), messages.pane.numbers),
    ),
  ];
  if (bound) return [words.bound(bound), ...sentences];
  return sentences.length > 0 ? sentences : [words.noSum];
}
