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

/** The lines that a bold text is set in, broken between words, in a room of the unit of its size. */
export function boldLines(text: string, size: number, room: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines[lines.length - 1];
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && boldTextWidth(longer, size) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/**
 * The room in which a bold text takes no more lines than in the given one, and these are about as long. Of the rooms that
 * break it alike the middle one, since fonts differ a little.
 */
export function balancedRoom(text: string, size: number, room: number): number {
  const lines = boldLines(text, size, room).length;
  if (lines === 1) return room;
  const longestWord = Math.max(...text.split(" ").map((word) => boldTextWidth(word, size)));
  let narrow = room;
  while (narrow - 1 >= longestWord && boldLines(text, size, narrow - 1).length === lines) narrow -= 1;
  const broken = boldLines(text, size, narrow).join("\n");
  let wide = narrow;
  while (wide + 1 <= room && boldLines(text, size, wide + 1).join("\n") === broken) wide += 1;
  return (narrow + wide) / 2;
}
