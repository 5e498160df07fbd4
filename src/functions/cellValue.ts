import { errorNamed, valueError } from "./cellError";

/** What a cell holds once its dress is off; null is a blank or an argument left out. */
export type CellValue = string | number | boolean | null;

/** A cell with its dress off, whatever it holds: an error stays as the text that Excel shows for it. */
export function cellContent(cell: unknown): CellValue {
  const plain = plainValue(cell);
  if (plain === null || plain === undefined) return null;
  return typeof plain === "number" || typeof plain === "boolean" ? plain : String(plain);
}

/**
 * A cell as Excel sends it: plain, or an object with the plain value inside (formatted numbers, data types).
 * @throws CustomFunctions.Error the cell's own error
 */
export function cellValue(cell: unknown): CellValue {
  const plain = plainValue(cell);
  if (plain === null || plain === undefined || plain === "") return null;
  if (typeof plain === "number" || typeof plain === "boolean") return plain;
  if (typeof plain !== "string") throw valueError((messages) => messages.notANumber(String(plain)));
  const error = errorNamed(plain);
  if (error) throw error;
  return plain;
}

/** Errors arrive with a code or a basic value, formatted numbers and data types with a basic value. */
function plainValue(cell: unknown): unknown {
  if (typeof cell !== "object" || cell === null) return cell;
  const { basicValue, code } = cell as { basicValue?: unknown; code?: unknown };
  return basicValue ?? code;
}
