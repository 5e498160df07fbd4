import type { CellInput } from "../workbook/patch";
import type { CellValue } from "../workbook/snapshot";

/** Text that Excel would read as a number, date, formula or truth value keeps its letters only behind an apostrophe. */
const READ_AS_SOMETHING_ELSE = /^\s*[\d.,+\-@(%$€₫'#]|^\s*(true|false)\s*$/i;

/** What to hand to `range.formulas` so that the cell holds exactly this: formulas start with "=", all other text is data. */
export function excelInput(input: CellInput): string | number | boolean {
  if (typeof input !== "string" || input === "" || input.startsWith("=")) return input;
  if (input.startsWith("'")) return input;
  return READ_AS_SOMETHING_ELSE.test(input) ? `'${input}` : input;
}

/** Does the cell still hold what was written, as read back through `formulas`? */
export function holds(found: CellValue, written: CellInput): boolean {
  if (found === null || found === "") return written === "";
  if (typeof written === "number" && typeof found === "number") {
    return found === written || Number(found.toPrecision(15)) === Number(written.toPrecision(15));
  }
  if (typeof written === "string" && written.startsWith("=")) return sameFormula(String(found), written);
  return String(found).replace(/^'/, "") === String(written).replace(/^'/, "");
}

/** Excel may respace a formula and change the case of names; it never changes what is between quotes. */
function sameFormula(x: string, y: string): boolean {
  const normal = (formula: string) =>
    formula
      .split('"')
      .map((part, index) => (index % 2 === 0 ? part.replace(/[\s$']/g, "").toUpperCase() : part))
      .join('"');
  return normal(x) === normal(y);
}
