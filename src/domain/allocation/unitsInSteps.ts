import type { Decimal } from "../numbers/decimal";
import type { AllocationUnit } from "./allocate";
import type { AllocationProblem } from "./allocationProblem";
import type { OpenUnit } from "./proportionalShares";
import { isStep, persons, wholeRatio, wrongCount } from "./wholeSteps";

/** A unit counted in whole steps; weights are whole numbers in the ratio of the given ones. */
export interface UnitInSteps extends OpenUnit {
  readonly locked: bigint | null;
}

export interface AllocationInSteps {
  readonly total: bigint;
  readonly step: bigint;
  readonly units: readonly UnitInSteps[];
}

/** Reads what is to be shared into whole steps, or says why it cannot be shared. */
export function readUnits(
  total: Decimal,
  units: readonly AllocationUnit[],
  step: Decimal,
): AllocationInSteps | AllocationProblem {
  if (!isStep(step)) return { code: "stepNotWhole", step };
  const problem = firstWrong(total, units, step);
  if (problem) return problem;
  const size = BigInt(step.toFixed(0));
  const steps = (value: Decimal) => BigInt(value.toFixed(0)) / size;
  const weights = wholeRatio(units.map(({ weight }) => weight));
  const given: AllocationInSteps = {
    total: steps(total),
    step: size,
    units: units.map(({ minimum, maximum, locked }, index) => ({
      weight: weights[index]!,
      minimum: minimum ? steps(minimum) : 0n,
      maximum: maximum ? steps(maximum) : null,
      locked: locked ? steps(locked) : null,
    })),
  };
  return outOfReach(given) ?? given;
}

function firstWrong(total: Decimal, units: readonly AllocationUnit[], step: Decimal): AllocationProblem | null {
  const wrongTotal = wrongCount(total, step);
  if (wrongTotal) return { ...wrongTotal, field: "total", unit: null };
  for (const [unit, given] of units.entries()) {
    if (given.weight.lt(0)) return { code: "negativeInput", field: "weight", unit, value: given.weight };
    for (const field of ["minimum", "maximum", "locked"] as const) {
      const value = given[field];
      const wrong = value ? wrongCount(value, step) : null;
      if (wrong) return { ...wrong, field, unit };
    }
    const wrong = contradiction(given, unit);
    if (wrong) return wrong;
  }
  return null;
}

function contradiction({ minimum, maximum, locked }: AllocationUnit, unit: number): AllocationProblem | null {
  if (minimum && maximum && minimum.gt(maximum)) {
    return { code: "minimumAboveMaximum", unit, minimum, maximum, by: minimum.minus(maximum) };
  }
  if (locked && minimum && locked.lt(minimum)) {
    return { code: "lockedBelowMinimum", unit, locked, bound: minimum, by: minimum.minus(locked) };
  }
  if (locked && maximum && locked.gt(maximum)) {
    return { code: "lockedAboveMaximum", unit, locked, bound: maximum, by: locked.minus(maximum) };
  }
  return null;
}

/** Why the total lies outside of what the units can take together. */
function outOfReach({ total, step, units }: AllocationInSteps): AllocationProblem | null {
  const least = units.reduce((sum, { minimum, locked }) => sum + (locked ?? minimum), 0n);
  if (least > total) {
    const by = least - total;
    const unit = unitOfMost(units, ({ locked, minimum }) => (locked === null && minimum >= by ? minimum : null));
    return { code: "minimumsAboveTotal", ...distance(total, least, step), unit };
  }
  let most = 0n;
  for (const { locked, weight, minimum, maximum } of units) {
    const taken = locked ?? (weight === 0n ? minimum : maximum);
    if (taken === null) return null;
    most += taken;
  }
  if (most >= total) return null;
  const unit = unitOfMost(units, ({ locked, weight }) => (locked === null && weight > 0n ? weight : null));
  return unit === null
    ? { code: "weightsZero", ...distance(total, most, step) }
    : { code: "maximumsBelowTotal", ...distance(total, most, step), unit };
}

function distance(total: bigint, reachable: bigint, step: bigint) {
  const by = reachable > total ? reachable - total : total - reachable;
  return { total: persons(total, step), reachable: persons(reachable, step), by: persons(by, step) };
}

/** The first unit of the greatest size; null where no unit has one. */
function unitOfMost(units: readonly UnitInSteps[], size: (unit: UnitInSteps) => bigint | null): number | null {
  let most: { readonly unit: number; readonly size: bigint } | null = null;
  for (const [unit, given] of units.entries()) {
    const own = size(given);
    if (own !== null && (most === null || own > most.size)) most = { unit, size: own };
  }
  return most?.unit ?? null;
}
