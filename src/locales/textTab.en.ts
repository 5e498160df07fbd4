import { COMPUTED_DECIMALS } from "../domain/prose/outline/asWritten";
import type { Bound, SkipReason } from "../domain/prose/proseReading";
import { Decimal } from "../domain/numbers/decimal";
import { writeNumber } from "../domain/numbers/writeNumber";
import type { WordProblem } from "../files/word/wordProblem";
import type { FigureState } from "../workbook/planText/checkText";
import { leftOutInPaneEn } from "./leftOut.en";
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
  date: "Dates, months, times",
  document: "Document, article and phone numbers",
  ordering: "Heading numbers and row numbers of tables",
  money: "Money",
  otherThing: "Communes, employers, cards and other things that are counted",
  noProgramme: "No insurance programme is named",
  undivided: "In table rows that ran together or were cut off, where it is not certain where a number ends",
  unclear: "Unclear what they state",
};

/** Why a Word file could not be read, and what the reader can do. */
export function wordProblemEn(problem: WordProblem): string {
  switch (problem.code) {
    case "emptyFile":
      return "the file is empty; the copy or download may have been interrupted";
    case "notADocument":
      return "this is not a Word document (.docx)";
    case "oldDocument":
      return "the document is in the old format (.doc); open it in Word, save it as .docx and use that file";
    case "encrypted":
      return "the document is protected by a password; open it in Word, remove the password and save it again";
    case "damaged":
      return "the file is damaged or cut short; ask its sender for it again";
    case "tooLarge":
      return `the file holds ${count(problem.megabytes)} MB, too much for a plan`;
    case "noText":
      return "the document holds no text; its pages may be pictures";
  }
}

export const textTabEn: TextTabMessages = {
  intro:
    "Paste a text, take it from the selected cells, or open a Word file. Its figures are checked against each other.",
  field: "Text to check",
  fieldHint: "Only its numbers are read; nothing is written to the workbook.",
  check: "Check the text",
  takeCells: "Take the selected cells",
  openDocument: "Open a Word file…",
  dropHint: "You can also drop a .docx file anywhere on this pane.",
  numbersRead: (numbers, figures) =>
    `The text holds ${counted(numbers, "number", "numbers")}; ${counted(figures, "was read as a figure", "were read as figures")}.`,
  stateName: (state) => STATES[state],
  statesCounted: (state, figures) => counted(figures, ...STATES_COUNTED[state]),
  figureName: (printed, state) => `${printed}: ${STATES[state]}`,
  markedText: "The text with its figures marked",
  markedTextHint: "Use the arrow keys to move between the figures, N to go to the next one that does not agree.",
  nextDifference: "Go to the next difference",
  chooseFigure: "Point to a figure, or move to it with the arrow keys, to see the calculation behind it.",
  bound: (bound) => BOUNDS[bound],
  noSum: "No other number in the text can be checked against this one.",
  spoiled: (numbers) =>
    `This number could not be checked: ${numbers.join(", ")} in the calculation below does not agree.`,
  otherwise: (printed, paragraph) =>
    `The text also states ${printed} in the paragraph “${paragraph}”; the two may be of different days or groups, so they are not compared.`,
  differences: (places) => counted(places, "place does not agree", "places do not agree"),
  skipped: (numbers) => counted(numbers, "number was not read as a figure", "numbers were not read as figures"),
  skippedFor: (reason, numbers, more) =>
    `${SKIPPED[reason]}: ${numbers.join("; ")}${more > 0 ? ` and ${count(more)} more` : ""}`,
  moreText: (paragraphs) => `Show more (${counted(paragraphs, "paragraph", "paragraphs")} left)`,
  textChanged: "The text has changed since this check.",
  legacyFont: (font) =>
    `This text is in the old ${font} encoding. It was converted to Unicode for reading; the field above keeps it as it is.`,
  layFigures: "Lay the figures out on a sheet",
  writeHeading: "Write it as text",
  writeIntro:
    "Writes the tables of the workbook as paragraphs of a plan, in Vietnamese. Counts stay as the tables state them, and so do percentages unless you choose other decimals.",
  write: "Write the text",
  writeAgain: "Write it again",
  computeMissing: "Compute missing rates and increases",
  computeMissingHint: "Only where the table states the counts they follow from.",
  decimals: "Decimals",
  decimalsHint: `Of percentages. As in the table: stated ones stay, computed ones have ${COMPUTED_DECIMALS}.`,
  decimalsAsTable: "As in the table",
  selectedOnly: "Only the selected table",
  signed: "With signature block and recipients",
  withAnnexes: "With the tables as annexes",
  written: "The written text",
  leftOutHeading: "Figures left out, or written otherwise than in the table",
  leftOut: leftOutInPaneEn,
  copy: "Copy",
  saveDocument: "Save as a Word file",
  fileName: "BHXH plan",
};
