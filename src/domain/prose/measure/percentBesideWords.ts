import type { Measure, Programme } from "../../figures/figure";
import { isAim, isCoverage, type OpenFigure } from "../sentence/openFigure";
import { attainment, byProgramme, coverage, ofChange } from "./percentDecisions";
import type { SkipReason } from "../proseReading";
import {
  BASES,
  COVERAGE_OF,
  coverageOf,
  type Decision,
  hasProgramme,
  planOf,
  PLANS,
  type Situation,
  VERBS,
} from "./situation";
import { distance, has, hasAnywhere, isCue, isSign, nearestOf } from "../sentence/surroundings";

/** A base, a plan or an earlier year stands beside the percentage. */
export function besideBase(situation: Situation): Decision | SkipReason | null {
  const { left, right } = situation;
  const verb = nearestOf(left, VERBS);
  const planHere = planOf(right);
  const rates = nearestOf(left, ["rate", "coverage", "share"]);
  const base = nearestOf(right, BASES);
  if (planHere && (base === null || distance(right, planHere) < distance(right, base)))
    return attainment(situation, planHere);
  if (base !== null) return coverage(situation, COVERAGE_OF[base]);
  const growth = nearestOf(left, ["growthRate", "growthIndex"]);
  if (growth && (rates === null || distance(left, growth) < distance(left, rates)))
    return { measure: growth, unit: "percent", others: [growth === "growthRate" ? "growthIndex" : "growthRate"] };
  // "bằng 40% so với năm 2022" is no rate, however low
  if (right.versus !== null && rates === null && verb === "equal") return { measure: "growthIndex", unit: "percent" };
  if (right.versus !== null && rates === null && (verb === "attained" || verb === "equal" || verb === null))
    return { measure: "growthIndex", unit: "percent", others: ["growthRate"] };
  if (verb === "equal" && left.versus !== null)
    return { measure: "growthIndex", unit: "percent", others: ["growthRate"] };
  return null;
}

/** A plan, a base or a rate stands in front, with more between. */
export function behindWords(situation: Situation): Decision | SkipReason | null {
  const { left, right, behind, outside, head, last } = situation;
  const verb = nearestOf(left, VERBS);
  const rates = nearestOf(left, ["rate", "coverage", "share"]);
  const labelled = besidePlan(situation);
  if (labelled !== null) return labelled;
  const planLeft = nearestOf(left, PLANS);
  const given = planLeft === null ? null : givenCoverage(situation, planLeft);
  if (given !== null) return given;
  const isAfterRate = planLeft !== null && (rates === null || distance(left, planLeft) < distance(left, rates));
  if (verb === "completed" || has(left, "completed"))
    return attainment(situation, planLeft ?? planOf(outside) ?? "plan");
  if (planLeft && isAfterRate && (has(left, "versus") || rates !== null || verb === "attained"))
    if (!has(left, ...BASES) || distance(left, planLeft) < distance(left, nearestOf(left, BASES)!))
      return attainment(situation, planLeft);
  const leftBase = nearestOf(left, BASES);
  if (leftBase && (rates !== null || has(left, "versus", "share", "attained")))
    return coverage(situation, COVERAGE_OF[leftBase]);
  // "chiếm 47,6% tổng số người tham gia": a share of the insured is no coverage
  if (has(left, "share") && has(right, "total", "takingPart")) return "unclear";
  if (has(right, "persons", "takingPart") && !behind)
    // "98,7% học sinh, sinh viên tham gia BHYT": of the group
    return coverage(situation, right.items[0]?.kind === "group" ? "eligibleCoverage" : byProgramme(situation));
  if (isOfChange(situation, verb)) return ofChange(situation);
  if (rates !== null) {
    // "trong đó nữ 24.316 người, chiếm 53,8%": a part of a whole that is no base
    if (rates === "share" && situation.base)
      return coverage(situation, COVERAGE_OF[situation.base.measure as (typeof BASES)[number]]);
    if (rates === "share" && !BASES.some((each) => hasAnywhere(left, each)) && !has(right, ...BASES)) {
      const subject = last ?? head;
      if (subject?.named.group !== undefined) return "unclear";
      if (programmeOfPart(subject) && situation.coverage === null) return "unclear";
      // "Trong tổng số 5.122 người tham gia BHXH, BHXH bắt buộc chiếm 94,6%"
      if (head?.measure === "participants" && head.named.programme === "social" && isPart(situation.programme))
        if (situation.coverage === null) return "unclear";
    }
    const anyBase = BASES.find((each) => hasAnywhere(left, each));
    const found = coverage(situation, anyBase ? COVERAGE_OF[anyBase] : ofStatedBase(situation));
    // "KH: 1.900 người; TH: 1.745 người; tỷ lệ đạt 91,8%": the counts decide
    const mayBeOfPlan = rates === "rate" && !anyBase && situation.hasPlan && !hasProgramme(left);
    return mayBeOfPlan ? { ...found, others: ["attainment"] } : found;
  }
  return null;
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

/** "BHXH tự nguyện 278 người, chiếm 5,4%": of all insured, perhaps. */
function programmeOfPart(subject: OpenFigure | null): boolean {
  return isPart(subject?.named.programme ?? null) || subject?.named.programme === "unemployment";
}

function isPart(programme: Programme | null): boolean {
  return programme === "compulsory" || programme === "voluntary";
}

/** Of the base that the sentence has stated: "trong số 5.400 người thuộc diện …, đạt tỷ lệ 89,7%". */
function ofStatedBase(situation: Situation): Measure {
  const base = BASES.find((each) => each === situation.base?.measure);
  const isMeant = base === "eligible" || (base !== undefined && COVERAGE_OF[base] === coverageOf(situation.programme));
  return isMeant ? COVERAGE_OF[base!] : byProgramme(situation);
}
