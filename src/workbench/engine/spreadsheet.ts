import type { Box } from "../../workbook/address";

/** A line of a cell's border. */
export interface BorderLine {
  readonly width: "thin" | "medium" | "thick" | "hair" | "double" | "dotted" | "dashed";
  /** "#RRGGBB" */
  readonly color: string;
}

/** How a cell looks, conditional formats applied. */
export interface DisplayStyle {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  readonly color: string;
  /** null: no fill */
  readonly fill: string | null;
  readonly fontName: string;
  readonly fontSize: number;
  readonly horizontal: "General" | "Left" | "Center" | "Right" | "Justify";
  readonly vertical: "Top" | "Center" | "Bottom";
  readonly wrap: boolean;
  readonly borders: { readonly [side in "top" | "bottom" | "left" | "right"]?: BorderLine };
}

export interface DisplayCell {
  readonly value: string | number | boolean | null;
  readonly formula: string | null;
  /** as displayed, in the workbook's locale */
  readonly text: string;
  readonly style: DisplayStyle;
}

export interface SheetView {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly gridlines: boolean;
}

/** What Excel says of a cell that takes only certain input. */
export interface InputHelp {
  /** shown beside the selected cell; null when there is nothing to say */
  readonly prompt: { readonly title: string; readonly message: string } | null;
  /** what the drop-down of the cell offers; null without one */
  readonly choices: readonly string[] | null;
}

/** A typed text that the cell does not take; the message is the cell's own. */
export class RefusedInput extends Error {
  constructor(
    readonly title: string,
    message: string,
  ) {
    super(message);
    this.name = "RefusedInput";
  }
}

/**
 * The spreadsheet as the grid and the tests see it: cells to draw, and the edits of a user.
 * The object model that answers the add-in works on the same engine.
 */
export interface Spreadsheet {
  sheets(): readonly SheetView[];
  activeSheetId(): string;
  activate(sheetId: string): void;
  selection(): { readonly sheetId: string; readonly box: Box };
  select(sheetId: string, box: Box): void;
  /** last row and column that hold anything, as counts */
  extent(sheetId: string): { readonly rows: number; readonly columns: number };
  cell(sheetId: string, row: number, column: number): DisplayCell;
  merges(sheetId: string): readonly Box[];
  /** pixels */
  columnWidth(sheetId: string, column: number): number;
  rowHeight(sheetId: string, row: number): number;
  setColumnWidth(sheetId: string, column: number, pixels: number): void;
  frozen(sheetId: string): { readonly rows: number; readonly columns: number };
  /** what the formula bar shows and the editor starts with: local spelling ("," decimals, ";" between arguments) */
  editText(sheetId: string, row: number, column: number): string;
  /** null where anything may be typed */
  inputHelp(sheetId: string, row: number, column: number): InputHelp | null;
  /**
   * a user types a text into a cell: read as vi-VN ("5.122", "93,9%", "=A1;B1"), one undo step, events raised
   * @throws RefusedInput where the cell takes only other input
   */
  type(sheetId: string, row: number, column: number, text: string): void;
  /** texts typed into many cells, as a paste from elsewhere: each read as in `type`, one undo step, events raised */
  typeAll(sheetId: string, box: Box, texts: readonly (readonly string[])[]): void;
  /** a user's edit of many cells with typed values, as a paste: one undo step, events raised; "=…" is a formula in English spelling */
  write(sheetId: string, box: Box, values: readonly (readonly (string | number | boolean | null)[])[]): void;
  clearContents(sheetId: string, box: Box): void;
  insertSheet(): string;
  deleteSheet(sheetId: string): void;
  renameSheet(sheetId: string, name: string): void;
  undo(): void;
  redo(): void;
  /** while a cell is being edited the host refuses batches, as Excel does */
  setEditing(editing: boolean): void;
  /** calls back after anything changed that is drawn; returns the function that stops it */
  onChange(listener: () => void): () => void;
  /** resolves when all calculation and custom functions have answered */
  settled(): Promise<void>;
}
