import {
  BooleanNumber,
  InsertSheetMutation,
  mergeWorksheetSnapshotWithDefault,
  RemoveSheetCommand,
  RemoveSheetMutation,
  SetWorksheetActiveOperation,
  SetWorksheetNameCommand,
  SetWorksheetOrderMutation,
} from "./univer";
import type { History } from "./history";
import { INITIAL_SIZE } from "./startUniver";
import type { Unit } from "./startUniver";
import type { State } from "./state";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

export interface Sheets {
  ids(): readonly string[];
  has(sheetId: string): boolean;
  name(sheetId: string): string;
  byName(name: string): string | null;
  visibility(sheetId: string): Visibility;
  active(): string;
  add(name: string, position?: number): string;
  remove(sheetId: string): void;
  rename(sheetId: string, name: string): void;
  move(sheetId: string, position: number): void;
  setVisibility(sheetId: string, visibility: Visibility): void;
  activate(sheetId: string): void;
  /** "Sheet2", the first such name that is free */
  freeName(): string;
}

export function createSheets(unit: Unit, history: History, state: State): Sheets {
  const { unitId, workbook, commands } = unit;
  let made = 1;
  const ids = (): string[] => workbook.getSheets().map((sheet) => sheet.getSheetId());
  const names = (): string[] => workbook.getSheets().map((sheet) => sheet.getName().toLowerCase());
  const visibility = (sheetId: string): Visibility => state.get<Visibility>(`${sheetId}/visibility`, "Visible");
  const byName = (name: string): string | null => {
    const sheet = workbook.getSheets().find((candidate) => candidate.getName().toLowerCase() === name.toLowerCase());
    return sheet?.getSheetId() ?? null;
  };
  const has = (sheetId: string): boolean => Boolean(workbook.getSheetBySheetId(sheetId));
  // kept here, because Univer brings every new sheet to the front
  let front = ids()[0]!;
  const active = (): string => {
    if (!has(front)) front = ids().find((id) => visibility(id) === "Visible") ?? ids()[0]!;
    return front;
  };
  const activate = (sheetId: string): void => {
    if (sheetId === active() || !has(sheetId)) return;
    front = sheetId;
    commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId: sheetId });
  };
  /** Excel never leaves a hidden or deleted sheet in front. */
  const leave = (sheetId: string): void => {
    if (active() !== sheetId) return;
    const all = ids();
    const at = all.indexOf(sheetId);
    const next = [...all.slice(at + 1), ...all.slice(0, at).reverse()].find((id) => visibility(id) === "Visible");
    if (next) activate(next);
  };

  return {
    ids,
    has,
    name: (sheetId) => unit.sheet(sheetId).getName(),
    byName,
    visibility,
    active,
    activate,
    add(name, position = workbook.getSheets().length) {
      const sheetId = `sheet-${++made}`;
      const sheet = mergeWorksheetSnapshotWithDefault({
        id: sheetId,
        name,
        hidden: BooleanNumber.FALSE,
        cellData: {},
        ...INITIAL_SIZE,
      });
      const insert = { id: InsertSheetMutation.id, params: { unitId, index: position, sheet } };
      commands.syncExecuteCommand(insert.id, insert.params);
      history.record({
        undoMutations: [{ id: RemoveSheetMutation.id, params: { unitId, subUnitId: sheetId, subUnitName: name } }],
        redoMutations: [insert],
      });
      return sheetId;
    },
    remove(sheetId) {
      leave(sheetId);
      // the command, not the mutation: it turns references to the sheet into #REF!
      commands.syncExecuteCommand(RemoveSheetCommand.id, { unitId, subUnitId: sheetId });
    },
    rename(sheetId, name) {
      // the command, not the mutation: it renames the sheet in formulas
      commands.syncExecuteCommand(SetWorksheetNameCommand.id, { unitId, subUnitId: sheetId, name });
    },
    move(sheetId, position) {
      const fromOrder = ids().indexOf(sheetId);
      if (fromOrder === position) return;
      const { id } = SetWorksheetOrderMutation;
      const params = { unitId, subUnitId: sheetId, fromOrder, toOrder: position };
      commands.syncExecuteCommand(id, params);
      history.record({
        undoMutations: [{ id, params: { ...params, fromOrder: position, toOrder: fromOrder } }],
        redoMutations: [{ id, params }],
      });
    },
    setVisibility(sheetId, next) {
      if (next !== "Visible") leave(sheetId);
      state.put(`${sheetId}/visibility`, next);
    },
    freeName() {
      const taken = new Set(names());
      for (let n = 1; ; n++) if (!taken.has(`sheet${n}`)) return `Sheet${n}`;
    },
  };
}
