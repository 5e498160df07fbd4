import { element } from "../element";
import type { Editing, EditSession } from "./editing";
import { cssFont } from "./measureText";
import type { DisplayStyle } from "../../engine/spreadsheet";

/** The one text area that always has the focus while the grid is used. */
export interface CellEditor {
  readonly input: HTMLTextAreaElement;
  focus(): void;
  /** moves over the active cell; it shows only while a cell is edited */
  place(box: { left: number; top: number; width: number; height: number }, style: DisplayStyle): void;
  show(session: EditSession | null, byInput: boolean): void;
}

/**
 * Typing always lands in the same, always focused text area, so that an input method (Telex) keeps the first letter:
 * the area is invisible and empty until something is typed, and then simply becomes visible.
 */
export function createCellEditor(editing: Editing, label: string, begin: (text: string) => void): CellEditor {
  const input = element("textarea", {
    class: "cell-editor",
    id: "cell-editor",
    rows: 1,
    spellcheck: "false",
    autocomplete: "off",
    autocapitalize: "off",
    wrap: "off",
    "aria-label": label,
    "aria-autocomplete": "list",
  });
  const report = () => editing.typed(input.value, input.selectionStart);
  input.addEventListener("compositionstart", () => {
    if (!editing.session()) begin("");
  });
  input.addEventListener("input", () => {
    if (editing.session()) report();
    else if (input.value !== "") begin(input.value);
  });
  // the caret moves by keys and clicks that are no input
  input.addEventListener("keyup", () => editing.session() && report());
  input.addEventListener("click", () => {
    if (!editing.session()) return;
    editing.settleCaret();
    report();
  });

  let smallest = { width: 0, height: 0 };
  const grow = () => {
    input.style.width = `${smallest.width}px`;
    input.style.height = `${smallest.height}px`;
    input.style.width = `${Math.max(smallest.width, input.scrollWidth + 4)}px`;
    input.style.height = `${Math.max(smallest.height, input.scrollHeight)}px`;
  };
  return {
    input,
    focus: () => input.focus({ preventScroll: true }),
    place: (box, style) => {
      input.style.left = `${box.left - 1}px`;
      input.style.top = `${box.top - 1}px`;
      smallest = { width: box.width + 1, height: box.height + 1 };
      input.style.font = cssFont(style);
      if (!editing.session()) {
        input.style.width = `${smallest.width}px`;
        input.style.height = `${smallest.height}px`;
      }
    },
    show: (session, byInput) => {
      input.classList.toggle("editing", session !== null);
      const text = session?.text ?? "";
      // what the user is composing in the area must not be touched
      if (!(byInput && document.activeElement === input) && input.value !== text) {
        input.value = text;
        if (document.activeElement === input) input.setSelectionRange(session?.caret ?? 0, session?.caret ?? 0);
      }
      if (session) grow();
    },
  };
}
