import type { Figure, Line, Measure, Partition, Period, Programme, Unit } from "../../domain/figures/figure";
import type { Box } from "../address";

/** What a column (or, in indicator tables, a row) states. */
export type ColumnMeaning =
  | { readonly kind: "order" }
  | { readonly kind: "label" }
  | { readonly kind: "unit" }
  | { readonly kind: "note" }
  | {
      readonly kind: "figures";
      /** null in indicator tables, where each row names it */
      readonly measure: Measure | null;
      /** null where each row names it */
      readonly programme: Programme | null;
      readonly period: Period;
      readonly versus?: Period;
      readonly unit: Unit;
      /** persons per stated unit: 1, 1000, 1000000 */
      readonly scale: number;
    }
  /** not understood, left alone; text as written */
  | { readonly kind: "unknown" };

export interface ColumnReading {
  readonly column: number;
  /** the header as written, header rows joined by " / " */
  readonly header: string;
  readonly meaning: ColumnMeaning;
}

export interface RowReading {
  readonly row: number;
  readonly kind: "data" | "columnNumbers" | "section" | "note" | "unknown";
  readonly label: string;
  readonly line: Line | null;
}

export type TableLayout = "programmeRows" | "placeRows" | "indicatorRows";

/** A table found on a sheet: what was understood, row by row and column by column, and the figures in it. */
export interface TableReading {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly box: Box;
  readonly layout: TableLayout;
  /** sheet rows of the header, first and last, inclusive */
  readonly headerRows: { readonly first: number; readonly last: number };
  readonly columns: readonly ColumnReading[];
  readonly rows: readonly RowReading[];
  readonly figures: readonly Figure[];
  readonly partitions: readonly Partition[];
  /** what stands above the table: title lines as written, and the place they name */
  readonly title: readonly string[];
  readonly place: string;
  readonly year: number | null;
  /** true for the table this add-in wrote */
  readonly generated: boolean;
}
