import * as fs from "node:fs/promises";
import { MOST_BYTES } from "../files/unpackedSize";
import { filesMessagesFor } from "../locales/files";
import { commandLineMessagesFor } from "../locales/commandLine";
import { messagesFor } from "../locales";
import type { Language } from "../locales/messages";
import { HostFailure, type Progress } from "../workbook/host";
import { checkFile } from "./checkFile";
import { unreadAnswer, type FileAnswer, type Remark } from "./fileAnswer";
import { fileFinding, fileHazard } from "./fileFinding";
import { understoodTable } from "./understoodTable";
import { problemOf } from "./workbookPaths";

/** Reads and checks one file; whatever is wrong with it is in the answer. @throws HostFailure "Cancelled" */
export async function answerFor(file: string, language: Language, progress: Progress): Promise<FileAnswer> {
  const { pathProblem, failed } = commandLineMessagesFor(language);
  const { fileProblem } = filesMessagesFor(language);
  let bytes: Uint8Array;
  try {
    const { size } = await fs.stat(file);
    if (size > MOST_BYTES) {
      return unreadAnswer(file, remark({ code: "tooLarge", megabytes: Math.round(size / 1e6) }, fileProblem));
    }
    bytes = await fs.readFile(file);
  } catch (error) {
    return unreadAnswer(file, remark(problemOf(error), pathProblem));
  }
  try {
    const checked = await checkFile(bytes, progress);
    if (!checked.ok) return unreadAnswer(file, remark(checked.problem, fileProblem));
    const { report, notes } = checked;
    const messages = messagesFor(language);
    const { fileNote } = commandLineMessagesFor(language);
    return {
      file,
      problem: null,
      notes: notes.map((note) => remark(note, fileNote)),
      tables: report.tables.map(understoodTable),
      findings: [
        ...report.explained.map((explained) => fileFinding(explained, messages)),
        ...report.hazards.map((hazard) => fileHazard(hazard, messages)),
      ],
      satisfied: report.satisfied,
      unverifiable: report.unverifiable.length,
      sheetsWithoutTable: report.withoutTable,
    };
  } catch (error) {
    if (error instanceof HostFailure && error.code === "Cancelled") throw error;
    // a bug of ours in one file must not cost the answers about the others
    return unreadAnswer(file, { code: "failed", sentence: failed(String(error)) });
  }
}

function remark<T extends { readonly code: string }>(about: T, say: (about: T) => string): Remark {
  return { code: about.code, sentence: say(about) };
}
