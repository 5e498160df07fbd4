import { Decimal } from "../domain/numbers/decimal";
import { decimalsOf, fromCell } from "../domain/numbers/fromCell";
import { type NumberReading, readNumber } from "../domain/numbers/readNumber";
import type { RoundingDirection } from "../domain/targets/targetPlan";
import { NUMBER_WORDS } from "../locales/lexicon/numberWords";
import { numberError, valueError } from "./cellError";
import { cellValue, type CellValue } from "./cellValue";

const MOST_DECIMALS = 15;
const SHOWN_CHARACTERS = 40;

/** The only cell of an argument; null for a blank one and for an argument left out. */
export function oneCell(argument: unknown): CellValue {
  const range: readonly unknown[] = Array.isArray(argument) ? argument : [[argument]];
  const [row] = range;
  const cells: readonly unknown[] = Array.isArray(row) ? row : [row];
  if (range.length > 1 || cells.length > 1) throw valueError((messages) => messages.oneCell);
  return cellValue(cells[0]);
}

/** A number, or a text that is one through and through: "5.122", "93,9%", "5.122 người". */
export function number(cell: CellValue): Decimal {
  if (typeof cell === "number") return numberOf(cell);
  const reading = typeof cell === "string" ? readNumber(cell, NUMBER_WORDS) : null;
  if (reading === null || reading.rest !== "") throw valueError((messages) => messages.notANumber(shown(cell)));
  return reading.value;
}

/** The number a text starts with. A text where more digits follow could be two numbers or one, so it is none. */
export function leadingNumber(cell: CellValue): Decimal {
  if (typeof cell !== "string") return number(cell);
  const reading = readNumber(cell, NUMBER_WORDS);
  if (reading === null || digitsFollow(reading)) throw valueError((messages) => messages.noNumberInText(shown(cell)));
  return reading.value;
}

/** "12 5", "93, 9%", "31/12/2019", "10-15", "1E+5". */
function digitsFollow(reading: NumberReading): boolean {
  return reading.unit === null && /^(?:[.,:;/–−-]|e[+-]?)?\s*\d/i.test(reading.rest);
}

/** A percentage as stated: a number is a fraction, a text states percent with or without its sign. */
export function statedPercentage(cell: CellValue): { readonly value: Decimal; readonly decimals: number } {
  if (typeof cell === "number") {
    const value = numberOf(cell);
    return { value, decimals: Math.max(decimalsOf(value) - 2, 0) };
  }
  const reading = typeof cell === "string" ? readNumber(cell, NUMBER_WORDS) : null;
  if (reading === null || reading.rest !== "" || reading.unit === "persons" || reading.decimals < 0) {
    throw valueError((messages) => messages.notAPercentage(shown(cell)));
  }
  const value = reading.unit === "percent" ? reading.value : reading.value.div(100);
  return { value, decimals: reading.decimals };
}

/** Undefined when left out. */
export function decimals(cell: CellValue): number | undefined {
  if (cell === null) return undefined;
  const value = number(cell);
  if (!value.isInteger() || value.lt(0) || value.gt(MOST_DECIMALS)) {
    throw valueError((messages) => messages.decimalsOutOfRange);
  }
  return value.toNumber();
}

/** 1 when left out. */
export function step(cell: CellValue): number {
  return cell === null ? 1 : number(cell).toNumber();
}

/** "up" when left out. */
export function direction(cell: CellValue): RoundingDirection {
  if (cell === null) return "up";
  const word = typeof cell === "string" ? cell.trim().toLowerCase() : "";
  if (word === "up" || word === "nearest" || word === "down") return word;
  throw valueError((messages) => messages.unknownDirection(shown(cell)));
}

/** False when left out; TRUE, FALSE, 1 and 0. */
export function choice(cell: CellValue): boolean {
  if (cell === null || cell === 0) return false;
  if (cell === 1) return true;
  if (typeof cell === "boolean") return cell;
  throw valueError((messages) => messages.notAChoice(shown(cell)));
}

/** Undefined when left out. */
export function unit(cell: CellValue): string | undefined {
  if (cell === null) return undefined;
  if (typeof cell !== "string") throw valueError((messages) => messages.unitNotText(shown(cell)));
  return cell.trim();
}

function numberOf(cell: number): Decimal {
  if (!Number.isFinite(cell)) throw numberError();
  return fromCell(cell);
}

/** As the cell shows it, shortened. */
function shown(cell: CellValue): string {
  const text = typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell);
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
}
