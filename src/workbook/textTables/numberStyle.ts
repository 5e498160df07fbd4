import { type Separators, VIETNAMESE_SEPARATORS } from "../../domain/numbers/separators";

const ENGLISH_SEPARATORS: Separators = { decimal: ".", group: "," };

/**
 * How the numbers of a table are written, told by all of them together; they may run into one another. A sign that
 * fewer than three digits follow marks decimals; commas that always have three behind them group thousands.
 */
export function numberStyle(numbers: Iterable<string>): Separators {
  const [commas, points] = [
    { all: 0, short: 0 },
    { all: 0, short: 0 },
  ];
  for (const number of numbers)
    for (const match of number.matchAll(/[.,](\d*)/g)) {
      const sign = match[0].startsWith(",") ? commas : points;
      sign.all += 1;
      if (match[1]!.length < 3) sign.short += 1;
    }
  const isEnglish = commas.all > 0 && commas.short === 0 && (points.all === 0 || points.short > 0);
  return isEnglish ? ENGLISH_SEPARATORS : VIETNAMESE_SEPARATORS;
}

/** The number in the Vietnamese way. */
export function inVietnamese(number: string, { group }: Separators): string {
  return group === "." ? number : number.replace(/[.,]/g, (sign) => (sign === "," ? "." : ","));
}
