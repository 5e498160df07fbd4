import type { Measure, Programme } from "../figures/figure";
import { isAim, isCoverage, type OpenFigure } from "./openFigure";
import { ofOtherYear } from "./otherYears";
import type { SkipReason } from "./proseReading";
import { distance, has, hasAnywhere, isBesidePeriod, isCue, isSign, nearestOf, type Side } from "./surroundings";
import {
  type Situation,
  type Decision,
  type Topic,
  PLANS,
  BASES,
  COVERAGE_OF,
  VERBS,
  signOf,
  planOf,
  coverageOf,
  isAgainstPlan,
  planBefore,
  hasComma,
  hasProgramme,
} from "./situation";

export function percentOf(situation: Situation): Decision | SkipReason {
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

  // "giảm 382 người, bằng 7,06%"
  const isSaidAgain = verb === "equal" && distance(left, "equal") === 0 && last !== null && isChangeOfCount(last);
  if (isSaidAgain && !planHere && right.versus === null)
    return item.value.lt(1)
      ? ofChange(situation)
      : { ...ofChange(situation), measure: "growthIndex", others: ["attainment"] };

  if (verb === "up" || verb === "down" || verb === "beyond" || verb === "missing" || signed) {
    const nouns = nearestOf(left, ["growthRate", "growthIndex", "rate", "coverage"]);
    // "chiếm 17,6% lực lượng lao động, vượt 0,1%"
    const goesBeyond = (verb === "beyond" || verb === "missing") && last !== null && isCoverage(last.measure);
    // "chiếm 17,8% lực lượng lao động, thấp hơn 2,2% so với mục tiêu đề ra"
    const isOfPlannedRate = planHere !== null && last !== null && isCoverage(last.measure);
    // "tăng 1,1% so với tỷ lệ năm 2022"
    const isAgainstRate = has(right, "rate") && right.versus !== null;
    const isOfRate =
      (isAgainstRate ||
        nouns === "rate" ||
        nouns === "coverage" ||
        isCoverageSubject(situation) ||
        goesBeyond ||
        isOfPlannedRate) &&
      !isOfCount(situation) &&
      item.value.lte(MOST_POINTS);
    const sign = verb === "missing" ? -1 : signOf(left, item);
    // "…, số người tham gia giảm 1,2% so với năm 2019"
    const isOfPeople = has(left, "takingPart") && nouns === null;
    if (isOfRate && !isOfPeople && nouns !== "growthRate" && nouns !== "growthIndex" && !behind)
      return { measure: "increase", unit: "points", sign, ...(planHere ? { planned: planHere } : {}) };
    const planned =
      planHere ??
      (verb === "beyond" || isAgainstPlan(left) || verb === "missing"
        ? (planOf(left, outside) ?? planBefore(last))
        : null);
    if (planned) return { measure: "growthRate", unit: "percent", sign, planned };
    // "đạt 58,4% kế hoạch, thấp hơn cùng kỳ 12,3%": of the attainment
    if (head === null && last?.measure === "attainment" && !isOfPeople) return "unclear";
    return { measure: "growthRate", unit: "percent", sign };
  }

  // "tăng từ 89,2% năm 2019 lên 93,8% năm 2021"
  if (verb === "to" && distance(left, "to") <= 2 && last && isCoverage(last.measure))
    return { measure: last.measure, unit: "percent", isHead: true };
  // "so với chỉ tiêu Chính phủ giao (94,05%)": the coverage that was planned
  // "đạt 93,6% (Nghị quyết 95%)"
  const inBracket = plannedInBracket(situation);
  if (inBracket !== null) return inBracket;
  const plannedOutside = planOf(outside);
  const about = last && isCoverage(last.measure) ? last : ofDifference(situation);
  // "đạt 14,6%, cao hơn năm 2021 (9,8%)"
  if (outside?.versus && left.items.length === 0 && isOver(outside) && last?.measure === "growthRate")
    return { measure: "growthRate", unit: "percent", against: "prior", versus: null };
  if (outside?.versus && plannedOutside === null && left.items.length === 0 && about && isCoverage(about.measure))
    return { measure: about.measure, unit: "percent", against: "prior" };
  if (plannedOutside && left.items.length === 0 && about && isCoverage(about.measure))
    return { measure: about.measure, unit: "percent", against: plannedOutside };

  // "tỷ lệ bao phủ BHYT năm 2022 (88,9%) thấp hơn năm 2021 (91,2%)"
  if (isNamedOutside(situation)) return coverage(byProgramme(situation));

  const base = nearestOf(right, BASES);
  if (planHere && (base === null || distance(right, planHere) < distance(right, base))) return attainment(planHere);
  if (base !== null) return coverage(COVERAGE_OF[base]);
  const growth = nearestOf(left, ["growthRate", "growthIndex"]);
  const rates = nearestOf(left, ["rate", "coverage", "share"]);
  if (growth && (rates === null || distance(left, growth) < distance(left, rates)))
    return { measure: growth, unit: "percent", others: [growth === "growthRate" ? "growthIndex" : "growthRate"] };
  // "bằng 40% so với năm 2022" is no rate, however low
  if (right.versus !== null && rates === null && verb === "equal") return { measure: "growthIndex", unit: "percent" };
  if (right.versus !== null && rates === null && (verb === "attained" || verb === "equal" || verb === null))
    return { measure: "growthIndex", unit: "percent", others: ["growthRate"] };
  if (verb === "equal" && left.versus !== null)
    return { measure: "growthIndex", unit: "percent", others: ["growthRate"] };

  const labelled = besidePlan(situation);
  if (labelled !== null) return labelled;
  const planLeft = nearestOf(left, PLANS);
  const given = planLeft === null ? null : givenCoverage(situation, planLeft);
  if (given !== null) return given;
  const isAfterRate = planLeft !== null && (rates === null || distance(left, planLeft) < distance(left, rates));
  if (verb === "completed" || has(left, "completed")) return attainment(planLeft ?? planOf(outside) ?? "plan");
  if (planLeft && isAfterRate && (has(left, "versus") || rates !== null || verb === "attained"))
    if (!has(left, ...BASES) || distance(left, planLeft) < distance(left, nearestOf(left, BASES)!))
      return attainment(planLeft);
  const leftBase = nearestOf(left, BASES);
  if (leftBase && (rates !== null || has(left, "versus", "share", "attained"))) return coverage(COVERAGE_OF[leftBase]);
  // "chiếm 47,6% tổng số người tham gia": a share of the insured is no coverage
  if (has(left, "share") && has(right, "total", "takingPart")) return "unclear";
  if (has(right, "persons", "takingPart") && !behind)
    // "98,7% học sinh, sinh viên tham gia BHYT": of the group
    return coverage(right.items[0]?.kind === "group" ? "eligibleCoverage" : byProgramme(situation));
  if (isOfChange(situation, verb)) return ofChange(situation);
  if (rates !== null) {
    // "trong đó nữ 24.316 người, chiếm 53,8%": a part of a whole that is no base
    if (rates === "share" && situation.base)
      return coverage(COVERAGE_OF[situation.base.measure as (typeof BASES)[number]]);
    if (rates === "share" && !BASES.some((each) => hasAnywhere(left, each)) && !has(right, ...BASES)) {
      const subject = last ?? head;
      if (subject?.named.group !== undefined) return "unclear";
      if (programmeOfPart(subject) && situation.coverage === null) return "unclear";
    }
    const anyBase = BASES.find((each) => hasAnywhere(left, each));
    const found = coverage(anyBase ? COVERAGE_OF[anyBase] : ofStatedBase(situation));
    // "KH: 1.900 người; TH: 1.745 người; tỷ lệ đạt 91,8%": the counts decide
    const mayBeOfPlan = rates === "rate" && !anyBase && situation.hasPlan && !hasProgramme(left);
    return mayBeOfPlan ? { ...found, others: ["attainment"] } : found;
  }

  if (verb === "meaning" && situation.change) return ofChange(situation);
  // "tăng thêm 1,9%, từ 89,5% lên 91,4%"
  if (verb === "from" && distance(left, "from") <= 1 && situation.isNamedHere)
    return coverage(situation.topic?.measure === "eligibleCoverage" ? "eligibleCoverage" : byProgramme(situation));
  // "giao chỉ tiêu bao phủ BHYT 90,5%, HĐND tỉnh giao 91%; kết quả đạt 91,3%"
  const planned = ofPlannedCoverage(situation);
  if (planned !== null && (verb === "attained" || verb === null)) return planned;

  const ofPlace = ofPlaceBefore(situation) ?? ofTopic(situation) ?? ofOtherYear(situation);
  if (ofPlace !== null) return ofPlace;
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
    const measure = verb === "attained" ? "attainment" : byProgramme(situation);
    // "4.980 người tham gia BHTN (93,8%)": of another whole
    const isOfWhole = measure === "labourForceCoverage" && item.value.gt(MOST_OF_WORKERS) && !situation.hasPlan;
    return isOfWhole ? "unclear" : open(situation, measure);
  }
  if (earlierPlan && hasAnywhere(left, "versus") && (!earlier || distance(left, earlierPlan) < distance(left, earlier)))
    return attainment(earlierPlan);
  if (earlier) return coverage(COVERAGE_OF[earlier]);
  if (earlierGrowth) return { measure: earlierGrowth, unit: "percent" };
  if (hasAnywhere(left, "rate", "coverage")) return coverage(byProgramme(situation));
  // "chỉ tiêu giao: BHTN 4.900 người, BHYT 95,5%"
  const isListedTarget = verb === null && situation.scenario !== "actual" && left.items[0]?.kind === "programme";
  if (isListedTarget) return open(situation, byProgramme(situation));
  // "kết quả đạt 1.694 người, bằng 91,57%" behind a target
  if (verb === "equal" && head?.measure === "participants" && situation.hasPlan) return open(situation, "attainment");
  if (verb !== "attained" || situation.programme === null) return "unclear";
  // "so với kế hoạch (5.454 người), số thực hiện mới đạt 93,9%"
  if (head === null && last !== null && !hasProgramme(left)) {
    const measured = comparedInBrackets(last);
    if (measured !== null) return measured;
  }
  // pupils insured among pupils: of no base that is known here
  if (head !== null && isOfGroup(head, situation) && !situation.hasPlan)
    return situation.base?.measure === "eligible" ? coverage("eligibleCoverage") : "unclear";
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

/** The words in front of the bracket name a coverage, and compare it with nothing. */
function isNamedOutside({ outside, left, behind, isNamedHere }: Situation): boolean {
  if (outside === null || behind !== null || left.items.length > 0 || !isNamedHere) return false;
  return has(outside, "rate", "coverage") && outside.versus === null && !has(outside, ...PLANS, ...BASES, "up", "down");
}

/** "17,8% lực lượng lao động, thấp hơn 2,2% so với mục tiêu (20%)": the coverage that the points are of. */
function ofDifference({ last, coverage, subject, head }: Situation): OpenFigure | null {
  return last?.unit === "points" && coverage !== null ? coverage : (subject ?? head);
}

function isOver({ items }: Side): boolean {
  return items.some((item) => item.kind === "cue" && item.isOver);
}

/** "tỷ lệ bao phủ BHYT cao gồm xã Húc (98,2%), xã Thanh (97,6%)": right behind the place. */
function ofPlaceBefore({ left, outside, behind, last, programme, isInBracket, topic }: Situation): Decision | null {
  if (!isInBracket || behind || left.items.length > 0 || outside?.items[0]?.kind !== "place") return null;
  if (last === null && topic !== null && !hasProgramme(outside)) return likeTopic(topic);
  if (last && isCoverage(last.measure)) return { measure: sameKindFor(last.measure, programme), unit: "percent" };
  const plan = PLANS.find((each) => hasAnywhere(outside, each));
  const isOfPlan = hasAnywhere(outside, "completed") && !hasAnywhere(outside, "coverage");
  if (last?.measure === "attainment" || (isOfPlan && programme !== null))
    return { measure: "attainment", unit: "percent", planned: plan ?? planBefore(last) ?? "plan", scenario: "actual" };
  const isOfCoverage = hasAnywhere(outside, "coverage", "rate") && !hasAnywhere(outside, ...PLANS);
  return isOfCoverage && programme !== null ? { measure: coverageOf(programme), unit: "percent" } : null;
}

/** "…, thấp nhất là xã Đồng Tâm đạt 42%": of what the percentages before it were of. */
export function ofTopic({ item, left, isInBracket, topic, programme }: Situation): Decision | null {
  if (item.unit !== "percent" || topic === null || isInBracket || topic.named.programme !== programme) return null;
  // "4 xã đạt từ 95% trở lên; tỷ lệ chung của huyện đạt 90,6%"
  if (isCoverage(topic.measure) && has(left, "rate", "coverage") && !has(left, ...PLANS, "otherThing"))
    return likeTopic(topic);
  const place = left.items.findIndex(({ kind }) => kind === "place");
  const isPlain = left.items.slice(0, place).every((each) => isCue(each, "attained", "being") || isSign(each, ":"));
  return place >= 0 && isPlain ? likeTopic(topic) : null;
}

function likeTopic({ measure, named, others, versus }: Topic): Decision {
  return { measure, unit: "percent", named, others, versus };
}

/** What the sentence is about counts a group of people below its programme. */
function isOfGroup({ named }: OpenFigure, { left }: Situation): boolean {
  return named.group !== undefined && !left.items.some(({ kind }) => kind === "programme");
}

/** "đạt 95,2% (chỉ tiêu 95%)", "(Nghị quyết 95%)": nothing but whose plan it is. */
function plannedInBracket({ behind, bracket, outside, left }: Situation): Decision | null {
  // "13,33% lực lượng lao động (Nghị quyết giao 13%)": words may stand between
  const of = behind ?? (outside === null ? null : bracket);
  if (of === null || !isCoverage(of.measure) || left.items.length === 0) return null;
  // "(năm 2025: 95,4%)"
  const isDated = left.period !== null && left.items.every((item) => item === left.period || isSign(item, ":"));
  if (isDated) return { measure: of.measure, unit: "percent", named: of.named };
  const isPlain = left.items.every(
    (item) =>
      NAMES_OF_PLANS.has(item.kind) ||
      isCue(item, ...PLANS, "document", "aspired", "being", "assigned") ||
      isSign(item, ":"),
  );
  if (!isPlain || !left.items.some((item) => isCue(item, ...PLANS, "document", "aspired"))) return null;
  const against = planOf(left) ?? "target";
  return { measure: of.measure, unit: "percent", against, like: of, named: of.named };
}

const NAMES_OF_PLANS: ReadonlySet<string> = new Set(["institution", "period", "place", "other"]);

/** The coverage that was planned, as somebody else plans it or as it turned out. */
function ofPlannedCoverage({ coverage, head, left, programme, scenario }: Situation): Decision | null {
  if (coverage === null || !isAim(coverage) || head?.measure === "participants") return null;
  const { measure, named, when } = coverage;
  const isSame = programme === named.programme && !hasProgramme(left) && !left.period && !has(left, ...PLANS);
  const isPlannedToo = distance(left, "assigned") <= 1;
  if (!isSame || (!isPlannedToo && (scenario === "plan" || scenario === "target"))) return null;
  const against = when.scenario === "plan" ? "plan" : "target";
  const said = isPlannedToo ? ({ against } as const) : { others: ["attainment"] as const };
  return { measure, unit: "percent", named, ...said };
}

/** "tỷ lệ … so với lực lượng lao động: kế hoạch 3,5%, thực hiện 3,1%": the same coverage, planned and reached. */
function besidePlan(situation: Situation): Decision | null {
  const { left, last, item } = situation;
  const [label, sign] = left.items;
  if (item.value.gt(1) || sign?.kind !== "sign" || sign.sign === ")") return null;
  if (isCue(label, "actual", "estimate") && last !== null && isCoverage(last.measure) && isAim(last))
    return { measure: last.measure, unit: "percent", named: last.named };
  const plan = PLANS.find((each) => isCue(label, each));
  if (plan === undefined || !isSign(sign, ":") || !has(left, "rate", "coverage")) return null;
  return { measure: byProgramme(situation), unit: "percent", against: plan, isValueOfPlan: true, isHead: true };
}

/** "giao chỉ tiêu BHYT năm 2020 là 92,5%": the value of the target itself. */
function givenCoverage(situation: Situation, plan: "plan" | "target"): Decision | null {
  const { left, item } = situation;
  const isGiven = has(left, "assigned") || has(left, "being");
  const stated = statedBefore(situation);
  const isMeasured = (stated === null && has(left, "versus", "completed", "actual", "share")) || item.value.gt(1);
  const at = left.items.findIndex((each) => each.kind === "cue" && each.word === plan);
  const isSubject = left.items.slice(0, at).some(({ kind }) => kind === "programme");
  if (!isGiven || isMeasured || !(isSubject || stated) || has(left, "takingPart")) return null;
  const measure = isSubject ? coverageOf(situation.programme) : stated!.measure;
  return { measure, unit: "percent", against: plan, isValueOfPlan: true, isHead: true };
}

/** "bao phủ 86,9% dân số, trong khi chỉ tiêu UBND tỉnh giao là 91,5%", "So với chỉ tiêu giao năm 2022 là 94,50% …" */
function statedBefore({ left, coverage, topic }: Situation): Pick<OpenFigure, "measure"> | null {
  if (!isCue(left.items[0], "being") || left.items.some((item) => isCue(item, "attained", "equal"))) return null;
  if (coverage !== null) return coverage;
  const isOfYear = left.period !== null && has(left, "assigned");
  return isOfYear && topic !== null && isCoverage(topic.measure) ? topic : null;
}

/** "tăng 61 người so với năm 2020 (2.951 người), tỷ lệ 2,07%": nothing but "tỷ lệ" since the change. */
function isOfChange({ change, left, last }: Situation, verb: string | null): boolean {
  if (!change || !has(left, "rate") || hasProgramme(left)) return false;
  const isPlain = verb === null || verb === "attained" || verb === "meaning";
  const isBeside = last === change || last?.measure === "participants";
  return isPlain && isBeside && distance(left, "rate") <= 1 && !BASES.some((each) => hasAnywhere(left, each));
}

function ofChange({ change, programme }: Situation): Decision {
  const { sign, versus, named } = change!;
  return {
    measure: "growthRate",
    unit: "percent",
    sign,
    versus,
    like: change!,
    named,
    others: [coverageOf(programme)],
  };
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
function isCoverageLikelier({ programme, coverage, hasPlan }: Situation): boolean {
  return !hasPlan && (coverage !== null || programme === "health");
}

function open(situation: Situation, measure: Measure): Decision {
  const all: readonly Measure[] = ["attainment", "eligibleCoverage", byProgramme(situation)];
  return {
    measure,
    unit: "percent",
    others: all.filter((each) => each !== measure),
    ...(measure === "attainment" ? { planned: planBefore(situation.last) ?? "plan" } : {}),
  };
}

/** "BHXH bắt buộc là 101,1%, BHXH tự nguyện 95,1%": of the same kind, for another programme. */
function listedLike({ left, last, isInBracket, behind, programme }: Situation): Decision | null {
  if (
    isInBracket ||
    behind ||
    last?.unit !== "percent" ||
    last.measure === "growthRate" ||
    !(hasProgramme(left) || left.period || left.items[0]?.kind === "place")
  )
    return null;
  if (left.items.filter(({ kind }) => kind === "other").length > 2) return null;
  const { measure, versus, others, when } = last;
  // "chỉ tiêu … năm 2023 là 96,4%, năm 2024 là 97,2%"
  const isOfYear = left.period !== null && left.items.every(isBesidePeriod) && isAim(last);
  return {
    measure: sameKindFor(measure, programme),
    unit: "percent",
    versus,
    others,
    ...(isOfYear ? { scenario: when.scenario } : {}),
  };
}

/** The coverage of another programme is taken of its own base. */
export function sameKindFor(measure: Measure, programme: Programme | null): Measure {
  return isCoverage(measure) && measure !== "eligibleCoverage" ? coverageOf(programme) : measure;
}

/** No place has more of its labour force insured. */
const MOST_OF_WORKERS = 0.7;

/** A coverage does not rise by more than this within a year: a larger change is one of people. */
const MOST_POINTS = 0.2;

/** "…; số người tham gia năm 2022 giảm 12,4%": a count has become the subject. */
function isOfCount({ left }: Situation): boolean {
  const at = left.items.findIndex((item) => isCue(item, "takingPart"));
  const isBehindSign = left.items.slice(at + 1).some(({ kind }) => kind === "sign");
  return at >= 0 && isBehindSign && !hasAnywhere(left, "rate", "coverage");
}

/** The sentence, or the part of it that starts with "tỷ lệ", is about a coverage. */
function isCoverageSubject({ head, last, subject }: Situation): boolean {
  const about = subject ?? head ?? last;
  return about !== null && isCoverage(about.measure);
}

/** Of the base that the sentence has stated: "trong số 5.400 người thuộc diện …, đạt tỷ lệ 89,7%". */
function ofStatedBase(situation: Situation): Measure {
  const base = BASES.find((each) => each === situation.base?.measure);
  const isMeant = base === "eligible" || (base !== undefined && COVERAGE_OF[base] === coverageOf(situation.programme));
  return isMeant ? COVERAGE_OF[base!] : byProgramme(situation);
}

/** Health insurance covers the population, the others people who work. */
function byProgramme({ programme, group, right, left }: Situation): Measure {
  if (has(right, ...BASES)) return COVERAGE_OF[nearestOf(right, BASES)!];
  if (has(left, ...BASES)) return COVERAGE_OF[nearestOf(left, BASES)!];
  // "học sinh, sinh viên tham gia BHYT đạt 99,2%": of the pupils
  if (group !== undefined) return "eligibleCoverage";
  return coverageOf(programme);
}
