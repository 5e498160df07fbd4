import { getFormatFromId, parseBool, parseDate, parseTime } from "numfmt";
import { formulaFromLocal } from "./formulaSpelling";

const LOCALE = { locale: "vi-VN" };

/** What a typed text means: a formula in English spelling, or a value and the number format it brings along. */
export type Typed =
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "value"; readonly value: string | number | boolean; readonly numberFormat?: string }
  | { readonly kind: "blank" };

const NUMBER = /^([+-]?)(\d{1,3}(?:\.\d{3})+|\d*)(?:,(\d*))?\s*(%?)$/;

/** A number in Vietnamese spelling: "5.122" → 5122 in "#,##0", "93,9%" → 0.939 in "0.0%"; null when it is none. */
function typedNumber(text: string): Typed | null {
  const negative = /^\((.+)\)$/.exec(text);
  const match = NUMBER.exec(negative ? negative[1]! : text);
  if (!match) return null;
  const [, sign, whole = "", decimals = "", percent] = match;
  if (whole === "" && decimals === "") return null;
  const grouped = whole.includes(".");
  const digits = `${whole.replaceAll(".", "") || "0"}.${decimals || "0"}`;
  // the percent sign moves the point in the text: 93.9 / 100 would be 0.9390000000000001 somewhere
  const value = Number(percent ? `${digits}e-2` : digits) * (sign === "-" || negative ? -1 : 1);
  const places = decimals === "" ? "" : `.${"0".repeat(decimals.length)}`;
  if (percent) return { kind: "value", value, numberFormat: `0${places}%` };
  if (grouped) return { kind: "value", value, numberFormat: `#,##0${places}` };
  return { kind: "value", value };
}

/** Reads a text as Excel with Vietnamese settings reads what is typed into a cell. */
export function readTyped(text: string): Typed {
  if (text === "") return { kind: "blank" };
  if (text.startsWith("'")) return { kind: "value", value: text.slice(1), numberFormat: "@" };
  if (text.startsWith("=") && text.length > 1) return { kind: "formula", formula: formulaFromLocal(text) };
  const trimmed = text.trim();
  const number = typedNumber(trimmed);
  if (number) return number;
  const bool = parseBool(trimmed, LOCALE);
  if (bool) return { kind: "value", value: bool.value };
  const moment = parseDate(trimmed, LOCALE) ?? parseTime(trimmed, LOCALE);
  if (moment) return { kind: "value", value: moment.value, numberFormat: formatOf(moment) };
  return { kind: "value", value: text };
}

/** Excel's format 14 is the short date of the system. */
const SHORT_DATE = 14;

function formatOf(parsed: { format?: string; formatId?: number }): string {
  if (parsed.formatId === SHORT_DATE) return "dd/mm/yyyy";
  const known = parsed.format ?? (parsed.formatId === undefined ? null : getFormatFromId(parsed.formatId));
  return known ?? "dd/mm/yyyy";
}
