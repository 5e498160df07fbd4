import type { Figure, Measure, Period } from "./figure";
import { type Bucket, type LineFigures, rowOf, slotOf } from "./figureIndex";
import { periodId, sheetOf } from "./identity";

/** More different values than this are not all tried. */
const MOST_CANDIDATES = 4;

/** A sheet that states the same thing more often than this has namesakes, and nobody can tell which of them is meant. */
const MOST_NAMESAKES = 8;

/**
 * The figures that `near` may be tested with: what the line states for the measure and period, nearest first.
 * The own sheet comes first; other sheets lend what it does not state. Several are returned only where they state
 * different values and nothing tells which is meant; a blank only where nobody states a value.
 */
export function companionsOf(
  near: Figure,
  line: LineFigures | undefined,
  measure: Measure,
  period: Period,
): readonly Figure[] {
  const buckets = line?.buckets.get(slotOf(measure, period.year, period.scenario));
  return buckets ? companionsAmong(near, buckets, period) : [];
}

/** As `companionsOf`, among buckets already chosen. */
export function companionsAmong(near: Figure, buckets: readonly Bucket[], period: Period): readonly Figure[] {
  const sheet = sheetOf(near.source);
  const [first] = buckets;
  if (first?.sheet === sheet && first.figures.length === 1 && first.figures[0]!.value !== null) return first.figures;
  const own = buckets.find((bucket) => bucket.sheet === sheet);
  const here = own ? assignedAs(rowsNearest(own.figures, near), period) : [];
  const hereStated = here.filter((figure) => figure.value !== null);
  if (hereStated.length > 0) return distinct(hereStated);
  // one of several namesakes is blank: its own blank counts, not the value of another
  if (own && own.figures.length > here.length) return here;
  const others = buckets.filter((bucket) => bucket !== own && bucket.figures.length <= MOST_NAMESAKES);
  const elsewhere = others.flatMap((bucket) => bucket.figures);
  const lent = assignedAs(elsewhere, period).filter((figure) => figure.value !== null);
  if (lent.length > 0) return distinct(lent);
  return here.length > 0 ? here.slice(0, 1) : elsewhere.slice(0, 1);
}

/** Of figures in row order, those that stand in the row nearest to `near`; O(log n). */
export function rowsNearest(figures: readonly Figure[], near: Figure): readonly Figure[] {
  if (figures.length <= 1) return figures;
  const row = rowOf(near);
  let [low, high] = [0, figures.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rowOf(figures[middle]!) < row) low = middle + 1;
    else high = middle;
  }
  const [above, below] = [figures[low - 1], figures[low]];
  const nearest = !above || (below && rowOf(below) - row <= row - rowOf(above)) ? below! : above;
  let [first, last] = nearest === below ? [low, low] : [low - 1, low - 1];
  while (first > 0 && rowOf(figures[first - 1]!) === rowOf(nearest)) first -= 1;
  while (last + 1 < figures.length && rowOf(figures[last + 1]!) === rowOf(nearest)) last += 1;
  return figures.slice(first, last + 1);
}

/** Those with the assigner that is asked for; all where none has it or none is asked for. */
function assignedAs(figures: readonly Figure[], period: Period): readonly Figure[] {
  if (figures.length <= 1 || period.assignedBy === undefined) return figures;
  const asked = periodId(period);
  const same = figures.filter((figure) => periodId(figure.key.period) === asked);
  return same.length > 0 ? same : figures;
}

function distinct(figures: readonly Figure[]): readonly Figure[] {
  if (figures.length === 1) return figures;
  const kept: Figure[] = [];
  for (const figure of figures) {
    if (kept.length === MOST_CANDIDATES) break;
    if (!kept.some((each) => each.value!.eq(figure.value!))) kept.push(figure);
  }
  return kept;
}
