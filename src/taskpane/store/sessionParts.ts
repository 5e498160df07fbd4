import type { StoreApi } from "zustand/vanilla";
import type { Figure } from "../../domain/figures/figure";
import type { WordProblem } from "../../files/word/wordProblem";
import type { Host, Progress } from "../../workbook/host";
import type { Area } from "../../workbook/address";
import type { AllocationPlan } from "../../workbook/allocation/allocationPlan";
import type { AllocationSources } from "../../workbook/allocation/allocationSources";
import type { SharesOnSheet } from "../../workbook/allocation/shareRows";
import type { ShareLimits, Spread } from "../../workbook/allocation/spreadDifference";
import type { Decision } from "../../workbook/jobs/decisions";
import type { TemplateOptions } from "../../workbook/actualsTemplate/templateTable";
import type {
  BuildOptions,
  BuildProposal,
  CheckReport,
  ReportProposal,
  SheetProposal,
  TemplateSuggestion,
} from "../../workbook/jobs/jobs";
import type { TextReport } from "../../workbook/planText/checkText";
import type { PlanOptions, WrittenPlan } from "../../workbook/planText/writePlan";
import type { StepRunner } from "./runStep";
import type { SessionState } from "./sessionState";

/** The jobs of the workbook, bound to a host, and to the words they read and write. */
export interface Jobs {
  /** @param trusted cells to take as right, by trustedId */
  check(trusted: ReadonlySet<string>, progress: Progress): Promise<CheckReport>;
  recheck(
    report: CheckReport,
    edited: readonly Area[],
    trusted: ReadonlySet<string>,
    progress: Progress,
  ): Promise<CheckReport>;
  report(report: CheckReport, decisions: readonly Decision[]): ReportProposal;
  prepare(options: BuildOptions, progress: Progress): Promise<BuildProposal>;
  suggestTemplate(progress: Progress): Promise<TemplateSuggestion>;
  allocationSources(progress: Progress): Promise<AllocationSources>;
  allocation(plan: AllocationPlan, options: Pick<BuildOptions, "existing" | "plainFormulas">): Promise<SheetProposal>;
  spread(shares: SharesOnSheet, limits: ShareLimits): Spread;
  template(options: TemplateOptions, existing?: BuildOptions["existing"]): Promise<SheetProposal>;
  readonly text: TextJobs;
}

/** What a Word file gave. */
export type OpenedDocument =
  | { readonly ok: true; readonly text: string; readonly macros: boolean; readonly externalLinks: number }
  | { readonly ok: false; readonly problem: WordProblem };

/** The jobs with texts. */
export interface TextJobs {
  check(text: string, progress: Progress): Promise<TextReport>;
  /** the texts of the selected cells */
  selected(): Promise<string>;
  open(bytes: Uint8Array): Promise<OpenedDocument>;
  /** a sheet of the figures, as a patch */
  lay(figures: readonly Figure[]): Promise<ReportProposal>;
  write(options: PlanOptions, progress: Progress): Promise<WrittenPlan>;
  /** a Word file */
  document(
    written: WrittenPlan,
    options: { readonly signed: boolean; readonly withAnnexes: boolean },
  ): Promise<Uint8Array>;
}

/** What every group of steps works with. */
export interface SessionParts {
  readonly host: Host;
  readonly jobs: Jobs;
  readonly store: StoreApi<SessionState>;
  readonly runner: StepRunner;
  readonly now: () => Date;
  /** Starts to notice the planner's edits, once; an Excel that tells of none costs only the notice that figures changed. */
  readonly watchEdits: () => Promise<void>;
}
