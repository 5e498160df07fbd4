import type { Area } from "../../workbook/address";
import { HostFailure, type Host } from "../../workbook/host";
import type { SessionState, Work } from "./sessionState";

/** Starts listening the first time it is called; a refusal of Excel's is tried again the next time. */
export function editWatch(host: Host, listener: (area: Area) => void): () => Promise<void> {
  let watching = false;
  return async () => {
    if (watching) return;
    watching = true;
    try {
      await host.onLocalEdit(listener);
    } catch (error) {
      watching = false;
      if (!(error instanceof HostFailure)) throw error;
    }
  };
}

/** Steps that write: Excel reports our own writing like anybody's. */
const WRITING: ReadonlySet<Work> = new Set<Work>([
  "build",
  "correct",
  "report",
  "insertTemplate",
  "undo",
  "testFunctions",
]);

/** What an edit makes outdated. A sheet we made matters only once it was checked, or when it was made to be filled in. */
export function afterEdit(state: SessionState, { sheetId }: Area): Partial<SessionState> {
  const { phase, undo, report, proposalState } = state;
  if (phase.kind === "working" && WRITING.has(phase.work)) return {};
  const isOurs = undo.some(
    ({ title, receipt }) => title !== "insertTemplate" && Object.values(receipt.createdSheetIds).includes(sheetId),
  );
  const wasChecked = report?.tables.some((table) => table.sheetId === sheetId) ?? false;
  if (isOurs && !wasChecked) return {};
  return {
    edits: state.edits + 1,
    reportStale: report !== null,
    ...(proposalState === "fresh" && { proposalState: "stale" }),
  };
}

export function isSameCell(area: Area, other: Area | null): boolean {
  return other?.sheetId === area.sheetId && other.box.row === area.box.row && other.box.column === area.box.column;
}
