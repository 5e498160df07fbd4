import { isCoverage, type OpenFigure } from "../sentence/openFigure";
import { ofChange } from "./percentDecisions";
import type { SkipReason } from "../proseReading";
import { type Decision, isAgainstPlan, planBefore, planOf, signOf, type Situation, VERBS } from "./situation";
import { distance, has, hasAnywhere, isCue, nearestOf } from "../sentence/surroundings";

/** Beside a change that was read: "tăng 307 người (6,37%)", "giảm 382 người, bằng 7,06%". */
export function besideChange(situation: Situation): Decision | SkipReason | null {
  const { item, left, right, behind, last } = situation;
  const verb = nearestOf(left, VERBS);
  const planHere = planOf(right);
  // "tăng 307 người (6,37%)", "tăng 40.640 người (tăng 14,65%)", "tăng 307 người, tương đương 6,37%"
  const change = behind ?? (verb === "meaning" ? last : null);
  if (change && isChangeOfCount(change) && !has(left, "attained", "rate", "coverage", "share") && !planHere) {
    const sign = verb === "up" || verb === "down" || item.sign !== 0 ? signOf(left, item) : change.sign;
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
  return null;
}

/** A change that its own verb or sign tells: of people in percent, of a rate in points. */
export function changeBy(situation: Situation): Decision | SkipReason | null {
  const { item, left, right, behind, outside, head, last } = situation;
  const verb = nearestOf(left, VERBS);
  const planHere = planOf(right);
  const isTold = verb === "up" || verb === "down" || verb === "beyond" || verb === "missing";
  if (!isTold && item.sign === 0) return null;
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

function isChangeOfCount(figure: OpenFigure): boolean {
  return figure.measure === "increase" && figure.unit === "persons";
}

/** A coverage does not rise by more than this within a year: a larger change is one of people. */
const MOST_POINTS = 0.2;
