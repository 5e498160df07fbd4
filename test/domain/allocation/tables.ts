import fc from "fast-check";
import type { AllocationUnit } from "../../../src/domain/allocation/allocate";
import { Decimal } from "../../../src/domain/numbers/decimal";

/** Plain numbers, from which tests count on their own. */
export interface PlainUnit {
  readonly weight: number;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly locked: number | null;
}

export interface PlainAllocation {
  readonly total: number;
  readonly step: number;
  readonly units: readonly PlainUnit[];
}

const count = (value: number | null) => (value === null ? null : new Decimal(value));

export function unitOf({ weight, minimum, maximum, locked }: PlainUnit): AllocationUnit {
  return { weight: new Decimal(weight), minimum: count(minimum), maximum: count(maximum), locked: count(locked) };
}

const weight = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 9 }) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 50_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 400 }).map((eighths) => eighths / 8) },
);

const rare = <T>(arbitrary: fc.Arbitrary<T>, outOf: number) => fc.option(arbitrary, { nil: null, freq: outOf });

/** A unit with bounds around what it might get, in steps. */
function plainUnit(most: number): fc.Arbitrary<PlainUnit> {
  const bound = fc.integer({ min: 0, max: most });
  return fc
    .record({ weight, bounds: fc.tuple(rare(bound, 2), rare(bound, 2)), locks: rare(fc.nat(1000), 6) })
    .map(({ weight, bounds: [one, other], locks }) => {
      const [minimum, maximum] = one !== null && other !== null && one > other ? [other, one] : [one, other];
      const [low, high] = [minimum ?? 0, maximum ?? most];
      return {
        weight,
        minimum,
        maximum,
        locked: locks === null ? null : low + (locks % (Math.max(high - low, 0) + 1)),
      };
    });
}

/** What the units can take together; `most` is endless where a unit of some weight has no maximum. */
export function reach(units: readonly PlainUnit[]): { least: number; most: number } {
  const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
  return {
    least: sum(units.map(({ locked, minimum }) => locked ?? minimum ?? 0)),
    most: sum(
      units.map(
        ({ locked, weight, minimum, maximum }) => locked ?? (weight === 0 ? (minimum ?? 0) : (maximum ?? Infinity)),
      ),
    ),
  };
}

/** Units and a total that they can take. */
export function feasible(size: { maxLength: number; most?: number; step?: number }): fc.Arbitrary<PlainAllocation> {
  const { maxLength, most = 60, step: fixed } = size;
  return fc
    .record({
      units: fc.array(plainUnit(most), { minLength: 1, maxLength }),
      above: fc.nat({ max: most * maxLength }),
      step: fixed === undefined ? fc.constantFrom(1, 1, 5, 10, 12, 100) : fc.constant(fixed),
    })
    .map(({ units, above, step }) => {
      const { least, most } = reach(units);
      const total = most === Infinity ? least + above : least + (above % (most - least + 1));
      const times = (value: number | null) => (value === null ? null : value * step);
      return {
        total: total * step,
        step,
        units: units.map(({ weight, minimum, maximum, locked }) => ({
          weight,
          minimum: times(minimum),
          maximum: times(maximum),
          locked: times(locked),
        })),
      };
    });
}

export interface PlainGrid {
  readonly rowTotals: readonly number[];
  readonly columnTotals: readonly number[];
  readonly cells: readonly (readonly PlainUnit[])[];
}

export const sumOf = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

const free = (weight: number): PlainUnit => ({ weight, minimum: null, maximum: null, locked: null });

/**
 * Grids with zeros, bounds and fixed shares that some whole table fits: the margins are those of that table, and no
 * bound excludes it.
 */
export function feasibleGrid(size: {
  rows: number;
  columns: number;
  most?: number;
  bounds?: boolean;
}): fc.Arbitrary<PlainGrid> {
  const { rows, columns, most = 12, bounds = true } = size;
  return fc
    .tuple(fc.integer({ min: 1, max: rows }), fc.integer({ min: 1, max: columns }))
    .chain(([height, width]) => {
      const cell = fc
        .record({
          held: fc.nat(most),
          weight: fc.oneof(
            { weight: 3, arbitrary: fc.integer({ min: 1, max: 9 }) },
            { weight: 2, arbitrary: fc.integer({ min: 1, max: 900 }) },
          ),
          kind: bounds
            ? fc.constantFrom("free", "free", "free", "free", "zero", "minimum", "maximum", "locked", "zeroMinimum")
            : fc.constant("free"),
          slack: fc.nat(3),
        })
        .map(({ held, weight, kind, slack }) => {
          if (kind === "zero") return { held: 0, unit: free(0) };
          if (kind === "zeroMinimum") return { held, unit: { ...free(0), minimum: held } };
          if (kind === "minimum") return { held, unit: { ...free(weight), minimum: Math.max(held - slack, 0) } };
          if (kind === "maximum") return { held, unit: { ...free(weight), maximum: held + slack } };
          if (kind === "locked") return { held, unit: { ...free(weight), locked: held } };
          return { held, unit: free(weight) };
        });
      const line = fc.array(cell, { minLength: width, maxLength: width });
      return fc.array(line, { minLength: height, maxLength: height });
    })
    .map((table) => ({
      rowTotals: table.map((line) => sumOf(line.map(({ held }) => held))),
      columnTotals: table[0]!.map((_, column) => sumOf(table.map((line) => line[column]!.held))),
      cells: table.map((line) => line.map(({ unit }) => unit)),
    }));
}

export const gridOf = ({ rowTotals, columnTotals, cells }: PlainGrid) => ({
  rowTotals: rowTotals.map((total) => new Decimal(total)),
  columnTotals: columnTotals.map((total) => new Decimal(total)),
  cells: cells.map((line) => line.map(unitOf)),
});
