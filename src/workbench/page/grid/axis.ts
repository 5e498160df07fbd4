/** The rows or the columns of a sheet along one direction, in pixels. */
export interface Axis {
  readonly count: number;
  /** pixels before `index`; `start(count)` is the whole length */
  start(index: number): number;
  size(index: number): number;
  /** the index at a pixel; below 0 the first, beyond the end the last */
  at(pixel: number): number;
}

/** Sums the sizes once, so that 20,000 rows are found by bisection. Size 0 is a hidden row or column. */
export function createAxis(count: number, sizeOf: (index: number) => number): Axis {
  const starts = new Float64Array(count + 1);
  for (let index = 0; index < count; index++) starts[index + 1] = starts[index]! + sizeOf(index);
  const start = (index: number) => starts[Math.max(0, Math.min(count, index))]!;
  return {
    count,
    start,
    size: (index) => start(index + 1) - start(index),
    at: (pixel) => {
      let [low, high] = [0, count - 1];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (starts[middle + 1]! > pixel) high = middle;
        else low = middle + 1;
      }
      return low;
    },
  };
}

/** The part of an axis that is drawn: what is frozen stays at the start, the rest moves under it. */
export interface AxisWindow {
  readonly axis: Axis;
  /** how many rows or columns are frozen */
  readonly frozen: number;
  /** pixels scrolled */
  readonly scroll: number;
  /** pixels available */
  readonly extent: number;
}

/** Where an index is drawn, from the start of the window; negative or beyond the extent when it is out of sight. */
export function positionIn({ axis, frozen, scroll }: AxisWindow, index: number): number {
  return index < frozen ? axis.start(index) : axis.start(index) - scroll;
}

/** The index drawn at a pixel of the window. */
export function indexIn({ axis, frozen, scroll }: AxisWindow, pixel: number): number {
  return pixel < axis.start(frozen) ? axis.at(pixel) : axis.at(pixel + scroll);
}

/** Every index in sight, frozen ones first, hidden ones left out. */
export function indexesIn(view: AxisWindow): number[] {
  const { axis, frozen, scroll, extent } = view;
  const indexes: number[] = [];
  const add = (index: number) => {
    if (axis.size(index) > 0) indexes.push(index);
  };
  for (let index = 0; index < Math.min(frozen, axis.count) && axis.start(index) < extent; index++) add(index);
  const frozenEnd = axis.start(frozen);
  const first = Math.max(frozen, axis.at(frozenEnd + scroll));
  for (let index = first; index < axis.count && axis.start(index) - scroll < extent; index++) add(index);
  return indexes;
}

/** Where a stretch of indexes is drawn, cut off at the frozen part and at the window; null when it is out of sight. */
export function stretchIn(view: AxisWindow, first: number, count: number): { start: number; size: number } | null {
  const { axis, frozen, extent } = view;
  const frozenEnd = axis.start(frozen);
  let start = positionIn(view, first);
  const lastIndex = Math.min(first + count, axis.count) - 1;
  let end = positionIn(view, lastIndex) + axis.size(lastIndex);
  if (first >= frozen) start = Math.max(start, frozenEnd);
  else if (lastIndex >= frozen) end = Math.max(end, axis.start(frozen));
  // a little beyond the window, so that its outline is not drawn along the window's edge
  end = Math.min(end, extent + 10);
  if (end <= start && !(first < frozen)) return null;
  return start >= extent ? null : { start, size: Math.max(0, end - start) };
}

/** The scroll that brings an index into sight with the least movement. */
export function scrollTo({ axis, frozen, scroll, extent }: AxisWindow, index: number): number {
  if (index < frozen) return scroll;
  const frozenEnd = axis.start(frozen);
  const highest = axis.start(index) - frozenEnd;
  const lowest = axis.start(index + 1) - extent;
  if (highest < scroll) return highest;
  return lowest > scroll ? Math.min(lowest, highest) : scroll;
}
