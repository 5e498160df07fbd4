import type { ICommandService, IMutationInfo, Injector, Workbook, Worksheet } from "./univer";
import {
  CalculationMode,
  ICommandService as CommandService,
  IUndoRedoService,
  IUniverInstanceService,
  LocaleType,
  LocalUndoRedoService,
  LogLevel,
  RegisterOtherFormulaService,
  Univer,
  UniverFormulaEnginePlugin,
  UniverInstanceType,
  UniverSheetsFormulaPlugin,
  UniverSheetsPlugin,
} from "./univer";

/** What Univer's own commands leave behind for undo. */
export interface UndoParts {
  readonly undoMutations: readonly IMutationInfo[];
  readonly redoMutations: readonly IMutationInfo[];
}

export interface Unit {
  readonly unitId: string;
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly workbook: Workbook;
  /** throws when the sheet is gone */
  sheet(sheetId: string): Worksheet;
  dispose(): void;
}

/** Univer has something to say about every long calculation, and throws when it finds no words for it. */
const PROGRESS = { analyzing: "", calculating: "", "array-analysis": "", "array-calculation": "", done: "" };

/** Storage a sheet starts with; it grows on write. To the outside every sheet has Excel's full size. */
export const INITIAL_SIZE = { rowCount: 200, columnCount: 40 };

let units = 0;

/**
 * One workbook with one sheet in a Univer without any view.
 * The unit's id is its own: Univer's caches of parsed formulas and ranges are shared by all instances and keyed by it.
 */
export function startUniver(firstSheetName: string, recordUndo: (parts: UndoParts) => void): Unit {
  // steps of undo are ours: Univer's grouping would run the parts of a group in the wrong order
  class RecordingUndoRedo extends LocalUndoRedoService {
    override pushUndoRedo(item: UndoParts): void {
      recordUndo(item);
    }
  }
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: { "sheets-formula": { progress: PROGRESS } } },
    logLevel: LogLevel.WARN,
    override: [[IUndoRedoService, { useClass: RecordingUndoRedo as never, lazy: true }]],
  });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  // results are put into the cells by calculation.ts: Univer would write number formats along with them
  univer.registerPlugin(UniverSheetsPlugin, { notExecuteFormula: true });
  univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.NO_CALCULATION });

  const unitId = `workbook-${++units}`;
  const sheetId = "sheet-1";
  const workbook = univer.createUnit<object, Workbook>(UniverInstanceType.UNIVER_SHEET, {
    id: unitId,
    name: unitId,
    sheetOrder: [sheetId],
    sheets: { [sheetId]: { id: sheetId, name: firstSheetName, ...INITIAL_SIZE } },
  });
  const injector = univer.__getInjector();
  injector.get(IUniverInstanceService).focusUnit(unitId);
  // formulas of conditional formats wait for a first calculation that a browser without Univer's view never starts
  injector.get(RegisterOtherFormulaService).calculateStarted$.next(true);
  return {
    unitId,
    injector,
    commands: injector.get(CommandService),
    workbook,
    sheet(id) {
      const sheet = workbook.getSheetBySheetId(id);
      if (!sheet) throw new Error(`no sheet ${id}`);
      return sheet;
    },
    dispose: () => univer.dispose(),
  };
}
