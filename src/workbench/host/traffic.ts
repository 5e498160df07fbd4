/** What went between add-in and host, one number per batch; batches that only free objects are counted apart. */
export interface Traffic {
  readonly batches: number;
  readonly requestBytes: readonly number[];
  readonly responseBytes: readonly number[];
  /** actions in each batch */
  readonly actions: readonly number[];
  readonly cleanUps: number;
}

export interface TrafficMeter {
  batch(requestBytes: number, responseBytes: number, actions: number): void;
  cleanUp(): void;
  read(): Traffic;
  reset(): void;
}

export function createTrafficMeter(): TrafficMeter {
  let requestBytes: number[] = [];
  let responseBytes: number[] = [];
  let actions: number[] = [];
  let cleanUps = 0;
  return {
    batch(request, response, count) {
      requestBytes.push(request);
      responseBytes.push(response);
      actions.push(count);
    },
    cleanUp: () => void cleanUps++,
    read: () => ({
      batches: requestBytes.length,
      requestBytes: [...requestBytes],
      responseBytes: [...responseBytes],
      actions: [...actions],
      cleanUps,
    }),
    reset() {
      requestBytes = [];
      responseBytes = [];
      actions = [];
      cleanUps = 0;
    },
  };
}
