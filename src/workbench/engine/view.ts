import type { Box } from "../../workbook/address";
import type { Engine } from "./engine";

export interface Selection {
  readonly sheetId: string;
  /** several after Ctrl+click; the last one is the active one */
  readonly boxes: readonly Box[];
}

export interface ViewListener {
  selected?(selection: Selection): void;
  activated?(sheetId: string, before: string): void;
}

/** What the user looks at: the active sheet and the selection on each sheet. No part of the workbook, never undone. */
export interface View {
  selection(): Selection;
  /** Selects cells and brings their sheet to the front. */
  select(selection: Selection): void;
  isEditing(): boolean;
  /** While a cell is edited, batches are refused or wait. */
  setEditing(editing: boolean): void;
  /** Resolves when no cell is being edited. */
  editingEnded(): Promise<void>;
  listen(listener: ViewListener): () => void;
}

const FIRST_CELL: Box = { row: 0, column: 0, rows: 1, columns: 1 };

export function createView(engine: Engine): View {
  const bySheet = new Map<string, readonly Box[]>();
  const listeners = new Set<ViewListener>();
  let active = engine.sheets.active();
  let editing = false;
  let waiting: (() => void)[] = [];

  const followActiveSheet = (): void => {
    const now = engine.sheets.active();
    if (now === active) return;
    const before = active;
    active = now;
    for (const listener of listeners) listener.activated?.(now, before);
  };
  engine.listen({ changed: followActiveSheet });

  const same = (x: readonly Box[] | undefined, y: readonly Box[]): boolean => JSON.stringify(x) === JSON.stringify(y);

  return {
    selection() {
      const sheetId = engine.sheets.active();
      return { sheetId, boxes: bySheet.get(sheetId) ?? [FIRST_CELL] };
    },
    select({ sheetId, boxes }) {
      const moved = !same(bySheet.get(sheetId) ?? [FIRST_CELL], boxes) || sheetId !== engine.sheets.active();
      if (sheetId !== engine.sheets.active()) engine.sheets.activate(sheetId);
      bySheet.set(sheetId, boxes);
      if (moved) for (const listener of listeners) listener.selected?.({ sheetId, boxes });
    },
    isEditing: () => editing,
    setEditing(next) {
      editing = next;
      if (editing) return;
      const resolved = waiting;
      waiting = [];
      for (const resolve of resolved) resolve();
    },
    editingEnded: () => (editing ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve()),
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
