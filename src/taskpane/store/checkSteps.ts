import { cellBox } from "../../workbook/address";
import type { Progress } from "../../workbook/host";
import type { CellPlace } from "../../workbook/jobs/jobs";
import { isOfMarks, markOpen } from "./recheck";
import type { Ending } from "./runStep";
import type { SessionParts } from "./sessionParts";
import { pushUndo } from "./undoSteps";

export interface CheckSteps {
  /** Confronts every table of the workbook, explains what does not agree and marks the cells. */
  check(): Promise<Ending>;
  /** Takes our marks off every sheet, also those of an earlier session. */
  clearFlags(): Promise<Ending>;
  /** Shows a cell in the sheet. */
  goTo(cell: CellPlace): Promise<Ending>;
  /** Writes findings and decisions to a sheet of their own; an older one stays. */
  writeReport(): Promise<Ending>;
}

/** Confronts everything anew and marks it. */
export async function checkAll(parts: SessionParts, progress: Progress): Promise<void> {
  const { jobs, store } = parts;
  const { edits, trusted } = store.getState();
  const report = await jobs.check(new Set(trusted.keys()), progress);
  store.setState((state) => ({ report, reportStale: state.edits !== edits, marking: true }));
  await markOpen(parts, progress);
}

export function checkSteps(parts: SessionParts): CheckSteps {
  const { host, jobs, store, runner } = parts;
  return {
    check: () =>
      runner.run("check", async (progress) => {
        store.setState({ view: "findings" });
        await parts.watchEdits();
        await checkAll(parts, progress);
        return "done";
      }),

    clearFlags: () =>
      runner.run("clearFlags", async () => {
        const sheets = await host.clearFlags();
        store.setState(({ undo }) => ({
          marking: false,
          notice: { code: "flagsCleared", sheets },
          undo: undo.filter(({ receipt }) => !isOfMarks(receipt.patch)),
        }));
        return "done";
      }),

    goTo: (cell) =>
      runner.runAfterOthers("goTo", async () => {
        await host.select({ sheetId: cell.sheetId, box: cellBox(cell.row, cell.column) });
        return "done";
      }),

    writeReport: () =>
      runner.run("report", async (progress) => {
        const { report, decisions } = store.getState();
        if (report === null) return "done";
        const { patch, sheetName } = jobs.report(report, decisions);
        const receipt = await host.apply(patch, progress);
        store.setState((state) => ({
          ...pushUndo({ title: patch.title, receipt })(state),
          notice: { code: "reportWritten", sheetName },
        }));
        return "done";
      }),
  };
}
