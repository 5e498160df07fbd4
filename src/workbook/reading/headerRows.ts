import type { CellValue } from "../snapshot";
import type { Cells } from "./cells";
import { readClaim, type Claim } from "./claim";
import type { ColumnRole, PhraseFinder } from "./phrases";
import { repairText } from "./words";

/** Rows of a header, and the columns its table spans; rows and columns of the block, last ones inclusive. */
export interface HeaderRows {
  readonly first: number;
  readonly last: number;
  readonly left: number;
  readonly right: number;
}

const MOST_HEADER_ROWS = 5;
/** titles are longer than any header */
const LONGEST_HEADER = 160;

interface HeaderCell {
  readonly column: number;
  readonly role: ColumnRole | null;
  readonly claim: Claim;
}

/** A header that starts at a row, or null. Looks at the row and at most three below it. */
export function headerAt(cells: Cells, row: number, finder: PhraseFinder): HeaderRows | null {
  const first = headerCells(cells, row, finder);
  if (first === null || first.length < 2) return null;
  const told = first.filter(isTold);
  const roles = first.filter(({ role }) => role !== null);
  if (told.length < 2 && !(told.length === 1 && roles.length === 1 && told[0] !== roles[0])) return null;

  let last = row;
  const rows = [first];
  while (last - row + 1 < MOST_HEADER_ROWS) {
    const next = headerCells(cells, last + 1, finder);
    if (next === null || !continuesHeader(rows, next)) break;
    rows.push(next);
    last += 1;
  }
  const top = rows.findIndex((each, at) => !standsOverRoles(each, rows.slice(at + 1)));
  // a title's rows count for none of the header's
  if (top > 0) return headerAt(cells, row + top, finder);
  if (!makesTable(rows)) return null;
  const columns = rows.flat().map(({ column }) => column);
  return { first: row, last, left: Math.min(...columns), right: Math.max(...columns) };
}

/** The cells of a row that may be a header's; null where a cell holds what no header does. */
function headerCells(cells: Cells, row: number, finder: PhraseFinder): HeaderCell[] | null {
  if (row >= cells.rows) return null;
  const found: HeaderCell[] = [];
  for (let column = 0; column < cells.columns; column++) {
    const kind = cells.kind(row, column);
    if (kind === "blank") continue;
    const text = headerText(cells, row, column);
    if (text === "" || text.length > LONGEST_HEADER) return null;
    found.push({ column, role: finder.roleOf(text), claim: readClaim([text], finder) });
  }
  return found.length === 0 ? null : found;
}

/** A cell as a header shows it; years count as words, other numbers, signs and errors are none: "". */
function headerText(cells: Cells, row: number, column: number): string {
  const kind = cells.kind(row, column);
  if (kind === "words") return cells.words(row, column);
  if (kind !== "number") return "";
  const value = cells.value(row, column);
  if (typeof value === "string" && /\p{L}/u.test(value)) return repairText(value);
  return String(yearOf(value) ?? "");
}

/** A cell that holds a year and nothing else. */
export function yearOf(value: CellValue): number | null {
  const year = typeof value === "string" ? Number(value.trim()) : value;
  return typeof year === "number" && Number.isInteger(year) && year >= 1990 && year <= 2100 ? year : null;
}

function isTold({ role, claim }: HeaderCell): boolean {
  return role !== null || !claim.empty;
}

/** A row belongs to the header above it while it does not begin a line of the table and speaks of the same things. */
function continuesHeader(above: readonly (readonly HeaderCell[])[], row: readonly HeaderCell[]): boolean {
  const roleColumns = above.flatMap((each) =>
    each.filter(({ role }) => isRoleOfLines(role)).map(({ column }) => column),
  );
  const labelled = row.some(({ column }) => roleColumns.includes(column));
  if (labelled) return false;
  const hasOwnRoles = row.some(({ role }) => isRoleOfLines(role));
  const leftmost = Math.min(...above.flat().map(({ column }) => column));
  if (!hasOwnRoles && roleColumns.length === 0 && row[0]!.column < leftmost) return false;
  const told = row.filter(isTold).length;
  // a line would fill the column of its labels
  return 2 * told >= row.length || (roleColumns.length > 0 && row.length > 1);
}

export function isRoleOfLines(role: ColumnRole | null): boolean {
  return role === "order" || role === "label" || role === "groupLabel" || role === "placeLabel";
}

/** True when a row reaches over the columns of roles that only lower rows name: a title, not a group of columns. */
function standsOverRoles(row: readonly HeaderCell[], below: readonly (readonly HeaderCell[])[]): boolean {
  if (row.some(({ role }) => isRoleOfLines(role))) return false;
  const lower = below.flat().filter(({ role }) => isRoleOfLines(role));
  return row.some(({ column }) => lower.some((each) => each.column === column));
}

/** At least one column of figures beside the labels, or two without a word for labels. */
function makesTable(rows: readonly (readonly HeaderCell[])[]): boolean {
  const all = rows.flat();
  const labels = new Set(all.filter(({ role }) => isRoleOfLines(role)).map(({ column }) => column));
  const figures = new Set(
    all
      .filter(({ role, claim }) => !claim.empty && role !== "note" && role !== "unitLabel")
      .map(({ column }) => column),
  );
  for (const column of labels) figures.delete(column);
  // "Chỉ tiêu" is the head of the labels in one table and a target in another
  const doubtful = all.filter(({ role, claim }) => role === "label" && !claim.empty).length;
  return labels.size > 0 ? figures.size >= 1 || (labels.size >= 2 && doubtful > 0) : figures.size >= 2;
}

/**
 * The texts over each column, from the top. A text reaches to the right over the blank cells beside it (merged cells
 * hold their text in the first cell only) as long as a lower row tells those columns apart.
 */
export function headerPaths(cells: Cells, header: HeaderRows): string[][] {
  const paths: string[][] = [];
  let beside: string[] = [];
  for (let column = header.left; column <= header.right; column++) {
    const own: string[] = [];
    for (let row = header.first; row <= header.last; row++) own.push(headerText(cells, row, column));
    const path = [...own];
    let isSame = true;
    for (let level = 0; level < own.length && isSame; level++) {
      if (own[level] !== "") {
        isSame = false;
      } else if (own.slice(level + 1).some((text) => text !== "") && reachesRight(beside, level)) {
        path[level] = beside[level]!;
      }
    }
    beside = path;
    paths.push(path.filter((text) => text !== ""));
  }
  return paths;
}

/** A text over a group has texts below it; one merged downwards has none and stays in its own column. */
function reachesRight(path: readonly string[], level: number): boolean {
  return path[level] !== undefined && path[level] !== "" && path.slice(level + 1).some((text) => text !== "");
}
