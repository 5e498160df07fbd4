/** Why a file could not be read as a workbook; the locales hold a sentence for each code. */
export type FileProblem =
  /** no byte in it: an interrupted copy or download */
  | { readonly code: "emptyFile" }
  /** something else: a text, a picture, a web page or a document, whatever its name ends with */
  | { readonly code: "notAWorkbook" }
  /** of Excel 97–2003 (.xls) */
  | { readonly code: "oldXls" }
  /** binary workbook (.xlsb) */
  | { readonly code: "binaryWorkbook" }
  /** cannot be opened without its password */
  | { readonly code: "encrypted" }
  /** cut short, or changed on the way; part: where it shows, when a part is to blame */
  | { readonly code: "damaged"; readonly part?: string }
  /** unpacks to more than any workbook of figures needs; megabytes: what it says or was seen to unpack to */
  | { readonly code: "tooLarge"; readonly megabytes: number }
  /** a workbook without any sheet of cells */
  | { readonly code: "noSheets" };

export type FileProblemCode = FileProblem["code"];

/** Every code, once. */
export const FILE_PROBLEMS: readonly FileProblemCode[] = [
  "emptyFile",
  "notAWorkbook",
  "oldXls",
  "binaryWorkbook",
  "encrypted",
  "damaged",
  "tooLarge",
  "noSheets",
];

/** Ends the reading of a file from within; never leaves this folder. */
export class FileFault extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem.code);
    this.name = "FileFault";
  }
}

/** @throws whatever is no FileFault */
export function problemOf(error: unknown): FileProblem {
  if (error instanceof FileFault) return error.problem;
  throw error;
}

const MEGABYTE = 1_000_000;

export function tooLarge(bytes: number): FileFault {
  return new FileFault({ code: "tooLarge", megabytes: Math.round(bytes / MEGABYTE) });
}
