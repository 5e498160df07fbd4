import type { CellChange, Repair } from "../../domain/location/explanation";
import { cellPlace } from "../jobs/findings";
import { addressFrom } from "./cellLink";

const BETWEEN_REPAIRS = "; ";
const BETWEEN_CELLS = " + ";
/** in a list: a cell for which no single number would do */
const NO_NUMBER = "–";
/** Repairs of a tie that are listed; the pane lists the others. */
const MOST_REPAIRS = 8;

/** The cells that repairs change, as somebody on a sheet names them. */
export function cellsOfRepairs(repairs: readonly Repair[], sheetId: string): string {
  const cells = repairs.map(({ changes }) => changes.flatMap(({ figure }) => cellPlace(figure) ?? []));
  return listed(cells.map((each) => each.map((cell) => addressFrom(sheetId, cell))));
}

/** A number of each cell, listed as the cells are; "" when there is none. */
export function numbersOfRepairs(repairs: readonly Repair[], numberOf: (change: CellChange) => string | null): string {
  const numbers = repairs.map(({ changes }) => changes.map(numberOf));
  if (numbers.flat().every((number) => number === null)) return "";
  return listed(numbers.map((each) => each.map((number) => number ?? NO_NUMBER)));
}

function listed(repairs: readonly (readonly string[])[]): string {
  const named = repairs.slice(0, MOST_REPAIRS).map((cells) => cells.join(BETWEEN_CELLS));
  return (repairs.length > MOST_REPAIRS ? [...named, "…"] : named).join(BETWEEN_REPAIRS);
}
