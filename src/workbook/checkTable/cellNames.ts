import type { Figure } from "../../domain/figures/figure";
import type { TableReading } from "../reading/tableReading";
import type { CheckTableTexts } from "./checkTableTexts";

/** How the answer names cells: as the argument labels their rows and columns. */
export interface CellNames {
  row(figure: Figure): string;
  column(figure: Figure): string;
  /** row · column */
  cell(figure: Figure): string;
}

export const BETWEEN_ROW_AND_COLUMN = " · ";

/** Labels that several rows or columns of a table share are told apart by the place, or else by their number. */
export function cellNames(tables: readonly TableReading[], texts: CheckTableTexts): CellNames {
  const rows = new Map<number, string>();
  const columns = new Map<TableReading, ReadonlyMap<number, string>>();
  for (const table of tables) {
    const data = table.rows.filter(({ kind }) => kind === "data");
    const labels = withPlaces(data.map(({ label, line }) => ({ label, place: line?.place ?? "" })));
    const names = distinct(labels, (at) => texts.rowNumber(data[at]!.row + 1));
    data.forEach(({ row }, at) => rows.set(row, names[at]!));
    const headers = table.columns.map(({ header }) => header);
    const headed = distinct(headers, (at) => texts.columnNumber(table.columns[at]!.column + 1));
    columns.set(table, new Map(table.columns.map(({ column }, at) => [column, headed[at]!])));
  }
  const at = (figure: Figure) => {
    const { source } = figure;
    return source.kind === "cell" ? source : { row: -1, column: -1 };
  };
  const rowName = (figure: Figure) => rows.get(at(figure).row) ?? texts.rowNumber(at(figure).row + 1);
  const columnName = (figure: Figure) => {
    const table = tableOf(tables, figure);
    const { column } = at(figure);
    return (table && columns.get(table)?.get(column)) ?? texts.columnNumber(column + 1);
  };
  return {
    row: rowName,
    column: columnName,
    cell: (figure) => rowName(figure) + BETWEEN_ROW_AND_COLUMN + columnName(figure),
  };
}

/** The table that a figure stands in. */
export function tableOf(tables: readonly TableReading[], { source }: Figure): TableReading | undefined {
  if (source.kind !== "cell") return undefined;
  return tables.find(({ box }) => source.row >= box.row && source.row < box.row + box.rows);
}

/** "BHXH bắt buộc" below each of several places: the place follows. */
function withPlaces(rows: readonly { readonly label: string; readonly place: string }[]): string[] {
  const places = new Map<string, Set<string>>();
  for (const { label, place } of rows) {
    const named = places.get(label) ?? new Set();
    places.set(label, named.add(place));
  }
  return rows.map(({ label, place }) =>
    places.get(label)!.size > 1 && place !== "" && place !== label ? `${label}, ${place}` : label,
  );
}

/** A label that is blank is the number; one that is there twice gets it in brackets. */
function distinct(labels: readonly string[], numberOf: (at: number) => string): string[] {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return labels.map((label, at) => {
    if (label === "") return numberOf(at);
    return counts.get(label)! > 1 ? `${label} (${numberOf(at)})` : label;
  });
}
