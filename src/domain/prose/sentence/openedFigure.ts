import type { Around } from "./aroundNumber";
import { boundOf } from "./bounds";
import { assigner } from "./headlines";
import type { NumberItem } from "../words/items";
import type { OpenBlock } from "./openBlock";
import { isChange, type Named, type OpenFigure, type Told } from "./openFigure";
import type { Decision } from "../measure/situation";
import { has } from "./surroundings";
import { resolved, versusOf } from "./tellPeriods";
import { assigned, isBehindPrior, isOfOtherPlan, whenOf } from "./tellWhen";

/** The figure that a number states, as it was decided. */
export function opened(
  block: OpenBlock,
  item: NumberItem,
  at: number,
  named: Named,
  decision: Decision,
  around: Around,
): OpenFigure {
  const { items, state } = block;
  const when = assigned(block, whenOf(block, decision, around));
  return {
    item,
    named: decision.named ?? named,
    place: decision.like?.place ?? state.place,
    measure: decision.measure,
    others: decision.others ?? [],
    unit: decision.unit,
    sign: decision.sign ?? 1,
    when,
    versus: comparedWith(block, decision, around, when),
    bound: boundOf(items, at),
    isGross: decision.isGross ?? false,
    sentence: state.sentence,
  };
}

/** What a change or an attainment is held against. */
function comparedWith(block: OpenBlock, decision: Decision, { left, right, outside }: Around, when: Told): Told | null {
  const { state } = block;
  if (decision.versus !== undefined) return decision.versus;
  if (decision.planned) {
    const side = [right, left, ...(outside ? [outside] : [])].find((each) => has(each, "plan", "target")) ?? left;
    const isNamed = has(side, "plan", "target");
    const by = assigner(side.items) ?? (isNamed ? null : (planBeforeHere(block, decision.planned)?.assignedBy ?? null));
    const { year, offset } = isOfOtherPlan(block, decision, right) ? resolved(block, right.period!) : when;
    return {
      year,
      offset,
      scenario: decision.planned,
      ...(by === null ? {} : { assignedBy: by }),
    };
  }
  if (!isChange(decision.measure)) return null;
  if (right.versus) return null;
  if (isBehindPrior(block)) return state.head!.when;
  return left.versus ? versusOf(block, left.versus) : null;
}

/** "đạt 93,9% so với kế hoạch BHXH tỉnh giao (5.454 người), còn thiếu 332 người": of the plan before it. */
function planBeforeHere(block: OpenBlock, planned: "plan" | "target"): Told | null {
  const { state } = block;
  const { last } = state;
  return [last?.versus, last?.when].find((told) => told?.scenario === planned) ?? null;
}

/** What was left open takes what the sentence compared with last. */
export function bindOpen(block: OpenBlock): void {
  const { state } = block;
  for (const figure of state.open) figure.versus ??= state.versus;
  state.open = [];
}
