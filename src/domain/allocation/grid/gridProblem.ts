import type { Decimal } from "../../numbers/decimal";
import type { WrongCount } from "../allocationProblem";

/** An input of a grid; rows and columns count from 0 and are null where the input belongs to none. */
export interface GridInput {
  readonly field: "rowTotal" | "columnTotal" | "weight" | "minimum" | "maximum" | "locked";
  readonly row: number | null;
  readonly column: number | null;
}

/**
 * Why two margins cannot be met, as a code and data: counts in persons, rows and columns counted from 0. Each tells
 * the smallest change that makes it possible; the locales hold the sentences.
 */
export type GridProblem =
  | { readonly code: "stepNotWhole"; readonly step: Decimal }
  | (WrongCount & GridInput)
  /** `lower` is above `upper` in one cell; a fixed share is either */
  | {
      readonly code: "cellBoundsCross";
      readonly row: number;
      readonly column: number;
      readonly lower: Decimal;
      readonly upper: Decimal;
      readonly by: Decimal;
    }
  /** a margin of more steps than are computed exactly */
  | { readonly code: "tooLarge"; readonly total: Decimal; readonly limit: Decimal }
  | {
      readonly code: "totalsDiffer";
      readonly rowSum: Decimal;
      readonly columnSum: Decimal;
      readonly by: Decimal;
    }
  /**
   * Some rows, or some columns, need `needed` in all. What can stand there, whatever the totals of the others are, is
   * `reachable`: less because of maximums and zeros, or more because of minimums. No fewer than `by` persons have to
   * move between their totals and those of the others. `across` are the columns, or rows, with an open cell there.
   */
  | {
      readonly code: "marginOutOfReach";
      readonly margin: "row" | "column";
      readonly lines: readonly number[];
      readonly across: readonly number[];
      readonly needed: Decimal;
      readonly reachable: Decimal;
      readonly by: Decimal;
    };
