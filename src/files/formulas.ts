import { columnIndex, columnName } from "../workbook/address";
import { LAST_COLUMN, LAST_ROW } from "./sheetLimits";

/** A formula as Excel's formula bar has it in English: files put signs before newer functions and those of add-ins. */
export function shownFormula(written: string): string {
  return "=" + written.replace(/_xlfn\.|_xlws\./gi, "").replace(/_xldudf_BHXH_(\w+)/gi, "BHXH.$1");
}

/** Texts, names of sheets and columns of tables hold no references; else cells, whole columns, whole rows. */
const PARTS =
  /("(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\])|(?<![\w.$])(?:(\$?)([A-Z]{1,3})(\$?)(\d{1,7})|(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\w.(!])/gi;

/** A formula that several cells share, as it stands in one that lies further down and to the right. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  const column = (fixed: string, name: string) =>
    fixed + (fixed === "$" ? name : columnName(wrapped(columnIndex(name) + columns, LAST_COLUMN)));
  const row = (fixed: string, number: string) =>
    fixed + (fixed === "$" ? number : String(wrapped(Number(number) - 1 + rows, LAST_ROW) + 1));
  return formula.replace(PARTS, (whole, quoted: string | undefined, ...found: (string | undefined)[]) => {
    if (quoted !== undefined) return whole;
    const [c, cell, r, number, c1, first, c2, last, r1, top, r2, bottom] = found as string[];
    if (cell !== undefined) return column(c!, cell) + row(r!, number!);
    if (first !== undefined) return `${column(c1!, first)}:${column(c2!, last!)}`;
    return `${row(r1!, top!)}:${row(r2!, bottom!)}`;
  });
}

/** What leaves the sheet on one side comes back on the other. */
function wrapped(index: number, last: number): number {
  return (index + last + 1) % (last + 1);
}
