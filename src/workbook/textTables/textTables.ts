import type { InParts } from "../../domain/inParts";
import type { Lexicon } from "../reading/lexicon";
import { phraseFinder, type PhraseFinder } from "../reading/phrases";
import { readTitle } from "../reading/titles";
import { flowingGridAt } from "./flowingGrids";
import { readGrid, type TextTable } from "./readGrid";
import { separatedGridAt } from "./separatedGrids";
import type { TextGrid } from "./textGrid";
import { isBlank, textLines, type TextLine } from "./textLines";

const LINES_PER_PART = 500;
/** Paragraphs above a table that may name its year or programme. */
const REACH = 6;
/** of each of them */
const LONGEST_READ = 400;

/** The tables that stand in a text, in their order; none overlaps another. */
export function* textTablesInParts(text: string, lexicon: Lexicon): InParts<TextTable[]> {
  const lines = textLines(text);
  const tables: TextTable[] = [];
  const finder = phraseFinder(lexicon);
  yield;
  for (let at = 0; at < lines.length; at++) {
    if (at % LINES_PER_PART === 0) yield;
    const found = separatedGridAt(lines, at, finder) ?? (yield* flowingGridAt(text, lines, at, lexicon));
    if (!found) continue;
    const above = paragraphsAbove(lines, at);
    const grid = found.grid && ofProgramme(found.grid, above, finder);
    const table = grid && (yield* readGrid(grid, lexicon, yearIn(above, finder)));
    if (table) tables.push(table);
    at = found.end - 1;
  }
  return tables;
}

/** The ends of the paragraphs above a table, the nearest first. */
function paragraphsAbove(lines: readonly TextLine[], at: number): string[] {
  const above: string[] = [];
  for (let each = at - 1; each >= 0 && above.length < REACH; each--)
    if (!isBlank(lines[each]!)) above.push(lines[each]!.text.slice(-LONGEST_READ));
  return above;
}

/** The year named last above a table. */
function yearIn(above: readonly string[], finder: PhraseFinder): number | null {
  for (const line of above) {
    const { year } = readTitle([line], finder);
    if (year !== null) return year;
  }
  return null;
}

/**
 * The grid with a title that names a programme: without any, a table could be about trees or taxes. Null where neither
 * the table nor what stands above it names one.
 */
function ofProgramme(grid: TextGrid, above: readonly string[], finder: PhraseFinder): TextGrid | null {
  const names = (text: string) => finder.find(text).terms.some(({ is }) => is === "programme");
  const isNamed =
    grid.title.some(names) || grid.rows.some(({ cells }) => cells.some((cell) => cell && names(cell.text)));
  if (isNamed) return grid;
  const title = above.find((line) => readTitle([line], finder).programme !== null);
  return title === undefined ? null : { ...grid, title: [title, ...grid.title] };
}
