import type { RuleOrigin } from "../../domain/edits/editRule";
import type { Certainty } from "../../domain/location/explanation";
import type { Decimal } from "../../domain/numbers/decimal";

/** The columns of an answer, in their order. */
export const ANSWER_COLUMNS = [
  "row",
  "column",
  "rule",
  "stated",
  "expected",
  "likelyCell",
  "likelyValue",
  "certainty",
] as const;
export type AnswerColumn = (typeof ANSWER_COLUMNS)[number];

/** Everything the answer says. It stands in cells that others read too: one language, whatever the pane speaks. */
export interface CheckTableTexts {
  readonly headers: Readonly<Record<AnswerColumn, string>>;
  ruleName(origin: RuleOrigin): string;
  certaintyName(certainty: Certainty): string;
  number(value: Decimal): string;
  /** a row, or a column, that is told only by its number within the argument, from 1 */
  rowNumber(number: number): string;
  columnNumber(number: number): string;
  /** a sentence: nothing was found */
  allAgrees(checked: number, unverifiable: number): string;
  /** a sentence: what a table must look like to be recognised */
  readonly noTable: string;
  /** a sentence: a table was recognised, but no two of its figures depend on each other */
  nothingToCheck(unverifiable: number): string;
}
