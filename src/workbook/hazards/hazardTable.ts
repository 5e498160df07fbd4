import type { Confrontation } from "../../domain/edits/editRule";
import type { Figure } from "../../domain/figures/figure";
import type { Separators } from "../../domain/numbers/separators";
import type { CellPlace } from "../jobs/jobs";
import type { Cells } from "../reading/cells";
import type { TableReading } from "../reading/tableReading";
import type { Block, CellValue } from "../snapshot";
import type { FigureSurvey } from "./surveyFigures";

/** A table with the cells it was read from, and what the rules say of its percentages. */
export interface HazardTable {
  readonly table: TableReading;
  readonly block: Block;
  readonly cells: Cells;
  readonly separators: Separators;
  readonly survey: FigureSurvey;
  readonly ratios: SheetRatios;
}

/** What the rules that recompute percentages say on a sheet. */
export interface SheetRatios {
  /** violated ones by `spot` of the percentage */
  readonly violated: ReadonlyMap<number, Confrontation>;
  /** columns and rows of the percentages that could be recomputed */
  readonly checked: ReadonlyMap<number, readonly number[]>;
}

/** A figure and the cell it stands in. */
export interface FigureCell {
  readonly figure: Figure;
  readonly place: CellPlace;
  readonly value: CellValue;
  readonly formula: CellValue;
  readonly format: string;
}

/** Cells looked at between two pauses: a few milliseconds. */
export const CELLS_PER_PART = 1000;

const MOST_COLUMNS = 16_384;

/** A cell of a sheet as one number. */
export function spot(row: number, column: number): number {
  return row * MOST_COLUMNS + column;
}

export function cellKey(sheetId: string, row: number, column: number): string {
  return `${sheetId} ${row} ${column}`;
}

export function heldAt(grid: Block["values"], { area }: Block, row: number, column: number): CellValue {
  return grid[row - area.box.row]?.[column - area.box.column] ?? null;
}

export function figureCell(figure: Figure, { block }: HazardTable): FigureCell | null {
  const { source } = figure;
  if (source.kind !== "cell") return null;
  const { sheetId, sheetName, row, column } = source;
  const { box } = block.area;
  return {
    figure,
    place: { sheetId, sheetName, row, column },
    value: heldAt(block.values, block, row, column),
    formula: heldAt(block.formulas, block, row, column),
    format: block.numberFormats[row - box.row]?.[column - box.column] ?? "General",
  };
}

export function isFormula(content: CellValue): content is string {
  return typeof content === "string" && content.startsWith("=");
}
