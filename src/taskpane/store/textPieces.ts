import type { MarkedFigure, TextReport } from "../../workbook/planText/checkText";

/** A stretch of plain text, or a marked figure by its place in the report. */
export type TextPiece = string | { readonly at: number; readonly printed: string; readonly figure: MarkedFigure };

/** A line of the text, cut at its figures. */
export interface TextLine {
  readonly start: number;
  readonly pieces: readonly TextPiece[];
}

/** The lines of a text that say something. */
export function textLines({ text, figures }: TextReport): TextLine[] {
  const lines: TextLine[] = [];
  let at = 0;
  let start = 0;
  for (const line of text.split("\n")) {
    const end = start + line.length;
    const pieces: TextPiece[] = [];
    let told = start;
    // a figure whose number is broken over two lines stands in the first
    for (; at < figures.length && figures[at]!.span.start < end; at++) {
      const figure = figures[at]!;
      if (figure.span.start > told) pieces.push(text.slice(told, figure.span.start));
      pieces.push({ at, printed: text.slice(figure.span.start, figure.span.end), figure });
      told = figure.span.end;
    }
    if (told < end) pieces.push(text.slice(told, end));
    if (pieces.some((piece) => typeof piece !== "string" || piece.trim() !== "")) lines.push({ start, pieces });
    start = end + 1;
  }
  return lines;
}
