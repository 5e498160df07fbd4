import type { AllocationBasis } from "../../domain/allocation/allocationBasis";
import type { Share } from "../../domain/allocation/allocate";
import type { Period, Programme } from "../../domain/figures/figure";
import type { Decimal } from "../../domain/numbers/decimal";
import type { InputMessage } from "../patch";

/** The columns of the sheet, in their order. */
export const ALLOCATION_COLUMNS = [
  "order",
  "unit",
  "actual",
  "base",
  "weight",
  "exact",
  "share",
  "increase",
  "coverage",
  "note",
] as const;
export type AllocationColumn = (typeof ALLOCATION_COLUMNS)[number];

/** What the coverage of a unit is measured against. */
export type CoverageBase = "eligible" | "labourForce";

/** Everything the sheet says. Like the target table it speaks one language, whatever the pane speaks. */
export interface AllocationTexts {
  sheetName(period: Period): string;
  /** follows the name of a sheet that was replaced; count from 1 */
  replacedSuffix(count: number): string;
  title(programme: Programme, period: Period): string;
  /** "" when the place is not named */
  placeLine(place: string): string;
  readonly unitLine: string;
  headers(base: Period, period: Period, against: CoverageBase): Readonly<Record<AllocationColumn, string>>;
  readonly columnNumbers: Readonly<Record<AllocationColumn, string | number>>;
  /** the row that sums all units */
  totalLabel(place: string): string;
  readonly control: {
    readonly assigned: string;
    readonly kept: string;
    readonly difference: string;
    /** the words beside the difference: agrees, or by how much it is over or under */
    readonly agrees: string;
    readonly over: string;
    readonly under: string;
    readonly persons: string;
  };
  readonly notes: {
    /** how a share came about; those that are kept begin with `keptMark` */
    reason(share: Pick<Share, "reason">): string;
    /** every note of a share that others give way to starts with this: the sheet's formulas look for it */
    readonly keptMark: string;
    /** stands as soon as somebody types another number; starts with `keptMark` */
    readonly typed: string;
    /** a share that a difference was spread over */
    readonly spread: string;
  };
  readonly footnotes: {
    readonly heading: string;
    /** @param fromActual an equal increase starts from last year's actual, not from nothing */
    basis(basis: AllocationBasis, against: CoverageBase, base: Period, fromActual: boolean): string;
    /** @param atLeastActual nobody gets less than the actual of the base year */
    rounding(step: Decimal, atLeastActual: boolean, base: Period): string;
    readonly editing: string;
    /** @param at local time of the planner */
    source(sheetName: string, at: Date): string;
  };
  readonly shareInput: { readonly prompt: InputMessage; readonly alert: InputMessage };
}
