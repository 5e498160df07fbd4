import type { Line, Measure, Programme, Unit } from "../../domain/figures/figure";
import type { Cells } from "./cells";
import type { Claim } from "./claim";
import { percentFormOf, type RecomputableColumn } from "./percentForms";
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
  const recomputable = columns.figures.map(({ column, claim }, at): RecomputableColumn => ({
    column,
    ...(periods[at] as ColumnPeriods),
    measure: measureOf(claim, claims),
    programme: ofRows ? null : (claim.programme ?? programmeFor(claim, claims, title)),
    times: claim.unit?.unit === "times",
    guessed: claim.guessed,
  }));
  const data = rows.lines.filter(({ hasFigures }) => hasFigures).map(({ row }) => row);
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

/** A rate without a base is one of the base that stands in the table: labour force, eligible, population, in this order. */
function measureOf(claim: Claim, claims: readonly Claim[]): Measure | null {
  if (claim.measure !== "coverage") return claim.measure === "rate" ? null : claim.measure;
  const has = (measure: Measure) => claims.some((each) => each.measure === measure);
  if (claim.programme === "health") return "populationCoverage";
  if (has("labourForce") && !has("labourForceCoverage")) return "labourForceCoverage";
  if (has("eligible") && !has("eligibleCoverage")) return "eligibleCoverage";
  if (has("population") && !has("populationCoverage")) return "populationCoverage";
  return "labourForceCoverage";
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
