import type { Scenario } from "../../figures/figure";
import type { Item } from "../words/items";
import { isCue, isSign } from "./surroundings";

/** Who gave the number, told by the items before or behind it: "kế hoạch BHXH tỉnh giao", "chỉ tiêu giao của UBND". */
export function assigner(items: readonly Item[]): string | null {
  if (!items.some((item) => isCue(item, "plan", "target", "assigned"))) return null;
  // "giao UBND xã Húc 85 người": the one it is assigned to
  const found = items.find(
    (item, at) =>
      item.kind === "institution" &&
      ![items[at - 1], items[at + 1]].some((beside) => isCue(beside, "assigned") && beside!.start < item.start),
  );
  return found?.kind === "institution" ? found.name : null;
}

/** Whether the part of a sentence that starts here speaks of a plan. */
export function speaksOfPlan(items: readonly Item[], from: number): boolean {
  for (let at = from; at < items.length && !isSign(items[at], ".") && !isSign(items[at], ";"); at++)
    if (isCue(items[at], "plan", "target", "completed", "assigned")) return true;
  return false;
}

const OF_RESULTS = ["versus", "up", "down", "completed", "beyond", "missing"] as const;

/** What a heading, a title or a lead-in says about all that follows. */
export function headlineScenario(items: readonly Item[], isHeading: boolean): Scenario | null {
  const words = new Set(items.flatMap((item) => (item.kind === "cue" ? [item.word] : [])));
  // "4. Giao BHXH huyện …"
  if (isHeading && isCue(items[0], "assigned")) return "target";
  if (words.has("estimate")) return "estimate";
  if (words.has("actual") && !words.has("aspired")) return "actual";
  // "NHIỀU CHỈ TIÊU GIẢM SO VỚI CÙNG KỲ"
  if (OF_RESULTS.some((word) => words.has(word))) return null;
  if (words.has("target") || words.has("aspired")) return "target";
  // "B. NHIỆM VỤ 6 THÁNG CUỐI NĂM"
  if (words.has("tasks") && (isHeading || items.some(({ kind }) => kind === "period"))) return "target";
  return (words.has("plan") || words.has("expected")) && items.some(({ kind }) => kind === "period") ? "plan" : null;
}
