import type { OpenBlock } from "./openBlock";
import type { Named } from "./openFigure";
import { programmesAt } from "./programmeLists";
import { LOOKED_AHEAD, type OpenBracket } from "./sentenceState";
import { staysWith } from "./staysWith";
import { bracketEnd, isCue, isSign, type Side } from "./surroundings";

export function namedFor(block: OpenBlock, left: Side, right: Side, mention: Named | null): Named | null {
  const { state, jointTotal } = block;
  if (state.queue.length > 0 && state.brackets.length === 0) return state.queue.shift()!;
  const named = mention ?? state.named;
  const group = groupBehind(right);
  if (mention === null && named && group !== undefined && named.group !== jointTotal) return { ...named, group };
  if (!named || state.group === null || named.group === jointTotal) return named;
  // "trong đó nữ 2.000 người": of this number alone
  return inGroup(block, named, left);
}

/** The programme that follows the number: "5.122 người tham gia BHXH". */
export function mentionBehind(block: OpenBlock, at: number): Named | null {
  const { items, jointTotal } = block;
  let group: string | undefined;
  for (let each = bracketEnd(items, at + 1); each < items.length; each++) {
    const item = items[each]!;
    if (item.kind === "number" || (item.kind === "sign" && item.sign !== "(")) return null;
    if (isSign(item, "(") || isCue(item, "versus", "up", "down", "unrelated", "attained", "being", "and")) return null;
    // "100,4% kế hoạch BHXH bắt buộc"
    if (isCue(item, "plan", "target") && items[each + 1]?.kind !== "programme") return null;
    if (item.kind === "group") group = item.name;
    if (item.kind !== "programme") continue;
    const { named, end } = programmesAt(items, each, jointTotal);
    const next = items[end + 1];
    if (next?.kind === "group") group = next.name;
    if (!named) return null;
    if (staysWith(block, named, each)) return null;
    return group === undefined ? ofItem(block, named) : { ...named, group };
  }
  return null;
}

/** The programme that the sentence comes to later: "xã Húc 92 người, xã Tân Liên 145 người tham gia BHYT". */
export function namedLater(block: OpenBlock, at: number): Named | null {
  const { items, jointTotal } = block;
  for (let each = at + 1; each < items.length && each < at + LOOKED_AHEAD; each++) {
    if (isSign(items[each], ".")) return null;
    if (items[each]!.kind === "programme") return programmesAt(items, each, jointTotal).named;
  }
  return null;
}

/** "1.098 người (98,04%)": of the same as the number in front of the bracket. */
export function ofOpening(opening: OpenBracket | null, left: Side, mention: Named | null): Named | null {
  const isSilent = mention === null && !left.items.some(({ kind }) => kind === "programme" || kind === "group");
  return isSilent ? (opening?.figure?.named ?? null) : null;
}

/** In the item of a group its programme is the group's. */
export function ofItem(block: OpenBlock, named: Named): Named {
  const { itemGroup } = block;
  return itemGroup === null || named.group !== undefined ? named : { ...named, group: itemGroup };
}

/** The group named right before the number is its own. */
export function inGroup(block: OpenBlock, named: Named | null, { items: earlier }: Side): Named | null {
  const { state } = block;
  const at = earlier.findIndex(({ kind }) => kind === "group");
  // "nhiều doanh nghiệp …, nên số người tham gia BHXH bắt buộc chỉ còn 11.386 người"
  const isFar = earlier.slice(0, at).some(({ kind }) => kind === "programme");
  const isOwn = named !== null && state.group !== null && at >= 0 && !isFar;
  return isOwn ? { ...named, group: state.group! } : named;
}

/** "412.300 người thuộc nhóm hộ gia đình": the group that the number counts. */
function groupBehind({ items: following }: Side): string | undefined {
  const found = following.slice(0, GROUP_WITHIN).find(({ kind }) => kind === "group");
  return found?.kind === "group" ? found.name : undefined;
}

/** How far behind a number its group may stand. */
const GROUP_WITHIN = 3;
