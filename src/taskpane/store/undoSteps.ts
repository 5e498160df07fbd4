import { a1 } from "../../workbook/address";
import type { Progress, Reverted } from "../../workbook/host";
import { decide } from "./decisionLog";
import { isOfMarks, recheck } from "./recheck";
import type { Ending } from "./runStep";
import type { SessionParts } from "./sessionParts";
import type { SessionState, UndoEntry } from "./sessionState";

export interface UndoSteps {
  /** Takes back the newest change; asks first when the sheet we made was edited since. */
  undoLast(): Promise<Ending>;
  /** The answer to that question: take it back, edits and all. */
  undoDiscardingEdits(): Promise<Ending>;
}

/** Older changes than these can no longer be taken back from the pane. */
const KEPT_CHANGES = 20;

export function pushUndo(entry: UndoEntry): (state: SessionState) => Partial<SessionState> {
  return ({ undo }) => ({ undo: [...undo, entry].slice(-KEPT_CHANGES) });
}

export function undoSteps(parts: SessionParts): UndoSteps {
  const { host, store, runner } = parts;
  const undo = (options: { readonly discardEdits?: boolean }) =>
    runner.run("undo", async (progress) => {
      const entry = store.getState().undo.at(-1);
      if (entry === undefined) return "done";
      const reverted = await host.revert(entry.receipt, options);
      const ending = settle(entry, reverted);
      if (ending === "done") await followUndo(entry, progress);
      return ending;
    });

  /** Corrections taken back: what they corrected is found again. */
  async function followUndo({ title, receipt }: UndoEntry, progress: Progress): Promise<void> {
    const areas = receipt.patch.changes.flatMap((change) => (change.kind === "cells" ? [change] : []));
    if (areas.length === 0) return;
    if (title === "applyCorrections" || title === "repairHazards") {
      const cells = new Set(areas.map(({ sheetId, box }) => `${sheetId} ${a1(box)}`));
      const { decisions, report } = store.getState();
      const sheets = new Map(report?.snapshot.survey.sheets.map(({ id, name }) => [name, id]));
      const applied = decisions.filter(
        ({ kind, sheetName, cell }) => kind === "applied" && cells.has(`${sheets.get(sheetName)} ${cell}`),
      );
      // the last word about each cell is the one that is taken back
      const last = new Map(applied.map((decision) => [`${decision.sheetName} ${decision.cell}`, decision]));
      await decide(
        parts,
        [...last.values()].map((decision) => ({ ...decision, kind: "undone" })),
      );
    }
    await recheck(parts, areas, progress);
  }

  function settle(entry: UndoEntry, reverted: Reverted): "done" | "asks" {
    if (reverted.status === "edited") {
      const question = { code: "sheetEdited", title: entry.title, cells: reverted.cells } as const;
      store.setState({ phase: { kind: "asking", question } });
      return "asks";
    }
    store.setState((state) => ({
      undo: state.undo.filter((other) => other !== entry),
      // marks taken away stay away until the next check
      marking: state.marking && !isOfMarks(entry.receipt.patch),
      notice: { code: "undone", title: entry.title, leftAlone: reverted.leftAlone },
      proposalState: "stale",
      // a sheet that was checked and is gone leaves the report of a workbook that was
      reportStale: state.reportStale || hasTablesOn(state.report, Object.values(entry.receipt.createdSheetIds)),
    }));
    return "done";
  }

  return { undoLast: () => undo({}), undoDiscardingEdits: () => undo({ discardEdits: true }) };
}

function hasTablesOn(report: SessionState["report"], sheetIds: readonly string[]): boolean {
  return report?.tables.some(({ sheetId }) => sheetIds.includes(sheetId)) ?? false;
}
