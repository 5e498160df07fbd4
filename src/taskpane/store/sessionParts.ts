import type { StoreApi } from "zustand/vanilla";
import type { Host, Progress } from "../../workbook/host";
import type { BuildOptions, BuildProposal, CheckReport } from "../../workbook/jobs/jobs";
import type { StepRunner } from "./runStep";
import type { SessionState } from "./sessionState";

/** The two jobs of the workbook, bound to a host, and to the words they read and write. */
export interface Jobs {
  check(progress: Progress): Promise<CheckReport>;
  prepare(options: BuildOptions, progress: Progress): Promise<BuildProposal>;
}

/** What every group of steps works with. */
export interface SessionParts {
  readonly host: Host;
  readonly jobs: Jobs;
  readonly store: StoreApi<SessionState>;
  readonly runner: StepRunner;
  /** Starts to notice the planner's edits, once; an Excel that tells of none costs only the notice that figures changed. */
  readonly watchEdits: () => Promise<void>;
}
