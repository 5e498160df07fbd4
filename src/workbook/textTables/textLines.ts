import type { TextSpan } from "../../domain/prose/proseReading";

/** A line of a text without its line break. */
export interface TextLine extends TextSpan {
  readonly text: string;
}

const LINE = /[^\r\n\u2028\u2029]*(?:\r?\n|\r|\u2028|\u2029|$)/g;

/** The lines of a text, blank ones included. */
export function textLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  for (const match of text.matchAll(LINE)) {
    const start = match.index;
    if (match[0] === "" && start === text.length && lines.length > 0) break;
    const line = match[0].replace(/[\r\n\u2028\u2029]+$/, "");
    lines.push({ text: line, start, end: start + line.length });
  }
  return lines;
}

export function isBlank({ text }: TextLine): boolean {
  return text.trim() === "";
}

/** Longer lines are paragraphs, no title and no cell. */
const LONGEST_CELL = 160;

/** Ends as sentences do, or is too long for a cell. */
export function isSentence({ text }: TextLine): boolean {
  const trimmed = text.trim();
  return trimmed.length > LONGEST_CELL || /[.;!?:]["”»]?$/.test(trimmed);
}

/** Lines looked at above a table. */
const TITLE_REACH = 12;
const LAST_SENTENCE = /(?:^|[.;!?]\s+)([^.;!?]{1,160}:?)\s*$/;

/**
 * What may be the title of a table that starts at a line: short lines above it, up to a sentence; of that its end, if it
 * leads on to the table ("… như sau:").
 */
export function titleAbove(lines: readonly TextLine[], at: number): string[] {
  const title: string[] = [];
  for (let each = at - 1; each >= 0 && each >= at - TITLE_REACH; each--) {
    const line = lines[each]!;
    if (isBlank(line)) continue;
    const trimmed = line.text.trim();
    if (!isSentence(line)) {
      title.unshift(trimmed);
      continue;
    }
    const lead = trimmed.endsWith(":") ? LAST_SENTENCE.exec(trimmed)?.[1] : undefined;
    if (lead !== undefined) title.unshift(lead);
    break;
  }
  return title;
}
