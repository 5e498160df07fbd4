import type { ColumnRole, PhraseFinder } from "../reading/phrases";
import type { RowToken } from "./rowTokens";
import type { TextCell } from "./textGrid";

/** A row whose numbers are not divided yet; a heading has no digits. */
export interface FlowingRow {
  /** what counts the first row; that of others is found at the end of the row before */
  readonly order: TextCell | null;
  readonly label: TextCell;
  readonly unit: TextCell | null;
  /** all of its digits */
  readonly chunks: readonly TextCell[];
  /** what they may be */
  readonly ways: readonly RowWay[];
}

/** One way to take the digits of a row. */
export interface RowWay {
  readonly label: TextCell;
  /** digits of its figures, still to be divided */
  readonly chunks: readonly TextCell[];
  /** what counts the next row */
  readonly nextOrder: TextCell | null;
}

const ORDER = /^\d{1,3}(?:\.\d{1,2})*[.)]?$/;

/** What is known about the columns of words left of the numbers. */
export interface WordColumns {
  readonly hasOrder: boolean;
  readonly hasUnit: boolean;
  readonly hasNote: boolean;
}

export function wordColumnsOf(roles: readonly (ColumnRole | null)[]): WordColumns {
  return {
    hasOrder: roles.includes("order"),
    hasUnit: roles.includes("unitLabel"),
    hasNote: roles.includes("note"),
  };
}

/**
 * The rows of a table whose cells follow each other, a label and its numbers each. Where the number that counts a row
 * ran into the numbers of the row before, or that of a ward ("Phường 1") into its own, all ways to part them are kept.
 */
export function flowingRows(
  tokens: readonly RowToken[],
  columns: WordColumns,
  text: string,
  finder: PhraseFinder,
): FlowingRow[] {
  const rows: FlowingRow[] = [];
  let at = 0;
  const take = (kind: RowToken["kind"]) => {
    const from = at;
    while (at < tokens.length && tokens[at]!.kind === kind) at += 1;
    return tokens.slice(from, at);
  };
  let order: TextCell | null = take("digits").at(-1) ?? null;
  let expected = 1;
  while (at < tokens.length) {
    const { headings, label, unit } = labelled(take("words"), order !== null, rows.length > 0, columns, text);
    for (const heading of headings) rows.push({ order: null, label: heading, unit: null, ways: [], chunks: [] });
    const chunks = take("digits");
    if (!label) continue;
    if (order !== null) expected = nextNumber(order, expected);
    const next = tokens[at];
    const ends = columns.hasOrder && next ? rowEnds(chunks, next, expected) : [{ chunks, nextOrder: null }];
    const ways = ends.flatMap((end) => labelWays({ ...end, label }, finder));
    rows.push({ order: rows.length === 0 ? order : null, label, unit, ways, chunks });
    order = ways.find(({ nextOrder }) => nextOrder !== null)?.nextOrder ?? null;
  }
  return rows;
}

/** "Phường 11.234": the first digit or two belong to the name of a ward that has no other. */
function labelWays(way: RowWay, finder: PhraseFinder): readonly RowWay[] {
  const [first, ...others] = way.chunks;
  if (!first || !/^[1-9]/.test(first.text) || finder.roleOf(way.label.text) !== "placeLabel") return [way];
  return [1, 2].flatMap((length): RowWay[] => {
    if (!/^\d+$/.test(first.text.slice(0, length)) || first.text.length < length) return [];
    const end = first.start + length;
    const rest = first.text.slice(length);
    return [
      {
        ...way,
        label: { text: `${way.label.text} ${first.text.slice(0, length)}`, start: way.label.start, end },
        chunks: rest === "" ? others : [{ text: rest, start: end, end: first.end }, ...others],
      },
    ];
  });
}

function nextNumber({ text }: TextCell, expected: number): number {
  return /^\d+[.)]?$/.test(text) ? Number.parseInt(text, 10) + 1 : expected;
}

/** Which of the words between two stretches of digits are headings, the label of a row, and its unit. */
function labelled(
  words: readonly RowToken[],
  isCounted: boolean,
  isBehindRow: boolean,
  { hasUnit, hasNote }: WordColumns,
  text: string,
): { readonly headings: readonly TextCell[]; readonly label: TextCell | null; readonly unit: TextCell | null } {
  // a remark stands on the line of its row
  const said = hasNote && isBehindRow && !isCounted && words.length > 1 && !words[0]!.isFirst ? words.slice(1) : words;
  const unit = hasUnit && said.length > 1 ? said.at(-1)! : null;
  const rest = unit ? said.slice(0, -1) : said;
  const [first, last] = [rest[0], rest.at(-1)];
  if (!first || !last) return { headings: [], label: unit, unit: null };
  // behind the number that counts it a label may run over several lines
  if (isCounted) {
    const label = { start: first.start, end: last.end, text: text.slice(first.start, last.end) };
    return { headings: [], label, unit };
  }
  return { headings: rest.slice(0, -1), label: last, unit };
}

/** With and without the number that counts the next row, where both can be. */
function rowEnds(chunks: readonly RowToken[], next: RowToken, expected: number): readonly Omit<RowWay, "label">[] {
  const last = chunks.at(-1);
  const without = { chunks, nextOrder: null };
  if (!last) return [without];
  const before = chunks.slice(0, -1);
  const isBeside = last.line === next.line;
  if (isBeside && last.isFirst && ORDER.test(last.text)) return [{ chunks: before, nextOrder: last }];
  const counted = String(expected);
  const ways: Omit<RowWay, "label">[] = [];
  if (last.text === counted || last.text === `${counted}.`) ways.push({ chunks: before, nextOrder: last });
  else if (isBeside && last.text.endsWith(counted)) {
    const cut = last.text.length - counted.length;
    ways.push({
      chunks: [...before, { text: last.text.slice(0, cut), start: last.start, end: last.start + cut }],
      nextOrder: { text: counted, start: last.start + cut, end: last.end },
    });
  }
  return [...ways, without];
}
