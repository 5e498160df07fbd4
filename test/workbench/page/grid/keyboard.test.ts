import { commandOf, type Key } from "../../../../src/workbench/page/grid/keyboard";

const key = (name: string, held: Partial<Key> = {}): Key => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

it.each([
  [key("ArrowDown"), { kind: "move", rows: 1, columns: 0, extend: false, edge: false }],
  [key("ArrowLeft", { shiftKey: true }), { kind: "move", rows: 0, columns: -1, extend: true, edge: false }],
  [key("ArrowUp", { ctrlKey: true }), { kind: "move", rows: -1, columns: 0, extend: false, edge: true }],
  [key("Enter"), { kind: "next", rows: 1, columns: 0 }],
  [key("Enter", { shiftKey: true }), { kind: "next", rows: -1, columns: 0 }],
  [key("Tab"), { kind: "next", rows: 0, columns: 1 }],
  [key("Tab", { shiftKey: true }), { kind: "next", rows: 0, columns: -1 }],
  [key("Home"), { kind: "rowStart", extend: false }],
  [key("Home", { ctrlKey: true }), { kind: "sheetStart", extend: false }],
  [key("End", { ctrlKey: true, shiftKey: true }), { kind: "sheetEnd", extend: true }],
  [key("PageDown"), { kind: "page", direction: 1, extend: false }],
  [key("PageUp", { ctrlKey: true }), { kind: "neighbourSheet", direction: -1 }],
  [key("F2"), { kind: "edit" }],
  [key("Delete"), { kind: "clear" }],
  [key("Backspace"), { kind: "clearAndEdit" }],
  [key("Escape"), { kind: "cancel" }],
  [key("z", { ctrlKey: true }), { kind: "undo" }],
  [key("Z", { ctrlKey: true, shiftKey: true }), { kind: "redo" }],
  [key("y", { metaKey: true }), { kind: "redo" }],
  [key("a", { ctrlKey: true }), { kind: "selectAll" }],
  [key("d", { ctrlKey: true }), { kind: "fillDown" }],
  [key(" ", { ctrlKey: true }), { kind: "selectColumn" }],
  [key(" ", { shiftKey: true }), { kind: "selectRow" }],
  [key("ArrowDown", { altKey: true }), { kind: "openChoices" }],
])("%j", (pressed, command) => expect(commandOf(pressed)).toEqual(command));

it.each([
  key("a"),
  key("="),
  key(" "),
  key("Process"),
  key("c", { ctrlKey: true }),
  key("v", { ctrlKey: true }),
  key("x", { metaKey: true }),
  key("ArrowUp", { altKey: true }),
])("leaves %j to the editor and the browser", (pressed) => expect(commandOf(pressed)).toBeNull());
