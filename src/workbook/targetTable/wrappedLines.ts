/** Capital letters are this much wider than the average letter a column width counts in. */
const CAPITAL_WIDTH = 1.35;

/**
 * Lines a text takes in a cell of so many characters' width, wrapped at spaces. An estimate, on the safe side:
 * Excel does not fit the height of merged cells, so heights are set.
 */
export function wrappedLines(text: string, characters: number): number {
  return text.split("\n").reduce((lines, paragraph) => lines + linesOf(paragraph, characters), 0);
}

function linesOf(paragraph: string, characters: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(" ")) {
    const width = textWidth(word);
    if (used > 0 && used + 1 + width > characters) {
      lines += 1;
      used = 0;
    }
    lines += Math.max(0, Math.ceil(width / characters) - 1);
    used += (used > 0 ? 1 : 0) + Math.min(width, characters);
  }
  return lines;
}

/** Width of a text in average letters. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += letter === letter.toLowerCase() ? 1 : CAPITAL_WIDTH;
  return width;
}
