import type { Line, Partition } from "../../domain/figures/figure";
import type { Cells } from "./cells";
import type { Claim } from "./claim";
import { columnLines, type FigureColumn } from "./figureColumns";
import type { FigureRow } from "./figures";
import { lineRows } from "./lineRows";
import type { PhraseFinder } from "./phrases";
import { placeName, samePlace } from "./placeNames";
import { partitionsOf, placeRows } from "./placeRows";
import { isPeriod, type TableColumns } from "./tableColumns";
import type { PlaceName, RowReading } from "./tableReading";
import type { TableRows } from "./tableRows";
import type { TableSetting } from "./tableSetting";
import type { TitleClaim } from "./titles";

/** What the rows of a table are. */
export interface TableLines {
  readonly rows: readonly { readonly row: number; readonly kind: RowReading["kind"]; readonly line: Line | null }[];
  readonly figureRows: readonly FigureRow[];
  readonly partitions: readonly Partition[];
  readonly places: readonly PlaceName[];
}

/** The lines of a table in any layout. */
export function tableLines(
  columns: TableColumns,
  figures: readonly FigureColumn[],
  rows: TableRows,
  setting: TableSetting,
  title: TitleClaim,
  finder: PhraseFinder,
): TableLines {
  const names = placeNames(setting);
  if (columns.layout === "placeRows") return linesOfPlaces(figures, rows, setting.place, names);
  if (columns.layout === "periodRows") return linesOfPeriods(figures, rows, setting.place, names);
  return linesOfProgrammes(columns, rows, setting, title, names, finder);
}

interface PlaceNames {
  isTablePlace(name: string): boolean;
  isPlace(name: string): boolean;
  /** those named and the table's own, each once */
  all(named: readonly string[]): PlaceName[];
}

/** Takes every name apart once. */
function placeNames({ place, lexicon }: TableSetting): PlaceNames {
  const names = new Map<string, PlaceName>();
  const nameOf = (text: string) => {
    const name = names.get(text) ?? placeName(text, lexicon);
    names.set(text, name);
    return name;
  };
  return {
    isTablePlace: (name) => place !== "" && samePlace(nameOf(name), nameOf(place)),
    isPlace: (name) => nameOf(name).kind !== "",
    all: (named) => [...new Set([...named, place])].filter((name) => name !== "").map(nameOf),
  };
}

function linesOfPlaces(
  figures: readonly FigureColumn[],
  rows: TableRows,
  place: string,
  names: PlaceNames,
): TableLines {
  const { rows: read, sums } = placeRows(rows.lines, { place, ...names });
  const ofColumns = columnLines(figures, figures);
  const lines: TableLines["rows"][number][] = [];
  const figureRows: FigureRow[] = [];
  for (const { row, kind, place: at } of read) {
    const own = kind === "data" ? ofColumns.map((line): Line => ({ place: at, ...line })) : [];
    if (kind === "data") figureRows.push({ row, measure: null, unit: null, lines: own });
    lines.push({ row, kind, line: own[0] ?? null });
  }
  const places = names.all(figureRows.map((row) => row.lines[0]!.place));
  const partitions = partitionsOf(sums, ofColumns);
  if (rows.assigned !== null) {
    const own = ofColumns.map((line): Line => ({ place, ...line, group: assignedGroup(line, rows.assigned!.text) }));
    const summed = sums.find(({ total }) => total === place)?.parts ?? figureRows.map((row) => row.lines[0]!.place);
    own.forEach((total, at) =>
      partitions.push({ total, parts: summed.map((part) => ({ place: part, ...ofColumns[at]! })), assigned: true }),
    );
    figureRows.push({ row: rows.assigned.row, measure: null, unit: null, lines: own });
    lines.push({ row: rows.assigned.row, kind: "data", line: own[0] ?? null });
  }
  return { rows: lines, figureRows, partitions, places };
}

/** What was assigned is told from the sum of the units, which is of the same place, by the row's own words. */
function assignedGroup({ group }: Pick<Line, "group">, label: string): string {
  return group === undefined ? label : `${group}, ${label}`;
}

/** A row is what its period names; sums and averages over years are left alone. */
function linesOfPeriods(
  figures: readonly FigureColumn[],
  rows: TableRows,
  place: string,
  names: PlaceNames,
): TableLines {
  const own = columnLines(figures, figures).map((line): Line => ({ place, ...line }));
  const isData = ({ label, hasFigures }: TableRows["lines"][number]) => hasFigures && isPeriod(label.claim);
  return {
    rows: rows.lines.map((line): TableLines["rows"][number] => ({
      row: line.row,
      kind: isData(line) ? "data" : line.hasFigures ? "unknown" : "section",
      line: isData(line) ? (own[0] ?? null) : null,
    })),
    figureRows: rows.lines
      .filter(isData)
      .map(({ row, label }) => ({ row, measure: null, unit: null, lines: own, period: label.claim.period })),
    partitions: [],
    places: names.all([]),
  };
}

function linesOfProgrammes(
  columns: TableColumns,
  rows: TableRows,
  { place, cells }: TableSetting,
  { programme }: TitleClaim,
  names: PlaceNames,
  finder: PhraseFinder,
): TableLines {
  const { namesGroups } = columns;
  const { rows: read, partitions } = lineRows(rows.lines, { place, programme, namesGroups, ...names });
  const units = unitsOf(columns.unit, rows, cells, finder);
  const lines: TableLines["rows"][number][] = [];
  const figureRows: FigureRow[] = [];
  for (const { row, kind, line, measure, label } of read) {
    const unit = units.get(row) ?? label.claim.unit;
    // money and the like
    if (unit === "other") {
      lines.push({ row, kind: "unknown", line: null });
      continue;
    }
    lines.push({ row, kind, line });
    if (kind === "data" && line) figureRows.push({ row, measure, unit, lines: [line] });
  }
  return { rows: lines, figureRows, partitions, places: names.all(figureRows.map((row) => row.lines[0]!.place)) };
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
    const text = cells.words(row, column) || cells.text(row, column).trim();
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
