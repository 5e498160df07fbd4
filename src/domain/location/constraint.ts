import { abovesOf, belowsOf, percentAt, type Interval } from "./percentBounds";

/**
 * An edit rule over whole numbers; cells are told by their index. Counts are whole numbers of one unit, percentages
 * whole numbers of their own last decimal (6,37 % at two decimals is 637).
 * sum: Σ sign · cell + constant = 0 · ratio: stated = (above + shift · below) / below · shortfall: stated = planned − current, or 0
 * where the plan is met · atMost: part ≤ whole, soft · whole: a head count is whole and not negative
 */
export type Constraint =
  | {
      readonly kind: "sum";
      readonly cells: readonly number[];
      readonly signs: readonly (1 | -1)[];
      /** the part of the sum whose cells are not in the system */
      readonly constant: number;
      /** what counts stated in thousands may be off together */
      readonly leeway: number;
    }
  | {
      readonly kind: "ratio";
      readonly cells: readonly [stated: number, above: number, below: number];
      /** −1: a rate from two counts, +1: an index from an increase */
      readonly shift: -1 | 0 | 1;
      /** what above and below may be off */
      readonly leeways: readonly [number, number];
      /** the base was lent by another year or sheet */
      readonly lent: boolean;
    }
  | { readonly kind: "shortfall"; readonly cells: readonly [stated: number, planned: number, current: number] }
  | { readonly kind: "atMost"; readonly cells: readonly [part: number, whole: number] }
  | { readonly kind: "whole"; readonly cells: readonly [number] };

/** What is known of a cell whatever its number. */
export interface CellTraits {
  readonly isPercent: boolean;
  readonly mayBeNegative: boolean;
  /** what one in the last printed digit stands for */
  readonly step: number;
  /** what a whole person stands for */
  readonly person: number;
  /** never changed */
  readonly trusted: boolean;
  /** the closing figure of an earlier year */
  readonly closing: boolean;
  /** decimals of most percentages of its column; null where they differ or are few */
  readonly usualDecimals: number | null;
  /** how unwilling we are to change it (Fellegi and Holt's reliability weight) */
  readonly reliability: number;
}

/** Cells and their rules. */
export interface System {
  readonly cells: readonly CellTraits[];
  readonly constraints: readonly Constraint[];
  /** by cell: its constraints, and its place in each of them */
  readonly links: readonly (readonly Link[])[];
}

export interface Link {
  readonly constraint: number;
  readonly place: number;
}

export function systemOf(cells: readonly CellTraits[], constraints: readonly Constraint[]): System {
  const links: Link[][] = cells.map(() => []);
  for (const [index, constraint] of constraints.entries()) {
    constraint.cells.forEach((cell, place) => links[cell]!.push({ constraint: index, place }));
  }
  return { cells, constraints, links };
}

/** Numbers for the cells of a system, with the sums kept up to date. */
export interface Assignment {
  readonly values: Float64Array;
  readonly decimals: Int8Array;
  /** Σ sign · cell + constant by constraint; only sums have one */
  readonly residuals: Float64Array;
}

export function assign(system: System, values: Float64Array, decimals: Int8Array): Assignment {
  const residuals = new Float64Array(system.constraints.length);
  for (const [index, constraint] of system.constraints.entries()) {
    if (constraint.kind !== "sum") continue;
    let sum = constraint.constant;
    for (let place = 0; place < constraint.cells.length; place++) {
      sum += constraint.signs[place]! * values[constraint.cells[place]!]!;
    }
    residuals[index] = sum;
  }
  return { values, decimals, residuals };
}

/** Gives a cell another number. */
export function put(system: System, to: Assignment, cell: number, value: number, decimals: number): void {
  const change = value - to.values[cell]!;
  for (const { constraint, place } of system.links[cell]!) {
    const rule = system.constraints[constraint]!;
    if (rule.kind === "sum") to.residuals[constraint]! += rule.signs[place]! * change;
  }
  to.values[cell] = value;
  to.decimals[cell] = decimals;
}

/** Does the constraint hold? A base of zero leaves nothing to say, so it holds. */
export function holds({ cells, constraints }: System, index: number, on: Assignment): boolean {
  const constraint = constraints[index]!;
  const { values, decimals, residuals } = on;
  switch (constraint.kind) {
    case "sum":
      return Math.abs(residuals[index]!) <= constraint.leeway;
    case "ratio": {
      const [stated, above, below] = constraint.cells;
      return agrees(values[stated]!, values[above]!, values[below]!, decimals[stated]!, constraint);
    }
    case "shortfall": {
      const [stated, planned, current] = constraint.cells.map((cell) => values[cell]!) as [number, number, number];
      return stated === planned - current || (stated === 0 && current >= planned);
    }
    case "atMost":
      return values[constraint.cells[0]]! <= values[constraint.cells[1]]!;
    case "whole": {
      const [cell] = constraint.cells;
      const { person, mayBeNegative } = cells[cell]!;
      return values[cell]! % person === 0 && (mayBeNegative || values[cell]! >= 0);
    }
  }
}

function agrees(
  stated: number,
  above: number,
  below: number,
  decimals: number,
  { shift, leeways }: Extract<Constraint, { kind: "ratio" }>,
): boolean {
  const printed = percentAt(above, below, shift, decimals);
  if (printed === null || printed === stated) return true;
  const [aboveOff, belowOff] = leeways;
  if (aboveOff === 0 && belowOff === 0) return false;
  const corners = [above - aboveOff, above + aboveOff].flatMap((count) =>
    [below - belowOff, below + belowOff].map((base) => percentAt(count, base, shift, decimals) ?? stated),
  );
  return Math.min(...corners) <= stated && stated <= Math.max(...corners);
}

const ANYTHING: Interval = { lo: -Infinity, hi: Infinity };

/** The numbers of the cell at `place` for which the constraint holds, all others as they are; null when there are none. */
export function allowed({ constraints }: System, index: number, place: number, on: Assignment): Interval | null {
  const constraint = constraints[index]!;
  const { values, decimals, residuals } = on;
  switch (constraint.kind) {
    case "sum": {
      const middle = values[constraint.cells[place]!]! - constraint.signs[place]! * residuals[index]!;
      return { lo: middle - constraint.leeway, hi: middle + constraint.leeway };
    }
    case "ratio": {
      const [stated, above, below] = constraint.cells;
      const at = decimals[stated]!;
      if (place === 0) {
        const printed = percentAt(values[above]!, values[below]!, constraint.shift, at);
        return printed === null ? null : { lo: printed, hi: printed };
      }
      const found =
        place === 1
          ? abovesOf(values[stated]!, values[below]!, constraint.shift, at)
          : belowsOf(values[stated]!, values[above]!, constraint.shift, at);
      const off = constraint.leeways[0] + constraint.leeways[1];
      return found && off > 0 ? { lo: found.lo - off, hi: found.hi + off } : found;
    }
    case "shortfall": {
      const [stated, planned, current] = constraint.cells.map((cell) => values[cell]!) as [number, number, number];
      if (place === 0) return { lo: planned - current, hi: planned - current };
      if (place === 1)
        return stated === 0 ? { lo: -Infinity, hi: current } : { lo: stated + current, hi: stated + current };
      return stated === 0 ? { lo: planned, hi: Infinity } : { lo: planned - stated, hi: planned - stated };
    }
    case "atMost":
    case "whole":
      // the soft rule is weighed, and what is whole is a matter of the cell
      return ANYTHING;
  }
}

/** The constraint of the fewest cells; of equal ones the first. */
export function shortestOf({ constraints }: System, indexes: readonly number[]): number {
  return indexes.reduce((best, each) =>
    constraints[each]!.cells.length < constraints[best]!.cells.length ? each : best,
  );
}

/** Cells that all of the constraints contain. */
export function commonCells(system: System, indexes: readonly number[]): number[] {
  const { constraints, links } = system;
  const isInAll = (cell: number) =>
    indexes.every((index) => links[cell]!.some(({ constraint }) => constraint === index));
  return [...new Set<number>(constraints[shortestOf(system, indexes)]!.cells)].filter(isInAll);
}
