import { datesAt } from "./dates";
import type { Item, OpenTokens } from "./items";
import { isCounted } from "./numberUnits";
import type { Meaning } from "./phrases";
import { codeEnd, DISTRICT, isNameSyllable, isNumberedPlace, nameEnd, nameIn } from "./placeNames";
import type { ProseWord } from "../proseLexicon";
import { skipAs, skipChain } from "./skipTokens";
import { takeDate } from "./takeDate";

type Found<Kind extends Meaning["kind"]> = Extract<Meaning, { readonly kind: Kind }>;

/** Reads words that have a meaning, and what belongs to them; returns the token after. */
export function readPhrase(open: OpenTokens, at: number, meaning: Meaning, length: number): number {
  const { tokens, items } = open;
  const { start } = tokens[at]!;
  switch (meaning.kind) {
    case "placeKind":
      return readPlaceName(open, at, meaning, at + length);
    case "institution":
      return readInstitution(open, at, meaning, length);
    case "cue":
      return readWord(open, at, meaning.word, length);
    case "magnitude":
      items.push({ kind: "other", start });
      break;
    default:
      items.push({ ...meaning, start });
  }
  return at + length;
}

/** A name behind "xã", "huyện". */
function readPlaceName(open: OpenTokens, at: number, { level }: Found<"placeKind">, after: number): number {
  const { tokens, reader, items, skipped } = open;
  const { start } = tokens[at]!;
  const name = nameEnd(tokens, after);
  if (name === after) {
    if (isNumberedPlace(tokens, at, after, level, reader)) {
      items.push({ kind: "place", name: nameIn(reader.text, start, tokens[after]!.end), level, start });
      return skipAs("document", tokens, after, skipped);
    }
    if (tokens[after]?.kind === "number" && tokens[at]!.isCapital) return skipAs("document", tokens, after, skipped);
    items.push({ kind: "other", start });
    return after;
  }
  // "xã Sơn Kim 1: 142 người"
  const isNumbered = /^[1-9]$/.test(tokens[name]?.key ?? "") && /^[:(]$/.test(tokens[name + 1]?.key ?? "");
  const written = nameIn(reader.text, start, tokens[isNumbered ? name : name - 1]!.end);
  items.push({ kind: "place", name: written, level, start });
  return isNumbered ? skipAs("document", tokens, name, skipped) : codeEnd(tokens, name, skipped);
}

function readInstitution(open: OpenTokens, at: number, meaning: Found<"institution">, length: number): number {
  const { tokens, reader, items } = open;
  const after = at + length;
  // "huyện Giao Thủy" is nobody who assigns
  const first = reader.phrases.shortest(tokens, at);
  if (
    first?.meaning.kind === "placeKind" &&
    isNameSyllable(tokens[at + first.length]!, reader) &&
    length > first.length
  )
    return readPlaceName(open, at, first.meaning, at + first.length);
  items.push({ ...meaning, start: tokens[at]!.start });
  // "UBND xã Húc": the commune is named as well
  const kind = reader.phrases.at(tokens, after - 1)?.meaning;
  const isOfPlace = length > 1 && kind?.kind === "placeKind" && kind.level >= DISTRICT;
  return isOfPlace && nameEnd(tokens, after) > after ? readPlaceName(open, after - 1, kind, after) : after;
}

function readWord(open: OpenTokens, at: number, word: ProseWord, length: number): number {
  const { tokens, reader, items, skipped } = open;
  const { start } = tokens[at]!;
  const after = at + length;
  const dated = datesAt(tokens, at, word, length, reader.phrases);
  // the day of a document says nothing about its figures
  if (dated) return takeDate(open, dated, start, word !== "day");
  if (word === "document" || word === "article") {
    const number = tokens[after]?.key === ":" ? after + 1 : after;
    if (tokens[number]?.kind === "number" && !isCounted(tokens, number, reader))
      return skipChain("document", tokens, number, skipped);
    items.push({ kind: "cue", word, start });
  } else if (word === "otherPeriod") {
    items.push({ kind: "period", year: null, offset: null, isCompared: true, start });
  } else if (word === "nation" || word === "whole") {
    const written = nameIn(reader.text, start, tokens[after - 1]!.end).toLowerCase();
    items.push({ kind: "place", name: word === "whole" ? "" : written, level: word, start });
  } else {
    const offset = word === "lastYear" ? -1 : word === "thisYear" ? 0 : word === "nextYear" ? 1 : null;
    if (offset !== null) items.push({ kind: "period", year: null, offset, isCompared: false, start });
    else items.push(cueOf(word, start));
  }
  return after;
}

function cueOf(word: ProseWord, start: number): Item {
  if (word === "clauseEnds") return { kind: "sign", sign: ",", start };
  if (word === "above" || word === "below")
    return { kind: "cue", word: word === "above" ? "up" : "down", start, isOver: true };
  return { kind: "cue", word, start };
}
