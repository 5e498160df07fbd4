/**
 * The formula surface, =BHXH.GROWTH(…) and so on: plain function declarations, because the metadata generator drops
 * arrow functions without a word. Ids and the order of parameters never change once released; new parameters go last
 * and are optional. Arguments left out arrive as null. Descriptions that people read are in src/locales.
 */
import { agrees as agreesWith } from "../domain/indicators/agrees";
import { attainment as attainmentOf } from "../domain/indicators/attainment";
import { coverage as coverageOf } from "../domain/indicators/coverage";
import { growthIndex as growthIndexOf } from "../domain/indicators/growthIndex";
import { growthRate } from "../domain/indicators/growthRate";
import { targetFromRate } from "../domain/indicators/targetFromRate";
import { writeNumber } from "../domain/numbers/writeNumber";
import { valueError } from "./cellError";
import { overRanges } from "./overRanges";
import * as read from "./readArguments";

/**
 * Growth rate: (current - prior) / prior, a fraction.
 * @customfunction GROWTH
 * @param {any[][]} current This year's count
 * @param {any[][]} prior Last year's count
 * @param {any[][]} [decimals] Decimals of the percentage
 * @returns {any[][]}
 * @helpurl https://localhost:3000/help/index.html#growth
 */
export function growth(current: unknown[][], prior: unknown[][], decimals: unknown[][]): unknown[][] {
  return overRanges([current, prior, decimals], 2, (current, prior, decimals) =>
    growthRate(read.number(current), read.number(prior), read.decimals(decimals)),
  );
}

/**
 * Growth index: current / prior, a fraction.
 * @customfunction GROWTHINDEX
 * @param {any[][]} current This year's count
 * @param {any[][]} prior Last year's count
 * @param {any[][]} [decimals] Decimals of the percentage
 * @returns {any[][]}
 * @helpurl https://localhost:3000/help/index.html#growthindex
 */
export function growthIndex(current: unknown[][], prior: unknown[][], decimals: unknown[][]): unknown[][] {
  return overRanges([current, prior, decimals], 2, (current, prior, decimals) =>
    growthIndexOf(read.number(current), read.number(prior), read.decimals(decimals)),
  );
}

/**
 * Coverage: participants / population, a fraction.
 * @customfunction COVERAGE
 * @param {any[][]} participants Number of participants
 * @param {any[][]} population Everybody who could take part
 * @param {any[][]} [decimals] Decimals of the percentage
 * @returns {any[][]}
 * @helpurl https://localhost:3000/help/index.html#coverage
 */
export function coverage(participants: unknown[][], population: unknown[][], decimals: unknown[][]): unknown[][] {
  return overRanges([participants, population, decimals], 2, (participants, population, decimals) =>
    coverageOf(read.number(participants), read.number(population), read.decimals(decimals)),
  );
}

/**
 * Attainment of a plan: actual / plan, a fraction.
 * @customfunction ATTAINMENT
 * @param {any[][]} actual Actual count
 * @param {any[][]} plan Planned count
 * @param {any[][]} [decimals] Decimals of the percentage
 * @returns {any[][]}
 * @helpurl https://localhost:3000/help/index.html#attainment
 */
export function attainment(actual: unknown[][], plan: unknown[][], decimals: unknown[][]): unknown[][] {
  return overRanges([actual, plan, decimals], 2, (actual, plan, decimals) =>
    attainmentOf(read.number(actual), read.number(plan), read.decimals(decimals)),
  );
}

/**
 * Target in whole persons: base x rate, rounded to a multiple of the step.
 * @customfunction TARGET
 * @param {any[][]} base Count that the rate applies to
 * @param {any[][]} rate Rate as a fraction
 * @param {any[][]} [step] Multiple to round to, 1 if left out
 * @param {any[][]} [direction] "up" (default), "nearest" or "down"
 * @returns {any[][]}
 * @helpurl https://localhost:3000/help/index.html#target
 */
export function target(base: unknown[][], rate: unknown[][], step: unknown[][], direction: unknown[][]): unknown[][] {
  return overRanges([base, rate, step, direction], 2, (base, rate, step, direction) =>
    targetFromRate(read.number(base), read.number(rate), {
      step: read.step(step),
      direction: read.direction(direction),
    }),
  );
}

/**
 * TRUE when a stated percentage is its quotient rounded at the decimals it is stated with.
 * @customfunction AGREES
 * @param {any[][]} stated Percentage as stated
 * @param {any[][]} numerator Count on top
 * @param {any[][]} denominator Count below
 * @param {any[][]} [decimals] Decimals of the percentage
 * @returns {any[][]}
 * @helpurl https://localhost:3000/help/index.html#agrees
 */
export function agrees(
  stated: unknown[][],
  numerator: unknown[][],
  denominator: unknown[][],
  decimals: unknown[][],
): unknown[][] {
  return overRanges([stated, numerator, denominator, decimals], 3, (stated, numerator, denominator, decimals) => {
    const percentage = read.statedPercentage(stated);
    const at = read.decimals(decimals) ?? percentage.decimals;
    return agreesWith(percentage.value, at, read.number(numerator), read.number(denominator));
  });
}

/**
 * The number that a Vietnamese text starts with.
 * @customfunction NUMBER
 * @param {any[][]} text Text that states a number
 * @returns {any[][]}
 * @helpurl https://localhost:3000/help/index.html#number
 */
export function number(text: unknown[][]): unknown[][] {
  return overRanges([text], 1, (text) => read.leadingNumber(text));
}

/**
 * A number as Vietnamese text, whatever Excel's locale.
 * @customfunction TEXT
 * @param {any[][]} value Number; a fraction for the unit "%"
 * @param {any[][]} [decimals] Decimals to write
 * @param {any[][]} [unit] "%" or a word
 * @returns {any[][]}
 * @helpurl https://localhost:3000/help/index.html#text
 */
export function text(value: unknown[][], decimals: unknown[][], unit: unknown[][]): unknown[][] {
  return overRanges([value, decimals, unit], 1, (value, decimals, unit) =>
    writeNumber(read.number(value), { decimals: read.decimals(decimals), unit: read.unit(unit) }),
  );
}

/**
 * Checks a table: a row for each reason why figures do not agree, with the cell that is probably wrong.
 * @customfunction CHECK
 * @param {any[][]} table Table with its header row or rows
 * @returns {Promise<any[][]>}
 * @helpurl https://localhost:3000/help/index.html#check
 */
export async function check(table: unknown[][]): Promise<unknown[][]> {
  const { checkRange } = await loaded(import("./checkRange"));
  return checkRange(table);
}

/**
 * Shares a total in whole persons in proportion to weights.
 * @customfunction ALLOCATE
 * @param {any[][]} total Total to share
 * @param {any[][]} weights Weights, a row or a column
 * @param {any[][]} [minimums] Least share of each
 * @param {any[][]} [maximums] Largest share of each
 * @param {any[][]} [step] Multiple to count in, 1 if left out
 * @returns {Promise<any[][]>}
 * @helpurl https://localhost:3000/help/index.html#allocate
 */
export async function allocate(
  total: unknown[][],
  weights: unknown[][],
  minimums: unknown[][],
  maximums: unknown[][],
  step: unknown[][],
): Promise<unknown[][]> {
  const { allocateRange } = await loaded(import("./allocateRanges"));
  return allocateRange(total, weights, minimums, maximums, step);
}

/**
 * Shares totals of rows and of columns over a table in whole persons.
 * @customfunction ALLOCATEGRID
 * @param {any[][]} rowTotals Totals of the rows
 * @param {any[][]} columnTotals Totals of the columns
 * @param {any[][]} weights Weights, a table
 * @returns {Promise<any[][]>}
 * @helpurl https://localhost:3000/help/index.html#allocategrid
 */
export async function allocateGrid(
  rowTotals: unknown[][],
  columnTotals: unknown[][],
  weights: unknown[][],
): Promise<unknown[][]> {
  const { allocateGridRange } = await loaded(import("./allocateRanges"));
  return allocateGridRange(rowTotals, columnTotals, weights);
}

/**
 * Whole persons of equal yearly growth, both ends included.
 * @customfunction PATH
 * @param {any[][]} start First count
 * @param {any[][]} end Last count
 * @param {any[][]} years Years between them
 * @returns {Promise<any[][]>}
 * @helpurl https://localhost:3000/help/index.html#path
 */
export async function path(start: unknown[][], end: unknown[][], years: unknown[][]): Promise<unknown[][]> {
  const { growthPathColumn } = await loaded(import("./allocateRanges"));
  return growthPathColumn(start, end, years);
}

/**
 * The figures that a Vietnamese text states, a row for each.
 * @customfunction FIGURES
 * @param {any[][]} text Text, or a range with a paragraph in each cell
 * @returns {Promise<any[][]>}
 * @helpurl https://localhost:3000/help/index.html#figures
 */
export async function figures(text: unknown[][]): Promise<unknown[][]> {
  const { figuresRange } = await loaded(import("./figuresRange"));
  return figuresRange(text);
}

/**
 * The sentences of a plan for a table: a column of texts, a paragraph a row.
 * @customfunction SENTENCES
 * @param {any[][]} table Table with its header row or rows
 * @param {any[][]} [decimals] Decimals of each percentage, as in the table if left out
 * @param {any[][]} [compute] TRUE to compute what the table does not state
 * @returns {Promise<any[][]>}
 * @helpurl https://localhost:3000/help/index.html#sentences
 */
export async function sentences(
  table: unknown[][],
  decimals?: unknown[][],
  compute?: unknown[][],
): Promise<unknown[][]> {
  const { sentencesRange } = await loaded(import("./sentencesRange"));
  return sentencesRange(table, decimals, compute);
}

/** @throws CustomFunctions.Error when a part that is loaded on first use does not come */
function loaded<T>(part: Promise<T>): Promise<T> {
  return part.catch(() => {
    throw valueError((messages) => messages.notLoaded);
  });
}
