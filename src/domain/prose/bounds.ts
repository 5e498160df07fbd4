import type { Item } from "./items";
import type { ProseWord } from "./proseLexicon";
import type { Bound } from "./proseReading";
import { isCue, isSign } from "./surroundings";

const BOUNDS: Partial<Record<ProseWord, Bound>> = {
  atLeast: "atLeast",
  atMost: "atMost",
  about: "about",
  almost: "almost",
  over: "over",
};

/** "từ 95% đến 96%", "95 đến 96%": neither end is a figure; "tăng từ 89% đến 93%" is a change. */
export function isOfRange(items: readonly Item[], at: number): boolean {
  const isFirst = isCue(items[at + 1], "until") && items[at + 2]?.kind === "number";
  const isSecond = isCue(items[at - 1], "until") && items[at - 2]?.kind === "number";
  if (!isFirst && !isSecond) return false;
  const start = isFirst ? at : at - 2;
  return !items.slice(Math.max(0, start - 3), start).some((item) => isCue(item, "up", "down", "to", "won", "gross"));
}

/** The bound that a number is stated with: "ít nhất 35%", "từ 91% … trở lên"; null where it is exact. */
export function boundOf(items: readonly Item[], at: number): Bound | null {
  const word = items[at - 1];
  if (word?.kind === "cue" && BOUNDS[word.word]) return BOUNDS[word.word]!;
  for (let each = at + 1; each < items.length && each <= at + 4; each++) {
    const item = items[each]!;
    if (isCue(item, "orMore")) return "atLeast";
    if (isCue(item, "orLess")) return "atMost";
    if (item.kind === "number" || isSign(item, ",") || isSign(item, ";") || isSign(item, ".")) break;
  }
  return null;
}
