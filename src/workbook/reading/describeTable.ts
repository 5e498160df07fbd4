import type { Cells } from "./cells";
import { unitOf, type FigureColumn } from "./figureColumns";
import type { HeaderRows } from "./headerRows";
import type { TableColumn, TableColumns } from "./tableColumns";
import type { TableLines } from "./tableLines";
import type { ColumnMeaning, ColumnReading, RowReading, TableLayout, TableReading } from "./tableReading";
import type { TableRows } from "./tableRows";

/** What was understood of a column, for people and for those who write to the sheet. */
export function columnReading(
  { column, header, role, isFigures, isChosen }: TableColumn,
  figureColumns: readonly FigureColumn[],
  layout: TableLayout,
  offset: { readonly column: number },
): ColumnReading {
  const figures = isFigures ? figureColumns.find((each) => each.column === column) : undefined;
  return {
    column: column + offset.column,
    header,
    meaning: figures ? figuresMeaning(figures, layout) : roleMeaning(role),
    ...(isChosen && { isChosen }),
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
  if (role === "groupLabel" || role === "placeLabel" || role === "periodLabel") return { kind: "label" };
  return { kind: role === "unitLabel" ? "unit" : role };
}

/** What was understood of the rows below the header. */
export function rowReadings(
  rows: TableRows,
  lines: TableLines["rows"],
  cells: Cells,
  columns: TableColumns,
  offset: { readonly row: number },
): RowReading[] {
  const labels = new Map(rows.lines.map(({ row, label }) => [row, label.text]));
  if (rows.assigned !== null) labels.set(rows.assigned.row, rows.assigned.text);
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

/** The table's rectangle on the sheet: header, lines and notes. */
export function boxOf(
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
