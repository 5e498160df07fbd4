import { closeBracket, openBracket } from "./brackets";
import { speaksOfPlan } from "./headlines";
import type { Item } from "../words/items";
import type { OpenBlock } from "./openBlock";
import { bindOpen } from "./openedFigure";
import { freshSentence, type SentenceState } from "./sentenceState";
import { echoAt } from "./shareNumbers";
import { before, distance, has, isCue, isSign, type Side } from "./surroundings";
import { isBeforeSection } from "./tellPeriods";

export function readSign(block: OpenBlock, sign: string, at: number): void {
  block.state.stoppedAt = at;
  if (sign === "(") openBracket(block, at);
  else if (sign === ")") closeBracket(block);
  else if (sign === ":") leadIn(block, at);
  else if (sign === "," || sign === ";") endClause(block, sign, at);
  else if (sign === ".") endSentence(block, at);
}

/** What stands in front of a colon holds for all that follows it. */
function leadIn({ items, state }: OpenBlock, at: number): void {
  // "5 xã hoàn thành chỉ tiêu BHXH tự nguyện: xã Húc (102%)"
  if (items[at + 1]?.kind === "place" && state.named !== null) state.isForeign = false;
  // "(KH: 4.300 người; đạt …)": of this clause alone
  if (state.brackets.length > 0) return;
  // "UBND huyện giao năm 2024:"
  const left = before(items, at);
  const { words } = left;
  // "hoàn thành các chỉ tiêu được giao: …", "về giao chỉ tiêu …, huyện đạt kết quả như sau:" tell results
  const isDone = words.has("completed") || (has(left, "actual") && !isBehindAssigned(left));
  const isEstimate = state.scenario === "estimate" && words.has("estimate");
  const isAssigned = words.has("assigned");
  const said = isDone ? null : (state.clauseScenario ?? (isAssigned ? "target" : isEstimate ? "estimate" : null));
  if (said === "plan" || said === "target") state.leadYear = left.items.some(isOwnYear) ? state.year : null;
  state.leadScenario = said ?? state.leadScenario;
  state.scenario = said ?? state.scenario;
  state.clauseScenario = null;
  if (state.last === state.head && state.head?.named.programme === "social") state.whole = state.head;
}

/** "giao các xã thực hiện chỉ tiêu như sau:": not done yet. */
function isBehindAssigned(left: Side): boolean {
  return has(left, "assigned") && distance(left, "assigned") > distance(left, "actual");
}

/** A year that the lead-in names itself. */
function isOwnYear(item: Item): boolean {
  return item.kind === "period" && !item.isCompared;
}

function endClause(block: OpenBlock, sign: "," | ";", at: number): void {
  const { items, state } = block;
  if (sign === ";") {
    state.hasPlan ||= speaksOfPlan(items, at + 1);
    if (state.whole !== null) returnToWhole(block, at);
    echoAt(block, at);
  }
  // "Dự kiến năm 2023, số người tham gia là …"
  else if (state.clauseScenario !== null && opensSentence(block, at)) state.scenario = state.clauseScenario;
  state.clauseScenario = null;
  state.group = null;
}

function endSentence(block: OpenBlock, at: number): void {
  const { items, state, setting, isItem } = block;
  bindOpen(block);
  const wasBefore = isBeforeSection(block);
  if (wasBefore) Object.assign(state, { year: state.leadYear ?? setting.year, offset: null });
  Object.assign(state, freshSentence(setting.place, speaksOfPlan(items, at + 1)), {
    isNamedHere: isItem && state.isNamedHere,
    scenario: goesOn(block, at) && !wasBefore ? state.scenario : (state.leadScenario ?? setting.scenario),
    sentence: isItem ? state.sentence : (items[at + 1]?.start ?? state.sentence),
  } satisfies Partial<SentenceState>);
}

/** A plan and its year, and nothing that it says, stand between the sentence's start and this comma. */
function opensSentence(block: OpenBlock, comma: number): boolean {
  const { items } = block;
  let hasPeriod = false;
  for (let each = comma - 1; each >= 0 && !isSign(items[each], "."); each--) {
    const { kind } = items[each]!;
    // "Thực hiện Quyết định … về giao chỉ tiêu năm 2023, …": the work, not the numbers
    if (kind === "number" || kind === "sign" || isCue(items[each], "actual", "document")) return false;
    hasPeriod ||= kind === "period";
  }
  return hasPeriod;
}

/** "Ước đến hết năm 2022 …. Trong đó …", "Phấn đấu …. Trong đó …": the next sentence tells the parts of what this one tells. */
function goesOn(block: OpenBlock, at: number): boolean {
  const { items, state } = block;
  const told = state.stated ?? state.last;
  const isCarried = told !== null && told.when.scenario === state.scenario;
  return isCarried && isCue(items[at + 1], "ofWhich") && items[at + 2]?.kind !== "period";
}

/** "BHXH: bắt buộc 5.502 người, tự nguyện 1.910 người; chiếm 14,8% …": behind its parts the sentence is about all. */
function returnToWhole(block: OpenBlock, at: number): void {
  const { items, state } = block;
  const { whole } = state;
  const parts = new Set(state.listed.map(({ programme }) => programme));
  const next = items.slice(at + 1).find(({ kind }) => kind === "programme" || kind === "number");
  if (!parts.has("compulsory") || !parts.has("voluntary") || next?.kind !== "number") return;
  Object.assign(state, { named: whole!.named, head: whole, subject: whole, last: null, whole: null });
}
