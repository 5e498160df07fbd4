import { Decimal } from "./decimal";
import { type Separators, VIETNAMESE_SEPARATORS } from "./separators";

/** Words that may follow a number, lower case, NFC. */
export interface NumberWords {
  /** power of ten by word: { million: 6 } */
  readonly magnitudes: Readonly<Record<string, number>>;
  readonly percent: readonly string[];
  readonly persons: readonly string[];
}

export interface NumberReading {
  /** exact; percent is a fraction */
  readonly value: Decimal;
  /** decimals as stated, trailing zeros included; of the percentage for percent; −3 when stated in whole thousands */
  readonly decimals: number;
  readonly unit: "percent" | "persons" | null;
  /** what follows the number and its unit, trimmed */
  readonly rest: string;
}

/**
 * Reads the number a text starts with, its sign, magnitude word and unit; null when it starts with none.
 *
 * The decimal sign is "," unless `separators` says "."; the other of the two groups thousands.
 *   5.122 → 5122      5.122.000 → 5122000      1.234,5 → 1234.5     3,871 → 3.871      93,9% → 0.939
 *   5 122 → 5122 (spaces of any width between groups of three)
 * One group sign is a decimal sign all the same where it cannot group: not followed by exactly three digits, or
 * preceded by a zero or by more than three digits
 *   12.5 → 12.5       1.2345 → 1.2345          0.939 → 0.939        1234.567 → 1234.567
 * A decimal sign that comes twice, or before a group sign, groups in the English way
 *   5,122,000 → 5122000                        1,234.5 → 1234.5
 * Null where groups are not of three (31.12.2019), and for "(123)": in plans brackets hold remarks and column numbers.
 */
export function readNumber(
  text: string,
  words: NumberWords,
  separators: Separators = VIETNAMESE_SEPARATORS,
): NumberReading | null {
  const clean = text
    .normalize("NFC")
    .replace(/[\u200b\u2060\ufeff]/g, "")
    .trim();
  const match = /^([+\-−–]?)\s*(\d(?:(?:[.,]|[^\S\r\n])?\d)*)/.exec(clean);
  if (!match) return null;
  const sign = match[1] === "" || match[1] === "+" ? "" : "-";
  const run = withoutLooseDigits(match[2]!);
  const digits = plainDigits(run, separators.decimal === "." ? "." : ",");
  if (digits === null) return null;
  const tail = readTail(clean.slice(match[0].length - match[2]!.length + run.length), words);
  const shift = tail.unit === "percent" ? tail.power - 2 : tail.power;
  const point = digits.indexOf(".");
  const printed = point < 0 ? 0 : digits.length - point - 1;
  return {
    value: new Decimal(`${new Decimal(digits).isZero() ? "" : sign}${digits}e${shift}`),
    decimals: printed - tail.power,
    unit: tail.unit,
    rest: tail.rest,
  };
}

/** "5 122 người" is one number, "12 5" and "4.700 4.826" are two: a space joins only whole numbers into groups of three. */
function withoutLooseDigits(run: string): string {
  const spaced = /^\d{1,3}(?:\s\d{3})+(?:[.,]\d+)?(?![\d.,])/.exec(run);
  if (spaced && !/^\s\d/.test(run.slice(spaced[0].length, spaced[0].length + 2))) return spaced[0];
  return run.split(/\s/, 1)[0]!;
}

/** Digits with "." before the decimals, or null where the signs make no number. */
function plainDigits(run: string, decimal: "." | ","): string | null {
  const spaceless = run.replace(/\s/g, "");
  if (spaceless !== run) return spaceless.replace(",", ".");
  const group = decimal === "," ? "." : ",";
  const ways = [
    { groups: group, decimals: decimal },
    { groups: decimal, decimals: group },
  ];
  if (new RegExp(`^\\d+\\${decimal}\\d+$`).test(run)) return run.replace(decimal, ".");
  for (const { groups, decimals } of ways) {
    const grouped = new RegExp(`^[1-9]\\d{0,2}(?:\\${groups}\\d{3})+(?:\\${decimals}\\d+)?$`);
    if (grouped.test(run)) return run.replaceAll(groups, "").replace(decimals, ".");
  }
  const single = /^\d+(?:[.,]\d+)?$/.test(run);
  return single ? run.replace(",", ".") : null;
}

/** Magnitude words ("1,5 triệu"), then a unit, in front of the rest. */
function readTail(tail: string, words: NumberWords): { power: number; unit: NumberReading["unit"]; rest: string } {
  let rest = tail.trimStart();
  let power = 0;
  for (let word = leading(rest, Object.keys(words.magnitudes)); word !== null;) {
    power += words.magnitudes[word]!;
    rest = rest.slice(word.length).trimStart();
    word = leading(rest, Object.keys(words.magnitudes));
  }
  if (/^[%％]/.test(rest)) return { power, unit: "percent", rest: rest.slice(1).trim() };
  const percent = leading(rest, words.percent);
  if (percent !== null) return { power, unit: "percent", rest: rest.slice(percent.length).trim() };
  const persons = leading(rest, words.persons);
  if (persons !== null) return { power, unit: "persons", rest: rest.slice(persons.length).trim() };
  return { power, unit: null, rest: rest.trim() };
}

/** The longest of the words that the text starts with, as a whole word. */
function leading(text: string, words: readonly string[]): string | null {
  const lower = text.toLowerCase();
  const found = words.filter((word) => lower.startsWith(word) && !/^[\p{L}\d]/u.test(lower.slice(word.length)));
  return found.sort((x, y) => y.length - x.length)[0] ?? null;
}
