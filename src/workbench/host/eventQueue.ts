import type { Engine } from "../engine/engine";
import type { ApiEvent } from "../model/events";

export interface EventQueue {
  push(event: ApiEvent): void;
  /** Events wait between hold and release: those of a batch follow its answer. */
  hold(): void;
  release(): void;
  sent(): Promise<void>;
}

/** Events leave in order, once the cells show what the edit led to. */
export function createEventQueue(engine: Engine, send: (event: ApiEvent) => void): EventQueue {
  const waiting: ApiEvent[] = [];
  let held = 0;
  let leaving: Promise<void> | null = null;

  const leave = async (): Promise<void> => {
    // the answer of the batch goes first
    await new Promise((resolve) => setTimeout(resolve, 0));
    while (waiting.length > 0 && held === 0) {
      await engine.calculation.settle();
      const event = waiting.shift();
      if (event) send(event);
    }
  };
  const start = (): void => {
    if (held > 0 || waiting.length === 0 || leaving) return;
    leaving = leave().finally(() => {
      leaving = null;
      start();
    });
  };
  return {
    push(event) {
      waiting.push(event);
      start();
    },
    hold: () => void held++,
    release() {
      held--;
      start();
    },
    async sent() {
      while (leaving) await leaving;
    },
  };
}
