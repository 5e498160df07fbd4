import { ApiError, invalidArgument } from "../interpreter/errors";
import type { Content } from "../engine/cells";
import type { Value } from "../engine/edits";

/** What a value given to `values` or `formulas` becomes; the number format it brings along, if any. */
export interface Input {
  readonly content: Content;
  readonly numberFormat?: string;
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const PERCENT = /^([+-]?(?:\d+\.?\d*|\.\d+))%$/;

/**
 * Texts are read as if typed into an English Excel: "=…" is a formula, "12" a number, a leading "'" keeps the rest text.
 * @param textFormat the cell is formatted as text ("@"): everything but formulas stays as it is
 */
export function readInput(given: unknown, textFormat: boolean): Input {
  if (typeof given === "number") {
    if (!Number.isFinite(given)) throw invalidArgument();
    return { content: { value: given } };
  }
  if (typeof given === "boolean") return { content: { value: given } };
  if (typeof given !== "string") throw invalidArgument();
  if (given === "") return { content: null };
  if (given.startsWith("'")) return { content: { value: given.slice(1) } };
  if (textFormat) return { content: { value: given } };
  if (given.startsWith("=") && given.length > 1) {
    if (given.length > 8192) throw new ApiError("InvalidArgument", "The formula is too long.");
    return { content: { formula: given } };
  }
  const text = given.trim();
  if (NUMBER.test(text)) return { content: { value: Number(text) } };
  const percent = PERCENT.exec(text);
  if (percent) {
    return {
      content: { value: Number(`${percent[1]}e-2`) },
      numberFormat: percent[1]!.includes(".") ? "0.00%" : "0%",
    };
  }
  if (/^(true|false)$/i.test(text)) return { content: { value: text.toLowerCase() === "true" } };
  if (given.length > 32_767) throw new ApiError("InvalidArgument", "The text is longer than a cell can hold.");
  return { content: { value: given } };
}

const ERRORS = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|BUSY!|GETTING_DATA|FIELD!|CONNECT!)$/;

/** In the words of RangeValueType. */
export function valueType(value: Value | undefined): string {
  if (value === null || value === undefined || value === "") return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return ERRORS.test(value) ? "Error" : "String";
}

/**
 * One value for each cell: a scalar fills the range, a grid must fit exactly.
 * Throws InvalidArgument when it does not.
 */
export function spread<T>(
  given: T | readonly (readonly T[])[],
  rows: number,
  columns: number,
): (r: number, c: number) => T {
  if (!Array.isArray(given)) return () => given as T;
  const grid = given as readonly (readonly T[])[];
  if (grid.length !== rows || grid.some((row) => !Array.isArray(row) || row.length !== columns)) throw wrongShape();
  return (r, c) => grid[r]![c]!;
}

export const wrongShape = (): ApiError =>
  invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
