import { commandLineMessagesFor } from "../../src/locales/commandLine";
import {
  FINDING_COLUMNS,
  type FileNote,
  type PathProblem,
  type UsageProblem,
} from "../../src/locales/commandLineMessages";
import { expectFinishedSentence } from "./figures";

const USAGE: readonly UsageProblem[] = [
  { code: "noCommand" },
  { code: "unknownCommand", word: "xem" },
  { code: "unknownOption", word: "--all" },
  { code: "noPaths" },
  { code: "noLanguage" },
];
const PATHS: readonly PathProblem[] = [
  { code: "missing" },
  { code: "noWorkbooks" },
  { code: "notAFile" },
  { code: "unreadable", reason: "EACCES" },
];
const sheets = ["Biểu 1", "Biểu 2"];
const NOTES: readonly FileNote[] = [
  { code: "noTable" },
  { code: "emptyWorkbook" },
  { code: "tooLargeSheets", sheets },
  { code: "hiddenSheets", sheets },
  { code: "chartSheets", sheets },
  { code: "uncalculated", formulas: 1234 },
  { code: "externalLinks", workbooks: 2 },
  { code: "macros" },
];

describe.each(["vi", "en"] as const)("the command line, in %s", (language) => {
  const messages = commandLineMessagesFor(language);

  it.each(USAGE)("says what is wrong with a command: $code", (problem) =>
    expectFinishedSentence(messages.usageProblem(problem)),
  );

  it.each(PATHS)("says what is wrong with a path: $code", (problem) =>
    expectFinishedSentence(messages.pathProblem(problem)),
  );

  it.each(NOTES)("says of a file: $code", (note) => expectFinishedSentence(messages.fileNote(note)));

  it("says the rest in whole sentences", () => {
    expectFinishedSentence(messages.otherFormats(3));
    expectFinishedSentence(messages.stopped);
    expectFinishedSentence(messages.summary({ files: 1, read: 1, findings: 0, certain: 0, unverifiable: 0 }));
  });

  it("helps on one screen, with every option", () => {
    expect(Math.max(...messages.help.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
    for (const option of ["--json", "--lang", "--help", "--version", "check"]) expect(messages.help).toContain(option);
  });

  it("heads every column", () => {
    const headers = FINDING_COLUMNS.map((column) => messages.headers[column]);
    expect(new Set(headers).size).toBe(FINDING_COLUMNS.length);
  });
});

it("counts as the language does", () => {
  const totals = { files: 1200, read: 1000, findings: 1, certain: 1, unverifiable: 2 };
  expect(commandLineMessagesFor("vi").summary(totals)).toBe(
    "Đã đọc 1.000 trong 1.200 tệp: 1 chỗ chưa khớp hoặc cần xem lại, trong đó 1 chỗ đã chắc chắn ô sai; " +
      "2 phép chưa đủ căn cứ để đối chiếu.",
  );
  expect(commandLineMessagesFor("en").summary(totals)).toBe(
    "Read 1,000 of 1,200 files: 1 place to look at, the wrong cell certain in 1; 2 rules could not be checked.",
  );
});
