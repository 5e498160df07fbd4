import type { IAccessor, IMutation } from "./univer";
import { CommandType } from "./univer";
import type { History } from "./history";
import type { Unit } from "./startUniver";

interface PutParams {
  readonly key: string;
  readonly value: unknown;
}

/**
 * What Univer does not keep for us (conditional formats, protection, page set-up …): values by key, changed by replacing them,
 * undone and redone like everything else.
 */
export interface State {
  get<T>(key: string, otherwise: T): T;
  put(key: string, value: unknown): void;
  onChange(listener: (key: string) => void): void;
}

export function createState(unit: Unit, history: History): State {
  const values = new Map<string, unknown>();
  const listeners: ((key: string) => void)[] = [];
  const put: IMutation<PutParams> = {
    id: "workbench.mutation.put",
    type: CommandType.MUTATION,
    handler: (_accessor: IAccessor, { key, value }: PutParams) => {
      if (value === undefined) values.delete(key);
      else values.set(key, value);
      for (const listener of listeners) listener(key);
      return true;
    },
  };
  unit.commands.registerCommand(put);
  return {
    get: <T>(key: string, otherwise: T) => (values.has(key) ? (values.get(key) as T) : otherwise),
    put(key, value) {
      const before = values.get(key);
      if (before === value) return;
      unit.commands.syncExecuteCommand(put.id, { key, value });
      history.record({
        undoMutations: [{ id: put.id, params: { key, value: before } }],
        redoMutations: [{ id: put.id, params: { key, value } }],
      });
    },
    onChange: (listener) => void listeners.push(listener),
  };
}
