/** What a key asks of the grid. Rows and columns are steps: −1, 0 or 1. */
export type Command =
  | {
      readonly kind: "move";
      readonly rows: number;
      readonly columns: number;
      readonly extend: boolean;
      readonly edge: boolean;
    }
  | { readonly kind: "page"; readonly direction: 1 | -1; readonly extend: boolean }
  | { readonly kind: "rowStart" | "sheetStart" | "sheetEnd"; readonly extend: boolean }
  /** Enter and Tab: to the next cell, within the selected range if there is one */
  | { readonly kind: "next"; readonly rows: number; readonly columns: number }
  | { readonly kind: "neighbourSheet"; readonly direction: 1 | -1 }
  | {
      readonly kind:
        | "edit"
        | "clear"
        | "clearAndEdit"
        | "cancel"
        | "openChoices"
        | "undo"
        | "redo"
        | "fillDown"
        | "selectAll"
        | "selectRow"
        | "selectColumn";
    };

/** The keys of a KeyboardEvent that matter here. */
export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const ARROWS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The command of a key while no cell is being edited; null for keys that type, and for copy, cut and paste. */
export function commandOf(event: Key): Command | null {
  const { key, shiftKey: extend, altKey } = event;
  const control = event.ctrlKey || event.metaKey;
  const arrow = ARROWS[key];
  if (arrow && !altKey) return { kind: "move", rows: arrow[0], columns: arrow[1], extend, edge: control };
  if (altKey) return key === "ArrowDown" ? { kind: "openChoices" } : null;
  if (control) return controlCommandOf(key, extend);
  switch (key) {
    case "Enter":
      return { kind: "next", rows: extend ? -1 : 1, columns: 0 };
    case "Tab":
      return { kind: "next", rows: 0, columns: extend ? -1 : 1 };
    case "Home":
      return { kind: "rowStart", extend };
    case "PageDown":
      return { kind: "page", direction: 1, extend };
    case "PageUp":
      return { kind: "page", direction: -1, extend };
    case "F2":
      return { kind: "edit" };
    case "Delete":
      return { kind: "clear" };
    case "Backspace":
      return { kind: "clearAndEdit" };
    case "Escape":
      return { kind: "cancel" };
    case " ":
      return extend ? { kind: "selectRow" } : null;
    default:
      return null;
  }
}

function controlCommandOf(key: string, extend: boolean): Command | null {
  switch (key.toLowerCase()) {
    case "z":
      return { kind: extend ? "redo" : "undo" };
    case "y":
      return { kind: "redo" };
    case "a":
      return { kind: "selectAll" };
    case "d":
      return { kind: "fillDown" };
    case " ":
      return { kind: "selectColumn" };
    case "home":
      return { kind: "sheetStart", extend };
    case "end":
      return { kind: "sheetEnd", extend };
    case "pagedown":
      return { kind: "neighbourSheet", direction: 1 };
    case "pageup":
      return { kind: "neighbourSheet", direction: -1 };
    default:
      return null;
  }
}
