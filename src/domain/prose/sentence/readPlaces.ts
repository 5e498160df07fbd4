import type { PlaceLevel } from "../words/items";
import type { OpenBlock } from "./openBlock";
import { isCue, isSign } from "./surroundings";

export function readPlace(block: OpenBlock, name: string, level: PlaceLevel, at: number): void {
  const { items, state, isMainPlace } = block;
  if (level === "whole" || isMainPlace(name)) {
    state.place = "";
    return;
  }
  state.places.push(name);
  const earlier = items[at - 1];
  const opens =
    earlier === undefined ||
    earlier.kind === "sign" ||
    isCue(earlier, "ofWhich", "until", "across", "now") ||
    opensAlone(block, at);
  const counts =
    items[at + 1]?.kind === "number" ||
    isCue(items[at + 1], "attained", "being", "takingPart") ||
    isSign(items[at + 1], ":") ||
    // "sau thành phố Đông Hà (3.120 người)"
    (isSign(items[at + 1], "(") && items.slice(at + 2, at + 4).some(({ kind }) => kind === "number")) ||
    // "kế đến là xã Hòa Thắng với 402 người"
    (isCue(items[at + 1], "meaning") && items[at + 2]?.kind === "number");
  if (level === "nation" || opens || counts) state.place = name;
}

/** "Trên địa bàn huyện Đakrông, số người tham gia …", "Tại xã Húc, …": a clause of its own at the start. */
function opensAlone(block: OpenBlock, at: number): boolean {
  const { items } = block;
  const [first, second] = [items[at - 1], items[at - 2]];
  const isStart = second === undefined || isSign(second, ".") || isSign(second, ";");
  return isStart && isSign(items[at + 1], ",") && (first?.kind === "other" || isCue(first, "ignored"));
}
