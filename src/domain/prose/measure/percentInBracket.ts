import { isCoverage, type OpenFigure } from "../sentence/openFigure";
import { byProgramme, coverage } from "./percentDecisions";
import type { SkipReason } from "../proseReading";
import { BASES, type Decision, planOf, PLANS, type Situation, VERBS } from "./situation";
import { distance, has, isCue, isSign, nearestOf, type Side } from "../sentence/surroundings";

/** The other end of a change, or in a bracket what a coverage is held against. */
export function besideCoverage(situation: Situation): Decision | SkipReason | null {
  const { left, outside, last } = situation;
  const verb = nearestOf(left, VERBS);
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
  if (isNamedOutside(situation)) return coverage(situation, byProgramme(situation));
  return null;
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
