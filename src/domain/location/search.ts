import type { InParts } from "../inParts";
import { candidateFor, type Candidate } from "./candidate";
import { commonCells, holds, put, type Assignment, type Constraint, type System } from "./constraint";
import { isSpent, spend, type Search } from "./effort";
import { groupsSharing } from "./groupsSharing";
import { repairSets } from "./repairSets";
import { separateCells, sharesInParts, type CandidateOf, type Share } from "./separateCells";
import { judgeCells, judgeSets, scoreOf, unresolved, withRival, ANOTHER_ERROR, type Located } from "./verdict";

/** Most cells that are changed together. */
const MOST_CELLS = 3;
/** Sums with more cells than this link records: they are set aside where the records explain themselves. */
const LONG_SUM = 4;
/** Sets of other cells this much less likely leave no doubt. */
const CLEAR_MARGIN = 1000;

/**
 * What explains the violated constraints of one component: one cell first; then several cells that have nothing to do
 * with each other, each with its own share of the rules; then pairs and triples, as far as the effort goes.
 * @param violated hard constraints that fail, connected by shared cells
 */
export function* explainComponent(search: Search, violated: readonly number[]): InParts<Located[]> {
  yield;
  const candidateOf = rememberedCandidates(search);
  const common = commonCells(search.system, violated).map(candidateOf).filter(isFound);
  if (common.length > 0) return [judged(search, violated, common)];
  const apart = violated.length > 1 ? yield* separateCells(search, violated, candidateOf) : null;
  if (apart) return yield* explainApart(search, apart);
  const { sets: pairs } = yield* repairSets(search, violated, { least: 2, most: 2 });
  if (pairs.length > 0) return [judgeSets(violated, pairs)];
  const byRow = yield* withoutLongestSum(search, violated);
  if (byRow?.every(isResolved)) return byRow;
  const peeled = yield* peelCells(search, violated, candidateOf);
  if (peeled) return peeled;
  const { sets } = yield* repairSets(search, violated, { least: 3, most: MOST_CELLS });
  if (sets.length > 0) return [judgeSets(violated, sets)];
  return byRow ?? [unresolved(violated)];
}

function isResolved({ certainty }: Located): boolean {
  return certainty !== "unresolved";
}

function rememberedCandidates({ system, on, evidence }: Search): CandidateOf {
  const known = new Map<number, Candidate | null>();
  return (cell) => {
    let found = known.get(cell);
    if (found === undefined) known.set(cell, (found = candidateFor(system, on, cell, evidence)));
    return found;
  };
}

function judged(search: Search, rules: readonly number[], candidates: readonly Candidate[]): Located {
  const located = judgeCells(search.system, rules, candidates);
  return located.certainty === "certain" && isShaken(search, located) ? withRival(located) : located;
}

function isFound(candidate: Candidate | null): candidate is Candidate {
  return candidate !== null;
}

/**
 * What would make another cell possible although the rules exclude it: a number without a slip to explain it is only as
 * sure as the figures around it; and a percentage that lost a decimal agrees with too much.
 */
function isShaken({ system, on, evidence }: Search, { violated, repairs }: Located): boolean {
  const cells = distinct(violated.flatMap((each) => system.constraints[each]!.cells));
  const rules = distinct(cells.flatMap((cell) => system.links[cell]!.map(({ constraint }) => constraint)));
  const [top] = repairs[0]!;
  if (!top!.typed) {
    const beside = rules.filter((each) => !isLongSum(system.constraints[each]!));
    if (beside.some((each) => system.constraints[each]!.cells.some((cell) => evidence.doubtful(cell)))) return true;
  }
  const open = new Set(violated);
  const weak = new Set(rules.filter((each) => !open.has(each) && isWeak(system, each, on)));
  if (weak.size === 0) return false;
  return commonCells(system, violated).some((cell) => {
    const links = system.links[cell]!.filter(({ constraint }) => !weak.has(constraint));
    const candidate = cell === top!.cell ? null : candidateFor(system, on, cell, evidence, links);
    return candidate !== null && candidate.typed;
  });
}

/** A percentage with fewer decimals than its column may have lost one; a shortfall of 0 says only that the plan is met. */
function isWeak({ cells, constraints }: System, index: number, { values, decimals }: Assignment): boolean {
  const constraint = constraints[index]!;
  const [stated] = constraint.cells;
  if (constraint.kind === "shortfall") return values[stated]! === 0;
  const { usualDecimals } = cells[stated!]!;
  return constraint.kind === "ratio" && usualDecimals !== null && decimals[stated!]! < usualDecimals;
}

function distinct<T>(things: readonly T[]): T[] {
  return [...new Set(things)];
}

/** Cells tried as the one that stands for itself. */
const MOST_PEELED = 4;

/**
 * One cell that explains its own rules, and the rest explained by more: where they are only neighbours, they need not be
 * searched together. Null where the rest stays unexplained.
 */
function* peelCells(search: Search, violated: readonly number[], candidateOf: CandidateOf): InParts<Located[] | null> {
  const { system, on, effort } = search;
  if (isSpent(effort)) return null;
  const shares = yield* sharesInParts(search, violated, candidateOf);
  const scored = shares
    .map((share) => ({
      ...share,
      top: share.candidates.reduce((best, each) => (each.score > best.score ? each : best)),
    }))
    .filter(({ rules, top }) => rules.length < violated.length && top.value !== null && top.slip !== null)
    .sort((x, y) => y.top.score - x.top.score || x.top.cell - y.top.cell);
  for (const { rules, candidates, top } of scored.slice(0, MOST_PEELED)) {
    const { cell } = top;
    const [value, decimals] = [on.values[cell]!, on.decimals[cell]!];
    put(system, on, cell, top.value!, top.decimals);
    const left = violated.filter((each) => !rules.includes(each));
    const rest = yield* explainAll(search, left);
    put(system, on, cell, value, decimals);
    if (rest !== null) return [judged(search, rules, candidates), ...rest].map(withRival);
  }
  return null;
}

/** What explains each group of these constraints; null as soon as one stays unexplained. */
function* explainAll(search: Search, violated: readonly number[]): InParts<Located[] | null> {
  const explained: Located[] = [];
  for (const group of connected(search.system, violated)) {
    for (const each of group) spend(search.effort, search.system.constraints[each]!.cells.length);
    const located = isSpent(search.effort) ? [unresolved(group)] : yield* explainComponent(search, group);
    if (!located.every(isResolved)) return null;
    explained.push(...located);
  }
  return explained;
}

/** The cells of constraints that do not run over many rows. */
function shortCells({ constraints }: System, indexes: readonly number[]): number[] {
  return indexes.flatMap((index) => (isLongSum(constraints[index]!) ? [] : constraints[index]!.cells));
}

function isLongSum(constraint: Constraint): boolean {
  return constraint.kind === "sum" && constraint.cells.length > LONG_SUM;
}

function* explainApart(search: Search, apart: readonly Share[]): InParts<Located[]> {
  const explained: Located[] = [];
  for (const shares of groupsSharing(apart, ({ rules }) => shortCells(search.system, rules))) {
    yield;
    explained.push(...(yield* weighTogether(search, shares)));
  }
  return explained;
}

/** Cells near each other might be wrong for one reason: sets of other cells are weighed against them. */
function* weighTogether(search: Search, shares: readonly Share[]): InParts<Located[]> {
  const apart = shares.map(({ rules, candidates }) => judged(search, rules, candidates));
  if (shares.length === 1) return apart;
  const violated = shares.flatMap(({ rules }) => rules);
  const size = Math.min(shares.length, MOST_CELLS);
  const { sets, isComplete } = yield* repairSets(search, violated, { least: 2, most: size });
  const ours = new Set(shares.flatMap(({ candidates }) => candidates.map(({ cell }) => cell)));
  const rivals = sets.filter((set) => set.length < shares.length || !set.every(({ cell }) => ours.has(cell)));
  const own = apart.reduce((product, { repairs }) => product * repairs[0]![0]!.score * ANOTHER_ERROR, 1);
  const best = Math.max(0, ...rivals.map(scoreOf));
  if (best > own) return [judgeSets(violated, rivals)];
  if (best * CLEAR_MARGIN > own || !isComplete) return apart.map(withRival);
  // beside another error, a number that no slip explains is not beyond doubt
  return apart.map((each) => (each.repairs[0]![0]!.typed ? each : withRival(each)));
}

/**
 * A total over many rows ties their errors together. Without it each row is explained by itself; the total is then
 * looked at again with the proposed numbers in place. Null when there is no such sum.
 */
function* withoutLongestSum(search: Search, violated: readonly number[]): InParts<Located[] | null> {
  const { system } = search;
  const sums = violated.filter((each) => isLongSum(system.constraints[each]!));
  if (sums.length === 0 || violated.length === 1) return null;
  const longest = sums.reduce((best, each) =>
    system.constraints[each]!.cells.length > system.constraints[best]!.cells.length ? each : best,
  );
  const rest = violated.filter((each) => each !== longest);
  const lighter = { ...search, system: withoutConstraint(system, longest) };
  const located: Located[] = [];
  for (const group of connected(system, rest)) located.push(...(yield* explainComponent(lighter, group)));
  return yield* withTotal(search, longest, located);
}

function withoutConstraint(system: System, index: number): System {
  const links = [...system.links];
  for (const cell of system.constraints[index]!.cells) {
    links[cell] = links[cell]!.filter(({ constraint }) => constraint !== index);
  }
  return { ...system, links };
}

/** Gives the total to the explanations that put it right; else explains what is left of it. */
function* withTotal(search: Search, total: number, located: readonly Located[]): InParts<Located[]> {
  const { system, on } = search;
  const before: [number, number, number][] = [];
  for (const { repairs } of located) {
    for (const { cell, value, decimals } of repairs[0] ?? []) {
      if (value === null) continue;
      before.push([cell, on.values[cell]!, on.decimals[cell]!]);
      put(system, on, cell, value, decimals);
    }
  }
  const isRight = holds(system, total, on);
  const left = isRight ? [] : yield* explainComponent(search, [total]);
  for (const [cell, value, decimals] of before.reverse()) put(system, on, cell, value, decimals);
  if (!isRight) return [...located, ...left];
  const cells = new Set<number>(system.constraints[total]!.cells);
  const isConcerned = ({ repairs }: Located) => (repairs[0] ?? []).some(({ cell }) => cells.has(cell));
  return located.map((each) => (isConcerned(each) ? { ...each, violated: [...each.violated, total] } : each));
}

/** Groups of constraints that share cells, in the order of their first. */
export function connected({ constraints }: System, indexes: readonly number[]): number[][] {
  return groupsSharing(indexes, (index) => constraints[index]!.cells);
}
