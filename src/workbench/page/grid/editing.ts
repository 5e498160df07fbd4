import { a1, quotedSheetName, type Box } from "../../../workbook/address";
import type { Spreadsheet } from "../../engine/spreadsheet";
import { takesReference } from "../formula/formulaAssistance";
import type { Cell } from "./selection";

/** A cell being edited. "enter": typing began it, arrows end it. "edit": F2 or a double click, arrows move the caret. */
export interface EditSession {
  readonly sheetId: string;
  readonly cell: Cell;
  readonly mode: "enter" | "edit";
  readonly text: string;
  readonly caret: number;
  /** the reference a click or an arrow put into the formula: the next one takes its place */
  readonly pointed: { readonly start: number; readonly end: number; readonly box: Box } | null;
}

/**
 * The state of one edit, without any element: the cell's editor and the formula bar both show it.
 * Listeners are called at once, before the key or click that changed it is over: input methods need that.
 */
export interface Editing {
  session(): EditSession | null;
  /** @param text null: the cell's own text */
  start(sheetId: string, cell: Cell, mode: "enter" | "edit", text: string | null): void;
  /** what an input now holds */
  typed(text: string, caret: number): void;
  /** text put in by us (a function's name); the inputs follow */
  replace(text: string, caret: number): void;
  /** whether a click on a cell would put its address into the formula */
  takesReference(): boolean;
  point(sheetId: string, box: Box): void;
  /** from now on arrows move the caret */
  settleCaret(): void;
  /** writes the text as the user typed it; @throws what the spreadsheet throws, the edit then stays open */
  commit(): void;
  cancel(): void;
}

export function createEditing(
  spreadsheet: Spreadsheet,
  changed: (session: EditSession | null, byInput: boolean) => void,
): Editing {
  let session: EditSession | null = null;
  let original = "";
  const set = (next: EditSession | null, byInput = false) => {
    const was = session !== null;
    session = next;
    if (was !== (next !== null)) spreadsheet.setEditing(next !== null);
    changed(next, byInput);
  };
  return {
    session: () => session,
    start: (sheetId, cell, mode, text) => {
      original = spreadsheet.editText(sheetId, cell.row, cell.column);
      const initial = text ?? original;
      set({ sheetId, cell, mode, text: initial, caret: initial.length, pointed: null }, text !== null);
    },
    typed: (text, caret) => {
      if (!session || (session.text === text && session.caret === caret)) return;
      const { pointed } = session;
      const keepsPointed = pointed !== null && text === session.text && caret === pointed.end;
      set({ ...session, text, caret, pointed: keepsPointed ? pointed : null }, true);
    },
    replace: (text, caret) => {
      if (session) set({ ...session, text, caret, pointed: null });
    },
    takesReference: () => session !== null && (session.pointed !== null || takesReference(session.text, session.caret)),
    point: (sheetId, box) => {
      if (!session) return;
      const start = session.pointed?.start ?? session.caret;
      const end = session.pointed?.end ?? session.caret;
      const reference = (sheetId === session.sheetId ? "" : `${sheetPrefix(spreadsheet, sheetId)}`) + a1(box);
      const text = session.text.slice(0, start) + reference + session.text.slice(end);
      const caret = start + reference.length;
      set({ ...session, text, caret, pointed: { start, end: caret, box } });
    },
    settleCaret: () => {
      if (session) set({ ...session, mode: "edit" }, true);
    },
    commit: () => {
      if (!session) return;
      const { sheetId, cell, text } = session;
      spreadsheet.setEditing(false);
      try {
        if (text !== original) spreadsheet.type(sheetId, cell.row, cell.column, text);
      } catch (error) {
        spreadsheet.setEditing(true);
        throw error;
      }
      session = null;
      changed(null, false);
    },
    cancel: () => {
      if (session) set(null);
    },
  };
}

function sheetPrefix(spreadsheet: Spreadsheet, sheetId: string): string {
  const name = spreadsheet.sheets().find((sheet) => sheet.id === sheetId)?.name ?? "";
  return `${quotedSheetName(name)}!`;
}
