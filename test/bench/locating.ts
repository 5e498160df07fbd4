import { confrontColumns, type ColumnRule, type NumberColumn } from "../../src/domain/edits/columns/confrontColumns";
import { wholePercent } from "../../src/domain/numbers/wholePercent";
import { explainRecords, type ColumnTraits, type ExplainedRow } from "./explainRecords";
import { plainLocate } from "./plainLocator";
import { randomFrom } from "./random";
import {
  COLUMNS,
  consistentRecords,
  DECIMALS,
  RULES,
  withForeignValues,
  withTypos,
  type Corrupted,
  type Records,
} from "./records";

/** Published, so that the table in docs/benchmarks.md can be made again. */
export const PUBLISHED_SEEDS = [2019, 2020, 2021];
const RECORDS = 100_000;

const NEGATIVE = new Set(["Tăng/giảm", "Tốc độ tăng (%)", "Còn thiếu"]);
const TRAITS: readonly ColumnTraits[] = COLUMNS.map((name, column) => ({
  isPercent: DECIMALS[column]! > 0,
  mayBeNegative: NEGATIVE.has(name),
  closing: name === "Thực hiện năm trước",
  usualDecimals: DECIMALS[column]! > 0 ? DECIMALS[column]! : null,
}));

function columnsOf({ values, decimals }: Records): NumberColumn[] {
  return values.map((each, column) => ({ values: each, decimals: decimals[column]! }));
}

/** The same columns while every percentage has the decimals of its column, which is then told once. */
function evenColumnsOf({ values }: Records): NumberColumn[] {
  return values.map((each, column) => ({ values: each, decimals: DECIMALS[column]! }));
}

/** The fastest of several runs, in milliseconds. */
function fastest<T>(runs: number, work: () => T): { readonly result: T; readonly ms: number } {
  let [ms, result] = [Infinity, undefined as T];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    result = work();
    ms = Math.min(ms, performance.now() - start);
  }
  return { result, ms };
}

/** Record by record, rule by rule, over the same columns: the loop that one writes first. */
function scalarCheck(columns: readonly NumberColumn[], rules: readonly ColumnRule[]): number {
  const count = columns[0]!.values.length;
  let failing = 0;
  for (let row = 0; row < count; row++) {
    const at = (column: number) => columns[column]!.values[row]!;
    for (const rule of rules) {
      if (!isSatisfied(rule, at, (column) => decimalsAt(columns[column]!, row))) failing += 1;
    }
  }
  return failing;
}

function decimalsAt({ decimals }: NumberColumn, row: number): number {
  return typeof decimals === "number" ? decimals : decimals[row]!;
}

function isSatisfied(rule: ColumnRule, at: (column: number) => number, decimals: (column: number) => number): boolean {
  switch (rule.kind) {
    case "balance":
      return at(rule.total) === rule.parts.reduce((sum, part) => sum + at(part), 0);
    case "difference":
      return at(rule.stated) === at(rule.current) - at(rule.prior);
    case "shortfall": {
      const gap = at(rule.planned) - at(rule.current);
      return at(rule.stated) === gap || (at(rule.stated) === 0 && gap <= 0);
    }
    case "ratio":
      if (at(rule.below) === 0) return true;
      return at(rule.stated) === wholePercent(at(rule.above), at(rule.below), decimals(rule.stated));
  }
}

function countBits(words: Uint32Array): number {
  let bits = 0;
  for (let word of words) for (; word !== 0; word &= word - 1) bits += 1;
  return bits;
}

export function checking(seed: number): string[] {
  const records = consistentRecords(RECORDS, randomFrom(seed));
  const lines = [`checking ${RECORDS} records of ${COLUMNS.length} columns by ${RULES.length} rules, seed ${seed}`];
  for (const [name, columns] of [
    ["all agree", evenColumnsOf(records)],
    ["1 % of cells mistyped", columnsOf(withTypos(records, randomFrom(seed + 1)))],
  ] as const) {
    const scalar = fastest(7, () => scalarCheck(columns, RULES));
    const fast = fastest(7, () => confrontColumns(columns, RULES));
    const same = countBits(fast.result.violated) === scalar.result ? "same findings" : "DIFFERENT FINDINGS";
    lines.push(
      `  ${name.padEnd(24)} by columns ${fast.ms.toFixed(1)} ms, plain loop ${scalar.ms.toFixed(1)} ms: ${(scalar.ms / fast.ms).toFixed(1)} times as fast, ${same}`,
    );
  }
  return lines;
}

interface Score {
  failing: number;
  uniqueRight: number;
  firstRight: number;
  certainRight: number;
  certainWrong: number;
  wrong: number;
  tied: number;
  valueRight: number;
}

function score(
  data: Corrupted,
  explained: readonly ExplainedRow[],
): { readonly single: Score; readonly severalCertainWrong: number; several: number } {
  const single: Score = {
    failing: 0,
    uniqueRight: 0,
    firstRight: 0,
    certainRight: 0,
    certainWrong: 0,
    wrong: 0,
    tied: 0,
    valueRight: 0,
  };
  let [several, severalCertainWrong] = [0, 0];
  for (const { row, located } of explained) {
    const wrong = data.wrong.get(row)!;
    const isWrong = (cell: number) => wrong.some(({ column }) => column === cell);
    const certain = located.filter(({ certainty }) => certainty === "certain");
    const certainWrong = certain.filter(({ repairs }) => !isWrong(repairs[0]![0]!.cell)).length;
    if (wrong.length > 1) {
      several += 1;
      severalCertainWrong += certainWrong;
      continue;
    }
    single.failing += 1;
    single.certainWrong += certainWrong;
    const [only] = located;
    const first = located.length === 1 ? only!.repairs[0] : undefined;
    const isRight = first?.length === 1 && first[0]!.cell === wrong[0]!.column;
    if (isRight) single.firstRight += 1;
    if (only!.certainty === "tied") single.tied += 1;
    else if (!isRight) single.wrong += 1;
    else {
      single.uniqueRight += 1;
      if (only!.certainty === "certain") single.certainRight += 1;
      const { value, decimals } = first![0]!;
      const [right] = wrong;
      if (value !== null && value / 10 ** decimals === right!.value / 10 ** right!.decimals) single.valueRight += 1;
    }
  }
  return { single, several, severalCertainWrong };
}

export function locating(seed: number, kind: "typos" | "foreign values", count = RECORDS): string[] {
  const random = randomFrom(seed);
  const records = consistentRecords(count, random);
  const data = kind === "typos" ? withTypos(records, random) : withForeignValues(records, random);
  const columns = columnsOf(data);
  const { violated } = confrontColumns(columns, RULES);
  const failing = [...violated.keys()].filter((row) => violated[row] !== 0);
  const falseAlarms = failing.filter((row) => !data.wrong.has(row)).length;
  const ours = fastest(3, () => explainRecords(columns, TRAITS, RULES, failing));
  const plain = fastest(1, () =>
    failing.map((row) =>
      plainLocate(
        columns.map(({ values }) => values[row]!),
        data.decimals.map((each) => each[row]!),
        RULES,
      ),
    ),
  );
  const plainSingles = failing.flatMap((row, at) =>
    data.wrong.get(row)!.length === 1 ? [{ cells: plain.result[at]!, right: data.wrong.get(row)![0]!.column }] : [],
  );
  const plainRight = plainSingles.filter(({ cells, right }) => cells.length === 1 && cells[0] === right).length;
  const { single, several, severalCertainWrong } = score(data, ours.result);
  const share = (part: number, of = single.failing) => `${((100 * part) / of).toFixed(2)} %`;
  const certain = single.certainRight + single.certainWrong;
  const microseconds = (ms: number) => ((1000 * ms) / failing.length).toFixed(1);
  return [
    `${kind}, ${count} records, seed ${seed}: ${single.failing} records with one wrong cell fail, ${several} with several; ${falseAlarms} false alarms`,
    `  right cell, unique ${share(single.uniqueRight)}; first ${share(single.firstRight)}; tied ${share(single.tied)}; wrong ${share(single.wrong)}; right value ${share(single.valueRight)}`,
    `  certain and right ${share(single.certainRight)}; certain and wrong ${single.certainWrong}; of the certain right ${share(single.certainRight, certain)}; certain and wrong where several cells are ${severalCertainWrong}`,
    `  per failing record ${microseconds(ours.ms)} µs; a plain one-cell locator ${microseconds(plain.ms)} µs (${(plain.ms / ours.ms).toFixed(1)} times as long), unique and right ${share(plainRight, plainSingles.length)}`,
  ];
}
