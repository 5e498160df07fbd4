import { checkTableTexts } from "../locales/checkTable.vi";
import { lexicon } from "../locales/lexicon";
import { checkValues } from "../workbook/checkTable/checkValues";
import { rangeContent } from "./rangeContent";

/** The answer of BHXH.CHECK for a range as Excel sends it. Bad data is no error: the answer says what is wrong with it. */
export function checkRange(range: unknown): Promise<(string | number)[][]> {
  return checkValues(rangeContent(range), lexicon, checkTableTexts);
}
