import { a1, type Box } from "../../../workbook/address";
import type { WorkbenchMessages } from "../../../locales/workbenchMessages";
import { RefusedInput, type Spreadsheet } from "../../engine/spreadsheet";
import type { FunctionEntry } from "../formula/functionCatalog";
import { createSuggestionList } from "../formula/suggestionList";
import { createCellEditor } from "./cellEditor";
import { createChoiceList } from "./choiceList";
import { cellId } from "./cellElement";
import { usedPart } from "./clipboard";
import { createCopying } from "./copying";
import { createEditing, type EditSession } from "./editing";
import { createEditKeys } from "./editKeys";
import { createGridSelection } from "./gridSelection";
import { createGridView } from "./gridView";
import { createInputPrompt } from "./inputPrompt";
import { commandOf, type Command } from "./keyboard";
import { linkedCell } from "./linkedCell";
import { followPointer } from "./pointer";
import { createPointing } from "./pointing";
import type { Cell, Selection } from "./selection";
import { SHEET_COLUMNS, SHEET_ROWS } from "./sheetGeometry";

/** The sheet on screen and everything keys and pointer do to it. */
export interface Grid {
  readonly root: HTMLElement;
  readonly suggestions: HTMLElement;
  /** the list a cell offers; stands over the page */
  readonly choices: HTMLElement;
  focus(): void;
  selection(): Selection;
  selectsOneCell(): boolean;
  /** what is selected, as the name box says it */
  address(): string;
  /** selects and scrolls to a box of the active sheet */
  goTo(box: Box): void;
  session(): EditSession | null;
  /** the formula bar takes part in editing through these */
  beginEdit(): void;
  typed(text: string, caret: number): void;
  /** keys pressed in the formula bar while editing; true when they were taken */
  editKey(event: KeyboardEvent): boolean;
  /** ends an edit by writing it; false when the text could not be written */
  commit(): boolean;
  onChange(listener: () => void): void;
}

export interface GridOptions {
  readonly spreadsheet: Spreadsheet;
  readonly catalog: readonly FunctionEntry[];
  readonly words: WorkbenchMessages;
  /** the input that is edited in beside the cell's own */
  readonly formulaBar: () => HTMLElement | null;
  readonly announce: (sentence: string) => void;
  readonly complain: (sentence: string) => void;
}

/** Width and height of the button beside a cell with a drop-down, in pixels. */
const CHOICE_BUTTON = 18;

export function createGrid({ spreadsheet, catalog, words, formulaBar, announce, complain }: GridOptions): Grid {
  const listeners: (() => void)[] = [];

  const view = createGridView(spreadsheet, words.grid, () => selection.current());
  const selection = createGridSelection(spreadsheet, view, () => {
    draw();
    announceSelection();
  });
  const editing = createEditing(spreadsheet, (session, byInput) => {
    if (!session?.pointed) pointing.end();
    editor.show(session, byInput);
    const bar = formulaBar();
    const input = bar !== null && document.activeElement === bar ? bar : editor.input;
    suggestions.show(session?.text ?? "", session?.caret ?? 0, session ? input : null);
    draw();
  });
  const editor = createCellEditor(editing, words.cellEditor, (text) => {
    view.scrollTo(selection.current().active);
    editing.start(selection.sheetId(), selection.current().active, "enter", text);
  });
  const pointing = createPointing(editing, view, selection.sheetId);
  const copying = createCopying(spreadsheet, selection);
  const keys = createEditKeys({
    editing,
    selection,
    pointing,
    suggestions: () => suggestions,
    commit,
    focusCell: editor.focus,
    inCell: () => document.activeElement === editor.input,
  });
  const suggestions = createSuggestionList(catalog, words, keys.takeName);
  const prompt = createInputPrompt();
  const choices = createChoiceList({
    words,
    input: editor.input,
    choose: (text) => {
      const { row, column } = selection.current().active;
      attempt(() => spreadsheet.type(selection.sheetId(), row, column, text));
    },
    area: () => {
      const box = view.boxOf(selection.current().active);
      const { left, top } = view.root.getBoundingClientRect();
      return new DOMRect(left + box.left, top + box.top, box.width, box.height);
    },
    changed: placeEditor,
  });
  view.window.append(editor.input, choices.button, prompt.root);

  function draw(): void {
    view.show(selection.current(), { copied: copying.marked(), pointed: pointing.box() });
    placeEditor();
    for (const listener of listeners) listener();
  }

  function placeEditor(): void {
    const session = editing.session();
    const sheetId = selection.sheetId();
    const { row, column } = session?.sheetId === sheetId ? session.cell : selection.current().active;
    const cell = spreadsheet.cell(sheetId, row, column);
    editor.place(view.boxOf({ row, column }), cell.style);
    placeHelp(cell.text);
    if (suggestions.chosen() || choices.isOpen()) return;
    editor.input.setAttribute("aria-controls", "grid");
    editor.input.setAttribute("aria-activedescendant", cellId(row, column));
  }

  /** What the active cell takes: its drop-down and its hint, while nothing is typed into it. */
  function placeHelp(text: string): void {
    const sheetId = selection.sheetId();
    const { row, column } = selection.current().active;
    const help = editing.session() ? null : spreadsheet.inputHelp(sheetId, row, column);
    choices.follow(`${sheetId} ${row} ${column}`, help?.choices ?? null, text);
    const box = help && view.boxOf({ row, column });
    prompt.show(choices.isOpen() ? null : (help?.prompt ?? null), box);
    if (!box) return;
    const right = Math.min(box.left + box.width, view.window.clientWidth - CHOICE_BUTTON);
    choices.button.style.left = `${right}px`;
    choices.button.style.top = `${box.top + box.height - CHOICE_BUTTON}px`;
  }

  let announced = "";
  function announceSelection(): void {
    const { active, box } = selection.current();
    const { text } = spreadsheet.cell(selection.sheetId(), active.row, active.column);
    const hint = spreadsheet.inputHelp(selection.sheetId(), active.row, active.column)?.prompt;
    const said = [selection.address(), text, ...(hint ? [`${hint.title}: ${hint.message}`] : [])];
    const sentence = selection.isOneCell() ? said.join(" ").trim() : words.selected(a1(box));
    if (sentence !== announced) announce(sentence);
    announced = sentence;
  }

  function commit(): boolean {
    return attempt(() => editing.commit());
  }

  /** Runs an edit; what the spreadsheet refuses is said, in words, at the bottom. */
  function attempt(work: () => void): boolean {
    try {
      work();
      return true;
    } catch (error) {
      complain(complaint(error, words));
      return false;
    }
  }

  function perform(command: Command): void {
    const sheetId = selection.sheetId();
    const { active, head, box } = selection.current();
    const { around, frozen } = view.geometry();
    switch (command.kind) {
      case "move":
        return selection.move(command);
      case "next":
        return selection.moveOn(command.rows, command.columns);
      case "page":
        return selection.page(command.direction, command.extend);
      // as in Excel, the first cell that is not frozen
      case "rowStart":
        return selection.goTo({ row: (command.extend ? head : active).row, column: frozen.columns }, command.extend);
      case "sheetStart":
        return selection.goTo({ row: frozen.rows, column: frozen.columns }, command.extend);
      case "sheetEnd":
        return selection.goTo(lastCell(around.used), command.extend);
      case "selectAll":
        return selection.whole({ row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS });
      case "selectRow":
        return selection.whole({ ...box, column: 0, columns: SHEET_COLUMNS });
      case "selectColumn":
        return selection.whole({ ...box, row: 0, rows: SHEET_ROWS });
      case "edit":
        return editing.start(sheetId, active, "edit", null);
      case "clearAndEdit":
        return editing.start(sheetId, active, "enter", "");
      case "clear":
        return void attempt(() => spreadsheet.clearContents(sheetId, usedPart(spreadsheet, sheetId, box)));
      case "fillDown":
        return void attempt(copying.fillDown);
      case "undo":
        return void attempt(() => spreadsheet.undo());
      case "redo":
        return void attempt(() => spreadsheet.redo());
      case "openChoices":
        return void choices.open();
      case "cancel":
        copying.forget();
        return draw();
      case "neighbourSheet":
        return activateNeighbour(command.direction);
    }
  }

  function activateNeighbour(direction: 1 | -1): void {
    const sheets = spreadsheet.sheets().filter((sheet) => sheet.visible);
    const next = sheets[sheets.findIndex((sheet) => sheet.id === selection.sheetId()) + direction];
    if (next) spreadsheet.activate(next.id);
  }

  /** Goes where a cell's link leads, if it has one. */
  function followLink({ row, column }: Cell): void {
    const linked = linkedCell(spreadsheet.cell(selection.sheetId(), row, column).formula);
    if (!linked) return;
    const name = linked.sheetName.toLowerCase();
    const sheet = spreadsheet.sheets().find((each) => each.visible && each.name.toLowerCase() === name);
    if (!sheet) return complain(words.badAddress);
    spreadsheet.select(sheet.id, linked.box);
    followSpreadsheet();
  }

  function onCopy(event: ClipboardEvent, cut: boolean): void {
    if (editing.session()) return;
    event.preventDefault();
    attempt(() => {
      event.clipboardData?.setData("text/plain", copying.copy(cut));
      announce(words.copied(selection.address()));
      draw();
    });
  }

  function onPaste(event: ClipboardEvent): void {
    if (editing.session()) return;
    event.preventDefault();
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (text !== "") attempt(() => copying.paste(text));
  }

  editor.input.addEventListener("keydown", (event) => {
    if (editing.session()) {
      keys.press(event);
      return;
    }
    if (choices.press(event)) {
      event.preventDefault();
      return;
    }
    const command = event.isComposing ? null : commandOf(event);
    if (!command) return;
    event.preventDefault();
    perform(command);
  });
  editor.input.addEventListener("copy", (event) => onCopy(event, false));
  editor.input.addEventListener("cut", (event) => onCopy(event, true));
  editor.input.addEventListener("paste", onPaste);

  followPointer(view, {
    press: (cell, extend) => {
      if (editing.takesReference()) {
        pointing.to(cell, extend);
        return "point";
      }
      if (!commit()) return "none";
      editor.focus();
      selection.goTo(cell, extend);
      return "select";
    },
    drag: (cell, purpose) => (purpose === "point" ? pointing.to(cell, true) : selection.stretchTo(cell)),
    click: followLink,
    release: () => {
      if (!editing.session()) editor.focus();
    },
    pressHeader: (kind, cell, extend) => {
      if (!commit()) return;
      editor.focus();
      if (kind === "corner") return perform({ kind: "selectAll" });
      selection.whole(wholesBetween(kind, extend ? selection.current().active : cell, cell));
    },
    edit: (cell) => {
      if (editing.session()) return;
      selection.goTo(cell, false);
      perform({ kind: "edit" });
    },
    resize: (column, width) => attempt(() => spreadsheet.setColumnWidth(selection.sheetId(), column, width)),
    fitColumn: (column) => {
      const width = view.fittingWidth(column);
      if (width !== null) attempt(() => spreadsheet.setColumnWidth(selection.sheetId(), column, width));
    },
  });

  const followSpreadsheet = () => {
    view.measureAgain();
    selection.follow();
  };
  let following = false;
  spreadsheet.onChange(() => {
    if (following) return;
    following = true;
    requestAnimationFrame(() => {
      following = false;
      followSpreadsheet();
    });
  });
  view.root.addEventListener("scroll", placeEditor);
  followSpreadsheet();

  return {
    root: view.root,
    suggestions: suggestions.root,
    choices: choices.list,
    focus: editor.focus,
    selection: selection.current,
    selectsOneCell: selection.isOneCell,
    address: selection.address,
    goTo: selection.goToBox,
    session: editing.session,
    beginEdit: () => {
      if (!editing.session()) perform({ kind: "edit" });
    },
    typed: editing.typed,
    editKey: keys.press,
    commit,
    onChange: (listener) => void listeners.push(listener),
  };
}

function complaint(error: unknown, words: WorkbenchMessages): string {
  if (error instanceof RefusedInput && error.message !== "") {
    return error.title === "" ? error.message : `${error.title}: ${error.message}`;
  }
  return error instanceof RangeError ? words.tooManyCells : words.refused;
}

function lastCell(used: { readonly rows: number; readonly columns: number }): Cell {
  return { row: Math.max(0, used.rows - 1), column: Math.max(0, used.columns - 1) };
}

/** The rows or columns between two pressed headers. */
function wholesBetween(kind: "rowHeader" | "columnHeader", from: Cell, to: Cell): Box {
  return kind === "rowHeader"
    ? { row: Math.min(from.row, to.row), column: 0, rows: Math.abs(from.row - to.row) + 1, columns: SHEET_COLUMNS }
    : {
        row: 0,
        column: Math.min(from.column, to.column),
        rows: SHEET_ROWS,
        columns: Math.abs(from.column - to.column) + 1,
      };
}
