import type { Measure, Scenario } from "../../figures/figure";
import type { Around } from "./aroundNumber";
import { assigner } from "./headlines";
import type { PeriodItem } from "../words/items";
import type { OpenBlock } from "./openBlock";
import { isAim, isChange, type Named, type Told } from "./openFigure";
import type { Decision } from "../measure/situation";
import { has, isCue, nearestOf, type Side } from "./surroundings";
import { currentScenario, resolved, versusOf } from "./tellPeriods";

/** The period and scenario that a number is of, before the section says who gave it. */
export function whenOf(block: OpenBlock, decision: Decision, around: Around): Told {
  const { left, right, antecedent } = around;
  const { state } = block;
  const { like, against } = decision;
  const own = { year: state.year, offset: state.offset };
  if (against === "prior") return ofPrior(block, around);
  if (against === "plan" || against === "target") return ofPlan(block, decision, against, around);
  if (like) return like.when;
  if (isChange(decision.measure) && isBehindPrior(block)) return state.first!.when;
  // "(năm 2022: 1.902 người)"
  const bracket = state.brackets.at(-1);
  if (bracket && left.period) return (bracket.when = { ...resolved(block, left.period), scenario: "actual" });
  // "(năm 2023: 84.116 người, đạt 14,4%)"
  if (bracket?.when) return bracket.when;
  if (state.years.length > 0 && state.brackets.length === 0) {
    const next = resolved(block, state.years.shift()!);
    return { ...next, scenario: currentScenario(block) };
  }
  const isOfAim =
    (isChange(decision.measure) || isOfOtherPlan(block, decision, right)) && has(right, "plan", "target", "aspired");
  const isOwnPeriod = right.period !== null && !isOfNext(right, right.period);
  if (right.period && isOwnPeriod && !isOfAim && !isCompared(right) && !(left.period && has(right, "until"))) {
    const period = resolved(block, right.period);
    return { ...period, scenario: decision.scenario ?? laterScenario(block, right, period.year) };
  }
  if (antecedent && state.brackets.length > 0) {
    // "41.263/42.500 người (97,09%)" is of what stands above the line
    const isBelow = antecedent.item.quotient === "below" || decision.measure === "attainment";
    const isOfResult = isBelow && isAim(antecedent);
    return isOfResult ? { ...antecedent.when, scenario: currentScenario(block) } : antecedent.when;
  }
  return {
    ...own,
    scenario:
      decision.scenario ??
      scenarioOfHead(block, decision.measure) ??
      (decision.planned ? null : scenarioGoingOn(block, decision.measure, left)) ??
      currentScenario(block),
  };
}

/** What something is compared with: "so với năm 2022 (1.902 người)". */
function ofPrior(block: OpenBlock, { left, right, outside }: Around): Told {
  const { state } = block;
  const versus = (outside ?? left).versus ?? left.versus ?? right.versus;
  if (versus) return versusOf(block, versus);
  if (right.period) return { ...resolved(block, right.period), scenario: "actual" };
  const from = has(left, "from") ? state.from : null;
  return from ?? state.versus ?? { ...resolved(block, { year: null, offset: -1 }), scenario: "actual" };
}

/** What was planned, and who gave it. */
function ofPlan(
  block: OpenBlock,
  { like, isValueOfPlan }: Decision,
  scenario: "plan" | "target",
  { left, right, outside }: Around,
): Told {
  const side = outside ?? left;
  const by = assigner(side.items) ?? assigner(right.items) ?? like?.when.assignedBy ?? null;
  const period = side.period ?? right.period;
  const { year, offset } = period && isValueOfPlan ? resolved(block, period) : (like?.when ?? block.state);
  return { year, offset, scenario, ...(by === null ? {} : { assignedBy: by }) };
}

/** What the section states is given by whom its lead-in names. */
export function assigned(block: OpenBlock, when: Told): Told {
  const { setting } = block;
  const { assignedBy, scenario, year } = setting;
  const isOfSection = when.scenario === scenario && when.year === year && when.assignedBy === undefined;
  return assignedBy !== null && isOfSection ? { ...when, assignedBy } : when;
}

/** "Năm 2024 có 5.200 người, năm 2023 là 5.000 người, tăng 200 người": the change is the first count's. */
export function isBehindPrior(block: OpenBlock): boolean {
  const { state } = block;
  const { first, head } = state;
  if (!first || !head || first === head || first.named.programme !== head.named.programme) return false;
  const [later, earlier] = [first.when.year, head.when.year];
  return later !== null && earlier !== null && earlier < later && state.year === earlier && state.brackets.length === 0;
}

/** "… đạt 85,1% và phấn đấu năm 2020 đạt …": the period behind the number belongs to what comes next. */
function isOfNext({ items: following }: Side, period: PeriodItem): boolean {
  return following
    .slice(0, following.indexOf(period))
    .some((item) => isCue(item, "and", "contrast", "aspired", "estimate", "actual"));
}

/** "có 1.907 người năm 2020, còn thiếu 965 người so với chỉ tiêu năm 2021": the year is the plan's alone. */
export function isOfOtherPlan(block: OpenBlock, { planned }: Decision, { period }: Side): boolean {
  const { state } = block;
  const { head } = state;
  if (!planned || !period || head?.measure !== "participants" || isAim(head)) return false;
  return head.when.year !== null && resolved(block, period).year !== head.when.year;
}

function isCompared(right: Side): boolean {
  return right.versus !== null;
}

function isOfSameLine(named: Named, other: Named | null): boolean {
  return named.programme === other?.programme && named.group === other.group;
}

/** "đạt 35% … đến năm 2025" is yet to come. */
function laterScenario(block: OpenBlock, right: Side, year: number | null): Scenario {
  const { state } = block;
  const now = currentScenario(block);
  const isLater = state.hasYear && year !== null && state.year !== null && year > state.year;
  return isLater && state.scenario === null && has(right, "until") ? "target" : now;
}

/** "chỉ tiêu là 66.640 người …, 12.275 người … và 57.940 người …": no verb of its own, so still what is asked for. */
function scenarioGoingOn(block: OpenBlock, measure: Measure, left: Side): Scenario | null {
  const { state } = block;
  const { stated } = state;
  if (stated === null || !isAim(stated) || stated.when.year !== state.year) return null;
  if (measure !== stated.measure && !isChange(measure)) return null;
  const isOfOwn = has(left, "actual", "estimate", "now", "completed", "contrast");
  const hasVerb = nearestOf(left, ["attained", "ofWhich"]) !== null && !has(left, "ofWhich");
  return state.clauseScenario === null && state.scenario === null && !isOfOwn && !hasVerb ? stated.when.scenario : null;
}

/** "chỉ tiêu là 190 người, tăng 58 người": a change is of what the sentence states. */
function scenarioOfHead(block: OpenBlock, measure: Measure): Scenario | null {
  const { state } = block;
  const { head } = state;
  const isOfAim = head !== null && isAim(head) && isOfSameLine(head.named, state.named);
  const isStill = head?.measure === "participants" && state.last?.when.scenario === head.when.scenario;
  if (!isOfAim || !isStill || !isChange(measure) || state.hasResult) return null;
  return state.brackets.length === 0 && head.when.year === state.year ? head.when.scenario : null;
}
