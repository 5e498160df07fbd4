import type { Cells } from "./cells";
import { isRoleOfLines, type HeaderRows } from "./headerRows";
import type { PhraseFinder } from "./phrases";

/** Columns of one of several tables that stand beside each other; the last one inclusive. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** Rows below a header in which a column between two tables is blank. */
const REACH = 30;

/**
 * The spans of a header: several where a blank column is followed by a column for numbers or labels of its own.
 * A blank column within one table is followed by more of its figures.
 */
export function spansOf(cells: Cells, header: HeaderRows, finder: PhraseFinder): Span[] {
  const spans: Span[] = [];
  let first = 0;
  for (let column = header.left + 1; column < header.right; column++) {
    if (!isBlank(cells, header, column) || !opensLines(cells, header, column + 1, finder)) continue;
    spans.push({ first, last: column - 1 });
    first = column + 1;
  }
  return [...spans, { first, last: cells.columns - 1 }];
}

function isBlank(cells: Cells, header: HeaderRows, column: number): boolean {
  const end = Math.min(cells.rows, header.last + 1 + REACH);
  for (let row = header.first; row < end; row++) if (cells.kind(row, column) !== "blank") return false;
  return true;
}

function opensLines(cells: Cells, { first, last }: HeaderRows, column: number, finder: PhraseFinder): boolean {
  for (let row = first; row <= last; row++) if (isRoleOfLines(finder.roleOf(cells.words(row, column)))) return true;
  return false;
}
