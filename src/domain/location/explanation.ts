import type { Confrontation } from "../edits/editRule";
import type { Figure } from "../figures/figure";
import type { Decimal } from "../numbers/decimal";

/**
 * How sure an explanation is. certain: no other cell could be the wrong one, by a margin · likely: one cell stands out ·
 * tied: several cells are as good · unresolved: no change of at most three cells makes the rules hold, or none was
 * found within the budget
 */
export const CERTAINTIES = ["certain", "likely", "tied", "unresolved"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** How the printed number may have come from the proposed one. */
export type Slip =
  /** a percentage cut off instead of rounded */
  | { readonly code: "cutOff" }
  /** the printed number has one digit too many */
  | { readonly code: "digitInserted"; readonly digit: string }
  /** the printed number lacks a digit */
  | { readonly code: "digitDropped"; readonly digit: string }
  | { readonly code: "digitChanged"; readonly printed: string; readonly proposed: string }
  /** two neighbouring digits changed places */
  | { readonly code: "digitsSwapped" }
  /** 3.871 typed where a point is a decimal sign */
  | { readonly code: "separatorMisread" }
  /** printed = proposed · 10^power: a decimal sign out of place, or zeros too many or too few */
  | { readonly code: "magnitude"; readonly power: number }
  | { readonly code: "signChanged" }
  /** copied from another row, see CellChange.alsoIn */
  | { readonly code: "pasted" };

/** A cell and the value that would make its rules agree. */
export interface CellChange {
  readonly figure: Figure;
  /** as in Figure: persons, or a fraction; null where several values would do and nothing tells which */
  readonly value: Decimal | null;
  /** decimals the value is stated with, as in Figure */
  readonly decimals: number;
  /** the values that would do, where value is null and they are bounded */
  readonly between: { readonly least: Decimal; readonly most: Decimal } | null;
  readonly slip: Slip | null;
  /** another row of the column that prints the same number, where that says something */
  readonly alsoIn: Figure | null;
}

/** One way to make the rules hold: nearly always a single cell. */
export interface Repair {
  readonly changes: readonly CellChange[];
  /** rules of the changed cells as they come out after the change, those put right first; empty where a value is null */
  readonly agreeing: readonly Confrontation[];
}

/** What keeps an explanation from being certain although one cell stands out. */
export type Caution =
  /** the closing figure of an earlier year: arithmetic can only question it */
  | "closingFigure"
  /** the base was lent by another year or sheet: a base that nobody prints may be meant */
  | "lentBase"
  /** a count that only percentages speak about */
  | "percentageAlone"
  /** another cell could be the wrong one too, less probably */
  | "rival"
  /** several cells change together */
  | "severalCells";

/** Rules that are violated for one reason, and what would make them hold. */
export interface Explanation {
  /** says what disagrees, not where: the same after renaming, saving and opening again, until a figure changes */
  readonly id: string;
  /** the violated rules that it explains, the most telling first; at least one */
  readonly violated: readonly Confrontation[];
  readonly certainty: Certainty;
  /** best first; empty when unresolved */
  readonly repairs: readonly Repair[];
  /** how many of the repairs, from the first, are as good as each other: 1 unless tied, 0 when unresolved */
  readonly tied: number;
  readonly cautions: readonly Caution[];
  /** what would have to change instead where the first repair's cell is kept; empty where nothing is known */
  readonly ifKept: readonly CellChange[];
  /** a percentage would stand if its base, lent by another year, were one of these instead */
  readonly otherBase: { readonly figure: Figure; readonly least: Decimal; readonly most: Decimal } | null;
}
