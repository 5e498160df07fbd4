import { Decimal } from "../../domain/numbers/decimal";
import { fromCell } from "../../domain/numbers/fromCell";
import { readNumber } from "../../domain/numbers/readNumber";
import type { Separators } from "../../domain/numbers/separators";
import { writeNumber } from "../../domain/numbers/writeNumber";
import type { CellChange } from "../../domain/location/explanation";
import type { CellInput } from "../patch";
import type { CellValue } from "../snapshot";

/**
 * What a cell has to hold so that it states the proposed value as it states its own: a number stays a number in the same
 * unit, a text stays a text with its signs, spaces and words. Null where the cell's content is not understood.
 * @param held the cell's value
 * @param usualPower power of ten from figure to cell (2 for 93.9 under "(%)"), for cells that hold 0
 */
export function correctedContent(held: CellValue, change: CellChange, usualPower: number): CellInput | null {
  const { figure, value } = change;
  if (value === null || figure.value === null) return null;
  if (typeof held === "number") {
    const power = powerBetween(figure.value, fromCell(held)) ?? usualPower;
    return Number(value.times(`1e${power}`).toPrecision(15));
  }
  return typeof held === "string" ? correctedText(held, change, value, usualPower) : null;
}

/** k where cell = figure · 10^k; null for zeros and anything else. */
function powerBetween(figure: Decimal, cell: Decimal): number | null {
  if (figure.isZero() || cell.isZero()) return null;
  const power = cell.e - figure.e;
  return figure.times(`1e${power}`).eq(cell) ? power : null;
}

/** A text that states a number starts with it. */
const NUMBER = /^\s*[+\-−–]?\s*\d(?:[\d.,]|[^\S\r\n](?=\d))*/;
const NO_WORDS = { magnitudes: {}, percent: [], persons: [] };

function correctedText(held: string, change: CellChange, value: Decimal, usualPower: number): string | null {
  const run = NUMBER.exec(held)?.[0].trim().replace(/[.,]$/, "");
  const reading = run === undefined ? null : readNumber(run, NO_WORDS);
  if (run === undefined || reading === null || reading.rest !== "") return null;
  const power = powerBetween(change.figure.value!, reading.value) ?? usualPower;
  const decimals = Math.max(0, change.decimals - power + (change.figure.unit === "percent" ? 2 : 0));
  const written = writeNumber(value.times(`1e${power}`), { decimals, separators: signsOf(run, reading.decimals) });
  const isSame = readNumber(written, NO_WORDS)?.value.eq(value.times(`1e${power}`)) ?? false;
  return isSame ? held.replace(run, () => written) : null;
}

/** The signs that the text itself uses; where it has none, those of a Vietnamese text. */
function signsOf(run: string, decimals: number): Separators {
  const last = /[.,](?=\d+$)/.exec(run)?.[0];
  const decimal = decimals > 0 && last ? last : null;
  const group = [...run.matchAll(/[.,]|[^\S\r\n](?=\d{3})/g)].map(([sign]) => sign).find((sign) => sign !== decimal);
  if (group !== undefined) return { decimal: decimal ?? (group === "," ? "." : ","), group };
  // four digits and no sign between them: this text does not group
  const groups = !/\d{4}/.test(run);
  const point = decimal ?? ",";
  return { decimal: point, group: groups ? (point === "," ? "." : ",") : "" };
}
