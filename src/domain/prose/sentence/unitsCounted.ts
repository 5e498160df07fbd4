import type { Item } from "../words/items";
import { isCue, isSign } from "./surroundings";

/** How far before a percentage the number of communes may stand that it is of. */
const NEAR = 14;

/** "13 xã, thị trấn đạt tỷ lệ bao phủ BHYT trên 95%": a percentage that each of several units reaches. */
export function isOfUnits(items: readonly Item[], at: number): boolean {
  const isBound =
    isCue(items[at - 1], "atLeast", "atMost", "over", "almost") || isCue(items[at + 1], "orMore", "orLess");
  for (let each = at - 1; each >= 0 && each >= at - NEAR; each--) {
    const item = items[each]!;
    if (isSign(item, ".") || isSign(item, ";") || isSign(item, "(") || item.kind === "place") return false;
    // the comma in "13 xã, thị trấn" ends nothing
    if (isSign(item, ",") && !isBound) return false;
    if (isCue(item, "otherThing")) return true;
    if (item.kind === "number") return item.foreign === "otherThing";
  }
  return false;
}
