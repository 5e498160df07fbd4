import { IDefinedNamesService, RemoveDefinedNameMutation, SetDefinedNameMutation } from "./univer";
import type { History } from "./history";
import type { Unit } from "./startUniver";

export interface DefinedName {
  readonly name: string;
  /** what it stands for: "=Sheet1!$A$1:$B$2", "=0.08" */
  readonly formula: string;
  /** null: the whole workbook */
  readonly sheetId: string | null;
  readonly comment: string;
  readonly visible: boolean;
}

export interface Names {
  all(): readonly DefinedName[];
  find(name: string, sheetId: string | null): DefinedName | null;
  /** Adds a name or replaces the one of that name and scope. */
  put(name: DefinedName): void;
  remove(name: string, sheetId: string | null): void;
}

const WORKBOOK_SCOPE = "AllDefaultWorkbook";

export function createNames(unit: Unit, history: History): Names {
  const { unitId, commands } = unit;
  const service = unit.injector.get(IDefinedNamesService);
  const idOf = (name: string, sheetId: string | null): string => `${sheetId ?? ""}/${name.toLowerCase()}`;
  const all = (): DefinedName[] =>
    Object.values(service.getDefinedNameMap(unitId) ?? {}).map((entry) => ({
      name: entry.name,
      formula: `=${entry.formulaOrRefString.replace(/^=/, "")}`,
      sheetId: !entry.localSheetId || entry.localSheetId === WORKBOOK_SCOPE ? null : entry.localSheetId,
      comment: entry.comment ?? "",
      visible: !entry.hidden,
    }));
  const find = (name: string, sheetId: string | null): DefinedName | null =>
    all().find((known) => idOf(known.name, known.sheetId) === idOf(name, sheetId)) ?? null;
  const setting = ({ name, formula, sheetId, comment, visible }: DefinedName) => ({
    id: SetDefinedNameMutation.id,
    params: {
      unitId,
      id: idOf(name, sheetId),
      name,
      // a reference is kept without "=", another formula with it
      formulaOrRefString: /^=[^(]*!?\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?$/i.test(formula)
        ? formula.slice(1)
        : formula,
      localSheetId: sheetId ?? WORKBOOK_SCOPE,
      comment,
      hidden: !visible,
    },
  });
  const removing = ({ name, sheetId }: DefinedName) => ({
    id: RemoveDefinedNameMutation.id,
    params: { unitId, id: idOf(name, sheetId), name },
  });
  const change = (before: DefinedName | null, after: DefinedName | null): void => {
    const undo = before ? setting(before) : removing(after!);
    const redo = after ? setting(after) : removing(before!);
    commands.syncExecuteCommand(redo.id, redo.params);
    history.record({ undoMutations: [undo], redoMutations: [redo] });
  };
  return {
    all,
    find,
    put: (name) => change(find(name.name, name.sheetId), name),
    remove(name, sheetId) {
      const known = find(name, sheetId);
      if (known) change(known, null);
    },
  };
}
