import type { Evidence } from "./candidate";
import type { Assignment, System } from "./constraint";

/** What is left of the work that one component may cost; all parts of its search draw on it. */
export interface Effort {
  /** looks at a constraint of a cell */
  left: number;
}

/** Rules that fail together, and what is known about their cells. */
export interface Search {
  readonly system: System;
  readonly on: Assignment;
  readonly evidence: Evidence;
  readonly effort: Effort;
}

/** Counted, not timed: the same component gives the same answer on every computer. */
const MOST_LOOKS = 100_000;

export function effortForComponent(): Effort {
  return { left: MOST_LOOKS };
}

export function spend(effort: Effort, looks: number): void {
  effort.left -= looks;
}

/** What needs more is reported, never guessed. */
export function isSpent({ left }: Effort): boolean {
  return left <= 0;
}
