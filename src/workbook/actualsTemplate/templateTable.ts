import { columnName } from "../address";
import type { CellInput } from "../patch";
import type { RateDecimals } from "./templateFormulas";
import type { TemplateColumn, TemplateLayout } from "./templateTexts";

/** What the planner is asked before a sheet is inserted. */
export interface TemplateOptions {
  readonly layout: TemplateLayout;
  /** of the actuals */
  readonly year: number;
  /** "" when it is not named */
  readonly place: string;
  /** places of the rows, in their order; only for "places" */
  readonly units: readonly string[];
  /** a row that numbers the columns below the header */
  readonly columnNumbers?: boolean;
  readonly plainFormulas?: boolean;
  readonly decimals?: {
    readonly index?: number;
    readonly labourForceCoverage?: number;
    readonly eligibleCoverage?: number;
  };
}

/** A column of figures: what it states, its number below the header, and how its cells are shown. */
export interface FigureColumn {
  readonly column: TemplateColumn;
  readonly number: string | number;
  readonly numberFormat: string;
  /** characters */
  readonly width: number;
  /** a column of head counts that stands below one header with its neighbours */
  readonly inGroup?: true;
}

/** A cell below the header: to be filled in, computed, or without meaning in its row. */
export type TemplateCell = { readonly kind: "input" } | { readonly kind: "formula"; readonly formula: string } | null;

export interface TemplateRow {
  readonly order: string | number;
  readonly label: string;
  readonly isTotal: boolean;
  /** one for each column of figures */
  readonly cells: readonly TemplateCell[];
}

export const INPUT: TemplateCell = { kind: "input" };

export function computed(formula: string): TemplateCell {
  return { kind: "formula", formula };
}

/** Columns before the figures: number and label. */
export const LEADING_COLUMNS = 2;

/** The letter a formula uses for the figures at a position. */
export function figureLetter(position: number): string {
  return columnName(LEADING_COLUMNS + position);
}

export function inputOf(cell: TemplateCell): CellInput {
  return cell?.kind === "formula" ? cell.formula : "";
}

/** Decimals of the rates: as the planner chose them for the target table. */
export function rateDecimals({ decimals = {} }: TemplateOptions): {
  readonly growth: number;
  readonly attainment: RateDecimals;
  readonly labourForce: RateDecimals;
  readonly eligible: RateDecimals;
} {
  return {
    growth: decimals.index ?? 2,
    attainment: decimals.index ?? "finerBelow5",
    labourForce: decimals.labourForceCoverage ?? "finerBelow5",
    eligible: decimals.eligibleCoverage ?? "finerBelow5",
  };
}
