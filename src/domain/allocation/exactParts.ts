import type { Share } from "./allocate";
import { type Fraction, sharingFactor } from "./proportionalShares";
import type { AllocationInSteps, UnitInSteps } from "./unitsInSteps";

/**
 * An exact share in whole steps and a remainder, which is in parts of a denominator that all shares have in common. No
 * reason yet where it is to be rounded.
 */
export interface Part {
  readonly whole: bigint;
  readonly remainder: bigint;
  readonly reason: Exclude<Share["reason"], "roundedUp" | "roundedDown"> | null;
}

/** The exact shares of all units; they sum to the total. */
export function exactParts({ total, units }: AllocationInSteps): { parts: Part[]; denominator: bigint } {
  const open = units.filter((unit) => unit.locked === null);
  const locked = units.reduce((sum, unit) => sum + (unit.locked ?? 0n), 0n);
  const factor = sharingFactor(total - locked, open);
  return { parts: units.map((unit) => partOf(unit, factor)), denominator: factor.denominator };
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
