import type { Figure, Line, Measure, Partition, Period, Programme, Unit } from "../../domain/figures/figure";
import type { Box } from "../address";
import type { LegacyFont } from "./legacyFonts";

/** A place as written, taken apart so that its spellings can be compared. */
export interface PlaceName {
  /** "Huyện Hướng Hóa" */
  readonly written: string;
  /** "huyện", or "" where none is said */
  readonly kind: string;
  /** in small letters: "hướng hóa" */
  readonly name: string;
  /** 1 province, 2 district, 3 commune, 0 unknown */
  readonly level: number;
}

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
      /** group of people below the programme that the header names ("hộ gia đình") */
      readonly group?: string;
      readonly period: Period;
      readonly versus?: Period;
      readonly unit: Unit;
      /** persons per stated unit: 1, 1000, 1000000 */
      readonly scale: number;
      /** how cells without a percent sign hold a percentage: 93.9, 0.939, or 0.94 times; only for percent */
      readonly percentForm?: PercentForm;
    }
  /** not understood, left alone; text as written */
  | { readonly kind: "unknown" };

export type PercentForm = "percentages" | "fractions" | "times";

export interface ColumnReading {
  readonly column: number;
  /** the header as written, header rows joined by " / " */
  readonly header: string;
  readonly meaning: ColumnMeaning;
  /** true when the planner said so */
  readonly isChosen?: boolean;
}

export interface RowReading {
  readonly row: number;
  readonly kind: "data" | "columnNumbers" | "section" | "note" | "unknown";
  readonly label: string;
  readonly line: Line | null;
}

/** What each row is about; in the first and last the columns name the programmes. */
export type TableLayout = "placeRows" | "programmeRows" | "indicatorRows" | "periodRows";

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
  /** every place that its lines name, each once */
  readonly places?: readonly PlaceName[];
  readonly year: number | null;
  /** lines below the table that belong to it, as written */
  readonly notes?: readonly string[];
  /** where the sheet's words stood in an encoding from before Unicode */
  readonly legacyFont?: LegacyFont;
  /** true for the table this add-in wrote */
  readonly generated: boolean;
}
