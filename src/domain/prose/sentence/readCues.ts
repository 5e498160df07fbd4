import type { OpenBlock } from "./openBlock";
import { LOOKED_AHEAD } from "./sentenceState";
import { shareAmongAssigned } from "./shareNumbers";
import { isCue, isSign } from "./surroundings";

export function readCue(block: OpenBlock, at: number): void {
  const { items, state, setting } = block;
  const item = items[at]!;
  if (item.kind !== "cue") return;
  // what a bracket or a comparison says holds in it alone
  const isAside = state.brackets.length > 0 || isCue(items[at - 1], "versus");
  if (isAside && (item.word === "actual" || item.word === "estimate" || item.word === "aspired")) return;
  switch (item.word) {
    case "now":
      // "năm 2023 được giao 2.150 người. Đến nay đã vận động được …"
      state.isAssigned = false;
      if (setting.scenario !== "target" && setting.scenario !== "plan" && state.scenario === "target")
        Object.assign(state, { scenario: "actual", clauseScenario: null });
      if (state.isAimed) break;
      // "từ 278 người năm 2019, đến nay đã có 2.250 người"
      Object.assign(state, { year: setting.year, offset: setting.offset });
      break;
    case "until":
      state.isAssigned = false;
      break;
    case "estimate":
      state.isAssigned = false;
      state.scenario = "estimate";
      state.scenarioAt = at;
      break;
    case "actual":
      state.isAssigned = false;
      shareAmongAssigned(block, at);
      // "+ BHXH bắt buộc thực hiện 29.614/30.200 người": no work to be done
      if (items[at + 1]?.kind === "number" || (at > 0 && isSign(items[at + 1], ":"))) {
        state.scenario = "actual";
        state.clauseScenario = null;
        break;
      }
      if (
        setting.scenario === null ||
        setting.scenario === "actual" ||
        state.scenario === "estimate" ||
        state.scenario === "plan"
      )
        state.scenario = setting.scenario === "target" || setting.scenario === "plan" ? state.scenario : "actual";
      break;
    case "assigned":
      state.isAssigned = true;
      // "Giao chỉ tiêu … cho huyện A là 97,5%; huyện B là 96,8%"
      if (at === 0 || isSign(items[at - 1], ".")) state.scenario = "target";
      // "tỷ lệ … tham gia BHTN giao 12,8%, ước đạt 12,2%"
      else if (isOfNumber(block, at) && !isMeasuredAgainst(block, at)) state.clauseScenario = "target";
      break;
    case "aspired":
      state.scenario = "target";
      state.clauseScenario = "target";
      break;
    case "plan":
    case "target":
      if (isOpening(block, at)) state.scenario = item.word;
      if (!isMeasuredAgainst(block, at)) state.clauseScenario = item.word;
      break;
    case "contrast":
      state.clauseScenario = null;
      break;
    case "expected":
      state.clauseScenario = "plan";
      break;
    case "ofWhich":
      if (state.head?.named.programme === "social" && state.head.named.group === undefined) state.whole = state.head;
      break;
    case "each":
      state.isSharing = true;
      state.queue = state.listed.length > 1 ? [...state.listed] : [];
      state.shared = [...state.queue];
      if (state.queue.length === 0 && state.years.length === 0 && state.places.length > 1)
        Object.assign(state, { placeQueue: [...state.places], sharedPlaces: [...state.places] });
      state.years = state.queue.length === 0 && state.listedYears.length > 1 ? [...state.listedYears] : [];
      break;
    default:
  }
}

/** "được giao phát triển thêm 1.125 người", "được giao … là 34.950": what is assigned is the number behind. */
function isOfNumber(block: OpenBlock, at: number): boolean {
  const { items } = block;
  let hasOther = false;
  for (let each = at + 1; each < items.length && each < at + LOOKED_AHEAD; each++) {
    const item = items[each]!;
    if (item.kind === "sign") return false;
    if (item.kind === "number") return isCue(items[each - 1], "being") || (!hasOther && each < at + NEAR_NUMBER);
    hasOther ||= item.kind !== "cue";
  }
  return false;
}

/** "Theo kế hoạch, năm 2025 …": of the whole sentence. */
function isOpening(block: OpenBlock, at: number): boolean {
  const { items } = block;
  const start = isCue(items[at - 1], "ignored") ? at - 1 : at;
  const isFirst = start === 0 || isSign(items[start - 1], ".");
  return isFirst && start < at && isSign(items[at + 1], ",");
}

/** "đạt 93,9% kế hoạch", "so với chỉ tiêu giao", "thực hiện kế hoạch": no period of what is counted. */
function isMeasuredAgainst(block: OpenBlock, at: number): boolean {
  const { items } = block;
  for (let each = at - 1; each >= 0 && each >= at - 4; each--) {
    const item = items[each]!;
    if (item.kind === "number") return true;
    if (item.kind === "sign") return false;
    if (isCue(item, "versus", "completed", "attained", "being", "actual", "beyond")) return true;
  }
  return false;
}

/** How far behind its verb a number may stand. */
const NEAR_NUMBER = 4;
