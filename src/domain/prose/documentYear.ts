import type { InParts } from "../inParts";
import type { Item } from "./words/items";
import type { OpenFigure } from "./sentence/openFigure";
import { isComparedAt, isCue } from "./sentence/surroundings";

type Years = Set<number>;

/** Items looked at between two pauses: a few milliseconds. */
const ITEMS_PER_PART = 20_000;

/**
 * The year of a text for figures that no year stands beside: the day that its numbers are of ("số liệu tính đến
 * 31/12/2018", wherever it stands), the only year it names and gives to no other figure, the day it was written, or
 * the year behind the one that it compares the same time of; null where several are named.
 */
export function* documentYear(
  blocks: readonly { readonly items: readonly Item[] }[],
  figures: readonly OpenFigure[],
): InParts<number | null> {
  const given = new Set(figures.map(({ when }) => when.year));
  const [closing, named, written, followed] = [0, 1, 2, 3].map(() => new Set<number>()) as [Years, Years, Years, Years];
  let looked = 0;
  for (const { items } of blocks)
    for (const [at, item] of items.entries()) {
      if (looked++ % ITEMS_PER_PART === 0) yield;
      if (item.kind === "day") written.add(item.year);
      if (item.kind !== "period" || item.year === null) continue;
      // "so với cùng kỳ năm 2022"
      if (isCue(items[at - 1], "samePeriod")) followed.add(item.year + 1);
      if (isComparedAt(items, at)) continue;
      if (item.isDay) closing.add(item.year);
      if (!given.has(item.year)) named.add(item.year);
    }
  const only = [closing, named, written, followed].find(({ size }) => size === 1);
  return only ? [...only][0]! : null;
}
