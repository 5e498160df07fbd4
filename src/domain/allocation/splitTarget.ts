import { Decimal } from "../numbers/decimal";
import { roundToMultiple } from "../numbers/roundToMultiple";
import { allocate, type AllocationUnit, type Share } from "./allocate";
import {
  basisWeights,
  missingFigures,
  type AllocationBasis,
  type MissingFigures,
  type UnitFigures,
} from "./allocationBasis";
import { isAllocationProblem, type AllocationProblem } from "./allocationProblem";
import { equalIncrease, type MovedUnit } from "./equalIncrease";

/** A unit below: its figures, and the bounds or the share that the planner set; persons. */
export interface SplitUnit {
  readonly figures: UnitFigures;
  readonly minimum: Decimal | null;
  readonly maximum: Decimal | null;
  readonly locked: Decimal | null;
}

export interface SplitOptions {
  readonly basis: AllocationBasis;
  /** persons; shares are multiples of it */
  readonly step: Decimal;
  /** nobody gets less than last year's actual, where it is known and no minimum was set */
  readonly atLeastActual: boolean;
}

/** The share of a unit, and what it was found by. */
export interface UnitShare extends Share {
  /** 1 for everybody in an equal increase; a percentage in a mix; else the amount of the basis */
  readonly weight: Decimal;
  readonly minimum: Decimal | null;
  readonly maximum: Decimal | null;
}

export type Split =
  | { readonly kind: "shares"; readonly shares: readonly UnitShare[] }
  | { readonly kind: "missing"; readonly missing: MissingFigures }
  | { readonly kind: "impossible"; readonly problem: AllocationProblem };

/**
 * Splits a target over units below it. Bounds are brought to multiples of the step, inwards. O(n log n).
 * @returns a share per unit in their order; what is missing for it; or why it cannot be
 */
export function splitTarget(total: Decimal, units: readonly SplitUnit[], options: SplitOptions): Split {
  const figures = units.map((unit) => unit.figures);
  const missing = missingFigures(options.basis, figures);
  if (missing) return { kind: "missing", missing };
  const bounds = units.map((unit) => boundsOf(unit, options));
  const moved =
    options.basis.kind === "equalIncrease"
      ? movedUnits(total, units, bounds)
      : basisWeights(options.basis, figures).map((amount): MovedUnit => ({ amount, held: null }));
  const weights = moved.map(({ amount }) => amount);
  const given = bounds.map((bound, unit): AllocationUnit => ({ ...bound, weight: weights[unit]! }));
  const shares = allocate(total, given, { step: options.step });
  if (isAllocationProblem(shares)) return { kind: "impossible", problem: shares };
  const shown = shownWeights(weights, options.basis);
  return {
    kind: "shares",
    shares: shares.map((share, unit) => ({
      ...share,
      reason: moved[unit]!.held ?? share.reason,
      weight: shown[unit]!,
      minimum: bounds[unit]!.minimum,
      maximum: bounds[unit]!.maximum,
    })),
  };
}

type Bounds = Pick<SplitUnit, "minimum" | "maximum" | "locked">;

/** A share that the planner fixed stands above the bound that everybody has by default. */
function boundsOf({ figures, minimum, maximum, locked }: SplitUnit, { step, atLeastActual }: SplitOptions): Bounds {
  const least = minimum ?? (atLeastActual && locked === null ? figures.actual : null);
  return { minimum: toStep(least, step, "up"), maximum: toStep(maximum, step, "down"), locked };
}

/** A step that is none is refused with the rest. */
function toStep(bound: Decimal | null, step: Decimal, direction: "up" | "down"): Decimal | null {
  const isStep = step.isInteger() && step.gte(1) && step.lte(Number.MAX_SAFE_INTEGER);
  return bound && isStep ? roundToMultiple(bound, step.toNumber(), direction) : bound;
}

/** Who has a fixed share does not move. */
function movedUnits(total: Decimal, units: readonly SplitUnit[], bounds: readonly Bounds[]): MovedUnit[] {
  const open = [...units.keys()].filter((unit) => bounds[unit]!.locked === null);
  const fixed = bounds.reduce((sum, { locked }) => sum.plus(locked ?? 0), new Decimal(0));
  const found = equalIncrease(
    Decimal.max(0, total.minus(fixed)),
    open.map((unit) => ({
      start: units[unit]!.figures.actual ?? new Decimal(0),
      minimum: bounds[unit]!.minimum ?? new Decimal(0),
      maximum: bounds[unit]!.maximum,
    })),
  );
  const moved = units.map((): MovedUnit => ({ amount: new Decimal(0), held: null }));
  open.forEach((unit, at) => (moved[unit] = found[at]!));
  return moved;
}

const PERCENT_DIGITS = 15;

function shownWeights(weights: readonly Decimal[], basis: AllocationBasis): readonly Decimal[] {
  if (basis.kind === "equalIncrease") return weights.map(() => new Decimal(1));
  if (basis.kind !== "mix") return weights;
  const sum = weights.reduce((all, weight) => all.plus(weight), new Decimal(0));
  return weights.map((weight) =>
    sum.isZero() ? weight : weight.times(100).div(sum).toSignificantDigits(PERCENT_DIGITS),
  );
}
