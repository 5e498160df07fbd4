import { wholePercent } from "../../numbers/wholePercent";

/**
 * A column of figures as whole numbers: counts, or percentages in units of their own last decimal (6,37 % is 637 at two
 * decimals). NaN where a row states nothing.
 */
export interface NumberColumn {
  readonly values: Float64Array;
  /** decimals of the percentages, row by row or the same for all; 0 for counts */
  readonly decimals: Int8Array | number;
}

/** A rule that every row has to satisfy; columns are told by their number. Each is the rule of its name in edits/. */
export type ColumnRule =
  | { readonly kind: "balance"; readonly total: number; readonly parts: readonly number[] }
  | { readonly kind: "difference"; readonly stated: number; readonly current: number; readonly prior: number }
  | { readonly kind: "shortfall"; readonly stated: number; readonly planned: number; readonly current: number }
  | { readonly kind: "ratio"; readonly stated: number; readonly above: number; readonly below: number };

/** For each row a bit for each rule, by its number: those that fail, and those that cannot be checked. */
export interface ColumnOutcomes {
  readonly violated: Uint32Array;
  readonly unverifiable: Uint32Array;
}

/** Bits of a number. */
const MOST_RULES = 32;

/**
 * Confronts whole columns with rules, rule by rule, without a division and without an object per row. Answers as the
 * verdicts on single figures do: a percentage agrees when |2 (100 · 10^d · a − s · b)| ≤ b, the half belonging to the
 * side away from zero; a blank and a base of zero leave a rule unverifiable.
 * @throws RangeError on more than 32 rules
 */
export function confrontColumns(columns: readonly NumberColumn[], rules: readonly ColumnRule[]): ColumnOutcomes {
  if (rules.length > MOST_RULES) throw new RangeError(`at most ${MOST_RULES} rules at a time`);
  const rows = columns[0]?.values.length ?? 0;
  const outcomes = { violated: new Uint32Array(rows), unverifiable: new Uint32Array(rows) };
  for (const [index, rule] of rules.entries()) confrontRule(columns, rule, 1 << index, outcomes);
  return outcomes;
}

function confrontRule(columns: readonly NumberColumn[], rule: ColumnRule, bit: number, to: ColumnOutcomes): void {
  const valuesOf = (column: number) => columns[column]!.values;
  switch (rule.kind) {
    case "balance":
      return balance(valuesOf(rule.total), rule.parts.map(valuesOf), bit, to);
    case "difference":
      return balance(valuesOf(rule.current), [valuesOf(rule.prior), valuesOf(rule.stated)], bit, to);
    case "shortfall":
      return shortfall(valuesOf(rule.stated), valuesOf(rule.planned), valuesOf(rule.current), bit, to);
    case "ratio":
      return ratio(columns[rule.stated]!, valuesOf(rule.above), valuesOf(rule.below), bit, to);
  }
}

function balance(total: Float64Array, parts: readonly Float64Array[], bit: number, to: ColumnOutcomes): void {
  const [first, second] = parts;
  if (parts.length === 2) {
    for (let row = 0; row < total.length; row++) {
      if (total[row] !== first![row]! + second![row]!) fails([total, ...parts], row, bit, to);
    }
    return;
  }
  for (let row = 0; row < total.length; row++) {
    let sum = 0;
    for (const part of parts) sum += part[row]!;
    if (total[row] !== sum) fails([total, ...parts], row, bit, to);
  }
}

function shortfall(
  stated: Float64Array,
  planned: Float64Array,
  current: Float64Array,
  bit: number,
  to: ColumnOutcomes,
): void {
  for (let row = 0; row < stated.length; row++) {
    const gap = planned[row]! - current[row]!;
    if (stated[row] !== gap && !(stated[row] === 0 && gap <= 0)) fails([stated, planned, current], row, bit, to);
  }
}

/** Only rows that do not simply hold come here, so that the loops over all rows stay short. */
function fails(columns: readonly Float64Array[], row: number, bit: number, to: ColumnOutcomes): void {
  if (columns.some((column) => Number.isNaN(column[row]))) to.unverifiable[row]! |= bit;
  else to.violated[row]! |= bit;
}

/** Products below this are exact, and so is their difference. */
const SAFE = Number.MAX_SAFE_INTEGER / 4;

function ratio(stated: NumberColumn, above: Float64Array, below: Float64Array, bit: number, to: ColumnOutcomes): void {
  const { values, decimals } = stated;
  const isEven = typeof decimals === "number";
  // nearly all rows have the same decimals; the others are looked at one by one
  const usual = isEven ? decimals : usualOf(decimals);
  const scale = 200 * 10 ** usual;
  for (let row = 0; row < values.length; row++) {
    const base = below[row]!;
    const counted = scale * above[row]!;
    const off = counted - 2 * values[row]! * base;
    const holds = off < base && off > -base && counted < SAFE && counted > -SAFE && (isEven || decimals[row] === usual);
    // halves, blanks, bases that are not positive, and whatever does not agree
    if (!holds) checkRatio(stated, above, below, row, bit, to);
  }
}

/** Of three rows far apart, what two agree on. */
function usualOf(decimals: Int8Array): number {
  const [first = 0, middle, last] = [decimals[0], decimals[decimals.length >> 1], decimals.at(-1)];
  return middle === last && middle !== undefined ? middle : first;
}

function checkRatio(
  { values, decimals }: NumberColumn,
  above: Float64Array,
  below: Float64Array,
  row: number,
  bit: number,
  to: ColumnOutcomes,
): void {
  const [stated, count, base] = [values[row]!, above[row]!, below[row]!];
  if (Number.isNaN(stated + count + base) || base === 0) {
    to.unverifiable[row]! |= bit;
    return;
  }
  const expected = wholePercent(count, base, typeof decimals === "number" ? decimals : decimals[row]!);
  if (expected !== stated) to.violated[row]! |= bit;
}
