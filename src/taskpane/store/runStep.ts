import type { StoreApi } from "zustand/vanilla";
import { HostFailure, type Progress } from "../../workbook/host";
import type { Failure, Notice, SessionState, Work } from "./sessionState";

/** How a step ended; "asks" when a question waits in the pane, "busy" when another step was still running. */
export type Ending = "done" | "asks" | "failed" | "cancelled" | "busy";

/** Runs one step at a time and turns whatever it throws into a notice. */
export interface StepRunner {
  /**
   * Runs a step that nobody pressed: it gives way to whatever is pressed meanwhile, and its failures are not told.
   * "cancelled" when it gave way, "busy" when something was running.
   */
  quietly(work: Work, body: (progress: Progress) => Promise<void>): Promise<Ending>;
  run(work: Work, body: (progress: Progress) => Promise<"done" | "asks">): Promise<Ending>;
  /** As `run`, for a step that disturbs none: it waits for the one that is running. */
  runAfterOthers(work: Work, body: (progress: Progress) => Promise<"done" | "asks">): Promise<Ending>;
  /** Asks the running step to stop; it ends as soon as the workbook is as it was. */
  cancel(): void;
}

export function stepRunner(store: StoreApi<SessionState>): StepRunner {
  let running: AbortController | null = null;
  let ended: Promise<unknown> = Promise.resolve();
  let quiet: { readonly controller: AbortController; readonly ended: Promise<unknown> } | null = null;
  const runner: StepRunner = {
    async quietly(work, body) {
      if (running !== null || quiet !== null) return "busy";
      const controller = new AbortController();
      store.setState({ phase: { kind: "working", work, done: 0, total: 0 } });
      const quietEnd = body({ signal: controller.signal, report: () => undefined }).then(
        (): Ending => "done",
        (error: unknown): Ending => {
          if (!(error instanceof HostFailure)) store.setState({ notice: noticeOf(error, work) });
          return controller.signal.aborted ? "cancelled" : "failed";
        },
      );
      quiet = { controller, ended: quietEnd };
      const ending = await quietEnd;
      quiet = null;
      const { phase } = store.getState();
      if (running === null && phase.kind === "working") store.setState({ phase: { kind: "idle" } });
      return ending;
    },
    async run(work, body) {
      if (running !== null) return "busy";
      const controller = new AbortController();
      let end: () => void = () => undefined;
      ended = new Promise<void>((resolve) => (end = resolve));
      running = controller;
      quiet?.controller.abort();
      await quiet?.ended;
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
        end();
        if (store.getState().phase.kind === "working") store.setState({ phase: { kind: "idle" } });
      }
    },
    async runAfterOthers(work, body) {
      while (running !== null) await ended;
      return runner.run(work, body);
    },
    cancel: () => running?.abort(),
  };
  return runner;
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
