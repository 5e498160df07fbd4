import type { Dated } from "./dates";
import type { Item } from "./items";
import type { SkippedNumber } from "./proseReading";
import { spanOf } from "./skipTokens";
import type { Token } from "./tokens";

export function takeDate(
  dated: Dated,
  tokens: readonly Token[],
  start: number,
  isPeriod: boolean,
  items: Item[],
  skipped: SkippedNumber[],
): number {
  for (const { token, reason } of dated.numbers) skipped.push({ span: spanOf(tokens[token]!), reason });
  const isDay = dated.numbers.length > 1 && dated.numbers.every(({ reason }) => reason === "date");
  for (const year of dated.years)
    items.push(
      isPeriod
        ? { kind: "period", year, offset: null, isCompared: false, start, ...(isDay ? { isDay } : {}) }
        : { kind: "day", year, start },
    );
  const before = items.at(-1);
  // "so với tháng 8": a period of no year that is known
  if (dated.years.length === 0 && before?.kind === "cue" && before.word === "versus")
    items.push({ kind: "period", year: null, offset: null, isCompared: true, start });
  else if (dated.years.length === 0) items.push({ kind: "other", start });
  return dated.end;
}
