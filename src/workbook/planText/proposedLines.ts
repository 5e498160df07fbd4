import type { Line, Period } from "../../domain/figures/figure";
import { branchId, placeId } from "../../domain/figures/identity";
import { isResult } from "../../domain/prose/outline/subjectPeriods";
import type { Lexicon } from "../reading/lexicon";
import { phraseFinder, type PhraseFinder } from "../reading/phrases";
import { oneSpellingOf } from "../reading/spellPlaces";
import type { TableReading } from "../reading/tableReading";

/** The text of a cell, counted as its sheet counts. */
export type TextAt = (table: TableReading, row: number, column: number) => string;

/** Stands for every line of a place. */
const ALL = "";

/**
 * Tells the lines whose targets nobody has assigned: a note in their row says so; in a table without such notes, the
 * title says it of all.
 */
export function proposedLines(
  tables: readonly TableReading[],
  textAt: TextAt,
  lexicon: Lexicon,
): (line: Line, period: Period) => boolean {
  const finder = phraseFinder(lexicon);
  const spelling = oneSpellingOf(tables);
  const proposed = new Set<string>();
  const idOf = (place: string, branch: string) => `${place}\n${branch}`;
  for (const table of tables) {
    for (const { line } of proposedIn(table, textAt, finder)) {
      const branch = table.layout === "placeRows" ? ALL : branchId(line);
      // a table without a place is of the one that others are of
      const place = placeId(spelling(line.place, table));
      proposed.add(idOf(place, branch));
    }
  }
  const ofPlace = (place: string, line: Line) =>
    proposed.has(idOf(place, ALL)) || proposed.has(idOf(place, branchId(line)));
  return (line, period) =>
    !isResult(period) && proposed.size > 0 && (ofPlace(placeId(line.place), line) || ofPlace("", line));
}

function proposedIn(table: TableReading, textAt: TextAt, finder: PhraseFinder): { readonly line: Line }[] {
  const notes = table.columns.filter(({ meaning }) => meaning.kind === "note");
  const data = table.rows.flatMap(({ kind, line, row }) => (kind === "data" && line ? [{ line, row }] : []));
  const noted = data.filter(({ row }) =>
    notes.some(({ column }) => finder.opens(textAt(table, row, column), "proposal")),
  );
  if (noted.length > 0) return noted;
  return table.title.some((line) => finder.opens(line, "proposal")) ? data : [];
}
