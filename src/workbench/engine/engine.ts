import type { Box } from "../../workbook/address";
import { createAddinFunctions } from "./addinFunctions";
import type { AddinFunctions, FunctionOptions } from "./addinFunctions";
import { createCalculation } from "./calculation";
import type { Calculation } from "./calculation";
import { createCells } from "./cells";
import type { Cells } from "./cells";
import { createConditionalFormats } from "./conditionalFormats";
import { createDataValidations } from "./dataValidations";
import type { DataValidations } from "./dataValidations";
import type { ConditionalFormats } from "./conditionalFormats";
import type { Edit, Value } from "./edits";
import { createFormats } from "./formats";
import type { Formats } from "./formats";
import { createHistory } from "./history";
import type { Origin, Step } from "./history";
import { createLayout } from "./layout";
import type { Layout } from "./layout";
import { createLines } from "./lines";
import type { Lines } from "./lines";
import { displayText } from "../../files/displayText";
import { lookUpOldResultsOnlyWhereKnown } from "./lookupIndex";
import { createNames } from "./names";
import type { Names } from "./names";
import { createSheets } from "./sheets";
import type { Sheets } from "./sheets";
import { labelHyperlinks } from "./hyperlinkOverride";
import { sortCopies } from "./sortOverride";
import { startUniver } from "./startUniver";
import { createState } from "./state";
import { InsertSheetMutation, RemoveSheetMutation } from "./univer";
import type { State } from "./state";

/** What the engine tells: cells were edited, or something else that is drawn changed. */
export interface EngineListener {
  edited?(edit: Edit, origin: Origin): void;
  sheetAdded?(sheetId: string): void;
  sheetDeleted?(sheetId: string): void;
  changed?(): void;
}

/** A workbook: cells, formulas, formats, undo. The single source of truth of the object model, the grid and the tests. */
export interface Engine {
  readonly sheets: Sheets;
  readonly cells: Cells;
  readonly formats: Formats;
  readonly layout: Layout;
  readonly lines: Lines;
  readonly conditionalFormats: ConditionalFormats;
  readonly dataValidations: DataValidations;
  readonly names: Names;
  readonly state: State;
  readonly calculation: Calculation;
  readonly functions: AddinFunctions;
  /** as displayed; number formats of conditional formats are not applied */
  text(sheetId: string, row: number, column: number): string;
  /** Work by one origin that is taken back by one undo. */
  transaction<T>(origin: Origin, work: () => T): T;
  /** A transaction in several pieces, as a batch of the add-in is. */
  open(origin: Origin): Transaction;
  /** Tells the listeners of an edit made inside a transaction. */
  noteEdit(edit: Edit): void;
  /** how often the workbook was changed since it was opened */
  changes(): number;
  undo(): boolean;
  redo(): boolean;
  listen(listener: EngineListener): () => void;
  /** Resolves when every formula and every add-in function has answered. */
  settled(): Promise<void>;
  dispose(): void;
}

export interface Transaction {
  run<T>(work: () => T): T;
  close(): void;
}

export interface EngineOptions {
  readonly firstSheetName?: string;
  /** how a blank cell reaches an add-in function; default "null" */
  readonly blanks?: FunctionOptions["blanks"];
  /** false: add-in functions are never called, their cells stay #BUSY! */
  readonly evaluate?: boolean;
  /** false: no formula is ever calculated */
  readonly calculate?: boolean;
}

export function createEngine(options: EngineOptions = {}): Engine {
  lookUpOldResultsOnlyWhereKnown();
  const listeners = new Set<EngineListener>();
  let origin: Origin = "user";

  const history = createHistory(({ id, params }) => void unit.commands.syncExecuteCommand(id, params));
  const unit = startUniver(options.firstSheetName ?? "Sheet1", (parts) => history.record(parts));
  sortCopies(unit.injector);
  labelHyperlinks(unit.injector);

  const state = createState(unit, history);
  const cells = createCells(unit, history);
  const calculation = createCalculation(unit, options.calculate ?? true);
  const functions = createAddinFunctions(unit, calculation, {
    blanks: options.blanks ?? "null",
    evaluate: options.evaluate ?? true,
  });
  const formats = createFormats(unit, history, state, cells);

  const conditionalFormats = createConditionalFormats(unit, state, cells.value);

  unit.commands.onCommandExecuted(({ id, params }) => {
    if (id === RemoveSheetMutation.id) conditionalFormats.forget((params as { subUnitId: string }).subUnitId);
    for (const listener of listeners) {
      if (id === InsertSheetMutation.id) listener.sheetAdded?.((params as { sheet: { id: string } }).sheet.id);
      if (id === RemoveSheetMutation.id) listener.sheetDeleted?.((params as { subUnitId: string }).subUnitId);
      listener.changed?.();
    }
  });
  const tell = (edit: Edit, by: Origin): void => {
    for (const listener of listeners) listener.edited?.(edit, by);
  };
  const inside = <T>(step: Step, by: Origin, work: () => T): T => {
    const outer = origin;
    origin = by;
    try {
      return history.within(step, work);
    } finally {
      origin = outer;
    }
  };
  const open = (by: Origin): Transaction => {
    const step = history.open();
    return { run: (work) => inside(step, by, work), close: () => history.close(step) };
  };
  const replay = (step: Step | null): boolean => {
    for (const { before: _before, ...edit } of step?.edits ?? []) tell(edit, "undo");
    return step !== null;
  };

  return {
    state,
    cells,
    calculation,
    functions,
    formats,
    sheets: createSheets(unit, history, state),
    layout: createLayout(state),
    lines: createLines(unit, state, cells.grow),
    names: createNames(unit, history),
    conditionalFormats,
    dataValidations: createDataValidations(state),
    text: (sheetId, row, column) =>
      displayText(cells.value(sheetId, row, column), formats.at(sheetId, row, column).numberFormat),
    transaction(by, work) {
      const transaction = open(by);
      try {
        return transaction.run(work);
      } finally {
        transaction.close();
      }
    },
    open,
    noteEdit(edit) {
      history.note(edit);
      tell(edit, origin);
    },
    changes: history.changes,
    undo: () => replay(history.undo()),
    redo: () => replay(history.redo()),
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async settled() {
      for (;;) {
        await calculation.settle();
        if (functions.waiting() === 0) {
          if (!calculation.pending()) return;
        } else await functions.answered();
      }
    },
    dispose() {
      // in the middle of a calculation Univer would leave a timer behind that throws
      void calculation.stop().then(() => unit.dispose());
    },
  };
}

export type { Box, Edit, Origin, Value };
