import type { WritingOptions } from "../domain/prose/outline/lineStatements";
import { lexicon } from "../locales/lexicon";
import { sentencesTexts } from "../locales/sentences.vi";
import { sentencesOf } from "../workbook/planText/sentencesOf";
import { rangeContent } from "./rangeContent";
import * as read from "./readArguments";

/**
 * The answer of BHXH.SENTENCES for arguments as Excel sends them. Bad data in the table is no error: the answer says what
 * is wrong with it.
 * @throws CustomFunctions.Error where `decimals` or `compute` is no choice
 */
export async function sentencesRange(range: unknown, decimals?: unknown, compute?: unknown): Promise<string[][]> {
  const options: WritingOptions = {
    decimals: read.decimals(read.oneCell(decimals)),
    computeMissing: read.choice(read.oneCell(compute)),
  };
  return sentencesOf(rangeContent(range), lexicon, sentencesTexts, options);
}
