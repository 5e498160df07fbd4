import { lexicon } from "../locales/lexicon";
import { sentencesTexts } from "../locales/sentences.vi";
import { sentencesOf } from "../workbook/planText/sentencesOf";
import { rangeContent } from "./rangeContent";

/** The answer of BHXH.SENTENCES for a range as Excel sends it. Bad data is no error: the answer says what is wrong with it. */
export function sentencesRange(range: unknown): Promise<string[][]> {
  return sentencesOf(rangeContent(range), lexicon, sentencesTexts);
}
