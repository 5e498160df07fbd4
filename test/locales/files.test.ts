import { FILE_PROBLEMS, type FileProblem } from "../../src/files/fileProblem";
import { filesMessagesFor } from "../../src/locales/files";
import { expectFinishedSentence } from "./figures";

const PROBLEMS: readonly FileProblem[] = FILE_PROBLEMS.flatMap((code): FileProblem[] => {
  if (code === "damaged") return [{ code }, { code, part: "xl/worksheets/sheet1.xml" }];
  return [code === "tooLarge" ? { code, megabytes: 12_345 } : { code }];
});

describe.each(["vi", "en"] as const)("files, in %s", (language) => {
  const { fileProblem } = filesMessagesFor(language);

  it.each(PROBLEMS)("$code has a sentence of its own", (problem) => {
    expectFinishedSentence(fileProblem(problem));
    expect(fileProblem(problem)).toMatch(/\. |rồi/);
  });

  it("says each only once", () => expect(new Set(PROBLEMS.map(fileProblem)).size).toBe(PROBLEMS.length));
});

it("writes sizes as the language does", () => {
  const problem: FileProblem = { code: "tooLarge", megabytes: 12_345 };
  expect(filesMessagesFor("vi").fileProblem(problem)).toContain("12.345 MB");
  expect(filesMessagesFor("en").fileProblem(problem)).toContain("12,345 MB");
});
