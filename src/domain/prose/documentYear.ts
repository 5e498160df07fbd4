import type { Item } from "./items";
import type { OpenFigure } from "./openFigure";
import { isComparedAt } from "./surroundings";

/**
 * The year of a text for figures that no year stands beside: the day that its numbers are of ("số liệu tính đến
 * 31/12/2018", wherever it stands), the only year it names and gives to no other figure, or the day it was written;
 * null where several are named.
 */
export function documentYear(
  blocks: readonly { readonly items: readonly Item[] }[],
  figures: readonly OpenFigure[],
): number | null {
  const given = new Set(figures.map(({ when }) => when.year));
  const [closing, named, written] = [new Set<number>(), new Set<number>(), new Set<number>()];
  for (const { items } of blocks)
    for (const [at, item] of items.entries()) {
      if (item.kind === "day") written.add(item.year);
      if (item.kind !== "period" || item.year === null || isComparedAt(items, at)) continue;
      if (item.isDay) closing.add(item.year);
      named.add(item.year);
    }
  const isFree = [...named].every((year) => !given.has(year));
  const only = [closing, isFree ? named : new Set<number>(), written].find(({ size }) => size === 1);
  return only ? [...only][0]! : null;
}
