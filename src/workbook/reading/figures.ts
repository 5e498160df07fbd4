import type { Figure, FigureKey, Line, Measure, Period, Programme } from "../../domain/figures/figure";
import type { InParts } from "../../domain/inParts";
import { statedCell, type CellUnit } from "./cellFigures";
import type { Claim } from "./claim";
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
}

/** The figures of a table, row by row. */
export function* figuresOf(
  rows: readonly FigureRow[],
  columns: readonly FigureColumn[],
  { cells, sheet, offset, separators }: TableSetting,
): InParts<Figure[]> {
  const figures: Figure[] = [];
  const usual = columns.map((column) => usualStatement(column));
  for (const [position, row] of rows.entries()) {
    if (position % ROWS_PER_PART === 0) yield;
    for (const [at, column] of columns.entries()) {
      const line = row.lines[column.lineAt];
      const said =
        usual[at] && row.measure === null && row.unit === null ? usual[at] : line && statement(row, column, line);
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
