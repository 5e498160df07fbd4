import type { CommandLineMessages, FileNote, PathProblem, UsageProblem } from "./commandLineMessages";

const count = (number: number) => number.toLocaleString("en");
const counted = (number: number, one: string, many = `${one}s`) => `${count(number)} ${number === 1 ? one : many}`;
const sheetsEn = (names: readonly string[]) => names.map((name) => `'${name}'`).join(", ");

function usageProblem(problem: UsageProblem): string {
  switch (problem.code) {
    case "noCommand":
      return "A command is missing: use check and the names of the files or folders to check.";
    case "unknownCommand":
      return `There is no command ${problem.word}: use check and the names of the files or folders to check.`;
    case "unknownOption":
      return `There is no option ${problem.word}: --help lists the options.`;
    case "noPaths":
      return "Names are missing: write the files or folders to check after check.";
    case "noLanguage":
      return "After --lang comes vi or en.";
  }
}

function pathProblem(problem: PathProblem): string {
  switch (problem.code) {
    case "missing":
      return "There is no such file or folder. Look at the path again.";
    case "noWorkbooks":
      return "There is no .xlsx or .xlsm file in this folder.";
    case "notAFile":
      return "This path is neither a file nor a folder.";
    case "unreadable":
      return `It cannot be read (${problem.reason}). Look at its permissions, or close the program that has it open.`;
  }
}

function fileNote(note: FileNote): string {
  switch (note.code) {
    case "noTable":
      return "No table of figures was recognised.";
    case "emptyWorkbook":
      return "The visible sheets hold nothing.";
    case "tooLargeSheets":
      return `Larger than any plan, so not read: ${sheetsEn(note.sheets)}.`;
    case "hiddenSheets":
      return `Hidden, so not checked: ${sheetsEn(note.sheets)}.`;
    case "chartSheets":
      return `Charts, so not checked: ${sheetsEn(note.sheets)}.`;
    case "uncalculated":
      return `No result stands in ${counted(note.formulas, "formula")}, so they count as blank. Open the file with Excel, save it and check again.`;
    case "externalLinks":
      return `Some figures come from ${counted(note.workbooks, "other workbook")}; their results of the last save were used.`;
    case "macros":
      return "The workbook has macros; none was run.";
  }
}

export const commandLineEn: CommandLineMessages = {
  help: `Checks the figures of Excel workbooks, without Excel, and changes none.

Usage: bhxh check FILE… [options]

  FILE         an .xlsx or .xlsm file, or a folder (with its subfolders)
  --json       print everything that was found as one JSON document
  --lang vi    speak Vietnamese (the default)
  --help       print this page
  --version    print the version

The table of findings goes to standard output, all else to standard error.
Exit codes: 0 nothing is certainly wrong; 1 a figure is certainly wrong, or
figures cannot all be right; 2 wrong usage, or no file could be read;
130 stopped halfway.
`,
  headers: {
    file: "File",
    sheet: "Sheet",
    cell: "Suspected cell",
    stated: "Stated",
    proposed: "Proposed",
    certainty: "Certainty",
    content: "Finding",
  },
  usageProblem,
  pathProblem,
  fileNote,
  otherFormats: (files) =>
    `Not checked: ${counted(files, "file")} of other formats (.xls, .xlsb, .ods). Save them as .xlsx and check again.`,
  failed: (detail) => `The program failed on this file. Tell its support, with this: ${detail}`,
  progress: (done, total) => `${count(done)}/${count(total)}`,
  summary: ({ files, read, findings, certain, unverifiable }) =>
    `Read ${read === files ? "" : `${count(read)} of `}${counted(files, "file")}: ` +
    `${counted(findings, "place")} to look at, the wrong cell certain in ${count(certain)}; ` +
    `${counted(unverifiable, "rule")} could not be checked.`,
  stopped: "Stopped as you asked.",
};
