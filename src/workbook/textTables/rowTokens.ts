import type { TextCell } from "./textGrid";
import type { TextLine } from "./textLines";

/** Words, or digits with their signs without a space between them: what a row of a table is made of. */
export interface RowToken extends TextCell {
  readonly kind: "words" | "digits";
  readonly line: number;
  /** nothing stands before it on its line */
  readonly isFirst: boolean;
}

/** words up to a digit, a tab or two spaces; digits and the signs around them; a sign for an empty cell */
const TOKEN =
  /(\p{L}(?:(?:(?! {2}|\t)\D)*[\p{L}\p{M})"”.])?)|([(+\-–−]*\d[\d.,%％()+\-–−]*)|(?<=^|\s)([-–−])(?=\s|$)/gu;
const BULLET = /^\s*[-–+*•]\s+(?=\p{L})/u;
/** "x" in the place of a number */
const CROSS = /^[xX]$/;

/** The tokens of the lines of a table, in order. */
export function rowTokens(lines: readonly TextLine[]): RowToken[] {
  const tokens: RowToken[] = [];
  for (const [line, { text, start }] of lines.entries()) {
    const bullet = BULLET.exec(text)?.[0].length ?? 0;
    let isFirst = true;
    for (const match of text.slice(bullet).matchAll(TOKEN)) {
      const at = start + bullet + match.index;
      const kind = match[1] === undefined || CROSS.test(match[1]) ? "digits" : "words";
      tokens.push({ kind, text: match[0], start: at, end: at + match[0].length, line, isFirst });
      isFirst = false;
    }
  }
  return tokens;
}
