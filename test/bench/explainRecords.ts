import type { ColumnRule, NumberColumn } from "../../src/domain/edits/columns/confrontColumns";
import { atOnce } from "../../src/domain/inParts";
import {
  assign,
  holds,
  systemOf,
  type Assignment,
  type CellTraits,
  type Constraint,
  type System,
} from "../../src/domain/location/constraint";
import { effortForComponent } from "../../src/domain/location/effort";
import { evidenceFrom, pastedness, repeatsIn, type OtherRows } from "../../src/domain/location/evidence";
import { connected, explainComponent } from "../../src/domain/location/search";
import { ENOUGH, logarithm, shownBy, usualOf, type Usual } from "../../src/domain/location/usual";
import type { Located } from "../../src/domain/location/verdict";

/** What is known of a column whatever its numbers. */
export interface ColumnTraits {
  readonly isPercent: boolean;
  readonly mayBeNegative: boolean;
  /** the closing figures of an earlier year */
  readonly closing: boolean;
  /** decimals of most of its percentages */
  readonly usualDecimals: number | null;
}

export interface ExplainedRow {
  readonly row: number;
  readonly located: readonly Located[];
}

/**
 * Hands records to the locator as whole numbers: the search that the product makes over figures, without reading a
 * workbook first. Cells of a repair are told by their column.
 * @param rows those to explain, as `confrontColumns` found them
 */
export function explainRecords(
  columns: readonly NumberColumn[],
  traits: readonly ColumnTraits[],
  rules: readonly ColumnRule[],
  rows: Iterable<number>,
): ExplainedRow[] {
  const system = systemOf(
    traits.map((each): CellTraits => ({ ...each, step: 1, person: 1, trusted: false, reliability: 1 })),
    rules.map(constraintOf),
  );
  const others = otherRows(columns, system);
  const explained: ExplainedRow[] = [];
  for (const row of rows) {
    const record = recordAt(columns, row);
    if (record.values.some(Number.isNaN)) continue;
    explained.push({ row, located: explainRecord(system, record.values, record.decimals, others(record.values)) });
  }
  return explained;
}

function constraintOf(rule: ColumnRule): Constraint {
  switch (rule.kind) {
    case "balance": {
      const signs = [1 as const, ...rule.parts.map((): -1 => -1)];
      return { kind: "sum", cells: [rule.total, ...rule.parts], signs, constant: 0, leeway: 0 };
    }
    case "difference": {
      const cells = [rule.stated, rule.current, rule.prior];
      return { kind: "sum", cells, signs: [1, -1, 1], constant: 0, leeway: 0 };
    }
    case "shortfall":
      return { kind: "shortfall", cells: [rule.stated, rule.planned, rule.current] };
    case "ratio":
      return { kind: "ratio", cells: [rule.stated, rule.above, rule.below], shift: 0, leeways: [0, 0], lent: false };
  }
}

interface RowOfNumbers {
  readonly values: Float64Array;
  readonly decimals: Int8Array;
}

function recordAt(columns: readonly NumberColumn[], row: number): RowOfNumbers {
  return {
    values: Float64Array.from(columns, ({ values }) => values[row]!),
    decimals: Int8Array.from(columns, ({ decimals }) => (typeof decimals === "number" ? decimals : decimals[row]!)),
  };
}

/** What the rows of a table show together, for a record of it. */
function otherRows(columns: readonly NumberColumn[], system: System): (values: Float64Array) => OtherRows {
  const repeats = columns.map(({ values }) => repeatsIn(values));
  const rows = columns[0]?.values.length ?? 0;
  const sample = Array.from({ length: Math.min(rows, ENOUGH) }, (_, row): Assignment => {
    const { values, decimals } = recordAt(columns, row);
    return assign(system, values, decimals);
  });
  const usual = system.constraints.map((_, index) => usualColumns(sample.map((on) => shownBy(system, index, on))));
  const spread = columns.map((_, cell) => usualOf(finite(sample.map((on) => logarithm(system, cell, on)))));
  return (values) => ({
    pasted: (cell) => pastedness(values[cell]!, repeats[cell]!),
    usual: (constraint) => usual[constraint]!,
    column: (cell) => spread[cell]!,
  });
}

function usualColumns(shown: readonly (readonly number[])[]): (Usual | null)[] {
  return (shown[0] ?? []).map((_, at) => usualOf(finite(shown.map((row) => row[at]!))));
}

function finite(numbers: readonly number[]): number[] {
  return numbers.filter((number) => Number.isFinite(number));
}

/**
 * What explains the rules that fail in one record: the cells of a system with their numbers.
 * @param values whole numbers: counts, and percentages in units of their last decimal
 * @param decimals of the percentages
 */
function explainRecord(system: System, values: Float64Array, decimals: Int8Array, rows: OtherRows): Located[] {
  const on = assign(system, values, decimals);
  const violated: number[] = [];
  for (let index = 0; index < system.constraints.length; index++) {
    if (system.constraints[index]!.kind !== "atMost" && !holds(system, index, on)) violated.push(index);
  }
  if (violated.length === 0) return [];
  const groups = connected(system, violated);
  return groups.flatMap((group) => {
    const failsElsewhere = violated.filter((each) => !group.includes(each));
    const doubtful = new Set<number>(failsElsewhere.flatMap((each) => system.constraints[each]!.cells));
    const evidence = evidenceFrom(system, on, group, rows, (cell) => doubtful.has(cell));
    return atOnce(explainComponent({ system, on, evidence, effort: effortForComponent() }, group));
  });
}
