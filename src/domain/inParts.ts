/**
 * Work over a whole workbook, with places to pause: each yield comes after a few milliseconds, so that whoever runs it
 * on a thread that people wait for can let them through. The value returned is the result.
 */
export type InParts<T> = Generator<void, T, void>;

/** Does all of the work at once. */
export function atOnce<T>(parts: InParts<T>): T {
  for (;;) {
    const { done, value } = parts.next();
    if (done) return value;
  }
}
