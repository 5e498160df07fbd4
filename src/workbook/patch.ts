import type { Box } from "./address";
import type { CellValue } from "./snapshot";

/** Text written to a cell: a string that starts with "=" is a formula in English spelling; others are data. */
export type CellInput = string | number | boolean;

/** Cells of an existing sheet: `from` is what they held (formulas grid) when the change was decided. */
export interface CellsChange {
  readonly kind: "cells";
  readonly sheetId: string;
  readonly box: Box;
  readonly from: readonly (readonly CellValue[])[];
  readonly to: readonly (readonly CellInput[])[];
  /** number formats of the same box, where they change with the content */
  readonly formats?: {
    readonly from: readonly (readonly string[])[];
    readonly to: readonly (readonly string[])[];
  };
  /** message key of the reason, shown beside the change */
  readonly why: string;
}

export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** "#RRGGBB" */
  readonly color?: string;
  readonly fill?: string;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly horizontal?: "Left" | "Center" | "Right" | "General";
  readonly vertical?: "Top" | "Center" | "Bottom";
  readonly wrap?: boolean;
  /** thin lines around every cell of the box */
  readonly borders?: boolean;
}

/** A formula written once, in the first row of its box, and filled down; "{row}" stands for the row's number (1-based). */
export interface ColumnFormula {
  readonly box: Box;
  readonly template: string;
}

/** What may be typed into a cell. A blank is always allowed. */
export type InputRule =
  /** one of a few texts, offered as a drop-down; none holds a comma, together at most 255 letters */
  | { readonly kind: "list"; readonly choices: readonly string[] }
  | { readonly kind: "wholeNumber"; readonly least: number };

/** Shown by Excel itself; a title has at most 32 letters, a message 255. */
export interface InputMessage {
  readonly title: string;
  readonly message: string;
}

/** Cells that take only certain input. */
export interface InputValidation {
  readonly box: Box;
  readonly rule: InputRule;
  /** beside the cell while it is selected */
  readonly prompt: InputMessage;
  /** when something else is typed, which is then refused */
  readonly alert: InputMessage;
}

/** A whole sheet as data. Later styles win over earlier ones. */
export interface SheetContent {
  readonly cells: readonly { readonly box: Box; readonly values: readonly (readonly CellInput[])[] }[];
  readonly columnFormulas: readonly ColumnFormula[];
  readonly numberFormats: readonly { readonly box: Box; readonly format: string }[];
  readonly styles: readonly { readonly box: Box; readonly style: CellStyle }[];
  readonly merges: readonly Box[];
  /** width in characters of the standard font, about 5.6 points each */
  readonly columnWidths: readonly { readonly column: number; readonly characters: number }[];
  readonly rowHeights: readonly { readonly row: number; readonly points: number }[];
  readonly frozenRows: number;
  readonly conditionalFormats: readonly { readonly box: Box; readonly formula: string; readonly style: CellStyle }[];
  readonly validations?: readonly InputValidation[];
  readonly print: {
    readonly landscape: boolean;
    readonly paper: "A4";
    readonly pagesWide: number;
    /** rows repeated on every page, 0-based, inclusive */
    readonly repeatedRows: { readonly first: number; readonly last: number } | null;
  };
}

/** A new sheet; it stays hidden under a temporary name until its last block is written, and is then shown. */
export interface NewSheetChange {
  readonly kind: "newSheet";
  readonly name: string;
  readonly content: SheetContent;
  /** the sheet that holds the name today: it is kept, under the new name */
  readonly replaces: { readonly sheetId: string; readonly name: string; readonly renamedTo: string } | null;
  readonly why: string;
}

/** One marked cell. */
export interface Flag {
  readonly row: number;
  readonly column: number;
  /** "hard": does not reconcile; "soft": worth a look */
  readonly severity: "hard" | "soft";
}

/** The marks of a sheet, all of them: `to` replaces `from`. Marks are conditional formats; the user's own formats are never touched. */
export interface FlagsChange {
  readonly kind: "flags";
  readonly sheetId: string;
  readonly from: readonly Flag[];
  readonly to: readonly Flag[];
  readonly why: string;
}

export type Change = CellsChange | NewSheetChange | FlagsChange;

/** Every change to a workbook, as data: shown first, applied as a whole, reversible. */
export interface Patch {
  /** message key: what the change is called in the undo list */
  readonly title: string;
  readonly changes: readonly Change[];
}
