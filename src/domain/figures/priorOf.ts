import type { Period } from "./figure";

/** The period that growth starts from: the actual of the year before; null when the year is not known. */
export function priorOf(period: Period): Period | null {
  return period.year === null ? null : { year: period.year - 1, scenario: "actual" };
}
