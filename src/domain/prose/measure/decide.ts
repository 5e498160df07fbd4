import type { Programme } from "../../figures/figure";
import type { NumberItem } from "../words/items";
import { isCoverage, type OpenFigure } from "../sentence/openFigure";
import type { SkipReason } from "../proseReading";
import { distance, has, hasAnywhere, nearestOf, type Side } from "../sentence/surroundings";
import {
  type Situation,
  type Decision,
  PLANS,
  BASES,
  VERBS,
  signOf,
  planOf,
  percentBase,
  hasProgramme,
} from "./situation";
import { percentOf } from "./percentages";
import { ofTopic, sameKindFor } from "./percentLikeOthers";
import { personsOf } from "./persons";

/** Decides what a number states, or why it states nothing that is known here. */
export function decide(situation: Situation): Decision | SkipReason {
  const { item, left, right } = situation;
  if (item.foreign !== null) return item.foreign;
  const unit = unitOf(situation);
  if (unit === null) return has(left, "otherThing") ? "otherThing" : "unclear";
  if (isAboutThings(situation)) return "otherThing";
  // "cao hơn 1,8 điểm phần trăm so với bình quân cả nước", "mỗi xã 20 người"
  if ((has(left, "average") && unit === "persons") || (has(right, "average") && has(right, "versus"))) return "unclear";
  if (situation.isOfUnits) return "otherThing";
  if ((unit === "percent" || unit === "points") && isOfSeveralYears(situation)) return "unclear";
  const shared = situation.isShared && situation.last && !situation.isInBracket ? situation.last : null;
  if (shared && shared.unit === unit && nearestOf(left, VERBS) === null) return likeBefore(shared, situation.programme);
  if (item.quotient !== null) return partOfQuotient(situation);
  if (unit === "times") return timesOf(situation);
  if (unit === "points") return { measure: "increase", unit: "points", sign: signOf(left, item) };
  return unit === "percent" ? percentOf(situation) : personsOf(situation);
}

/** "tăng bình quân 5,2%": of no single year, or compared with other places. */
function isOfSeveralYears({ left, right }: Situation): boolean {
  const isChange = has(left, "up", "down", "growthRate", "growthIndex");
  return isChange && (has(left, "average") || has(right, "average", "otherThing"));
}

/** The next of several numbers of one kind. */
function likeBefore(figure: OpenFigure, programme: Programme | null): Decision {
  const { unit, sign, others, versus, isGross } = figure;
  return { measure: sameKindFor(figure.measure, programme), unit, sign, others, versus, isGross, isHead: false };
}

/** How far behind a number a thing may stand that it counts: "2.740 người thuộc hộ gia đình chưa tham gia". */
const NEAR_THING = 3;

/** Money, cards and employers: what follows them is theirs. */
function isAboutThings(situation: Situation): boolean {
  const { left, right, isForeign, isNamedHere } = situation;
  const isWon = distance(left, "gross") <= 1 && has(right, "takingPart") && hasProgramme(right);
  // "hệ thống đại lý thu đã vận động được 1.430 người tham gia BHXH tự nguyện"
  if (has(left, "money") || (has(left, "otherThing") && !isWon)) return true;
  if (isOfEmployers(situation)) return true;
  // "giao Hội Nông dân 250 người, Hội Phụ nữ 300 người"
  if (has(left, "agents") && (has(left, "assigned") || nearestOf(left, VERBS) === null)) return true;
  if (distance(right, "otherThing") <= Math.min(NEAR_THING, distance(right, "takingPart") - 1)) return true;
  // "có 17 xã, thị trấn với dân số 93.240 người"
  const base = nearestOf(left, BASES);
  if (base !== null && distance(left, base) <= NEAR_THING && situation.item.unit === "persons") return false;
  if ((isForeign && ofTopic(situation) === null) || isOfThingsAhead(situation)) return true;
  return hasAnywhere(left, "money", "otherThing") && !has(left, "takingPart", "up", "down") && !isNamedHere;
}

/** "100% doanh nghiệp đóng đủ BHXH": employers, and no insured people. */
function isOfEmployers({ item, right, programme }: Situation): boolean {
  const [group] = right.items;
  const isOfPeople = programme === "health" && has(right, "takingPart");
  return item.unit === "percent" && !isOfPeople && group?.kind === "group" && !group.isPeople;
}

/** "1.260 lao động tại 85 doanh nghiệp chưa tham gia BHXH": told only behind another number. */
function isOfThingsAhead({ item, right, onward: ahead }: Situation): boolean {
  if (item.unit !== "persons" || has(right, "takingPart") || hasProgramme(right)) return false;
  const next = ahead.items[right.items.length];
  if (next?.kind !== "number" || next.foreign === null) return false;
  const end = ahead.items.findIndex(({ kind }) => kind === "sign");
  return distance(ahead, "otherThing") < (end < 0 ? Infinity : end);
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
  if (
    has(left, "up", "down", "beyond", "missing", "actual", "estimate", ...PLANS, ...BASES, "takingPart", "candidates")
  )
    return "persons";
  const named = left.items.findIndex(({ kind }) => kind === "programme");
  return isNamedHere && named >= 0 && named <= 3 ? "persons" : null;
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
    const plan = planOf(right, left) ?? planAhead(situation.ahead) ?? situation.bracket?.versus?.scenario ?? "plan";
    return { ...shared, measure: "participants", against: plan === "target" ? "target" : "plan" };
  }
  return { ...shared, measure: base };
}

/** "145/260 người, đạt 55,8% chỉ tiêu". */
function planAhead(ahead: Side): "plan" | "target" | null {
  const found = PLANS.filter((each) => hasAnywhere(ahead, each));
  return found.sort((x, y) => distance(ahead, x) - distance(ahead, y))[0] ?? null;
}

/** "gấp 2,4 lần": an index. */
function timesOf(situation: Situation): Decision | SkipReason {
  const { left, programme } = situation;
  if (programme === null || !has(left, "equal", "up", "growthIndex", "growthRate")) return "otherThing";
  return { measure: "growthIndex", unit: "percent", others: ["growthRate"] };
}
