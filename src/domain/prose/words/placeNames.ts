import type { Item, Reader } from "./items";
import { unitAt } from "./numberUnits";
import type { SkippedNumber } from "../proseReading";
import { skipAs } from "./skipTokens";
import type { Token } from "./tokens";

/** The level of communes, wards and towns. */
export const COMMUNE = 3;

export const DISTRICT = 2;

const MOST_NAME_WORDS = 4;

/**
 * "…: Gio Hải 104 người, Trung Sơn 121 người": behind a name that opens its part of a list, and is given a number.
 * A name of one syllable is one behind another name only: "…; Tân Hợp 62 người; Húc 40 người".
 */
export function listedNameEnd(tokens: readonly Token[], at: number, reader: Reader, items: readonly Item[]): number {
  const [before, number, place] = [items.at(-1), items.at(-2), items.at(-3)];
  if (before !== undefined && before.kind !== "sign") return at;
  const syllables = number?.kind === "number" && place?.kind === "place" ? 1 : 2;
  let end = at;
  while (end < tokens.length && end < at + MOST_NAME_WORDS && isNameSyllable(tokens[end]!, reader)) {
    if (reader.phrases.at(tokens, end)) return at;
    end += 1;
  }
  const next = tokens[end]?.key === ":" ? end + 1 : end;
  const isCounted = tokens[next]?.kind === "number" && unitAt(tokens, next + 1, reader).unit === "persons";
  return end - at >= syllables && isCounted ? end : at;
}

/** "Đồng Tháp", "Giao Thủy": names whose first syllable is a word of ours. */
export function isName(tokens: readonly Token[], at: number, length: number, reader: Reader): boolean {
  const [word, next] = [tokens[at]!, tokens[at + 1]];
  if (length > 1 || next === undefined || !isNameSyllable(word, reader) || !isNameSyllable(next, reader)) return false;
  return (
    next.start === word.end + 1 &&
    reader.phrases.at(tokens, at)!.meaning.kind === "cue" &&
    !reader.phrases.at(tokens, at + 1)
  );
}

/** A capital and small letters. */
export function isNameSyllable({ kind, isCapital, start, end }: Token, { text }: Reader): boolean {
  const rest = text.slice(start + 1, end);
  return kind === "word" && isCapital && rest !== "" && rest === rest.toLowerCase();
}

/** "Phường 1", "quận 7". */
export function isNumberedPlace(
  tokens: readonly Token[],
  at: number,
  after: number,
  level: number,
  reader: Reader,
): boolean {
  const number = tokens[after];
  if (number?.kind !== "number" || !/^[1-9]\d?$/.test(number.key) || after - at !== 1) return false;
  return (tokens[at]!.isCapital || level >= 2) && unitAt(tokens, after + 1, reader).unit === null;
}

/** Behind the code that a list of places prints in brackets: "Thị trấn Khe Sanh (19429)". */
export function codeEnd(tokens: readonly Token[], at: number, skipped: SkippedNumber[]): number {
  const isCode = tokens[at]?.key === "(" && /^\d{5}$/.test(tokens[at + 1]?.key ?? "") && tokens[at + 2]?.key === ")";
  return isCode ? skipAs("document", tokens, at + 1, skipped) + 1 : at;
}

export function nameIn(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/\s+/g, " ").normalize("NFC");
}

export function nameEnd(tokens: readonly Token[], from: number): number {
  let end = from;
  while (end < tokens.length && end < from + MOST_NAME_WORDS) {
    const { kind, isCapital } = tokens[end]!;
    if (kind !== "word" || !isCapital) break;
    end = apostropheEnd(tokens, end + 1);
  }
  return end;
}

const APOSTROPHES = new Set(["'", "’", "‘"]);

/** "Cư M'gar", "Ea H'leo": behind what an apostrophe joins to the word before; `at` itself where nothing is. */
function apostropheEnd(tokens: readonly Token[], at: number): number {
  const [before, sign, after] = [tokens[at - 1]!, tokens[at], tokens[at + 1]];
  const isJoined = sign !== undefined && APOSTROPHES.has(sign.key) && after?.kind === "word";
  return isJoined && sign.start === before.end && after.start === sign.end ? at + 2 : at;
}
