import type { Absence, Unit } from "../../domain/figures/figure";
import { Decimal } from "../../domain/numbers/decimal";
import { fromCell } from "../../domain/numbers/fromCell";
import type { Separators } from "../../domain/numbers/separators";
import type { Cells } from "./cells";
import { statedDecimals } from "./statedDecimals";
import type { PercentForm } from "./tableReading";
import { repairText } from "./words";

/** How the cells of a column, or of a row of an indicator table, hold their numbers. */
export interface CellUnit {
  readonly unit: Unit;
  /** persons per stated unit, a power of ten: 0, 3, 6 */
  readonly power: number;
  readonly percentForm: PercentForm;
}

/** What a cell states, ready for a figure. */
export interface StatedCell {
  readonly value: Decimal | null;
  readonly absence?: Absence;
  readonly decimals: number;
  readonly text: string;
}

/** Reads one cell. Never fails: what is no number becomes an absence. */
export function statedCell(
  cells: Cells,
  row: number,
  column: number,
  how: CellUnit,
  separators: Separators,
): StatedCell {
  const text = cells.text(row, column);
  switch (cells.kind(row, column)) {
    case "blank":
      return { value: null, absence: "blank", decimals: 0, text };
    case "mark":
      return { value: null, absence: "notApplicable", decimals: 0, text };
    case "error":
      return { value: null, absence: "error", decimals: 0, text };
    case "words":
    case "boolean":
      return { value: null, absence: "text", decimals: 0, text };
    case "number":
      return typeof cells.value(row, column) === "number"
        ? numberCell(cells, row, column, how, separators)
        : textCell(cells, row, column, how);
  }
}

function numberCell(
  cells: Cells,
  row: number,
  column: number,
  { unit, power, percentForm }: CellUnit,
  separators: Separators,
): StatedCell {
  const number = cells.value(row, column) as number;
  const text = cells.text(row, column);
  const format = cells.format(row, column);
  const value = fromCell(number);
  if (unit === "persons") {
    const decimals = statedDecimals(number, text, format, separators) - power;
    return { value: power === 0 ? value : value.times(`1e${power}`), decimals, text };
  }
  if (holdsFraction(format, text)) {
    return { value, decimals: statedDecimals(100 * number, text, format, separators), text };
  }
  const shown = statedDecimals(number, text, format, separators);
  if (percentForm === "percentages") return { value: value.div(100), decimals: shown, text };
  // 0,9 states nothing finer than whole percents
  return { value, decimals: percentForm === "fractions" ? Math.max(shown - 2, 0) : shown - 2, text };
}

function textCell(cells: Cells, row: number, column: number, { unit, power, percentForm }: CellUnit): StatedCell {
  const reading = cells.numberInText(row, column)!;
  const text = repairText(String(cells.value(row, column)));
  if (unit === "persons") {
    // a percentage among head counts
    if (reading.unit === "percent") return { value: null, absence: "text", decimals: 0, text };
    return {
      value: power === 0 ? reading.value : reading.value.times(`1e${power}`),
      decimals: reading.decimals - power,
      text,
    };
  }
  if (reading.unit === "percent") return { value: reading.value, decimals: reading.decimals, text };
  if (percentForm === "percentages") return { value: reading.value.div(100), decimals: reading.decimals, text };
  const decimals = reading.decimals - 2;
  return { value: reading.value, decimals: percentForm === "fractions" ? Math.max(decimals, 0) : decimals, text };
}

/** Excel multiplies by 100 where the number format prints a percent sign; one in quotes is only text. */
function holdsFraction(format: string, text: string): boolean {
  if (format === "General") return text.trimEnd().endsWith("%");
  return format.includes("%") && format.replace(/"[^"]*"|\\./g, "").includes("%");
}

/** The plain number of a cell that may hold a percentage either way; null for everything else. */
export function plainNumber(cells: Cells, row: number, column: number): number | null {
  if (cells.kind(row, column) !== "number") return null;
  const value = cells.value(row, column);
  if (typeof value === "number")
    return holdsFraction(cells.format(row, column), cells.text(row, column)) ? null : value;
  const reading = cells.numberInText(row, column);
  return reading && reading.unit !== "percent" ? reading.value.toNumber() : null;
}
