import type { Separators } from "../domain/numbers/separators";
import type { ChangedCell } from "../workbook/host";
import type { TableLayout } from "../workbook/reading/tableReading";
import type { NumberWriting } from "./numberWriting";

/** What the pane can be busy with. */
export type WorkName = "check" | "preview" | "build" | "undo" | "clearFlags" | "goTo" | "testFunctions";

/** A basis whose number the planner types. */
export type TypedBasis = "shareOfEligible" | "shareOfLabourForce" | "growthIndex" | "growthRate" | "increase";

/** Why a typed number cannot be used. */
export type TypingFault = "empty" | "notANumber" | "notWhole" | "outOfRange";

/** The state of all figures together. Sentences without a full stop. */
export interface LightMessages {
  notChecked: string;
  checking: string;
  /** @param rules how many rules hold, and how many could not be checked */
  agrees(rules: number, unverifiable: number): string;
  /** @param places cells that do not reconcile */
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
  previewOutdated: string;
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
  /** the sheet we made was edited since; says which cells */
  sheetEdited(change: string, cells: readonly ChangedCell[]): string;
  discardEdits: string;
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

export interface FindingTabMessages {
  intro: string;
  none: string;
  /** how a table has to look to be recognised */
  noTable: string;
  goTo(cell: string): string;
  stated: string;
  recomputed: string;
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
  /** protected sheets with findings */
  notMarked(sheets: readonly string[]): string;
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
  readonly findingTab: FindingTabMessages;
  readonly footer: FooterMessages;
}
