import type { Confrontation } from "../edits/editRule";
import { placeOf } from "../edits/placeOf";
import type { Figure } from "../figures/figure";
import type { PlaceFigures } from "../figures/figureIndex";
import { sourceId } from "../figures/identity";
import { Decimal } from "../numbers/decimal";
import type { TargetNote, TargetRow } from "./targetPlan";
import { labourForcesOf } from "./targetSources";

/** A proposal that doubles fewer people than this rests on a low base. */
const LOW_BASE = new Decimal(1000);
const JUMP = new Decimal(2);

/** What to say about one line before the table is built. */
export function lineNotes({ line, actual, target, status }: TargetRow): readonly TargetNote[] {
  const notes: TargetNote[] = [];
  const count = actual?.value;
  if (status.kind === "proposed") {
    if (status.limits.includes("noPriorYear")) notes.push({ code: "noPriorYear", line });
    if (target && count && count.gt(0) && count.lt(LOW_BASE) && target.gte(count.times(JUMP))) {
      notes.push({ code: "lowBase", line, times: target.div(count), actual: count });
    }
  }
  if (target && count && target.lt(count)) notes.push({ code: "belowActual", line, actual: count, target });
  return notes;
}

/** One labour force per place and year: the others that are stated and differ are named, each value once. */
export function labourForceNotes(place: PlaceFigures, used: Figure | null): readonly TargetNote[] {
  if (!used) return [];
  return differing(used, labourForcesOf(place, used.key.period)).map((notUsed) => ({
    code: "labourForceNotUsed",
    used,
    notUsed,
  }));
}

/** One assigned number per line: those of other assigners and sheets that differ are named, each value once. */
export function assignedNotes({ status }: TargetRow, alsoAssigned: readonly Figure[]): readonly TargetNote[] {
  if (status.kind !== "assigned") return [];
  const used = status.figure;
  return differing(used, alsoAssigned).map((notUsed) => ({ code: "assignedNotUsed", used, notUsed }));
}

/** Figures that state another value than the used one, the first of each value. */
function differing(used: Figure, others: readonly Figure[]): readonly Figure[] {
  const values = [used.value!];
  return others.filter(({ value, unit }) => {
    if (value === null || unit !== used.unit || values.some((known) => known.eq(value))) return false;
    values.push(value);
    return true;
  });
}

/** How many places of the sources do not reconcile, and how many of them may affect the plan. */
export function doubtfulSources(violated: readonly Confrontation[], rows: readonly TargetRow[]): readonly TargetNote[] {
  if (violated.length === 0) return [];
  const used = new Set<string>();
  const note = (figure: Figure | null) => figure && used.add(sourceId(figure.source));
  for (const { actual, prior, plan, labourForce, eligible, status } of rows) {
    [actual, prior, plan, labourForce, eligible].forEach(note);
    if (status.kind === "assigned") note(status.figure);
  }
  const places = new Set<string>();
  const relevant = new Set<string>();
  for (const confrontation of violated) {
    if (confrontation.outcome !== "violated") continue;
    const place = sourceId(placeOf(confrontation, violated).source);
    places.add(place);
    // a percentage that was cut off says nothing against its counts
    if (confrontation.violation?.code === "cutOff") continue;
    if (confrontation.rule.figures.some(({ figure }) => used.has(sourceId(figure.source)))) relevant.add(place);
  }
  return places.size === 0 ? [] : [{ code: "doubtfulSources", count: places.size, relevant: relevant.size }];
}
