import type { Line, Period } from "../../domain/figures/figure";
import { branchId, placeId } from "../../domain/figures/identity";
import { isResult } from "../../domain/prose/subjectPeriods";
import type { Lexicon } from "../reading/lexicon";
import { phraseFinder, type PhraseFinder } from "../reading/phrases";
import { oneSpellingOf } from "../reading/spellPlaces";
import type { TableReading } from "../reading/tableReading";

/** The text of a cell, counted as its sheet counts. */
export type TextAt = (table: TableReading, row: number, column: number) => string;

interface Proposals {
  readonly place: string;
  /** null for every line of the place */
  readonly branch: string | null;
}

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
  const proposals = tables.flatMap((table) =>
    proposedIn(table, textAt, finder).map(({ line }): Proposals => ({
      place: placeId(spelling(line.place, table)),
      branch: table.layout === "placeRows" ? null : branchId(line),
    })),
  );
  return (line, period) => {
    if (isResult(period)) return false;
    const [place, branch] = [placeId(line.place), branchId(line)];
    return proposals.some(
      (each) =>
        (each.place === place || each.place === "" || place === "") && (each.branch === null || each.branch === branch),
    );
  };
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
