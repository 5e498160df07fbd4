import type { Reverted } from "../../workbook/host";
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

export function undoSteps({ host, store, runner }: SessionParts): UndoSteps {
  const undo = (options: { readonly discardEdits?: boolean }) =>
    runner.run("undo", async () => {
      const entry = store.getState().undo.at(-1);
      if (entry === undefined) return "done";
      const reverted = await host.revert(entry.receipt, options);
      return settle(entry, reverted);
    });

  function settle(entry: UndoEntry, reverted: Reverted): "done" | "asks" {
    if (reverted.status === "edited") {
      const question = { code: "sheetEdited", title: entry.title, cells: reverted.cells } as const;
      store.setState({ phase: { kind: "asking", question } });
      return "asks";
    }
    store.setState((state) => ({
      undo: state.undo.filter((other) => other !== entry),
      notice: { code: "undone", title: entry.title, leftAlone: reverted.leftAlone },
      proposalState: "stale",
    }));
    return "done";
  }

  return { undoLast: () => undo({}), undoDiscardingEdits: () => undo({ discardEdits: true }) };
}
