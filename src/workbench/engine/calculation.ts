import type { ICommandInfo, IExecutionOptions, IUnitRange } from "./univer";
import {
  ClearSelectionFormatCommand,
  CommandType,
  IActiveDirtyManagerService,
  SetBorderCommand,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
  SetRangeValuesMutation,
  SetStyleCommand,
} from "./univer";
import type { Unit } from "./startUniver";

export interface Calculation {
  /** true while the cells do not show the result of what was written */
  pending(): boolean;
  /** Calculates all that is out of date and resolves when the results are in the cells. */
  settle(): Promise<void>;
  /** Marks a cell as out of date without writing it. */
  touch(sheetId: string, row: number, column: number): void;
  /** Calls back at the end of each pass over the formulas. */
  onPass(listener: () => void): void;
  /** No calculation starts by itself between hold and release. */
  hold(): void;
  release(): void;
  /** true: formulas are calculated only by calculateNow, as in a workbook set to manual calculation */
  setManual(manual: boolean): void;
  calculateNow(): Promise<void>;
  /** For good: whoever waits goes on. Resolves when no pass is under way any more. */
  stop(): Promise<void>;
}

type Conversion = NonNullable<
  ReturnType<IActiveDirtyManagerService["getDirtyConversionMap"]> extends Map<string, infer C> ? C : never
>;
type DirtyData = ReturnType<Conversion["getDirtyData"]>;
type DirtyMaps = { [key: string]: { [key: string]: unknown } | undefined };

const STYLE_ONLY = new Set<string | undefined>([
  SetStyleCommand.id,
  SetBorderCommand.id,
  ClearSelectionFormatCommand.id,
]);

const merged = (parts: readonly DirtyData[], key: keyof DirtyData): DirtyMaps => {
  const all: DirtyMaps = {};
  for (const part of parts) {
    for (const [unitId, entries] of Object.entries((part[key] ?? {}) as DirtyMaps)) {
      const known = (all[unitId] ??= {});
      for (const [name, value] of Object.entries(entries ?? {})) {
        const before = known[name];
        known[name] =
          before && value && typeof before === "object" && typeof value === "object" ? { ...before, ...value } : value;
      }
    }
  }
  return all;
};

/**
 * Calculation on demand. Univer by itself waits 100 ms after each change; here a pass starts when somebody asks for
 * values, or on the next turn of the event loop.
 * @param automatic false: nothing is ever calculated (for tests that count round trips over big sheets)
 */
export function createCalculation(unit: Unit, automatic: boolean): Calculation {
  const { injector, commands, unitId } = unit;
  const manager = injector.get(IActiveDirtyManagerService);
  const conversions = new Map<string, Conversion>();
  const changed: ICommandInfo[] = [];
  const touched: IUnitRange[] = [];
  const listeners: (() => void)[] = [];
  const ended: (() => void)[] = [];
  let running = false;
  let held = 0;
  let stopped = !automatic;
  let manual = false;
  let timer: ReturnType<typeof setTimeout> | null = null;

  // taken out of Univer's hands, so that its own timer never sees a change worth calculating
  const adoptConversions = (): void => {
    for (const [id, conversion] of [...manager.getDirtyConversionMap()]) {
      conversions.set(id, conversion);
      manager.remove(id);
    }
  };
  adoptConversions();
  commands.beforeCommandExecuted(adoptConversions);

  const outOfDate = (): boolean => changed.length > 0 || touched.length > 0;
  const schedule = (): void => {
    if (stopped || manual || held > 0 || timer !== null || !outOfDate()) return;
    timer = setTimeout(() => {
      timer = null;
      if (held === 0) void settle();
    }, 0);
  };

  commands.onCommandExecuted((command, options?: IExecutionOptions) => {
    if (command.id === SetFormulaCalculationResultMutation.id) applyResults(unit, command);
    const params = command.params as { functionsExecutedState?: number; trigger?: string } | undefined;
    if (command.id === SetFormulaCalculationNotificationMutation.id && params?.functionsExecutedState !== undefined) {
      running = false;
      for (const listener of listeners) listener();
      for (const resolve of ended.splice(0)) resolve();
    }
    if (!conversions.has(command.id)) return;
    if (command.id === SetRangeValuesMutation.id && !options?.valuesOnly) {
      if (options?.onlyLocal || STYLE_ONLY.has(params?.trigger)) return;
    }
    changed.push(command);
    schedule();
  });

  const startPass = (): void => {
    const parts = changed.splice(0).map((command) => conversions.get(command.id)!.getDirtyData(command));
    running = true;
    commands.syncExecuteCommand(
      SetFormulaCalculationStartMutation.id,
      {
        dirtyRanges: [...parts.flatMap((part) => part.dirtyRanges ?? []), ...touched.splice(0)],
        dirtyNameMap: merged(parts, "dirtyNameMap"),
        dirtyDefinedNameMap: merged(parts, "dirtyDefinedNameMap"),
        dirtySuperTableMap: merged(parts, "dirtySuperTableMap"),
        dirtyUnitFeatureMap: merged(parts, "dirtyUnitFeatureMap"),
        dirtyUnitOtherFormulaMap: merged(parts, "dirtyUnitOtherFormulaMap"),
        clearDependencyTreeCache: merged(parts, "clearDependencyTreeCache"),
        forceCalculation: parts.some((part) => part.forceCalculation === true),
      },
      { onlyLocal: true },
    );
  };

  // Univer announces new formulas in promises of its own; a pass that starts before would keep what they replace.
  // Those of conditional formats take two turns.
  const marker = { id: "workbench.operation.marker", type: CommandType.OPERATION, handler: () => true };
  commands.registerCommand(marker);
  const announced = async (): Promise<void> => {
    await commands.executeCommand(marker.id);
    await commands.executeCommand(marker.id);
  };

  const settle = async (): Promise<void> => {
    if (!manual) await calculateNow();
  };

  async function calculateNow(): Promise<void> {
    if (stopped) return;
    await announced();
    while (!stopped && (running || outOfDate())) {
      const end = new Promise<void>((resolve) => ended.push(resolve));
      if (!running) startPass();
      await end;
      if (!stopped) await announced();
    }
  }

  return {
    pending: () => !stopped && !manual && (running || outOfDate()),
    settle,
    touch(sheetId, row, column) {
      touched.push({
        unitId,
        sheetId,
        range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
      });
      schedule();
    },
    onPass: (listener) => void listeners.push(listener),
    hold: () => void held++,
    release() {
      held--;
      schedule();
    },
    setManual(next) {
      manual = next;
      schedule();
    },
    calculateNow,
    async stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
      const end = running ? new Promise<void>((resolve) => ended.push(resolve)) : Promise.resolve();
      await end;
    },
  };
}

type Results = {
  [row: string]: { [column: string]: { v?: string | number | boolean | null; t?: number | null } | null };
};

/** Results are values only: cells keep the number format they were given. */
function applyResults(unit: Unit, command: ICommandInfo): void {
  const { unitData } = command.params as {
    unitData: { [unitId: string]: { [sheetId: string]: Results | null } | null };
  };
  for (const [sheetId, results] of Object.entries(unitData[unit.unitId] ?? {})) {
    const sheet = unit.workbook.getSheetBySheetId(sheetId);
    if (!sheet || !results) continue;
    const matrix = sheet.getCellMatrix();
    for (const [rowKey, row] of Object.entries(results)) {
      for (const [columnKey, result] of Object.entries(row)) {
        const cell = matrix.getValue(Number(rowKey), Number(columnKey));
        if (!cell || (!cell.f && !cell.si)) continue;
        // a formula that refers to a blank shows 0
        cell.v = result?.v ?? 0;
        cell.t = result?.v === undefined || result.v === null ? 2 : (result.t ?? null);
      }
    }
  }
}
