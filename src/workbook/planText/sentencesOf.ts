import { cellNames, type CellNames } from "../checkTable/cellNames";
import type { CheckTableTexts } from "../checkTable/checkTableTexts";
import type { WritingOptions } from "../../domain/prose/outline/lineStatements";
import { confrontGiven } from "../checkTable/confrontGiven";
import { readGiven } from "../checkTable/readGiven";
import { inTurns, paceOf, type Pace } from "../jobs/pace";
import type { Lexicon } from "../reading/lexicon";
import type { CellValue } from "../snapshot";
import { leftOutOf, type LeftOut } from "./leftOut";
import { outlineTables } from "./outlineTables";
import { lineOfText, type PlanProse } from "./planText";

/** Everything BHXH.SENTENCES says that is no sentence of the plan. */
export interface SentencesTexts {
  readonly prose: PlanProse;
  /** how rows and columns are named that have no label of their own */
  readonly cells: CheckTableTexts;
  /** a sentence: what a table must look like to be recognised */
  readonly noTable: string;
  /** a sentence: a table was recognised, but no cell of it states a figure */
  readonly noFigures: string;
  /** sentences: what the text leaves out of the table and why */
  leftOut(leftOut: LeftOut, names: CellNames): readonly string[];
}

/**
 * The sentences of a plan for a table that came as bare values, its header row or rows included: one column of texts,
 * what BHXH.SENTENCES answers; behind them what is left out of the table, if anything.
 * @param values rows of cells: numbers, or texts that state them in Vietnamese; blanks are null, "" or 0, errors texts
 * @param options how percentages are written, and what is computed
 */
export async function sentencesOf(
  values: readonly (readonly CellValue[])[],
  lexicon: Lexicon,
  texts: SentencesTexts,
  options: WritingOptions = {},
  pace: Pace = paceOf(),
): Promise<string[][]> {
  const { given, tables } = await readGiven(values, lexicon, texts.cells, pace);
  if (tables.length === 0) return [[texts.noTable]];
  // which zeros are numbers and which came from blanks is told by what reconciles
  const set = { figures: (await confrontGiven(tables, given, pace)).figures, partitions: [] };
  const textAt = (_: unknown, row: number, column: number) => String(given.given(row, column) ?? "");
  const outline = await inTurns(outlineTables(set, tables, textAt, lexicon, options), pace);
  const paragraphs = await inTurns(texts.prose(outline), pace);
  if (paragraphs.length === 0) return [[texts.noFigures]];
  const leftOut = leftOutOf(set, outline, tables, textAt, options.decimals);
  return [
    ...paragraphs.map((paragraph) => [lineOfText(paragraph)]),
    ...texts.leftOut(leftOut, cellNames(tables, texts.cells)).map((text) => [text]),
  ];
}
