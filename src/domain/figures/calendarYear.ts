import type { Period } from "./figure";

/** Tables that tell years only by words such as "last year" count from 0. */
const FIRST_CALENDAR_YEAR = 1000;

/** False for periods without a year and for years counted from a table's own. */
export function isDated({ year }: Pick<Period, "year">): boolean {
  return year !== null && year >= FIRST_CALENDAR_YEAR;
}

/** The period as people may read it: without a year unless it is one of the calendar. */
export function asDated(period: Period): Period {
  return isDated(period) ? period : { ...period, year: null };
}
