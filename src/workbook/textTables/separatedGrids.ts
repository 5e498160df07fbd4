import type { SkippedNumber, TextSpan } from "../../domain/prose/proseReading";
import { isRoleOfLines } from "../reading/headerRows";
import { isColumnNumber } from "../reading/labels";
import type { PhraseFinder } from "../reading/phrases";
import { headerLayouts } from "./headerLayouts";
import { numberStyle } from "./numberStyle";
import { isNumber, isYear, numbersIn, saysWords, type GridRow, type TextCell, type TextGrid } from "./textGrid";
import { isBlank, isSentence, titleAbove, type TextLine } from "./textLines";

/** What sets the cells of a line apart. */
type Separation = "tab" | "bar" | "spaces";

const BETWEEN: Readonly<Record<Separation, RegExp>> = {
  tab: /\t/g,
  bar: /\|/g,
  spaces: /[ \u00a0]{2,}/g,
};

/** A rule between rows: "|---|---|", "+-----+". */
const RULE = /^[\s|+:=_-]+$/;

/** Lines of a table's region between which nothing may be set apart: headings of sections, broken labels. */
const MOST_LOOSE = 2;
const MOST_BLANK = 2;

/** A stretch that looks like a table, and the line behind its last. */
export interface FoundGrid {
  /** null where its cells cannot be told apart */
  readonly grid: TextGrid | null;
  readonly end: number;
}

/** The table whose cells are set apart from a line on; null where none starts. */
export function separatedGridAt(lines: readonly TextLine[], at: number, finder: PhraseFinder): FoundGrid | null {
  const separation = separationOf(lines[at]!);
  if (separation === null) return null;
  const rows: GridRow[] = [];
  let [end, separated, loose, blank] = [at, 0, 0, 0];
  for (let each = at; each < lines.length; each++) {
    const line = lines[each]!;
    if (isBlank(line)) {
      blank += 1;
      if (blank > MOST_BLANK) break;
      continue;
    }
    if (separation === "bar" && RULE.test(line.text)) continue;
    blank = 0;
    if (separationOf(line) === separation) {
      loose = 0;
      separated += 1;
      end = each + 1;
    } else {
      loose += 1;
      if (loose > MOST_LOOSE || isSentence(line)) break;
    }
    rows.push({ start: line.start, end: line.end, cells: cellsOf(line, separation) });
  }
  const kept = rows.filter((row) => row.start < lines[end - 1]!.end);
  if (separated < 2 || !kept.some(isOfNumbers)) return null;
  const { rows: aligned, left } = inColumns(kept, separation, finder);
  const grid = { rows: aligned, title: titleAbove(lines, at), style: styleOf(aligned), left };
  return { grid, end };
}

function separationOf({ text }: TextLine): Separation | null {
  const trimmed = text.trim();
  if (/\S[ \u00a0]*\t\s*\S/.test(text)) return "tab";
  if (/^\|.*\|$/.test(trimmed) || /\S\s*\|\s*\S/.test(trimmed)) return "bar";
  return /\S[ \u00a0]{2,}\S/.test(trimmed) ? "spaces" : null;
}

/** The cells of a line; null for empty ones, which tabs and bars keep and spaces cannot. */
function cellsOf({ text, start }: TextLine, separation: Separation): (TextCell | null)[] {
  const cells: (TextCell | null)[] = [];
  const add = (from: number, to: number) => {
    const raw = text.slice(from, to);
    const trimmed = raw.trim();
    const at = start + from + raw.indexOf(trimmed);
    cells.push(trimmed === "" ? null : { text: trimmed, start: at, end: at + trimmed.length });
  };
  let from = 0;
  for (const match of text.matchAll(BETWEEN[separation])) {
    add(from, match.index);
    from = match.index + match[0].length;
  }
  add(from, text.length);
  if (separation === "tab") return cells;
  // nothing stands outside of the outer bars, or before the first letter
  if (cells[0] === null) cells.shift();
  if (separation === "bar" && cells.at(-1) === null) cells.pop();
  return separation === "spaces" ? cells.filter((cell) => cell !== null) : cells;
}

/** True for a row that states figures, not years or the numbers of columns. */
function isOfNumbers({ cells }: GridRow): boolean {
  const filled = cells.filter((cell) => cell !== null);
  return filled.some((cell) => isNumber(cell) && !isYear(cell)) && !filled.every(({ text }) => isColumnNumber(text));
}

function styleOf(rows: readonly GridRow[]) {
  return numberStyle(
    rows.flatMap(({ cells }) => {
      const label = cells.findIndex((cell) => cell !== null && saysWords(cell));
      return cells.slice(label + 1).flatMap((cell) => (cell !== null && isNumber(cell) ? [cell.text] : []));
    }),
  );
}

interface Aligned {
  readonly rows: readonly GridRow[];
  readonly left: readonly SkippedNumber[];
}

/** Cells in their columns: headers that lost the blanks of merged cells are laid out anew, short rows are filled up. */
function inColumns(rows: readonly GridRow[], separation: Separation, finder: PhraseFinder): Aligned {
  const firstData = rows.findIndex(isOfNumbers);
  const [above, below] = [rows.slice(0, firstData), rows.slice(firstData)];
  const width = usualWidth(below);
  const header = headerInColumns(above, width, finder);
  const hasOrder = header.some(({ cells: [first] }) => first && finder.roleOf(first.text) === "order");
  const stretches = separation === "spaces" ? columnStretches(below, width) : null;
  const left: SkippedNumber[] = [];
  const lines = below.map((row): GridRow => {
    const cells = rowInColumns(row, width, hasOrder, stretches);
    if (cells !== null) return { ...row, cells };
    left.push(...row.cells.flatMap((cell) => (cell === null ? [] : numbersIn(cell, "undivided"))));
    return { ...row, cells: [] };
  });
  return { rows: [...header, ...lines], left };
}

/** How many cells most rows of figures have; of two the larger. */
function usualWidth(rows: readonly GridRow[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) if (isOfNumbers(row)) counts.set(row.cells.length, (counts.get(row.cells.length) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return Math.max(...[...counts].filter(([, count]) => count === most).map(([width]) => width));
}

function headerInColumns(rows: readonly GridRow[], width: number, finder: PhraseFinder): readonly GridRow[] {
  const top = rows.findIndex(({ cells }) => cells.some((cell) => cell && isRoleOfLines(finder.roleOf(cell.text))));
  const header = rows.slice(Math.max(top, 0));
  if (header.length < 2 || header.every(({ cells }) => cells.length === width)) return rows;
  const lines = header.map(({ cells }) => cells.filter((cell) => cell !== null));
  const layout = headerLayouts(lines, finder).find(({ roles }) => roles.length === width);
  if (!layout) return rows;
  const [start, end] = [header[0]!.start, header.at(-1)!.end];
  return [...rows.slice(0, Math.max(top, 0)), ...layout.rows.map((cells) => ({ start, end, cells }))];
}

/** From where to where on their lines the cells of whole rows stand, column by column. */
function columnStretches(rows: readonly GridRow[], width: number): readonly TextSpan[] {
  const whole = rows.filter(({ cells }) => cells.length === width);
  return Array.from({ length: width }, (_, column) => ({
    start: Math.min(...whole.map(({ start, cells }) => cells[column]!.start - start)),
    end: Math.max(...whole.map(({ start, cells }) => cells[column]!.end - start)),
  }));
}

/** Null where nothing tells in which columns the cells of a row stand. */
function rowInColumns(
  row: GridRow,
  width: number,
  hasOrder: boolean,
  stretches: readonly TextSpan[] | null,
): readonly (TextCell | null)[] | null {
  const { cells } = row;
  const [first] = cells;
  // a total stands over the columns of numbers and labels
  const isTotal = hasOrder && cells.length === width - 1 && first && saysWords(first);
  if (isTotal) return [null, ...cells];
  if (stretches === null || cells.length >= width || !cells.some((cell) => cell && isNumber(cell))) return cells;
  const placed: (TextCell | null)[] = Array<TextCell | null>(width).fill(null);
  for (const cell of cells) {
    if (cell === null) continue;
    const [from, to] = [cell.start - row.start, cell.end - row.start];
    const under = stretches.flatMap(({ start, end }, column) => (from < end && to > start ? [column] : []));
    if (under.length !== 1 || placed[under[0]!]) return null;
    placed[under[0]!] = cell;
  }
  return placed;
}
