import { Decimal } from "../numbers/decimal";
import { type AllocationProblem, isAllocationProblem } from "./allocationProblem";
import { sharingFactor, type Fraction } from "./proportionalShares";
import { readUnits, type UnitInSteps } from "./unitsInSteps";
import { persons, shownQuotient } from "./wholeSteps";

export interface AllocationUnit {
  readonly weight: Decimal;
  readonly minimum?: Decimal | null;
  readonly maximum?: Decimal | null;
  /** a fixed share */
  readonly locked?: Decimal | null;
}

export interface Share {
  /** persons, a multiple of the step */
  readonly whole: Decimal;
  /** the exact share of what was free, or the bound or fixed share that binds; 20 decimals, to be shown */
  readonly exact: Decimal;
  /** total × weight ÷ sum of all weights, before any bound; 20 decimals, to be shown */
  readonly quota: Decimal;
  readonly reason: "exact" | "roundedUp" | "roundedDown" | "minimum" | "maximum" | "locked" | "zeroWeight";
  /** its remainder equalled that of another unit that was decided the other way */
  readonly tied: boolean;
}

/**
 * Shares a total in whole steps, in proportion to weights, by largest remainders; the shares sum to the total.
 * Each is its exact share rounded down or up to a step, unless a bound binds; what bound units leave or take is shared
 * again among the others. Equal remainders go to the larger weight, then to the earlier unit. A weight of 0 gets its
 * minimum. Decided on exact fractions; O(n log n).
 * @param options.step persons, a positive whole number, 1 if left out; total and bounds are multiples of it
 * @returns a share per unit in their order, or why there is none
 */
export function allocate(
  total: Decimal,
  units: readonly AllocationUnit[],
  options: { readonly step?: Decimal } = {},
): readonly Share[] | AllocationProblem {
  const given = readUnits(total, units, options.step ?? new Decimal(1));
  if (isAllocationProblem(given)) return given;
  const open = given.units.filter((unit) => unit.locked === null);
  const factor = sharingFactor(given.total - lockedSum(given.units), open);
  const parts = given.units.map((unit) => partOf(unit, factor));
  const left = parts.reduce((rest, { whole }) => rest - whole, given.total);
  const { raised, tied } = largestRemainders(Number(left), given.units, parts);
  const weights = given.units.reduce((sum, { weight }) => sum + weight, 0n);
  return parts.map((part, index): Share => {
    const up = raised.has(index);
    return {
      whole: persons(part.whole + (up ? 1n : 0n), given.step),
      exact: shownQuotient((part.whole * factor.denominator + part.remainder) * given.step, factor.denominator),
      quota:
        weights === 0n ? new Decimal(0) : shownQuotient(given.total * given.step * given.units[index]!.weight, weights),
      reason: part.reason ?? (up ? "roundedUp" : "roundedDown"),
      tied: tied.has(index),
    };
  });
}

/** A share rounded down; its remainder is in parts of the factor's denominator. No reason yet where it is to be rounded. */
interface Part {
  readonly whole: bigint;
  readonly remainder: bigint;
  readonly reason: Exclude<Share["reason"], "roundedUp" | "roundedDown"> | null;
}

function partOf(unit: UnitInSteps, { numerator, denominator }: Fraction): Part {
  if (unit.locked !== null) return { whole: unit.locked, remainder: 0n, reason: "locked" };
  if (unit.weight === 0n) return { whole: unit.minimum, remainder: 0n, reason: "zeroWeight" };
  const share = unit.weight * numerator;
  if (share < unit.minimum * denominator) return { whole: unit.minimum, remainder: 0n, reason: "minimum" };
  if (unit.maximum !== null && share > unit.maximum * denominator) {
    return { whole: unit.maximum, remainder: 0n, reason: "maximum" };
  }
  const remainder = share % denominator;
  return { whole: share / denominator, remainder, reason: remainder === 0n ? "exact" : null };
}

/** The `count` parts that are rounded up, and those whose remainder was decided both ways. */
function largestRemainders(count: number, units: readonly UnitInSteps[], parts: readonly Part[]) {
  const order = [...parts.keys()].filter((index) => parts[index]!.reason === null);
  order.sort(
    (a, b) => descending(parts[a]!.remainder, parts[b]!.remainder) || descending(units[a]!.weight, units[b]!.weight),
  );
  const [last, first] = [parts[order[count - 1]!]?.remainder, parts[order[count]!]?.remainder];
  const isTied = last !== undefined && last === first;
  return {
    raised: new Set(order.slice(0, count)),
    tied: new Set(isTied ? order.filter((index) => parts[index]!.remainder === last) : []),
  };
}

function descending(a: bigint, b: bigint): number {
  return a > b ? -1 : a < b ? 1 : 0;
}

function lockedSum(units: readonly UnitInSteps[]): bigint {
  return units.reduce((sum, { locked }) => sum + (locked ?? 0n), 0n);
}
