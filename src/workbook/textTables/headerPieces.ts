import { isRoleOfLines } from "../reading/headerRows";
import type { Lexicon } from "../reading/lexicon";
import { phraseFinder, type ColumnRole } from "../reading/phrases";
import { oneSpelling, wordsOf } from "../reading/words";
import { isColumnNumber } from "../reading/labels";
import type { TextCell } from "./textGrid";
import type { TextLine } from "./textLines";

/** A capital right behind a small letter, a digit, "%" or ")": two cells that ran together. */
const CASE_CHANGE = /(?<=\p{Ll}\p{M}*|[\d%)])(?=\p{Lu})/gu;
/** "STTĐơn vị": capitals before a word that starts with one. */
const BEHIND_CAPITALS = /(?<=\p{Lu}\p{M}*\p{Lu}\p{M}*)(?=\p{Lu}\p{M}*\p{Ll})/gu;
const BEHIND_DIGIT = /(?<=\d)(?=\p{Ll})/gu;
const YEARS = /(?:(?:19|20)\d\d){2,}/g;
const LETTERS = /[\p{L}\p{M}]{4,}/gu;

export type Spaced = "nowhere" | "behindYears" | "opening";

const vocabularies = new WeakMap<Lexicon, ReadonlySet<string>>();

/** Every word of the phrases of a lexicon. */
function vocabularyOf(lexicon: Lexicon): ReadonlySet<string> {
  let known = vocabularies.get(lexicon);
  if (!known) vocabularies.set(lexicon, (known = new Set(stringsIn(lexicon).flatMap(lettersOf))));
  return known;
}

function lettersOf(phrase: string): string[] {
  return wordsOf(phrase).flatMap(({ text }) => (/^\p{L}/u.test(text) ? [text] : []));
}

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** "STT Đơn vị Thực hiện 2024 Kế hoạch 2025 (%) Ghi chú": a capital behind a year, a bracket or a percent sign. */
const BEHIND_YEAR = /(?<=(?:19|20)\d\d|[)%])[ \u00a0](?=\p{Lu})/gu;

/**
 * The texts of a header's line, parted where two of them ran together.
 * @param spaced where single spaces may part them too: behind years and percent signs, and behind what opens a header
 */
export function headerPieces({ text, start }: TextLine, lexicon: Lexicon, spaced: Spaced = "nowhere"): TextCell[] {
  const bounds = new Set<number>();
  for (const pattern of [CASE_CHANGE, BEHIND_CAPITALS, BEHIND_DIGIT])
    for (const { index } of text.matchAll(pattern)) bounds.add(index);
  for (const { 0: years, index } of text.matchAll(YEARS)) {
    if (/[\p{L}\p{M}]$/u.test(text.slice(0, index))) bounds.add(index);
    for (let at = 4; at < years.length; at += 4) bounds.add(index + at);
  }
  if (spaced !== "nowhere") for (const { index } of text.matchAll(BEHIND_YEAR)) bounds.add(index);
  if (spaced === "opening") for (const at of rolesAhead(text, lexicon)) bounds.add(at);
  const vocabulary = vocabularyOf(lexicon);
  for (const [from, to] of stretchesBetween(bounds, text.length))
    for (const { 0: letters, index } of text.slice(from, to).matchAll(LETTERS)) {
      const at = glueIn(letters, vocabulary);
      if (at !== null) bounds.add(from + index + at);
    }
  const cells: TextCell[] = [];
  for (const [from, to] of stretchesBetween(bounds, text.length)) {
    const raw = text.slice(from, to);
    const trimmed = raw.trim();
    const at = start + from + raw.indexOf(trimmed);
    if (trimmed !== "") cells.push({ text: trimmed, start: at, end: at + trimmed.length });
  }
  return cells;
}

function stretchesBetween(bounds: ReadonlySet<number>, length: number): (readonly [number, number])[] {
  const ends = [...bounds].sort((x, y) => x - y).concat(length);
  return ends.map((end, at) => [at === 0 ? 0 : ends[at - 1]!, end]);
}

/** "STT Huyện, thị xã, thành phố Thực hiện 2024": where the words for the column of numbers, and for labels behind it, end. */
function rolesAhead(text: string, lexicon: Lexicon): number[] {
  const { roleOf } = phraseFinder(lexicon);
  const words = [...text.slice(0, LONGEST_ROLES).matchAll(/\S+/g)];
  const endOf = (from: number, isRole: (role: ColumnRole | null) => boolean) => {
    for (let end = words.length; end > from; end--)
      if (isRole(roleOf(text.slice(words[from]!.index, behind(words[end - 1]!))))) return end;
    return from;
  };
  const order = endOf(0, (role) => role === "order");
  const label = order === 0 ? 0 : endOf(order, isRoleOfLines);
  return [order, label].filter((end) => end > 0).map((end) => behind(words[end - 1]!));
}

function behind({ 0: word, index }: RegExpExecArray): number {
  return index + word.length;
}

/** Letters that these take. */
const LONGEST_ROLES = 60;

/** Where a word that nobody knows parts into two that are known; null where it does not, or in two ways. */
function glueIn(letters: string, vocabulary: ReadonlySet<string>): number | null {
  const isKnown = (word: string) => vocabulary.has(oneSpelling(word.normalize("NFC")));
  if (isKnown(letters)) return null;
  const found: number[] = [];
  for (let at = 2; at <= letters.length - 2; at++)
    if (isKnown(letters.slice(0, at)) && isKnown(letters.slice(at))) found.push(at);
  return found.length === 1 ? found[0]! : null;
}

/** The texts of a header, line by line; a line that starts small goes on with the text before it. */
export function headerLines(
  text: string,
  lines: readonly TextLine[],
  lexicon: Lexicon,
  isSpaced: boolean,
): TextCell[][] {
  const rows: TextCell[][] = [];
  for (const [at, line] of lines.entries()) {
    const pieces = headerPieces(line, lexicon, !isSpaced ? "nowhere" : at === 0 ? "opening" : "behindYears");
    const [first] = pieces;
    const before = rows.at(-1)?.at(-1);
    if (first && before && /^(?:\p{Ll}|\(|%|\/)/u.test(first.text) && !isColumnNumber(first.text)) {
      rows.at(-1)!.splice(-1, 1, { start: before.start, end: first.end, text: text.slice(before.start, first.end) });
      pieces.shift();
    }
    if (pieces.length > 0) rows.push(pieces);
  }
  return rows;
}
