/** One entry of a "richApiMessage": how the host speaks to the add-in unasked. */
export interface MessageEntry {
  readonly category: number;
  readonly type: number;
  readonly target: string;
  readonly payload: unknown;
}

export const CATEGORY = { customFunction: 1, action: 2, event: 65_536 } as const;

/** type of the event that tells whether the pane is shown */
export const VISIBILITY_EVENT = 65_539;
export const ACTION_MESSAGE = 1000;

let sent = 0;

/** As it travels: [category, type, target, payload as JSON, id, is remote]. */
export function onWire({ category, type, target, payload }: MessageEntry): readonly unknown[] {
  return [category, type, target, JSON.stringify(payload), String(++sent), false];
}
