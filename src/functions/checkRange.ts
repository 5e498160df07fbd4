import { checkTableTexts } from "../locales/checkTable.vi";
import { lexicon } from "../locales/lexicon";
import { checkValues } from "../workbook/checkTable/checkValues";
import { cellContent } from "./cellValue";

/** The answer of BHXH.CHECK for a range as Excel sends it. Bad data is no error: the answer says what is wrong with it. */
export function checkRange(range: unknown): Promise<(string | number)[][]> {
  const rows: readonly unknown[] = Array.isArray(range) ? range : [[range]];
  return checkValues(
    rows.map((row) => (Array.isArray(row) ? row : [row]).map(cellContent)),
    lexicon,
    checkTableTexts,
  );
}
