/** What the planner did about an explanation; "restored" takes an ignored one back into the list. */
export const DECISION_KINDS = ["applied", "ignored", "restored", "trusted", "distrusted", "undone"] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** One line of the log: plain data that the workbook keeps, so that it can be read in a year without the figures. */
export interface Decision {
  readonly kind: DecisionKind;
  /** id of the explanation, or trustedId of a cell that was trusted */
  readonly id: string;
  /** ISO 8601, UTC */
  readonly at: string;
  readonly sheetName: string;
  /** "H6" at that time */
  readonly cell: string;
  /** origins of the rules in question */
  readonly rules: readonly string[];
  /** as printed in the sheet */
  readonly stated: string;
  /** as it would be printed; null where no value was proposed */
  readonly proposed: string | null;
}
