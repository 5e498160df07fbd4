import type { Separators } from "../../domain/numbers/separators";

/**
 * Decimals a displayed number was stated with: "93,9" → 1, "5.122" → 0, "4,60%" → 2.
 * The text counts while it is legible and shows this value; a cell too narrow shows "####", and then the number
 * format decides, and for General the value's own digits.
 * @param shown the number as displayed: the value, or 100 times it under a "%" format
 */
export function statedDecimals(shown: number, text: string, format: string, separators: Separators): number {
  return inText(shown, text, separators) ?? inFormat(format) ?? ownDecimals(shown);
}

/** Null when the text is cut off or shows something else than the number. */
function inText(shown: number, text: string, separators: Separators): number | null {
  const other = separators.decimal === "," ? "." : ",";
  for (const decimal of [separators.decimal, other]) {
    const match = digitsAround(text, decimal);
    if (!match) continue;
    // the whole part of a rounded text may be one more than the value's
    if (Math.abs(Number(match.whole) - Math.trunc(Math.abs(shown))) <= 1) return match.decimals;
  }
  return null;
}

function digitsAround(text: string, decimal: string): { whole: string; decimals: number } | null {
  const at = text.lastIndexOf(decimal);
  const whole = (at < 0 ? text : text.slice(0, at)).replace(/\D/g, "");
  const rest = at < 0 ? "" : text.slice(at + 1);
  if (whole === "" && rest === "") return null;
  const decimals = /^\d*/.exec(rest)![0].length;
  return { whole: whole === "" ? "0" : whole, decimals };
}

/** Decimals that a number format prints: "#,##0.0" → 1; null for General, dates and text. */
function inFormat(format: string): number | null {
  const first = format.split(";")[0]!.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, "");
  if (!/[0#?]/.test(first) || /[ymdhs]/i.test(first)) return null;
  const match = /\.([0#?]+)/.exec(first);
  return match ? match[1]!.length : 0;
}

/** The fewest decimals that print the number at Excel's 15 digits. */
function ownDecimals(shown: number): number {
  const digits = Number(shown.toPrecision(15)).toString();
  const [mantissa, exponent] = digits.split("e") as [string, string?];
  const decimals = (mantissa.split(".")[1] ?? "").length - Number(exponent ?? 0);
  return Math.max(decimals, 0);
}
