import type { Measure, Programme, Scenario, Unit } from "../figures/figure";
import type { NumberItem } from "./items";
import { isChange, isCoverage, type Named, type OpenFigure, type Told } from "./openFigure";
import type { ProseWord } from "./proseLexicon";
import type { SkipReason } from "./proseReading";
import { distance, has, hasAnywhere, nearestOf, type Side } from "./surroundings";

/** What is known about a number when its meaning is decided. */
export interface Situation {
  readonly item: NumberItem;
  readonly left: Side;
  readonly right: Side;
  /** words in front of the bracket that the number is the first in */
  readonly outside: Side | null;
  /** the figure in front of that bracket */
  readonly behind: OpenFigure | null;
  readonly isInBracket: boolean;
  /** the figure read last in the sentence */
  readonly last: OpenFigure | null;
  /** the count or coverage that the sentence is about */
  readonly head: OpenFigure | null;
  /** the count or coverage named last: "tỷ lệ bao phủ đạt 91,2%" behind a count is a subject of its own */
  readonly subject: OpenFigure | null;
  readonly programme: Programme | null;
  readonly isNamedHere: boolean;
  readonly isForeign: boolean;
  /** the figure in front of the innermost bracket, words in between or not */
  readonly bracket: OpenFigure | null;
  /** what the sentence goes on with */
  readonly ahead: Side;
  /** the figure above the line of a quotient, for the number below it */
  readonly above: OpenFigure | null;
  readonly scenario: Scenario;
  /** "lần lượt": the numbers are of one kind */
  readonly isShared: boolean;
  /** in an item of a list whose lead-in names the programme */
  readonly isListed: boolean;
  /** the base that the sentence has stated */
  readonly base: OpenFigure | null;
  /** the sentence has stated a coverage */
  readonly hasCoverage: boolean;
  /** the paragraph speaks of a plan or target */
  readonly hasPlan: boolean;
}

/** What a number states. */
export interface Decision {
  readonly measure: Measure;
  readonly unit: Unit;
  readonly others?: readonly Measure[];
  readonly sign?: -1 | 1;
  readonly isHead?: boolean;
  /** the sentence goes on about it, though its count stays the head */
  readonly isSubject?: boolean;
  readonly isGross?: boolean;
  /** stated of the year before, or as somebody's plan */
  readonly against?: "prior" | "plan" | "target";
  /** "kế hoạch năm 2020 là 5.454 người": the year beside the plan is the plan's */
  readonly isValueOfPlan?: boolean;
  /** compared with a plan */
  readonly planned?: "plan" | "target";
  readonly versus?: Told | null;
  readonly scenario?: Scenario;
  readonly named?: Named;
  /** of the same period and place as another figure */
  readonly like?: OpenFigure;
}

const PLANS = ["plan", "target"] as const;
const BASES = ["labourForce", "population", "eligible"] as const;
const COVERAGE_OF: Record<(typeof BASES)[number], Measure> = {
  labourForce: "labourForceCoverage",
  population: "populationCoverage",
  eligible: "eligibleCoverage",
};
const VERBS = [
  "up",
  "down",
  "gross",
  "won",
  "missing",
  "beyond",
  "attained",
  "completed",
  "equal",
  "meaning",
  "from",
  "to",
  "share",
] as const satisfies readonly ProseWord[];

/** Decides what a number states, or why it states nothing that is known here. */
export function decide(situation: Situation): Decision | SkipReason {
  const { item, left } = situation;
  if (item.foreign !== null) return item.foreign;
  const unit = unitOf(situation);
  if (unit === null) return "unclear";
  if (isAboutThings(situation)) return "otherThing";
  const shared = situation.isShared && situation.last && !situation.isInBracket ? situation.last : null;
  if (shared && shared.unit === unit && nearestOf(left, VERBS) === null) return likeBefore(shared, situation.programme);
  if (item.quotient !== null) return partOfQuotient(situation);
  if (unit === "times") return timesOf(situation);
  if (unit === "points") return { measure: "increase", unit: "points", sign: signOf(left, item) };
  return unit === "percent" ? percentOf(situation) : personsOf(situation);
}

/** The next of several numbers of one kind. */
function likeBefore(figure: OpenFigure, programme: Programme | null): Decision {
  const { unit, sign, others, versus, isGross } = figure;
  return { measure: sameKindFor(figure.measure, programme), unit, sign, others, versus, isGross, isHead: false };
}

/** The coverage of another programme is taken of its own base. */
function sameKindFor(measure: Measure, programme: Programme | null): Measure {
  return isCoverage(measure) && measure !== "eligibleCoverage" ? coverageOf(programme) : measure;
}

/** How far behind a number a thing may stand that it counts: "2.740 người thuộc hộ gia đình chưa tham gia". */
const NEAR_THING = 3;

/** Money, cards and employers: what follows them is theirs. */
function isAboutThings({ left, right, isForeign, isNamedHere }: Situation): boolean {
  if (has(left, "money", "otherThing")) return true;
  if (distance(right, "otherThing") <= Math.min(NEAR_THING, distance(right, "takingPart") - 1)) return true;
  if (isForeign) return true;
  return hasAnywhere(left, "money", "otherThing") && !has(left, "takingPart", "up", "down") && !isNamedHere;
}

/** The unit that is printed, or that the words around ask for. */
function unitOf(situation: Situation): NumberItem["unit"] {
  const { item, left, right, outside, behind, isNamedHere } = situation;
  if (item.unit !== null) return item.unit;
  if (item.quotient !== null) return "persons";
  const isFine = item.decimals === 1 || item.decimals === 2;
  if (behind) return behind.unit === "persons" && isFine ? "percent" : "persons";
  if (isFine)
    return has(
      left,
      "rate",
      "coverage",
      "attained",
      "up",
      "down",
      "completed",
      "equal",
      "growthRate",
      "growthIndex",
      "share",
    )
      ? "percent"
      : null;
  if (item.decimals !== 0) return null;
  if (has(right, ...PLANS) && distance(right, nearestOf(right, PLANS)!) === 0) return null;
  if (outside) return "persons";
  if (has(right, "takingPart", "eligible", "labourForce", "population", "candidates")) return "persons";
  if (has(left, "up", "down", "beyond", "missing", ...PLANS, ...BASES, "takingPart", "candidates")) return "persons";
  const named = left.items.findIndex(({ kind }) => kind === "programme");
  return isNamedHere && named >= 0 && named <= 3 ? "persons" : null;
}

function signOf(left: Side, item: NumberItem): -1 | 1 {
  if (item.sign !== 0) return item.sign;
  const nearest = nearestOf(left, ["up", "down", "beyond", "missing"]);
  return nearest === "down" || nearest === "missing" ? -1 : 1;
}

function planOf(...sides: readonly (Side | null)[]): "plan" | "target" | null {
  for (const side of sides) {
    const found = side && nearestOf(side, PLANS);
    if (found) return found;
  }
  return null;
}

/** "(4.844/5.400)": a count and its base, or a count and its plan. */
function partOfQuotient(situation: Situation): Decision | SkipReason {
  const { item, behind, above, left, right } = situation;
  if (item.quotient === "above") {
    if (behind && behind.unit === "percent") {
      if (isCoverage(behind.measure) || behind.measure === "attainment")
        return { measure: "participants", unit: "persons", like: behind, named: behind.named };
      if (behind.measure === "growthRate")
        return { measure: "increase", unit: "persons", like: behind, versus: behind.versus, named: behind.named };
    }
    const isCount = item.value.gte(100) || situation.item.unit === "persons" || has(left, "takingPart", "attained");
    if (!isCount || behind) return "unclear";
    return { measure: "participants", unit: "persons", isHead: !situation.isInBracket };
  }
  if (!above) return "unclear";
  if (above.measure === "increase")
    return { measure: "participants", unit: "persons", against: "prior", named: above.named };
  const base = percentBase(situation);
  const shared = { unit: "persons", like: above, named: above.named } as const;
  if (base === "plan") {
    const plan = planOf(right, left, situation.ahead) ?? situation.bracket?.versus?.scenario ?? "plan";
    return { ...shared, measure: "participants", against: plan === "target" ? "target" : "plan" };
  }
  return { ...shared, measure: base };
}

/** What stands below the line: told by the percentage in front of the bracket, or by words. */
function percentBase({ bracket, left, right, ahead, programme }: Situation): "plan" | (typeof BASES)[number] {
  if (bracket && isCoverage(bracket.measure)) return BASES.find((each) => COVERAGE_OF[each] === bracket.measure)!;
  if (bracket?.measure === "attainment") return "plan";
  const near = nearestOf(right, BASES) ?? nearestOf(left, BASES);
  if (near !== null) return near;
  const base = BASES.find((each) => hasAnywhere(ahead, each));
  const plan = PLANS.find((each) => hasAnywhere(ahead, each));
  if (base === undefined && plan === undefined && programme === "health") return "population";
  return base !== undefined && (plan === undefined || distance(ahead, base) < distance(ahead, plan)) ? base : "plan";
}

/** "gấp 2,4 lần": an index. */
function timesOf(situation: Situation): Decision | SkipReason {
  const { left, programme } = situation;
  if (programme === null || !has(left, "equal", "up", "growthIndex", "growthRate")) return "otherThing";
  return { measure: "growthIndex", unit: "percent", others: ["growthRate"] };
}

function percentOf(situation: Situation): Decision | SkipReason {
  const { item, left, right, behind, outside, head, last } = situation;
  const verb = nearestOf(left, VERBS);
  const signed = item.sign !== 0;
  const planHere = planOf(right);

  // "tăng 307 người (6,37%)", "tăng 40.640 người (tăng 14,65%)", "tăng 307 người, tương đương 6,37%"
  const change = behind ?? (verb === "meaning" ? last : null);
  if (change && isChangeOfCount(change) && !has(left, "attained", "rate", "coverage", "share") && !planHere) {
    const sign = verb === "up" || verb === "down" || signed ? signOf(left, item) : change.sign;
    return { measure: "growthRate", unit: "percent", sign, versus: change.versus, like: change, named: change.named };
  }
  if (change?.measure === "shortfall") {
    const { scenario } = change.versus ?? { scenario: "plan" };
    const planned = scenario === "target" ? "target" : "plan";
    return { measure: "growthRate", unit: "percent", sign: change.sign === 1 ? -1 : 1, planned, like: change };
  }

  if (verb === "up" || verb === "down" || verb === "beyond" || verb === "missing" || signed) {
    const nouns = nearestOf(left, ["growthRate", "growthIndex", "rate", "coverage"]);
    // "chiếm 17,6% lực lượng lao động, vượt 0,1%"
    const goesBeyond = (verb === "beyond" || verb === "missing") && last !== null && isCoverage(last.measure);
    const isOfRate =
      (nouns === "rate" || nouns === "coverage" || isCoverageSubject(situation) || goesBeyond) &&
      item.value.lte(MOST_POINTS);
    const sign = verb === "missing" ? -1 : signOf(left, item);
    if (isOfRate && nouns !== "growthRate" && nouns !== "growthIndex" && !behind)
      return { measure: "increase", unit: "points", sign, ...(planHere ? { planned: planHere } : {}) };
    const planned =
      planHere ?? (verb === "beyond" || verb === "missing" ? (planOf(left, outside) ?? planBefore(last)) : null);
    if (planned) return { measure: "growthRate", unit: "percent", sign, planned };
    return { measure: "growthRate", unit: "percent", sign };
  }

  // "tăng từ 89,2% năm 2019 lên 93,8% năm 2021"
  if (verb === "to" && distance(left, "to") <= 2 && last && isCoverage(last.measure))
    return { measure: last.measure, unit: "percent", isHead: true };
  // "so với chỉ tiêu Chính phủ giao (94,05%)": the coverage that was planned
  const plannedOutside = planOf(outside);
  const about = situation.subject ?? head;
  if (outside?.versus && plannedOutside === null && left.items.length === 0 && about && isCoverage(about.measure))
    return { measure: about.measure, unit: "percent", against: "prior" };
  if (plannedOutside && left.items.length === 0 && about && isCoverage(about.measure))
    return { measure: about.measure, unit: "percent", against: plannedOutside };

  const base = nearestOf(right, BASES);
  if (planHere && (base === null || distance(right, planHere) < distance(right, base))) return attainment(planHere);
  if (base !== null) return coverage(COVERAGE_OF[base]);
  const growth = nearestOf(left, ["growthRate", "growthIndex"]);
  const rates = nearestOf(left, ["rate", "coverage", "share"]);
  if (growth && (rates === null || distance(left, growth) < distance(left, rates)))
    return { measure: growth, unit: "percent", others: [growth === "growthRate" ? "growthIndex" : "growthRate"] };
  if (right.versus !== null && rates === null && (verb === "attained" || verb === "equal" || verb === null))
    return { measure: "growthIndex", unit: "percent", others: ["growthRate"] };
  if (verb === "equal" && left.versus !== null)
    return { measure: "growthIndex", unit: "percent", others: ["growthRate"] };

  const planLeft = nearestOf(left, PLANS);
  const isAfterRate = planLeft !== null && (rates === null || distance(left, planLeft) < distance(left, rates));
  if (verb === "completed" || has(left, "completed")) return attainment(planLeft ?? planOf(outside) ?? "plan");
  if (planLeft && isAfterRate && (has(left, "versus") || rates !== null || verb === "attained"))
    if (!has(left, ...BASES) || distance(left, planLeft) < distance(left, nearestOf(left, BASES)!))
      return attainment(planLeft);
  const leftBase = nearestOf(left, BASES);
  if (leftBase && (rates !== null || has(left, "versus", "share", "attained"))) return coverage(COVERAGE_OF[leftBase]);
  // "chiếm 47,6% tổng số người tham gia": a share of the insured is no coverage
  if (has(left, "share") && has(right, "total", "takingPart")) return "unclear";
  if (has(right, "persons", "takingPart") && !behind) return coverage(byProgramme(situation));
  if (rates !== null) {
    // "trong đó nữ 24.316 người, chiếm 53,8%": a part of a whole that is no base
    if (rates === "share" && situation.base)
      return coverage(COVERAGE_OF[situation.base.measure as (typeof BASES)[number]]);
    if (rates === "share" && !BASES.some((each) => hasAnywhere(left, each)) && !has(right, ...BASES)) {
      const subject = last ?? head;
      if (subject?.named.group !== undefined) return "unclear";
      if (programmeOfPart(subject) && !situation.hasCoverage) return "unclear";
    }
    const anyBase = BASES.find((each) => hasAnywhere(left, each));
    return coverage(anyBase ? COVERAGE_OF[anyBase] : ofStatedBase(situation));
  }

  const like = listedLike(situation);
  if (like !== null) return like;
  const compared = last && !hasComma(left) ? comparedInBrackets(last) : null;
  if (compared !== null) return compared;

  // from here on nothing in the clause tells: the sentence before it does, or the counts will
  const earlier = BASES.filter((each) => hasAnywhere(left, each)).sort(
    (x, y) => distance(left, x) - distance(left, y),
  )[0];
  const earlierPlan = PLANS.find((each) => hasAnywhere(left, each));
  const earlierGrowth = (["growthRate", "growthIndex"] as const).find((each) => hasAnywhere(left, each));
  if (behind && behind.measure === "participants") {
    if (behind.when.scenario === "plan" || behind.when.scenario === "target")
      return open(situation, "eligibleCoverage");
    return open(situation, verb === "attained" ? "attainment" : byProgramme(situation));
  }
  if (earlierPlan && hasAnywhere(left, "versus") && (!earlier || distance(left, earlierPlan) < distance(left, earlier)))
    return attainment(earlierPlan);
  if (earlier) return coverage(COVERAGE_OF[earlier]);
  if (earlierGrowth) return { measure: earlierGrowth, unit: "percent" };
  if (hasAnywhere(left, "rate", "coverage")) return coverage(byProgramme(situation));
  // "chỉ tiêu giao: BHTN 4.900 người, BHYT 95,5%"
  const isListedTarget = verb === null && situation.scenario !== "actual" && left.items[0]?.kind === "programme";
  if (isListedTarget) return open(situation, byProgramme(situation));
  if (verb !== "attained" || situation.programme === null) return "unclear";
  if (head?.measure === "participants")
    return open(situation, isCoverageLikelier(situation) ? byProgramme(situation) : "attainment");
  if (!situation.isNamedHere) return "unclear";
  const isOfPlan = situation.hasPlan && (situation.scenario === "actual" || situation.scenario === "estimate");
  return open(situation, isOfPlan || item.value.gt(1) ? "attainment" : byProgramme(situation));

  function attainment(planned: "plan" | "target"): Decision {
    const scenario = situation.scenario === "plan" ? "actual" : situation.scenario;
    return { measure: "attainment", unit: "percent", planned, scenario };
  }

  function coverage(measure: Measure): Decision {
    // "từ 84,6% lên 92,1%"
    if (verb === "from" && distance(left, "from") <= 1 && !has(right, "orMore"))
      return { measure, unit: "percent", against: "prior" };
    const isSubject = !situation.isInBracket && has(left, "rate", "coverage");
    return { measure, unit: "percent", isHead: !situation.isInBracket && head === null, isSubject };
  }

  function isChangeOfCount(figure: OpenFigure): boolean {
    return figure.measure === "increase" && figure.unit === "persons";
  }
}

/** "BHXH tự nguyện 278 người, chiếm 5,4%": of all insured, perhaps. */
function programmeOfPart(subject: OpenFigure | null): boolean {
  const programme = subject?.named.programme;
  return programme === "compulsory" || programme === "voluntary" || programme === "unemployment";
}

/** "so với chỉ tiêu giao (70.544 người) đạt 84%": the bracket holds what the percentage is of. */
function comparedInBrackets({ measure, when }: OpenFigure): Decision | null {
  if (measure === "labourForce" || measure === "population" || measure === "eligible")
    return { measure: COVERAGE_OF[measure], unit: "percent" };
  const { scenario } = when;
  if (measure !== "participants" || (scenario !== "plan" && scenario !== "target")) return null;
  return { measure: "attainment", unit: "percent", planned: scenario, scenario: "actual" };
}

/** "đạt 99,1%" and no word of a plan: of the population for health, and where the sentence speaks of coverage already. */
function isCoverageLikelier({ programme, hasCoverage, hasPlan }: Situation): boolean {
  return !hasPlan && (hasCoverage || programme === "health");
}

function open(situation: Situation, measure: Measure): Decision {
  const all: readonly Measure[] = ["attainment", "eligibleCoverage", byProgramme(situation)];
  return {
    measure,
    unit: "percent",
    others: all.filter((each) => each !== measure),
    ...(measure === "attainment" ? { planned: "plan" } : {}),
  };
}

/** "BHXH bắt buộc là 101,1%, BHXH tự nguyện 95,1%": of the same kind, for another programme. */
function listedLike({ left, last, isInBracket, behind, programme }: Situation): Decision | null {
  if (isInBracket || behind || last?.unit !== "percent" || last.measure === "growthRate" || !hasProgramme(left))
    return null;
  if (left.items.filter(({ kind }) => kind === "other").length > 2) return null;
  return { measure: sameKindFor(last.measure, programme), unit: "percent", versus: last.versus, others: last.others };
}

function coverageOf(programme: Programme | null): Measure {
  return programme === "health" ? "populationCoverage" : "labourForceCoverage";
}

/** A coverage does not rise by more than this within a year: a larger change is one of people. */
const MOST_POINTS = 0.2;

/** The sentence, or the part of it that starts with "tỷ lệ", is about a coverage. */
function isCoverageSubject({ head, last, subject }: Situation): boolean {
  const about = subject ?? head ?? last;
  return about !== null && isCoverage(about.measure);
}

function planBefore(last: OpenFigure | null): "plan" | "target" | null {
  const scenario = last?.versus?.scenario ?? last?.when.scenario;
  return scenario === "plan" || scenario === "target" ? scenario : "plan";
}

/** Of the base that the sentence has stated: "trong số 5.400 người thuộc diện …, đạt tỷ lệ 89,7%". */
function ofStatedBase(situation: Situation): Measure {
  const base = BASES.find((each) => each === situation.base?.measure);
  const isMeant = base === "eligible" || (base !== undefined && COVERAGE_OF[base] === coverageOf(situation.programme));
  return isMeant ? COVERAGE_OF[base!] : byProgramme(situation);
}

/** Health insurance covers the population, the others people who work. */
function byProgramme({ programme, right, left }: Situation): Measure {
  if (has(right, ...BASES)) return COVERAGE_OF[nearestOf(right, BASES)!];
  if (has(left, ...BASES)) return COVERAGE_OF[nearestOf(left, BASES)!];
  return coverageOf(programme);
}

function personsOf(situation: Situation): Decision | SkipReason {
  const { item, left, right, behind, outside, last, isNamedHere } = situation;
  const verb = nearestOf(left, VERBS);
  const persons = { unit: "persons" } as const;

  const inBracket =
    behind && !has(left, ...PLANS, "up", "down", "takingPart", "ofWhich", "beyond", "missing")
      ? bracketed(situation, behind)
      : null;
  if (inBracket !== null) return inBracket;

  // "5.122 người/5.454 người, đạt 93,9% kế hoạch"
  const [nearest] = left.items;
  if (nearest?.kind === "sign" && nearest.sign === "/" && last?.measure === "participants") {
    const below = nearestOf(right, BASES) ?? percentBase(situation);
    if (below !== "plan") return { ...persons, measure: below, like: last };
    return { ...persons, measure: "participants", against: planOf(right, situation.ahead) ?? "plan", like: last };
  }

  const isMore = (verb === "up" || verb === "down") && distance(left, verb) <= 1;
  const baseBehind = nearestOf(right, BASES);
  if (baseBehind !== null && !isMore && (baseBehind === "eligible" || !has(right, "takingPart")))
    return { ...persons, measure: baseBehind };
  if (distance(right, "gross") === 0) return { ...persons, measure: "increase", isGross: true };
  // "có thêm 18.305 người tham gia BHXH tự nguyện, 1.250 người … và 38.154 người tham gia BHYT"
  const first = left.items[0];
  const goesOn =
    distance(left, "and") === 0 || (first?.kind === "sign" && first.sign === "," && hasAnywhere(left, "takingPart"));
  if (verb === null && goesOn && last?.measure === "increase" && has(right, "takingPart"))
    return { ...persons, measure: "increase", sign: last.sign, versus: last.versus, isGross: last.isGross };

  if (outside && left.items.length === 0) {
    const plan = nearestOf(outside, PLANS);
    const base = nearestOf(outside, BASES);
    if (plan !== null && (outside.versus === null || distance(outside, plan) < outside.items.indexOf(outside.versus)))
      return { ...persons, measure: "participants", against: plan, isValueOfPlan: true };
    if (outside.versus !== null) return { ...persons, measure: "participants", against: "prior" };
    if (base !== null) return { ...persons, measure: base };
  }

  switch (verb) {
    case "up":
    case "down": {
      if (has(right, ...PLANS) && !right.versus)
        return { ...persons, measure: "shortfall", sign: verb === "up" ? -1 : 1, planned: planOf(right)! };
      return { ...persons, measure: "increase", sign: signOf(left, item) };
    }
    case "won":
      if (distance(left, "won") <= 1 && !planOf(left)) return { ...persons, measure: "increase", isGross: true };
      break;
    case "gross":
      if (distance(left, "gross") <= 1) return { ...persons, measure: "increase", isGross: true };
      break;
    case "missing":
    case "beyond":
      return {
        ...persons,
        measure: "shortfall",
        sign: verb === "missing" ? 1 : -1,
        planned: planOf(right, left) ?? planBefore(last) ?? "plan",
      };
    case "meaning": {
      const meant = last && meaningOf(last);
      if (meant) return meant;
      break;
    }
    case "from":
      if (distance(left, "from") <= 1 && !isMinimum(situation))
        return { ...persons, measure: "participants", against: "prior" };
      break;
    case "to":
      if (distance(left, "to") <= 2) return { ...persons, measure: "participants", isHead: true };
      break;
    default:
  }
  if (item.sign !== 0) return { ...persons, measure: "increase", sign: item.sign };
  // "được giao 1.120 người tham gia BHXH bắt buộc và 640 người …"
  if (verb === null && distance(left, "assigned") <= 1)
    return {
      ...persons,
      measure: "participants",
      against: planOf(left) ?? "target",
      isValueOfPlan: true,
      isHead: true,
    };
  const { scenario: before } = last?.when ?? { scenario: "actual" };
  if (verb === null && goesOn && last?.measure === "participants" && (before === "plan" || before === "target"))
    if (has(right, "takingPart"))
      return { ...persons, measure: "participants", against: before, isHead: true, like: last };

  const noun = nearestOf(left, [...PLANS, ...BASES, "takingPart", "candidates"]);
  if (noun === "labourForce" || noun === "population" || noun === "eligible") {
    const isBase = !has(right, "takingPart") && !isProgrammeBetween(left, noun);
    if (isBase || noun === "eligible") return { ...persons, measure: noun };
  }
  if ((noun === "plan" || noun === "target") && isPlanValue(situation, noun))
    return { ...persons, measure: "participants", against: noun, isValueOfPlan: true, isHead: true };
  // "so với 4.815 người năm 2018", "cùng kỳ năm 2018 là 4.815 người"
  if (has(left, "versus") && distance(left, "versus") <= 2 && verb === null)
    return { ...persons, measure: "participants", against: "prior" };
  if (left.versus !== null && !hasComma(left) && verb !== null && !has(left, "takingPart"))
    return { ...persons, measure: "participants", against: "prior" };

  const isTaking =
    has(right, "takingPart") ||
    hasAnywhere(left, "takingPart", "candidates") ||
    hasProgramme(left) ||
    hasProgramme(right);
  const isPlain = verb === "attained" || verb === null;
  if (!isTaking && !(isPlain && (isNamedHere || isListItem(situation)))) return "unclear";
  // "đối tượng tham gia … là 110.471 người" may be those who should take part
  const others: readonly Measure[] = noun === "candidates" && !has(right, "takingPart") ? ["eligible"] : [];
  return { ...persons, measure: "participants", isHead: !situation.isInBracket, others };
}

/** "- Xã Húc: 75 người" below "BHXH tự nguyện của các xã:", "xã Húc 92 người, xã Thanh 75 người tham gia BHYT". */
function isListItem({ left, isListed, programme }: Situation): boolean {
  const others = left.items.filter(({ kind }) => kind === "other").length;
  const hasPlace = left.items.some(({ kind }) => kind === "place");
  return programme !== null && others <= 2 && (isListed || hasPlace);
}

function hasComma({ items }: Side): boolean {
  return items.some((item) => item.kind === "sign" && item.sign !== ")");
}

function hasProgramme({ items }: Side): boolean {
  return items.some(({ kind }) => kind === "programme");
}

/** "lực lượng lao động tham gia BHXH là 5.122 người": not the labour force. */
function isProgrammeBetween({ items }: Side, noun: ProseWord): boolean {
  const at = items.findIndex((item) => item.kind === "cue" && item.word === noun);
  return items.slice(0, at).some((item) => item.kind === "programme");
}

/** "từ 103.038 người trở lên": no start of a change. */
function isMinimum({ right }: Situation): boolean {
  return has(right, "orMore");
}

function isPlanValue({ left }: Situation, plan: "plan" | "target"): boolean {
  if (has(left, "actual") && distance(left, "actual") < distance(left, plan)) return false;
  return true;
}

/** "tăng 96,63% với 6.643 người", "đạt 10,26%, tương đương 5.122 người". */
function meaningOf(last: OpenFigure): Decision | null {
  const persons = { unit: "persons", like: last, named: last.named } as const;
  if (last.measure === "growthRate" && last.versus?.scenario !== "plan" && last.versus?.scenario !== "target")
    return { ...persons, measure: "increase", sign: last.sign, versus: last.versus };
  if (isCoverage(last.measure) || last.measure === "attainment") return { ...persons, measure: "participants" };
  return null;
}

/** A count in brackets right behind a figure. */
function bracketed(situation: Situation, figure: OpenFigure): Decision | SkipReason | null {
  const { head, right } = situation;
  const like = { unit: "persons", like: figure, named: figure.named } as const;
  if (figure.measure === "growthRate")
    return { ...like, measure: "increase", sign: figure.sign, versus: figure.versus };
  if (isChange(figure.measure)) return null;
  const isCounted = head?.measure === "participants" && head.named.programme === figure.named.programme;
  if (isCoverage(figure.measure)) {
    if (!isCounted || has(right, "takingPart")) return { ...like, measure: "participants" };
    const base = BASES.find((each) => COVERAGE_OF[each] === figure.measure)!;
    return { ...like, measure: base };
  }
  if (figure.measure === "attainment") {
    if (!isCounted) return { ...like, measure: "participants" };
    const plan = figure.versus?.scenario === "target" ? "target" : "plan";
    return { ...like, measure: "participants", against: plan };
  }
  return null;
}
