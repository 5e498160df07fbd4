import { columnIndex, columnName } from "../../workbook/address";
import { MAX_COLUMNS, MAX_ROWS } from "./size";

/** A row or column in a reference; `fixed`: written with "$". */
interface Position {
  readonly index: number;
  readonly fixed: boolean;
}

/** A cell has both a column and a row; whole columns and rows come as "first:last". */
type Reference =
  | { readonly kind: "cell"; readonly column: Position; readonly row: Position; readonly elsewhere: boolean }
  | { readonly kind: "columns"; readonly first: Position; readonly last: Position; readonly elsewhere: boolean }
  | { readonly kind: "rows"; readonly first: Position; readonly last: Position; readonly elsewhere: boolean };

type Token = string | Reference;

const NOT_A_NAME = "(?![\\p{L}\\p{N}_.(!])";
const CELL = new RegExp(`(\\$?)([A-Z]{1,3})(\\$?)(\\d{1,7})${NOT_A_NAME}`, "iuy");
const COLUMNS = new RegExp(`(\\$?)([A-Z]{1,3}):(\\$?)([A-Z]{1,3})${NOT_A_NAME}`, "iuy");
const ROWS = new RegExp(`(\\$?)(\\d{1,7}):(\\$?)(\\d{1,7})${NOT_A_NAME}`, "iuy");
const QUOTED = /"(?:[^"]|"")*"?|'(?:[^']|'')*'?/y;
const NAME = /[\p{L}_\\][\p{L}\p{N}_.]*/uy;
const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/**
 * The formula as it reads after being copied so many rows down and columns to the right:
 * relative references move, "$" ones stay, one that leaves the sheet becomes #REF!.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const row = ({ index, fixed }: Position): number | null => within(fixed ? index : index + rows, MAX_ROWS);
  const column = ({ index, fixed }: Position): number | null => within(fixed ? index : index + columns, MAX_COLUMNS);
  return rewritten(formula, (reference) => write(reference, row, column));
}

/** Where rows or columns go when some are inserted or deleted; null: deleted. */
export type MoveLine = (index: number) => number | null;

/** The formula after rows or columns of its own sheet were inserted or deleted; references to other sheets stay. */
export function moveReferences(formula: string, line: "row" | "column", move: MoveLine): string {
  const row = ({ index }: Position): number | null => (line === "row" ? move(index) : index);
  const column = ({ index }: Position): number | null => (line === "column" ? move(index) : index);
  const stay = ({ index }: Position): number => index;
  return rewritten(formula, (reference) =>
    reference.elsewhere ? write(reference, stay, stay) : write(reference, row, column),
  );
}

const within = (index: number, limit: number): number | null => (index < 0 || index >= limit ? null : index);

type Place = (position: Position) => number | null;

function write(reference: Reference, row: Place, column: Place): string {
  const rowText = (position: Position): string | null => {
    const index = row(position);
    return index === null ? null : `${position.fixed ? "$" : ""}${index + 1}`;
  };
  const columnText = (position: Position): string | null => {
    const index = column(position);
    return index === null ? null : `${position.fixed ? "$" : ""}${columnName(index)}`;
  };
  const [before, after, between] =
    reference.kind === "cell"
      ? [columnText(reference.column), rowText(reference.row), ""]
      : reference.kind === "columns"
        ? [columnText(reference.first), columnText(reference.last), ":"]
        : [rowText(reference.first), rowText(reference.last), ":"];
  return before === null || after === null ? "#REF!" : before + between + after;
}

function rewritten(formula: string, reference: (reference: Reference) => string): string {
  let text = "";
  for (const token of tokensOf(formula)) text += typeof token === "string" ? token : reference(token);
  return text;
}

const known = new Map<string, readonly Token[]>();

function tokensOf(formula: string): readonly Token[] {
  const before = known.get(formula);
  if (before) return before;
  const tokens = [...tokenise(formula)];
  if (known.size > 5_000) known.clear();
  known.set(formula, tokens);
  return tokens;
}

function* tokenise(formula: string): Generator<Token> {
  let at = 0;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(formula);
  };
  let elsewhere = false;
  while (at < formula.length) {
    const quoted = match(QUOTED);
    const found: FoundReference | null = quoted ? null : referenceAt(match, elsewhere);
    const text: string = quoted?.[0] ?? found?.text ?? match(NAME)?.[0] ?? match(NUMBER)?.[0] ?? formula[at]!;
    yield found?.reference ?? text;
    // in Sheet!A1:B2 the sheet is named once for both ends
    elsewhere = text === "!" || (elsewhere && (found !== null || text === ":"));
    at += text.length;
  }
}

interface FoundReference {
  readonly text: string;
  readonly reference: Reference;
}

const position = (fixed: string, index: number): Position => ({ fixed: fixed === "$", index });

function referenceAt(match: (pattern: RegExp) => RegExpExecArray | null, elsewhere: boolean): FoundReference | null {
  const columns = match(COLUMNS) as string[] | null;
  if (columns) {
    const [text, a, first, b, last] = columns as [string, string, string, string, string];
    const ends = { first: position(a, columnIndex(first)), last: position(b, columnIndex(last)) };
    return { text, reference: { kind: "columns", elsewhere, ...ends } };
  }
  const rows = match(ROWS) as string[] | null;
  if (rows) {
    const [text, a, first, b, last] = rows as [string, string, string, string, string];
    const ends = { first: position(a, Number(first) - 1), last: position(b, Number(last) - 1) };
    return { text, reference: { kind: "rows", elsewhere, ...ends } };
  }
  const cell = match(CELL) as string[] | null;
  if (!cell) return null;
  const [text, a, column, b, row] = cell as [string, string, string, string, string];
  const ends = { column: position(a, columnIndex(column)), row: position(b, Number(row) - 1) };
  return { text, reference: { kind: "cell", elsewhere, ...ends } };
}
