import type { Evidence } from "./candidate";
import { put, type Assignment, type System } from "./constraint";
import { logarithm, shownBy, unusual, type Usual } from "./usual";

/** What the other rows of the table show. */
export interface OtherRows {
  /** as Evidence.pasted */
  pasted(cell: number): number;
  /** what rows usually show in such a constraint, for each number that shownBy gives */
  usual(constraint: number): readonly (Usual | null)[];
  /** the numbers of the cell's column, in logarithms */
  column(cell: number): Usual | null;
}

/** Looks at the constraints that fail, so that all candidates for them are compared by the same. */
export function evidenceFrom(
  system: System,
  on: Assignment,
  violated: readonly number[],
  rows: OtherRows,
  doubtful: (cell: number) => boolean,
): Evidence {
  const shownIn = new Map<number, { readonly index: number; readonly usual: readonly (Usual | null)[] }[]>();
  for (const index of violated) {
    const usual = rows.usual(index);
    if (usual.every((each) => each === null)) continue;
    for (const cell of new Set<number>(system.constraints[index]!.cells)) {
      const known = shownIn.get(cell);
      if (known) known.push({ index, usual });
      else shownIn.set(cell, [{ index, usual }]);
    }
  }
  const weigh = (cell: number) => {
    let weight = 0;
    for (const { index, usual } of shownIn.get(cell)!) {
      for (const [at, shown] of shownBy(system, index, on).entries()) weight += unusual(shown, usual[at] ?? null);
    }
    return weight;
  };
  return {
    doubtful,
    pasted: (cell) => rows.pasted(cell),
    usual(cell, value, decimals) {
      if (value === null || !shownIn.has(cell)) return 0;
      const [printed, itsDecimals] = [on.values[cell]!, on.decimals[cell]!];
      const before = weigh(cell);
      put(system, on, cell, value, decimals);
      const after = weigh(cell);
      put(system, on, cell, printed, itsDecimals);
      return after - before;
    },
    drawn(cell) {
      const column = rows.column(cell);
      if (column === null) return 0;
      return unusual(logarithm(system, cell, on), column) - Math.log(column.spread);
    },
  };
}

/** How often numbers of about each size stand in a column. */
export interface Repeats {
  /** rows by printed number */
  readonly rows: ReadonlyMap<number, number>;
  /** rows by size, see sizeOf */
  readonly bySize: ReadonlyMap<number, number>;
}

/** Numbers of one size differ by at most a tenth. */
const SIZE = Math.log(1.1);

/** 0 for 0; the others in steps of a tenth, by their sign. */
function sizeOf(value: number): number {
  if (value === 0) return 0;
  return Math.sign(value) * (1 + Math.floor(Math.log(Math.abs(value)) / SIZE));
}

/** How many whole numbers are of the size of this one; at least 1. */
function numbersOfSize(value: number): number {
  if (value === 0) return 1;
  const step = Math.floor(Math.log(Math.abs(value)) / SIZE);
  return Math.max(1, Math.exp((step + 1) * SIZE) - Math.exp(step * SIZE));
}

/** @param values whole numbers of one unit and number of decimals */
export function repeatsIn(values: Iterable<number>): Repeats {
  const rows = new Map<number, number>();
  const bySize = new Map<number, number>();
  for (const value of values) {
    rows.set(value, (rows.get(value) ?? 0) + 1);
    const size = sizeOf(value);
    bySize.set(size, (bySize.get(size) ?? 0) + 1);
  }
  return { rows, bySize };
}

/** How much a number of the column looks pasted from another row: the less likely others have it by chance, the more. */
export function pastedness(value: number, { rows, bySize }: Repeats): number {
  const others = (rows.get(value) ?? 0) - 1;
  if (others < 1) return 0;
  const byChance = ((bySize.get(sizeOf(value)) ?? 1) - 1) / numbersOfSize(value);
  return 1 / -Math.expm1(-byChance);
}
