import type { Item, NumberItem } from "../words/items";
import { isCue, isSign } from "./surroundings";

/** How far ahead a run of numbers is looked for. */
const LOOKED_AHEAD = 30;

/** The numbers from an item on to the end of its clause, those in brackets left out; null where another programme or place is named among them. */
export function numbersAhead(items: readonly Item[], from: number): NumberItem[] | null {
  const found: NumberItem[] = [];
  let depth = 0;
  for (let at = from; at < items.length && at < from + LOOKED_AHEAD; at++) {
    const item = items[at]!;
    if (isSign(item, ".") || isSign(item, ";")) break;
    if (isSign(item, "(")) depth += 1;
    else if (isSign(item, ")")) depth -= 1;
    else if (depth > 0) continue;
    else if (item.kind === "programme" || item.kind === "place" || item.kind === "group") return null;
    else if (item.kind === "number") found.push(item);
  }
  return found;
}

/** "; năm 2025: 45% và 35%": nothing but the period and numbers up to the end of the clause. */
export function bareNumbersAhead(items: readonly Item[], from: number): NumberItem[] | null {
  if (items[from]?.kind !== "period" && items[from + 1]?.kind !== "period") return null;
  for (let at = from; at < items.length && at < from + LOOKED_AHEAD; at++) {
    const item = items[at]!;
    if (isSign(item, ".") || isSign(item, ";")) break;
    const isPlain = item.kind === "number" || item.kind === "period" || item.kind === "sign";
    if (!isPlain && !isCue(item, ...BESIDE_NUMBERS)) return null;
  }
  return numbersAhead(items, from);
}

const BESIDE_NUMBERS = [
  "and",
  "being",
  "attained",
  "until",
  "each",
  "about",
  "over",
  "almost",
  "atLeast",
  "atMost",
] as const;

/** The last of numbers that nothing but signs and "và" stand between: "102,3%; 101,8% và 100,1% kế hoạch". */
export function lastOfRun(items: readonly Item[], at: number): number {
  let last = at;
  for (let each = at + 1; each < items.length && each < at + LOOKED_AHEAD; each++) {
    const item = items[each]!;
    if (item.kind === "number") last = each;
    else if (!isSign(item, ",") && !isSign(item, ";") && !isCue(item, "and")) break;
  }
  return last;
}
