import type { Confrontation, EditRule, Role } from "../domain/edits/editRule";
import type { Figure, Measure, Period } from "../domain/figures/figure";
import { roundHalfAway } from "../domain/numbers/roundHalfAway";
import type { CellPlace } from "../workbook/jobs/jobs";
import type { Surroundings } from "./messages";
import { isMultiple, type NumberWriting } from "./numberWriting";

/** Longer sums are told by their number of parts. */
export const PARTS_SPELT_OUT = 4;

/** A thousands separator read as a decimal sign makes a count this many times too small. */
export const MISREAD_SCALE = 1000;

/** The first figure that plays one of the roles, roles in order of preference. */
export function figureIn(rule: EditRule, ...roles: Role[]): Figure | undefined {
  for (const role of roles) {
    const found = rule.figures.find((each) => each.role === role);
    if (found) return found.figure;
  }
  return undefined;
}

/** The figure under test: the first of the rule. */
export function testedFigure(rule: EditRule): Figure {
  return rule.figures[0]!.figure;
}

/** The figure that a finding points to, where that is not the one under test. */
export function accusedFigure(rule: EditRule, place: CellPlace): Figure | undefined {
  const tested = testedFigure(rule);
  if (standsAt(tested, place)) return undefined;
  return rule.figures.find(({ figure }) => figure !== tested && standsAt(figure, place))?.figure;
}

function standsAt(figure: Figure, place: CellPlace): boolean {
  const { source } = figure;
  return (
    source.kind === "cell" &&
    source.sheetId === place.sheetId &&
    source.row === place.row &&
    source.column === place.column
  );
}

export function sameLine(x: Figure, y: Figure): boolean {
  return x.key.programme === y.key.programme && x.key.group === y.key.group && x.key.place === y.key.place;
}

export function samePeriod(x: Figure, y: Figure): boolean {
  const [one, other] = [x.key.period, y.key.period];
  return one.year === other.year && one.scenario === other.scenario && one.assignedBy === other.assignedBy;
}

export function sameSheet(x: Figure, y: Figure): boolean {
  return x.source.kind === "cell" && y.source.kind === "cell" && x.source.sheetId === y.source.sheetId;
}

/** The period a figure is compared with: its own, else that of the figure its rule compares it with. */
export function comparedPeriod(figure: Figure, rule: EditRule): Period | undefined {
  if (figure.key.versus) return figure.key.versus;
  return figure === testedFigure(rule) ? figureIn(rule, "prior", "denominator")?.key.period : undefined;
}

/** The year of a coverage's base, which may differ from the year of its count. */
export function baseYear(figure: Figure, rule: EditRule): number | null {
  const base = figure === testedFigure(rule) ? figureIn(rule, "denominator") : undefined;
  return base?.key.period.year ?? figure.key.period.year;
}

/** True when a sentence about the rule has to name places: several are shown, or the rule relates several. */
export function namesPlace(rule: EditRule, surroundings: Surroundings = {}): boolean {
  if (surroundings.severalPlaces) return true;
  const places = rule.figures.map((each) => each.figure.key.place).filter((place) => place !== "");
  return new Set(places).size > 1;
}

/** A division as people write it, with its result; `rounded` is null when rounding changes nothing. */
export interface Quotient {
  readonly operands: string;
  readonly percent: string;
  readonly rounded: string | null;
}

/** The recomputed percentage of a ratio rule, null when it has no value. */
export function quotientOf(confrontation: Confrontation, write: NumberWriting): Quotient | null {
  const { rule, exact, expected } = confrontation;
  const numerator = figureIn(rule, "numerator", "current");
  const denominator = figureIn(rule, "denominator", "prior");
  const isWithoutPrior = rule.kind === "rateWithoutPrior";
  if (exact === null || !numerator?.value || !(isWithoutPrior || denominator?.value)) return null;
  const tested = testedFigure(rule);
  const shown = (isMultiple(tested) ? tested.decimals : Math.max(0, tested.decimals)) + 2;
  const hides = expected !== null && !roundHalfAway(exact, shown).equals(exact);
  return {
    operands: isWithoutPrior
      ? withoutPrior(confrontation, write)
      : operandsOf(confrontation, numerator, denominator!, write),
    percent: write.exactly(tested, exact),
    rounded: hides ? write.like(tested, expected) : null,
  };
}

function operandsOf(
  confrontation: Confrontation,
  numerator: Figure,
  denominator: Figure,
  write: NumberWriting,
): string {
  const [above, below] = [write.stated(numerator), write.stated(denominator)];
  return `${numeratorOf(confrontation, numerator, above, below)}/${below}`;
}

/** "345/(12.345 − 345)", "−3.030/(85.072 + 3.030)" after a fall; an index has the count above. */
function withoutPrior({ rule, readAs }: Confrontation, write: NumberWriting): string {
  const [change, current] = [figureIn(rule, "numerator")!, write.stated(figureIn(rule, "current")!)];
  const fell = change.value?.isNegative() ?? false;
  const size = change.value ? write.like(change, change.value.abs()) : write.stated(change);
  const above = (readAs ?? testedFigure(rule).key.measure) === "growthIndex" ? current : (fell ? "−" : "") + size;
  return `${above}/(${current} ${fell ? "+" : "−"} ${size})`;
}

/** An increase over the prior is a growth rate, a count over it an index; for the other one the prior is added or taken off. */
function numeratorOf({ rule, readAs }: Confrontation, numerator: Figure, above: string, below: string): string {
  const meant = readAs ?? testedFigure(rule).key.measure;
  const isIncrease = numerator.key.measure === "increase";
  if (meant === "growthRate" && !isIncrease) return `(${above} − ${below})`;
  if (meant === "growthIndex" && isIncrease) return `(${above} + ${below})`;
  return above;
}

/** What a rule needs and nobody states. */
export type Lacking = "count" | "prior" | "plan" | "labourForce" | "eligible" | "population" | "other";

const BASE_OF: Partial<Record<Measure, Lacking>> = {
  labourForceCoverage: "labourForce",
  eligibleCoverage: "eligible",
  populationCoverage: "population",
  attainment: "plan",
};

/** The first figure that a rule is without, where no figure is named as missing. */
export function lackingIn(rule: EditRule): Lacking {
  if (rule.kind === "shortfall") return figureIn(rule, "current") ? "plan" : "count";
  if (rule.kind !== "ratio" && rule.kind !== "difference") return "other";
  if (!figureIn(rule, "numerator", "current")) return "count";
  if (!figureIn(rule, "denominator", "prior")) return BASE_OF[testedFigure(rule).key.measure] ?? "prior";
  return "other";
}
