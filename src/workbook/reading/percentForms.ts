import type { Measure, Programme } from "../../domain/figures/figure";
import type { Cells } from "./cells";
import { plainNumber } from "./cellFigures";
import type { ColumnPeriods } from "./periods";
import type { PercentForm } from "./tableReading";
import { samePeriod } from "./samePeriod";

/** A column of figures, as far as its percentages can be recomputed from its neighbours. */
export interface RecomputableColumn extends ColumnPeriods {
  readonly column: number;
  readonly measure: Measure | null;
  readonly programme: Programme | null;
  readonly times: boolean;
  /** index or rate of growth, whichever the numbers are */
  readonly guessed: boolean;
}

/** Rows looked at; a column keeps its form. */
const SAMPLE = 100;
/** an index or attainment below 5 % is not met in plans, above 500 % hardly */
const SMALL_RATE = 5;

/**
 * How a column of percentages holds plain numbers: 93.9 or 0.939. The rows decide, where the rate can be recomputed from
 * other columns: what it comes closer to more often. Else the size does: indexes and attainments below 5, and other
 * rates up to 1 with more than two decimals, are fractions. Cells under a "%" format need no decision.
 */
export function percentFormOf(
  column: RecomputableColumn,
  columns: readonly RecomputableColumn[],
  cells: Cells,
  rows: readonly number[],
): PercentForm {
  if (column.times) return "times";
  const sample = rows.slice(0, SAMPLE);
  let votes = 0;
  const plain: number[] = [];
  for (const row of sample) {
    const stated = plainNumber(cells, row, column.column);
    if (stated === null || stated === 0) continue;
    plain.push(Math.abs(stated));
    const exact = recomputed(column, columns, (each) => plainNumber(cells, row, each.column));
    if (exact.length === 0) continue;
    votes += nearest(stated, exact) < nearest(stated / 100, exact) ? 1 : -1;
  }
  if (votes !== 0) return votes > 0 ? "fractions" : "percentages";
  return isSmall(column, plain) ? "fractions" : "percentages";
}

/** How near a stated rate must come to a recomputed one to speak for it, as a logarithm of their ratio. */
const NEAR = 0.05;

/** In how many rows a column comes near the rate that its measure names, however it holds percentages. */
export function rowsNear(
  column: RecomputableColumn,
  columns: readonly RecomputableColumn[],
  cells: Cells,
  rows: readonly number[],
): number {
  return rows.slice(0, SAMPLE).filter((row) => {
    const held = cells.value(row, column.column);
    const stated = plainNumber(cells, row, column.column) ?? (typeof held === "number" ? held : 0);
    if (stated === 0) return false;
    const exact = recomputed(column, columns, (each) => plainNumber(cells, row, each.column));
    return exact.length > 0 && Math.min(nearest(stated, exact), nearest(stated / 100, exact)) < NEAR;
  }).length;
}

/** In how many rows a column of growth comes nearer to the index, this / prior, and in how many to the rate. */
export function growthSenses(
  column: RecomputableColumn,
  columns: readonly RecomputableColumn[],
  cells: Cells,
  rows: readonly number[],
): { readonly index: number; readonly rate: number } {
  const votes = { index: 0, rate: 0 };
  for (const row of rows.slice(0, SAMPLE)) {
    const held = cells.value(row, column.column);
    const stated = plainNumber(cells, row, column.column) ?? (typeof held === "number" ? held : 0);
    const [index, rate] = recomputed(column, columns, (each) => plainNumber(cells, row, each.column));
    if (stated === 0 || index === undefined || rate === undefined) continue;
    const far = (exact: number) => Math.min(nearest(stated, [exact]), nearest(stated / 100, [exact]));
    if (Math.min(far(index), far(rate)) < NEAR) votes[far(index) < far(rate) ? "index" : "rate"] += 1;
  }
  return votes;
}

/** How far a number is from the nearest of the exact ones, as a ratio. */
function nearest(stated: number, exact: readonly number[]): number {
  return Math.min(...exact.map((each) => Math.abs(Math.log(Math.abs(stated / each)))));
}

function isSmall({ measure, guessed }: RecomputableColumn, plain: readonly number[]): boolean {
  if (plain.length === 0) return false;
  const middle = [...plain].sort((x, y) => x - y)[Math.floor(plain.length / 2)]!;
  if (measure === "attainment" || (measure === "growthIndex" && !guessed)) return middle < SMALL_RATE;
  const hasDigits = plain.some((number) => /\.\d{3}/.test(String(Number(number.toPrecision(15)))));
  return hasDigits && (guessed ? middle < SMALL_RATE : plain.every((number) => number <= 1));
}

type NumberOf = (column: RecomputableColumn) => number | null;

/** The rate as its neighbours give it; growth in both senses, since columns mix rate and index up. */
function recomputed(column: RecomputableColumn, columns: readonly RecomputableColumn[], numberOf: NumberOf): number[] {
  const count = (period: RecomputableColumn["period"] | undefined) => {
    if (!period) return null;
    const isCount = (each: RecomputableColumn) => each.measure === "participants" || each.measure === null;
    const found = columns.find(
      (each) => isCount(each) && each.programme === column.programme && samePeriod(each.period, period),
    );
    return found ? numberOf(found) : null;
  };
  const base = (measure: Measure) => {
    const all = columns.filter((each) => each.measure === measure);
    const found = all.find((each) => each.programme === column.programme) ?? all[0];
    return found ? numberOf(found) : null;
  };
  const over = (denominator: number | null): number[] => {
    const current = count(column.period);
    return current && denominator ? [current / denominator] : [];
  };
  const priorByIncrease = () => {
    const increases = columns.filter((each) => each.measure === "increase" && each.programme === column.programme);
    const found = increases.find((each) => samePeriod(each.period, column.period));
    const [current, increase] = [count(column.period), found ? numberOf(found) : null];
    return current !== null && increase !== null ? current - increase : null;
  };
  switch (column.measure) {
    case "growthRate":
    case "growthIndex":
      // where rows are years, the prior one is another row
      if (column.versus && samePeriod(column.period, column.versus)) return [];
      return over(count(column.versus) ?? priorByIncrease()).flatMap((index) =>
        index === 1 ? [index] : [index, index - 1],
      );
    case "attainment":
      return over(count(column.versus));
    case "labourForceCoverage":
      return over(base("labourForce"));
    case "eligibleCoverage":
      return over(base("eligible"));
    case "populationCoverage":
      return over(base("population"));
    default:
      return [];
  }
}
