import type { Line, Measure, Programme, Unit } from "../../domain/figures/figure";
import type { Cells } from "./cells";
import type { Claim } from "./claim";
import { plainNumber } from "./cellFigures";
import { growthSenses, percentFormOf, rowsNear, type RecomputableColumn } from "./percentForms";
import { periodsOf, type ColumnPeriods, type PeriodContext } from "./periods";
import type { TableColumns } from "./tableColumns";
import type { TableRows } from "./tableRows";
import type { PercentForm, TableLayout } from "./tableReading";
import type { TitleClaim } from "./titles";

/** A column of figures with all that its cells need. */
export interface FigureColumn extends RecomputableColumn {
  readonly claim: Claim;
  readonly group: string | null;
  readonly power: number;
  readonly form: PercentForm;
  /** which of a row's lines its cells belong to */
  readonly lineAt: number;
}

/** The columns of figures, their gaps filled by title, sheet name and each other. */
export function figureColumns(
  columns: TableColumns,
  context: PeriodContext,
  title: TitleClaim,
  cells: Cells,
  rows: TableRows,
): FigureColumn[] {
  const data = rows.lines.filter(({ hasFigures }) => hasFigures).map(({ row }) => row);
  const claims = settledClaims(columns, context, title, cells, data);
  const ofRows = rowsNameProgrammes(columns.layout);
  const read = recomputableColumns(columns, claims, context, title);
  const recomputable = read.map((column, at): RecomputableColumn => {
    const coverages = coveragesOf(claims[at]!, claims, at) ?? [];
    if (coverages.length <= 1) return column;
    const fits = coverages.map((measure) => rowsNear({ ...column, measure }, read, cells, data));
    return { ...column, measure: coverages[fits.indexOf(Math.max(...fits))]! };
  });
  const ownLines = ofRows ? [] : columnLines(recomputable, claims);
  const all = recomputable.map((column, at): FigureColumn => {
    const claim = claims[at]!;
    return {
      ...column,
      claim,
      group: claim.group,
      power: claim.unit?.unit === "persons" ? claim.unit.power : title.power,
      form: unitOf(column.measure) === "percent" ? percentFormOf(column, recomputable, cells, data) : "percentages",
      lineAt: ofRows
        ? 0
        : ownLines.findIndex((line) => line.programme === column.programme && (line.group ?? null) === claim.group),
    };
  });
  const chosen = new Set(columns.figures.filter(({ isChosen }) => isChosen).map(({ column }) => column));
  return withoutDoubles(all, chosen, cells, data);
}

/**
 * Columns that state the same by their headers and hold different numbers cannot all be understood. One stays: that
 * which the planner chose, else that which most rates agree with, else the first. Where most numbers agree, the others
 * are slips to be found.
 */
function withoutDoubles(
  columns: readonly FigureColumn[],
  chosen: ReadonlySet<number>,
  cells: Cells,
  data: readonly number[],
): FigureColumn[] {
  const alike = new Map<string, FigureColumn[]>();
  for (const column of columns) {
    const { measure, programme, group, period, versus } = column;
    const key = JSON.stringify([measure ?? "participants", programme, group, period, versus]);
    alike.set(key, [...(alike.get(key) ?? []), column]);
  }
  const left = new Set<FigureColumn>();
  for (const same of alike.values()) {
    if (same.length === 1) continue;
    const kept = same.find(({ column }) => chosen.has(column)) ?? bestAgreed(same, columns, cells, data);
    for (const each of same) if (each !== kept && differs(kept, each, cells, data)) left.add(each);
  }
  return columns.filter((column) => !left.has(column));
}

function bestAgreed(
  same: readonly FigureColumn[],
  columns: readonly FigureColumn[],
  cells: Cells,
  data: readonly number[],
): FigureColumn {
  const agreed = same.map((candidate) => {
    const others = columns.filter((column) => column === candidate || !same.includes(column));
    return others.reduce((sum, column) => sum + rowsNear(column, others, cells, data), 0);
  });
  return same[agreed.indexOf(Math.max(...agreed))]!;
}

function differs(x: FigureColumn, y: FigureColumn, cells: Cells, data: readonly number[]): boolean {
  let [equal, different] = [0, 0];
  for (const row of data) {
    const [one, other] = [plainNumber(cells, row, x.column), plainNumber(cells, row, y.column)];
    if (one === null || other === null) continue;
    if (one === other) equal += 1;
    else different += 1;
  }
  return different > 1 && different > equal;
}

function recomputableColumns(
  columns: TableColumns,
  claims: readonly Claim[],
  context: PeriodContext,
  title: TitleClaim,
): RecomputableColumn[] {
  const periods = periodsOf(claims, context);
  return claims.map((claim, at) => ({
    column: columns.figures[at]!.column,
    ...(periods[at] as ColumnPeriods),
    measure: coveragesOf(claim, claims, at)?.[0] ?? namedMeasure(claim),
    programme: rowsNameProgrammes(columns.layout) ? null : (claim.programme ?? programmeFor(claim, claims, title)),
    times: claim.unit?.unit === "times",
    guessed: claim.guessed,
  }));
}

/** What headers leave open the numbers decide: which rate is meant, and whether a comparison is an index or a rate. */
function settledClaims(
  columns: TableColumns,
  context: PeriodContext,
  title: TitleClaim,
  cells: Cells,
  data: readonly number[],
): readonly Claim[] {
  let claims = columns.figures.map(({ claim }) => claim);
  for (const [at, { rates = [] }] of columns.figures.entries()) {
    const possible = rates.map((measure) => claims.map((claim, of) => (of === at ? { ...claim, measure } : claim)));
    const fits = possible.map((each) => {
      const read = recomputableColumns(columns, each, context, title);
      return rowsNear(read[at]!, read, cells, data);
    });
    claims = possible[fits.indexOf(Math.max(...fits))] ?? claims;
  }
  const read = recomputableColumns(columns, claims, context, title);
  return claims.map((claim, at): Claim => {
    if (!claim.guessed) return claim;
    const { index, rate } = growthSenses(read[at]!, read, cells, data);
    const isBesideIncrease = claims[at - 1]?.measure === "increase" && read[at - 1]?.column === read[at]!.column - 1;
    return rate > index || (rate === index && isBesideIncrease) ? { ...claim, measure: "growthRate" } : claim;
  });
}

/** In the other layouts the columns do. */
export function rowsNameProgrammes(layout: TableLayout): boolean {
  return layout === "programmeRows" || layout === "indicatorRows";
}

export type ColumnLine = Omit<Line, "place">;

/** Programmes and groups that the columns of a table of places name. */
export function columnLines(
  columns: readonly { readonly programme: Programme | null }[],
  claims: readonly { readonly group: string | null }[],
): ColumnLine[] {
  const lines = new Map<string, ColumnLine>();
  for (const [at, column] of columns.entries()) {
    const programme = column.programme ?? "social";
    const { group } = claims[at]!;
    lines.set(`${programme}|${group ?? ""}`, { programme, ...(group !== null && { group }) });
  }
  return [...lines.values()];
}

function namedMeasure({ measure }: Claim): Measure | null {
  return measure === "coverage" || measure === "rate" ? null : measure;
}

const COVERAGES = [
  ["labourForce", "labourForceCoverage"],
  ["eligible", "eligibleCoverage"],
  ["population", "populationCoverage"],
] as const;

/**
 * What a rate without a base may cover, likeliest first: the base right before it, then labour force, eligible and
 * population, those that stand in the table without a rate of their own. Null for columns that are no such rate.
 */
function coveragesOf(claim: Claim, claims: readonly Claim[], at: number): readonly Measure[] | null {
  if (claim.measure !== "coverage") return null;
  const has = (measure: Measure) => claims.some((each) => each.measure === measure);
  if (claim.programme === "health") {
    const ofEligible = claims.some((each) => each.measure === "eligible" && each.programme === "health");
    return [ofEligible && !has("population") ? "eligibleCoverage" : "populationCoverage"];
  }
  const open = COVERAGES.filter(([base, coverage]) => has(base) && !has(coverage));
  const before = claims[at - 1]?.measure;
  const sorted = [...open].sort(([x], [y]) => Number(y === before) - Number(x === before));
  return sorted.length === 0 ? ["labourForceCoverage"] : sorted.map(([, coverage]) => coverage);
}

function isCount({ measure }: Claim): boolean {
  return measure === null || measure === "participants";
}

/** In a table of places: what a column without a programme counts. */
function programmeFor(claim: Claim, claims: readonly Claim[], title: TitleClaim): Programme {
  if (claim.measure === "labourForce") return "social";
  if (title.programme) return title.programme;
  const named = new Set(claims.flatMap(({ programme }) => programme ?? []));
  if (named.size === 1) return [...named][0]!;
  const isPlan = ({ period }: Claim) => period.scenario === "plan" || period.scenario === "target";
  const planned = new Set(claims.flatMap((each) => (isPlan(each) && isCount(each) ? [each.programme] : [])));
  const [ofPlan] = planned;
  if ((claim.measure === "attainment" || claim.measure === "shortfall") && planned.size === 1 && ofPlan) return ofPlan;
  const isOfHealth = claim.measure === "population" && claims.some(({ programme }) => programme === "health");
  return isOfHealth ? "health" : "social";
}

const RATES: ReadonlySet<Measure> = new Set([
  "growthRate",
  "growthIndex",
  "attainment",
  "labourForceCoverage",
  "eligibleCoverage",
  "populationCoverage",
]);

export function unitOf(measure: Measure | null): Unit {
  return measure !== null && RATES.has(measure) ? "percent" : "persons";
}
