import type { InParts } from "../../inParts";
import type { Item, OpeningName, OpenTokens, Reader } from "./items";
import { readNumberToken } from "./readNumberToken";
import { COMMUNE, isName, isNameSyllable, listedNameEnd, nameIn } from "./placeNames";
import type { Found } from "./phrases";
import type { SkippedNumber } from "../proseReading";
import { readPhrase } from "./readPhrase";
import { addressEnd, skipAs } from "./skipTokens";
import type { Token } from "./tokens";

const KEPT_SIGNS = new Set([",", ";", ":", "(", ")", "[", "]", "/"]);

const SENTENCE_ENDS = new Set([".", "!", "?"]);

const ITEMS_PER_PART = 2000;

/**
 * The items of a block; numbers that are no figures go to `skipped`.
 * @param named tokens that are a name, whatever they would mean by themselves
 */
export function* itemsInParts(
  tokens: readonly Token[],
  reader: Reader,
  skipped: SkippedNumber[],
  named: OpeningName | null = null,
): InParts<Item[]> {
  const open: OpenTokens = { tokens, reader, items: [], skipped };
  let [at, paused] = [0, 0];
  while (at < tokens.length) {
    if (at >= paused + ITEMS_PER_PART) {
      paused = at;
      yield;
    }
    at = at === named?.from ? readOpeningName(open, named) : readToken(open, at);
  }
  return open.items;
}

function readOpeningName({ tokens, items, skipped }: OpenTokens, { from, next, name, level }: OpeningName): number {
  const { start } = tokens[from]!;
  items.push(level === null ? { kind: "group", name, isPeople: false, start } : { kind: "place", name, level, start });
  for (let at = from; at < next; at++) if (tokens[at]!.kind === "number") skipAs("document", tokens, at, skipped);
  return next;
}

/** Reads what stands at a token and returns the token after it. */
function readToken(open: OpenTokens, at: number): number {
  const { tokens, reader, items, skipped } = open;
  const token = tokens[at]!;
  const { start } = token;
  if (token.kind === "number") return readNumberToken(open, at);
  const found = reader.phrases.at(tokens, at);
  if (found && !isName(tokens, at, found.length, reader) && !isEndOfName(tokens, at, found, reader)) {
    // "trẻ em dưới 6 tuổi"
    for (let each = at; each < at + found.length; each++)
      if (tokens[each]!.kind === "number") skipAs("otherThing", tokens, each, skipped);
    return readPhrase(open, at, found.meaning, found.length);
  }
  if (token.kind === "sign") {
    if (KEPT_SIGNS.has(token.key)) {
      const sign = token.key === "[" ? "(" : token.key === "]" ? ")" : token.key;
      items.push({ kind: "sign", sign, start });
    } else if (SENTENCE_ENDS.has(token.key) && endsSentence(tokens, at, reader))
      items.push({ kind: "sign", sign: ".", start });
    return at + 1;
  }
  const address = addressEnd(tokens, at);
  if (address > at) {
    for (let each = at; each < address; each++)
      if (tokens[each]!.kind === "number") skipAs("document", tokens, each, skipped);
    return address;
  }
  const name = listedNameEnd(tokens, at, reader, items);
  if (name > at) {
    items.push({ kind: "place", name: nameIn(reader.text, start, tokens[name - 1]!.end), level: COMMUNE, start });
    return name;
  }
  items.push({ kind: "other", start });
  return at + 1;
}

/** "Quảng Nam", "BHXH Nam Định": a group's name in capitals behind a capital is part of a name. */
function isEndOfName(tokens: readonly Token[], at: number, { meaning, length }: Found, reader: Reader): boolean {
  const isShort = meaning.kind === "group" && length === 1 && isNameSyllable(tokens[at]!, reader);
  return isShort && (tokens[at - 1]?.isCapital === true || tokens[at + 1]?.isCapital === true);
}

function endsSentence(tokens: readonly Token[], at: number, reader: Reader): boolean {
  const [before, sign, after] = [tokens[at - 1], tokens[at]!, tokens[at + 1]];
  if (!after) return true;
  // "trong độ tuổi.Số người tham gia …"
  if (after.start === sign.end) return after.isCapital && before?.kind === "word" && !before.isCapital;
  // "TP. Hải Dương"
  const isShort = before?.kind === "word" && before.isCapital && before.end - before.start <= 2;
  const meaning = isShort ? reader.phrases.at(tokens, at - 1)?.meaning : undefined;
  // "đạt 72,0% KH. BHYT hộ gia đình …"
  if (isShort && meaning?.kind !== "cue" && meaning?.kind !== "programme") return false;
  return after.isCapital || after.kind !== "word";
}
