import type { AllocationBasis } from "../../domain/allocation/allocationBasis";
import { columnName, quotedSheetName } from "../address";
import { difference, rate } from "../actualsTemplate/templateFormulas";
import { textLiteral } from "../targetTable/cellText";
import type { AllocationTarget } from "./allocationPlan";
import { ALLOCATION_COLUMNS, type AllocationColumn, type AllocationTexts } from "./allocationTexts";

/** Where the rows stand; they count from 1, as formulas do. */
export interface AllocationRows {
  readonly total: number;
  readonly first: number;
  readonly last: number;
  readonly assigned: number;
  readonly kept: number;
  readonly difference: number;
}

/** The letter a formula uses for a column. */
export function letterOf(column: AllocationColumn): string {
  return columnName(ALLOCATION_COLUMNS.indexOf(column));
}

/** "{row}" where the formula is written once and filled down. */
type Row = number | "{row}";

const at = (column: AllocationColumn, row: Row) => `${letterOf(column)}${row}`;
const fixed = (column: AllocationColumn, row: number) => `$${letterOf(column)}$${row}`;
const stretch = (column: AllocationColumn, { first, last }: AllocationRows) =>
  `$${letterOf(column)}$${first}:$${letterOf(column)}$${last}`;

/** The weight as it follows from the columns before it; null where it is a number of its own. */
export function weightTemplate({ kind }: AllocationBasis): string | null {
  switch (kind) {
    case "labourForce":
    case "eligible":
      return `=${at("base", "{row}")}`;
    case "actual":
      return `=${at("actual", "{row}")}`;
    case "gap":
      return `=MAX(0,${at("base", "{row}")}-${at("actual", "{row}")})`;
    case "equalIncrease":
    case "weights":
    case "mix":
      return null;
  }
}

/**
 * The exact share: of what units that are kept leave of the target, by weight; a unit that is kept has what it has.
 * @param fromActual everybody starts from last year's actual
 */
export function exactTemplate(rows: AllocationRows, fromActual: boolean, keptMark: string): string {
  const weights = `(${fixed("weight", rows.total)}-${fixed("weight", rows.kept)})`;
  const left = `${fixed("share", rows.assigned)}-${fixed("share", rows.kept)}`;
  const increase = `${left}-${fixed("actual", rows.total)}+${fixed("actual", rows.kept)}`;
  const share = fromActual
    ? `${at("actual", "{row}")}+(${increase})*${at("weight", "{row}")}/${weights}`
    : `(${left})*${at("weight", "{row}")}/${weights}`;
  const isKept = `LEFT(${at("note", "{row}")},${keptMark.length})=${textLiteral(keptMark)}`;
  return `=IF(${isKept},${at("share", "{row}")},IF(${weights}=0,"",${share}))`;
}

export function increaseFormula(row: Row): string {
  return difference(at("share", row), at("actual", row));
}

/** @param plain without the add-in's functions */
export function coverageFormula(row: Row, plain: boolean): string {
  return rate("COVERAGE", at("share", row), at("base", row), "finerBelow5", { plain });
}

/** The note says how the share came about until somebody types another number. */
export function noteFormula(row: number, whole: string, reason: string, typed: string): string {
  return `=IF(${at("share", row)}=${whole},${textLiteral(reason)},${textLiteral(typed)})`;
}

/** The sum of a column; blank while a figure that everybody should have is missing. */
export function sumFormula(column: AllocationColumn, rows: AllocationRows, needsAll: boolean): string {
  const range = stretch(column, rows).replaceAll("$", "");
  return needsAll ? `=IF(COUNT(${range})<ROWS(${range}),"",SUM(${range}))` : `=SUM(${range})`;
}

export function keptFormula(column: AllocationColumn, rows: AllocationRows, keptMark: string): string {
  return `=SUMIF(${stretch("note", rows)},${textLiteral(`${keptMark}*`)},${stretch(column, rows)})`;
}

/** The target's own cell, live; its number where the cell is a text. @param sheetName as it will be called */
export function assignedCell({ cell, factor, value }: AllocationTarget, sheetName: string): string | number {
  if (factor === null) return value.toNumber();
  const link = `=${quotedSheetName(sheetName)}!${columnName(cell.column)}${cell.row + 1}`;
  return factor === 1 ? link : `${link}*${factor}`;
}

export function differenceFormula(rows: AllocationRows): string {
  return `=${at("share", rows.total)}-${at("share", rows.assigned)}`;
}

/** "Khớp", or by how many persons the sum is over or under: words beside the colour. */
export function differenceWords(rows: AllocationRows, { control }: AllocationTexts): string {
  const gap = at("share", rows.difference);
  const words = `IF(${gap}>0,${textLiteral(control.over)},${textLiteral(control.under)})&ABS(${gap})&${textLiteral(control.persons)}`;
  return `=IF(${gap}=0,${textLiteral(control.agrees)},${words})`;
}
