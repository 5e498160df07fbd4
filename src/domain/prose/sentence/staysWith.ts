import type { OpenBlock } from "./openBlock";
import type { Named } from "./openFigure";
import { isCue } from "./surroundings";

/** A bare "BHXH" beside compulsory or voluntary insurance is short for it, within one item or sentence. */
export function staysWith(block: OpenBlock, named: Named, at: number): boolean {
  const { items, state } = block;
  const { named: current, isNamedHere } = state;
  if (named.programme !== "social" || named.group !== undefined || !current || !isNamedHere) return false;
  if (current.programme !== "compulsory" && current.programme !== "voluntary") return false;
  const isTotal = items
    .slice(Math.max(0, at - 6), at)
    .reverse()
    .some(
      (item, position, near) => isCue(item, "total") && !near.slice(0, position).some((each) => each.kind === "number"),
    );
  if (isTotal || isCue(items[at - 1], "coverage")) return false;
  // "45% lực lượng lao động tham gia BHXH"
  if (isCue(items[at - 1], "takingPart") && isCue(items[at - 2], "labourForce") && items[at - 3]?.kind === "number")
    return false;
  // "bắt buộc 5.210 người, tự nguyện 1.340 người, nâng tổng số người tham gia BHXH lên 6.550 người"
  const parts = new Set(state.listed.map(({ programme }) => programme));
  const isOfBoth = parts.has("compulsory") && parts.has("voluntary");
  if (isOfBoth && isCue(items[at - 1], "takingPart") && items[at - 2]?.kind !== "number") return false;
  // "5.122 người tham gia BHXH" behind "278 người tham gia BHXH tự nguyện" is a count of its own
  const number = items.slice(Math.max(0, at - 3), at).find((item) => item.kind === "number");
  return number === undefined || number === state.head?.item ? true : state.head === null;
}
