import { FINDING_COLUMNS, type CheckTotals, type CommandLineMessages } from "../locales/commandLineMessages";
import { commandLineMessagesFor } from "../locales/commandLine";
import { messagesFor } from "../locales";
import type { Language } from "../locales/messages";
import { HostFailure } from "../workbook/host";
import { answerFor } from "./answerFor";
import { commandArguments } from "./commandArguments";
import { unreadAnswer, type FileAnswer } from "./fileAnswer";
import { textTable } from "./textTable";
import { workbookPaths } from "./workbookPaths";

/** What a command talks to. */
export interface Surface {
  /** findings, for people or programs */
  print(text: string): void;
  /** everything else that is said */
  tell(line: string): void;
  /** shows how far it is, in place of what was shown before; null where nobody watches */
  readonly showProgress: ((line: string) => void) | null;
  /** columns of the window; null where there is none */
  readonly width: number | null;
  readonly signal: AbortSignal;
  readonly version: string;
}

export const EXIT = { fine: 0, certainlyWrong: 1, failed: 2, stopped: 130 } as const;

/** @returns the exit code */
export async function runCommand(words: readonly string[], surface: Surface): Promise<number> {
  const { command, language } = commandArguments(words);
  const messages = commandLineMessagesFor(language);
  switch (command.kind) {
    case "help":
      surface.print(messages.help);
      return EXIT.fine;
    case "version":
      surface.print(`${surface.version}\n`);
      return EXIT.fine;
    case "wrong":
      surface.tell(messages.usageProblem(command.problem));
      return EXIT.failed;
    case "check":
      return check(command.paths, command.json, language, surface);
  }
}

async function check(paths: readonly string[], json: boolean, language: Language, surface: Surface): Promise<number> {
  const messages = commandLineMessagesFor(language);
  const { answers, isStopped } = await answersFor(paths, language, messages, surface);
  const totals = totalsOf(answers);
  if (json) surface.print(jsonDocument(answers, totals, language, surface.version));
  else surface.print(findingsTable(answers, language, messages, surface.width));
  if (!isStopped) surface.tell(messages.summary(totals));
  else surface.tell(messages.stopped);
  if (isStopped) return EXIT.stopped;
  if (totals.read === 0) return EXIT.failed;
  return answers.some(isCertainlyWrong) ? EXIT.certainlyWrong : EXIT.fine;
}

/** One after the other, so that only one workbook is held at a time. Remarks are told as they come up. */
async function answersFor(
  paths: readonly string[],
  language: Language,
  messages: CommandLineMessages,
  { signal, showProgress, tell }: Surface,
): Promise<{ readonly answers: readonly FileAnswer[]; readonly isStopped: boolean }> {
  const found = workbookPaths(paths);
  const total = found.filter(({ kind }) => kind === "file").length;
  const answers: FileAnswer[] = [];
  let done = 0;
  for (const item of found) {
    if (signal.aborted) return { answers, isStopped: true };
    if (item.kind === "otherFormats") {
      tell(`${item.path}: ${messages.otherFormats(item.files)}`);
      continue;
    }
    if (item.kind === "problem") {
      const { code } = item.problem;
      answers.push(unreadAnswer(item.path, { code, sentence: messages.pathProblem(item.problem) }));
    } else {
      showProgress?.(`${messages.progress(done, total)}  ${item.path}`);
      try {
        answers.push(await answerFor(item.path, language, { signal, report: () => undefined }));
      } catch (error) {
        if (error instanceof HostFailure && error.code === "Cancelled") return { answers, isStopped: true };
        throw error;
      }
      done += 1;
    }
    const { file, problem, notes } = answers.at(-1)!;
    for (const { sentence } of problem ? [problem] : notes) tell(`${file}: ${sentence}`);
  }
  return { answers, isStopped: false };
}

/** Figures that cannot all be right, though it may be open which one is wrong, or one that is known to be. */
function isCertainlyWrong({ findings }: FileAnswer): boolean {
  return findings.some(({ certainty, severity }) => certainty === "certain" || severity === "hard");
}

function totalsOf(answers: readonly FileAnswer[]): CheckTotals {
  const read = answers.filter(({ problem }) => problem === null);
  const findings = read.flatMap((answer) => answer.findings);
  return {
    files: answers.length,
    read: read.length,
    findings: findings.length,
    certain: findings.filter(({ certainty }) => certainty === "certain").length,
    unverifiable: read.reduce((sum, { unverifiable }) => sum + unverifiable, 0),
  };
}

/** "" where nothing was found: what is printed are findings and nothing else. */
function findingsTable(
  answers: readonly FileAnswer[],
  language: Language,
  { headers }: CommandLineMessages,
  width: number | null,
): string {
  const { certaintyName } = messagesFor(language);
  const rows = answers.flatMap(({ file, findings }) =>
    findings.map(({ sheet, cell, stated, proposed, certainty, rules, sentences }) => {
      const content = sentences.join(" ");
      const sure = certainty === null ? rules.join("; ") : certaintyName(certainty);
      const row = { file, sheet, cell, stated, proposed, certainty: sure, content };
      return FINDING_COLUMNS.map((column) => row[column]);
    }),
  );
  if (rows.length === 0) return "";
  return `${textTable([FINDING_COLUMNS.map((column) => headers[column]), ...rows], width)}\n`;
}

function jsonDocument(
  answers: readonly FileAnswer[],
  totals: CheckTotals,
  language: Language,
  version: string,
): string {
  const { certaintyName } = messagesFor(language);
  const files = answers.map((answer) => ({
    ...answer,
    findings: answer.findings.map((finding) => ({
      ...finding,
      certaintyName: finding.certainty === null ? null : certaintyName(finding.certainty),
    })),
  }));
  return `${JSON.stringify({ version, language, totals, files }, null, 2)}\n`;
}
