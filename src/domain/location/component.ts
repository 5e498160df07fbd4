import type { Confrontation, RuleFigure, RuleKind } from "../edits/editRule";
import { leewayOf, leewayOfAll, precisionOf } from "../edits/precision";
import type { Figure, Measure } from "../figures/figure";
import type { InParts } from "../inParts";
import { Decimal } from "../numbers/decimal";
import { roundHalfAway } from "../numbers/roundHalfAway";
import { assign, systemOf, type Assignment, type CellTraits, type Constraint, type System } from "./constraint";
import { percentScale } from "./percentBounds";

/** Rules that fail together, and all that surrounds them, in whole numbers. */
export interface Component {
  readonly system: System;
  readonly assignment: Assignment;
  /** by cell of the system */
  readonly figures: readonly Figure[];
  readonly cellOf: ReadonlyMap<Figure, number>;
  /** by constraint of the system */
  readonly confrontations: readonly Confrontation[];
  /** hard constraints that fail */
  readonly violated: readonly number[];
  /** one in a cell's whole number is this many persons */
  readonly unit: Decimal;
}

/** What the component is made of. */
export interface Surroundings {
  readonly violated: readonly Confrontation[];
  /** every rule that has a say about a cell that may change, those violated included */
  readonly rules: readonly Confrontation[];
  /** the cells that may change; all other figures of the rules stay as they are */
  readonly changeable: readonly Figure[];
  readonly isTrusted: (figure: Figure) => boolean;
  readonly usualDecimals: (figure: Figure) => number | null;
}

/** More decimals on a head count are no slip of a separator. */
const MOST_COUNT_DECIMALS = 6;
/** A percentage of more decimals is compared at these: whole numbers stay small. */
const MOST_PERCENT_DECIMALS = 9;
/** Coarser than whole hundreds of a percent nothing is stated. */
const COARSEST_PERCENT = -2;
/** Balances with more parts than this are taken as a whole: only the parts that may change become cells. */
const LONG_BALANCE = 12;

const MAY_BE_NEGATIVE: ReadonlySet<Measure> = new Set<Measure>(["increase", "shortfall", "growthRate", "growthIndex"]);
/** Assigned numbers and bases come from elsewhere, checked there. */
const RELIABLE = 1.5;

/** Figures or rules looked at between two pauses: a few milliseconds. */
const PER_PART = 1000;

/** Null where the figures are no whole numbers of a size that can be searched. */
export function* componentInParts(around: Surroundings): InParts<Component | null> {
  yield;
  const figures = figuresOf(around);
  yield;
  const places = countDecimals(figures);
  if (places === null) return null;
  const indexOf = new Map(figures.map((figure, index) => [figure, index]));
  const changeable = new Set(around.changeable);
  yield;
  const closing = closingFigures(around.rules);
  const values = new Float64Array(figures.length);
  const decimals = new Int8Array(figures.length);
  const traits: CellTraits[] = [];
  for (const [index, figure] of figures.entries()) {
    if (index % PER_PART === 0) yield;
    const cell = wholeNumber(figure, places);
    if (cell === null) return null;
    values[index] = cell.value;
    decimals[index] = cell.decimals;
    traits.push({
      isPercent: figure.unit === "percent",
      mayBeNegative: MAY_BE_NEGATIVE.has(figure.key.measure),
      step: cell.step,
      person: 10 ** places,
      trusted: !changeable.has(figure) || around.isTrusted(figure),
      closing: closing.has(figure),
      usualDecimals: around.usualDecimals(figure),
      reliability: isReliable(figure) ? RELIABLE : 1,
    });
  }
  const violated = new Set(around.violated);
  const constraints: Constraint[] = [];
  const confrontations: Confrontation[] = [];
  const failing: number[] = [];
  for (const [position, confrontation] of around.rules.entries()) {
    if (position % PER_PART === 0) yield;
    const constraint = constraintOf(confrontation, indexOf, places);
    if (constraint === null) continue;
    if (violated.has(confrontation)) failing.push(constraints.length);
    constraints.push(constraint);
    confrontations.push(confrontation);
  }
  yield;
  const system = systemOf(traits, constraints);
  const unit = new Decimal(`1e${-places}`);
  const assignment = assign(system, values, decimals);
  return { system, assignment, figures, cellOf: indexOf, confrontations, violated: failing, unit };
}

/** The cells that may change first, then whatever short rules need beside them. */
function figuresOf({ changeable, rules }: Surroundings): Figure[] {
  const figures = new Set(changeable);
  for (const { rule } of rules) {
    if (isLong(rule.figures)) continue;
    for (const { figure } of rule.figures) figures.add(figure);
  }
  return [...figures];
}

function isLong(figures: readonly RuleFigure[]): boolean {
  return figures.length > LONG_BALANCE;
}

/** Decimals of the counts: 0 unless a separator was misread; null where there are too many. */
function countDecimals(figures: readonly Figure[]): number | null {
  let most = 0;
  for (const { unit, value } of figures) {
    if (unit === "persons" && value !== null) most = Math.max(most, value.decimalPlaces());
  }
  return most > MOST_COUNT_DECIMALS ? null : most;
}

interface WholeNumber {
  readonly value: number;
  readonly decimals: number;
  readonly step: number;
}

function wholeNumber(figure: Figure, places: number): WholeNumber | null {
  const precision = precisionOf(figure);
  if (figure.unit !== "percent") {
    const value = figure.value!.times(`1e${places}`).toNumber();
    const own = Math.max(figure.value!.decimalPlaces(), 0);
    const step = own > 0 ? 10 ** (places - own) : 10 ** (places + Math.max(0, -precision));
    return Number.isSafeInteger(value) ? { value, decimals: precision, step: value % step === 0 ? step : 1 } : null;
  }
  if (precision < COARSEST_PERCENT) return null;
  const decimals = Math.min(precision, MOST_PERCENT_DECIMALS);
  const value = roundHalfAway(figure.value!, decimals + 2)
    .times(percentScale(decimals))
    .toNumber();
  return Number.isSafeInteger(value) ? { value, decimals, step: 1 } : null;
}

/** Figures of an actual or estimated year that another year is compared with: they were closed then. */
function closingFigures(rules: readonly Confrontation[]): ReadonlySet<Figure> {
  const prior = new Set<Figure>();
  const current = new Set<Figure>();
  for (const { rule } of rules) {
    for (const { role, figure } of rule.figures) {
      if (figure.key.measure !== "participants") continue;
      const tested = rule.figures[0]!.figure.key;
      const isCompared = role === "prior" || (role === "denominator" && /^growth/.test(tested.measure));
      const { scenario } = figure.key.period;
      if (isCompared && (scenario === "actual" || scenario === "estimate")) prior.add(figure);
      if (role === "current" || role === "numerator") current.add(figure);
    }
  }
  for (const figure of current) prior.delete(figure);
  return prior;
}

function isReliable({ key }: Figure): boolean {
  return key.period.scenario === "plan" || key.period.scenario === "target";
}

function constraintOf(
  { rule, exact, readAs }: Confrontation,
  indexOf: ReadonlyMap<Figure, number>,
  places: number,
): Constraint | null {
  const scaled = (value: Decimal) => value.times(`1e${places}`).toNumber();
  const cellOf = (wanted: RuleFigure["role"]) => indexOf.get(rule.figures.find(({ role }) => role === wanted)!.figure)!;
  const tested = rule.figures[0]!.figure;
  switch (rule.kind) {
    case "balance":
    case "difference":
    case "equalBase": {
      const members = rule.figures.filter(({ figure }) => indexOf.has(figure));
      const signs = members.map(({ role }) => signOf(rule.kind, role));
      const held = members.reduce((sum, { figure }, at) => sum.plus(figure.value!.times(signs[at]!)), new Decimal(0));
      // whatever the members do not account for is the part of the others
      const constant = isLong(rule.figures) ? tested.value!.minus(exact!).minus(held) : new Decimal(0);
      return {
        kind: "sum",
        cells: members.map(({ figure }) => indexOf.get(figure)!),
        signs,
        constant: scaled(constant),
        leeway: scaled(leewayOfAll(rule.figures.map(({ figure }) => figure))),
      };
    }
    case "ratio": {
      const above = rule.figures.find(({ role }) => role === "numerator" || role === "current")!.figure;
      const below = rule.figures.find(({ role }) => role === "denominator" || role === "prior")!.figure;
      return {
        kind: "ratio",
        cells: [indexOf.get(tested)!, indexOf.get(above)!, indexOf.get(below)!],
        shift: shiftOf(tested, above, readAs),
        leeways: [scaled(leewayOf(above)), scaled(leewayOf(below))],
        lent: /Coverage$/.test(tested.key.measure) && tested.key.period.year !== below.key.period.year,
      };
    }
    case "shortfall":
      return { kind: "shortfall", cells: [cellOf("stated"), cellOf("planned"), cellOf("current")] };
    case "range":
    case "subset":
      return { kind: "atMost", cells: [indexOf.get(tested)!, indexOf.get(rule.figures[1]!.figure)!] };
    case "wholeCount":
      return { kind: "whole", cells: [indexOf.get(tested)!] };
    case "statement": {
      const cells = rule.figures.map(({ figure }) => indexOf.get(figure)!);
      return { kind: "sum", cells, signs: [1, -1], constant: 0, leeway: scaled(leewayOfAll([tested])) };
    }
    // left out before anything is located
    case "points":
    case "rateWithoutPrior":
      return null;
  }
}

/** total − parts, increase − this + prior, base − reference: each is 0. */
function signOf(kind: RuleKind, role: RuleFigure["role"]): 1 | -1 {
  if (kind === "difference") return role === "current" ? -1 : 1;
  return role === "part" || role === "reference" ? -1 : 1;
}

/** As confrontRatio reads growth: an increase over the prior is a rate, a count over it an index. */
function shiftOf(tested: Figure, above: Figure, readAs: Confrontation["readAs"]): -1 | 0 | 1 {
  const { measure } = tested.key;
  if (measure !== "growthRate" && measure !== "growthIndex") return 0;
  const meant = readAs ?? measure;
  const given = above.key.measure === "increase" ? "growthRate" : "growthIndex";
  if (meant === given) return 0;
  return meant === "growthIndex" ? 1 : -1;
}
