import { INNERMOST, isListItem, type Block } from "./blocks";
import type { Item, OpeningName, Reader } from "./items";
import { isCounting } from "./numberUnits";
import type { ProseWord } from "../proseLexicon";

/** A list whose items open with names: what they name, the level of its lead-in, and of its items once there are some. */
interface NamedList {
  readonly of: "units" | "groups";
  readonly lead: number;
  readonly items: number | null;
}

/**
 * Finds the names that only their position tells, block by block: that of a unit which opens its item below "… của các
 * đơn vị như sau:", that of a group below "Trong đó:", and that of the place which a lead-in is about ("… trên địa bàn
 * Khe Sanh như sau:").
 */
export function openingNames(reader: Reader): {
  nameIn(block: Block): OpeningName | null;
  saw(block: Block, items: readonly Item[]): void;
} {
  let list: NamedList | null = null;
  return {
    nameIn(block) {
      if (list !== null && !isInside(block, list)) list = null;
      if (list !== null && isListItem(block)) {
        list = { ...list, items: block.level };
        const name = list.of === "units" ? unitOpening(block, reader) : groupOpening(block, reader);
        if (name !== null) return name;
      }
      return block.isLeadIn ? placeOfLeadIn(block, reader) : null;
    },
    saw(block, items) {
      if (!block.isLeadIn) return;
      const opens = items.at(-2);
      const isOf = (word: ProseWord) => opens?.kind === "cue" && opens.word === word;
      if (isOf("ofUnits")) list = { of: "units", lead: block.level, items: null };
      if (isOf("ofWhich") && isListItem(block)) list = { of: "groups", lead: block.level, items: null };
    },
  };
}

/** Items of a list stand further in than its lead-in, or where nothing stands further in; all on one level. */
function isInside({ level }: Block, { lead, items }: NamedList): boolean {
  return items === null ? level > lead || level === INNERMOST : level === items;
}

/** "Tiểu học Vân Hồ: có 784 người …" */
function unitOpening({ tokens }: Block, reader: Reader): OpeningName | null {
  const end = nameEnd(tokens, reader);
  if (end === null || namesProgramme(tokens, end, reader)) return null;
  const whole = meaningAt(tokens, 0, reader);
  const isWhole = whole?.word === "whole" && whole.length === end;
  return {
    from: 0,
    next: end,
    name: isWhole ? "" : nameOf(tokens, 0, end, reader),
    level: isWhole ? "whole" : "unit",
  };
}

/** "Khối xã, phường: có 429 người …"; "Kế hoạch: 429 người" and "Xã Húc: 75 người" name no group. */
function groupOpening({ tokens }: Block, reader: Reader): OpeningName | null {
  const end = nameEnd(tokens, reader);
  if (end === null || namesProgramme(tokens, end, reader)) return null;
  const known = reader.phrases.at(tokens, 0);
  if (known?.meaning.kind === "group" && known.length === end)
    return { from: 0, next: end, name: known.meaning.name, level: null };
  for (let at = 0; at < end; at++) {
    const found = reader.phrases.at(tokens, at);
    if (found?.meaning.kind === "cue" && NO_GROUP.has(found.meaning.word)) return null;
    if (found?.meaning.kind === "placeKind" && at === 0) return null;
    if (found) at += found.length - 1;
  }
  return { from: 0, next: end, name: nameOf(tokens, 0, end, reader), level: null };
}

/** Words that tell what a number states, and of when: no name of a group holds them. */
const NO_GROUP: ReadonlySet<ProseWord> = new Set<ProseWord>([
  "plan",
  "target",
  "estimate",
  "actual",
  "aspired",
  "versus",
  "year",
  "lastYear",
  "thisYear",
  "nextYear",
  "samePeriod",
  "month",
  "quarter",
  "now",
  "until",
  "attained",
  "missing",
  "beyond",
  "rate",
  "coverage",
  "growthRate",
  "growthIndex",
  "labourForce",
  "population",
  "eligible",
  "total",
  "whole",
  "nation",
]);

/** Up to the colon that no name goes on behind; null where none stands before the first number of people. */
function nameEnd(tokens: Block["tokens"], reader: Reader): number | null {
  const counted = tokens.findIndex((token, at) => token.kind === "number" && isCounting(tokens, at, reader));
  const colons = tokens.flatMap(({ key }, at) => (key === ":" && at > 0 && (counted < 0 || at < counted) ? [at] : []));
  return colons.find((at) => tokens[at + 1]?.isCapital !== true) ?? colons[0] ?? null;
}

/** "Kết quả năm 2019 trên địa bàn xã Húc như sau:" */
function placeOfLeadIn({ tokens }: Block, reader: Reader): OpeningName | null {
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

/** "tổ chức BHXH đóng" is a group, whatever it names. */
function namesProgramme(tokens: Block["tokens"], end: number, { phrases }: Reader): boolean {
  for (let at = 0; at < end; at++) {
    const found = phrases.at(tokens, at);
    if (found?.meaning.kind === "programme") return true;
    if (found) at += found.length - 1;
  }
  return false;
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
