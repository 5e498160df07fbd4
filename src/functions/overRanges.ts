import { Decimal } from "../domain/numbers/decimal";
import { isProblem, type Problem } from "../domain/problem";
import { numberError, problemError, valueError } from "./cellError";
import { cellValue, type CellValue } from "./cellValue";

type Range = readonly (readonly unknown[])[];

export type CellResult = number | string | boolean | CustomFunctions.Error;

/**
 * Computes cell by cell over ranges of one shape; a range of one cell stretches over the others.
 * Excel sends a range as rows of cells, a single value as one row of one cell, an argument left out as null.
 * A cell that fails gives its error in that cell only; a blank among the first `required` cells gives "".
 * @throws CustomFunctions.Error when shapes differ, or when the one and only cell fails: thrown, its message is shown
 */
export function overRanges(
  ranges: readonly (Range | null)[],
  required: number,
  compute: (...cells: CellValue[]) => Decimal | string | boolean | Problem,
): CellResult[][] {
  const grids = ranges.map((range): Range => (Array.isArray(range) ? range : [[range]]));
  const { rows, columns } = commonShape(grids);
  const results = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) =>
      resultOf(
        required,
        compute,
        grids.map((grid) => (isSingle(grid) ? grid[0]![0] : grid[row]![column])),
      ),
    ),
  );
  const only = rows === 1 && columns === 1 ? results[0]![0]! : null;
  if (typeof only === "object" && only !== null) throw only;
  return results;
}

function resultOf(
  required: number,
  compute: (...cells: CellValue[]) => Decimal | string | boolean | Problem,
  cells: readonly unknown[],
): CellResult {
  try {
    const values = cells.map(cellValue);
    if (values.slice(0, required).includes(null)) return "";
    const result = compute(...values);
    if (typeof result !== "object") return result;
    return isProblem(result) ? problemError(result) : cellNumber(result);
  } catch (error) {
    if (error instanceof CustomFunctions.Error) return error;
    throw error;
  }
}

function cellNumber(value: Decimal): CellResult {
  const number = value.toNumber();
  return Number.isFinite(number) ? number : numberError();
}

function commonShape(grids: readonly Range[]): { rows: number; columns: number } {
  const shapes = grids.filter((grid) => !isSingle(grid)).map(shapeOf);
  const first = shapes[0] ?? { rows: 1, columns: 1 };
  const other = shapes.find(({ rows, columns }) => rows !== first.rows || columns !== first.columns);
  if (other) throw valueError((messages) => messages.shapesDiffer(shapeText(first), shapeText(other)));
  return first;
}

function isSingle(grid: Range): boolean {
  return grid.length === 1 && grid[0]!.length === 1;
}

function shapeOf(grid: Range): { rows: number; columns: number } {
  return { rows: grid.length, columns: grid[0]?.length ?? 0 };
}

function shapeText({ rows, columns }: { rows: number; columns: number }): string {
  return `${rows}×${columns}`;
}
