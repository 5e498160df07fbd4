import type { StoreApi } from "zustand/vanilla";
import { HostFailure, type Progress } from "../../workbook/host";
import type { Failure, Notice, SessionState, Work } from "./sessionState";

/** How a step ended; "asks" when a question waits in the pane, "busy" when another step was still running. */
export type Ending = "done" | "asks" | "failed" | "cancelled" | "busy";

/** Runs one step at a time and turns whatever it throws into a notice. */
export interface StepRunner {
  run(work: Work, body: (progress: Progress) => Promise<"done" | "asks">): Promise<Ending>;
  /** Asks the running step to stop; it ends as soon as the workbook is as it was. */
  cancel(): void;
}

export function stepRunner(store: StoreApi<SessionState>): StepRunner {
  let running: AbortController | null = null;
  return {
    async run(work, body) {
      if (running !== null) return "busy";
      const controller = new AbortController();
      running = controller;
      store.setState({ phase: { kind: "working", work, done: 0, total: 0 }, notice: null });
      try {
        return await body({
          signal: controller.signal,
          report: (done, total) => store.setState({ phase: { kind: "working", work, done, total } }),
        });
      } catch (error) {
        const notice = noticeOf(error, work);
        store.setState({ notice });
        return notice.code === "cancelled" ? "cancelled" : "failed";
      } finally {
        running = null;
        if (store.getState().phase.kind === "working") store.setState({ phase: { kind: "idle" } });
      }
    },
    cancel: () => running?.abort(),
  };
}

export function failureOf(failure: HostFailure): Failure {
  return { code: failure.code, rolledBack: failure.rolledBack };
}

function noticeOf(error: unknown, work: Work): Notice {
  if (!(error instanceof HostFailure)) return { code: "unexpected", work, detail: String(error) };
  // a cancelled change that could not be taken back is no clean stop
  if (error.code === "Cancelled" && error.rolledBack) return { code: "cancelled", work };
  return { code: "failed", work, failure: failureOf(error) };
}
