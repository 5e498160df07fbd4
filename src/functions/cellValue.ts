import { errorNamed, valueError } from "./cellError";

/** What a cell holds once its dress is off; null is a blank or an argument left out. */
export type CellValue = string | number | boolean | null;

/**
 * A cell as Excel sends it: plain, or an object with the plain value inside (formatted numbers, data types).
 * @throws CustomFunctions.Error the cell's own error
 */
export function cellValue(cell: unknown): CellValue {
  const plain = typeof cell === "object" && cell !== null ? basicValueOf(cell) : cell;
  if (plain === null || plain === undefined || plain === "") return null;
  if (typeof plain === "number" || typeof plain === "boolean") return plain;
  if (typeof plain !== "string") throw valueError((messages) => messages.notANumber(String(plain)));
  const error = errorNamed(plain);
  if (error) throw error;
  return plain;
}

/** Errors arrive with a code or a basic value, formatted numbers and data types with a basic value. */
function basicValueOf(cell: object): unknown {
  const { basicValue, code } = cell as { basicValue?: unknown; code?: unknown };
  return basicValue ?? code;
}
