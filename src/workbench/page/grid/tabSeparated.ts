/** The text a spreadsheet puts on the clipboard: tabs between cells, lines between rows, quotes where needed. */
export function toTabSeparated(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join("\t")).join("\r\n");
}

/** Cells of a copied text. A quote opens a quoted cell only at its start, as spreadsheets write them. */
export function fromTabSeparated(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  const endsCell = (character: string | undefined) => character === undefined || /[\t\r\n]/.test(character);
  while (at <= text.length) {
    const start = at;
    let cell = "";
    const closing = text[at] === '"' ? closingQuote(text, at) : -1;
    if (closing > 0 && endsCell(text[closing + 1])) {
      cell = text.slice(start + 1, closing).replaceAll('""', '"');
      at = closing + 1;
    } else {
      while (!endsCell(text[at])) at++;
      cell = text.slice(start, at);
    }
    rows[rows.length - 1]!.push(cell);
    if (at >= text.length) break;
    if (text[at] !== "\t") {
      if (text[at] === "\r" && text[at + 1] === "\n") at++;
      // a line end after the last row opens no row of its own
      if (at + 1 >= text.length) break;
      rows.push([]);
    }
    at++;
  }
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill("")]);
}

function quoted(text: string): string {
  return /[\t\r\n]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function closingQuote(text: string, opening: number): number {
  for (let at = opening + 1; at < text.length; at++) {
    if (text[at] !== '"') continue;
    if (text[at + 1] !== '"') return at;
    at++;
  }
  return -1;
}
