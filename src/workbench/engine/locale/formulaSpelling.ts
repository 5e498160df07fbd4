/**
 * Formulas are kept in English spelling ("," between arguments, "." before decimals) and shown and typed in Vietnamese
 * spelling (";" and ","). Texts in quotes and quoted sheet names stay as they are; in {arrays} "\" parts columns.
 */

interface Piece {
  readonly kind: "quoted" | "number" | "other";
  readonly text: string;
  /** inside { } */
  readonly array: boolean;
}

function* pieces(formula: string, number: RegExp): Generator<Piece> {
  let depth = 0;
  let at = 0;
  while (at < formula.length) {
    const rest = formula.slice(at);
    const array = depth > 0;
    const quoted = /^(?:"(?:[^"]|"")*"?|'(?:[^']|'')*'?)/.exec(rest);
    // a name or an address swallows its digits: A1, TEN2, Quý1
    const name = /^[\p{L}_$][\p{L}\p{N}_.$]*/u.exec(rest);
    const numeral = number.exec(rest);
    const match = quoted ?? name ?? numeral;
    const text = match ? match[0] : rest[0]!;
    if (text === "{") depth++;
    if (text === "}") depth--;
    yield { kind: quoted ? "quoted" : !name && numeral ? "number" : "other", text, array };
    at += text.length;
  }
}

/** "=ROUND(A1;1,5)" → "=ROUND(A1,1.5)". */
export function formulaFromLocal(formula: string): string {
  let english = "";
  for (const { kind, text, array } of pieces(formula, /^(?:\d+(?:,\d+)?|,\d+)(?:[eE][+-]?\d+)?/)) {
    if (kind === "number") english += text.replace(",", ".");
    else if (kind === "other" && text === ";" && !array) english += ",";
    else if (kind === "other" && text === "\\" && array) english += ",";
    else english += text;
  }
  return english;
}

/** "=ROUND(A1,1.5)" → "=ROUND(A1;1,5)". */
export function formulaToLocal(formula: string): string {
  let local = "";
  for (const { kind, text, array } of pieces(formula, /^(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/)) {
    if (kind === "number") local += text.replace(".", ",");
    else if (kind === "other" && text === ",") local += array ? "\\" : ";";
    else local += text;
  }
  return local;
}

/** A number as the formula bar shows it: all its digits, "," before decimals. */
export function numberToLocal(value: number): string {
  return String(value).replace(".", ",").replace("e", "E");
}
