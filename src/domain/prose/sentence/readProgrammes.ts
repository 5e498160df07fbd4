import { ofItem } from "./namedFor";
import type { OpenBlock } from "./openBlock";
import type { Named } from "./openFigure";
import { programmesAt } from "./programmeLists";
import { MOST_LISTED } from "./sentenceState";
import { coverageOf } from "../measure/situation";
import { staysWith } from "./staysWith";
import { isCue, isSign } from "./surroundings";

/** Takes a list of programmes in one go; returns the last item of it. */
export function readProgramme(block: OpenBlock, at: number): number {
  const { items, state, jointTotal } = block;
  const { named, end, isJoint, names } = programmesAt(items, at, jointTotal);
  const isUnrelated = isCue(items[at - 1], "unrelated", "money", "otherThing");
  // "Ở lĩnh vực BHXH bắt buộc, …", "+ Thu BHXH bắt buộc: có 3.964 người tham gia": what follows is about it
  const isTopic =
    state.numberAt < 0 && names.length === 1 && (isSign(items[end + 1], ",") || isSign(items[end + 1], ":"));
  if (isUnrelated && !isTopic) return end;
  state.listed = [...(names.length === 1 ? state.listed.slice(-MOST_LISTED) : []), ...names];
  if (isJoint) state.hasJointTotal = true;
  if (named && !staysWith(block, named, at))
    setNamed(block, isOfLast(block, named) ? state.last!.named : ofGroupInFront(block, ofItem(block, named), at));
  // "giao chỉ tiêu bao phủ BHYT …, như sau: năm 2016: 81,5%"
  if (named && isCue(items[at - 1], "coverage"))
    state.topic = { measure: coverageOf(named.programme), named, others: [], versus: null };
  if (!named) Object.assign(state, { named: null, isNamedHere: false });
  // "2.310 đơn vị tham gia BHXH, tăng 4,2%" goes on about employers
  if (state.numberAt < 0 || state.numberAt !== state.stoppedAt) state.isForeign = false;
  return end;
}

/** "98.312 học sinh, sinh viên tham gia BHYT": the number knows its group already. */
function isOfLast(block: OpenBlock, { programme }: Named): boolean {
  const { items, state } = block;
  const { last } = state;
  if (last?.named.programme !== programme || last.named.group === undefined) return false;
  return state.numberAt === state.stoppedAt && items[state.numberAt] === last.item;
}

/** "Hộ gia đình tham gia BHYT là 18.204 người, giảm 1.133 người": the sentence is about the group. */
function ofGroupInFront(block: OpenBlock, named: Named, at: number): Named {
  const { items } = block;
  const group = isCue(items[at - 1], "takingPart") ? items[at - 2] : undefined;
  // "98.312 học sinh tham gia BHYT" says it of the number
  return group?.kind === "group" && items[at - 3]?.kind !== "number" ? { ...named, group: group.name } : named;
}

function setNamed(block: OpenBlock, named: Named): void {
  const { state } = block;
  state.named = named;
  state.isNamedHere = true;
}

export function readGroup(block: OpenBlock, name: string, at: number): void {
  const { items, state, itemGroup } = block;
  if (at === 0 && itemGroup !== null) {
    if (state.named) state.named = ofItem(block, state.named);
    return;
  }
  const counted = items[at - 1];
  // "214 doanh nghiệp tham gia BHXH" counts employers, "4.215 hộ cận nghèo tham gia BHYT với 16.340 người" the insured
  const isOfHealth = items
    .slice(at + 1, at + 4)
    .some((item) => item.kind === "programme" && item.programme === "health");
  if (counted?.kind === "number" && counted.foreign !== null && !isOfHealth) return;
  const beside = items[at - 1]?.kind === "programme" || items[at - 2]?.kind === "programme";
  if (beside && state.named) state.named = { ...state.named, group: name };
  else if (state.last?.named.group !== name || state.numberAt !== state.stoppedAt) state.group = name;
}
