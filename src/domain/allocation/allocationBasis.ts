import { Decimal } from "../numbers/decimal";

/** What is known of a unit, in persons; `weight` is a number of the planner's own. */
export const UNIT_FIGURES = ["actual", "labourForce", "eligible", "weight"] as const;
export type UnitFigure = (typeof UNIT_FIGURES)[number];
export type UnitFigures = Readonly<Record<UnitFigure, Decimal | null>>;

/** Bases that a target is shared in proportion to; gap: what is missing to full coverage. */
export const PROPORTIONAL_BASES = ["labourForce", "eligible", "actual", "gap", "weights"] as const;
export type ProportionalBasis = (typeof PROPORTIONAL_BASES)[number];

export type AllocationBasis =
  /** last year's actual, and the same increase for everybody */
  | { readonly kind: "equalIncrease" }
  | { readonly kind: ProportionalBasis }
  /** a part of the target by each basis; percentages above 0, of any sum */
  | {
      readonly kind: "mix";
      readonly parts: readonly { readonly basis: ProportionalBasis; readonly percent: Decimal }[];
    };

/** A figure that the basis needs and that some units lack; units count from 0. */
export interface MissingFigures {
  readonly figure: UnitFigure;
  readonly units: readonly number[];
}

/** What full coverage is measured against: the people a programme is meant for where any unit states them. */
export function coverageBase(units: readonly UnitFigures[]): "eligible" | "labourForce" {
  return units.some(({ eligible }) => eligible !== null) ? "eligible" : "labourForce";
}

/**
 * The figures a basis needs of every unit. Where nobody's actual is known an equal increase starts from nothing;
 * where some are, the others are needed too.
 */
export function figuresNeeded(basis: AllocationBasis, units: readonly UnitFigures[]): readonly UnitFigure[] {
  if (basis.kind === "equalIncrease") return units.some(({ actual }) => actual !== null) ? ["actual"] : [];
  const kinds = basis.kind === "mix" ? basis.parts.map((part) => part.basis) : [basis.kind];
  const needed = new Set(kinds.flatMap((kind) => figuresOf(kind, units)));
  return UNIT_FIGURES.filter((figure) => needed.has(figure));
}

/** The first of these figures that a unit lacks; null when all are there. A blank is asked for, never taken for 0. */
export function missingFigures(basis: AllocationBasis, units: readonly UnitFigures[]): MissingFigures | null {
  for (const figure of figuresNeeded(basis, units)) {
    const lacking = [...units.keys()].filter((unit) => units[unit]![figure] === null);
    if (lacking.length > 0) return { figure, units: lacking };
  }
  return null;
}

/** Weights of a proportional basis or a mix of them, exact up to a common factor. Every figure needed is there. */
export function basisWeights(
  basis: Exclude<AllocationBasis, { kind: "equalIncrease" }>,
  units: readonly UnitFigures[],
): Decimal[] {
  if (basis.kind !== "mix") return amounts(basis.kind, units);
  // Σ percent · amount / sum, over the common denominator; a basis that nobody has anything of has no say
  const parts = basis.parts
    .map(({ basis: kind, percent }) => ({ percent, amounts: amounts(kind, units) }))
    .map((part) => ({ ...part, sum: sumOf(part.amounts) }))
    .filter(({ sum }) => !sum.isZero());
  const factors = parts.map(({ percent }, at) =>
    parts.reduce((product, { sum }, other) => (other === at ? product : product.times(sum)), percent),
  );
  return units.map((_, unit) => sumOf(parts.map((part, at) => part.amounts[unit]!.times(factors[at]!))));
}

function figuresOf(kind: ProportionalBasis, units: readonly UnitFigures[]): UnitFigure[] {
  switch (kind) {
    case "gap":
      return ["actual", coverageBase(units)];
    case "weights":
      return ["weight"];
    default:
      return [kind];
  }
}

function amounts(kind: ProportionalBasis, units: readonly UnitFigures[]): Decimal[] {
  const base = coverageBase(units);
  return units.map((unit) => {
    if (kind === "gap") return Decimal.max(0, unit[base]!.minus(unit.actual!));
    return unit[kind === "weights" ? "weight" : kind]!;
  });
}

function sumOf(values: readonly Decimal[]): Decimal {
  return values.reduce((sum, value) => sum.plus(value), new Decimal(0));
}
