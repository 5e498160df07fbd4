import type { Item, NumberItem } from "../words/items";
import { bareNumbersAhead, lastOfRun, numbersAhead } from "./numbersAhead";
import type { OpenBlock } from "./openBlock";
import { isAim, type Named, type OpenFigure } from "./openFigure";
import { LOOKED_AHEAD, MOST_LISTED } from "./sentenceState";
import type { Decision } from "../measure/situation";
import { isSign } from "./surroundings";

/** "lần lượt là 98.420 người, 81.336 người; tăng 3,1% và 2,7%": as many again are shared again. */
export function shareAgain(block: OpenBlock, item: NumberItem, at: number): void {
  const { items, state } = block;
  const { shared, sharedPlaces, queue, placeQueue, brackets } = state;
  const count = Math.max(shared.length, sharedPlaces.length);
  if (count < 2 || queue.length + placeQueue.length > 0 || brackets.length > 0) return;
  const numbers = numbersAhead(items, at);
  if (numbers?.length !== count || numbers.some(({ unit }) => unit !== item.unit)) return;
  state.queue = [...shared];
  state.placeQueue = [...sharedPlaces];
}

/**
 * "được giao 1.120 người … bắt buộc và 640 người … tự nguyện; đã thực hiện được 1.098 người và 655 người": the
 * results are of what was assigned, in its order; of another number of results nobody can tell.
 */
export function shareAmongAssigned(block: OpenBlock, at: number): void {
  const { items, state, figures } = block;
  if (state.brackets.length > 0) return;
  const assigned: Named[] = [];
  for (let each = figures.length - 1; each >= 0 && assigned.length < MOST_LISTED; each--) {
    const { sentence, measure } = figures[each]!;
    if (sentence !== state.sentence || measure !== "participants" || !isAim(figures[each]!)) break;
    assigned.unshift(figures[each]!.named);
  }
  if (new Set(assigned.map(({ programme }) => programme)).size < 2) return;
  let [results, depth] = [0, 0];
  for (let each = at + 1; each < items.length && each < at + LOOKED_AHEAD; each++) {
    const item = items[each]!;
    if (isSign(item, ".")) break;
    if (item.kind === "programme") return;
    depth += isSign(item, "(") ? 1 : isSign(item, ")") ? -1 : 0;
    if (item.kind === "number" && item.unit === "persons" && depth === 0) results += 1;
  }
  if (results === assigned.length) state.queue = assigned;
  else Object.assign(state, { named: null, isNamedHere: false });
}

/** "35% tham gia BHXH, 28% tham gia BHTN; năm 2025: 45% và 35%": of the same, in the same order. */
export function echoAt(block: OpenBlock, at: number): void {
  const { items, state } = block;
  const numbers = bareNumbersAhead(items, at + 1);
  const { clause } = state;
  const isEcho = clause.length > 1 && numbers?.length === clause.length;
  state.echo = isEcho && numbers.every(({ unit }, each) => unit === clause[each]!.unit) ? clause : [];
  state.clause = [];
}

/** The same of another year. */
export function sameAs({ measure, unit, sign, others, isGross, named }: OpenFigure): Decision {
  return { measure, unit, sign, others, isGross, named };
}

/**
 * "lần lượt là 9.812, 1.530 và 8.704 người": the unit of the last is that of all.
 * @param shares how many the numbers from this one on are shared among
 */
export function inRun(items: readonly Item[], at: number, shares: number): NumberItem {
  const item = items[at] as NumberItem;
  if (shares === 0 || item.unit !== null || item.foreign !== null) return item;
  const run = items.slice(at, lastOfRun(items, at) + 1).filter(({ kind }) => kind === "number");
  const { unit, foreign } = run.at(-1) as NumberItem;
  if (run.length !== shares || unit === "times") return item;
  const isPercent = unit === "percent" || unit === "points";
  return { ...item, unit, foreign, value: isPercent ? item.value.times("1e-2") : item.value };
}
