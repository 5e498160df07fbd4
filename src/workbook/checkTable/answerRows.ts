import type { CellChange, Explanation, Repair } from "../../domain/location/explanation";
import type { Figure } from "../../domain/figures/figure";
import type { CellNames } from "./cellNames";
import { ANSWER_COLUMNS, type AnswerColumn, type CheckTableTexts } from "./checkTableTexts";
import type { HeldNumber } from "./heldNumber";

export type AnswerCell = string | number;

const BETWEEN_REPAIRS = "; ";
const BETWEEN_CELLS = " + ";
/** in a list: a cell for which no single number would do */
const NO_NUMBER = "–";
const BLANK = "";
/** Excel takes 32,767 characters into a cell. */
const LONGEST_TEXT = 32_000;

/** A header, then a row for each explanation, in the order of the cells under test. */
export function answerRows(
  explanations: readonly Explanation[],
  names: CellNames,
  held: HeldNumber,
  texts: CheckTableTexts,
): AnswerCell[][] {
  const rows = [...explanations].sort(byPlace).map((explanation) => answerOf(explanation, names, held, texts));
  return [texts.headers, ...rows].map((row) => ANSWER_COLUMNS.map((column) => row[column]));
}

function byPlace(x: Explanation, y: Explanation): number {
  const [one, other] = [testedIn(x), testedIn(y)].map(({ source }) =>
    source.kind === "cell" ? source : { row: source.start, column: 0 },
  );
  return one!.row - other!.row || one!.column - other!.column || (x.id < y.id ? -1 : 1);
}

/** The figure under test of the most telling rule: what the row of the answer is about. */
function testedIn({ violated }: Explanation): Figure {
  return violated[0]!.rule.figures[0]!.figure;
}

function answerOf(
  explanation: Explanation,
  names: CellNames,
  held: HeldNumber,
  texts: CheckTableTexts,
): Readonly<Record<AnswerColumn, AnswerCell>> {
  const { violated, certainty, repairs, tied } = explanation;
  const tested = testedIn(explanation);
  const { expected } = violated[0]!;
  const best = repairs.slice(0, tied);
  return {
    row: names.row(tested),
    column: names.column(tested),
    rule: list(violated.map(({ rule }) => texts.ruleName(rule.origin))),
    stated: tested.value === null ? tested.text : held(tested, tested.value).toNumber(),
    expected: expected === null ? BLANK : held(tested, expected).toNumber(),
    likelyCell: list(best.map(({ changes }) => changes.map(({ figure }) => names.cell(figure)).join(BETWEEN_CELLS))),
    likelyValue: likelyValue(best, held, texts),
    certainty: texts.certaintyName(certainty),
  };
}

/** A number where there is one; where cells tie for different ones, a text that lists them as the cells are listed. */
function likelyValue(repairs: readonly Repair[], held: HeldNumber, texts: CheckTableTexts): AnswerCell {
  const numberOf = ({ figure, value }: CellChange) => (value === null ? null : held(figure, value));
  const values = repairs.map(({ changes }) => changes.map(numberOf));
  const [first] = values;
  if (!first || values.every((each) => each.every((value) => value === null))) return BLANK;
  const [only] = first;
  if (only && values.every((each) => each.length === 1 && each[0]?.eq(only))) return only.toNumber();
  const written = values.map((each) =>
    each.map((value) => (value === null ? NO_NUMBER : texts.number(value))).join(BETWEEN_CELLS),
  );
  return joined(written);
}

/** Each once. */
function list(items: readonly string[]): string {
  return joined([...new Set(items)]);
}

function joined(items: readonly string[]): string {
  const text = items.join(BETWEEN_REPAIRS);
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, text.lastIndexOf(BETWEEN_REPAIRS, LONGEST_TEXT))}; …`;
}
