import { HostFailure } from "../workbook/host";
import { asHostFailure } from "./batch";

/** Steps back, in the order the steps were taken. */
export type Undo = (() => Promise<void>)[];

/**
 * Excel keeps what ran before an error. So every step says first how it is taken back, and when one fails,
 * it and those before it are taken back, last one first, before the failure is thrown on.
 */
export async function allOrNothing<T>(work: (undo: Undo) => Promise<T>): Promise<T> {
  const undo: Undo = [];
  try {
    return await work(undo);
  } catch (error) {
    const failure = asHostFailure(error);
    const complete = await takeBack(undo);
    if (complete || !(failure instanceof HostFailure)) throw failure;
    throw new HostFailure(failure.code, false, { cause: failure });
  }
}

async function takeBack(undo: Undo): Promise<boolean> {
  let complete = true;
  for (const step of [...undo].reverse()) {
    // a refusal may last one batch more (a cell being edited), and half a change is worse than a second try
    await step()
      .catch(step)
      .catch(() => {
        complete = false;
      });
  }
  return complete;
}
