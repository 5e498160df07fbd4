import type { Item } from "../words/items";
import type { ProseWord } from "../proseLexicon";
import type { Bound } from "../proseReading";
import { isCue, isSign } from "./surroundings";

const BOUNDS: Partial<Record<ProseWord, Bound>> = {
  atLeast: "atLeast",
  atMost: "atMost",
  about: "about",
  almost: "almost",
  over: "over",
};

/** The bound that a number is stated with: "ít nhất 35%", "từ 91% … trở lên"; null where it is exact. */
export function boundOf(items: readonly Item[], at: number): Bound | null {
  const item = items[at];
  if (item?.kind === "number" && item.range !== undefined) return item.range === "low" ? "atLeast" : "atMost";
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
