import { figuresTableTexts } from "../locales/figuresTable.vi";
import { proseLexicon } from "../locales/lexicon/prose";
import { figuresOfText } from "../workbook/figuresTable/figuresOfText";
import { cellContent } from "./cellValue";

/** The answer of BHXH.FIGURES for a range as Excel sends it. A text without figures is no error. */
export function figuresRange(range: unknown): Promise<(string | number)[][]> {
  const rows: readonly unknown[] = Array.isArray(range) ? range : [[range]];
  return figuresOfText(
    rows.map((row) => (Array.isArray(row) ? row : [row]).map(cellContent)),
    proseLexicon,
    figuresTableTexts,
  );
}
