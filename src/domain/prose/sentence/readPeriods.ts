import type { PeriodItem } from "../words/items";
import type { OpenBlock } from "./openBlock";
import { isAim, type Told } from "./openFigure";
import type { Comparison } from "../measure/situation";
import { before, has, isCue, isSign } from "./surroundings";
import { fillYear, isBeforeSection, resolved, versusOf } from "./tellPeriods";

export function readPeriod(block: OpenBlock, item: PeriodItem, at: number): void {
  const { items, state, setting } = block;
  if (item.isCompared) {
    const told = versusOf(block, item);
    state.versus = told;
    for (const figure of state.open) figure.versus = told;
    state.compared = comparisonAt(block, at, told);
    // what follows "so với năm 2018" and is open takes it at the end of the sentence
    state.open = [];
    return;
  }
  if (state.brackets.length > 0) return;
  state.listedYears.push(item);
  // "giảm từ 97,6% năm 2020 xuống còn 89,2%": of the first of the two ends alone
  if (has(before(items, state.numberAt), "from") && at === state.numberAt + 1 && isCue(items[at + 1], "to")) return;
  const { year, offset } = resolved(block, item);
  const wasUnknown = state.year === null && state.offset === null;
  const later = year !== null && state.year !== null && year > state.year;
  const isSaidHere = state.scenarioAt > state.stoppedAt;
  if (!isSaidHere && state.scenario === "estimate" && (year !== state.year || offset !== state.offset) && state.hasYear)
    state.scenario = state.leadScenario ?? setting.scenario ?? (later ? "target" : null);
  const wasBefore = isBeforeSection(block);
  Object.assign(state, { year, offset });
  state.hasYear = true;
  // "lực lượng lao động năm 2023" in the section of the targets for 2024
  const { last } = state;
  // "giao năm 2019 là 88,4%, năm 2020 là 90,7%"
  if (last && isAim(last) && isSign(items[at - 1], ",") && isCue(items[at + 1], "being"))
    state.clauseScenario = last.when.scenario;
  // "Chỉ tiêu đến năm 2025 …. Riêng năm 2021: …"
  const isPart = isCue(items[at - 1], "ofWhich") && isSign(items[at + 1], ":");
  if (isPart) state.scenario = state.leadScenario ?? state.scenario;
  else if (isBeforeSection(block) && !isSaidHere) state.scenario = "actual";
  else if (wasBefore && !isSaidHere) state.scenario = state.leadScenario ?? setting.scenario;
  // "… 4.342 người tham gia BHTN năm 2020." names the year of all
  const ends = items[at + 1] === undefined || isSign(items[at + 1], ".");
  if (ends && wasUnknown) fillYear(block, { year, offset });
}

/** "năm 2023 (1.802 người) thấp hơn năm 2022": a difference follows. */
function comparisonAt(block: OpenBlock, at: number, versus: Told): Comparison | null {
  const { items, state } = block;
  const over = items[at - 1];
  if (over?.kind !== "cue" || !over.isOver) return null;
  const of = state.last?.measure === "participants" ? { like: state.last } : {};
  return { sign: over.word === "down" ? -1 : 1, versus, ...of };
}
