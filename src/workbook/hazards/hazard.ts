import type { Severity } from "../../domain/edits/editRule";
import type { Unit } from "../../domain/figures/figure";
import type { Decimal } from "../../domain/numbers/decimal";
import type { CellPlace } from "../jobs/jobs";
import type { CellValue } from "../snapshot";

/**
 * Ways in which a number stands in a cell that make it read wrong, or make Excel compute wrongly.
 * misreadCounts: 3.871 typed where a point is a decimal sign · textNumbers: numbers kept as text · spacedNumbers: text
 * because of stray spaces · wholePercentages: 93,9 typed under a "%" format · mixedPercentages: 0,939 among 93,9, or the
 * other way round · errorValues: #REF! and the like · typedOverFormulas: a constant among formulas · sumRanges: a sum
 * that misses a part, or counts one twice · dates: a number shown as a date
 */
export const HAZARD_CODES = [
  "misreadCounts",
  "textNumbers",
  "spacedNumbers",
  "wholePercentages",
  "mixedPercentages",
  "errorValues",
  "typedOverFormulas",
  "sumRanges",
  "dates",
] as const;
export type HazardCode = (typeof HAZARD_CODES)[number];

/** What a cell holds and what it should hold; a `to` that starts with "=" is a formula. */
export interface HazardChange {
  readonly place: CellPlace;
  /** as in the formulas grid */
  readonly from: CellValue;
  readonly to: number | string;
  /** number formats, where the new content needs another one */
  readonly format: { readonly from: string; readonly to: string } | null;
}

/** What the first cell should hold, for people. */
export type HazardProposal =
  | { readonly kind: "number"; readonly value: Decimal; readonly decimals: number; readonly unit: Unit }
  /** value: what the formula gives; null where that is not known */
  | { readonly kind: "formula"; readonly formula: string; readonly value: Decimal | null };

/** One way of writing, wherever a table has it: cells with one reason and one repair. */
export interface Hazard {
  /** says what stands there, not where: the same after renaming, saving and opening again, until a number changes */
  readonly id: string;
  readonly code: HazardCode;
  readonly severity: Severity;
  /** in reading order, at least one */
  readonly cells: readonly CellPlace[];
  /** of the column, where all cells stand in one; else null */
  readonly header: string | null;
  readonly columns: number;
  /** the first cell as displayed */
  readonly stated: string;
  /** of the first cell; null where nothing tells */
  readonly proposed: HazardProposal | null;
  /** writes all cells, in one press; empty where nothing tells what they should hold */
  readonly repair: readonly HazardChange[];
  /** errorValues: "#REF!" */
  readonly error?: string;
  /** sumRanges: cells that the first formula leaves out, and those it should not add */
  readonly missing?: readonly CellPlace[];
  readonly surplus?: readonly CellPlace[];
  /** misreadCounts: the decimal sign of this Excel */
  readonly decimalSign?: string;
}
