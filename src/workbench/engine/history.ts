import type { IMutationInfo } from "./univer";
import type { UndoParts } from "./startUniver";
import type { Edit } from "./edits";

/** Everything one press of Ctrl+Z takes back. */
export interface Step {
  readonly undo: IMutationInfo[];
  readonly redo: IMutationInfo[];
  readonly edits: Edit[];
}

export type Origin = "user" | "addin" | "undo";

/** Undo and redo of whole steps. A step is what one user edit or one batch of the add-in changed. */
export interface History {
  /** Where changes go that are made outside `within`: a step of their own. */
  record(parts: UndoParts): void;
  note(edit: Edit): void;
  open(): Step;
  /** Runs a synchronous piece of work whose changes belong to the step. */
  within<T>(step: Step, work: () => T): T;
  /** Puts a finished step on the undo stack; an empty one leaves no trace. */
  close(step: Step): void;
  /** How often the workbook was changed, taking back included. */
  changes(): number;
  /** Takes the last step back; returns it, or null when there is none. */
  undo(): Step | null;
  redo(): Step | null;
}

export function createHistory(run: (mutation: IMutationInfo) => void): History {
  const done: Step[] = [];
  const undone: Step[] = [];
  let current: Step | null = null;
  let replaying = false;
  let changes = 0;

  const open = (): Step => ({ undo: [], redo: [], edits: [] });
  const close = (step: Step): void => {
    if (step.redo.length === 0) return;
    changes++;
    done.push(step);
    undone.length = 0;
  };
  const replay = (from: Step[], to: Step[], mutations: (step: Step) => readonly IMutationInfo[]): Step | null => {
    const step = from.pop();
    if (!step) return null;
    replaying = true;
    try {
      for (const mutation of mutations(step)) run(mutation);
    } finally {
      replaying = false;
    }
    to.push(step);
    changes++;
    return step;
  };

  return {
    record({ undoMutations, redoMutations }) {
      if (replaying) return;
      const step = current ?? open();
      // the last change is taken back first
      step.undo.unshift(...undoMutations);
      step.redo.push(...redoMutations);
      if (!current) close(step);
    },
    note(edit) {
      current?.edits.push(edit);
    },
    open,
    within(step, work) {
      const outer = current;
      current = step;
      try {
        return work();
      } finally {
        current = outer;
      }
    },
    close,
    changes: () => changes,
    undo: () => replay(done, undone, (step) => step.undo),
    redo: () => replay(undone, done, (step) => step.redo),
  };
}
