import { candidateFor, mistypedOf, type Candidate, type Evidence } from "./candidate";
import { holds, put, type Assignment, type Constraint, type System } from "./constraint";
import { groupsSharing } from "./groupsSharing";
import { judgeCells, judgeSets, scoreOf, unresolved, withRival, ANOTHER_ERROR, type Located } from "./verdict";

/** Trials of numbers for one component; what needs more is reported, never guessed. */
const BUDGET = 3000;
/** Most cells that are changed together. */
const MOST_CELLS = 3;
/** Sums with more cells than this link records: they are set aside where the records explain themselves. */
const LONG_SUM = 4;
/** Sets of cells kept of a component. */
const MOST_SETS = 64;
/** Sets of other cells this much less likely leave no doubt. */
const CLEAR_MARGIN = 1000;
/** Blocks of violated rules tried when a component falls into several explanations. */
const MOST_STEPS = 2000;

/**
 * What explains the violated constraints of one component: one cell first; then several cells that have nothing to do
 * with each other, each with its own share of the rules; then pairs and triples within a budget.
 * @param violated hard constraints that fail, connected by shared cells
 */
export function explainComponent(
  system: System,
  on: Assignment,
  violated: readonly number[],
  evidence: Evidence,
): Located[] {
  const known = new Map<number, Candidate | null>();
  const candidateOf = (cell: number) => {
    let found = known.get(cell);
    if (found === undefined) known.set(cell, (found = candidateFor(system, on, cell, evidence)));
    return found;
  };
  const common = commonCells(system, violated).map(candidateOf).filter(isFound);
  const judge = (rules: readonly number[], candidates: readonly Candidate[]) => {
    const located = judgeCells(system, rules, candidates);
    return located.certainty === "certain" && isShaken(system, on, located, evidence) ? withRival(located) : located;
  };
  if (common.length > 0) return [judge(violated, common)];
  const apart = violated.length > 1 ? separateCells(system, violated, candidateOf) : null;
  if (apart) {
    const together = groupsSharing(apart, ({ rules }) => shortCells(system, rules));
    return together.flatMap((shares) => weighTogether(system, on, shares, evidence, judge));
  }
  const pairs = repairSets(system, on, violated, evidence, 2).sets;
  if (pairs.length > 0) return [judgeSets(violated, pairs)];
  const peeled = peelCells(system, on, violated, candidateOf, evidence, judge);
  if (peeled) return peeled;
  const { sets } = repairSets(system, on, violated, evidence, MOST_CELLS);
  if (sets.length > 0) return [judgeSets(violated, sets)];
  return withoutLongestSum(system, on, violated, evidence) ?? [unresolved(violated)];
}

function isFound(candidate: Candidate | null): candidate is Candidate {
  return candidate !== null;
}

/** Cells that all of the constraints contain. */
function commonCells({ constraints }: System, violated: readonly number[]): number[] {
  const shortest = violated.reduce((best, each) =>
    constraints[each]!.cells.length < constraints[best]!.cells.length ? each : best,
  );
  const others = violated.filter((each) => each !== shortest).map((each) => new Set<number>(constraints[each]!.cells));
  return [...new Set<number>(constraints[shortest]!.cells)].filter((cell) => others.every((set) => set.has(cell)));
}

/**
 * What would make another cell possible although the rules exclude it: a number without a slip to explain it is only as
 * sure as the figures around it; and a percentage that lost a decimal agrees with too much.
 */
function isShaken(system: System, on: Assignment, { violated, repairs }: Located, evidence: Evidence): boolean {
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

interface Share {
  readonly rules: readonly number[];
  readonly candidates: readonly Candidate[];
}

/**
 * Divides the violated constraints among single cells, each of which puts right all of its own: cells that have no
 * constraint in common. The fewest cells win; of equal divisions the likeliest. Null when there is no such division.
 */
function separateCells(
  system: System,
  violated: readonly number[],
  candidateOf: (cell: number) => Candidate | null,
): Share[] | null {
  const byRule = new Map<number, Share[]>(violated.map((each) => [each, []]));
  for (const share of sharesOf(system, violated, candidateOf))
    for (const rule of share.rules) byRule.get(rule)!.push(share);
  return bestCover(violated, byRule);
}

/** Cells that put right all of their own constraints, by the constraints that fail today. */
function sharesOf(
  system: System,
  violated: readonly number[],
  candidateOf: (cell: number) => Candidate | null,
): Share[] {
  const shares = new Map<string, { rules: number[]; candidates: Candidate[] }>();
  const open = new Set(violated);
  const cells = new Set<number>(violated.flatMap((each) => system.constraints[each]!.cells));
  for (const cell of cells) {
    const candidate = candidateOf(cell);
    if (candidate === null) continue;
    const rules = system.links[cell]!.map(({ constraint }) => constraint).filter((each) => open.has(each));
    const key = rules.join();
    const share = shares.get(key);
    if (share) share.candidates.push(candidate);
    else shares.set(key, { rules, candidates: [candidate] });
  }
  return [...shares.values()];
}

/** Cells tried as the one that stands for itself. */
const MOST_PEELED = 4;

/**
 * One cell that explains its own rules, and the rest explained by more: where they are only neighbours, they need not be
 * searched together. Null where the rest stays unexplained.
 */
function peelCells(
  system: System,
  on: Assignment,
  violated: readonly number[],
  candidateOf: (cell: number) => Candidate | null,
  evidence: Evidence,
  judge: (rules: readonly number[], candidates: readonly Candidate[]) => Located,
): Located[] | null {
  const scored = sharesOf(system, violated, candidateOf)
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
    const rest = connected(
      system,
      violated.filter((each) => !rules.includes(each)),
    ).flatMap((group) => explainComponent(system, on, group, evidence));
    put(system, on, cell, value, decimals);
    if (rest.every(({ certainty }) => certainty !== "unresolved")) {
      return [judge(rules, candidates), ...rest].map(withRival);
    }
  }
  return null;
}

/** The cells of constraints that do not run over many rows. */
function shortCells({ constraints }: System, indexes: readonly number[]): number[] {
  return indexes.flatMap((index) => (isLongSum(constraints[index]!) ? [] : constraints[index]!.cells));
}

function isLongSum(constraint: Constraint): boolean {
  return constraint.kind === "sum" && constraint.cells.length > LONG_SUM;
}

/** Cells near each other might be wrong for one reason: sets of other cells are weighed against them. */
function weighTogether(
  system: System,
  on: Assignment,
  shares: readonly Share[],
  evidence: Evidence,
  judge: (rules: readonly number[], candidates: readonly Candidate[]) => Located,
): Located[] {
  const apart = shares.map(({ rules, candidates }) => judge(rules, candidates));
  if (shares.length === 1) return apart;
  const violated = shares.flatMap(({ rules }) => rules);
  const size = Math.min(shares.length, MOST_CELLS);
  const { sets, isComplete } = repairSets(system, on, violated, evidence, size);
  const ours = new Set(shares.flatMap(({ candidates }) => candidates.map(({ cell }) => cell)));
  const rivals = sets.filter((set) => set.length < shares.length || !set.every(({ cell }) => ours.has(cell)));
  const own = apart.reduce((product, { repairs }) => product * repairs[0]![0]!.score * ANOTHER_ERROR, 1);
  const best = Math.max(0, ...rivals.map(scoreOf));
  if (best > own) return [judgeSets(violated, rivals)];
  if (best * CLEAR_MARGIN > own || !isComplete) return apart.map(withRival);
  // beside another error, a number that no slip explains is not beyond doubt
  return apart.map((each) => (each.repairs[0]![0]!.typed ? each : withRival(each)));
}

/** Exact cover by backtracking, the rule with the fewest shares first. */
function bestCover(violated: readonly number[], byRule: ReadonlyMap<number, readonly Share[]>): Share[] | null {
  let best: { shares: Share[]; score: number } | null = null;
  let steps = 0;
  const covered = new Set<number>();
  const chosen: Share[] = [];
  const visit = (score: number) => {
    if ((steps += 1) > MOST_STEPS || (best !== null && chosen.length > best.shares.length)) return;
    let tightest: readonly Share[] | null = null;
    for (const rule of violated) {
      if (covered.has(rule)) continue;
      const free = byRule.get(rule)!.filter((share) => share.rules.every((each) => !covered.has(each)));
      if (tightest === null || free.length < tightest.length) tightest = free;
      if (tightest.length === 0) return;
    }
    if (tightest === null) {
      const isBetter =
        best === null ||
        chosen.length < best.shares.length ||
        (chosen.length === best.shares.length && score > best.score);
      if (isBetter) best = { shares: [...chosen], score };
      return;
    }
    for (const share of tightest) {
      for (const rule of share.rules) covered.add(rule);
      chosen.push(share);
      visit(score + Math.log(Math.max(...share.candidates.map((each) => each.score))));
      chosen.pop();
      for (const rule of share.rules) covered.delete(rule);
    }
  };
  visit(0);
  return (best as { shares: Share[] } | null)?.shares ?? null;
}

/** Sets of two, else of three cells with numbers that satisfy everything; the fewest cells only. */
function repairSets(
  system: System,
  on: Assignment,
  violated: readonly number[],
  evidence: Evidence,
  most: number,
): { readonly sets: (readonly Candidate[])[]; readonly isComplete: boolean } {
  let budget = BUDGET;
  for (let size = 2; size <= most; size++) {
    const sets = new Map<string, readonly Candidate[]>();
    const chosen: Candidate[] = [];
    const extend = (failing: readonly number[], left: number) => {
      if (budget <= 0 || sets.size >= MOST_SETS) return;
      const rule = failing.reduce((best, each) =>
        system.constraints[each]!.cells.length < system.constraints[best]!.cells.length ? each : best,
      );
      for (const cell of system.constraints[rule]!.cells) {
        if (chosen.some((each) => each.cell === cell)) continue;
        for (const candidate of left === 1
          ? lastCandidate(system, on, cell, evidence)
          : trials(system, on, cell, evidence)) {
          budget -= 1;
          const [value, decimals] = [on.values[cell]!, on.decimals[cell]!];
          put(system, on, cell, candidate.value!, candidate.decimals);
          chosen.push(candidate);
          const still = failingAfter(system, on, failing, cell);
          if (still.length === 0 && left === 1)
            sets.set(
              keyOf(chosen),
              [...chosen].sort((x, y) => x.cell - y.cell),
            );
          else if (left > 1 && still.length > 0) extend(still, left - 1);
          chosen.pop();
          put(system, on, cell, value, decimals);
        }
      }
    };
    extend(violated, size);
    if (budget <= 0) return { sets: [], isComplete: false };
    if (sets.size > 0) return { sets: [...sets.values()], isComplete: true };
  }
  return { sets: [], isComplete: true };
}

function keyOf(chosen: readonly Candidate[]): string {
  return chosen
    .map(({ cell, value }) => `${cell}=${value}`)
    .sort()
    .join();
}

function lastCandidate(system: System, on: Assignment, cell: number, evidence: Evidence): Candidate[] {
  const candidate = candidateFor(system, on, cell, evidence);
  return candidate === null || candidate.value === null ? [] : [candidate];
}

/** Numbers worth trying while other cells are still to change: what each of the cell's rules asks for by itself. */
function trials(system: System, on: Assignment, cell: number, evidence: Evidence): Candidate[] {
  if (system.cells[cell]!.trusted) return [];
  const tried = new Map<number, Candidate>();
  for (const link of system.links[cell]!) {
    const candidate = candidateFor(system, on, cell, evidence, [link]);
    if (candidate === null) continue;
    const found = candidate.value === null ? mistypedOf(system, on, candidate) : [candidate];
    for (const each of found) if (!tried.has(each.value!)) tried.set(each.value!, each);
  }
  return [...tried.values()];
}

/** The hard constraints that fail once the cell has its new number. */
function failingAfter(system: System, on: Assignment, failing: readonly number[], cell: number): number[] {
  const touched = new Set(system.links[cell]!.map(({ constraint }) => constraint));
  const still = failing.filter((each) => !touched.has(each));
  for (const each of touched) {
    if (system.constraints[each]!.kind !== "atMost" && !holds(system, each, on)) still.push(each);
  }
  return still;
}

/**
 * A total over many rows ties their errors together. Without it each row is explained by itself; the total is then
 * looked at again with the proposed numbers in place. Null when there is no such sum.
 */
function withoutLongestSum(
  system: System,
  on: Assignment,
  violated: readonly number[],
  evidence: Evidence,
): Located[] | null {
  const sums = violated.filter((each) => isLongSum(system.constraints[each]!));
  if (sums.length === 0 || violated.length === 1) return null;
  const longest = sums.reduce((best, each) =>
    system.constraints[each]!.cells.length > system.constraints[best]!.cells.length ? each : best,
  );
  const rest = violated.filter((each) => each !== longest);
  const lighter = withoutConstraint(system, longest);
  const located = connected(system, rest).flatMap((each) => explainComponent(lighter, on, each, evidence));
  return withTotal(system, on, longest, located, evidence);
}

function withoutConstraint(system: System, index: number): System {
  const cells = new Set<number>(system.constraints[index]!.cells);
  return {
    ...system,
    links: system.links.map((links, cell) =>
      cells.has(cell) ? links.filter(({ constraint }) => constraint !== index) : links,
    ),
  };
}

/** Gives the total to the explanations that put it right; else explains what is left of it. */
function withTotal(
  system: System,
  on: Assignment,
  total: number,
  located: readonly Located[],
  evidence: Evidence,
): Located[] {
  const before: [number, number, number][] = [];
  for (const { repairs } of located) {
    for (const { cell, value, decimals } of repairs[0] ?? []) {
      if (value === null) continue;
      before.push([cell, on.values[cell]!, on.decimals[cell]!]);
      put(system, on, cell, value, decimals);
    }
  }
  const isRight = holds(system, total, on);
  const left = isRight ? [] : explainComponent(system, on, [total], evidence);
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
