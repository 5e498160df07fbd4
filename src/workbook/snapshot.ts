import type { Area, Box } from "./address";
import type { ColumnChoices } from "./reading/columnChoices";

/** What Excel gives for a cell; "" is a blank (null where the host sends it so). */
export type CellValue = string | number | boolean | null;

/** What was read from one rectangle. All four grids have the rectangle's shape. */
export interface Block {
  readonly area: Area;
  readonly values: readonly (readonly CellValue[])[];
  /** as displayed */
  readonly texts: readonly (readonly string[])[];
  /** formula in English spelling ("=SUM(A1,B1)"), else the value */
  readonly formulas: readonly (readonly CellValue[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

export interface SheetInfo {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  /** the rectangle that holds values; null on an empty sheet */
  readonly used: Box | null;
  readonly protected: boolean;
}

/** The workbook seen from above: one round trip, no cell read yet. Sheets in tab order. */
export interface Survey {
  readonly sheets: readonly SheetInfo[];
  readonly activeSheetId: string;
  /** null when the selection is no single rectangle */
  readonly selection: Area | null;
  /** separators as this Excel displays numbers */
  readonly separators: { readonly decimal: string; readonly group: string };
  /** false where this Excel runs no custom functions: tables then carry plain formulas */
  readonly customFunctions: boolean;
}

/** What was read: the survey, and one block per sheet read, in tab order. */
export interface Snapshot {
  readonly survey: Survey;
  readonly blocks: readonly Block[];
  /** what the planner said of columns that were not understood, kept in the workbook */
  readonly columnChoices?: ColumnChoices;
}
