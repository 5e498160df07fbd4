import type { Bound, SkipReason } from "../domain/prose/proseReading";
import type { Separators } from "../domain/numbers/separators";
import type { TemplateLayout } from "../workbook/actualsTemplate/templateTexts";
import type { LeftFigures } from "../workbook/figuresSheet/figuresToLay";
import type { WordProblem } from "../files/word/wordProblem";
import type { ChangedCell } from "../workbook/host";
import type { FigureState } from "../workbook/planText/checkText";
import type { LeftOut } from "../workbook/planText/leftOut";
import type { Decision } from "../workbook/jobs/decisions";
import type { CellPlace } from "../workbook/jobs/jobs";
import type { LegacyFont } from "../workbook/reading/legacyFonts";
import type { TableLayout } from "../workbook/reading/tableReading";
import type { NumberWriting } from "./numberWriting";

/** What the pane can be busy with. */
export type WorkName =
  | "check"
  | "recheck"
  | "correct"
  | "decide"
  | "report"
  | "preview"
  | "build"
  | "suggestTemplate"
  | "insertTemplate"
  | "readAllocation"
  | "writeAllocation"
  | "spread"
  | "undo"
  | "clearFlags"
  | "goTo"
  | "checkText"
  | "takeCells"
  | "openDocument"
  | "layFigures"
  | "writePlan"
  | "saveDocument"
  | "testFunctions";

/** A basis whose number the planner types. */
export type TypedBasis = "shareOfEligible" | "shareOfLabourForce" | "growthIndex" | "growthRate" | "increase";

/** Why a typed number cannot be used. */
export type TypingFault = "empty" | "notANumber" | "notWhole" | "outOfRange";

/** The state of all figures together. Sentences without a full stop. */
export interface LightMessages {
  notChecked: string;
  checking: string;
  /** @param rules how many rules hold */
  agrees(rules: number): string;
  /** beside the light: how many rules could not be checked */
  unverifiable(rules: number): string;
  /** @param places reasons for what does not agree */
  differs(places: number): string;
  /** only soft findings */
  worthALook(places: number): string;
  noTable: string;
  /** nothing is wrong, but nothing could be checked either */
  nothingToCheck: string;
  /** added to any of these when cells were edited since */
  stale: string;
}

export interface NoticeMessages {
  built(sheetName: string): string;
  leftAlone(cells: readonly ChangedCell[]): string;
  /** @param cells how many were corrected */
  corrected(cells: number): string;
  /** cells for which no value can be written */
  leftOut(cells: readonly CellPlace[]): string;
  decided(kind: "ignored" | "restored" | "trusted" | "distrusted" | "columnChosen" | "columnAsRead"): string;
  reportWritten(sheetName: string): string;
  previewOutdated: string;
  templateInserted(sheetName: string): string;
  figuresLaid(sheetName: string, figures: number): string;
  noFiguresLaid: string;
  /** how many figures were left out for a reason */
  /** `printed`: the figures as the text prints them */
  figuresLeft(reason: keyof LeftFigures, printed: readonly string[]): string;
  copied: string;
  notCopied: string;
  nothingSelected: string;
  nothingToWrite: string;
  documentSaved(fileName: string): string;
  /** @param links how many other files it refers to */
  documentOpened(fileName: string, macros: boolean, links: number): string;
  documentNotRead(fileName: string, problem: WordProblem): string;
  flagsCleared(sheets: number): string;
  undone(change: string): string;
  cancelled(work: WorkName): string;
  notRemembered: string;
  /** @param reason a sentence of its own */
  notFlagged(reason: string): string;
  /** @param reason a sentence of its own */
  failed(work: WorkName, reason: string): string;
  unexpected(work: WorkName, detail: string): string;
  dismiss: string;
}

export interface QuestionMessages {
  heading: string;
  replaceSheet: string;
  keepBoth: string;
  /** builds all the same; cells without a number stay empty */
  buildWithGaps: string;
  /** back to the preview, to choose how the missing targets are found */
  chooseBasis: string;
  /** offered where no table of actuals was found */
  insertTemplate: string;
  /** the sheet we made was edited since; says which cells */
  sheetEdited(change: string, cells: readonly ChangedCell[]): string;
  discardEdits: string;
  /** corrections would replace the formulas of these cells by numbers */
  overwritesFormula(cells: readonly CellPlace[]): string;
  overwrite: string;
  leaveIt: string;
  understood: string;
}

export interface TargetTabMessages {
  intro: string;
  heading(sheetName: string): string;
  actual(year: number | null): string;
  target(year: number | null): string;
  index: string;
  /** shown in a cell without a number */
  none: string;
  place: string;
  allPlaces(places: number): string;
  basis: string;
  /** names the field for one line: "Cách xác định: BHXH bắt buộc" */
  basisOf(line: string): string;
  /** a number that follows from other lines, as a choice in the list of bases */
  derived: string;
  /** drops the choice that was made for the line, in the same list */
  default: string;
  /** lines of several places with different bases */
  differentBases: string;
  value(kind: TypedBasis): string;
  valueFault(fault: TypingFault, kind: TypedBasis): string;
  step: string;
  direction: string;
  moreLines(lines: number): string;
  notes: string;
  sources(sheets: readonly string[]): string;
  options: string;
  plainFormulas: string;
  plainFormulasHint: string;
  labourForceForParts: string;
  eligibleFromTarget: string;
  signed: string;
  decimals: string;
  decimalsIndex: string;
  decimalsLabourForce: string;
  decimalsEligible: string;
  decimalsAutomatic: string;
  write(sheetName: string): string;
  stale: string;
  previewAgain: string;
  written(sheetName: string): string;
}

/** The fields of an empty sheet for actuals. */
export interface TemplateMessages {
  open: string;
  heading: string;
  intro: string;
  layout: string;
  layoutName(layout: TemplateLayout): string;
  year: string;
  noYear(first: number, last: number): string;
  place: string;
  placeHint: string;
  units: string;
  unitsCounted(units: number): string;
  noUnits: string;
  repeatedUnits(names: readonly string[]): string;
  tooManyUnits(most: number): string;
  takeFound(units: number): string;
  takeHuongHoa(units: number): string;
  columnNumbers: string;
  insert: string;
  close: string;
}

export interface FindingTabMessages {
  intro: string;
  /** heading of the list */
  heading(explanations: number): string;
  /** how a table has to look to be recognised */
  noTable: string;
  goTo(cell: string): string;
  stated: string;
  recomputed: string;
  proposed: string;
  /** presses of a card */
  apply(proposed: string): string;
  applySeveral(cells: number): string;
  applyThis: string;
  ignore: string;
  /** takes the printed number as right */
  trust(printed: string): string;
  alternatives(count: number): string;
  /** one cell explains so many rules */
  explains(rules: number): string;
  applyAllCertain(explanations: number): string;
  writeReport: string;
  ignored(count: number): string;
  restore: string;
  trusted(count: number): string;
  distrust: string;
  /** a line of either list: where it stands and what is printed there */
  decided(decision: Decision): string;
  more(places: number): string;
  clearFlags: string;
  stale: string;
  checkAgain: string;
  unverifiable(rules: number): string;
  tables(tables: number): string;
  /** "3 phép đối chiếu khớp" and the like, with what was read */
  table(sheetName: string, range: string, layout: TableLayout, figures: number): string;
  notUnderstood(headers: readonly string[]): string;
  withoutTable(sheets: readonly string[]): string;
  hiddenSheets(sheets: readonly string[]): string;
  /** protected sheets with findings */
  notMarked(sheets: readonly string[]): string;
}

/** Numbers written so that they read, or are computed with, wrongly. */
export interface HazardTabMessages {
  /** heading of the group */
  heading(hazards: number): string;
  /** presses of a card; proposed: null where the cells become formulas or several numbers */
  repair(cells: number, proposed: string | null): string;
  /** writes all hazards of a kind; name: the kind's label */
  repairAll(name: string, hazards: number): string;
  cells(cells: number): string;
  more(hazards: number): string;
}

/** A text whose figures are read, and the text that is written from tables. */
export interface TextTabMessages {
  intro: string;
  field: string;
  fieldHint: string;
  check: string;
  takeCells: string;
  openDocument: string;
  dropHint: string;
  /** @param numbers in the text @param figures those that state something */
  numbersRead(numbers: number, figures: number): string;
  stateName(state: FigureState): string;
  statesCounted(state: FigureState, figures: number): string;
  /** the whole name of a marked number */
  figureName(printed: string, state: FigureState): string;
  markedText: string;
  /** how to move among the marked numbers */
  markedTextHint: string;
  /** before any figure was looked at */
  chooseFigure: string;
  bound(bound: Bound): string;
  noSum: string;
  differences(places: number): string;
  /** moves to the next figure that does not agree */
  nextDifference: string;
  /** a sum fails because of other numbers, as printed */
  spoiled(numbers: readonly string[]): string;
  /** the text states something else for the same, which is not compared; by the number and how its paragraph starts */
  otherwise(printed: string, paragraph: string): string;
  skipped(numbers: number): string;
  skippedFor(reason: SkipReason, numbers: readonly string[], more: number): string;
  moreText(paragraphs: number): string;
  textChanged: string;
  /** the text came in letters from before Unicode */
  legacyFont(font: LegacyFont): string;
  layFigures: string;
  writeHeading: string;
  writeIntro: string;
  write: string;
  writeAgain: string;
  computeMissing: string;
  computeMissingHint: string;
  /** of each percentage of the written text */
  decimals: string;
  decimalsHint: string;
  decimalsAsTable: string;
  selectedOnly: string;
  signed: string;
  withAnnexes: string;
  written: string;
  /** heading of what the written text leaves out of the tables, or writes otherwise */
  leftOutHeading: string;
  /** a sentence for each reason */
  leftOut(leftOut: LeftOut): readonly string[];
  copy: string;
  saveDocument: string;
  /** name of the saved file, without its ending */
  fileName: string;
}

export interface FooterMessages {
  undo(change: string): string;
  nothingToUndo: string;
  /** name of the other language, in that language */
  otherLanguage: string;
  switchLanguage: string;
  help: string;
  testFunctions: string;
  functionsAnswering: string;
  functionsSilent: string;
  functionsUnavailable: string;
  functionsNoPlace: string;
}

/** Every label of the pane in one language. */
export interface PaneMessages {
  title: string;
  build: string;
  check: string;
  tabs: string;
  targets: string;
  findings: string;
  text: string;
  cancel: string;
  working(work: WorkName): string;
  progress(done: number, total: number): string;
  /** what a change is called in the undo button, by the key its patch carries */
  changeTitle(key: string): string;
  /** sheets larger than any plan, which were not read */
  skipped(sheets: readonly string[]): string;
  crashed: string;
  crashDetail(detail: string): string;
  reload: string;
  readonly numbers: NumberWriting;
  /** how typed numbers are read */
  readonly separators: Separators;
  readonly light: LightMessages;
  readonly notices: NoticeMessages;
  readonly questions: QuestionMessages;
  readonly targetTab: TargetTabMessages;
  readonly template: TemplateMessages;
  readonly findingTab: FindingTabMessages;
  readonly hazardTab: HazardTabMessages;
  readonly textTab: TextTabMessages;
  readonly footer: FooterMessages;
}
