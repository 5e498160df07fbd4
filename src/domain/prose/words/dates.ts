import type { Phrases } from "./phrases";
import type { ProseWord } from "../proseLexicon";
import type { SkipReason } from "../proseReading";
import type { Token } from "./tokens";

/** A date, or a list or span of years. */
export interface Dated {
  /** the years that it tells, in order; none for a span of years, a day or a month alone */
  readonly years: readonly number[];
  readonly numbers: readonly { readonly token: number; readonly reason: SkipReason }[];
  /** the token behind it */
  readonly end: number;
}

/** True for 1900 to 2100. */
export function isYear(key: string): boolean {
  return /^(?:19\d\d|20\d\d|2100)$/.test(key);
}

const DASHES = new Set(["-", "–", "—", "−"]);

/**
 * The date that starts at a token: at a cue ("năm 2019", "tháng 7/2020", "ngày 31 tháng 12 năm 2019", "quý I/2021") or
 * at a number ("31/12/2019", "2019-2020"); null where none does.
 * @param length tokens of the cue
 */
export function datesAt(
  tokens: readonly Token[],
  at: number,
  cue: ProseWord | null,
  length: number,
  phrases: Phrases,
): Dated | null {
  const first = at + length;
  const dates = { tokens, phrases };
  switch (cue) {
    case null:
      return slashed(tokens, at) ?? yearSpan(tokens, at);
    case "year":
      return years(dates, first);
    case "month":
    case "quarter":
      return monthOrQuarter(dates, first);
    case "day":
    case "until":
      return dayAt(dates, first, cue === "day");
    default:
      return null;
  }
}

interface Dates {
  readonly tokens: readonly Token[];
  readonly phrases: Phrases;
}

/** How many tokens of one of these cues stand here; 0 for none. */
function cueLength({ tokens, phrases }: Dates, at: number, word: ProseWord): number {
  const found = at < tokens.length ? phrases.at(tokens, at) : null;
  return found?.meaning.kind === "cue" && found.meaning.word === word ? found.length : 0;
}

/** "31/12/2019", "31.12.2019", "7/2020"; "4.844/5.400" and "10/12 xã" are none. */
function slashed(tokens: readonly Token[], at: number): Dated | null {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(tokens[at]?.key ?? "");
  if (dotted) {
    const isDate = isUpTo(dotted[1]!, 31) && isUpTo(dotted[2]!, 12) && isYear(dotted[3]!);
    return isDate ? dated([Number(dotted[3])], [at], "date") : null;
  }
  const parts = [at];
  while (parts.length < 3 && isGluedSlash(tokens, parts[parts.length - 1]! + 1))
    parts.push(parts[parts.length - 1]! + 2);
  if (parts.length === 1) return null;
  const keys = parts.map((part) => tokens[part]!.key);
  const last = keys[keys.length - 1]!;
  const isDate =
    parts.length === 3
      ? isUpTo(keys[0]!, 31) && isUpTo(keys[1]!, 12) && (isYear(last) || /^\d\d$/.test(last))
      : isUpTo(keys[0]!, 12) && isYear(last);
  if (!isDate || tokens[parts[parts.length - 1]! + 1]?.key === "/") return null;
  return dated(isYear(last) ? [Number(last)] : [2000 + Number(last)], parts, "date");
}

function isGluedSlash(tokens: readonly Token[], at: number): boolean {
  const [before, slash, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return slash?.key === "/" && before?.end === slash.start && after?.kind === "number" && after.start === slash.end;
}

function isUpTo(key: string, most: number): boolean {
  return /^\d{1,2}$/.test(key) && Number(key) >= 1 && Number(key) <= most;
}

/** "2019-2020", "2021 – 2025": a span belongs to no single year. */
function yearSpan(tokens: readonly Token[], at: number): Dated | null {
  const [from, dash, to] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!from || !dash || !to || !isYear(from.key) || !DASHES.has(dash.key) || !isYear(to.key)) return null;
  return dated([], [at, at + 2], "year");
}

/** "2019", "2019-2020", "2018, 2019 và 2020" behind a word for year. */
function years(dates: Dates, first: number): Dated | null {
  const { tokens } = dates;
  const span = yearSpan(tokens, first);
  if (span) return span;
  if (!isYear(tokens[first]?.key ?? "")) return null;
  const parts = [first];
  for (;;) {
    const between = parts[parts.length - 1]! + 1;
    const joins = tokens[between]?.key === "," || cueLength(dates, between, "and") === 1;
    const isListed = joins && isYear(tokens[between + 1]?.key ?? "") && isLoose(tokens, between + 1);
    if (!isListed) break;
    parts.push(between + 1);
  }
  return dated(
    parts.map((part) => Number(tokens[part]!.key)),
    parts,
    "year",
  );
}

/** A year in a list is followed by no unit. */
function isLoose(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + 1];
  return !after || after.kind !== "number";
}

/** "7/2020", "12 năm 2019", "12-2019", "I/2021", "6" behind a word for month or quarter. */
function monthOrQuarter(dates: Dates, first: number): Dated | null {
  const { tokens } = dates;
  const token = tokens[first];
  const isRoman = token?.kind === "word" && /^(?:i|ii|iii|iv)$/.test(token.key);
  // "tháng 10.2022"
  const dotted = /^(\d{1,2})\.(\d{4})$/.exec(token?.key ?? "");
  if (dotted && isUpTo(dotted[1]!, 12) && isYear(dotted[2]!)) return dated([Number(dotted[2])], [first], "date");
  if (!token || (!isRoman && !isUpTo(token.key, 12))) return null;
  const numbers = isRoman ? [] : [first];
  const next = tokens[first + 1];
  if ((next?.key === "/" || (next && DASHES.has(next.key))) && isYear(tokens[first + 2]?.key ?? ""))
    return dated([Number(tokens[first + 2]!.key)], [...numbers, first + 2], "date");
  const year = yearBehind(dates, first + 1);
  if (year !== null) return dated([Number(tokens[year]!.key)], [...numbers, year], "date");
  return { years: [], numbers: numbers.map((part) => ({ token: part, reason: "date" })), end: first + 1 };
}

/** "31/12/2019", "31 tháng 12 năm 2019", "31/12", "18" behind a word for day. */
function dayAt(dates: Dates, first: number, isDay: boolean): Dated | null {
  const { tokens } = dates;
  const token = tokens[first];
  if (!token || token.kind !== "number") return null;
  const full = slashed(tokens, first);
  if (full) return full;
  if (!isUpTo(token.key, 31)) return null;
  if (isGluedSlash(tokens, first + 1) && isUpTo(tokens[first + 2]!.key, 12)) {
    const year = yearBehind(dates, first + 3);
    if (year !== null) return dated([Number(tokens[year]!.key)], [first, first + 2, year], "date");
    return dated([], [first, first + 2], "date");
  }
  if (cueLength(dates, first + 1, "month") === 1 && isUpTo(tokens[first + 2]?.key ?? "", 12)) {
    const year = yearBehind(dates, first + 3);
    const glued = isGluedSlash(tokens, first + 3) && isYear(tokens[first + 4]!.key) ? first + 4 : year;
    if (glued !== null) return dated([Number(tokens[glued]!.key)], [first, first + 2, glued], "date");
    return dated([], [first, first + 2], "date");
  }
  return isDay ? dated([], [first], "date") : null;
}

/** The token of the year in "năm 2019". */
function yearBehind(dates: Dates, at: number): number | null {
  const length = cueLength(dates, at, "year");
  return length > 0 && isYear(dates.tokens[at + length]?.key ?? "") ? at + length : null;
}

function dated(found: readonly number[], parts: readonly number[], reason: SkipReason): Dated {
  return {
    years: found,
    numbers: parts.map((token) => ({ token, reason })),
    end: parts[parts.length - 1]! + 1,
  };
}
