import type { Area } from "../../workbook/address";
import { HostFailure, type Progress } from "../../workbook/host";
import type { Change, Patch } from "../../workbook/patch";
import { openFlags } from "./explanations";
import { failureOf } from "./runStep";
import type { SessionParts } from "./sessionParts";
import { pushUndo } from "./undoSteps";

/** Brings the report up to date with what was edited, and the marks with it. Without a report there is nothing to do. */
export async function recheck(parts: SessionParts, edited: readonly Area[], progress: Progress): Promise<void> {
  const { store, jobs } = parts;
  const { report, edits, trusted } = store.getState();
  if (report === null) return;
  const fresh = await jobs.recheck(report, edited, new Set(trusted.keys()), progress);
  store.setState((state) => ({ report: fresh, reportStale: state.edits !== edits }));
  await markOpen(parts, progress);
}

/**
 * Marks what is open. The findings stand in the pane in any case: marks that a protected sheet refuses are only said.
 */
export async function markOpen({ host, store }: SessionParts, progress: Progress): Promise<void> {
  const state = store.getState();
  if (state.report === null || !state.marking) return;
  const flags = openFlags(state.report, state);
  if (flags.changes.length === 0) return;
  try {
    const receipt = await host.apply(flags, progress);
    // only the receipt knows what the sheets were marked with before; the first marks are taken back with all later ones
    const isFirst = !store.getState().undo.some((entry) => isOfMarks(entry.receipt.patch));
    if (isFirst && receipt.patch.changes.some(changesMarks)) {
      store.setState(pushUndo({ title: flags.title, receipt }));
    }
  } catch (error) {
    if (!(error instanceof HostFailure) || error.code === "Cancelled") throw error;
    store.setState({ notice: { code: "notFlagged", failure: failureOf(error) } });
  }
}

export function isOfMarks({ changes }: Patch): boolean {
  return changes.every((change) => change.kind === "flags");
}

function changesMarks(change: Change): boolean {
  if (change.kind !== "flags") return true;
  const marks = (flags: typeof change.from) =>
    flags.map(({ row, column, severity }) => `${row},${column},${severity}`).sort();
  return marks(change.from).join(" ") !== marks(change.to).join(" ");
}
