import type { InParts } from "../inParts";
import type { Candidate } from "./candidate";
import { isSpent, spend, type Effort, type Search } from "./effort";

/** Cells that put right the same of the constraints that fail. */
export interface Share {
  readonly rules: readonly number[];
  readonly candidates: readonly Candidate[];
}

/** The candidate of each cell, null where it has none. */
export type CandidateOf = (cell: number) => Candidate | null;

/** Cells looked at between two pauses: a few milliseconds. */
const CELLS_PER_PART = 1000;

/** Steps of a division: what takes more is tried otherwise. */
const MOST_STEPS = 2000;

/**
 * Divides the violated constraints among single cells, each of which puts right all of its own: cells that have no
 * constraint in common. The fewest cells win; of equal divisions the likeliest. Null when there is no such division.
 */
export function* separateCells(
  search: Search,
  violated: readonly number[],
  candidateOf: CandidateOf,
): InParts<Share[] | null> {
  const byRule = new Map<number, Share[]>(violated.map((each) => [each, []]));
  for (const share of yield* sharesInParts(search, violated, candidateOf))
    for (const rule of share.rules) byRule.get(rule)!.push(share);
  return bestCover(violated, byRule, search.effort);
}

/** Cells that put right all of their own constraints, by the constraints that fail today. */
export function* sharesInParts(
  { system }: Search,
  violated: readonly number[],
  candidateOf: CandidateOf,
): InParts<Share[]> {
  const shares = new Map<string, { rules: number[]; candidates: Candidate[] }>();
  const open = new Set(violated);
  const cells = new Set<number>(violated.flatMap((each) => system.constraints[each]!.cells));
  let looked = 0;
  for (const cell of cells) {
    if ((looked += 1) % CELLS_PER_PART === 0) yield;
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

/** Exact cover by backtracking, the rule with the fewest shares first. */
function bestCover(
  violated: readonly number[],
  byRule: ReadonlyMap<number, readonly Share[]>,
  effort: Effort,
): Share[] | null {
  let best: { shares: Share[]; score: number } | null = null;
  let steps = 0;
  const covered = new Set<number>();
  const chosen: Share[] = [];
  const visit = (score: number) => {
    if ((steps += 1) > MOST_STEPS || isSpent(effort)) return;
    if (best !== null && chosen.length > best.shares.length) return;
    spend(effort, violated.length);
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
