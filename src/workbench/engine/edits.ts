import type { Box } from "../../workbook/address";

export type Value = string | number | boolean | null;

/** A change of cells that listeners hear of once: what a user or the add-in did, not how it was stored. */
export interface Edit {
  readonly sheetId: string;
  readonly box: Box;
  readonly kind: "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted";
  /** the value a single edited cell held before */
  readonly before?: Value;
}
