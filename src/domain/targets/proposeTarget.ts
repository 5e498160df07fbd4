import { Decimal } from "../numbers/decimal";
import { roundToMultiple } from "../numbers/roundToMultiple";
import { targetFromRate } from "../indicators/targetFromRate";
import { isProblem } from "../problem";
import type { Rounding, TargetBasis, TargetLimit, TargetStatus } from "./targetPlan";
import type { LineSources } from "./targetSources";

/** A line's target and how it came about. */
export interface LineTarget {
  readonly target: Decimal | null;
  readonly status: TargetStatus;
}

/** Proposals are rounded up to tens; an assigned number and last year's plan stand as they are. */
export function defaultRounding(basis: TargetBasis["kind"]): Rounding {
  return { step: basis === "assigned" || basis === "finishPlan" ? 1 : 10, direction: "up" };
}

export function missing(reason: Extract<TargetStatus, { kind: "missing" }>["reason"]): LineTarget {
  return { target: null, status: { kind: "missing", reason } };
}

/** The assigned number, exactly. */
export function assignedTarget({ assigned }: LineSources): LineTarget | null {
  return assigned && { target: assigned.value, status: { kind: "assigned", figure: assigned } };
}

/** The target that a basis gives for a line; never negative. */
export function proposeTarget(sources: LineSources, basis: TargetBasis, rounding: Rounding): LineTarget {
  const actual = sources.actual?.value;
  switch (basis.kind) {
    case "assigned":
      return assignedTarget(sources) ?? missing("noPlan");
    case "keepGrowth":
      return keepGrowth(sources, rounding);
    case "shareOfEligible": {
      const eligible = sources.eligible?.value;
      if (!eligible) return missing("noEligible");
      const target = shareOf(eligible, basis.rate, rounding);
      // nobody enrols more people than there are, only because of the rounding
      const isOver = basis.rate.lte(1) && target.gt(eligible);
      return proposed(basis, isOver ? eligible : target, isOver ? ["atMostEligible"] : []);
    }
    case "shareOfLabourForce": {
      const labourForce = sources.labourForce?.value;
      return labourForce ? proposed(basis, shareOf(labourForce, basis.rate, rounding)) : missing("noLabourForce");
    }
    case "growthIndex":
      return actual ? proposed(basis, shareOf(actual, basis.index, rounding)) : missing("noActual");
    case "growthRate":
      return actual ? proposed(basis, shareOf(actual, basis.rate.plus(1), rounding)) : missing("noActual");
    case "increase":
      return actual ? proposed(basis, rounded(actual.plus(basis.persons), rounding)) : missing("noActual");
    case "finishPlan": {
      const plan = sources.plan?.value;
      return plan ? proposed(basis, rounded(plan, rounding)) : missing("noPlan");
    }
  }
}

/**
 * actual × (actual / prior), rounded; at least last year's actual, or last year's plan if that was missed; at most the
 * eligible, but never below the actual. Without a prior year the actual is kept as it is.
 */
function keepGrowth({ actual, prior, plan, eligible }: LineSources, rounding: Rounding): LineTarget {
  const basis: TargetBasis = { kind: "keepGrowth" };
  const count = actual?.value;
  if (!count) return missing("noActual");
  const before = prior?.value;
  if (!before || before.lte(0)) return proposed(basis, count, ["noPriorYear"]);

  const limits: TargetLimit[] = [];
  const missedPlan = plan?.value && plan.value.gt(count) ? plan.value : null;
  const floor = missedPlan ?? count;
  const grown = count.times(count).div(before);
  if (grown.lt(floor)) limits.push(missedPlan ? "atLeastMissedPlan" : "atLeastActual");
  let target = Decimal.max(floor, rounded(Decimal.max(grown, floor), rounding));

  const ceiling = eligible?.value;
  if (ceiling && target.gt(ceiling)) {
    limits.push("atMostEligible");
    if (ceiling.lt(count)) limits.push("atLeastActual");
    target = Decimal.max(ceiling, count);
  }
  return proposed(basis, target, [...new Set(limits)]);
}

/** People insured against unemployment lie inside compulsory insurance: a proposal does not exceed its target. */
export function withinCompulsory(own: LineTarget, compulsory: Decimal | null): LineTarget {
  const { target, status } = own;
  if (status.kind !== "proposed" || target === null || compulsory === null || target.lte(compulsory)) return own;
  return { target: compulsory, status: { ...status, limits: [...status.limits, "withinCompulsory"] } };
}

function proposed(basis: TargetBasis, target: Decimal, limits: readonly TargetLimit[] = []): LineTarget {
  return { target: Decimal.max(0, target), status: { kind: "proposed", basis, limits } };
}

/** A share of a count; rates that a cell computed are taken for the multiple they stand for. */
function shareOf(base: Decimal, rate: Decimal, rounding: Rounding): Decimal {
  const target = targetFromRate(base, rate, usable(rounding));
  return isProblem(target) ? new Decimal(0) : target;
}

function rounded(count: Decimal, rounding: Rounding): Decimal {
  const { step, direction } = usable(rounding);
  return roundToMultiple(count, step, direction);
}

function usable({ step, direction }: Rounding): Rounding {
  return { step: Number.isSafeInteger(step) && step >= 1 ? step : 1, direction };
}
