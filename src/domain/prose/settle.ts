import { roundedQuotient } from "../numbers/roundedQuotient";
import type { Measure } from "../figures/figure";
import { priorOf } from "../figures/priorOf";
import type { Figure, Period } from "../figures/figure";
import { periodId } from "../figures/identity";
import type { InParts } from "../inParts";
import type { Decimal } from "../numbers/decimal";

/** A figure whose words leave open which measure it states. */
export interface Unsettled {
  readonly figure: Figure;
  readonly others: readonly Measure[];
}

/** Figures looked at between two pauses: a few milliseconds. */
const FIGURES_PER_PART = 500;

/** A growth figure below this was hardly meant as an index, one above it hardly as a rate. */
const BETWEEN_RATE_AND_INDEX = 0.6;

/**
 * Which of the counts named by "đối tượng tham gia" are the eligible: those that a percentage of the same sentence and
 * programme is taken of. Returns the percentage by the count.
 */
export function* eligibleAmong(figures: readonly Unsettled[]): InParts<ReadonlyMap<Figure, Figure>> {
  const found = new Map<Figure, Figure>();
  const sentences = new Map<string, Figure[]>();
  const idOf = ({ key, source }: Figure) =>
    `${source.kind === "span" ? source.sentence : ""}\t${key.place}\t${key.programme}\t${key.group ?? ""}`;
  for (const [position, { figure }] of figures.entries()) {
    if (position % FIGURES_PER_PART === 0) yield;
    const beside = sentences.get(idOf(figure));
    if (beside) beside.push(figure);
    else sentences.set(idOf(figure), [figure]);
  }
  for (const [position, { figure, others }] of figures.entries()) {
    if (position % FIGURES_PER_PART === 0) yield;
    if (!others.includes("eligible") || figure.value === null) continue;
    const beside = (sentences.get(idOf(figure)) ?? []).slice(0, MOST_BESIDE);
    const counts = beside
      .filter((each) => each.key.measure === "participants" && each !== figure)
      .map(({ value }) => value!);
    const share = beside.find(
      (each) =>
        each.unit === "percent" && each.key.measure === "attainment" && anyQuotient(each, counts, [figure.value!]),
    );
    if (share) found.set(figure, share);
  }
  return found;
}

/** A sentence with more figures than this is a list. */
const MOST_BESIDE = 40;

/**
 * Which of the measures a percentage states: the first that reconciles with counts of the text; where none does,
 * growth named an index but far below 100 % is a rate, and everything else stays as it was read.
 */
export function settledMeasure({ figure, others }: Unsettled, counts: CountsOf): Measure {
  const { measure } = figure.key;
  if (others.length === 0 || figure.value === null || figure.unit !== "percent") return measure;
  for (const each of [measure, ...others]) if (reconciles(figure, each, counts)) return each;
  if (measure === "growthIndex" && figure.value.lt(BETWEEN_RATE_AND_INDEX)) return "growthRate";
  return measure;
}

function reconciles(figure: Figure, measure: Measure, counts: CountsOf): boolean {
  const { key } = figure;
  const { period } = key;
  const current = counts(figure, "participants", period);
  const versus = key.versus ?? priorOf(period);
  switch (measure) {
    case "growthRate": {
      const prior = versus ? counts(figure, "participants", versus) : [];
      const increases = counts(figure, "increase", period);
      return (
        anyQuotient(figure, increases, prior) ||
        prior.some((base) =>
          anyQuotient(
            figure,
            current.map((count) => count.minus(base)),
            [base],
          ),
        )
      );
    }
    case "growthIndex":
      return anyQuotient(figure, current, versus ? counts(figure, "participants", versus) : []);
    case "attainment": {
      const plans = (["plan", "target"] as const).flatMap((scenario) =>
        counts(figure, "participants", { year: period.year, scenario }),
      );
      return anyQuotient(figure, current, plans);
    }
    case "eligibleCoverage":
      return anyQuotient(figure, current, counts(figure, "eligible", null));
    case "labourForceCoverage":
      return anyQuotient(figure, current, counts(figure, "labourForce", period));
    case "populationCoverage":
      return anyQuotient(figure, current, counts(figure, "population", period));
    default:
      return false;
  }
}

function anyQuotient(figure: Figure, above: readonly Decimal[], below: readonly Decimal[]): boolean {
  const stated = figure.value!;
  return above.some((count) =>
    below.some((base) => !base.isZero() && roundedQuotient(count, base, figure.decimals).eq(stated)),
  );
}

/** The counts that a text states for a figure's line, or for a base whatever its line. */
export type CountsOf = (near: Figure, measure: Measure, period: Period | null) => readonly Decimal[];

/** Looks counts up among the figures of a text; a period without an assigner takes any, no period any period. */
export function* countsAmong(figures: readonly Figure[]): InParts<CountsOf> {
  const known = new Map<string, Decimal[]>();
  const idOf = (programme: string, place: string, measure: Measure, period: Period | null) =>
    [programme, place, measure, period ? periodId({ year: period.year, scenario: period.scenario }) : ""].join("\t");
  for (const [position, { key, value, unit }] of figures.entries()) {
    if (position % FIGURES_PER_PART === 0) yield;
    if (value === null || unit !== "persons") continue;
    const line = key.group === undefined ? key.programme : `${key.programme}/${key.group}`;
    const programme = isOfPlace(key.measure) ? "" : line;
    for (const period of key.measure === "eligible" ? [key.period, null] : [key.period]) {
      const id = idOf(programme, key.place, key.measure, period);
      const found = known.get(id);
      if (found) found.push(value);
      else known.set(id, [value]);
    }
  }
  return ({ key }, measure, period) => {
    const line = key.group === undefined ? key.programme : `${key.programme}/${key.group}`;
    const programme = isOfPlace(measure) ? "" : line;
    return (known.get(idOf(programme, key.place, measure, period)) ?? []).slice(0, MOST_TRIED);
  };
}

/** A text that states the same count more often than this speaks of several things. */
const MOST_TRIED = 6;

function isOfPlace(measure: Measure): boolean {
  return measure === "labourForce" || measure === "population";
}
