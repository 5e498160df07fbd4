import type { Candidate } from "./candidate";
import type { System } from "./constraint";
import type { Caution, Certainty } from "./explanation";

/** What a record says about rules that fail together. */
export interface Located {
  /** constraints of the system */
  readonly violated: readonly number[];
  readonly certainty: Certainty;
  /** best first; a repair is one candidate for each cell it changes */
  readonly repairs: readonly (readonly Candidate[])[];
  readonly tied: number;
  readonly cautions: readonly Caution[];
}

/** Of two slips of the hand the one this much likelier stands out: less is a tie, shown as a tie. */
const MARGIN = 1.5;
/** Where no slip explains the printed number, only what other rows show is weighed, and that as it is. */
const MARGIN_OF_ROWS = 1.1;
/** Alternatives kept beside those that tie. */
const KEPT = 8;

export function unresolved(violated: readonly number[]): Located {
  return { violated, certainty: "unresolved", repairs: [], tied: 0, cautions: [] };
}

/** How sure it is that the best of these single cells is the wrong one. */
export function judgeCells(system: System, violated: readonly number[], candidates: readonly Candidate[]): Located {
  const ranked = [...candidates].sort((x, y) => y.score - x.score || x.cell - y.cell);
  const [top, second] = ranked;
  if (!top) return unresolved(violated);
  const tied = ranked.filter((each) => each.score * (top.typed ? MARGIN : MARGIN_OF_ROWS) > top.score).length;
  const cautions: Caution[] = [];
  const { isPercent, closing } = system.cells[top.cell]!;
  if (closing) cautions.push("closingFigure");
  if (top.lent) cautions.push("lentBase");
  if (!isPercent && !top.exact && top.lo !== top.hi) cautions.push("percentageAlone");
  const hasRival = ranked.slice(1).some(isExplained);
  if (second !== undefined && (hasRival || !top.typed)) cautions.push("rival");
  if (top.breaksSoft && !cautions.includes("rival")) cautions.push("rival");
  const restsOnPercentage = !isPercent && !top.exact;
  const certainty =
    tied > 1 ? "tied" : cautions.length > 0 || restsOnPercentage || top.value === null ? "likely" : "certain";
  return { violated, certainty, repairs: ranked.slice(0, Math.max(tied, KEPT)).map((each) => [each]), tied, cautions };
}

/** A slip of the hand, a cut-off, a paste: something that would explain the printed number. */
function isExplained({ slip, typed }: Candidate): boolean {
  return typed || slip !== null;
}

/** One cell in a hundred is wrong: each further one makes an explanation so much less likely. */
export const ANOTHER_ERROR = 0.01;

export function scoreOf(set: readonly Candidate[]): number {
  return set.reduce((product, each) => product * each.score * ANOTHER_ERROR, 1);
}

/** Something else would explain the same. */
export function withRival(located: Located): Located {
  if (located.certainty !== "certain") return located;
  return { ...located, certainty: "likely", cautions: [...located.cautions, "rival"] };
}

/** Several cells together: never certain, and only likely where a slip explains each of them or there is no other way. */
export function judgeSets(violated: readonly number[], sets: readonly (readonly Candidate[])[]): Located {
  const ranked = [...sets].sort((x, y) => scoreOf(y) - scoreOf(x) || compare(x, y));
  const [top] = ranked;
  if (!top) return unresolved(violated);
  const tied = ranked.filter((each) => scoreOf(each) * MARGIN > scoreOf(top)).length;
  // nothing speaks for one of many sets
  if (tied > KEPT / 2 && !top.every(isExplained)) return unresolved(violated);
  const standsOut = top.every(isExplained) || ranked.length === 1;
  if (tied === 1 && !standsOut) return unresolved(violated);
  return {
    violated,
    certainty: tied > 1 ? "tied" : "likely",
    repairs: ranked.slice(0, KEPT),
    tied: Math.min(tied, KEPT),
    cautions: ["severalCells"],
  };
}

function compare(x: readonly Candidate[], y: readonly Candidate[]): number {
  return x.map(({ cell }) => cell).join() < y.map(({ cell }) => cell).join() ? -1 : 1;
}
