import { columnIndex, columnName, parseA1, type Box } from "../address";

/** Quoted texts and sheet names, which hold no references of their own. */
const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;
const REFERENCE = /(?<![A-Za-z0-9_.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![A-Za-z0-9_.(!])/g;

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

function replaceReferences(
  formula: string,
  write: (column: string, isColumnFixed: boolean, row: number, isRowFixed: boolean) => string,
): string {
  return formula
    .split(QUOTED)
    .map((part, at) =>
      at % 2 === 1
        ? part
        : part.replace(REFERENCE, (_, fixedColumn: string, column: string, fixedRow: string, row: string) =>
            write(column, fixedColumn !== "", Number(row), fixedRow !== ""),
          ),
    )
    .join("");
}

/** The formula as every cell of its kind writes it: references by their distance. Two equal ones compute alike. */
export function formulaShape(formula: string, row: number, column: number): string {
  return replaceReferences(
    formula.replace(/\s+(?=(?:[^"']|"[^"]*"|'[^']*')*$)/g, ""),
    (name, isColumnFixed, r, isRowFixed) => {
      const down = isRowFixed ? `R${r}` : `R[${r - 1 - row}]`;
      const across = isColumnFixed ? `C${columnIndex(name) + 1}` : `C[${columnIndex(name) - column}]`;
      return down + across;
    },
  );
}

/** The formula as filled from one cell into another; null where a reference would leave the sheet. */
export function filledFormula(formula: string, rows: number, columns: number): string | null {
  let isOnSheet = true;
  const filled = replaceReferences(formula, (name, isColumnFixed, r, isRowFixed) => {
    const row = isRowFixed ? r : r + rows;
    const column = isColumnFixed ? columnIndex(name) : columnIndex(name) + columns;
    if (row < 1 || row > LAST_ROW || column < 0 || column >= LAST_COLUMN) isOnSheet = false;
    return `${isColumnFixed ? "$" : ""}${columnName(Math.max(column, 0))}${isRowFixed ? "$" : ""}${row}`;
  });
  return isOnSheet ? filled : null;
}

const CELLS = "\\$?[A-Z]{1,3}\\$?\\d{1,7}(?::\\$?[A-Z]{1,3}\\$?\\d{1,7})?";
const TERM = new RegExp(`^(?:SUM\\((${CELLS}(?:,${CELLS})*)\\)|(${CELLS}))`);

/** The cells that a formula adds up, in the order it names them; null for one that does anything else. */
export function summedBoxes(formula: string): Box[] | null {
  let rest = formula.replace(/\s/g, "").replace(/^=\+?/, "").toUpperCase();
  const boxes: Box[] = [];
  for (;;) {
    const term = TERM.exec(rest);
    if (!term) return null;
    for (const address of (term[1] ?? term[2]!).split(",")) {
      const box = parseA1(address);
      if (!box) return null;
      boxes.push(box);
    }
    rest = rest.slice(term[0].length);
    if (rest === "") return boxes;
    if (!rest.startsWith("+")) return null;
    rest = rest.slice(1);
  }
}

/** Cells of the same sheet that a formula takes, as boxes. */
export function referencedBoxes(formula: string): Box[] {
  const boxes: Box[] = [];
  const unquoted = formula
    .split(QUOTED)
    .map((part, at) => (at % 2 === 1 ? "''" : part))
    .join("");
  const cells = new RegExp(`(?<![A-Za-z0-9_.$!])${CELLS}(?![A-Za-z0-9_.(!])`, "g");
  for (const [address] of unquoted.matchAll(cells)) {
    const box = parseA1(address);
    if (box) boxes.push(box);
  }
  return boxes;
}

/** "=SUM(C6:C9,C12)" for cells of one column. */
export function sumFormula(column: number, runs: readonly { readonly first: number; readonly last: number }[]): string {
  const name = columnName(column);
  const ranges = runs.map(({ first, last }) =>
    first === last ? `${name}${first + 1}` : `${name}${first + 1}:${name}${last + 1}`,
  );
  return `=SUM(${ranges.join(",")})`;
}
