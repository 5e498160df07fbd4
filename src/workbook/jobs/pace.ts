import type { InParts } from "../../domain/inParts";
import { HostFailure, type Progress } from "../host";

/** Longest stretch of work in milliseconds before others get their turn: nothing may seem frozen. */
const LONGEST_STRETCH = 40;

/** Shares the thread: call it often. Lets clicks and paint through when it is time, and says whether it did. */
export type Pace = () => Promise<boolean>;

/** @throws HostFailure("Cancelled") from the pace, once the planner has cancelled */
export function paceOf(progress?: Progress): Pace {
  let since = Date.now();
  return async () => {
    if (Date.now() - since < LONGEST_STRETCH) return false;
    await new Promise((resolve) => setTimeout(resolve, 0));
    stopWhenAsked(progress);
    since = Date.now();
    return true;
  };
}

/** Does work that can pause, letting others have their turn. */
export async function inTurns<T>(parts: InParts<T>, pace: Pace): Promise<T> {
  for (;;) {
    await pace();
    const { done, value } = parts.next();
    if (done) return value;
  }
}

/** @throws HostFailure("Cancelled") once the planner has cancelled */
export function stopWhenAsked(progress?: Progress): void {
  if (progress?.signal.aborted) throw new HostFailure("Cancelled");
}

/** One phase of a job, from one share of the whole to another (0 to 1). */
export function phaseOf(progress: Progress | undefined, from: number, to: number): Progress | undefined {
  if (!progress) return undefined;
  return {
    signal: progress.signal,
    report: (done, total) => {
      const share = total > 0 ? Math.min(1, done / total) : 1;
      progress.report(Math.round(100 * (from + (to - from) * share)), 100);
    },
  };
}
