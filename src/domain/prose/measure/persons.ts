import type { Measure } from "../../figures/figure";
import { isBase, isChange, isCoverage, type OpenFigure } from "../sentence/openFigure";
import type { PeriodItem } from "../words/items";
import type { ProseWord } from "../proseLexicon";
import type { SkipReason } from "../proseReading";
import {
  distance,
  has,
  hasAnywhere,
  isBesidePeriod,
  isCue,
  isSign,
  nearestOf,
  type Side,
} from "../sentence/surroundings";
import {
  type Situation,
  type Decision,
  PLANS,
  BASES,
  COVERAGE_OF,
  VERBS,
  signOf,
  planOf,
  percentBase,
  isAgainstPlan,
  planBefore,
  hasProgramme,
} from "./situation";

export function personsOf(situation: Situation): Decision | SkipReason {
  const { item, left, right, behind, outside, last, head, isNamedHere } = situation;
  const verb = nearestOf(left, VERBS);
  const persons = { unit: "persons" } as const;
  // "có 13,8 người trong 100 người": an average
  if (!item.value.isInteger()) return "unclear";

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

  // "có thêm 102 người/kế hoạch 400 người"
  if (left.items.some((each) => isSign(each, "/")) && last?.measure === "increase" && last.unit === "persons")
    return { ...persons, measure: "increase", isGross: true, against: planOf(left) ?? "plan", like: last };

  const isMore = (verb === "up" || verb === "down") && distance(left, verb) <= 1;
  const baseAhead = nearestOf(right, BASES);
  // "24.318 người trên tổng dân số 26.480 người"
  const baseBehind = baseAhead !== null && distance(right, "versus") < distance(right, baseAhead) ? null : baseAhead;
  if (baseBehind !== null && !isMore && (baseBehind === "eligible" || !has(right, "takingPart")))
    return { ...persons, measure: baseBehind };
  if (distance(right, "gross") === 0) return { ...persons, measure: "increase", isGross: true };
  // "có thêm 18.305 người tham gia BHXH tự nguyện, 1.250 người … và 38.154 người tham gia BHYT"
  const first = left.items[0];
  const goesOn =
    distance(left, "and") === 0 || (first?.kind === "sign" && first.sign === "," && hasAnywhere(left, "takingPart"));
  const isOfChange = last?.measure === "increase" && head?.measure !== "participants";
  if (verb === null && goesOn && isOfChange && has(right, "takingPart"))
    return { ...persons, measure: "increase", sign: last.sign, versus: last.versus, isGross: last.isGross, like: last };

  if (outside && left.items.length === 0) {
    const plan = nearestOf(outside, PLANS);
    const base = nearestOf(outside, BASES);
    // "so với năm 2020; tỷ lệ … so với lực lượng lao động (24.871 người)"
    if (base !== null && outside.versus !== null && distance(outside, base) < outside.items.indexOf(outside.versus))
      return { ...persons, measure: base };
    // "chỉ tiêu tăng mới cả năm (900 người)"
    if (plan !== null && has(outside, "gross"))
      return { ...persons, measure: "increase", isGross: true, against: plan, isValueOfPlan: true };
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
      if (isAgainstPlan(left))
        return { ...persons, measure: "shortfall", sign: verb === "up" ? -1 : 1, planned: planOf(left)! };
      return { ...persons, measure: "increase", sign: signOf(left, item) };
    }
    case "won":
      // "được giao phát triển 2.150 người tham gia BHXH tự nguyện"
      if ((has(left, "assigned") || isAssignedHere(situation)) && has(right, "takingPart"))
        return { ...persons, measure: "participants", against: planOf(left) ?? "target", isHead: true };
      if (distance(left, "won") <= 1 && !planOf(left)) return { ...persons, measure: "increase", isGross: true };
      break;
    case "gross":
      if (distance(left, "gross") <= 1 || isPlannedGrowth(left))
        return { ...persons, measure: "increase", isGross: true };
      break;
    case "attained":
      // "chỉ tiêu phát triển mới năm 2023 là 95 người"
      if (has(left, "missing") && planOf(left) !== null) return shortfall(situation);
      if (isPlannedGrowth(left)) return { ...persons, measure: "increase", isGross: true };
      break;
    case "missing":
    case "beyond":
      return shortfall(situation);
    case "meaning": {
      // "kế đến là xã Hòa Thắng với 402 người" tells of another place
      const meant = last && !isBehindPlace(left) ? meaningOf(last) : null;
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
  // "năm 2023 (1.802 người) thấp hơn năm 2022 (1.944 người) là 142 người": what it is stands before the brackets
  const isBehindBracket = left.items.length === 2 && isCue(nearest, "being") && isSign(left.items[1], ")");
  const isBehindPeriod = isCue(nearest, "being") && left.versus !== null && left.items[1] === left.versus;
  const { compared } = situation;
  if (compared !== null && (isBehindBracket || isBehindPeriod) && !has(right, "takingPart"))
    return { ...persons, ...compared, measure: "increase" };
  if (isBehindBracket && last?.measure === "participants" && !has(right, "takingPart")) return "unclear";
  // "chỉ tiêu phát triển thêm 380 người, thực hiện được 214 người"
  const { change } = situation;
  const isOfJoined = change?.isGross === true && change.when.scenario !== "actual" && has(left, "actual");
  if (isOfJoined && !has(right, "takingPart") && !hasProgramme(right))
    return { ...persons, measure: "increase", isGross: true, scenario: "actual" };
  if (item.sign !== 0) return { ...persons, measure: "increase", sign: item.sign };
  // "được giao 1.120 người tham gia BHXH bắt buộc và 640 người …"
  if (verb === null && (distance(left, "assigned") <= 1 || isAssignedTo(left)))
    return {
      ...persons,
      measure: "participants",
      against: planOf(left) ?? "target",
      isValueOfPlan: true,
      isHead: true,
    };
  if (isOfOtherGroup(situation)) return "unclear";
  const { scenario: before } = last?.when ?? { scenario: "actual" };
  const isNextPlace = left.items[0]?.kind === "place" && isSame(left);
  if (
    verb === null &&
    (goesOn || isNextPlace) &&
    last?.measure === "participants" &&
    (before === "plan" || before === "target")
  )
    if (has(right, "takingPart") || isNextPlace)
      return {
        ...persons,
        measure: "participants",
        against: before,
        isHead: true,
        ...(isNextPlace ? {} : { like: last }),
      };

  // "giao chỉ tiêu cho 12 huyện với tổng số 25.000 người …, cao nhất là thành phố Vinh 3.200 người"
  const isBesidePlace = left.items[0]?.kind === "place";
  const isGiven = isBesidePlace || (has(right, "takingPart") && (verb === null || verb === "meaning"));
  if (isGiven && isAssignedHere(situation) && isNamedHere)
    return { ...persons, measure: "participants", against: "target", isHead: true };

  const noun = plannedBase(left) ?? nearestOf(left, [...PLANS, ...BASES, "takingPart", "candidates"]);
  if (noun === "labourForce" || noun === "population" || noun === "eligible") {
    const isBase = !has(right, "takingPart") && !isProgrammeBetween(left, noun);
    // "dân số thực tế năm 2023" in the section of a plan
    const isActual = distance(left, "actual") < distance(left, noun);
    if (isBase || noun === "eligible")
      return { ...persons, measure: noun, ...(isActual ? { scenario: "actual" as const } : {}) };
  }
  // "phát triển mới 650 người … (kế hoạch tỉnh giao 600 người)"
  if ((noun === "plan" || noun === "target") && situation.bracket?.isGross && !has(right, "takingPart"))
    return { ...persons, measure: "increase", isGross: true, against: noun, isValueOfPlan: true };
  if ((noun === "plan" || noun === "target") && isPlanValue(situation, noun))
    return { ...persons, measure: "participants", against: noun, isValueOfPlan: true, isHead: true };
  // "cùng kỳ: 4.150 người"
  if (isLabelled(situation)) return { ...persons, measure: "participants", against: "prior" };
  // "so với 4.815 người năm 2018", "cùng kỳ năm 2018 là 4.815 người"
  if (has(left, "versus") && distance(left, "versus") <= 2 && verb === null)
    return { ...persons, measure: "participants", against: "prior" };
  if (isRightBehind(left.versus, left) && verb !== null && !has(left, "takingPart"))
    return { ...persons, measure: "participants", against: "prior" };

  const isTaking =
    has(right, "takingPart") ||
    hasAnywhere(left, "takingPart", "candidates") ||
    // "Kết quả thực hiện: 278 người"
    (situation.programme !== null && has(left, "actual", "estimate", "aspired")) ||
    hasProgramme(left) ||
    hasProgramme(right) ||
    // "năm 2021 và năm 2022 lần lượt có 1.318 người và 1.655 người tham gia"
    (situation.isShared && situation.programme !== null);
  const isPlain = verb === "attained" || verb === null || (verb === "meaning" && isBehindPlace(left));
  // "mỗi xã 20 người, tổng cộng 420 người"
  if (distance(left, "total") === 0 && head === null && !has(right, "takingPart") && !hasProgramme(right))
    return "unclear";
  if (!isTaking && !(isPlain && (isNamedHere || isListItem(situation)))) return "unclear";
  // "đối tượng tham gia … là 110.471 người" may be those who should take part
  const others: readonly Measure[] = noun === "candidates" && !has(right, "takingPart") ? ["eligible"] : [];
  return { ...persons, measure: "participants", isHead: !situation.isInBracket, others };
}

/** "được giao chỉ tiêu thu 85,2 tỷ đồng và phát triển 5.250 người". */
function isAssignedHere({ isAssigned, hasResult }: Situation): boolean {
  return isAssigned && !hasResult;
}

/** "khối doanh nghiệp 1.905 người; khối khác 535 người": of a group that is not known here. */
function isOfOtherGroup({ left, right, last, group }: Situation): boolean {
  if (last?.measure !== "participants" || last.named.group === undefined || group !== undefined) return false;
  const isTold = left.items.some(({ kind }) => kind === "programme" || kind === "place" || kind === "period");
  return !isTold && !has(left, "total", "takingPart") && !has(right, "takingPart") && !hasProgramme(right);
}

/** "Giao UBND xã Húc 85 người": nothing but the place between. */
function isAssignedTo({ items }: Side): boolean {
  const at = items.findIndex((item) => item.kind === "cue" && item.word === "assigned");
  return (
    at > 0 && items.slice(0, at).every(({ kind }) => kind === "place" || kind === "institution" || kind === "other")
  );
}

/** What is missing is missing today, whatever it is for. */
function shortfall({ left, right, last, scenario }: Situation): Decision {
  return {
    unit: "persons",
    measure: "shortfall",
    sign: nearestOf(left, ["missing", "beyond"]) === "missing" ? 1 : -1,
    planned: planOf(right, left) ?? PLANS.find((each) => hasAnywhere(left, each)) ?? planBefore(last) ?? "plan",
    ...(scenario === "target" ? { scenario: "actual" } : {}),
  };
}

/** A plan of how many are to join: the plan, "phát triển mới", and nothing else that is counted up to the number. */
function isPlannedGrowth(left: Side): boolean {
  const plan = nearestOf(left, PLANS);
  if (plan === null || !has(left, "gross") || has(left, "takingPart", "versus", "completed")) return false;
  return distance(left, plan) > distance(left, "gross");
}

/** "dân số dự kiến năm 2021": what is planned is the base right in front. */
function plannedBase(left: Side): (typeof BASES)[number] | null {
  const plan = nearestOf(left, PLANS);
  const base = nearestOf(left, BASES);
  return plan && base && distance(left, base) === distance(left, plan) + 1 ? base : null;
}

function isBehindPlace({ items }: Side): boolean {
  return items.some(({ kind }) => kind === "place");
}

/** Nothing but the next place since the number before. */
function isSame({ items }: Side): boolean {
  return items.every((item) => item.kind === "place" || item.kind === "institution" || isSign(item, ","));
}

/** No sign stands between the period and the number. */
function isRightBehind(period: PeriodItem | null, { items }: Side): boolean {
  return period !== null && items.slice(0, items.indexOf(period)).every(({ kind }) => kind !== "sign");
}

/** Right behind the period that it is stated of, a colon at most between. */
function isLabelled({ left }: Situation): boolean {
  const label = left.items.findIndex((item) => !(item.kind === "sign" && item.sign === ":"));
  const item = left.items[label];
  const earlier = left.items[label + 1];
  return (
    left.versus !== null &&
    item === left.versus &&
    (earlier === undefined || earlier.kind === "sign" || isCue(earlier, "samePeriod", "versus"))
  );
}

/** "- Xã Húc: 75 người" below "BHXH tự nguyện của các xã:", "xã Húc 92 người, xã Thanh 75 người tham gia BHYT". */
function isListItem({ left, isListed, programme }: Situation): boolean {
  const others = left.items.filter(({ kind }) => kind === "other").length;
  const hasPlace = left.items.some(({ kind }) => kind === "place");
  const isOfPlace = left.items[0]?.kind === "place";
  const hasGroup = left.items.some(({ kind }) => kind === "group");
  // "tháng 02 có 5.096 người, tháng 3 có 5.121 người tham gia …"
  const isOfPeriod = left.period !== null && left.items.every(isBesidePeriod);
  return (
    programme !== null &&
    (isOfPeriod || isOfPlace || (others <= 2 && hasGroup) || (others <= 2 && (isListed || hasPlace)))
  );
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
  // "đã hoàn thành sớm kế hoạch phát triển BHXH tự nguyện với 1.530 người tham gia"
  if (has(left, "completed") && !has(left, "being") && distance(left, plan) > 0) return false;
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
  // "lực lượng lao động năm 2020 là 74.215 người (năm 2019: 73.480 người)"
  if (isBase(figure.measure) && situation.left.period !== null && !has(right, "takingPart"))
    return { unit: "persons", measure: figure.measure, named: figure.named };
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
