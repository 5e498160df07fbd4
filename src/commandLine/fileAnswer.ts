import type { FileFinding } from "./fileFinding";
import type { UnderstoodTable } from "./understoodTable";

/** Said of a file or folder, by its code and in words. */
export interface Remark {
  readonly code: string;
  readonly sentence: string;
}

/** Everything that was found out about one path: plain data, as the JSON document has it. */
export interface FileAnswer {
  readonly file: string;
  /** why it was not read; null where it was */
  readonly problem: Remark | null;
  readonly notes: readonly Remark[];
  readonly tables: readonly UnderstoodTable[];
  readonly findings: readonly FileFinding[];
  /** rules that hold, and rules that could not be checked */
  readonly satisfied: number;
  readonly unverifiable: number;
  readonly sheetsWithoutTable: readonly string[];
}

export function unreadAnswer(file: string, problem: Remark): FileAnswer {
  return {
    file,
    problem,
    notes: [],
    tables: [],
    findings: [],
    satisfied: 0,
    unverifiable: 0,
    sheetsWithoutTable: [],
  };
}
