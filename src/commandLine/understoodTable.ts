import { a1, columnName } from "../workbook/address";
import type { ColumnMeaning, TableReading } from "../workbook/reading/tableReading";

/** What was understood of a table, as plain data. */
export interface UnderstoodTable {
  readonly sheet: string;
  /** "A4:L8" */
  readonly box: string;
  readonly layout: TableReading["layout"];
  readonly place: string;
  readonly year: number | null;
  /** made by the add-in */
  readonly generated: boolean;
  readonly columns: readonly {
    readonly column: string;
    readonly header: string;
    readonly meaning: ColumnMeaning;
  }[];
}

export function understoodTable({
  sheetName,
  box,
  layout,
  place,
  year,
  generated,
  columns,
}: TableReading): UnderstoodTable {
  return {
    sheet: sheetName,
    box: a1(box),
    layout,
    place,
    year,
    generated,
    columns: columns.map(({ column, header, meaning }) => ({ column: columnName(column), header, meaning })),
  };
}
