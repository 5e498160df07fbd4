import type { Item, NumberItem, PeriodItem } from "../words/items";
import type { ProseWord } from "../proseLexicon";
import { withRanges } from "../words/ranges";

/** The words before or behind a number, nearest first. */
export interface Side {
  /** by word, how many items away; only the nearest is kept */
  readonly words: ReadonlyMap<ProseWord, number>;
  /** by word, how many commas away */
  readonly clauses: ReadonlyMap<ProseWord, number>;
  readonly items: readonly Item[];
  /** the nearest period that a comparison is made with */
  readonly versus: PeriodItem | null;
  /** the nearest period that no comparison is made with, in the same clause */
  readonly period: PeriodItem | null;
}

/** True when the word stands on this side, in the number's own clause. */
export function has(side: Side, ...words: readonly ProseWord[]): boolean {
  return words.some((word) => side.clauses.get(word) === 0);
}

/** True when the word stands on this side, however many commas away. */
export function hasAnywhere(side: Side, ...words: readonly ProseWord[]): boolean {
  return words.some((word) => side.words.has(word));
}

/** Of these words the one nearest to the number, in its own clause. */
export function nearestOf<W extends ProseWord>(side: Side, words: readonly W[]): W | null {
  let best: W | null = null;
  for (const word of words)
    if (has(side, word) && (best === null || side.words.get(word)! < side.words.get(best)!)) best = word;
  return best;
}

export function distance(side: Side, word: ProseWord): number {
  return side.words.get(word) ?? Infinity;
}

/** What stands between the number before and this one; a sentence's start and an opening bracket end it too. */
export function before(items: readonly Item[], at: number): Side {
  const found: Item[] = [];
  for (let each = at - 1; each >= 0; each--) {
    const item = items[each]!;
    if (item.kind === "number" || isSign(item, "(") || isSign(item, ".")) {
      return sideOf(found, item.kind === "number" ? found.length - ownLength(found) : found.length);
    }
    found.push(item);
  }
  return sideOf(found);
}

/** How many of the items, from the farthest, belong to the number in front of them: up to its comma. */
function ownLength(items: readonly Item[]): number {
  for (let length = 0; length < items.length; length++)
    if (items[items.length - 1 - length]!.kind === "sign") return length;
  return 0;
}

/** What stands behind a number up to the next one, and to the end of its clause; a bracket right behind it is left out. */
export function behind(items: readonly Item[], at: number): Side {
  const found: Item[] = [];
  for (let each = bracketEnd(items, at + 1); each < items.length; each++) {
    const item = items[each]!;
    if (item.kind === "number" || item.kind === "sign") break;
    found.push(item);
  }
  return sideOf(found);
}

/** Behind the bracket that opens here; `at` itself where none does, or it never closes. */
export function bracketEnd(items: readonly Item[], at: number): number {
  if (!isSign(items[at], "(")) return at;
  let depth = 0;
  for (let each = at; each < items.length && each < at + MOST_BRACKETED && !isSign(items[each], "."); each++) {
    depth += isSign(items[each], "(") ? 1 : isSign(items[each], ")") ? -1 : 0;
    if (depth === 0) return each + 1;
  }
  return at;
}

/** What the sentence goes on with behind a number, numbers and commas included; nearest first. */
export function ahead(items: readonly Item[], at: number): Side {
  const found: Item[] = [];
  for (let each = at + 1; each < items.length && found.length < LOOKED_AHEAD; each++) {
    const item = items[each]!;
    if (isSign(item, ".") || isSign(item, ";")) break;
    found.push(item);
  }
  return sideOf(found);
}

export function isSign(item: Item | undefined, sign: string): boolean {
  return item?.kind === "sign" && item.sign === sign;
}

export function isCue(item: Item | undefined, ...words: readonly ProseWord[]): boolean {
  return item?.kind === "cue" && words.includes(item.word);
}

/** Words that tell what the number in front of them is a part of. */
const OF_NUMBER_BEFORE: ReadonlySet<ProseWord> = new Set<ProseWord>([
  "plan",
  "target",
  "labourForce",
  "population",
  "eligible",
  "rate",
  "coverage",
  "versus",
  "assigned",
]);

/** @param own from here on the items belong to the number before as well */
function sideOf(items: readonly Item[], own = items.length): Side {
  const words = new Map<ProseWord, number>();
  const clauses = new Map<ProseWord, number>();
  let clause = 0;
  let isBehindColon = false;
  let [versus, period]: [PeriodItem | null, PeriodItem | null] = [null, null];
  for (const [position, item] of items.entries()) {
    if (item.kind === "sign" && (item.sign === "," || item.sign === ";")) clause += 1;
    if (item.kind === "sign" && item.sign === ":") isBehindColon = true;
    if (item.kind === "period") {
      if (item.isCompared) versus ??= item;
      else if (clause === 0) period ??= item;
    }
    if (item.kind !== "cue" || words.has(item.word)) continue;
    if (position >= own && OF_NUMBER_BEFORE.has(item.word)) continue;
    // "số người tham gia tăng: 9.287 người" states what there is now
    if (isBehindColon && (item.word === "up" || item.word === "down")) continue;
    words.set(item.word, position);
    clauses.set(item.word, clause);
    if (item.word === "being" && !words.has("attained")) {
      words.set("attained", position);
      clauses.set("attained", clause);
    }
  }
  return { words, clauses, items, versus, period };
}

const LOOKED_AHEAD = 16;

/** A longer bracket is a sentence of its own. */
const MOST_BRACKETED = 24;

/** What a count may be told with that has its period for a subject. */
export function isBesidePeriod(item: Item): boolean {
  return (
    item.kind === "period" ||
    item.kind === "sign" ||
    isCue(item, "attained", "being", "actual", "until", "to", "ofWhich")
  );
}

/** How far behind its comparing word a period may stand. */
const COMPARED_WITHIN = 8;

/**
 * The items with brackets that hold no number left out ("(năm sau so với năm trước)"), and each period told whether
 * something is compared with it; "cùng kỳ" without a year is the year before.
 */
export function prepared(given: readonly Item[]): Item[] {
  const items = withRanges(given);
  const kept: Item[] = [];
  for (let at = 0; at < items.length; at++) {
    const item = items[at]!;
    if (isSign(item, "(")) {
      const end = closingOf(items, at);
      // "10.412 người (năm 2020)"
      const inside = end === null ? [] : items.slice(at + 1, end);
      if (items[at - 1]?.kind === "number" && inside.length > 0 && inside.every(isOfDate)) {
        kept.push(...inside.map(asPeriod));
        at = end!;
        continue;
      }
      if (end !== null) {
        at = end;
        continue;
      }
    }
    if (isCue(item, "samePeriod") && !followedByPeriod(items, at)) {
      kept.push({ kind: "period", year: null, offset: -1, isCompared: true, start: item.start });
    } else if (isCue(item, "yearStart")) {
      // "so với đầu năm"; "kế hoạch giao đầu năm" tells no period
      if (isComparedAt(kept, kept.length))
        kept.push({ kind: "period", year: null, offset: -1, isCompared: true, start: item.start });
    } else if (item.kind === "period" && isComparedAt(kept, kept.length)) {
      const ofEstimate = kept.slice(-3).some((each) => isCue(each, "estimate"));
      kept.push({ ...item, isCompared: true, ...(ofEstimate ? { ofEstimate } : {}) });
    } else kept.push(item);
  }
  return kept;
}

/** "118.450 người (30/6/2021)": the day behind a number tells its period. */
function asPeriod(item: Item): Item {
  if (item.kind !== "day") return item;
  return { kind: "period", year: item.year, offset: null, isCompared: false, isDay: true, start: item.start };
}

function isOfDate(item: Item): boolean {
  return item.kind === "period" || item.kind === "other" || item.kind === "day" || isCue(item, "until");
}

/** The end of a bracket without a number; null where it holds one or stays open. */
function closingOf(items: readonly Item[], open: number): number | null {
  for (let at = open + 1; at < items.length; at++) {
    const item = items[at]!;
    if (item.kind === "number" || isSign(item, "(") || isSign(item, ".")) return null;
    if (isSign(item, ")")) return at;
  }
  return null;
}

function followedByPeriod(items: readonly Item[], at: number): boolean {
  return items[at + 1]?.kind === "period" || (items[at + 1]?.kind === "other" && items[at + 2]?.kind === "period");
}

/** "gấp 4,5 lần năm 2019", "bằng 106% năm 2020". */
function isIndex({ unit }: NumberItem, earlier: Item | undefined): boolean {
  return (unit === "times" || unit === "percent") && isCue(earlier, "equal");
}

/** Whether a period at this place is one that something is compared with. */
export function isComparedAt(items: readonly Item[], end: number): boolean {
  for (let at = end - 1; at >= 0 && at >= end - COMPARED_WITHIN; at--) {
    const item = items[at]!;
    if (item.kind === "number") return isIndex(item, items[at - 1]);
    if (item.kind === "sign" || isCue(item, "plan", "target", "labourForce", "population", "eligible")) return false;
    if (isCue(item, "versus", "samePeriod")) return true;
    // "cao hơn năm 2021"
    if (item.kind === "cue" && item.isOver) return at === end - 1;
  }
  return false;
}
