import type { Measure, Programme } from "../../figures/figure";
import { isAim, isCoverage } from "../sentence/openFigure";
import { ofOtherYear } from "./otherYears";
import { byProgramme, comparedInBrackets, coverage, ofChange } from "./percentDecisions";
import type { SkipReason } from "../proseReading";
import {
  coverageOf,
  type Decision,
  hasComma,
  hasProgramme,
  planBefore,
  PLANS,
  type Situation,
  type Topic,
  VERBS,
} from "./situation";
import { distance, has, hasAnywhere, isBesidePeriod, isCue, isSign, nearestOf } from "../sentence/surroundings";

/** Of the same kind as what the sentence has told of other places, programmes or plans. */
export function likeOthers(situation: Situation): Decision | SkipReason | null {
  const { left, last } = situation;
  const verb = nearestOf(left, VERBS);
  if (verb === "meaning" && situation.change) return ofChange(situation);
  // "tăng thêm 1,9%, từ 89,5% lên 91,4%"
  if (verb === "from" && distance(left, "from") <= 1 && situation.isNamedHere)
    return coverage(
      situation,
      situation.topic?.measure === "eligibleCoverage" ? "eligibleCoverage" : byProgramme(situation),
    );
  // "giao chỉ tiêu bao phủ BHYT 90,5%, HĐND tỉnh giao 91%; kết quả đạt 91,3%"
  const planned = ofPlannedCoverage(situation);
  if (planned !== null && (verb === "attained" || verb === null)) return planned;

  const ofPlace = ofPlaceBefore(situation) ?? ofTopic(situation) ?? ofOtherYear(situation);
  if (ofPlace !== null) return ofPlace;
  const like = listedLike(situation);
  if (like !== null) return like;
  const compared = last && !hasComma(left) ? comparedInBrackets(last) : null;
  if (compared !== null) return compared;
  return null;
}

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
