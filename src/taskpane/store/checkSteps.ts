import { cellBox } from "../../workbook/address";
import { HostFailure, type Progress } from "../../workbook/host";
import type { CellPlace } from "../../workbook/jobs/jobs";
import type { Change, Patch } from "../../workbook/patch";
import { failureOf, type Ending } from "./runStep";
import type { SessionParts } from "./sessionParts";
import { pushUndo } from "./undoSteps";

export interface CheckSteps {
  /** Confronts every table of the workbook and marks the cells that do not reconcile. */
  check(): Promise<Ending>;
  /** Takes our marks off every sheet, also those of an earlier session. */
  clearFlags(): Promise<Ending>;
  /** Shows a cell in the sheet. */
  goTo(cell: CellPlace): Promise<Ending>;
}

export function checkSteps(parts: SessionParts): CheckSteps {
  const { host, jobs, store, runner } = parts;
  return {
    check: () =>
      runner.run("check", async (progress) => {
        store.setState({ view: "findings" });
        await parts.watchEdits();
        const { edits } = store.getState();
        const report = await jobs.check(progress);
        store.setState((state) => ({ report, reportStale: state.edits !== edits }));
        await putFlags(parts, report.flags, progress);
        return "done";
      }),

    clearFlags: () =>
      runner.run("clearFlags", async () => {
        const sheets = await host.clearFlags();
        store.setState(({ undo }) => ({
          notice: { code: "flagsCleared", sheets },
          undo: undo.filter(({ receipt }) => !receipt.patch.changes.every(isFlags)),
        }));
        return "done";
      }),

    goTo: (cell) =>
      runner.run("goTo", async () => {
        await host.select({ sheetId: cell.sheetId, box: cellBox(cell.row, cell.column) });
        return "done";
      }),
  };
}

/** The findings stand in the pane in any case: marks that a protected sheet refuses are only said. */
async function putFlags({ host, store }: SessionParts, flags: Patch, progress: Progress): Promise<void> {
  if (flags.changes.length === 0) return;
  try {
    const receipt = await host.apply(flags, progress);
    // only the receipt knows what the sheets were marked with before
    if (receipt.patch.changes.some(changesMarks)) store.setState(pushUndo({ title: flags.title, receipt }));
  } catch (error) {
    if (!(error instanceof HostFailure) || error.code === "Cancelled") throw error;
    store.setState({ notice: { code: "notFlagged", failure: failureOf(error) } });
  }
}

function isFlags(change: Change): boolean {
  return change.kind === "flags";
}

function changesMarks(change: Change): boolean {
  if (change.kind !== "flags") return true;
  const marks = (flags: typeof change.from) =>
    flags.map(({ row, column, severity }) => `${row},${column},${severity}`).sort();
  return marks(change.from).join(" ") !== marks(change.to).join(" ");
}
