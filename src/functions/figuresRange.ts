import { figuresTableTexts } from "../locales/figuresTable.vi";
import { proseLexicon } from "../locales/lexicon/prose";
import { figuresOfText } from "../workbook/figuresTable/figuresOfText";
import { rangeContent } from "./rangeContent";

/** The answer of BHXH.FIGURES for a range as Excel sends it. A text without figures is no error. */
export function figuresRange(range: unknown): Promise<(string | number)[][]> {
  return figuresOfText(rangeContent(range), proseLexicon, figuresTableTexts);
}
