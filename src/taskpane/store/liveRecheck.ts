import type { Area } from "../../workbook/address";
import { recheck } from "./recheck";
import type { SessionParts } from "./sessionParts";

/**
 * After a check, each edit of the planner's brings the findings up to date. Edits that come meanwhile are taken together
 * in the next round; whatever the planner presses comes first.
 */
export function liveRecheck(parts: SessionParts): (edited: Area) => void {
  const { store, runner } = parts;
  let waiting: Area[] = [];
  let refused = false;

  async function catchUp(): Promise<void> {
    const areas = waiting;
    waiting = [];
    if (store.getState().report === null) return;
    // whatever was not followed waits for the next occasion
    const wait = () => void (waiting = [...areas, ...waiting]);
    const ending = await runner.quietly("recheck", async (progress) => {
      try {
        await recheck(parts, areas, progress);
      } catch (error) {
        // a cell may be open for typing: the edit that ends it comes soon, if it has not come while this was tried
        refused = !progress.signal.aborted && waiting.length === 0;
        wait();
        throw error;
      }
    });
    if (ending === "busy") wait();
  }

  const isFree = () => store.getState().phase.kind === "idle";
  store.subscribe(() => {
    if (waiting.length > 0 && !refused && isFree()) void catchUp();
  });
  return (edited) => {
    refused = false;
    waiting.push(edited);
    if (isFree()) void catchUp();
  };
}
