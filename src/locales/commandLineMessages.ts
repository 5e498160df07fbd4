/** The columns of the table of findings, in their order. */
export const FINDING_COLUMNS = ["file", "sheet", "cell", "stated", "proposed", "certainty", "content"] as const;
export type FindingColumn = (typeof FINDING_COLUMNS)[number];

/** What is wrong with a path that was named. */
export type PathProblem =
  | { readonly code: "missing" }
  /** a folder in which, at any depth, no workbook lies */
  | { readonly code: "noWorkbooks" }
  /** no file and no folder */
  | { readonly code: "notAFile" }
  /** reason: the operating system's own code */
  | { readonly code: "unreadable"; readonly reason: string };

/** What the reader has to know of a file that was checked. */
export type FileNote =
  | { readonly code: "noTable" }
  | { readonly code: "emptyWorkbook" }
  | { readonly code: "tooLargeSheets"; readonly sheets: readonly string[] }
  | { readonly code: "hiddenSheets"; readonly sheets: readonly string[] }
  | { readonly code: "chartSheets"; readonly sheets: readonly string[] }
  /** formulas without a result: the program that wrote the file calculates none */
  | { readonly code: "uncalculated"; readonly formulas: number }
  | { readonly code: "externalLinks"; readonly workbooks: number }
  | { readonly code: "macros" };

export type UsageProblem =
  | { readonly code: "noCommand" }
  | { readonly code: "unknownCommand"; readonly word: string }
  | { readonly code: "unknownOption"; readonly word: string }
  | { readonly code: "noPaths" }
  | { readonly code: "noLanguage" };

export interface CheckTotals {
  readonly files: number;
  readonly read: number;
  readonly findings: number;
  readonly certain: number;
  readonly unverifiable: number;
}

/** Everything the command line says beside what the check says. */
export interface CommandLineMessages {
  readonly help: string;
  readonly headers: Readonly<Record<FindingColumn, string>>;
  usageProblem(problem: UsageProblem): string;
  pathProblem(problem: PathProblem): string;
  fileNote(note: FileNote): string;
  /** old formats beside the workbooks of a folder, which were left alone */
  otherFormats(files: number): string;
  /** something of ours failed on this file */
  failed(detail: string): string;
  progress(done: number, total: number): string;
  summary(totals: CheckTotals): string;
  readonly stopped: string;
}
