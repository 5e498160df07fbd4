import type { InParts } from "../../domain/inParts";
import type { SkippedNumber } from "../../domain/prose/proseReading";
import { isRoleOfLines } from "../reading/headerRows";
import { isColumnNumber } from "../reading/labels";
import type { Lexicon } from "../reading/lexicon";
import { phraseFinder, type ColumnRole, type PhraseFinder } from "../reading/phrases";
import { divideRows, isProven, mayHaveColumns, PLACEHOLDER, type DividedRow, type StatedTable } from "./divideRows";
import { flowingRows, wordColumnsOf, type FlowingRow } from "./flowingRows";
import { headerLayouts, type HeaderLayout } from "./headerLayouts";
import { headerLines, headerPieces } from "./headerPieces";
import type { NumberShape } from "./numberDivisions";
import { numberStyle } from "./numberStyle";
import { tablesOfGrid } from "./readGrid";
import { rowTokens } from "./rowTokens";
import type { FoundGrid } from "./separatedGrids";
import { numbersIn, type GridRow, type TextCell, type TextGrid } from "./textGrid";
import { isBlank, isSentence, titleAbove, type TextLine } from "./textLines";

/** Lines that a header may take, one for each of its cells. */
const HEADER_REACH = 40;
const LONGEST_HEADER = 800;
const LONGEST_LABEL = 80;
/** Lines of words in a row that may stand between two lines of numbers: a heading, a label, a unit. */
const MOST_WORDS = 3;
/** Rows without which a list is no table. */
const FEWEST_ROWS = 2;

/**
 * The table whose cells follow each other from a line on, run together or a line each; null where no header starts.
 * A header that names its lines must open it; how many columns it has, its words and the rows decide.
 */
export function* flowingGridAt(
  text: string,
  lines: readonly TextLine[],
  at: number,
  lexicon: Lexicon,
): InParts<FoundGrid | null> {
  const finder = phraseFinder(lexicon);
  if (!opensHeader(lines[at]!, lexicon, finder)) return null;
  const rowsAt = firstRow(lines, at, lexicon, finder);
  if (rowsAt === null) return null;
  const end = endOfRows(lines, rowsAt, lexicon, finder);
  yield;
  const counted = lines.slice(at, rowsAt).filter((line) => !isBlank(line));
  const header = counted.filter((line) => !numbersColumns(line));
  const body = { text, lines: lines.slice(rowsAt, end), isLast: text.slice(lines[end - 1]!.end).trim() === "" };
  const left = counted
    .filter(numbersColumns)
    .flatMap(({ text: printed, start, end: to }) => numbersIn({ text: printed, start, end: to }, "ordering"));
  const title = titleAbove(lines, at);
  let best: { grid: TextGrid; divided: number } | null = null;
  const span = { start: header[0]!.start, end: counted.at(-1)!.end };
  for (const isSpaced of [false, true]) {
    for (const layout of headerLayouts(headerLines(text, header, lexicon, isSpaced), finder)) {
      if (!layout.roles.some((role) => isRoleOfLines(role) && role !== "order") || !layout.roles.includes(null))
        continue;
      const found = yield* gridOf(layout, span, body, title, left, lexicon);
      if (found && (best === null || found.divided > best.divided)) best = found;
    }
    if (best !== null) break;
  }
  return { grid: best?.grid ?? null, end };
}

/** True where the first text of a line heads the column of numbers or labels. */
function opensHeader(line: TextLine, lexicon: Lexicon, finder: PhraseFinder): boolean {
  if (line.text.length > LONGEST_HEADER || !mayOpen(line.text, lexicon) || isProse(line)) return false;
  const [first] = headerPieces(line, lexicon, "opening");
  return first !== undefined && isRoleOfLines(finder.roleOf(first.text));
}

/** Opens with the column that counts the rows. */
function isCounted(line: TextLine, lexicon: Lexicon, finder: PhraseFinder): boolean {
  return finder.roleOf(headerPieces(line, lexicon, "opening")[0]!.text) === "order";
}

/** As `opensHeader`, but for "Xã Húc", which is a label below a header. */
function opensNextHeader(line: TextLine, lexicon: Lexicon, finder: PhraseFinder): boolean {
  if (!opensHeader(line, lexicon, finder)) return false;
  return isCounted(line, lexicon, finder) || isRoleOfLines(finder.roleOf(headerPieces(line, lexicon)[0]!.text));
}

const openings = new WeakMap<Lexicon["words"], RegExp>();

/** Quickly: the line starts as words do that head a column. */
function mayOpen(text: string, { words }: Lexicon): boolean {
  let opening = openings.get(words);
  if (!opening) {
    const phrases = [...words.order, ...words.label, ...words.groupLabel, ...words.placeLabel, ...words.periodLabel];
    const starts = phrases
      .flatMap((phrase) => [phrase, phrase.normalize("NFD")])
      .map((phrase) => phrase.split(" ")[0]!);
    const escaped = [...new Set(starts)].map((start) => start.replace(/[^\p{L}\p{M}\d]/gu, "\\$&"));
    openings.set(words, (opening = new RegExp(`^\\s*(?:${escaped.join("|")})`, "iu")));
  }
  return opening.test(text);
}

const DATES = /\d{1,2}\/(?:\d{1,2}\/)?(?:19|20)\d\d/g;

/** Numbers of a row that stand on one line take no more. */
const LONGEST_TAIL = 300;

/** What stands behind the last letter of a line and states figures: no years, dates or numbers of columns. */
function endsInFigures({ text }: TextLine): boolean {
  const tail = /[^\p{L}\p{M}]*$/u.exec(text.slice(-LONGEST_TAIL).replace(DATES, " "))![0];
  return /\d/.test(tail.replace(/\(\d{1,2}\)/g, " ").replace(/(?<!\d)(?:(?:19|20)\d\d)+(?![\d.,])/g, " "));
}

function isNumbersOnly({ text }: TextLine): boolean {
  return !/[\p{L}]/u.test(text) && /\d/.test(text);
}

/** "(1) (2) (3)", "A", "AB12345", "3=2-1". */
function numbersColumns({ text }: TextLine): boolean {
  const parts = text.trim().split(/\s+/);
  if (parts.every(isColumnNumber)) return true;
  const digits = text.replace(/[\sA-C()]/g, "").replace(/=.*$/, "");
  return digits.length > 2 && "123456789101112131415".startsWith(digits);
}

/** Where the rows start that a header stands above: at the number that counts the first, or at its label. */
function firstRow(lines: readonly TextLine[], at: number, lexicon: Lexicon, finder: PhraseFinder): number | null {
  const said: number[] = [];
  for (let each = at; each < lines.length && said.length < HEADER_REACH; each++) {
    const line = lines[each]!;
    if (isBlank(line)) continue;
    if (each > at && opensHeader(line, lexicon, finder) && isCounted(line, lexicon, finder)) return null;
    if (!endsInFigures(line)) {
      if (isSentence(line) && headerPieces(line, lexicon, "behindYears").length < 3) return null;
      said.push(each);
      continue;
    }
    if (each === at) return null;
    const run = countingRun(lines, each);
    if (run > 1) {
      said.push(...Array.from({ length: run }, (_, step) => each + step));
      each += run - 1;
      continue;
    }
    if (numbersColumns(line) && line.text.trim() !== "1") {
      said.push(each);
      continue;
    }
    if (!isNumbersOnly(line)) return isProse(line) ? null : each;
    const roles = said.flatMap((row) =>
      headerPieces(lines[row]!, lexicon, row === at ? "opening" : "nowhere").map((cell) => finder.roleOf(cell.text)),
    );
    if (roles.includes("order") && /^1[.)]?$/.test(line.text.trim())) return each;
    // a label, and a unit behind it, stand above the numbers
    const above = roles.includes("unitLabel") ? 2 : 1;
    return said.length > above ? said.at(-above)! : null;
  }
  return null;
}

/** Lines "1", "2", "3" … one below the other, which number columns: how many. */
function countingRun(lines: readonly TextLine[], from: number): number {
  let run = 0;
  while (from + run < lines.length && lines[from + run]!.text.trim().replace(/[()]/g, "") === String(run + 1)) run += 1;
  return run;
}

/** The line behind the last one of figures, up to a sentence, the next header, or words that no figures follow. */
function endOfRows(lines: readonly TextLine[], from: number, lexicon: Lexicon, finder: PhraseFinder): number {
  let end = from + 1;
  let [words, blank] = [0, 0];
  for (let at = from; at < lines.length; at++) {
    const line = lines[at]!;
    if (isBlank(line)) {
      blank += 1;
      if (blank > MOST_WORDS) break;
      continue;
    }
    blank = 0;
    const label = line.text.replace(/[^\p{L}\p{M}]*$/u, "");
    const isRow = endsInFigures(line) || /^\s*(?:\d[\d.,%()\s]*|[-–−xX])\s*$/.test(line.text);
    if (isRow && !isProse(line)) {
      words = 0;
      end = at + 1;
      continue;
    }
    words += 1;
    if (words > MOST_WORDS || isSentence(line) || label.length > LONGEST_LABEL) break;
    if (at > from && opensNextHeader(line, lexicon, finder)) break;
  }
  return end;
}

/** "Năm 2020: 680 người; BHTN tăng 5% so với 2019. Có 12 đơn vị": numbers in sentences, not below each other. */
function isProse({ text }: TextLine): boolean {
  const said = text.slice(0, LONGEST_HEADER).replace(OPENING_NUMBER, "").replace(SHORT_KIND, "$1");
  return /[.;!?]\s+\S|:\s+\d|\d[%)]?\s+\p{Ll}/u.test(said);
}

const OPENING_NUMBER = /^\s*(?:[\d.]+|[IVX]+|\p{L})[.)]\s+/u;
/** "TP. Hải Dương" */
const SHORT_KIND = /(?<!\p{L})(\p{Lu}\p{L}?)\./gu;

interface Body {
  readonly text: string;
  readonly lines: readonly TextLine[];
  /** nothing stands behind it */
  readonly isLast: boolean;
}

/** The grid under one layout of the header, and how many rows are divided in one way; null where too few are. */
function* gridOf(
  layout: HeaderLayout,
  header: { readonly start: number; readonly end: number },
  { text, lines, isLast }: Body,
  title: readonly string[],
  counted: readonly SkippedNumber[],
  lexicon: Lexicon,
): InParts<{ grid: TextGrid; divided: number } | null> {
  const rows = flowingRows(rowTokens(lines), wordColumnsOf(layout.roles), text, phraseFinder(lexicon));
  const digits = rows.flatMap(({ chunks }) => chunks.map((chunk) => chunk.text));
  const style = numberStyle(digits);
  const isGrouped = digits.some((each) => each.includes(style.group));
  const top = layout.rows.map((cells): GridRow => ({ ...header, cells }));
  const columns = layout.roles.flatMap((role, column) => (role === null ? [column] : []));
  if (!mayHaveColumns(rows, columns.length, { style, isGrouped })) return null;
  const placeholders = rows.map((row) =>
    gridRow(row, row.order, row.chunks.length === 0 ? null : columns.map(() => PLACEHOLDER_CELL), layout.roles),
  );
  const stated = yield* statedTable(
    { rows: [...top, ...placeholders], title, style, left: [] },
    columns,
    top.length,
    lexicon,
  );
  if (!stated) return null;
  const shapesOf = (row: number) => columns.map((_, column) => shapeOf(stated, row, column));
  const numbered = rows.filter(({ chunks }) => chunks.length > 0).length;
  // where nothing is grouped, numbers of four digits or more are possible; sums may tell that there are none
  for (const writing of [{ style, isGrouped }, ...(isGrouped ? [] : [{ style, isGrouped: true, isProven: true }])]) {
    const certain = yield* divideRows(rows, shapesOf, stated, writing, isLast);
    const divided = rows.filter(({ chunks }, at) => chunks.length > 0 && certain[at]!.isDecided).length;
    if (divided < FEWEST_ROWS || 2 * divided < numbered) continue;
    if ("isProven" in writing && !isProven(certain, stated, writing)) continue;
    return { grid: assembled({ rows: top, title, style, left: counted }, rows, certain, layout.roles), divided };
  }
  return null;
}

const PLACEHOLDER_CELL: TextCell = { text: PLACEHOLDER, start: 0, end: 0 };

function gridRow(
  { label, unit }: Pick<FlowingRow, "label" | "unit">,
  order: TextCell | null,
  numbers: readonly (TextCell | null)[] | null,
  roles: readonly (ColumnRole | null)[],
): GridRow {
  let next = 0;
  const cells = roles.map((role) => {
    if (role === null) return numbers?.[next++] ?? null;
    if (role === "order") return order;
    if (role === "unitLabel") return unit;
    return isRoleOfLines(role) || role === "periodLabel" ? label : null;
  });
  const filled = cells.filter((cell) => cell !== null);
  return { start: order?.start ?? label.start, end: Math.max(...filled.map(({ end }) => end)), cells };
}

/** What the cells of a grid would state; null where the reader finds no table in it. */
function* statedTable(
  grid: TextGrid,
  columns: readonly number[],
  headerRows: number,
  lexicon: Lexicon,
): InParts<StatedTable | null> {
  const tables = yield* tablesOfGrid(grid, lexicon, null);
  const figures = new Map(
    tables.flatMap((table) =>
      table.figures.flatMap((figure) =>
        figure.source.kind === "cell" ? [[`${figure.source.row} ${figure.source.column}`, figure] as const] : [],
      ),
    ),
  );
  if (figures.size === 0) return null;
  const above = grid.title.length + headerRows;
  return {
    figureAt: (row, column) => figures.get(`${above + row} ${columns[column]!}`) ?? null,
    partitions: tables.flatMap(({ partitions }) => partitions),
  };
}

function shapeOf({ figureAt }: StatedTable, row: number, column: number): NumberShape {
  const figure = figureAt(row, column);
  if (figure === null) return "any";
  if (figure.unit !== "persons") return "percent";
  return figure.decimals < 0 ? "any" : "count";
}

/** The grid with the numbers that are certain; the others are left out of it. */
function assembled(
  grid: TextGrid,
  rows: readonly FlowingRow[],
  divided: readonly DividedRow[],
  roles: readonly (ColumnRole | null)[],
): TextGrid {
  const left = [...grid.left];
  let order = rows[0]?.order ?? null;
  const lines = rows.map((row, at): GridRow => {
    const { way, cells } = divided[at]!;
    const line = gridRow({ label: way?.label ?? row.label, unit: row.unit }, order, cells, roles);
    if (row.chunks.length === 0) return line;
    const isOpen = row.ways.length > 1 && way === null;
    order = isOpen ? null : ((way ?? row.ways[0])?.nextOrder ?? null);
    const taken = [...cells, order, way && way.label !== row.label ? way.label : null].filter((cell) => cell !== null);
    left.push(...row.chunks.flatMap((chunk) => remainder(chunk, taken)));
    return { ...line, end: row.chunks.at(-1)!.end };
  });
  return { ...grid, rows: [...grid.rows, ...lines], left };
}

/** The numbers of a chunk that no cell holds. */
function remainder({ text, start }: TextCell, taken: readonly TextCell[]): SkippedNumber[] {
  const blanked = [...text].map((sign, at) =>
    taken.some((cell) => start + at >= cell.start && start + at < cell.end) ? " " : sign,
  );
  return numbersIn({ text: blanked.join(""), start, end: start + text.length }, "undivided");
}
