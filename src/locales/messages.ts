import type { ColumnUse } from "../workbook/reading/columnChoices";
import type { LegacyFont } from "../workbook/reading/legacyFonts";
import type { ColumnMeaning } from "../workbook/reading/tableReading";
import type { Confrontation, RuleOrigin, Severity } from "../domain/edits/editRule";
import type { CellChange, Certainty, Explanation, Repair, Slip } from "../domain/location/explanation";
import type { Figure, Line, Measure, Period, Programme, Scenario } from "../domain/figures/figure";
import type { Decimal } from "../domain/numbers/decimal";
import type { Separators } from "../domain/numbers/separators";
import type {
  RoundingDirection,
  TargetBasis,
  TargetLimit,
  TargetNote,
  TargetStatus,
} from "../domain/targets/targetPlan";
import type { Hazard, HazardCode } from "../workbook/hazards/hazard";
import type { HostFailure } from "../workbook/host";
import type { BuildQuestion, CellPlace, ExplainedFindings, Finding } from "../workbook/jobs/jobs";
import type { AllocationTabMessages } from "./allocationTabMessages";
import type { PaneMessages } from "./paneMessages";

export type Language = "vi" | "en";

/** What a sentence may leave out because its surroundings say it. */
export interface Surroundings {
  /** true when lines of several places are shown together, so that each has to name its own */
  readonly severalPlaces?: boolean;
  /** set where figures stand in a text, which has no cells: how the paragraph starts that holds the character */
  readonly paragraphAt?: (start: number) => string;
}

/** Names as labels show them: capitalised, without a full stop. */
export interface NameMessages {
  programmeName(programme: Programme): string;
  measureName(measure: Measure): string;
  scenarioName(scenario: Scenario): string;
  /** "Kế hoạch BHXH tỉnh giao năm 2019" */
  periodName(period: Period): string;
  /** programme and group; with the place when several are shown */
  lineName(line: Line, surroundings?: Surroundings): string;
  severityName(severity: Severity): string;
  /** the identity a rule comes from, as a short formula in words */
  ruleName(origin: RuleOrigin): string;
  /** "ô H6, trang 'Thực hiện 2019'" */
  cellName(place: CellPlace): string;
}

/** Sentences about figures that do not reconcile, or cannot be checked. */
export interface FindingMessages {
  /** what is printed, what was recomputed from which operands, and why they differ */
  finding(finding: Finding, surroundings?: Surroundings): string;
  /** the stated number and the recomputed one, for columns of their own; null where there is none */
  statedNumber(confrontation: Confrontation): string;
  recomputedNumber(confrontation: Confrontation): string | null;
  /** why a rule could not be checked */
  unverifiable(confrontation: Confrontation, surroundings?: Surroundings): string;
  /** a growth index printed as a growth rate, or the other way round, and accepted; null when named rightly */
  readAs(confrontation: Confrontation, surroundings?: Surroundings): string | null;
}

/** What explains findings, and what would make everything agree. */
export interface ExplanationMessages {
  certaintyName(certainty: Certainty): string;
  /** what does not agree, why this cell, what keeping it would mean, what to look at first; a sentence each */
  explanation(explained: ExplainedFindings, surroundings?: Surroundings): string[];
  printedNumber(figure: Figure): string;
  /** null where nothing tells which of several values is meant */
  proposedNumber(change: CellChange): string | null;
  /** a cell by its row and column: "BHTN · Thực hiện năm 2018" */
  changeName(figure: Figure, surroundings?: Surroundings): string;
  /** how the printed number came about, as a label */
  slip(slip: Slip): string;
  /** another way to make the rules hold, in one sentence */
  alternative(repair: Repair, surroundings?: Surroundings): string;
  /** what keeps it from being certain; null where nothing does */
  whyNotCertain(explanation: Explanation): string | null;
}

/** Ways of writing numbers that make them read, or be computed with, wrongly. */
export interface HazardMessages {
  /** a label */
  hazardName(code: HazardCode): string;
  /** which cells, what stands there, why it matters, what is proposed; a sentence each */
  hazard(hazard: Hazard): string[];
  /** what the first cell should hold; null where nothing tells */
  hazardProposal(hazard: Hazard): string | null;
}

/** What Excel refused, and what the reader can do. */
export interface HostMessages {
  /** ends by saying what became of the workbook; `reading`: nothing was being written */
  hostFailure(failure: Pick<HostFailure, "code" | "rolledBack">, during?: "reading" | "writing"): string;
  /** false for codes that only have the general sentence */
  knowsHostCode(code: string): boolean;
}

/** How targets came about. Names and statuses are labels; notes and questions are sentences. */
export interface TargetMessages {
  /** the basis as a choice in a list */
  basisName(kind: TargetBasis["kind"]): string;
  /** the basis with its number: "Đạt 95% số người thuộc diện tham gia" */
  basis(basis: TargetBasis): string;
  directionName(direction: RoundingDirection): string;
  targetStatus(status: TargetStatus): string;
  targetLimit(limit: TargetLimit): string;
  targetNote(note: TargetNote, surroundings?: Surroundings): string;
  buildQuestion(question: BuildQuestion, surroundings?: Surroundings): string;
  /** what "#,##0" will show on this machine; `example` is a number of the table */
  foreignSeparators(example: Decimal, shown: Separators): string;
}

/** What was understood of a table's columns, and the words to correct it with. */
export interface ColumnMessages {
  /** "Số người tham gia BHXH bắt buộc, thực hiện năm 2019" */
  columnMeaning(meaning: ColumnMeaning): string;
  columnUse(use: ColumnUse | "notUnderstood"): string;
  /** a column by its letter and its header; "" where it has none */
  columnTitle(letter: string, header: string): string;
  columnsRead(columns: number, notUnderstood: number): string;
  /** stands behind a meaning that the planner chose */
  columnChosen: string;
  /** the whole name of the button that shows a meaning */
  changeColumn(title: string, meaning: string): string;
  columnIs: string;
  columnProgramme: string;
  columnYear: string;
  columnScenario: string;
  yearOfTable: string;
  scenarioOfTable: string;
  keepColumn: string;
  columnAsRead: string;
  cancelColumn: string;
  legacyFont(font: LegacyFont): string;
}

/** Every sentence of one language. Numbers in them are written as the language writes them. */
export interface Messages
  extends
    NameMessages,
    FindingMessages,
    ExplanationMessages,
    HazardMessages,
    HostMessages,
    TargetMessages,
    ColumnMessages {
  readonly language: Language;
  readonly pane: PaneMessages;
  readonly allocation: AllocationTabMessages;
}
