import type { Origin } from "../engine/history";

/** Numbers of the worksheet events on the wire. */
export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
} as const;

/** Events on a collection are addressed to this instead of a sheet's id. */
export const WORKBOOK = "Workbook";

export interface ApiEvent {
  readonly type: number;
  readonly target: string;
  /** made when the event is sent, so that it tells values after calculation */
  readonly payload: () => object;
}

export interface EventHub {
  listen(type: number, target: string): void;
  unlisten(type: number, target: string): void;
  /** Sends to the sheet's listeners and to the workbook's. */
  raise(type: number, sheetId: string, payload: () => object): void;
}

/** The client announces its first and last handler of each event; nobody else is sent anything. */
export function createEventHub(send: (event: ApiEvent) => void): EventHub {
  const listening = new Set<string>();
  return {
    listen: (type, target) => void listening.add(`${type} ${target}`),
    unlisten: (type, target) => void listening.delete(`${type} ${target}`),
    raise(type, sheetId, payload) {
      for (const target of [sheetId, WORKBOOK]) {
        if (listening.has(`${type} ${target}`)) send({ type, target, payload });
      }
    },
  };
}

/** Who Excel says an edit came from. */
export function triggerSource(origin: Origin): string {
  return origin === "addin" ? "ThisLocalAddin" : "Unknown";
}
