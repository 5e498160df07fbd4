/** What BHXH.ALLOCATE, ALLOCATEGRID and PATH do with their ranges; loaded when one of them first runs. */
import { allocate } from "../domain/allocation/allocate";
import { isAllocationProblem } from "../domain/allocation/allocationProblem";
import { allocateGrid } from "../domain/allocation/grid/allocateGrid";
import { growthPath } from "../domain/indicators/growthPath";
import { Decimal } from "../domain/numbers/decimal";
import { ALLOCATIONS, type AllocationMessages } from "../locales/allocations";
import { numberError, spokenLanguage, valueError } from "./cellError";
import { cellValue } from "./cellValue";
import * as read from "./readArguments";

type Range = readonly (readonly unknown[])[];

/** Shares as a range of the weights' shape. */
export function allocateRange(
  total: unknown,
  weights: unknown,
  minimums: unknown,
  maximums: unknown,
  step: unknown,
): (number | string)[][] {
  const range = withoutPadding(rangeOf(weights));
  const cells = lineOf(range);
  const given = optionalNumber(total);
  if (given === null) return [[""]];
  const [least, most] = [boundsOf(minimums, cells.length), boundsOf(maximums, cells.length)];
  const units = cells.map((cell, unit) => ({
    weight: filled(cell, (messages) => messages.blankWeight(unit)),
    minimum: least[unit]!,
    maximum: most[unit]!,
  }));
  const size = optionalNumber(step);
  const shares = allocate(given, units, size ? { step: size } : {});
  if (isAllocationProblem(shares)) throw problemError(shares.code, sentences().problem(shares));
  const wholes = shares.map(({ whole }) => whole.toNumber());
  return range.length === 1 ? [wholes] : wholes.map((whole) => [whole]);
}

/** Shares as a range of the weights' shape, both margins exact. */
export function allocateGridRange(rowTotals: unknown, columnTotals: unknown, weights: unknown): number[][] {
  const range = rangeOf(weights);
  const rows = totalsOf(rowTotals, range.length, (row) => sentences().blankRowTotal(row));
  const columns = totalsOf(columnTotals, range[0]!.length, (column) => sentences().blankColumnTotal(column));
  const cells = range.map((line, row) =>
    line.map((cell, column) => ({ weight: filled(cell, (messages) => messages.blankCell(row, column)) })),
  );
  const shares = allocateGrid({ rowTotals: rows, columnTotals: columns, cells });
  if (isAllocationProblem(shares)) throw problemError(shares.code, sentences().gridProblem(shares));
  return shares.map((line) => line.map(({ whole }) => whole.toNumber()));
}

/** The path as a column. */
export function growthPathColumn(start: unknown, end: unknown, years: unknown): (number | string)[][] {
  const given = [start, end, years].map(optionalNumber);
  const [from, to, over] = given;
  if (!from || !to || !over) return [[""]];
  const path = growthPath(from, to, over);
  if ("code" in path) throw pathError(path.code, sentences().pathProblem(path));
  return path.map((value) => [value.toNumber()]);
}

function sentences(): AllocationMessages {
  return ALLOCATIONS[spokenLanguage()];
}

/** Excel sends a range as rows of cells, a single value as one row of one cell, an argument left out as null. */
function rangeOf(argument: unknown): Range {
  return Array.isArray(argument) ? (argument as Range) : [[argument]];
}

/** A whole column or row is chosen for what it holds: the blank rest of the sheet belongs to nobody. */
const SHEET = { rows: 1_048_576, columns: 16_384 };

function isSheetLong(range: Range): boolean {
  return range.length === SHEET.rows || range[0]!.length === SHEET.columns;
}

function withoutPadding(range: Range): Range {
  if (!isSheetLong(range)) return range;
  const cells = lineOf(range);
  let end = cells.length;
  while (end > 1 && cellValue(cells[end - 1]) === null) end--;
  return range.length === 1 ? [cells.slice(0, end)] : range.slice(0, end);
}

/** The cells of a single row or column. */
function lineOf(range: Range): readonly unknown[] {
  if (range.length > 1 && range[0]!.length > 1) throw valueError(() => sentences().notALine);
  return range.flat();
}

/** Null for a blank and for an argument left out. */
function optionalNumber(argument: unknown): Decimal | null {
  const cell = read.oneCell(argument);
  return cell === null ? null : read.number(cell);
}

function filled(cell: unknown, blank: (messages: AllocationMessages) => string): Decimal {
  const value = cellValue(cell);
  if (value === null) throw valueError(() => blank(sentences()));
  return read.number(value);
}

/** A bound for each unit; one cell stretches over all, a blank is none. */
function boundsOf(argument: unknown, count: number): readonly (Decimal | null)[] {
  const range = rangeOf(argument);
  const cells = isSheetLong(range) ? lineOf(range).slice(0, count) : lineOf(range);
  const bounds = cells.map((cell) => {
    const value = cellValue(cell);
    return value === null ? null : read.number(value);
  });
  if (cells.length === 1) return new Array<Decimal | null>(count).fill(bounds[0]!);
  if (cells.length !== count) throw valueError(() => sentences().countDiffers(cells.length, count));
  return bounds;
}

function totalsOf(argument: unknown, count: number, blank: (line: number) => string): Decimal[] {
  const cells = lineOf(rangeOf(argument));
  if (cells.length !== count) throw valueError(() => sentences().countDiffers(cells.length, count));
  return cells.map((cell, line) => filled(cell, () => blank(line)));
}

/** A negative count and a step that is none fail as in the other functions; what cannot be shared is #N/A. */
function problemError(code: string, sentence: string): CustomFunctions.Error {
  if (code === "negativeInput") return numberError();
  if (code === "stepNotWhole") return valueError(() => sentence);
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, sentence);
}

function pathError(code: string, sentence: string): CustomFunctions.Error {
  if (code === "zeroStart") return new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero);
  if (code === "zeroEnd" || code === "negativeCount") return numberError();
  return valueError(() => sentence);
}
