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
  readonly loading: string;
  readonly failedToStart: string;
}
