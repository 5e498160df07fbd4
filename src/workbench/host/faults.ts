import type { Action, Batch } from "../interpreter/wire";
import { ACTION } from "../interpreter/wire";
import { ApiError } from "../interpreter/errors";

export interface FaultOptions {
  /** so many actions of the batch run first, and stay done; without it the batch never reaches the workbook */
  readonly afterActions?: number;
  /** so many batches go through first */
  readonly afterBatches?: number;
}

export interface Fault extends FaultOptions {
  readonly code: string;
}

/** Takes the fault that strikes now, if any; faults strike in the order they were set. */
export function strike(faults: Fault[]): Fault | undefined {
  const [next] = faults;
  const batchesFirst = next?.afterBatches ?? 0;
  if (batchesFirst === 0) return faults.shift();
  faults[0] = { ...next!, afterBatches: batchesFirst - 1 };
  return undefined;
}

/** Error numbers by which Excel on the web refuses a whole batch before running it. */
export const REFUSALS: Readonly<Record<string, number>> = {
  InvalidOperationInCellEditMode: 5004,
  InvalidOrTimedOutSession: 5012,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  AccessDenied: 7000,
};

/** Excel on the web takes and gives at most this many bytes at once. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** Stops a batch at an action, as a host that gives up midway. */
export function stopAfter(fault: Fault): (index: number, action: Action) => void {
  return (index) => {
    if (index >= (fault.afterActions ?? 0)) throw new ApiError(fault.code, fault.code, 500);
  };
}

/** True for a batch that only tells the host to forget objects: the client sends one after each run. */
export function isCleanUp({ Actions }: Batch): boolean {
  return (
    Actions.some((action) => action.Name === "_RemoveReference") &&
    Actions.every((action) => action.Name === "_RemoveReference" || action.ActionType === ACTION.instantiate)
  );
}

/** True for a batch that speaks to the host's own services and not to the workbook. */
export function isServiceCall({ ObjectPaths }: Batch): boolean {
  return Object.values(ObjectPaths).some((path) => path.ObjectPathType === 2);
}
