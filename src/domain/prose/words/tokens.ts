import type { InParts } from "../../inParts";

/** A word, a number, a line break, or any other sign of a text, where it stands. */
export interface Token {
  readonly kind: "word" | "number" | "break" | "sign";
  readonly start: number;
  readonly end: number;
  /** words: as `wordKey`; breaks: "\n"; others as written */
  readonly key: string;
  /** words that start with a capital */
  readonly isCapital: boolean;
}

/** Vietnamese tone marks, which old and new spelling put on different vowels of a syllable ("Hóa", "Hoá"). */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const MARKS = /[\u0300-\u036f]/g;
const UNSEEN = /[\s\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** A word whatever its case, Unicode form and place of the tone mark, PDF's slips put right; `bare` without accents. */
export function wordKey(written: string, bare: boolean): string {
  if (/^[ -~]+$/.test(written)) return written.toLowerCase();
  const letters = written
    .replace(UNSEEN, "")
    .normalize("NFD")
    .toLowerCase()
    .replace(/ƣ/g, "u\u031b")
    .replace(/[ðđ]/g, bare ? "d" : "đ");
  if (bare) return letters.replace(MARKS, "");
  return (letters.replace(TONES, "") + (letters.match(TONES) ?? []).join("")).normalize("NFC");
}

/** Below this share of accented letters a text was typed without accents. */
const FEW_ACCENTS = 0.005;
const LETTERS_LOOKED_AT = 5000;

/** True for Vietnamese typed without accents. */
export function isBare(text: string): boolean {
  const head = text.slice(0, LETTERS_LOOKED_AT);
  const accents = head.match(/[\u00c0-\u00ff\u0102\u0103\u0110\u0111\u01a0-\u01b3\u0300-\u036f\u1ea0-\u1ef9]/g);
  return (accents?.length ?? 0) <= head.length * FEW_ACCENTS;
}

// every alternative starts differently and none can end in two ways: one pass, whatever the text
const TOKEN =
  /(\p{L}(?:[\p{L}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]|[ \u00a0](?=\p{M}))*)|(\d+(?:[.,]\d+)*)|(\r?\n|\r|\u2028|\u2029)|[^\s\u200b-\u200d\u2060\ufeff]/gu;

const TOKENS_PER_PART = 5000;

/** The tokens of a text in order; white space and invisible signs stand between them. */
export function* tokensInParts(text: string, bare: boolean): InParts<Token[]> {
  const tokens: Token[] = [];
  const keys = new Map<string, string>();
  for (const match of text.matchAll(TOKEN)) {
    if (tokens.length % TOKENS_PER_PART === 0) yield;
    const [written, word, number, lineBreak] = match;
    const start = match.index;
    const end = start + written.length;
    if (word !== undefined) {
      let key = keys.get(word);
      if (key === undefined) keys.set(word, (key = wordKey(word, bare)));
      const first = written[0]!;
      tokens.push({ kind: "word", start, end, key, isCapital: first !== first.toLowerCase() });
    } else if (number !== undefined) tokens.push({ kind: "number", start, end, key: number, isCapital: false });
    else if (lineBreak !== undefined) tokens.push({ kind: "break", start, end, key: "\n", isCapital: false });
    else tokens.push({ kind: "sign", start, end, key: written, isCapital: false });
  }
  return tokens;
}
