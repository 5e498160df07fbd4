/** Widest a column may become because of its header; longer headers take several lines. */
const WIDEST_HEADER = 14;

/**
 * Rows of cells as aligned text: the header wrapped, numbers on the right.
 *
 * @param {string[]} header
 * @param {string[][]} rows
 * @returns {string}
 */
export function textTable(header, rows) {
  const wrapped = header.map((text) => wrap(text, WIDEST_HEADER));
  const widths = header.map((_, column) =>
    Math.max(...wrapped[column].map(width), ...rows.map((row) => width(row[column] ?? "")), 1),
  );
  const right = header.map((_, column) => rows.filter((row) => /^-?[\d.,]+%?$/.test(row[column] ?? "")).length > 1);
  const line = (cells, atRight) =>
    cells
      .map((text, column) => pad(text, widths[column], atRight[column]))
      .join("  ")
      .trimEnd();
  const height = Math.max(...wrapped.map((lines) => lines.length));
  const headerLines = Array.from({ length: height }, (_, index) =>
    line(
      wrapped.map((lines) => lines[index] ?? ""),
      right,
    ),
  );
  const rule = widths.map((size) => "─".repeat(size)).join("  ");
  return [
    ...headerLines,
    rule,
    ...rows.map((row) =>
      line(
        header.map((_, column) => row[column] ?? ""),
        right,
      ),
    ),
  ].join("\n");
}

/** Letters as a reader counts them: combining marks take no place. */
function width(text) {
  return [...text.normalize("NFC")].filter((letter) => !/\p{M}/u.test(letter)).length;
}

function pad(text, size, atRight) {
  const space = " ".repeat(Math.max(0, size - width(text)));
  return atRight ? space + text : text + space;
}

function wrap(text, size) {
  const lines = [""];
  for (const word of text.split(/\s+/)) {
    const last = lines[lines.length - 1];
    if (last === "") lines[lines.length - 1] = word;
    else if (width(last) + 1 + width(word) <= size) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
