import type { Confrontation, RuleOrigin, Severity } from "../domain/edits/editRule";
import type { Line, Measure, Period, Programme, Scenario } from "../domain/figures/figure";
import type { Decimal } from "../domain/numbers/decimal";
import type { Separators } from "../domain/numbers/separators";
import type {
  RoundingDirection,
  TargetBasis,
  TargetLimit,
  TargetNote,
  TargetStatus,
} from "../domain/targets/targetPlan";
import type { HostFailure } from "../workbook/host";
import type { BuildQuestion, CellPlace, Finding } from "../workbook/jobs/jobs";
import type { PaneMessages } from "./paneMessages";

export type Language = "vi" | "en";

/** What a sentence may leave out because its surroundings say it. */
export interface Surroundings {
  /** true when lines of several places are shown together, so that each has to name its own */
  readonly severalPlaces?: boolean;
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

/** Every sentence of one language. Numbers in them are written as the language writes them. */
export interface Messages extends NameMessages, FindingMessages, HostMessages, TargetMessages {
  readonly language: Language;
  readonly pane: PaneMessages;
}
