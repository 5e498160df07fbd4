import type { ProseLexicon } from "../proseLexicon";
import type { TextSpan } from "../proseReading";

export interface Moment {
  /** the part of its year that a figure speaks of, as its sentence writes it; "" for the year as a whole */
  readonly part: string;
  /** where its line starts; for an item, the line that opens its list: items side by side are of different things */
  readonly paragraph: number;
}

export type MomentOf = (span: TextSpan) => Moment;

const DATE = String.raw`\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s*[/-]\s*\d{4}`;
const SENTENCE_END = /[.;](?=\s)|\n/g;
/** Leads and headings looked at above a line that tells no day itself. */
const MOST_LINES_ABOVE = 60;
/** Days and months of one line that are told apart. */
const MOST_MARKS = 60;
/** Characters of a sentence or line searched at once. */
const LONGEST_STRETCH = 4096;

/**
 * Tells what part of its year a figure speaks of: by the days and months of its line up to the end of its sentence, else
 * of the nearest lead or heading above that names any.
 */
export function momentsIn(text: string, { partsOfYear, wholeYear }: ProseLexicon): MomentOf {
  const words = partsOfYear.map((word) => word.replace(/\s+/g, String.raw`\s+`)).join("|");
  // "6 tháng đầu năm", "quý III"
  const part = String.raw`(?:\d+\s+)?(?:${words})(?:\s+(?:\d+|[ivx]+)(?![\p{L}\p{N}]))?`;
  const marks = new RegExp(String.raw`${DATE}|(?<!\p{L})${part}(?!\p{L})`, "giu");
  const marksIn = (stretch: string) =>
    [...stretch.normalize("NFC").toLowerCase().matchAll(marks)].map(([m]) => dateless(m));
  const moments = momentsOf(text, marksIn, new Set(wholeYear));
  return ({ start, end }) => {
    const line = lastAtMost(moments.lines, start);
    return { part: moments.partAt(line, start, end), paragraph: moments.lines[listStart(line, moments.isItem)]! };
  };
}

interface MomentsOfText {
  /** where each line begins */
  readonly lines: readonly number[];
  partAt(line: number, start: number, end: number): string;
  isItem(line: number): boolean;
}

/** Every sentence and line is searched once, however many figures stand in it. */
function momentsOf(
  text: string,
  marksIn: (stretch: string) => readonly string[],
  wholeYear: ReadonlySet<string>,
): MomentsOfText {
  const ends = [...text.matchAll(SENTENCE_END)].map(({ index }) => index);
  const lines = [0, ...ends.filter((end) => text[end] === "\n").map((end) => end + 1)];
  /** null where nothing tells it, "" where it is the whole year */
  const momentOf = (found: Iterable<string>): string | null => {
    const distinct = [...new Set(found)];
    return distinct.length === 0
      ? null
      : distinct
          .filter((mark) => !wholeYear.has(mark))
          .sort()
          .join(", ");
  };
  const lineAt = (line: number) => text.slice(lines[line], (lines[line + 1] ?? text.length + 1) - 1);
  const isItemAt = remembered((line: number) => isItem(lineAt(line).slice(0, LONGEST_STRETCH)));
  const headMoment = remembered((line: number) => {
    const head = lineAt(line).trim();
    // what ends as a sentence speaks for itself
    return /[.;!?]$/.test(head) ? null : momentOf(marksIn(head.slice(-LONGEST_STRETCH)));
  });
  const aboveLine = remembered((line: number) => momentAbove(line, headMoment));
  const ofStretch = remembered((id: string) => {
    const [from, to] = id.split(" ").map(Number);
    return momentOf(marksIn(text.slice(from, to)));
  });
  const upTo = marksUpTo(text, ends, marksIn);
  return {
    lines,
    isItem: isItemAt,
    partAt(line, start, end) {
      const begin = lines[line]!;
      const before = lastAtMost(ends, start - 2);
      const sentence = Math.max(begin, ends[before] ?? 0);
      const stop = lastAtMost(ends, end - 1) + 1;
      if (stop < ends.length) return momentOf(upTo(begin, stop)) ?? aboveLine(line);
      // the last sentence of a text tells its own moment first; of one without end what stands around
      const block = Math.floor(start / LONGEST_STRETCH);
      const from = Math.max(sentence, (block - 1) * LONGEST_STRETCH);
      const to = Math.min(text.length, Math.max(end, (block + 2) * LONGEST_STRETCH));
      return ofStretch(`${from} ${to}`) ?? momentOf(upTo(begin, before)) ?? aboveLine(line);
    },
  };
}

function remembered<K, V>(find: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = find(key)));
    return value;
  };
}

/** Marks of a line from where it begins up to a sentence's end, by the end's number; each goes on from the one before. */
function marksUpTo(
  text: string,
  ends: readonly number[],
  marksIn: (stretch: string) => readonly string[],
): (begin: number, end: number) => ReadonlySet<string> {
  const known: ReadonlySet<string>[] = [];
  const none: ReadonlySet<string> = new Set();
  return (begin, end) => {
    let last = end;
    while (last >= 0 && ends[last]! >= begin && !known[last]) last--;
    let found = last >= 0 && ends[last]! >= begin ? known[last]! : none;
    for (let each = last + 1; each <= end; each++) {
      const from = Math.max(begin, ends[each - 1] ?? 0, ends[each]! - LONGEST_STRETCH);
      const marks = found.size < MOST_MARKS ? marksIn(text.slice(from, ends[each])) : [];
      if (marks.some((mark) => !found.has(mark))) found = new Set([...found, ...marks]);
      known[each] = found;
    }
    return found;
  };
}

/** Position of the last of ascending numbers that is no more than a limit; -1 where there is none. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** "31 / 12 / 2019" and "31.12.2019" are one day, whatever its year. */
function dateless(mark: string): string {
  const numbers = mark.match(/\d+/g) ?? [];
  if (!/^[\d\s/.-]+$/.test(mark)) return mark.replace(/\s+/g, " ");
  return numbers.slice(0, -1).map(Number).join("/");
}

const ITEM = /^\s*(?:[-–—−+•*●▪■◦]|\d{1,2}\s*[-.)]|\p{L}\))\s/u;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;

/** An item that states something; one that states nothing is a heading. */
function isItem(line: string): boolean {
  const [mark] = ITEM.exec(line) ?? [];
  return mark !== undefined && /\d/.test(line.slice(mark.length).replace(YEAR, ""));
}

function listStart(line: number, isItemAt: (line: number) => boolean): number {
  let start = line;
  while (start > 0 && line - start < MOST_LINES_ABOVE && isItemAt(start)) start--;
  return start;
}

function momentAbove(line: number, headMoment: (line: number) => string | null): string {
  for (let above = line - 1; above >= 0 && line - above <= MOST_LINES_ABOVE; above--) {
    const moment = headMoment(above);
    if (moment !== null) return moment;
  }
  return "";
}
