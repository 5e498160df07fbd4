import type { InParts } from "../inParts";
import { candidateFor, mistypedOf, type Candidate } from "./candidate";
import { commonCells, holds, put, shortestOf } from "./constraint";
import { isSpent, spend, type Search } from "./effort";

/** Sets of cells kept of a component. */
const MOST_SETS = 64;

export interface RepairSets {
  readonly sets: readonly (readonly Candidate[])[];
  /** nothing was left out for want of effort */
  readonly isComplete: boolean;
}

/** Sets of cells with numbers that satisfy everything; the fewest cells only, from the least to the most. */
export function* repairSets(
  search: Search,
  violated: readonly number[],
  { least, most }: { readonly least: number; readonly most: number },
): InParts<RepairSets> {
  for (let size = least; size <= most; size++) {
    const sets = new Map<string, readonly Candidate[]>();
    yield* extend(search, violated, size, [], sets);
    if (isSpent(search.effort)) return { sets: [], isComplete: false };
    if (sets.size > 0) return { sets: [...sets.values()], isComplete: true };
  }
  return { sets: [], isComplete: true };
}

/** Changes one cell more: one of the shortest rule that fails, as that needs one. */
function* extend(
  search: Search,
  failing: readonly number[],
  left: number,
  chosen: Candidate[],
  sets: Map<string, readonly Candidate[]>,
): InParts<void> {
  const { system, on, effort } = search;
  if (isSpent(effort) || sets.size >= MOST_SETS || needsMoreCells(search, failing, left)) return;
  yield;
  const cells = left === 1 ? commonCells(system, failing) : system.constraints[shortestOf(system, failing)]!.cells;
  for (const cell of cells) {
    if (chosen.some((each) => each.cell === cell)) continue;
    for (const candidate of left === 1 ? lastCandidate(search, cell) : trials(search, cell)) {
      const [value, decimals] = [on.values[cell]!, on.decimals[cell]!];
      put(system, on, cell, candidate.value!, candidate.decimals);
      chosen.push(candidate);
      const still = failingAfter(search, failing, cell);
      if (still.length === 0 && left === 1) sets.set(keyOf(chosen), byCell(chosen));
      else if (left > 1 && still.length > 0) yield* extend(search, still, left - 1, chosen, sets);
      chosen.pop();
      put(system, on, cell, value, decimals);
    }
  }
}

/** Rules without a cell in common need a cell each. */
function needsMoreCells({ system, effort }: Search, failing: readonly number[], left: number): boolean {
  const taken = new Set<number>();
  let apart = 0;
  for (const each of failing) {
    const { cells } = system.constraints[each]!;
    spend(effort, 1);
    if (cells.some((cell) => taken.has(cell))) continue;
    if ((apart += 1) > left) return true;
    for (const cell of cells) taken.add(cell);
  }
  spend(effort, taken.size);
  return false;
}

function keyOf(chosen: readonly Candidate[]): string {
  return chosen
    .map(({ cell, value }) => `${cell}=${value}`)
    .sort()
    .join();
}

function byCell(chosen: readonly Candidate[]): Candidate[] {
  return [...chosen].sort((x, y) => x.cell - y.cell);
}

function lastCandidate({ system, on, evidence, effort }: Search, cell: number): Candidate[] {
  spend(effort, system.links[cell]!.length);
  const candidate = candidateFor(system, on, cell, evidence);
  return candidate === null || candidate.value === null ? [] : [candidate];
}

/** Numbers worth trying while other cells are still to change: what each of the cell's rules asks for by itself. */
function trials({ system, on, evidence, effort }: Search, cell: number): Candidate[] {
  if (system.cells[cell]!.trusted) return [];
  const tried = new Map<number, Candidate>();
  const links = system.links[cell]!;
  for (const link of links) {
    spend(effort, links.length);
    const candidate = candidateFor(system, on, cell, evidence, [link]);
    if (candidate === null) continue;
    const found = candidate.value === null ? mistypedOf(system, on, candidate) : [candidate];
    for (const each of found) if (!tried.has(each.value!)) tried.set(each.value!, each);
  }
  return [...tried.values()];
}

/** The hard constraints that fail once the cell has its new number. */
function failingAfter({ system, on, effort }: Search, failing: readonly number[], cell: number): number[] {
  const touched = new Set(system.links[cell]!.map(({ constraint }) => constraint));
  spend(effort, failing.length + touched.size);
  const still = failing.filter((each) => !touched.has(each));
  for (const each of touched) {
    if (system.constraints[each]!.kind !== "atMost" && !holds(system, each, on)) still.push(each);
  }
  return still;
}
