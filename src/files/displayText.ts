import { format } from "numfmt";
import type { CellValue } from "../workbook/snapshot";

const LOCALE = "vi-VN";
/** Whole numbers up to this size are displayed with all their digits. */
const MOST_DIGITS = 1e10;
const known = new Map<string, string>();

/** A value as a cell displays it under its number format, in vi-VN spelling: 5122 under "#,##0" → "5.122". */
export function displayText(value: CellValue, numberFormat: string): string {
  if (value === null || value === "") return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string" && (numberFormat === "General" || value.startsWith("#"))) return value;
  if (numberFormat === "General" && Number.isInteger(value) && Math.abs(value as number) < MOST_DIGITS) {
    return String(value);
  }
  const key = `${numberFormat}\n${typeof value}${value}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const text = formatted(value, numberFormat);
  if (known.size > 100_000) known.clear();
  known.set(key, text);
  return text;
}

function formatted(value: string | number, numberFormat: string): string {
  try {
    return format(numberFormat, value, { locale: LOCALE });
  } catch {
    // a format that cannot be read shows the value as it is, as Excel does with one it does not know
    return format("General", value, { locale: LOCALE });
  }
}
