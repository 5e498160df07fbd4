/**
 * Text from people's cells, made safe to write: it can never be taken for a formula.
 * An apostrophe in front is Excel's own mark for "this is text" and is not shown.
 */
export function asText(text: string): string {
  return /^\s*[=+\-@']/.test(text) ? `'${text}` : text;
}

/** Excel takes at most 255 characters between two quotes; stays below, so that no accent is cut from its letter. */
const LITERAL = /[\s\S]{1,250}(?![\u0300-\u036f\udc00-\udfff])/g;

/** A text as a formula writes it: quoted, and joined from pieces when it is long. */
export function textLiteral(text: string): string {
  const pieces = text.match(LITERAL) ?? [""];
  return pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join("&");
}
