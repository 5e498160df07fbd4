import { placeId } from "../../domain/figures/identity";
import type { Line } from "../../domain/figures/figure";
import { atOnce, type InParts } from "../../domain/inParts";
import type { ProseLexicon } from "../../domain/prose/proseLexicon";
import type { ProseFigure, ProseReading } from "../../domain/prose/proseReading";
import { proseInParts } from "../../domain/prose/readProse";
import type { Lexicon } from "../reading/lexicon";
import type { TextTable } from "./readGrid";
import { textTablesInParts } from "./textTables";

/** The words that a text is read with: those of sentences and those of tables. */
export interface TextLexicon {
  readonly prose: ProseLexicon;
  readonly tables: Lexicon;
}

/** Reads the figures that a text states in its sentences and in its tables. The text is data and never run. */
export function readText(text: string, lexicon: TextLexicon): ProseReading {
  return atOnce(textInParts(text, lexicon));
}

/** As `readText`, with places to pause. */
export function* textInParts(text: string, lexicon: TextLexicon): InParts<ProseReading> {
  const tables = yield* textTablesInParts(text, lexicon.tables);
  const prose = yield* proseInParts(withoutTables(text, tables), lexicon.prose);
  if (tables.length === 0) return prose;
  const named = new Set(prose.figures.map(({ figure }) => placeId(figure.key.place)));
  const own = tables.map((table) => ofTextsPlace(table, named));
  const figures = inOrder([...prose.figures, ...own.flatMap((table) => table.figures)]);
  const skipped = inOrder([...prose.skipped, ...own.flatMap((table) => table.skipped)]);
  return {
    place: [prose, ...tables].find(({ place }) => place !== "")?.place ?? "",
    figures,
    partitions: [...prose.partitions, ...own.flatMap(({ partitions }) => partitions)],
    numbers: figures.length + skipped.length,
    skipped,
  };
}

/** The text with a paragraph's end in the place of each table; everything else stays where it stands. */
function withoutTables(text: string, tables: readonly TextTable[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of tables) {
    parts.push(text.slice(from, start), "\n\n".padEnd(end - start, " "));
    from = end;
  }
  return parts.join("") + text.slice(from);
}

/** The place that a table's title names is the one the text is about, which its sentences do not name. */
function ofTextsPlace(table: TextTable, named: ReadonlySet<string>): TextTable {
  const id = placeId(table.place);
  if (id === "" || named.has(id)) return table;
  const ofText = <L extends Line>(line: L): L => (placeId(line.place) === id ? { ...line, place: "" } : line);
  return {
    ...table,
    figures: table.figures.map((each): ProseFigure => ({
      ...each,
      figure: { ...each.figure, key: ofText(each.figure.key) },
    })),
    partitions: table.partitions.map(({ total, parts, ...rest }) => ({
      ...rest,
      total: ofText(total),
      parts: parts.map(ofText),
    })),
  };
}

function inOrder<S extends { readonly span: { readonly start: number } }>(spans: readonly S[]): S[] {
  return [...spans].sort((x, y) => x.span.start - y.span.start);
}
