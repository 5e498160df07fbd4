import type { ReportLine } from "./reportLine";
import type { ReportSheetTexts } from "./reportSheetTexts";

/** Lines of one list: a longer one nobody reads on paper. */
const MOST_LINES = 5000;

/** A line for each, up to a number nobody reads beyond; then one that says how many are left out. */
export function cappedLines<T>(
  items: readonly T[],
  lineOf: (item: T, index: number) => ReportLine,
  { more }: ReportSheetTexts,
): ReportLine[] {
  const lines = items.slice(0, MOST_LINES).map(lineOf);
  return items.length <= MOST_LINES ? lines : [...lines, { content: more(items.length - MOST_LINES) }];
}
