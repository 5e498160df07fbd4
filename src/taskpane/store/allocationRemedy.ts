import type { AllocationProblem } from "../../domain/allocation/allocationProblem";
import { Decimal } from "../../domain/numbers/decimal";
import type { AllocationDraft, UnitDraft } from "./allocationDraft";

/** The one smallest change that makes a split possible, where there is just one. */
export type AllocationRemedy =
  | { readonly kind: "step"; readonly step: Decimal }
  | { readonly kind: "belowActual" }
  | { readonly kind: "bound"; readonly bound: "minimum" | "maximum"; readonly unit: number; readonly to: Decimal };

/** What one press can do about a problem; null where the planner has to choose. */
export function remedyOf(problem: AllocationProblem, draft: AllocationDraft): AllocationRemedy | null {
  switch (problem.code) {
    case "stepNotWhole":
      return { kind: "step", step: new Decimal(1) };
    case "notMultiple":
      return problem.field === "total" ? { kind: "step", step: nearestDivisor(problem.value, problem.step) } : null;
    case "minimumsAboveTotal":
      return lowerMinimum(problem, draft);
    case "maximumsBelowTotal": {
      const maximum = problem.unit === null ? null : draft.units[problem.unit]!.maximum;
      return maximum && { kind: "bound", bound: "maximum", unit: problem.unit!, to: maximum.plus(problem.by) };
    }
    case "lockedBelowMinimum":
    case "lockedAboveMaximum":
      return {
        kind: "bound",
        bound: problem.code === "lockedBelowMinimum" ? "minimum" : "maximum",
        unit: problem.unit,
        to: problem.locked,
      };
    case "weightsZero":
    case "minimumAboveMaximum":
    case "negativeInput":
      return null;
  }
}

/** A typed minimum that can give way, else the bound that everybody has. */
function lowerMinimum(
  { unit, by }: { readonly unit: number | null; readonly by: Decimal },
  { units, atLeastActual, step }: AllocationDraft,
): AllocationRemedy | null {
  const minimum = unit === null ? null : units[unit]!.minimum;
  if (minimum) {
    const to = Decimal.max(0, minimum.minus(by));
    return { kind: "bound", bound: "minimum", unit: unit!, to: step ? to.minus(to.mod(step)) : to };
  }
  return atLeastActual && units.some(({ figures, locked }) => figures.actual !== null && locked === null)
    ? { kind: "belowActual" }
    : null;
}

/** The largest step up to this one that the total is a multiple of. */
function nearestDivisor(total: Decimal, step: Decimal): Decimal {
  for (let each = step; each.gt(1); each = each.minus(1)) if (total.mod(each).isZero()) return each;
  return new Decimal(1);
}

export function remedied(draft: AllocationDraft, remedy: AllocationRemedy): AllocationDraft {
  const withUnit = (unit: number, change: Partial<UnitDraft>) => ({
    ...draft,
    units: draft.units.map((each, at) => (at === unit ? { ...each, ...change } : each)),
  });
  switch (remedy.kind) {
    case "step":
      return { ...draft, step: remedy.step };
    case "belowActual":
      return { ...draft, atLeastActual: false };
    case "bound":
      return withUnit(remedy.unit, { [remedy.bound]: remedy.to });
  }
}
