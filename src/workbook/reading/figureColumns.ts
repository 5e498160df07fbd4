import type { Line, Measure, Programme, Unit } from "../../domain/figures/figure";
import type { Cells } from "./cells";
import type { Claim } from "./claim";
import { percentFormOf, rowsNear, type RecomputableColumn } from "./percentForms";
import { periodsOf, type ColumnPeriods, type PeriodContext } from "./periods";
import type { TableColumns } from "./tableColumns";
import type { TableRows } from "./tableRows";
import type { PercentForm } from "./tableReading";
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
  const claims = columns.figures.map(({ claim }) => claim);
  const ofRows = columns.layout !== "placeRows";
  const periods = periodsOf(claims, context);
  const read = columns.figures.map(({ column, claim }, at): RecomputableColumn => ({
    column,
    ...(periods[at] as ColumnPeriods),
    measure: coveragesOf(claim, claims, at)?.[0] ?? namedMeasure(claim),
    programme: ofRows ? null : (claim.programme ?? programmeFor(claim, claims, title)),
    times: claim.unit?.unit === "times",
    guessed: claim.guessed,
  }));
  const data = rows.lines.filter(({ hasFigures }) => hasFigures).map(({ row }) => row);
  const recomputable = read.map((column, at): RecomputableColumn => {
    const coverages = coveragesOf(claims[at]!, claims, at) ?? [];
    if (coverages.length <= 1) return column;
    const fits = coverages.map((measure) => rowsNear({ ...column, measure }, read, cells, data));
    return { ...column, measure: coverages[fits.indexOf(Math.max(...fits))]! };
  });
  const ownLines = ofRows ? [] : columnLines(recomputable, claims);
  return recomputable.map((column, at) => {
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
  if (claim.programme === "health") return ["populationCoverage"];
  const has = (measure: Measure) => claims.some((each) => each.measure === measure);
  const open = COVERAGES.filter(([base, coverage]) => has(base) && !has(coverage));
  const before = claims[at - 1]?.measure;
  const sorted = [...open].sort(([x], [y]) => Number(y === before) - Number(x === before));
  return sorted.length === 0 ? ["labourForceCoverage"] : sorted.map(([, coverage]) => coverage);
}

/** In a table of places: what a column without a programme counts. */
function programmeFor(claim: Claim, claims: readonly Claim[], title: TitleClaim): Programme {
  if (claim.measure === "labourForce") return "social";
  if (title.programme) return title.programme;
  const named = new Set(claims.flatMap(({ programme }) => programme ?? []));
  if (named.size === 1) return [...named][0]!;
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
