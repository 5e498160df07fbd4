import type { OpenFigure } from "../sentence/openFigure";
import { attainment, byProgramme, comparedInBrackets, coverage, openToCounts } from "./percentDecisions";
import type { SkipReason } from "../proseReading";
import { BASES, COVERAGE_OF, type Decision, hasProgramme, PLANS, type Situation, VERBS } from "./situation";
import { distance, hasAnywhere, nearestOf } from "../sentence/surroundings";

/** Nothing in the clause tells: the sentence before it does, or the counts will. */
export function bySentence(situation: Situation): Decision | SkipReason {
  const { item, left, behind, head, last } = situation;
  const verb = nearestOf(left, VERBS);
  const earlier = BASES.filter((each) => hasAnywhere(left, each)).sort(
    (x, y) => distance(left, x) - distance(left, y),
  )[0];
  const earlierPlan = PLANS.find((each) => hasAnywhere(left, each));
  const earlierGrowth = (["growthRate", "growthIndex"] as const).find((each) => hasAnywhere(left, each));
  if (behind && behind.measure === "participants") {
    if (behind.when.scenario === "plan" || behind.when.scenario === "target")
      return openToCounts(situation, "eligibleCoverage");
    const measure = verb === "attained" ? "attainment" : byProgramme(situation);
    // "4.980 người tham gia BHTN (93,8%)": of another whole
    const isOfWhole = measure === "labourForceCoverage" && item.value.gt(MOST_OF_WORKERS) && !situation.hasPlan;
    return isOfWhole ? "unclear" : openToCounts(situation, measure);
  }
  if (earlierPlan && hasAnywhere(left, "versus") && (!earlier || distance(left, earlierPlan) < distance(left, earlier)))
    return attainment(situation, earlierPlan);
  if (earlier) return coverage(situation, COVERAGE_OF[earlier]);
  if (earlierGrowth) return { measure: earlierGrowth, unit: "percent" };
  if (hasAnywhere(left, "rate", "coverage")) return coverage(situation, byProgramme(situation));
  // "chỉ tiêu giao: BHTN 4.900 người, BHYT 95,5%"
  const isListedTarget = verb === null && situation.scenario !== "actual" && left.items[0]?.kind === "programme";
  if (isListedTarget) return openToCounts(situation, byProgramme(situation));
  // "kết quả đạt 1.694 người, bằng 91,57%" behind a target
  if (verb === "equal" && head?.measure === "participants" && situation.hasPlan)
    return openToCounts(situation, "attainment");
  if (verb !== "attained" || situation.programme === null) return "unclear";
  // "so với kế hoạch (5.454 người), số thực hiện mới đạt 93,9%"
  if (head === null && last !== null && !hasProgramme(left)) {
    const measured = comparedInBrackets(last);
    if (measured !== null) return measured;
  }
  // pupils insured among pupils: of no base that is known here
  if (head !== null && isOfGroup(head, situation) && !situation.hasPlan)
    return situation.base?.measure === "eligible" ? coverage(situation, "eligibleCoverage") : "unclear";
  if (head?.measure === "participants")
    return openToCounts(situation, isCoverageLikelier(situation) ? byProgramme(situation) : "attainment");
  if (!situation.isNamedHere) return "unclear";
  const isOfPlan = situation.hasPlan && (situation.scenario === "actual" || situation.scenario === "estimate");
  return openToCounts(situation, isOfPlan || item.value.gt(1) ? "attainment" : byProgramme(situation));
}

/** What the sentence is about counts a group of people below its programme. */
function isOfGroup({ named }: OpenFigure, { left }: Situation): boolean {
  return named.group !== undefined && !left.items.some(({ kind }) => kind === "programme");
}

/** "đạt 99,1%" and no word of a plan: of the population for health, and where the sentence speaks of coverage already. */
function isCoverageLikelier({ programme, coverage, hasPlan }: Situation): boolean {
  return !hasPlan && (coverage !== null || programme === "health");
}

/** No place has more of its labour force insured. */
const MOST_OF_WORKERS = 0.7;
