import { Decimal } from "../numbers/decimal";
import { type AllocationProblem, isAllocationProblem } from "./allocationProblem";
import { exactParts } from "./exactParts";
import { largestRemainders } from "./largestRemainders";
import { readUnits } from "./unitsInSteps";
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
  const { parts, denominator } = exactParts(given);
  const left = parts.reduce((rest, { whole }) => rest - whole, given.total);
  const candidates = parts.map(({ remainder }, index) => ({ remainder, weight: given.units[index]!.weight }));
  const { raised, tied } = largestRemainders(Number(left), candidates);
  const weights = given.units.reduce((sum, { weight }) => sum + weight, 0n);
  return parts.map((part, index): Share => {
    const up = raised.has(index);
    return {
      whole: persons(part.whole + (up ? 1n : 0n), given.step),
      exact: shownQuotient((part.whole * denominator + part.remainder) * given.step, denominator),
      quota: shownQuotient(given.total * given.step * given.units[index]!.weight, weights),
      reason: part.reason ?? (up ? "roundedUp" : "roundedDown"),
      tied: tied.has(index),
    };
  });
}
