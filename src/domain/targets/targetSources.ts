import { type Figure, type Line, type Measure, type Period, type Programme, SCENARIOS } from "../figures/figure";
import { type Bucket, type FigureIndex, type LineFigures, type PlaceFigures, slotOf } from "../figures/figureIndex";
import { periodId } from "../figures/identity";
import { priorOf } from "../figures/priorOf";

/** Everything stated that a line's target can be found from. */
export interface LineSources {
  readonly line: Line;
  readonly actual: Figure | null;
  readonly prior: Figure | null;
  readonly plan: Figure | null;
  /** the target or plan that stands for the target year */
  readonly assigned: Figure | null;
  /** what else is assigned for that year, by whomever and wherever */
  readonly alsoAssigned: readonly Figure[];
  readonly labourForce: Figure | null;
  readonly eligible: Figure | null;
}

const PARTS: readonly Programme[] = ["compulsory", "voluntary"];
const MAIN: readonly Programme[] = ["social", ...PARTS, "unemployment", "health"];

/** The latest year with a head count, the final one before the estimate; for targets alone the year before them. */
export function latestActual(index: FigureIndex): Period {
  let latest: Period | null = null;
  let target: Period | null = null;
  for (const { key, value } of index.figures) {
    if (key.measure !== "participants" || value === null) continue;
    const { year, scenario } = key.period;
    if (scenario === "actual" || scenario === "estimate") {
      const found: Period = { year, scenario };
      if (latest === null || isLater(found, latest)) latest = found;
    } else if (target === null || (year ?? 0) > (target.year ?? 0)) {
      target = { year, scenario };
    }
  }
  return latest ?? (target && priorOf(target)) ?? { year: null, scenario: "actual" };
}

function isLater(found: Period, latest: Period): boolean {
  const [year, than] = [found.year ?? -Infinity, latest.year ?? -Infinity];
  return year > than || (year === than && found.scenario === "actual" && latest.scenario === "estimate");
}

/** The lines of a place that get a target: programmes with a head count, and the third of total and parts where two are. */
export function targetLines(place: PlaceFigures, slots: readonly number[]): readonly Line[] {
  const counted = new Set(
    MAIN.filter((programme) => {
      const line = place.lines.get(programme);
      return line !== undefined && slots.some((slot) => line.buckets.has(slot));
    }),
  );
  const trio = (["social", ...PARTS] as const).filter((programme) => counted.has(programme));
  if (trio.length === 2) for (const programme of ["social", ...PARTS] as const) counted.add(programme);
  return MAIN.filter((programme) => counted.has(programme)).map((programme) => ({ place: place.name, programme }));
}

/** The periods a plan looks at. */
export interface TargetPeriods {
  readonly base: Period;
  readonly period: Period;
}

/** Where the head counts of the base and target years stand. */
export function headCountSlots({ base, period }: TargetPeriods): readonly number[] {
  return [...new Set([base.year, period.year])].flatMap((year) =>
    SCENARIOS.map((scenario) => slotOf("participants", year, scenario)),
  );
}

/** What is stated about a line, whichever sheet says it first. */
export function sourcesOf(place: PlaceFigures, line: Line, { base, period }: TargetPeriods): LineSources {
  const figures = place.lines.get(line.programme);
  const count = (at: Period | null) => at && firstStated(bucketsAt(figures, "participants", at), at);
  const prior = priorOf(base);
  return {
    line,
    actual: count(base),
    prior: count(prior) ?? (prior && count({ ...prior, scenario: "estimate" })),
    plan: count({ year: base.year, scenario: "plan" }) ?? count({ year: base.year, scenario: "target" }),
    assigned: count({ ...period, scenario: "target" }) ?? count({ ...period, scenario: "plan" }),
    alsoAssigned: [
      ...bucketsAt(figures, "participants", { ...period, scenario: "target" }),
      ...bucketsAt(figures, "participants", { ...period, scenario: "plan" }),
    ].flatMap((bucket) => bucket.figures),
    labourForce: firstOf(basePeriods({ base, period }), (at) => labourForcesOf(place, at)[0]),
    eligible: firstOf(basePeriods({ base, period }), (at) => firstStated(bucketsAt(figures, "eligible", at), at)),
  };
}

/** Figures that state a labour force for the place and period; the social row's first. */
export function labourForcesOf(place: PlaceFigures, period: Period): readonly Figure[] {
  const buckets = (place.bases.get("labourForce") ?? []).filter(
    (bucket) => bucket.year === period.year && bucket.scenario === period.scenario,
  );
  const isSocial = ({ line }: Bucket) => line.line.programme === "social" && line.line.group === undefined;
  return [...buckets.filter(isSocial), ...buckets.filter((bucket) => !isSocial(bucket))]
    .flatMap((bucket) => bucket.figures)
    .filter((figure) => figure.value !== null && figure.key.group === undefined);
}

/** Bases are frozen at the base year, under whatever scenario it is stated; else those stated for the target. */
function basePeriods({ base, period }: TargetPeriods): readonly Period[] {
  const sameYear = SCENARIOS.filter((scenario) => scenario !== base.scenario);
  return [base, ...sameYear.map((scenario) => ({ year: base.year, scenario })), period];
}

function firstOf(periods: readonly Period[], stated: (period: Period) => Figure | null | undefined): Figure | null {
  for (const period of periods) {
    const figure = stated(period);
    if (figure) return figure;
  }
  return null;
}

function bucketsAt(line: LineFigures | undefined, measure: Measure, { year, scenario }: Period): readonly Bucket[] {
  return line?.buckets.get(slotOf(measure, year, scenario)) ?? [];
}

/** The first value, of the assigner asked for where he states one. */
function firstStated(buckets: readonly Bucket[], period: Period): Figure | null {
  let first: Figure | null = null;
  for (const bucket of buckets) {
    for (const figure of bucket.figures) {
      if (figure.value === null || figure.unit !== "persons") continue;
      if (period.assignedBy === undefined || periodId(figure.key.period) === periodId(period)) return figure;
      first ??= figure;
    }
  }
  return first;
}
