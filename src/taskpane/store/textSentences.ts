import type { Confrontation } from "../../domain/edits/editRule";
import type { Explanation } from "../../domain/location/explanation";
import type { Messages } from "../../locales";
import { sumSentence } from "../../locales/ruleSums";
import type { CellPlace, Finding } from "../../workbook/jobs/jobs";
import { paragraphHead } from "../../workbook/planText/paragraphHead";
import type { MarkedFigure, TextReport } from "../../workbook/planText/checkText";

/** A text has no cells; sentences about its figures name none. */
const NOWHERE: CellPlace = { sheetId: "", sheetName: "", row: -1, column: -1 };

function findingOf(confrontation: Confrontation): Finding {
  return { id: confrontation.rule.id, confrontation, place: NOWHERE, cells: [] };
}

const surroundingsIn = (text: string) => ({ paragraphAt: (start: number) => paragraphHead(text, start) });

/** Why a place of the text does not agree, a sentence each. */
export function explanationSentences(explanation: Explanation, text: string, messages: Messages): string[] {
  const findings = explanation.violated.map(findingOf);
  const explained = { explanation, findings, place: NOWHERE, suspects: [], severity: "hard" } as const;
  return [...new Set(messages.explanation(explained, surroundingsIn(text)))];
}

/** What is said of a figure of the text: why it is to blame, the sums that fail, those that hold; no sentence twice. */
export function figureSentences(figure: MarkedFigure, { text }: TextReport, messages: Messages): string[] {
  const { explanation, sums, bound, spoiledBy, otherwise } = figure;
  const { textTab: words, numbers } = messages.pane;
  const told = new Set(explanation?.violated ?? []);
  const printed = ({ start, end }: { readonly start: number; readonly end: number }) => text.slice(start, end);
  const sentences = [
    ...(bound ? [words.bound(bound)] : []),
    ...(spoiledBy.length > 0 ? [words.spoiled(spoiledBy.map(numbers.stated))] : []),
    ...(explanation ? explanationSentences(explanation, text, messages) : []),
    ...sums
      .filter((sum) => !told.has(sum))
      .map((sum) =>
        sum.outcome === "violated"
          ? messages.finding(findingOf(sum), surroundingsIn(text))
          : sumSentence(sum, messages.ruleName(sum.rule.origin), numbers),
      ),
    ...otherwise.map(({ span }) => words.otherwise(printed(span), paragraphHead(text, span.start))),
  ];
  return sentences.length > 0 ? [...new Set(sentences)] : [words.noSum];
}
