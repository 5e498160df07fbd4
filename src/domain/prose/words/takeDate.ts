import type { Dated } from "./dates";
import type { OpenTokens } from "./items";
import { skipAs } from "./skipTokens";

/** Skips the numbers of a date, and says which years it tells; returns the token behind it. */
export function takeDate(
  { tokens, items, skipped }: OpenTokens,
  dated: Dated,
  start: number,
  isPeriod: boolean,
): number {
  for (const { token, reason } of dated.numbers) skipAs(reason, tokens, token, skipped);
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
