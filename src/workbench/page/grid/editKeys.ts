import { acceptName } from "../formula/formulaAssistance";
import type { FunctionEntry } from "../formula/functionCatalog";
import type { SuggestionList } from "../formula/suggestionList";
import type { Editing, EditSession } from "./editing";
import type { GridSelection } from "./gridSelection";
import { commandOf, type Command } from "./keyboard";
import type { Pointing } from "./pointing";

/** The keys of an edit; the same in the cell and in the formula bar. */
export interface EditKeys {
  /** true when the key was taken, and keeps the browser from acting on it */
  press(event: KeyboardEvent): boolean;
  takeName(start: number, entry: FunctionEntry): void;
}

export interface EditKeysParts {
  readonly editing: Editing;
  readonly selection: GridSelection;
  readonly pointing: Pointing;
  readonly suggestions: () => SuggestionList;
  /** writes the text; false when it was refused */
  readonly commit: () => boolean;
  readonly focusCell: () => void;
  /** whether the cell's own editor has the focus, not the formula bar */
  readonly inCell: () => boolean;
}

export function createEditKeys(parts: EditKeysParts): EditKeys {
  const { editing, selection, pointing, commit, focusCell } = parts;

  function takeName(start: number, entry: FunctionEntry): void {
    const session = editing.session();
    if (!session) return;
    const next = acceptName(session.text, session.caret, start, entry);
    editing.replace(next.text, next.caret);
  }

  function leaveBy(rows: number, columns: number): void {
    if (!commit()) return;
    focusCell();
    selection.moveOn(rows, columns);
  }

  /** Keys of the open list of functions. */
  function takeByList({ key, shiftKey }: KeyboardEvent): boolean {
    const list = parts.suggestions();
    const chosen = list.chosen();
    if (!chosen) return false;
    if (key === "ArrowDown" || key === "ArrowUp") return list.move(key === "ArrowDown" ? 1 : -1);
    if (key === "Escape") list.hide();
    else if (key === "Tab" && !shiftKey) takeName(chosen.start, chosen.entry);
    else return false;
    return true;
  }

  function take(event: KeyboardEvent, session: EditSession): boolean {
    const back = event.shiftKey ? -1 : 1;
    switch (event.key) {
      case "Escape":
        editing.cancel();
        focusCell();
        return true;
      case "Enter":
        if (event.altKey) breakLine(session);
        else leaveBy(back, 0);
        return true;
      case "Tab":
        leaveBy(0, back);
        return true;
      case "F2":
        editing.settleCaret();
        return true;
      default:
        return takeArrow(commandOf(event), session);
    }
  }

  function breakLine({ text, caret }: EditSession): void {
    editing.replace(`${text.slice(0, caret)}\n${text.slice(caret)}`, caret + 1);
  }

  /** Arrows point at cells in a formula and end any other text that typing began; else they move the caret. */
  function takeArrow(command: Command | null, session: EditSession): boolean {
    if (command?.kind !== "move" || session.mode !== "enter" || !parts.inCell()) return false;
    if (editing.takesReference()) {
      pointing.byKey(command, session.cell);
      return true;
    }
    if (session.text.startsWith("=")) return false;
    if (commit()) {
      focusCell();
      selection.move({ ...command, extend: false });
    }
    return true;
  }

  return {
    takeName,
    press: (event) => {
      const session = editing.session();
      // an input method uses Enter, Tab and arrows for itself
      if (!session || event.isComposing) return false;
      const taken = takeByList(event) || take(event, session);
      if (taken) event.preventDefault();
      return taken;
    },
  };
}
