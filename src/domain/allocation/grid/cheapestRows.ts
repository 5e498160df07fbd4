/** More rows than a sheet has. */
const ROWS = 2 ** 21;

/**
 * Rows by what it costs to use them, the cheapest first and the earliest among equals: a heap of numbers that hold
 * both, cost × 2^21 + row.
 */
export class CheapestRows {
  private readonly heap: number[] = [];

  add(cost: number, row: number): void {
    const { heap } = this;
    const entry = cost * ROWS + row;
    let at = heap.length;
    heap.push(entry);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (heap[parent]! <= entry) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = entry;
  }

  /** The cheapest row for which `holds`; rows for which it does not are dropped on the way. −1 when there is none. */
  cheapest(holds: (row: number) => boolean): number {
    while (this.heap.length > 0) {
      const row = rowOf(this.heap[0]!);
      if (holds(row)) return row;
      this.dropFirst();
    }
    return -1;
  }

  private dropFirst(): void {
    const { heap } = this;
    const entry = heap.pop()!;
    const size = heap.length;
    if (size === 0) return;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && heap[child + 1]! < heap[child]!) child++;
      if (heap[child]! >= entry) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = entry;
  }
}

function rowOf(entry: number): number {
  return entry - Math.floor(entry / ROWS) * ROWS;
}
