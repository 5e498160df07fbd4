import type { ProseLexicon } from "./proseLexicon";
import type { TextSpan } from "./proseReading";

export interface Moment {
  /** the part of its year that a figure speaks of, as its sentence writes it; "" for the year as a whole */
  readonly part: string;
  /** where its line starts; for an item, the line that opens its list: items side by side are of different things */
  readonly paragraph: number;
}

export type MomentOf = (span: TextSpan) => Moment;

const DATE = String.raw`\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s*[/-]\s*\d{4}`;
const SENTENCE_END = /[.;]\s|\n/g;
/** Leads and headings looked at above a line that tells no day itself. */
const MOST_LINES_ABOVE = 60;

/**
 * Tells what part of its year a figure speaks of: by the days and months of its sentence, of its line up to it, else of
 * the nearest lead or heading above that names any.
 */
export function momentsIn(text: string, { partsOfYear, wholeYear }: ProseLexicon): MomentOf {
  const words = partsOfYear.map((word) => word.replace(/\s+/g, String.raw`\s+`)).join("|");
  // "6 tháng đầu năm", "quý III"
  const part = String.raw`(?:\d+\s+)?(?:${words})(?:\s+(?:\d+|[ivx]+)(?![\p{L}\p{N}]))?`;
  const marks = new RegExp(String.raw`${DATE}|(?<!\p{L})${part}(?!\p{L})`, "giu");
  const ends = new Set(wholeYear);
  /** null where nothing tells it, "" where it is the whole year */
  const momentIn = (stretch: string): string | null => {
    const found = [...stretch.normalize("NFC").toLowerCase().matchAll(marks)].map(([mark]) => dateless(mark));
    if (found.length === 0) return null;
    return [...new Set(found.filter((mark) => !ends.has(mark)))].sort().join(", ");
  };
  const known = new Map<number, string>();
  const ofLine = (start: number): string => {
    let moment = known.get(start);
    if (moment === undefined) known.set(start, (moment = momentAbove(text, start, momentIn)));
    return moment;
  };
  return ({ start, end }) => {
    const line = text.lastIndexOf("\n", start - 1) + 1;
    const stop = nextEnd(text, end);
    const before = text.slice(line, start);
    const sentence = line + (lastEnd(before) ?? 0);
    const part = momentIn(text.slice(sentence, stop)) ?? momentIn(before) ?? ofLine(line);
    return { part, paragraph: listStart(text, line) };
  };
}

/** "31 / 12 / 2019" and "31.12.2019" are one day, whatever its year. */
function dateless(mark: string): string {
  const numbers = mark.match(/\d+/g) ?? [];
  if (!/^[\d\s/.-]+$/.test(mark)) return mark.replace(/\s+/g, " ");
  return numbers.slice(0, -1).map(Number).join("/");
}

function nextEnd(text: string, from: number): number {
  SENTENCE_END.lastIndex = from;
  return SENTENCE_END.exec(text)?.index ?? text.length;
}

function lastEnd(text: string): number | undefined {
  return [...text.matchAll(SENTENCE_END)].at(-1)?.index;
}

const ITEM = /^\s*(?:[-–—−+•*●▪■◦]|\d{1,2}\s*[-.)]|\p{L}\))\s/u;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;

/** An item that states something; one that states nothing is a heading. */
function isItem(line: string): boolean {
  const [mark] = ITEM.exec(line) ?? [];
  return mark !== undefined && /\d/.test(line.slice(mark.length).replace(YEAR, ""));
}

function listStart(text: string, line: number): number {
  let start = line;
  for (let count = 0; start > 0 && count < MOST_LINES_ABOVE; count++) {
    const end = text.indexOf("\n", start);
    if (!isItem(text.slice(start, end < 0 ? text.length : end))) break;
    start = text.lastIndexOf("\n", start - 2) + 1;
  }
  return start;
}

function momentAbove(text: string, line: number, momentIn: (stretch: string) => string | null): string {
  let end = line - 1;
  for (let count = 0; end > 0 && count < MOST_LINES_ABOVE; count++) {
    const start = text.lastIndexOf("\n", end - 1) + 1;
    const above = text.slice(start, end).trim();
    // what ends as a sentence speaks for itself
    const moment = /[.;!?]$/.test(above) ? null : momentIn(above);
    if (moment !== null) return moment;
    end = start - 1;
  }
  return "";
}
