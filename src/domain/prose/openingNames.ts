import { isListItem, type Block } from "./blocks";
import { isCounting, type Item, type PlaceName, type Reader } from "./items";
import type { ProseWord } from "./proseLexicon";

/**
 * Finds the names that only their position tells, block by block: that of a unit which opens its item below "… của các
 * đơn vị như sau:", and that of the place which a lead-in is about ("… trên địa bàn Khe Sanh như sau:").
 */
export function openingNames(reader: Reader): {
  nameIn(block: Block): PlaceName | null;
  saw(block: Block, items: readonly Item[]): void;
} {
  /** levels of the lead-in that opens a list of units, and of its items */
  let list: { readonly lead: number; readonly items: number | null } | null = null;
  return {
    nameIn(block) {
      if (list !== null && block.level <= list.lead) list = null;
      if (list !== null && isListItem(block) && (list.items ?? block.level) === block.level) {
        list = { ...list, items: block.level };
        return unitOpening(block, reader);
      }
      return block.isLeadIn ? placeOfLeadIn(block, reader) : null;
    },
    saw(block, items) {
      const opensList = block.isLeadIn && items.some((item) => item.kind === "cue" && item.word === "ofUnits");
      if (opensList) list = { lead: block.level, items: null };
    },
  };
}

/** "Tiểu học Vân Hồ: có 784 người …": up to the colon that no name goes on behind. */
function unitOpening({ tokens }: Block, reader: Reader): PlaceName | null {
  const counted = tokens.findIndex((token, at) => token.kind === "number" && isCounting(tokens, at, reader));
  const colons = tokens.flatMap(({ key }, at) => (key === ":" && at > 0 && (counted < 0 || at < counted) ? [at] : []));
  const end = colons.find((at) => tokens[at + 1]?.isCapital !== true) ?? colons[0];
  if (end === undefined || namesProgramme(tokens, end, reader)) return null;
  const whole = meaningAt(tokens, 0, reader);
  const isWhole = whole?.word === "whole" && whole.length === end;
  return {
    from: 0,
    next: end,
    name: isWhole ? "" : nameOf(tokens, 0, end, reader),
    level: isWhole ? "whole" : "unit",
  };
}

/** "Kết quả năm 2019 trên địa bàn xã Húc như sau:" */
function placeOfLeadIn({ tokens }: Block, reader: Reader): PlaceName | null {
  const across = tokens.findIndex((_, at) => meaningAt(tokens, at, reader)?.word === "across");
  if (across < 0) return null;
  const from = across + meaningAt(tokens, across, reader)!.length;
  const next = tokens.findIndex((_, at) => at > from && meaningAt(tokens, at, reader)?.word === "follows");
  const first = reader.phrases.at(tokens, from);
  const isKind = first?.meaning.kind === "placeKind";
  const named = tokens[isKind ? from + first.length : from];
  if (next < 0 || !named || !(named.isCapital || (isKind && named.kind === "number"))) return null;
  if (namesProgramme(tokens.slice(from), next - from, reader)) return null;
  for (let at = from; at < next; at++) if (meaningAt(tokens, at, reader)?.word === "year") return null;
  const level = first?.meaning.kind === "placeKind" ? first.meaning.level : "unit";
  return { from, next, name: nameOf(tokens, from, next, reader), level };
}

function namesProgramme(tokens: Block["tokens"], end: number, { phrases }: Reader): boolean {
  return tokens.slice(0, end).some((_, at) => phrases.at(tokens, at)?.meaning.kind === "programme");
}

function meaningAt(
  tokens: Block["tokens"],
  at: number,
  { phrases }: Reader,
): { readonly word: ProseWord; readonly length: number } | null {
  const found = phrases.at(tokens, at);
  return found?.meaning.kind === "cue" ? { word: found.meaning.word, length: found.length } : null;
}

function nameOf(tokens: Block["tokens"], from: number, end: number, { text }: Reader): string {
  return text
    .slice(tokens[from]!.start, tokens[end - 1]!.end)
    .replace(/\s+/g, " ")
    .normalize("NFC");
}
