import {
  type Figure,
  type FigureKey,
  type FigureSet,
  type Measure,
  type Partition,
  type Period,
  type Programme,
} from "../../../src/domain/figures/figure";
import { Decimal } from "../../../src/domain/numbers/decimal";

/** What a column of a table states. */
export interface Column {
  readonly measure: Measure;
  readonly period: Period;
  readonly versus?: Period;
  readonly programme?: Programme;
  /** persons per stated unit */
  readonly scale?: number;
}

export interface Row {
  readonly programme: Programme;
  readonly place?: string;
  readonly group?: string;
  /** as printed: "5.122", "93,9", "" for a blank, "–" where it does not apply */
  readonly cells: readonly string[];
}

const PERCENT = /Rate|Index|attainment|Coverage/;

/** Reads a printed cell, Vietnamese separators; "=0" is a formula that gives 0. */
export function figure(
  printed: string,
  key: FigureKey,
  at: [sheet: string, row: number, column: number],
  scale = 1,
): Figure {
  const isPercent = PERCENT.test(key.measure);
  const computed = printed.startsWith("=");
  const text = computed ? printed.slice(1) : printed;
  const source = { kind: "cell", sheetId: at[0], sheetName: at[0], row: at[1], column: at[2], computed } as const;
  const unit = isPercent ? "percent" : "persons";
  const plain = text.replace(/\./g, "").replace(",", ".");
  if (!/^-?\d+(\.\d+)?$/.test(plain)) {
    const absence =
      text === "" ? "blank" : text.startsWith("#") ? "error" : /^[–x-]$/.test(text) ? "notApplicable" : "text";
    return { key, value: null, absence, decimals: 0, text, unit, source };
  }
  const value = isPercent ? new Decimal(plain).div(100) : new Decimal(plain).times(scale);
  const decimals = (plain.split(".")[1]?.length ?? 0) - Math.round(Math.log10(scale));
  return { key, value, decimals, text, unit, source };
}

/** A sheet with one table: header in row 0, so that rows and columns count as in the sheet below it. */
export function tableFigures(
  sheet: string,
  place: string,
  columns: readonly (Column | null)[],
  rows: readonly Row[],
  firstRow = 1,
): Figure[] {
  return rows.flatMap((row, index) =>
    columns.flatMap((column, position) => {
      if (!column) return [];
      const key: FigureKey = {
        place: row.place ?? place,
        programme: column.programme ?? row.programme,
        ...(row.group === undefined ? {} : { group: row.group }),
        measure: column.measure,
        period: column.period,
        ...(column.versus ? { versus: column.versus } : {}),
      };
      return [figure(row.cells[position] ?? "", key, [sheet, firstRow + index, position], column.scale)];
    }),
  );
}

export function setOf(figures: readonly Figure[], partitions: readonly Partition[] = []): FigureSet {
  return { figures, partitions };
}

export const actual = (year: number | null): Period => ({ year, scenario: "actual" });
export const target = (year: number | null): Period => ({ year, scenario: "target" });
export const plan = (year: number | null, assignedBy?: string): Period => ({
  year,
  scenario: "plan",
  ...(assignedBy === undefined ? {} : { assignedBy }),
});
