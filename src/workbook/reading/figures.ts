import type { Figure, FigureKey, Line, Measure, Period, Programme } from "../../domain/figures/figure";
import type { InParts } from "../../domain/inParts";
import { statedCell, type CellUnit } from "./cellFigures";
import type { Claim, NamedPeriod } from "./claim";
import { unitOf, type FigureColumn } from "./figureColumns";
import { ROWS_PER_PART } from "./tableRows";
import type { TableSetting } from "./tableSetting";

/** A row of figures with all that its cells need. */
export interface FigureRow {
  readonly row: number;
  /** one where the row names the programme, else one for each programme and group that columns name */
  readonly lines: readonly Line[];
  readonly measure: Claim["measure"];
  /** from the unit column or the label of an indicator */
  readonly unit: Claim["unit"];
  /** in tables with a row for each year */
  readonly period?: NamedPeriod;
}

/** The figures of a table, row by row. */
export function* figuresOf(
  rows: readonly FigureRow[],
  columns: readonly FigureColumn[],
  { cells, sheet, offset, separators }: TableSetting,
): InParts<Figure[]> {
  const figures: Figure[] = [];
  const usual = columns.map((column) => usualStatement(column));
  const periodOfYear = periodsOfRows(rows);
  for (const [position, row] of rows.entries()) {
    if (position % ROWS_PER_PART === 0) yield;
    for (const [at, column] of columns.entries()) {
      const line = row.lines[column.lineAt];
      const isUsual = row.measure === null && row.unit === null;
      const ofTable = usual[at] && isUsual ? usual[at] : line && statement(row, column, line);
      const said = row.period && ofTable ? ofRow(ofTable, row.period, column, periodOfYear) : ofTable;
      if (!line || !said) continue;
      const { value, absence, decimals, text } = statedCell(cells, row.row, column.column, said.how, separators);
      const key = keyOf(line, said);
      const unit = said.how.unit;
      const source = {
        kind: "cell" as const,
        sheetId: sheet.id,
        sheetName: sheet.name,
        row: row.row + offset.row,
        column: column.column + offset.column,
        computed: cells.isComputed(row.row, column.column),
      };
      figures.push(
        absence ? { key, value, absence, decimals, text, unit, source } : { key, value, decimals, text, unit, source },
      );
    }
  }
  return figures;
}

/** The period of each year that rows are about; of two rows of a year, the first. */
function periodsOfRows(rows: readonly FigureRow[]): ReadonlyMap<number, Period> {
  const periods = new Map<number, Period>();
  for (const { period } of rows) {
    if (period?.year === undefined || periods.has(period.year)) continue;
    periods.set(period.year, { scenario: "actual", ...period, year: period.year });
  }
  return periods;
}

/** Where rows are years, a cell's period is the row's; what it is compared with is as far from it as the column says. */
function ofRow(
  said: Statement,
  { offset: _, ...named }: NamedPeriod,
  { claim, versus }: FigureColumn,
  periodOfYear: ReadonlyMap<number, Period>,
): Statement {
  const year = named.year!;
  const period: Period = { scenario: "actual", ...named, ...claimed(claim.period), year };
  if (!versus) return { ...said, period };
  const isPlanned = versus.scenario === "plan" || versus.scenario === "target";
  if (isPlanned) return { ...said, period, versus: { ...versus, year } };
  return { ...said, period, versus: periodOfYear.get(year - 1) ?? { scenario: "actual", year: year - 1 } };
}

/** The scenario that a column's own words give, whatever the row says. */
function claimed({ scenario, assignedBy }: NamedPeriod): Partial<Period> {
  return { ...(scenario !== undefined && { scenario }), ...(assignedBy !== undefined && { assignedBy }) };
}

/** Written out: spreading objects takes most of the time on a sheet of 20,000 rows. */
function keyOf(line: Line, { measure, period, versus }: Statement): FigureKey {
  const { place, programme, group } = line;
  if (group === undefined) {
    return versus ? { place, programme, measure, period, versus } : { place, programme, measure, period };
  }
  return versus ? { place, programme, group, measure, period, versus } : { place, programme, group, measure, period };
}

interface Statement {
  readonly measure: Measure;
  readonly period: Period;
  readonly versus?: Period;
  readonly how: CellUnit;
}

/** What the cells of a column state where the row says nothing but its line; null where the line matters. */
function usualStatement(column: FigureColumn): Statement | null {
  if (column.claim.measure === "coverage") return null;
  const { period, versus } = column;
  return stated({ measure: column.measure ?? "participants", period, ...(versus && { versus }) }, null, column);
}

/** What a cell states by its row and its column; null where the two make no measure that is known. */
function statement(row: FigureRow, column: FigureColumn, { programme }: Line): Statement | null {
  const { period, versus } = column;
  const isCount = column.measure === null || column.measure === "participants";
  if (row.measure === null || row.measure === "participants") {
    // a change of a share is in points, an index of it in nothing
    if (!isCount && row.unit?.unit === "percent") return null;
    const isShare = isCount && row.unit?.unit === "percent";
    const ofHealth = column.claim.measure === "coverage" && programme === "health";
    const measure = isShare
      ? coverageOf(programme)
      : ofHealth
        ? "populationCoverage"
        : (column.measure ?? "participants");
    return stated({ measure, period, ...(versus && { versus }) }, row.unit, column);
  }
  // an index of a coverage, a coverage of a base: no measure
  if (!isCount || row.measure === "rate") return null;
  const isPersons = row.unit?.unit === "persons";
  const measure = row.measure !== "coverage" ? row.measure : isPersons ? "participants" : coverageOf(programme);
  return stated({ measure, period, ...versusOfRow(measure, period) }, row.unit, column);
}

function stated(said: Omit<Statement, "how">, unit: Claim["unit"], column: FigureColumn): Statement {
  const power = unit?.unit === "persons" ? unit.power : column.power;
  const percentForm = unit?.unit === "times" ? "times" : column.form;
  return { ...said, how: { unit: unitOf(said.measure), power, percentForm } };
}

function coverageOf(programme: Programme): Measure {
  return programme === "health" ? "populationCoverage" : "labourForceCoverage";
}

/** Rows such as "Tốc độ tăng" name no period they compare with: the year before, or the plan of the year. */
function versusOfRow(measure: Measure, { year }: Period): { versus?: Period } {
  if (measure === "attainment") return { versus: { year, scenario: "plan" } };
  if (measure !== "increase" && measure !== "growthRate" && measure !== "growthIndex") return {};
  return { versus: { year: year === null ? null : year - 1, scenario: "actual" } };
}
