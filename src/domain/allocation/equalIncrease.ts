import { Decimal } from "../numbers/decimal";

/** A unit that starts from `start` and stays within its bounds; persons. */
export interface StartingUnit {
  readonly start: Decimal;
  readonly minimum: Decimal;
  readonly maximum: Decimal | null;
}

/** What a unit has then, exact up to a factor common to all, and the bound that holds it. */
export interface MovedUnit {
  readonly amount: Decimal;
  readonly held: "minimum" | "maximum" | null;
}

/**
 * What each unit has when all move by the same number of persons, up or down, until they sum to the total; who meets a
 * bound stays there. Bounds that cannot hold the total are all met. O(n log n).
 * @param total 0 or more
 */
export function equalIncrease(total: Decimal, units: readonly StartingUnit[]): MovedUnit[] {
  const { shift, free } = commonShift(total, units);
  return units.map(({ start, minimum, maximum }) => {
    const moved = start.times(free).plus(shift);
    const [least, most] = [minimum.times(free), maximum?.times(free) ?? null];
    if (moved.lt(least)) return { amount: least, held: "minimum" };
    return most !== null && moved.gt(most) ? { amount: most, held: "maximum" } : { amount: moved, held: null };
  });
}

/** Where a unit leaves its minimum or meets its maximum, by how far all have moved. */
interface Bend {
  readonly at: Decimal;
  readonly start: Decimal;
  readonly leaves: boolean;
}

/** How far all move, times the number of units that are free to. */
function commonShift(total: Decimal, units: readonly StartingUnit[]): { shift: Decimal; free: number } {
  let held = units.reduce((sum, { minimum }) => sum.plus(minimum), new Decimal(0));
  let starts = new Decimal(0);
  let free = 0;
  const bends: Bend[] = units.flatMap(({ start, minimum, maximum }) => [
    { at: minimum.minus(start), start, leaves: false },
    ...(maximum === null ? [] : [{ at: maximum.minus(start), start, leaves: true }]),
  ]);
  bends.sort((x, y) => x.at.comparedTo(y.at) || Number(x.leaves) - Number(y.leaves));
  let last = bends[0]?.at ?? new Decimal(0);
  for (const { at, start, leaves } of bends) {
    if (free > 0 && held.plus(starts).plus(at.times(free)).gte(total)) break;
    last = at;
    held = leaves ? held.plus(start).plus(at) : held.minus(start).minus(at);
    starts = leaves ? starts.minus(start) : starts.plus(start);
    free += leaves ? -1 : 1;
  }
  if (free === 0) return { shift: last, free: 1 };
  return { shift: total.minus(held).minus(starts), free };
}
