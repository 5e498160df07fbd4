import type { AllocationBasis, UnitFigures } from "../../domain/allocation/allocationBasis";
import type { UnitShare } from "../../domain/allocation/splitTarget";
import type { Period, Programme } from "../../domain/figures/figure";
import type { Decimal } from "../../domain/numbers/decimal";
import type { CellPlace } from "../jobs/jobs";
import type { CoverageBase } from "./allocationTexts";

/** A target that stands in a cell and can be split. */
export interface AllocationTarget {
  readonly programme: Programme;
  /** "" when the table names none */
  readonly place: string;
  readonly period: Period;
  /** persons */
  readonly value: Decimal;
  readonly cell: CellPlace;
  /** persons per unit of the cell's number: 1, or 1000 where it counts thousands; null where it holds no plain number */
  readonly factor: number | null;
}

/** A unit with its share. */
export interface AllocatedUnit {
  readonly name: string;
  readonly figures: UnitFigures;
  readonly share: UnitShare;
}

/** A target split over units, ready to be laid out. */
export interface AllocationPlan {
  readonly target: AllocationTarget;
  readonly units: readonly AllocatedUnit[];
  readonly basis: AllocationBasis;
  readonly step: Decimal;
  readonly atLeastActual: boolean;
}

/** The year before the target's: of actuals and bases. */
export function basePeriod({ period }: AllocationTarget): Period {
  return { scenario: "actual", year: period.year === null ? null : period.year - 1 };
}

/** What the sheet measures coverage against: what the basis rests on, else what is known. */
export function coverageAgainst({
  basis,
  units,
}: {
  readonly basis: AllocationBasis;
  readonly units: readonly Pick<AllocatedUnit, "figures">[];
}): CoverageBase {
  const kinds: readonly string[] = basis.kind === "mix" ? basis.parts.map((part) => part.basis) : [basis.kind];
  const isKnown = (measure: CoverageBase) => units.some(({ figures }) => figures[measure] !== null);
  if (kinds.includes("eligible") || (kinds.includes("gap") && isKnown("eligible"))) return "eligible";
  if (kinds.includes("labourForce") || kinds.includes("gap")) return "labourForce";
  return isKnown("eligible") ? "eligible" : "labourForce";
}
