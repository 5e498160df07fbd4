/** A word of a text, as phrases are matched. */
export interface Word {
  /** lower case, one way of placing the tone mark */
  readonly text: string;
  /** without accents */
  readonly plain: string;
  /** where it stands in the repaired text */
  readonly start: number;
  readonly end: number;
  /** true when a slash stands before it, and no other word between */
  readonly afterSlash: boolean;
}

const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u3000]+/g;
const IN_NEED = /  |[\t-\r\u00a0\u00ad\u0300-\u036f\u2000-\u200d\u202f\u2060\u3000\ufeffƣƢðÐ]/;
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/**
 * A text as people meant it: NFC, single spaces, and the signs put right that PDF and old fonts leave
 * ("ƣ" for "ư", "Ð" for "Đ", accents that drifted off their letter).
 */
export function repairText(text: string): string {
  const composed = /[^\x20-\x7e]/.test(text) ? text.normalize("NFC") : text;
  if (!IN_NEED.test(composed)) return composed.trim();
  return composed
    .replace(UNSEEN, "")
    .replace(SPACES, " ")
    .replace(/ ([\u0300-\u036f])/g, "$1")
    .normalize("NFC")
    .replace(/ƣ/g, "ư")
    .replace(/Ƣ/g, "Ư")
    .replace(/ð/g, "đ")
    .replace(/Ð/g, "Đ")
    .trim();
}

/** Without accents: "Lực lượng" → "Luc luong". */
export function withoutAccents(text: string): string {
  return /[^\x20-\x7e]/.test(text)
    ? text
        .normalize("NFD")
        .replace(/[\u0300-\u036f]/g, "")
        .replace(/đ/g, "d")
        .replace(/Đ/g, "D")
    : text;
}

const TONES: readonly (readonly [RegExp, string])[] = (
  [
    ["o", "aàáảãạ", "oòóỏõọ", "a"],
    ["o", "eèéẻẽẹ", "oòóỏõọ", "e"],
    ["u", "yỳýỷỹỵ", "uùúủũụ", "y"],
  ] as const
).flatMap(([glide, marked, moved, vowel]) =>
  [...marked]
    .map((letter, tone) => [new RegExp(`(?<!q)${glide}${letter}(?!\\p{L})`, "gu"), moved[tone]! + vowel] as const)
    .slice(1),
);

/** Both schools of placing the tone mark become one: "hoá" → "hóa". Lower case. */
export function oneSpelling(text: string): string {
  let lower = text.toLowerCase();
  if (/[ou][à-ỹ]/.test(lower)) for (const [from, to] of TONES) lower = lower.replace(from, to);
  return lower;
}

const plainWords = new Map<string, string>();
const REMEMBERED = 5_000;

/** The words of headers and names come again and again. */
function plainWord(text: string): string {
  let plain = plainWords.get(text);
  if (plain === undefined) {
    plain = withoutAccents(text);
    if (plainWords.size >= REMEMBERED) plainWords.clear();
    plainWords.set(text, plain);
  }
  return plain;
}

/** Words, numbers, percent signs and "+/−" of a repaired text, in order; letters and digits part ("TH19" → th, 19). */
export function wordsOf(repaired: string): Word[] {
  const spelled = oneSpelling(repaired);
  const words: Word[] = [];
  let afterSlash = false;
  for (const match of spelled.matchAll(/[\p{L}\p{M}]+|\d+(?:[.,]\d+)*|%|\+ ?[/,]? ?[-–−]|±|\//gu)) {
    const text = /^[+±]/.test(match[0]) ? "±" : match[0];
    if (text === "/") {
      afterSlash = true;
      continue;
    }
    const end = match.index + match[0].length;
    words.push({ text, plain: plainWord(text), start: match.index, end, afterSlash });
    afterSlash = false;
  }
  return words;
}
