import type { Cells } from "./cells";
import type { PhraseFinder } from "./phrases";

/** The formulas in the column-number rows of the tables this add-in writes; "x" stands for every sign of multiplication. */
const COLUMN_FORMULAS = [
  ["3=2-1", "4=2/1x100", "6=2/5x100", "8=2/7x100"],
  ["6=5-1", "7=5/2x100"],
];

/**
 * True for a table this add-in wrote: its column numbers, below its own title or the word for an annex.
 * The setting that remembers the sheet is not visible here, and is lost when the sheet is copied.
 */
export function looksGenerated(
  cells: Cells,
  columnNumbers: number | null,
  title: readonly string[],
  finder: PhraseFinder,
): boolean {
  if (columnNumbers === null) return false;
  const numbers = new Set<string>();
  for (let column = 0; column < cells.columns; column++) {
    const text = String(cells.value(columnNumbers, column) ?? "");
    numbers.add(text.replace(/\s/g, "").replace(/[×*X]/g, "x").replace(/[−–]/g, "-").toLowerCase());
  }
  if (!COLUMN_FORMULAS.some((formulas) => formulas.every((formula) => numbers.has(formula)))) return false;
  return title.some((line) => finder.opens(line, "annex") || finder.opens(line, "generatedTitle"));
}
