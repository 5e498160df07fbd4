import type { Figure } from "../../domain/figures/figure";
import { Decimal } from "../../domain/numbers/decimal";
import { fromCell } from "../../domain/numbers/fromCell";
import type { TableReading } from "../reading/tableReading";
import type { CellValue } from "../snapshot";
import { tableOf } from "./cellNames";

/** Turns a figure's value into the number that its cell would hold for it: 93.9 or 0.939, persons or thousands. */
export type HeldNumber = (figure: Figure, value: Decimal) => Decimal;

export function heldNumber(
  tables: readonly TableReading[],
  given: (row: number, column: number) => CellValue,
): HeldNumber {
  return (figure, value) => value.times(perUnit(figure, tables, given));
}

/** What stands in the cell, divided by what it means. */
function perUnit(
  figure: Figure,
  tables: readonly TableReading[],
  given: (row: number, column: number) => CellValue,
): Decimal {
  const { source, unit } = figure;
  if (source.kind !== "cell") return new Decimal(1);
  const meaning = tableOf(tables, figure)?.columns.find(({ column }) => column === source.column)?.meaning;
  // in a column of percentages some may stand as texts with their sign: the column decides
  if (unit === "percent" && meaning?.kind === "figures" && meaning.percentForm) {
    return new Decimal(meaning.percentForm === "percentages" ? 100 : 1);
  }
  const cell = given(source.row, source.column);
  if (typeof cell === "number" && figure.value !== null && !figure.value.isZero()) {
    return fromCell(cell).div(figure.value);
  }
  if (unit === "percent") return new Decimal(100);
  return meaning?.kind === "figures" ? new Decimal(1).div(meaning.scale) : new Decimal(1);
}
