import { isDated } from "../../figures/calendarYear";
import type { Figure, FigureKey, Measure, Period } from "../../figures/figure";
import { figureId, periodId } from "../../figures/identity";
import { priorOf } from "../../figures/priorOf";
import { growthIndex } from "../../indicators/growthIndex";
import { growthRate } from "../../indicators/growthRate";
import { attainment as attainmentOf } from "../../indicators/attainment";
import type { Decimal } from "../../numbers/decimal";
import { isProblem, type Problem } from "../../problem";
import { asWritten, COMPUTED_DECIMALS } from "./asWritten";
import { figuresIn, type Statement } from "./planOutline";
import { isResult } from "./subjectPeriods";

export interface WritingOptions {
  /** of each percentage, unless it is stated with fewer and no counts tell more; left out, as stated, computed ones with 2 */
  readonly decimals?: number | undefined;
  /** adds attainments, increases and growths that no cell states but its counts tell; never a count */
  readonly computeMissing?: boolean;
}

type AttainmentStatement = Extract<Statement, { kind: "attainment" }>;

const COVERAGES = [
  { coverage: "labourForceCoverage", base: "labourForce" },
  { coverage: "eligibleCoverage", base: "eligible" },
  { coverage: "populationCoverage", base: "population" },
] as const satisfies readonly { coverage: Measure; base: Measure }[];

/**
 * What each section says of one line, every figure at least once but increases and shortfalls of nobody.
 * @param figures of the line, each key once, all with a value
 * @param subjects the periods of the sections, in order
 * @returns by periodId of the section; sections that say nothing of the line are left out
 */
export function lineStatements(
  figures: readonly Figure[],
  subjects: readonly Period[],
  options: WritingOptions = {},
): ReadonlyMap<string, readonly Statement[]> {
  const stated = statedFigures(figures, options);
  const sections = new Map<string, Statement[]>();
  for (const subject of subjects) {
    const attainments = attainmentsOf(subject, stated, options);
    const participants = participantsOf(subject, stated);
    // another year, or a plan without its result, is named last, or what follows would seem to be of it
    const isNamedFirst = ({ plan, attainment, shortfall }: AttainmentStatement) =>
      plan.year === subject.year && (participants.length > 0 || attainment !== null || shortfall !== null);
    const said = [
      ...participants,
      ...attainments.filter(isNamedFirst),
      ...coveragesOf(subject, stated),
      ...growthsOf(subject, stated, options),
      ...attainments.filter((attainment) => !isNamedFirst(attainment)),
    ];
    if (said.length > 0) sections.set(periodId(subject), said);
  }
  leaveOutRepeatedPlans(subjects, sections);
  const printed = new Set(
    [...sections.values()].flat().flatMap((statement) => figuresIn(statement).map(({ key }) => figureId(key))),
  );
  for (const count of stated.all.filter(({ key }) => !printed.has(figureId(key)))) {
    const subject = sectionFor(count.key.period, subjects);
    const said = sections.get(periodId(subject)) ?? [];
    sections.set(periodId(subject), withCount(said, count, subject));
  }
  return sections;
}

/** A plan of which nothing more is said than the result's section says anyway. */
function leaveOutRepeatedPlans(subjects: readonly Period[], sections: Map<string, Statement[]>): void {
  const told = new Set(
    [...sections.values()].flat().flatMap((each) => (each.kind === "attainment" && each.planned ? [each.planned] : [])),
  );
  for (const subject of subjects) {
    const [only, ...others] = sections.get(periodId(subject)) ?? [];
    const isRepeated = only?.kind === "participants" && others.length === 0 && told.has(only.participants);
    if (isRepeated && !isResult(subject)) sections.delete(periodId(subject));
  }
}

/** Beside the count of a line that of an earlier year, where nothing else names it; any other stands for itself. */
function withCount(said: readonly Statement[], count: Figure, subject: Period): Statement[] {
  const [first, ...others] = said;
  const { measure, period } = count.key;
  const isEarlier = measure === "participants" && period.scenario === "actual" && isDated(period);
  if (isEarlier && first?.kind === "participants" && first.before === null && periodId(period) !== periodId(subject)) {
    return [{ ...first, before: count }, ...others];
  }
  return [...said, { kind: "count", count }];
}

/** The figures of a line by what they state. */
interface StatedFigures {
  readonly all: readonly Figure[];
  of(measure: Measure, period: Period): readonly Figure[];
  one(measure: Measure, period: Period): Figure | null;
}

function statedFigures(figures: readonly Figure[], { decimals }: WritingOptions): StatedFigures {
  const all = figures.map((figure) => asWritten(figure, decimals)).filter((figure) => !isNothing(figure));
  const slot = (measure: Measure, period: Period) => `${measure} ${periodId(period)}`;
  const bySlot = new Map<string, Figure[]>();
  for (const figure of all) {
    const id = slot(figure.key.measure, figure.key.period);
    bySlot.set(id, [...(bySlot.get(id) ?? []), figure]);
  }
  const of = (measure: Measure, period: Period) => bySlot.get(slot(measure, period)) ?? [];
  return { all, of, one: (measure, period) => of(measure, period)[0] ?? null };
}

/** "tăng 0 người", "còn thiếu 0 người": nobody writes so, and no reader takes "không tăng, không giảm" for a figure. */
function isNothing({ key: { measure }, value }: Figure): boolean {
  return (measure === "increase" || measure === "shortfall") && value!.isZero();
}

/** The section of the year, else the first after it, else the last. */
function sectionFor(period: Period, subjects: readonly Period[]): Period {
  const own = subjects.find((subject) => periodId(subject) === periodId(period));
  const later = subjects.find((subject) => (subject.year ?? 0) >= (period.year ?? 0));
  return own ?? later ?? subjects[subjects.length - 1]!;
}

function participantsOf(subject: Period, stated: StatedFigures): Statement[] {
  return stated
    .of("participants", subject)
    .map((participants) => ({ kind: "participants", participants, before: null }));
}

/** Set against each plan that a figure names, and against plans of the year that none names. */
function attainmentsOf(subject: Period, stated: StatedFigures, options: WritingOptions): AttainmentStatement[] {
  const attainments = stated.of("attainment", subject);
  const shortfalls = stated.of("shortfall", subject);
  const statements: AttainmentStatement[] = [];
  for (const [id, plan] of plansOf(subject, stated, [...attainments, ...shortfalls])) {
    const isAgainst = ({ key }: Figure) => periodId(key.versus ?? planOf(key)) === id;
    const planned = stated.one("participants", plan);
    const attainment =
      attainments.find(isAgainst) ?? computed(subject, "attainment", plan, stated, options, attainmentOf);
    const shortfall = shortfalls.find(isAgainst) ?? null;
    if (planned ?? attainment ?? shortfall) {
      statements.push({ kind: "attainment", plan, planned, attainment, shortfall });
    }
  }
  return statements;
}

function plansOf(subject: Period, stated: StatedFigures, against: readonly Figure[]): Map<string, Period> {
  const plans = new Map(
    against.map(({ key }) => key.versus ?? planOf(key)).map((plan) => [periodId(plan), plan] as const),
  );
  if (!isResult(subject)) return plans;
  for (const { key } of stated.all) {
    const isPlanned = key.measure === "participants" && !isResult(key.period) && key.period.year === subject.year;
    if (isPlanned) plans.set(periodId(key.period), key.period);
  }
  return plans;
}

/** Of a figure that names no plan: that of its year. */
function planOf({ period }: FigureKey): Period {
  return { year: period.year, scenario: "plan" };
}

function coveragesOf(subject: Period, stated: StatedFigures): Statement[] {
  return COVERAGES.flatMap(({ coverage: measure, base: baseMeasure }): Statement[] => {
    const coverage = stated.one(measure, subject);
    const base = stated.one(baseMeasure, subject);
    if (!coverage) return base ? [{ kind: "count", count: base }] : [];
    const participants = stated.one("participants", subject);
    // beside a percentage alone nobody could tell whether the number is the base or the count
    if (base && !participants) {
      return [
        { kind: "coverage", coverage, base: null, participants: null },
        { kind: "count", count: base },
      ];
    }
    const isQuotient = measure === "eligibleCoverage" && base !== null && isWhole(base) && isWhole(participants);
    return [{ kind: "coverage", coverage, base, participants: isQuotient ? participants : null }];
  });
}

function isWhole(figure: Figure | null): boolean {
  return figure?.decimals === 0;
}

function growthsOf(subject: Period, stated: StatedFigures, options: WritingOptions): Statement[] {
  const measures = ["increase", "growthRate", "growthIndex"] as const;
  const stating = measures.flatMap((measure) => stated.of(measure, subject));
  const before = priorOf(subject) ?? { year: null, scenario: "actual" };
  const versusOf = ({ key }: Figure) => key.versus ?? before;
  const versus = new Map(stating.map(versusOf).map((period) => [periodId(period), period] as const));
  if (options.computeMissing && stated.one("participants", before)) versus.set(periodId(before), before);
  return [...versus].flatMap(([id, period]): Statement[] => {
    const stands = (measure: (typeof measures)[number]) =>
      stated.of(measure, subject).find((figure) => versusOf(figure) === period || periodId(versusOf(figure)) === id) ??
      null;
    const [rate, index] = [stands("growthRate"), stands("growthIndex")];
    const isToldByRate = isResult(subject);
    const growth = {
      increase: stands("increase") ?? computed(subject, "increase", period, stated, options, difference),
      rate:
        rate ??
        (isToldByRate && index === null ? computed(subject, "growthRate", period, stated, options, growthRate) : null),
      index:
        index ??
        (!isToldByRate && rate === null
          ? computed(subject, "growthIndex", period, stated, options, growthIndex)
          : null),
    };
    if (!(growth.increase ?? growth.rate ?? growth.index)) return [];
    // where nothing tells the years, what it is compared with is not the count itself
    const prior = id === periodId(subject) ? null : stated.one("participants", period);
    return [{ kind: "growth", versus: period, prior, ...growth }];
  });
}

function difference(current: Decimal, prior: Decimal): Decimal {
  return current.minus(prior);
}

/** What the counts of two periods tell; null unless both are stated and the planner asked for it. */
function computed(
  subject: Period,
  measure: "attainment" | "increase" | "growthRate" | "growthIndex",
  versus: Period,
  stated: StatedFigures,
  { computeMissing = false, decimals }: WritingOptions,
  compute: (current: Decimal, other: Decimal, decimals?: number) => Decimal | Problem,
): Figure | null {
  const current = stated.one("participants", subject);
  const other = stated.one("participants", versus);
  if (!computeMissing || !current?.value || !other?.value) return null;
  // stated in thousands, they differ in thousands
  const kept = measure === "increase" ? Math.max(current.decimals, other.decimals) : (decimals ?? COMPUTED_DECIMALS);
  const value = compute(current.value, other.value, kept);
  if (isProblem(value)) return null;
  const { place, programme, group } = current.key;
  const key: FigureKey = {
    place,
    programme,
    ...(group === undefined ? {} : { group }),
    measure,
    period: subject,
    versus,
  };
  const unit = measure === "increase" ? "persons" : "percent";
  const figure: Figure = { key, value, decimals: kept, text: "", unit, source: current.source };
  return isNothing(figure) ? null : figure;
}
