import type { FileProblem } from "../files/fileProblem";

/** What is said about files that are opened outside Excel. */
export interface FilesMessages {
  /** why a file could not be read, and what the reader can do; the file is named beside it */
  fileProblem(problem: FileProblem): string;
}
