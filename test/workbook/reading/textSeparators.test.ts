import { textSeparators } from "../../../src/workbook/reading/textSeparators";
import { blockOf } from "../../support/blocks";

const decimalOf = (...texts: readonly (string | number)[]) => textSeparators(blockOf([texts]).block).decimal;

it.each<[what: string, texts: readonly (string | number)[], decimal: string]>([
  ["several numbers with commas before groups of three", ["43,120", "45,877", "1,204,300"], "."],
  ["with a point before decimals", ["1,048.8", "43,120", "(1,204)"], "."],
  ["too few of them", ["43,120", "45,877"], ","],
  ["one that nobody writes so", ["43,120", "45,877", "48,903", "93,9%"], ","],
  ["one with points before groups", ["43,120", "45,877", "48,903", "5.122"], ","],
  ["numbers that are no texts", [43.12, 45.877, 48.903], ","],
  ["words", ["Xã Thanh", "3,4,5", "1,2"], ","],
])("%s: the decimal sign of %j is %s", (_, texts, decimal) => expect(decimalOf(...texts)).toBe(decimal));
