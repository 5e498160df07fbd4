/** What the workbench says about files that are opened and saved. */
export interface FileWords {
  readonly group: string;
  /** file name of the workbook the page opens with */
  readonly newName: string;
  readonly open: string;
  readonly save: string;
  /** shown while a file is dragged over the page */
  readonly drop: string;
  askOpen(name: string): string;
  readonly agreeOpen: string;
  readonly refuseOpen: string;
  /** changes of the workbook that is open now were not saved */
  readonly unsaved: string;
  askSave(name: string): string;
  readonly agreeSave: string;
  readonly refuseSave: string;
  opened(name: string): string;
  saved(name: string): string;
  /** @param reason a sentence */
  notOpened(name: string, reason: string): string;
  readonly notSaved: string;
  /** of a file that was opened: what works differently here */
  readonly macros: string;
  readonly externalLinks: string;
  otherSheets(names: readonly string[]): string;
  notShown(parts: readonly string[]): string;
  readonly dates1904: string;
  readonly signed: string;
  readonly parts: Readonly<
    Record<
      | "charts"
      | "pictures"
      | "notes"
      | "validations"
      | "conditionalFormats"
      | "pivotTables"
      | "filters"
      | "outlines"
      | "embeddedObjects"
      | "queries",
      string
    >
  >;
  /** of a workbook that is about to be saved: what the file will not hold */
  readonly signatureLost: string;
  notMoved(sheets: readonly string[]): string;
  passwordsLost(sheets: readonly string[]): string;
}

/** Everything the workbench's own page says; the add-in inside it has messages of its own. */
export interface WorkbenchMessages {
  readonly title: string;
  /** what the page is and which button to press, for who sees it for the first time */
  hint(build: string, check: string): string;
  readonly introduction: string;
  readonly closeHint: string;
  readonly ribbon: string;
  readonly grid: string;
  readonly cellEditor: string;
  readonly nameBox: string;
  readonly formulaBar: string;
  readonly functions: string;
  /** the drop-down of a cell, and its list */
  readonly openChoices: string;
  readonly choices: string;
  readonly sheets: string;
  readonly addSheet: string;
  sheetMenu(name: string): string;
  readonly renameSheet: string;
  readonly deleteSheet: string;
  readonly sheetName: string;
  askDeleteSheet(name: string): string;
  readonly badSheetName: string;
  readonly usedSheetName: string;
  readonly confirm: string;
  readonly cancel: string;
  readonly pane: string;
  readonly closePane: string;
  readonly resizePane: string;
  readonly language: string;
  /** each language under its own name */
  readonly vietnamese: string;
  readonly english: string;
  readonly theme: string;
  readonly light: string;
  readonly dark: string;
  readonly ready: string;
  readonly entering: string;
  readonly editing: string;
  readonly calculating: string;
  /** a ribbon command is running */
  working(button: string): string;
  selected(address: string): string;
  copied(address: string): string;
  readonly average: string;
  readonly count: string;
  readonly sum: string;
  /** the spreadsheet did not take an edit: a protected sheet, an array that may not be cut … */
  readonly refused: string;
  readonly tooManyCells: string;
  readonly badAddress: string;
  /** a command of the ribbon did not run */
  commandFailed(button: string): string;
  readonly files: FileWords;
  readonly loading: string;
  readonly failedToStart: string;
}
