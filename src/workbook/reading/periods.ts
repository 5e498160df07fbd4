import type { Period, Programme, Scenario } from "../../domain/figures/figure";
import type { Claim, NamedPeriod } from "./claim";

/** What title, sheet name and footnotes tell about the periods of a table. */
export interface PeriodContext {
  /** from the title or the sheet's name */
  readonly year: number | null;
  /** from the title: what counts are that say nothing else */
  readonly scenario: Scenario | null;
  /** the year a footnote gives for the bases */
  readonly basesYear: number | null;
  /** when nothing else tells */
  readonly hintYear: number | null;
}

export interface ColumnPeriods {
  readonly period: Period;
  readonly versus?: Period;
}

interface Count {
  readonly programme: Programme | null;
  readonly period: Period;
}

/** Which of several periods of a year a table is about. */
const RANK: Readonly<Record<Scenario, number>> = { actual: 0, estimate: 1, target: 2, plan: 3 };

/** The year a table is about; null when nothing tells it. */
export function tableYearOf(claims: readonly Claim[], context: PeriodContext): number | null {
  if (context.year !== null) return context.year;
  const named = (periods: readonly (NamedPeriod | null)[]) => periods.flatMap((period) => period?.year ?? []);
  const own = named(claims.map(({ period }) => period));
  if (own.length > 0) return Math.max(...own);
  const priors = named(claims.map(({ versus }) => versus));
  if (priors.length > 0) return Math.max(...priors) + 1;
  return context.hintYear;
}

/**
 * The periods of a table's columns. Head counts come first, from their own words, the title and the sheet's name; the
 * table is about the latest of them (in one year: actual before estimate before target before plan).
 * Bases without a year are last counted with the latest actual or estimate. Rates and increases without a period are
 * about what the table is about, against the period named, else the year before; attainment against the plan of its year.
 * Where only relative words tell years ("năm trước") and nothing the year itself, the table's year is 0.
 */
export function periodsOf(claims: readonly Claim[], context: PeriodContext): ColumnPeriods[] {
  const isRelative = claims.some(({ period, versus }) => period.offset !== undefined || versus?.offset !== undefined);
  const year = tableYearOf(claims, context) ?? (isRelative ? 0 : null);
  const told = claims.filter(isCount);
  const named = told
    .filter(({ period }) => period.scenario !== undefined)
    .map((claim) => ({ programme: claim.programme, period: countPeriod(claim, [], year, context) }));
  const others = told
    .filter(({ period }) => period.scenario === undefined)
    .map((claim) => ({ programme: claim.programme, period: countPeriod(claim, named, year, context) }));
  const counts = [...named, ...others];
  return claims.map((claim) =>
    isCount(claim) ? { period: countPeriod(claim, named, year, context) } : otherPeriods(claim, counts, year, context),
  );
}

function isCount({ measure }: Claim): boolean {
  return measure === null || measure === "participants";
}

/** A count without a word for its scenario is what the title says, unless a column of its own says just that. */
function countPeriod(claim: Claim, named: readonly Count[], year: number | null, context: PeriodContext): Period {
  const own = ownPeriod(claim.period, year, context, []);
  if (own) return own;
  const scenario = context.scenario ?? "actual";
  const isTaken = named.some(({ period }) => period.year === year && period.scenario === scenario);
  return { year, scenario: isTaken ? "actual" : scenario };
}

function otherPeriods(
  claim: Claim,
  counts: readonly Count[],
  year: number | null,
  context: PeriodContext,
): ColumnPeriods {
  const own = ownPeriod(claim.period, year, context, counts);
  const main = mainPeriod(counts, claim.programme, year, context);
  switch (claim.measure) {
    case "labourForce":
    case "eligible":
    case "population":
      return { period: own ?? basePeriod(counts, context) ?? main };
    case "attainment":
    case "shortfall":
      return attainmentPeriods(claim, own, main, counts);
    case "increase":
    case "growthRate":
    case "growthIndex": {
      const named = own && !isPlanned(own.scenario) ? asCounted(own, counts) : own;
      const period = named ?? grownPeriod(claim, main, counts);
      return { period, versus: priorPeriod(claim, period, counts) };
    }
    default:
      return { period: ofCount(claim.period, own, counts) ?? main };
  }
}

/** "Tỷ lệ đã tham gia" is about the people counted under that scenario, whatever the table's year. */
function ofCount(named: NamedPeriod, own: Period | undefined, counts: readonly Count[]): Period | undefined {
  if (named.year !== undefined || named.offset !== undefined || named.scenario === undefined) return own;
  const counted = counts.filter(({ period }) => period.scenario === named.scenario);
  const isThere = counted.some(({ period }) => period.year === own?.year);
  return isThere || counted.length === 0 ? own : counted.at(-1)!.period;
}

/** The period that a column's own words name; undefined when they name none. */
function ownPeriod(
  named: NamedPeriod,
  tableYear: number | null,
  context: PeriodContext,
  counts: readonly Count[],
): Period | undefined {
  const { scenario, offset } = named;
  const ownYear = named.year ?? (offset === undefined || tableYear === null ? undefined : tableYear + offset);
  if (ownYear === undefined && scenario === undefined) return undefined;
  if (scenario === undefined) return { year: ownYear!, scenario: scenarioIn(ownYear!, tableYear, context, counts) };
  // in a plan for 2020 "thực hiện" without a year is 2019's
  const isBefore = isPlanned(context.scenario) && !isPlanned(scenario) && ownYear === undefined && tableYear !== null;
  return {
    year: ownYear ?? (isBefore ? tableYear - 1 : tableYear),
    scenario,
    ...(named.assignedBy !== undefined && { assignedBy: named.assignedBy }),
  };
}

function isPlanned(scenario: Scenario | null): boolean {
  return scenario === "plan" || scenario === "target";
}

function scenarioIn(
  year: number,
  tableYear: number | null,
  context: PeriodContext,
  counts: readonly Count[],
): Scenario {
  const known = best(counts.filter(({ period }) => period.year === year));
  if (known) return known.scenario;
  if (tableYear === null || year < tableYear) return "actual";
  if (year === tableYear) return context.scenario ?? "actual";
  return isPlanned(context.scenario) ? context.scenario! : "plan";
}

function best(counts: readonly Count[]): Period | undefined {
  return [...counts].sort((x, y) => RANK[x.period.scenario] - RANK[y.period.scenario])[0]?.period;
}

function ofProgramme(counts: readonly Count[], programme: Programme | null): readonly Count[] {
  const same = counts.filter((count) => count.programme === programme);
  return programme === null || same.length === 0 ? counts : same;
}

function mainPeriod(
  counts: readonly Count[],
  programme: Programme | null,
  year: number | null,
  context: PeriodContext,
): Period {
  const candidates = ofProgramme(counts, programme);
  const ofYear = candidates.filter(({ period }) => period.year === year);
  if (ofYear.length > 0) return best(ofYear)!;
  const latest = Math.max(...candidates.map(({ period }) => period.year ?? -Infinity));
  return (
    best(candidates.filter(({ period }) => period.year === latest)) ?? { year, scenario: context.scenario ?? "actual" }
  );
}

/** Bases belong to the latest year counted; in a table of targets alone to the year its footnote gives. */
function basePeriod(counts: readonly Count[], context: PeriodContext): Period | undefined {
  const counted = counts.filter(({ period }) => !isPlanned(period.scenario));
  const latest = Math.max(...counted.map(({ period }) => period.year ?? -Infinity));
  const last = best(counted.filter(({ period }) => (period.year ?? -Infinity) === latest));
  if (last) return last;
  return context.basesYear === null ? undefined : { year: context.basesYear, scenario: "actual" };
}

/** What grew: the table's main period, or the year after the one compared with where the table has that year too. */
function grownPeriod({ versus, programme }: Claim, main: Period, counts: readonly Count[]): Period {
  if (versus?.year === undefined || isPlanned(versus.scenario ?? null) || main.year === versus.year + 1) return main;
  const next = versus.year + 1;
  return best(ofProgramme(counts, programme).filter(({ period }) => period.year === next)) ?? main;
}

function priorPeriod({ versus, programme }: Claim, period: Period, counts: readonly Count[]): Period {
  const candidates = ofProgramme(counts, programme).filter((count) => count.period !== period);
  if (versus && isPlanned(versus.scenario ?? null)) return planOf(versus, period, candidates);
  const year = versus?.year ?? (period.year === null ? null : period.year + (versus?.offset ?? -1));
  const scenario =
    versus?.scenario ??
    best(candidates.filter((count) => count.period.year === year && !isPlanned(count.period.scenario)))?.scenario ??
    "actual";
  return { year, scenario };
}

function attainmentPeriods(
  claim: Claim,
  own: Period | undefined,
  main: Period,
  counts: readonly Count[],
): ColumnPeriods {
  const candidates = ofProgramme(counts, claim.programme);
  const done = (period: Period) => !isPlanned(period.scenario);
  const plans = candidates.filter((count) => !done(count.period));
  const planned = candidates.filter(
    (count) => done(count.period) && plans.some((plan) => plan.period.year === count.period.year),
  );
  const latest = (from: readonly Count[]) =>
    best(from.filter(({ period }) => period.year === Math.max(...from.map((each) => each.period.year ?? -Infinity))));
  const lastDone = latest(candidates.filter((count) => done(count.period)));
  const named = own && done(own) ? asCounted(inYearOfPlan(own, claim, candidates), candidates) : undefined;
  const period =
    named ?? (done(main) ? main : (latest(planned) ?? lastDone ?? { year: main.year, scenario: "actual" }));
  const wanted = claim.versus ?? (isPlanned(claim.period.scenario ?? null) ? claim.period : {});
  return { period, versus: planOf(wanted, period, plans) };
}

/** "Ước TH/KH 2022" in a plan for 2023: what was done is of the plan's year where the table counts it. */
function inYearOfPlan(own: Period, { period, versus }: Claim, counts: readonly Count[]): Period {
  const isOpen = period.year === undefined && period.offset === undefined;
  const year = versus?.year;
  const isCounted = counts.some((count) => count.period.year === year && !isPlanned(count.period.scenario));
  return isOpen && year !== undefined && isCounted ? { ...own, year } : own;
}

/** "TH/KH" or "thực hiện 2020 so với 2015" in a table that counts only an estimate of the year is about that. */
function asCounted(named: Period, counts: readonly Count[]): Period {
  const ofYear = counts.filter(({ period }) => period.year === named.year && !isPlanned(period.scenario));
  return ofYear.some(({ period }) => period.scenario === named.scenario) ? named : (best(ofYear) ?? named);
}

/** The plan that is meant: of the year named or the year of the period, by the assigner and under the word named. */
function planOf(named: NamedPeriod, period: Period, counts: readonly Count[]): Period {
  const year = named.year ?? period.year;
  const plans = counts.filter((count) => isPlanned(count.period.scenario));
  const ofYear = plans.filter((count) => count.period.year === year);
  const inReach = ofYear.length > 0 || named.year !== undefined ? ofYear : plans;
  const byAssigner = inReach.filter(
    (count) => named.assignedBy === undefined || count.period.assignedBy === named.assignedBy,
  );
  const byWord = byAssigner.filter((count) => count.period.scenario === named.scenario);
  const found = (byWord[0] ?? byAssigner[0])?.period;
  return (
    found ?? {
      year,
      scenario: named.scenario ?? "plan",
      ...(named.assignedBy !== undefined && { assignedBy: named.assignedBy }),
    }
  );
}
