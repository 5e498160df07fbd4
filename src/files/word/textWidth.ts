/** Thousandths of the font's size that letters of Times New Roman Bold take; of a letter with marks, those of the letter. */
const WIDTHS: readonly [width: number, letters: string][] = [
  [250, " .,"],
  [278, "il/"],
  [333, "fjt-()"],
  [389, "sI"],
  [444, "cerz"],
  [500, "agovxyJ0123456789"],
  [556, "bdhknpquS"],
  [611, "FP"],
  [667, "BELTZ"],
  [722, "wACDNRUVXY"],
  [778, "GHKOQ"],
  [833, "m"],
  [944, "M"],
  [1000, "W…"],
];
const OTHER = 500;
const WIDTH_OF = new Map(WIDTHS.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)));
const MARKS = /[\u0300-\u036f]/g;

/** How wide a bold line is set, in the unit of its size. */
export function boldTextWidth(text: string, size: number): number {
  const letters = text.normalize("NFD").replace(MARKS, "").replaceAll("Đ", "D").replaceAll("đ", "d");
  return ([...letters].reduce((sum, letter) => sum + (WIDTH_OF.get(letter) ?? OTHER), 0) * size) / 1000;
}
