import type { Figure, FigureSet } from "../../figures/figure";
import { placeId, sheetOf } from "../../figures/identity";
import { isCount } from "../../figures/silentZeros";
import type { InParts } from "../../inParts";
import { roundHalfAway } from "../../numbers/roundHalfAway";
import { confront } from "../confront";
import type { Confrontation, EditRule } from "../editRule";
import { precisionOf } from "../precision";
import { addsUpOverPlaces } from "../rules/balance";
import { rulesFor } from "../rulesFor";
import { confrontColumns, type ColumnRule, type NumberColumn } from "./confrontColumns";

/** A set without the rows that were found to agree. */
export interface ScreenedSet {
  /** what is left to be confronted figure by figure */
  readonly rest: FigureSet;
  /** rules that hold in the rows left out */
  readonly satisfied: number;
}

export interface ScreenSizes {
  /** smaller sets are confronted figure by figure in no time */
  readonly fewFigures: number;
  /** rows that show what the rules of a row are; they stay in the set, and tell what is usual */
  readonly sampleRows: number;
}

const SIZES: ScreenSizes = { fewFigures: 20_000, sampleRows: 600 };
/** Finer percentages are left to the figures. */
const MOST_DECIMALS = 9;
/** Rows looked at between two pauses. */
const ROWS_PER_PART = 4000;

/**
 * Leaves out of a large table the rows in which every rule holds, as whole columns tell: each is a place of its own, has
 * all its cells filled with whole counts and percentages, and is tested by the same rules as the rows of a sample.
 * Where a table is of another kind, or has totals and anything fails, nothing is left out. What is found, and how many
 * rules hold, is the same as without this.
 */
export function* screenRows(set: FigureSet, { fewFigures, sampleRows }: ScreenSizes = SIZES): InParts<ScreenedSet> {
  const whole: ScreenedSet = { rest: set, satisfied: 0 };
  if (set.figures.length < fewFigures) return whole;
  const rows = rowsOf(set);
  yield;
  if (rows === null || rows.length <= sampleRows) return whole;
  const template = templateOf(rows.slice(0, sampleRows));
  yield;
  if (template === null) return whole;
  const columns = yield* columnsOf(rows, template.columns.length);
  yield;
  const clean = cleanRows(columns, template);
  // where rows are tied together by totals, either all is right or all has to be looked at
  const sums = set.partitions.length === 0 ? 0 : clean.every(Boolean) ? sumsThatHold(set, rows, columns) : null;
  if (sums === null) return whole;
  const left: Figure[] = [];
  let cleanCount = 0;
  for (const [at, row] of rows.entries()) {
    if (at >= sampleRows && clean[at]) cleanCount += 1;
    else left.push(...row);
  }
  const satisfied = cleanCount * template.rules.length + sums;
  return { rest: { figures: left, partitions: [] }, satisfied };
}

type Row = readonly Figure[];

/** Rows of one sheet, each a place of its own with figures in the same columns; null for everything else. */
function rowsOf({ figures }: FigureSet): Row[] | null {
  const rows: Figure[][] = [];
  const places = new Set<string>();
  const sheet = sheetOf(figures[0]!.source);
  let at = -1;
  for (const figure of figures) {
    const { source, key } = figure;
    if (source.kind !== "cell" || source.sheetId !== sheet || source.row < at) return null;
    if (source.row > at) {
      at = source.row;
      const place = placeId(key.place);
      if (places.has(place)) return null;
      places.add(place);
      rows.push([]);
    }
    const row = rows[rows.length - 1]!;
    if (row.length > 0 && row[0]!.key.place !== key.place) return null;
    row.push(figure);
  }
  const [first] = rows;
  const isAlike = (row: Row) =>
    row.length === first!.length && row.every((figure, column) => isSameColumn(figure, first![column]!));
  return rows.every(isAlike) ? rows : null;
}

/** The same statement about another place. */
function isSameColumn(x: Figure, y: Figure): boolean {
  const [one, other] = [x.key, y.key];
  return (
    x.source.kind === "cell" &&
    y.source.kind === "cell" &&
    x.source.column === y.source.column &&
    x.unit === y.unit &&
    one.programme === other.programme &&
    one.group === other.group &&
    one.measure === other.measure
  );
}

/** What every row is tested by, in columns. */
interface Template {
  readonly columns: Row;
  /** each by kind and columns, all of them counted */
  readonly rules: readonly string[];
  readonly tested: readonly ColumnRule[];
  /** part and whole */
  readonly atMost: readonly (readonly [number, number])[];
}

function templateOf(rows: readonly Row[]): Template | null {
  const columns = rows[0]!;
  const columnOf = new Map(rows.flatMap((row) => row.map((figure, column) => [figure, column] as const)));
  const rowOf = new Map(rows.flatMap((row, at) => row.map((figure) => [figure, at] as const)));
  const answers = confront(rulesFor({ figures: rows.flat(), partitions: [] }));
  const byRow = rows.map((): Confrontation[] => []);
  for (const answer of answers) {
    const at = new Set(answer.rule.figures.map(({ figure }) => rowOf.get(figure)));
    // a rule over several rows, or over a figure that was taken for a blank
    if (at.size !== 1 || at.has(undefined)) return null;
    byRow[[...at][0]!]!.push(answer);
  }
  const full = byRow.filter(
    (answers, at) =>
      rows[at]!.every(({ value }) => value !== null) && answers.every(({ outcome }) => outcome === "satisfied"),
  );
  const [first] = full;
  if (!first) return null;
  const name = ({ rule, readAs }: Confrontation) =>
    [rule.kind, readAs ?? "", ...rule.figures.map(({ role, figure }) => `${role} ${columnOf.get(figure)}`)].join();
  const rules = first.map(name).sort();
  const isSame = (row: readonly Confrontation[]) => row.map(name).sort().join("|") === rules.join("|");
  if (!full.every(isSame)) return null;
  const tested: ColumnRule[] = [];
  const atMost: [number, number][] = [];
  for (const { rule, readAs } of first) {
    const column = (role: string) => columnOf.get(rule.figures.find((each) => each.role === role)!.figure)!;
    if (readAs !== undefined) return null;
    const known = columnRule(rule, column, columnOf);
    if (known) tested.push(known);
    else if (rule.kind === "range" || rule.kind === "subset") {
      atMost.push([columnOf.get(rule.figures[0]!.figure)!, columnOf.get(rule.figures[1]!.figure)!]);
    } else if (rule.kind !== "wholeCount") return null;
  }
  return { columns, rules, tested, atMost };
}

function columnRule(
  rule: EditRule,
  column: (role: string) => number,
  columnOf: ReadonlyMap<Figure, number>,
): ColumnRule | null {
  const stated = rule.figures[0]!.figure;
  switch (rule.kind) {
    case "balance":
      return {
        kind: "balance",
        total: column("total"),
        parts: rule.figures.flatMap(({ role, figure }) => (role === "part" ? [columnOf.get(figure)!] : [])),
      };
    case "difference":
      return { kind: "difference", stated: column("stated"), current: column("current"), prior: column("prior") };
    case "shortfall":
      return { kind: "shortfall", stated: column("stated"), planned: column("planned"), current: column("current") };
    case "ratio": {
      const above = rule.figures.find(({ role }) => role === "numerator");
      // growth from two counts needs the two taken from each other
      const isPlain =
        above !== undefined && (stated.key.measure !== "growthRate" || above.figure.key.measure === "increase");
      return isPlain
        ? { kind: "ratio", stated: column("stated"), above: column("numerator"), below: column("denominator") }
        : null;
    }
    default:
      return null;
  }
}

/** The figures as whole numbers; NaN for everything that a column cannot answer for. */
function* columnsOf(rows: readonly Row[], width: number): InParts<NumberColumn[]> {
  const columns = Array.from({ length: width }, () => ({
    values: new Float64Array(rows.length).fill(NaN),
    decimals: new Int8Array(rows.length),
  }));
  for (const [at, row] of rows.entries()) {
    if (at % ROWS_PER_PART === 0) yield;
    for (const [column, figure] of row.entries()) {
      const { value, unit } = figure;
      if (value === null) continue;
      const decimals = precisionOf(figure);
      const { values, decimals: ofRows } = columns[column]!;
      if (unit !== "percent") {
        if (decimals === 0 && value.isInteger()) values[at] = value.toNumber();
      } else if (decimals >= 0 && decimals <= MOST_DECIMALS) {
        const printed = value.decimalPlaces() <= decimals + 2 ? value : roundHalfAway(value, decimals + 2);
        ofRows[at] = decimals;
        values[at] = Math.round(printed.toNumber() * 10 ** (decimals + 2));
      }
    }
  }
  return columns;
}

/** 1 for rows that are filled without a 0, whole, and satisfy everything. */
function cleanRows(columns: readonly NumberColumn[], { columns: heads, tested, atMost }: Template): Uint8Array {
  const rows = columns[0]!.values.length;
  const clean = new Uint8Array(rows);
  const { violated, unverifiable } = confrontColumns(columns, tested);
  const least = heads.map(({ key: { measure } }) =>
    isCount(measure) && measure !== "increase" && measure !== "shortfall" ? 0 : -Infinity,
  );
  for (let row = 0; row < rows; row++) {
    if (violated[row] !== 0 || unverifiable[row] !== 0) continue;
    const isWhole = columns.every(({ values }, column) => values[row]! >= least[column]!);
    // a 0 may be a blank: whoever asks for it wants to see its rules
    const isFilled = columns.every(({ values }) => values[row] !== 0);
    const isWithin = atMost.every(([part, all]) => columns[part]!.values[row]! <= columns[all]!.values[row]!);
    clean[row] = isWhole && isFilled && isWithin ? 1 : 0;
  }
  return clean;
}

/** How many sums of the partitions hold, all of whose cells are filled; null where one does not. */
function sumsThatHold(
  { partitions }: FigureSet,
  rows: readonly Row[],
  columns: readonly NumberColumn[],
): number | null {
  const rowOf = new Map(rows.map((row, at) => [placeId(row[0]!.key.place), at]));
  let sums = 0;
  for (const { total, parts } of partitions) {
    const own = rowOf.get(placeId(total.place));
    const summed = parts.map(({ place }) => rowOf.get(placeId(place)));
    const isOfOneLine = parts.every((part) => part.programme === total.programme && part.group === total.group);
    if (own === undefined || !isOfOneLine || summed.includes(undefined)) return null;
    for (const [column, { key }] of rows[0]!.entries()) {
      if (key.programme !== total.programme || key.group !== total.group || !addsUpOverPlaces(key.measure)) continue;
      const { values } = columns[column]!;
      if (values[own] !== summed.reduce((sum: number, row) => sum + values[row!]!, 0)) return null;
      sums += 1;
    }
  }
  return sums;
}
