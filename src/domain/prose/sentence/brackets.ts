import type { OpenBlock } from "./openBlock";
import { isCue, isSign } from "./surroundings";

export function openBracket(block: OpenBlock, at: number): void {
  const { items, state } = block;
  const { last, named, clauseScenario } = state;
  const isBehindNumber = items[at - 1]?.kind === "number" || isBehindCount(block, at);
  state.brackets.push({
    at,
    figure: isBehindNumber ? last : null,
    last,
    isForeign: isBehindNumber && !last,
    named,
    clauseScenario,
    when: null,
  });
}

/** The sentence goes on where the bracket interrupted it. */
export function closeBracket({ state }: OpenBlock): void {
  const closed = state.brackets.pop();
  // "… người (trong đó BHXH tự nguyện 278 người), đạt …" goes on about the first
  if (closed?.named) state.named = closed.named;
  // "19 người (chỉ tiêu 25)"
  if (closed) state.clauseScenario = closed.clauseScenario;
}

/** "91.250 người tham gia BHYT (92,7%)": nothing but what is counted between. */
function isBehindCount(block: OpenBlock, at: number): boolean {
  const { items, state } = block;
  const { last, numberAt, stoppedAt } = state;
  if (numberAt !== stoppedAt && !isSign(items[stoppedAt], "(")) return false;
  if (last === null || last.measure !== "participants" || items[numberAt] !== last.item) return false;
  const between = items.slice(numberAt + 1, at);
  return between.every(
    (item) => item.kind === "programme" || item.kind === "group" || isCue(item, "takingPart", "and"),
  );
}
