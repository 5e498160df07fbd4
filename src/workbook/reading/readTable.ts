import type { Figure, FigureKey, Line, Measure, Partition, Period, Programme, Unit } from "../../domain/figures/figure";
import type { Separators } from "../../domain/numbers/separators";
import type { SheetInfo } from "../snapshot";
import { statedCell, type CellUnit } from "./cellFigures";
import type { Cells } from "./cells";
import type { Claim } from "./claim";
import type { HeaderRows } from "./headerRows";
import { looksGenerated } from "./generatedTable";
import type { Lexicon } from "./lexicon";
import { lineRows } from "./lineRows";
import { percentFormOf, type RecomputableColumn } from "./percentForms";
import { periodsOf, tableYearOf, type ColumnPeriods, type PeriodContext } from "./periods";
import { phraseFinder, type PhraseFinder } from "./phrases";
import { placeName, samePlace } from "./placeNames";
import { partitionsOf, placeRows } from "./placeRows";
import type { TableColumn, TableColumns } from "./tableColumns";
import type { TableRows } from "./tableRows";
import type {
  ColumnMeaning,
  ColumnReading,
  PercentForm,
  PlaceName,
  RowReading,
  TableLayout,
  TableReading,
} from "./tableReading";
import { readTitle, type TitleClaim } from "./titles";

/** Where a table stands and what surrounds it. */
export interface TableSetting {
  readonly cells: Cells;
  readonly sheet: SheetInfo;
  /** of the block on the sheet */
  readonly offset: { readonly row: number; readonly column: number };
  readonly separators: Separators;
  readonly lexicon: Lexicon;
  readonly hintYear: number | null;
  /** title lines of the table */
  readonly title: readonly string[];
  /** the place that the table's title names, else the sheet's first title */
  readonly place: string;
}

/** A column of figures with all that its cells need. */
interface FigureColumn extends RecomputableColumn {
  readonly claim: Claim;
  readonly group: string | null;
  readonly power: number;
  readonly form: PercentForm;
  /** which of a row's lines its cells belong to */
  readonly lineAt: number;
}

/** A row of figures with all that its cells need. */
interface FigureRow {
  readonly row: number;
  /** one where the row names the programme, else one for each programme and group that columns name */
  readonly lines: readonly Line[];
  readonly measure: Claim["measure"];
  /** from the unit column or the label of an indicator */
  readonly unit: Claim["unit"];
}

export function readTable(
  header: HeaderRows,
  columns: TableColumns,
  rows: TableRows,
  setting: TableSetting,
): TableReading {
  const { cells, sheet, offset, lexicon } = setting;
  const finder = phraseFinder(lexicon);
  const title = readTitle([...setting.title, sheet.name], finder);
  const context = periodContext(title, rows, setting.hintYear, finder);
  const claims = columns.figures.map(({ claim }) => claim);
  const figureColumns = resolveColumns(columns, claims, context, title, cells, rows);
  const lines = linesOf(columns, figureColumns, rows, setting, title, finder);
  return {
    sheetId: sheet.id,
    sheetName: sheet.name,
    box: boxOf(header, columns, rows, offset),
    layout: columns.layout,
    headerRows: { first: header.first + offset.row, last: header.last + offset.row },
    columns: columns.all.map((column) => columnReading(column, figureColumns, columns.layout, offset)),
    rows: rowReadings(rows, lines.rows, cells, columns, offset),
    figures: figuresOf(lines.figureRows, figureColumns, setting),
    partitions: lines.partitions,
    title: setting.title,
    place: setting.place,
    places: lines.places,
    year: tableYearOf(claims, context),
    notes: rows.notes.map(({ text }) => text),
    generated: looksGenerated(cells, rows.columnNumbers, setting.title, finder),
  };
}

function periodContext(
  title: TitleClaim,
  rows: TableRows,
  hintYear: number | null,
  finder: PhraseFinder,
): PeriodContext {
  const aboutBases = rows.notes
    .map(({ text }) => text)
    .filter((text) =>
      finder
        .find(text)
        .terms.some((term) => term.is === "measure" && /labourForce|eligible|population/.test(term.measure)),
    );
  return { year: title.year, scenario: title.scenario, basesYear: readTitle(aboutBases, finder).year, hintYear };
}

function resolveColumns(
  columns: TableColumns,
  claims: readonly Claim[],
  context: PeriodContext,
  title: TitleClaim,
  cells: Cells,
  rows: TableRows,
): FigureColumn[] {
  const ofRows = columns.layout !== "placeRows";
  const periods = periodsOf(claims, context);
  const recomputable = columns.figures.map(({ column, claim }, at): RecomputableColumn => ({
    column,
    ...(periods[at] as ColumnPeriods),
    measure: ofRows && claim.measure === "coverage" ? "labourForceCoverage" : measureOf(claim, claims),
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

type ColumnLine = Omit<Line, "place">;

/** Programmes and groups that the columns of a table of places name. */
function columnLines(
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

function unitOf(measure: Measure | null): Unit {
  return measure !== null && RATES.has(measure) ? "percent" : "persons";
}

interface TableLines {
  readonly rows: readonly { readonly row: number; readonly kind: RowReading["kind"]; readonly line: Line | null }[];
  readonly figureRows: readonly FigureRow[];
  readonly partitions: readonly Partition[];
  readonly places: readonly PlaceName[];
}

function linesOf(
  columns: TableColumns,
  figureColumns: readonly FigureColumn[],
  rows: TableRows,
  setting: TableSetting,
  title: TitleClaim,
  finder: PhraseFinder,
): TableLines {
  const { lexicon, place, cells } = setting;
  const names = new Map<string, PlaceName>();
  const nameOf = (text: string) => {
    const name = names.get(text) ?? placeName(text, lexicon);
    names.set(text, name);
    return name;
  };
  const own = nameOf(place);
  const isTablePlace = (name: string) => place !== "" && samePlace(nameOf(name), own);
  const isPlace = (name: string) => nameOf(name).kind !== "";
  const places = (named: readonly string[]) =>
    [...new Set([...named, place])].filter((name) => name !== "").map(nameOf);
  if (columns.layout === "placeRows") {
    const read = placeRows(rows.lines, { place, isTablePlace, isPlace });
    const ofColumns = columnLines(figureColumns, figureColumns);
    const data = read.rows.filter(({ kind }) => kind === "data");
    const linesAt = (at: string) => ofColumns.map((line): Line => ({ place: at, ...line }));
    const figureRows = data.map((row): FigureRow => ({
      row: row.row,
      measure: null,
      unit: null,
      lines: linesAt(row.place),
    }));
    let next = 0;
    return {
      rows: read.rows.map(({ row, kind }) => ({
        row,
        kind,
        line: kind === "data" ? figureRows[next++]!.lines[0]! : null,
      })),
      figureRows,
      partitions: partitionsOf(read.sums, ofColumns),
      places: places(data.map((row) => row.place)),
    };
  }
  const { rows: read, partitions } = lineRows(rows.lines, { place, programme: title.programme, isPlace });
  const units = unitsOf(columns.unit, rows, cells, finder);
  const known = read.map((row) =>
    units.get(row.row) === "other" ? { ...row, kind: "unknown" as const, line: null } : row,
  );
  const figureRows = known.flatMap(({ row, kind, line, measure, label }): FigureRow[] => {
    if (kind !== "data" || line === null) return [];
    const unit = units.get(row) ?? label.claim.unit;
    return [{ row, measure, unit: unit === "other" ? null : unit, lines: [line] }];
  });
  return {
    rows: known,
    figureRows,
    partitions,
    places: places(figureRows.map(({ lines }) => lines[0]!.place)),
  };
}

/** The units in a column of their own, by row; a blank or a sign for "the same" repeats the unit above. */
function unitsOf(
  column: number | null,
  rows: TableRows,
  cells: Cells,
  finder: PhraseFinder,
): Map<number, Claim["unit"] | "other"> {
  const units = new Map<number, Claim["unit"] | "other">();
  if (column === null) return units;
  let above: Claim["unit"] | "other" = null;
  for (const { row } of rows.lines) {
    const text = cells.text(row, column).trim();
    if (/[\p{L}\d%]/u.test(text)) above = unitIn(text, finder) ?? "other";
    if (above !== null) units.set(row, above);
  }
  return units;
}

function unitIn(text: string, finder: PhraseFinder): Claim["unit"] {
  const found = finder.find(text).terms.filter((term) => term.is === "unit");
  const largest = found.sort((x, y) => y.power - x.power)[0];
  return largest ? { unit: largest.unit, power: largest.power } : null;
}

function figuresOf(
  rows: readonly FigureRow[],
  columns: readonly FigureColumn[],
  { cells, sheet, offset, separators }: TableSetting,
): Figure[] {
  const figures: Figure[] = [];
  const usual = columns.map((column) => usualStatement(column));
  for (const row of rows) {
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

function columnReading(
  { column, header, role, isFigures }: TableColumn,
  figureColumns: readonly FigureColumn[],
  layout: TableLayout,
  offset: { readonly column: number },
): ColumnReading {
  const figures = isFigures ? figureColumns.find((each) => each.column === column) : undefined;
  return {
    column: column + offset.column,
    header,
    meaning: figures ? figuresMeaning(figures, layout) : roleMeaning(role),
  };
}

function figuresMeaning(column: FigureColumn, layout: TableLayout): ColumnMeaning {
  const measure = column.measure ?? (layout === "indicatorRows" ? null : "participants");
  const unit = unitOf(measure);
  return {
    kind: "figures",
    measure,
    programme: column.programme,
    ...(column.group !== null && { group: column.group }),
    period: column.period,
    ...(column.versus && { versus: column.versus }),
    unit,
    scale: unit === "persons" ? 10 ** column.power : 1,
    ...(unit === "percent" && { percentForm: column.form }),
  };
}

function roleMeaning(role: TableColumn["role"]): ColumnMeaning {
  if (role === null) return { kind: "unknown" };
  return { kind: role === "placeLabel" ? "label" : role === "unitLabel" ? "unit" : role };
}

function rowReadings(
  rows: TableRows,
  lines: TableLines["rows"],
  cells: Cells,
  columns: TableColumns,
  offset: { readonly row: number },
): RowReading[] {
  const labels = new Map(rows.lines.map(({ row, label }) => [row, label.text]));
  const readings: RowReading[] = lines.map(({ row, kind, line }) => ({
    row: row + offset.row,
    kind,
    label: labels.get(row) ?? "",
    line,
  }));
  if (rows.columnNumbers !== null) {
    const label = cells.text(rows.columnNumbers, columns.labels[0]!);
    readings.unshift({ row: rows.columnNumbers + offset.row, kind: "columnNumbers", label, line: null });
  }
  for (const { row, text } of rows.notes)
    readings.push({ row: row + offset.row, kind: "note", label: text, line: null });
  return readings.sort((x, y) => x.row - y.row);
}

function boxOf(
  header: HeaderRows,
  columns: TableColumns,
  rows: TableRows,
  offset: { readonly row: number; readonly column: number },
): TableReading["box"] {
  const left = Math.min(header.left, ...columns.all.map(({ column }) => column));
  return {
    row: header.first + offset.row,
    column: left + offset.column,
    rows: Math.max(rows.end, header.last + 1) - header.first,
    columns: header.right - left + 1,
  };
}
