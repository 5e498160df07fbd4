import { isCoverage } from "../sentence/openFigure";
import type { Decision, Situation } from "./situation";
import { isCue, isSign } from "../sentence/surroundings";

/**
 * "… năm 2021: 9,8%; năm 2020: 9,3%", "đạt 33% vào năm 2021, 39% vào năm 2025 và 50% vào năm 2030": the coverage that
 * was spoken of, of another year. Null where anything but the year stands beside the number.
 */
export function ofOtherYear({ item, left, right, isInBracket, topic, programme }: Situation): Decision | null {
  if (item.unit !== "percent" || isInBracket || topic === null || !isCoverage(topic.measure)) return null;
  if (topic.named.programme !== programme) return null;
  const end = left.items.findIndex((each) => isSign(each, ",") || isSign(each, ";") || isCue(each, "and"));
  const own = (end < 0 ? left.items : left.items.slice(0, end)).filter((each) => !isSign(each, ":"));
  const isLabelled = own.length === 1 && own[0] === left.period;
  const isDated = isLabelled || (own.length === 0 && end >= 0 && right.period !== null);
  return isDated ? { measure: topic.measure, unit: "percent", named: topic.named } : null;
}
