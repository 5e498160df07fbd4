import type { Decimal } from "../numbers/decimal";

/** An input of an allocation; `unit` counts from 0 and is null where the input belongs to no unit. */
export interface AllocationInput {
  readonly field: "total" | "step" | "weight" | "minimum" | "maximum" | "locked";
  readonly unit: number | null;
}

/** A count that is negative, or no multiple of the step; `below` and `above` are the multiples next to it. */
export type WrongCount =
  | { readonly code: "negativeInput"; readonly value: Decimal }
  | {
      readonly code: "notMultiple";
      readonly value: Decimal;
      readonly step: Decimal;
      readonly below: Decimal;
      readonly above: Decimal;
    };

/**
 * Why a total cannot be shared, as a code and data: counts in persons, units counted from 0. Each tells the smallest
 * change that makes it possible; the locales hold the sentences.
 */
export type AllocationProblem =
  | { readonly code: "stepNotWhole"; readonly step: Decimal }
  | (WrongCount & AllocationInput)
  | {
      readonly code: "minimumAboveMaximum";
      readonly unit: number;
      readonly minimum: Decimal;
      readonly maximum: Decimal;
      readonly by: Decimal;
    }
  /** `bound` is the one that the fixed share breaks: the value next to it that is allowed */
  | {
      readonly code: "lockedBelowMinimum" | "lockedAboveMaximum";
      readonly unit: number;
      readonly locked: Decimal;
      readonly bound: Decimal;
      readonly by: Decimal;
    }
  /**
   * Minimums and fixed shares come to more, or maximums and fixed shares to less, than the total: it would have to be
   * `reachable`, or bounds move `by` in all. `unit` is one whose bound alone could move that far, null where none can.
   */
  | {
      readonly code: "minimumsAboveTotal" | "maximumsBelowTotal";
      readonly total: Decimal;
      readonly reachable: Decimal;
      readonly by: Decimal;
      readonly unit: number | null;
    }
  /** `by` persons are left, and no unit whose share is open has a weight above 0 */
  | {
      readonly code: "weightsZero";
      readonly total: Decimal;
      readonly reachable: Decimal;
      readonly by: Decimal;
    };

export function isAllocationProblem<T extends object, P extends { readonly code: string }>(result: T | P): result is P {
  return "code" in result;
}
