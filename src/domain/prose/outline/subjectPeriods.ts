import type { Figure, Measure, Period, Scenario } from "../../figures/figure";
import { periodId } from "../../figures/identity";

/** Counts that only others refer to: they never make a section. */
const BASES: ReadonlySet<Measure> = new Set<Measure>(["labourForce", "eligible", "population"]);
const SCENARIO_ORDER: readonly Scenario[] = ["actual", "estimate", "plan", "target"];

/**
 * The periods that a plan has a section for, in the order of years: all that are compared with something, the latest
 * result if it can be compared, and counts that no later section refers to as its year before or its plan.
 * @param figures those that state a value
 */
export function subjectPeriods(figures: readonly Figure[]): readonly Period[] {
  const said = figures.filter(({ key }) => !BASES.has(key.measure));
  const subjects = distinct(said.filter(({ key }) => key.measure !== "participants").map(({ key }) => key.period));
  const counted = distinct((said.length > 0 ? said : figures).map(({ key }) => key.period)).sort(laterFirst);
  const latest = counted.find(isResult);
  if (latest && counted.some((period) => refersTo(latest, period))) subjects.push(latest);
  for (const period of counted) {
    // a plan that is counted beside its result is told in the result's section
    const subject = counted.find((each) => isResult(each) && refersTo(each, period) && !isResult(period)) ?? period;
    if (!subjects.some((each) => isSame(each, period) || refersTo(each, period))) subjects.push(subject);
  }
  return distinct(subjects).sort(inOrder);
}

/** True where a section's sentences name the period anyway: as the year before, or as the plan of the year. */
function refersTo(subject: Period, period: Period): boolean {
  if (isResult(period)) return subject.year !== null && subject.year - 1 === period.year;
  return isResult(subject) && subject.year === period.year;
}

/** What was reached, not what was asked for. */
export function isResult({ scenario }: Period): boolean {
  return scenario === "actual" || scenario === "estimate";
}

function isSame(x: Period, y: Period): boolean {
  return periodId(x) === periodId(y);
}

function distinct(periods: readonly Period[]): Period[] {
  return [...new Map(periods.map((period) => [periodId(period), period])).values()];
}

function inOrder(x: Period, y: Period): number {
  return (x.year ?? 0) - (y.year ?? 0) || SCENARIO_ORDER.indexOf(x.scenario) - SCENARIO_ORDER.indexOf(y.scenario);
}

/** Of one year the results first, so that its plan is named beside them. */
function laterFirst(x: Period, y: Period): number {
  return (y.year ?? 0) - (x.year ?? 0) || SCENARIO_ORDER.indexOf(x.scenario) - SCENARIO_ORDER.indexOf(y.scenario);
}
