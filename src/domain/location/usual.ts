import type { Assignment, System } from "./constraint";
import { percentScale } from "./percentBounds";

/** Where most rows of a table lie, in logarithms; null where there are too few, or they are all alike. */
export interface Usual {
  readonly middle: number;
  readonly spread: number;
}

/** Fewer rows than these make no custom. */
const FEW = 20;
/** More rows than these tell nothing more. */
export const ENOUGH = 300;
/** Median absolute deviation to standard deviation. */
const NORMAL = 1.4826;
/** Even the most unusual record is only so much less likely. */
const MOST_UNUSUAL = 25;

/** Median and spread (by the median absolute deviation) of what rows of one kind show. */
export function usualOf(logarithms: readonly number[]): Usual | null {
  if (logarithms.length < FEW) return null;
  const middle = median(logarithms);
  const spread = NORMAL * median(logarithms.map((each) => Math.abs(each - middle)));
  return spread > 0 ? { middle, spread } : null;
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((x, y) => x - y);
  return sorted[sorted.length >> 1]!;
}

/**
 * What a constraint shows of its record whatever its size, in logarithms: a percentage, or the shares that the parts of
 * a short sum have in it. NaN where there is nothing to compare.
 */
export function shownBy({ constraints }: System, index: number, { values, decimals }: Assignment): number[] {
  const constraint = constraints[index]!;
  if (constraint.kind === "ratio") {
    const [stated] = constraint.cells;
    return [Math.log(values[stated]! / percentScale(decimals[stated]!))];
  }
  if (constraint.kind !== "sum" || constraint.cells.length !== 3) return [];
  const { cells, signs } = constraint;
  const alone = signs.findIndex((sign) => signs.filter((each) => each === sign).length === 1);
  const total = values[cells[alone]!]!;
  return cells.filter((_, place) => place !== alone).map((cell) => Math.log(values[cell]! / total));
}

/** Of the cell's number, whatever its sign; a percentage as a fraction. */
export function logarithm({ cells }: System, cell: number, { values, decimals }: Assignment): number {
  const value = Math.abs(values[cell]!);
  return Math.log(cells[cell]!.isPercent ? value / percentScale(decimals[cell]!) : value);
}

/** By how much, in powers of e, what is shown is less likely than the usual. */
export function unusual(shown: number, usual: Usual | null): number {
  if (usual === null || !Number.isFinite(shown)) return 0;
  const off = (shown - usual.middle) / usual.spread;
  return -Math.min((off * off) / 2, MOST_UNUSUAL);
}
