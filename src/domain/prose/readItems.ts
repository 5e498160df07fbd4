import type { InParts } from "../inParts";
import { datesAt } from "./dates";
import type { Item, OpeningName, Reader } from "./items";
import { numberAt } from "./numberItems";
import { isCounted } from "./numberUnits";
import type { Meaning } from "./phrases";
import {
  codeEnd,
  COMMUNE,
  DISTRICT,
  isName,
  isNameSyllable,
  isNumberedPlace,
  listedNameEnd,
  nameEnd,
  nameIn,
} from "./placeNames";
import type { ProseWord } from "./proseLexicon";
import type { SkippedNumber } from "./proseReading";
import { addressEnd, skipAs, skipChain, spanOf } from "./skipTokens";
import { takeDate } from "./takeDate";
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
  const items: Item[] = [];
  let [at, paused] = [0, 0];
  while (at < tokens.length) {
    if (at >= paused + ITEMS_PER_PART) {
      paused = at;
      yield;
    }
    if (at === named?.from) {
      const { name, level } = named;
      const { start } = tokens[at]!;
      items.push(
        level === null ? { kind: "group", name, isPeople: false, start } : { kind: "place", name, level, start },
      );
      for (; at < named.next; at++) if (tokens[at]!.kind === "number") skipAs("document", tokens, at, skipped);
    } else at = next(tokens, at, reader, items, skipped);
  }
  return items;
}

/** Reads what stands at a token and returns the token after it. */
function next(tokens: readonly Token[], at: number, reader: Reader, items: Item[], skipped: SkippedNumber[]): number {
  const token = tokens[at]!;
  const { start } = token;
  if (token.kind === "number") return numberAt(tokens, at, reader, items, skipped);
  const found = reader.phrases.at(tokens, at);
  if (found && !isName(tokens, at, found.length, reader)) {
    // "trẻ em dưới 6 tuổi"
    for (let each = at; each < at + found.length; each++)
      if (tokens[each]!.kind === "number") skipAs("otherThing", tokens, each, skipped);
    return meant(tokens, at, found.meaning, found.length, reader, items, skipped);
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
      if (tokens[each]!.kind === "number") skipped.push({ span: spanOf(tokens[each]!), reason: "document" });
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

function meant(
  tokens: readonly Token[],
  at: number,
  meaning: Meaning,
  length: number,
  reader: Reader,
  items: Item[],
  skipped: SkippedNumber[],
): number {
  const { start } = tokens[at]!;
  const after = at + length;
  switch (meaning.kind) {
    case "placeKind": {
      const name = nameEnd(tokens, after);
      if (name === after) {
        if (isNumberedPlace(tokens, at, after, meaning.level, reader)) {
          const written = nameIn(reader.text, start, tokens[after]!.end);
          items.push({ kind: "place", name: written, level: meaning.level, start });
          return skipAs("document", tokens, after, skipped);
        }
        if (tokens[after]?.kind === "number" && tokens[at]!.isCapital)
          return skipAs("document", tokens, after, skipped);
        items.push({ kind: "other", start });
        return after;
      }
      // "xã Sơn Kim 1: 142 người"
      const isNumbered = /^[1-9]$/.test(tokens[name]?.key ?? "") && /^[:(]$/.test(tokens[name + 1]?.key ?? "");
      const written = nameIn(reader.text, start, tokens[isNumbered ? name : name - 1]!.end);
      items.push({ kind: "place", name: written, level: meaning.level, start });
      return isNumbered ? skipAs("document", tokens, name, skipped) : codeEnd(tokens, name, skipped);
    }
    case "institution": {
      // "huyện Giao Thủy" is nobody who assigns
      const first = reader.phrases.shortest(tokens, at);
      if (
        first?.meaning.kind === "placeKind" &&
        isNameSyllable(tokens[at + first.length]!, reader) &&
        length > first.length
      )
        return meant(tokens, at, first.meaning, first.length, reader, items, skipped);
      items.push({ ...meaning, start });
      // "UBND xã Húc": the commune is named as well
      const kind = reader.phrases.at(tokens, after - 1)?.meaning;
      const isOfPlace = length > 1 && kind?.kind === "placeKind" && kind.level >= DISTRICT;
      return isOfPlace && nameEnd(tokens, after) > after
        ? meant(tokens, after - 1, kind, 1, reader, items, skipped)
        : after;
    }
    case "magnitude":
      items.push({ kind: "other", start });
      return after;
    case "cue": {
      const dated = datesAt(tokens, at, meaning.word, length, reader.phrases);
      // the day of a document says nothing about its figures
      if (dated) return takeDate(dated, tokens, start, meaning.word !== "day", items, skipped);
      if (meaning.word === "document" || meaning.word === "article") {
        const number = tokens[after]?.key === ":" ? after + 1 : after;
        if (tokens[number]?.kind === "number" && !isCounted(tokens, number, reader))
          return skipChain("document", tokens, number, skipped);
        items.push({ kind: "cue", word: meaning.word, start });
        return after;
      }
      if (meaning.word === "otherPeriod") {
        items.push({ kind: "period", year: null, offset: null, isCompared: true, start });
        return after;
      }
      if (meaning.word === "nation" || meaning.word === "whole") {
        const written = nameIn(reader.text, start, tokens[after - 1]!.end).toLowerCase();
        items.push({ kind: "place", name: meaning.word === "whole" ? "" : written, level: meaning.word, start });
        return after;
      }
      const offset =
        meaning.word === "lastYear" ? -1 : meaning.word === "thisYear" ? 0 : meaning.word === "nextYear" ? 1 : null;
      if (offset !== null) items.push({ kind: "period", year: null, offset, isCompared: false, start });
      else items.push(cueOf(meaning.word, start));
      return after;
    }
    default:
      items.push({ ...meaning, start });
      return after;
  }
}

function cueOf(word: ProseWord, start: number): Item {
  if (word === "clauseEnds") return { kind: "sign", sign: ",", start };
  if (word === "above" || word === "below")
    return { kind: "cue", word: word === "above" ? "up" : "down", start, isOver: true };
  return { kind: "cue", word, start };
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
