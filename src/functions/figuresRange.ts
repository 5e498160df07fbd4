import { figuresTableTexts } from "../locales/figuresTable.vi";
import { textLexicon } from "../locales/lexicon/texts";
import { figuresOfText } from "../workbook/figuresTable/figuresOfText";
import { rangeContent } from "./rangeContent";

/** The answer of BHXH.FIGURES for a range as Excel sends it. A text without figures is no error. */
export function figuresRange(range: unknown): Promise<(string | number)[][]> {
  return figuresOfText(rangeContent(range), textLexicon, figuresTableTexts);
}
