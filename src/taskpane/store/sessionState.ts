import type { AllocationProblem } from "../../domain/allocation/allocationProblem";
import type { TargetChoice } from "../../domain/targets/targetPlan";
import type { Language } from "../../locales/messages";
import type { AllocationSources } from "../../workbook/allocation/allocationSources";
import type { WorkName } from "../../locales/paneMessages";
import type { ChangedCell, Receipt } from "../../workbook/host";
import type { Decision } from "../../workbook/jobs/decisions";
import type { BuildOptions, BuildProposal, BuildQuestion, CellPlace, CheckReport } from "../../workbook/jobs/jobs";
import type { AllocationDraft } from "./allocationDraft";
import type { LeftFigures } from "../../workbook/figuresSheet/figuresToLay";
import type { WordProblem } from "../../files/word/wordProblem";
import { NO_TEXT, type PlanTextState } from "./planTextState";
import type { TemplateDraft } from "./templateDraft";

/** What the session can be busy with. */
export type Work = WorkName;

/** Something only the planner can decide. */
export type Question =
  | BuildQuestion
  /** a sheet with the name of the empty sheet exists */
  | { readonly code: "templateExists"; readonly name: string }
  /** a sheet with the name of the split target's sheet exists */
  | { readonly code: "allocationExists"; readonly name: string }
  /** corrections would replace formulas by numbers */
  | { readonly code: "overwritesFormula"; readonly cells: readonly CellPlace[] }
  /** the sheet we made was edited since: undoing it loses those edits */
  | { readonly code: "sheetEdited"; readonly title: string; readonly cells: readonly ChangedCell[] };

export type Phase =
  | { readonly kind: "idle" }
  | { readonly kind: "working"; readonly work: Work; readonly done: number; readonly total: number }
  | { readonly kind: "asking"; readonly question: Question };

/** What happened last, in data; the locales make the sentence. */
export type Notice =
  | { readonly code: "built"; readonly sheetName: string; readonly leftAlone: readonly ChangedCell[] }
  | {
      readonly code: "corrected";
      readonly cells: number;
      readonly leftAlone: readonly ChangedCell[];
      readonly leftOut: readonly CellPlace[];
    }
  | { readonly code: "ignored" | "restored" | "trusted" | "distrusted" | "columnChosen" | "columnAsRead" }
  | { readonly code: "reportWritten"; readonly sheetName: string }
  | { readonly code: "previewOutdated" }
  | { readonly code: "templateInserted"; readonly sheetName: string }
  | { readonly code: "allocationWritten"; readonly sheetName: string }
  /** the target was edited since it was read: nothing was written */
  | { readonly code: "allocationOutdated" }
  | { readonly code: "spread"; readonly units: number; readonly leftAlone: readonly ChangedCell[] }
  /** the difference cannot be spread; names of the units by their position */
  | { readonly code: "spreadImpossible"; readonly problem: AllocationProblem; readonly names: readonly string[] }
  | { readonly code: "figuresLaid"; readonly sheetName: string; readonly laid: number; readonly left: LeftFigures }
  | { readonly code: "noFiguresLaid"; readonly left: LeftFigures }
  | { readonly code: "copied" | "notCopied" | "nothingSelected" | "nothingToWrite" }
  | { readonly code: "documentSaved"; readonly fileName: string }
  | {
      readonly code: "documentOpened";
      readonly fileName: string;
      readonly macros: boolean;
      readonly externalLinks: number;
    }
  | { readonly code: "documentNotRead"; readonly fileName: string; readonly problem: WordProblem }
  | { readonly code: "flagsCleared"; readonly sheets: number }
  | { readonly code: "undone"; readonly title: string; readonly leftAlone: readonly ChangedCell[] }
  | { readonly code: "cancelled"; readonly work: Work }
  | { readonly code: "notRemembered" }
  /** figures were checked, but the marks could not be put on the sheets */
  | { readonly code: "notFlagged"; readonly failure: Failure }
  | { readonly code: "failed"; readonly work: Work; readonly failure: Failure }
  /** a bug of ours */
  | { readonly code: "unexpected"; readonly work: Work; readonly detail: string };

/** What Excel refused; rolledBack is false only when the workbook may be half changed. */
export interface Failure {
  readonly code: string;
  readonly rolledBack: boolean;
}

/** Something that was done to the workbook and can be taken back. */
export interface UndoEntry {
  /** message key, as the patch carries it */
  readonly title: string;
  readonly receipt: Receipt;
}

/** fresh: may be written · stale: figures or choices changed since · written: stands in the workbook */
export type ProposalState = "fresh" | "stale" | "written";

/** How the functions of the workbook answer; "unavailable" where this Excel runs none. */
export type FunctionTest = "untested" | "answering" | "silent" | "unavailable" | "noPlace";

export type View = "targets" | "allocation" | "findings" | "text";

/** A target being split: what the workbook offers, and what the planner chose. */
export interface AllocationState {
  readonly sources: AllocationSources;
  readonly draft: AllocationDraft;
}

/** The planner's choices for the table, without the ones made line by line. */
export type TableOptions = Omit<BuildOptions, "choices" | "existing">;

export interface SessionState {
  readonly language: Language;
  readonly view: View;
  readonly phase: Phase;
  readonly notice: Notice | null;
  readonly report: CheckReport | null;
  /** true when a cell was edited since the report was made */
  readonly reportStale: boolean;
  /** from a check until the planner takes the marks away: cells that do not agree are marked in the sheets */
  readonly marking: boolean;
  /** what was decided about findings, oldest first; the workbook keeps it */
  readonly decisions: readonly Decision[];
  /** explanations that are left out, by their id */
  readonly ignored: ReadonlyMap<string, Decision>;
  /** cells that are taken as right, by trustedId */
  readonly trusted: ReadonlyMap<string, Decision>;
  readonly proposal: BuildProposal | null;
  readonly proposalState: ProposalState;
  /** by lineId */
  readonly choices: ReadonlyMap<string, TargetChoice>;
  readonly options: TableOptions;
  /** lines whose number is given unless somebody chooses otherwise, by lineId: known from before any choice was made */
  readonly defaultWays: ReadonlyMap<string, "assigned" | "derived">;
  /** the fields of an empty sheet while they are open */
  readonly template: TemplateDraft | null;
  /** places of a table of the workbook, offered for that sheet */
  readonly foundUnits: readonly string[];
  /** the fields for splitting a target while they are open */
  readonly allocation: AllocationState | null;
  /** the text to read and the one that was written */
  readonly planText: PlanTextState;
  /** oldest first */
  readonly undo: readonly UndoEntry[];
  readonly functionTest: FunctionTest;
  /** how many edits of the planner's were noticed: work that reads compares it before and after */
  readonly edits: number;
}

export function initialState(language: Language): SessionState {
  return {
    language,
    view: "targets",
    phase: { kind: "idle" },
    notice: null,
    report: null,
    reportStale: false,
    marking: false,
    decisions: [],
    ignored: new Map(),
    trusted: new Map(),
    proposal: null,
    proposalState: "stale",
    choices: new Map(),
    options: {},
    defaultWays: new Map(),
    template: null,
    foundUnits: [],
    allocation: null,
    planText: NO_TEXT,
    undo: [],
    functionTest: "untested",
    edits: 0,
  };
}
