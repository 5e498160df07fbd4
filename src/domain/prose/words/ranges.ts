import type { Item, NumberItem } from "./items";
import { isCue, isSign } from "../sentence/surroundings";

/** The two ends of a range are stated as bounds: "95-96%", "từ 4.200 đến 4.300 người". */
export function withRanges(items: readonly Item[]): Item[] {
  const kept: Item[] = [];
  for (let at = 0; at < items.length; at++) {
    const [low, until, high] = [items[at]!, items[at + 1], items[at + 2]];
    if (low.kind === "number" && low.range === "low") dropFrom(kept);
    const isTold = low.kind === "number" && high?.kind === "number" && isCue(until, "until");
    if (!isTold || isChangeAt(items, at, low)) {
      kept.push(low);
      if (isTold) kept.push({ kind: "cue", word: "to", start: items[++at]!.start });
      continue;
    }
    dropFrom(kept);
    const unit = low.unit ?? high.unit;
    // "từ 95 đến 96%": the sign stands for both
    const isShifted = low.unit === null && (unit === "percent" || unit === "points");
    const value = isShifted ? low.value.times("1e-2") : low.value;
    const foreign = low.foreign ?? high.foreign ?? (value.lt(high.value) ? null : "unclear");
    kept.push({ ...low, unit, value, foreign, range: "low" }, { ...high, foreign, range: "high" });
    at += 2;
  }
  return kept;
}

/** "từ 5-7%": no start of a change. */
function dropFrom(kept: Item[]): void {
  if (isCue(kept[kept.length - 1], "from")) kept.pop();
}

/** How far before its first end the word of a change may stand. */
const NEAR = 3;
/** How far before it the coverage may stand that changed. */
const IN_CLAUSE = 10;
/** Nothing grows by a range of more than this within a year. */
const MOST_GROWTH = 0.2;

/** "tăng từ 89% đến 93%": what was and what is; "tăng từ 5% đến 7%" is a range all the same. */
function isChangeAt(items: readonly Item[], at: number, { unit, value }: NumberItem): boolean {
  const clause = items.slice(Math.max(0, at - IN_CLAUSE), at);
  const start = clause.map((item) => isSign(item, ";") || isSign(item, ".")).lastIndexOf(true);
  const isChange = clause.slice(-NEAR).some((item) => isCue(item, "up", "down", "to", "won", "gross"));
  if (!isChange) return false;
  const isOfRate = clause.slice(start + 1).some((item) => isCue(item, "rate", "coverage", "share"));
  return isOfRate || unit === "persons" || value.gt(MOST_GROWTH);
}
