const BETWEEN = "  ";
/** The last column is wrapped to no less than this. */
const NARROWEST = 40;

/**
 * Rows of cells as aligned text; the last column is as long as it is, or wrapped to the width of the window.
 * @param width of the window; null where there is none
 */
export function textTable(rows: readonly (readonly string[])[], width: number | null): string {
  const columns = (rows[0]?.length ?? 1) - 1;
  const widths = Array.from({ length: columns }, (_, column) => Math.max(...rows.map((row) => letters(row[column]!))));
  const before = widths.reduce((sum, each) => sum + each + BETWEEN.length, 0);
  const room = width === null ? Infinity : Math.max(NARROWEST, width - before);
  return rows
    .map((row) => {
      const start = widths.map((each, column) => padded(oneLine(row[column]!), each) + BETWEEN).join("");
      const [first, ...more] = wrapped(oneLine(row[columns]!), room);
      return [start + first!, ...more.map((line) => " ".repeat(before) + line)]
        .map((line) => line.trimEnd())
        .join("\n");
    })
    .join("\n");
}

/** Names of files and sheets may hold anything, signs that steer a terminal included. */
function oneLine(text: string): string {
  return text.normalize("NFC").replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ");
}

/** Letters as a reader counts them: combining marks take no place. */
function letters(text: string): number {
  return [...oneLine(text)].filter((letter) => !/\p{M}/u.test(letter)).length;
}

function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - letters(text)));
}

function wrapped(text: string, room: number): string[] {
  if (letters(text) <= room) return [text];
  const lines = [""];
  for (const word of text.split(" ")) {
    const last = lines.at(-1)!;
    if (last === "") lines[lines.length - 1] = word;
    else if (letters(last) + 1 + letters(word) <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
