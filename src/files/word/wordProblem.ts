import type { FileProblem } from "../fileProblem";

/** Why a file could not be read as a Word document; the locales hold a sentence for each code. */
export type WordProblem =
  /** no byte in it */
  | { readonly code: "emptyFile" }
  /** something else, whatever its name ends with */
  | { readonly code: "notADocument" }
  /** of Word 97–2003 (.doc) */
  | { readonly code: "oldDocument" }
  /** cannot be opened without its password */
  | { readonly code: "encrypted" }
  /** cut short, or changed on the way */
  | { readonly code: "damaged" }
  /** unpacks to more than any plan needs; megabytes: what it says or was seen to unpack to */
  | { readonly code: "tooLarge"; readonly megabytes: number }
  /** a document without a word: pictures of pages, mostly */
  | { readonly code: "noText" };

export type WordProblemCode = WordProblem["code"];

/** Every code, once. */
export const WORD_PROBLEMS: readonly WordProblemCode[] = [
  "emptyFile",
  "notADocument",
  "oldDocument",
  "encrypted",
  "damaged",
  "tooLarge",
  "noText",
];

/** The same of a document, for what the zip archive around it was found to be. */
export function wordProblemOf(problem: FileProblem): WordProblem {
  switch (problem.code) {
    case "emptyFile":
    case "encrypted":
      return { code: problem.code };
    case "tooLarge":
      return problem;
    case "damaged":
      return { code: "damaged" };
    case "oldXls":
    case "notAWorkbook":
    case "binaryWorkbook":
    case "noSheets":
      return { code: "notADocument" };
  }
}
