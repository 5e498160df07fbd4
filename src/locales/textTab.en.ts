import type { Bound, SkipReason } from "../domain/prose/proseReading";
import { Decimal } from "../domain/numbers/decimal";
import { writeNumber } from "../domain/numbers/writeNumber";
import type { WordProblem } from "../files/word/wordProblem";
import type { FigureState } from "../workbook/planText/checkText";
import { ENGLISH_SEPARATORS } from "./numberWriting";
import type { TextTabMessages } from "./paneMessages";

const count = (number: number) => writeNumber(new Decimal(number), { separators: ENGLISH_SEPARATORS });
const counted = (number: number, one: string, several: string) => `${count(number)} ${number === 1 ? one : several}`;

const STATES: Record<FigureState, string> = {
  agrees: "agrees",
  differs: "does not agree",
  unchecked: "not checked",
};

const STATES_COUNTED: Record<FigureState, [one: string, several: string]> = {
  agrees: ["number agrees", "numbers agree"],
  differs: ["number does not agree", "numbers do not agree"],
  unchecked: ["number not checked", "numbers not checked"],
};

const BOUNDS: Record<Bound, string> = {
  atLeast: "The text states a minimum, so it is not checked as an exact number.",
  atMost: "The text states a maximum, so it is not checked as an exact number.",
  about: "The text states an approximation, so it is not checked as an exact number.",
  almost: "The text states “almost” this number, so it is not checked as an exact one.",
  over: "The text states “more than” this number, so it is not checked as an exact one.",
};

const SKIPPED: Record<SkipReason, string> = {
  year: "Years",
  date: "Dates, months, hours",
  document: "Numbers of documents, articles and phones",
  ordering: "Numbers of headings",
  money: "Money",
  otherThing: "Communes, employers, cards and other things that are counted",
  noProgramme: "No insurance programme is named",
  unclear: "What they state is unclear",
};

/** Why a Word file could not be read, and what the reader can do. */
export function wordProblemEn(problem: WordProblem): string {
  switch (problem.code) {
    case "emptyFile":
      return "the file is empty, the copy or download may have been interrupted";
    case "notADocument":
      return "this is no Word document (.docx)";
    case "oldDocument":
      return "the document is of the old format (.doc); open it in Word, save it as .docx and use that file";
    case "encrypted":
      return "the document has a password; open it in Word, remove the password and save it again";
    case "damaged":
      return "the file is damaged or cut short; get it from its sender again";
    case "tooLarge":
      return `the file holds ${count(problem.megabytes)} MB, too much for a plan`;
    case "noText":
      return "the document holds no text, perhaps only pictures of pages";
  }
}

export const textTabEn: TextTabMessages = {
  intro:
    "Paste a text, take it from the selected cells or open a Word file: its figures are checked against each other.",
  field: "Text to check",
  fieldHint: "Only its numbers are read; nothing is written to the workbook.",
  check: "Check the text",
  takeCells: "Take the selected cells",
  openDocument: "Open a Word file…",
  dropHint: "A .docx file can also be dropped on the field above.",
  numbersRead: (numbers, figures) =>
    `The text holds ${counted(numbers, "number", "numbers")}, ${count(figures)} of them read as figures.`,
  stateName: (state) => STATES[state],
  statesCounted: (state, figures) => counted(figures, ...STATES_COUNTED[state]),
  figureName: (printed, state) => `${printed}: ${STATES[state]}`,
  markedText: "The text with its figures marked",
  markedTextHint: "Move among the figures with the arrow keys, to the next one that does not agree with N.",
  nextDifference: "Go to the next difference",
  chooseFigure: "Point to a figure, or move to it with the arrow keys, to see the sum behind it.",
  bound: (bound) => BOUNDS[bound],
  noSum: "No other number of the text can be checked against this one.",
  spoiled: (numbers) => `This number could not be checked: ${numbers.join(", ")} in the sum below does not agree.`,
  otherwise: (printed, paragraph) =>
    `The text also states ${printed} in the paragraph “${paragraph}”; the two may be of different days or groups, so they are not compared.`,
  differences: (places) => counted(places, "place does not agree", "places do not agree"),
  skipped: (numbers) => counted(numbers, "number is no figure", "numbers are no figures"),
  skippedFor: (reason, numbers, more) =>
    `${SKIPPED[reason]}: ${numbers.join("; ")}${more > 0 ? ` and ${count(more)} more` : ""}`,
  moreText: (paragraphs) => `Show more (${counted(paragraphs, "paragraph", "paragraphs")} left)`,
  textChanged: "The text was changed since this check.",
  layFigures: "Lay the figures out on a sheet",
  writeHeading: "Write it as text",
  writeIntro:
    "Writes the tables of the workbook as paragraphs of a plan, in Vietnamese. Numbers stay as the tables state them.",
  write: "Write the text",
  writeAgain: "Write it again",
  computeMissing: "Compute missing rates and increases",
  computeMissingHint: "Only where the table states the counts they follow from.",
  selectedOnly: "Only the selected table",
  signed: "With signature block and recipients",
  withAnnexes: "With the tables as annexes",
  written: "The written text",
  copy: "Copy",
  saveDocument: "Save as a Word file",
  fileName: "BHXH plan",
};
