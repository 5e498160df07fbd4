import type { Decimal } from "../numbers/decimal";
import type { Figure, Line, Period } from "../figures/figure";

export type RoundingDirection = "up" | "nearest" | "down";

/** How a programme's target is found. Percentages are fractions. */
export type TargetBasis =
  | { readonly kind: "assigned" }
  | { readonly kind: "keepGrowth" }
  | { readonly kind: "shareOfEligible"; readonly rate: Decimal }
  | { readonly kind: "shareOfLabourForce"; readonly rate: Decimal }
  | { readonly kind: "growthIndex"; readonly index: Decimal }
  | { readonly kind: "growthRate"; readonly rate: Decimal }
  | { readonly kind: "increase"; readonly persons: Decimal }
  | { readonly kind: "finishPlan" };

export interface Rounding {
  /** a positive whole number of persons */
  readonly step: number;
  readonly direction: RoundingDirection;
}

/** What the planner chose for one line; lines without a choice take the default. */
export interface TargetChoice {
  readonly basis: TargetBasis;
  readonly rounding: Rounding;
}

/** How a target came about, and whether anybody has assigned it. */
export type TargetStatus =
  /** stands in a sheet of assigned targets */
  | { readonly kind: "assigned"; readonly figure: Figure }
  /** follows from assigned numbers alone (total from parts, part from total and the other part) */
  | { readonly kind: "derived" }
  /** sum of parts of which at least one is proposed */
  | { readonly kind: "derivedFromProposed" }
  | { readonly kind: "proposed"; readonly basis: TargetBasis; readonly limits: readonly TargetLimit[] }
  /** nothing to go by */
  | { readonly kind: "missing"; readonly reason: "noActual" | "noEligible" | "noLabourForce" | "noPlan" };

/** A bound that changed the number the basis gave. */
export type TargetLimit = "atLeastActual" | "atLeastMissedPlan" | "atMostEligible" | "withinCompulsory" | "noPriorYear";

export interface TargetRow {
  readonly line: Line;
  readonly actual: Figure | null;
  readonly prior: Figure | null;
  readonly plan: Figure | null;
  readonly target: Decimal | null;
  readonly status: TargetStatus;
  /** the one labour force of the place and year, from the social row */
  readonly labourForce: Figure | null;
  readonly eligible: Figure | null;
}

/** Something the planner should know before the table is built. Never blocks. */
export type TargetNote =
  /** all three are assigned and disagree: they stay as assigned; gap = total − sum of parts */
  | { readonly code: "assignedDisagree"; readonly place: string; readonly gap: Decimal }
  /** another assigner, or another sheet, states another number for the line */
  | { readonly code: "assignedNotUsed"; readonly used: Figure; readonly notUsed: Figure }
  | { readonly code: "labourForceNotUsed"; readonly used: Figure; readonly notUsed: Figure }
  | { readonly code: "lowBase"; readonly line: Line; readonly times: Decimal; readonly actual: Decimal }
  | { readonly code: "noPriorYear"; readonly line: Line }
  | { readonly code: "doubtfulSources"; readonly count: number; readonly relevant: number }
  | { readonly code: "belowActual"; readonly line: Line; readonly actual: Decimal; readonly target: Decimal };

export interface TargetPlan {
  readonly base: Period;
  readonly period: Period;
  readonly places: readonly string[];
  readonly rows: readonly TargetRow[];
  readonly notes: readonly TargetNote[];
}
