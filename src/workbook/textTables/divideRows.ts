import { confrontOne } from "../../domain/edits/confront";
import type { Confrontation, RuleKind } from "../../domain/edits/editRule";
import { rulesFor } from "../../domain/edits/rulesFor";
import type { Figure, Partition } from "../../domain/figures/figure";
import { sourceId } from "../../domain/figures/identity";
import type { InParts } from "../../domain/inParts";
import { Decimal } from "../../domain/numbers/decimal";
import { readNumber } from "../../domain/numbers/readNumber";
import type { FlowingRow, RowWay } from "./flowingRows";
import { certainBeforeCut, divisionsOf, isSame, type NumberShape, type NumberWriting } from "./numberDivisions";
import { inVietnamese } from "./numberStyle";
import type { TextCell } from "./textGrid";

/** What the cells of a table state, whatever number stands in them. */
export interface StatedTable {
  /** by row and column of figures: the figure if its cell held `PLACEHOLDER`; null where it states nothing */
  figureAt(row: number, column: number): Figure | null;
  readonly partitions: readonly Partition[];
}

/** Stands in cells that are not divided yet: as a percentage of itself it is one, as a count a count. */
export const PLACEHOLDER = "100";

/** A row with the cells that are certain; null for those that are not. */
export interface DividedRow {
  /** all of its digits are divided in one way */
  readonly isDecided: boolean;
  readonly way: RowWay | null;
  readonly cells: readonly (TextCell | null)[];
}

const UNDIVIDED: DividedRow = { isDecided: false, way: null, cells: [] };

interface Candidate {
  readonly way: RowWay;
  readonly cells: readonly TextCell[];
}

/** More ways to divide a row than this are not tried. */
const MOST_WAYS = 200;
/** Figures times ways that the sums of a table are tried with. */
const MOST_TRIED = 40_000;
const ROWS_PER_PART = 5;

/** Arithmetic that tells how digits part. */
const TELLING: ReadonlySet<RuleKind> = new Set<RuleKind>(["balance", "difference", "shortfall", "ratio"]);

/** How the digits of a row may be divided into its columns. */
function waysToDivide(row: FlowingRow, shapes: readonly NumberShape[], writing: NumberWriting): Candidate[] | null {
  const found: Candidate[] = [];
  for (const way of row.ways) {
    const divisions = divisionsOf(way.chunks, shapes, writing, MOST_WAYS);
    if (divisions === null) return null;
    found.push(...divisions.map((cells) => ({ way, cells })));
  }
  return found;
}

/** Rows looked at before more is asked of a number of columns. */
const ROWS_TRIED = 6;

/** Quickly: digits of most rows can be divided into so many columns. */
export function mayHaveColumns(rows: readonly FlowingRow[], columns: number, writing: NumberWriting): boolean {
  const tried = rows.filter(({ chunks }) => chunks.length > 0).slice(0, ROWS_TRIED);
  const shapes = Array<NumberShape>(columns).fill("any");
  const fitting = tried.filter(({ ways }) =>
    // more than one way is a way
    ways.some(({ chunks }) => divisionsOf(chunks, shapes, writing, 0)?.length !== 0),
  );
  return 2 * fitting.length >= tried.length;
}

/**
 * Divides the digits of each row. One way is taken; of several the one that the row's own arithmetic holds for, then
 * the one that the sums of the table hold for. What they leave open is told only where all ways agree.
 * @param isCutOff the text ends with the last row, so that it may be incomplete
 */
export function* divideRows(
  rows: readonly FlowingRow[],
  shapesOf: (row: number) => readonly NumberShape[],
  table: StatedTable,
  writing: NumberWriting,
  isCutOff: boolean,
): InParts<DividedRow[]> {
  const open: (readonly Candidate[])[] = [];
  for (const [at, row] of rows.entries()) {
    if (at % ROWS_PER_PART === 0) yield;
    const candidates = waysToDivide(row, shapesOf(at), writing) ?? [];
    open.push(
      candidates.length > 1
        ? holding(candidates, (each) => sumsOf(figuresIn(at, each, table, writing), []))
        : candidates,
    );
  }
  yield* bySums(open, table, writing);
  return rows.map((row, at): DividedRow => {
    const isLast = at === rows.length - 1;
    const candidates = open[at]!;
    const shapes = shapesOf(at);
    if (candidates.length === 1) {
      const [{ way, cells }] = candidates as [Candidate];
      const isCut = isLast && isCutOff && endsShort(figuresIn(at, candidates[0]!, table, writing));
      return { isDecided: true, way, cells: isCut ? [...cells.slice(0, -1), null] : cells };
    }
    if (candidates.length > 1) return agreed(candidates);
    const [way] = row.ways;
    if (!isLast || !isCutOff || row.ways.length !== 1 || way === undefined) return UNDIVIDED;
    const certain = certainBeforeCut(way.chunks, shapes, writing, MOST_WAYS);
    return certain.length === 0 ? UNDIVIDED : { isDecided: false, way, cells: certain };
  });
}

/** The ways that no sum speaks against and some speak for; all of them where there is no such way. */
function holding(
  candidates: readonly Candidate[],
  sums: (each: Candidate) => readonly Confrontation[],
): readonly Candidate[] {
  const held = candidates.filter((each) => {
    const outcomes = sums(each).map(({ outcome }) => outcome);
    return outcomes.includes("satisfied") && !outcomes.includes("violated");
  });
  return held.length > 0 ? held : candidates;
}

/** A row that is left open is tried in the sums of the others, the total among them. */
function* bySums(open: (readonly Candidate[])[], table: StatedTable, writing: NumberWriting): InParts<void> {
  if (table.partitions.length === 0) return;
  for (let isNew = true; isNew;) {
    isNew = false;
    const decided = open.flatMap((candidates, at) =>
      candidates.length === 1 ? figuresIn(at, candidates[0]!, table, writing) : [],
    );
    for (const [at, candidates] of open.entries()) {
      if (candidates.length < 2 || candidates.length * (decided.length + 1) > MOST_TRIED) continue;
      yield;
      const held = holding(candidates, (each) => {
        const own = figuresIn(at, each, table, writing);
        const spots = new Set(own.map(({ source }) => sourceId(source)));
        const sums = sumsOf([...decided, ...own].sort(byPlace), table.partitions);
        return sums.filter(({ rule }) => rule.figures.some(({ figure }) => spots.has(sourceId(figure.source))));
      });
      if (held.length !== 1) continue;
      open[at] = held;
      isNew = true;
    }
  }
}

/** Sums of the table hold for rows as they are divided, and none speaks against them. */
export function isProven(rows: readonly DividedRow[], table: StatedTable, writing: NumberWriting): boolean {
  const figures = rows.flatMap(({ cells }, at) => figuresIn(at, { cells }, table, writing));
  const outcomes = new Set(sumsOf(figures, table.partitions).map(({ outcome }) => outcome));
  return outcomes.has("satisfied") && !outcomes.has("violated");
}

function byPlace(x: Figure, y: Figure): number {
  const [one, other] = [x.source, y.source];
  return one.kind === "cell" && other.kind === "cell" ? one.row - other.row || one.column - other.column : 0;
}

function sumsOf(figures: readonly Figure[], partitions: readonly Partition[]): Confrontation[] {
  return rulesFor({ figures, partitions })
    .filter(({ kind }) => TELLING.has(kind))
    .map(confrontOne);
}

/** The figures of a row, divided in one way. */
function figuresIn(
  row: number,
  { cells }: Pick<DividedRow, "cells">,
  table: StatedTable,
  { style }: NumberWriting,
): Figure[] {
  return cells.flatMap((cell, column) => {
    const stated = table.figureAt(row, column);
    const number = stated && cell && numberIn(cell.text, (text) => inVietnamese(text, style));
    if (!stated?.value || !cell || !number) return [];
    const value = number.value.times(stated.value).div(PLACEHOLDER);
    return [{ ...stated, value, decimals: stated.decimals + number.decimals, text: cell.text }];
  });
}

const NO_WORDS = { magnitudes: {}, percent: [], persons: [] };

function numberIn(printed: string, plain: (text: string) => string): { value: Decimal; decimals: number } | null {
  const isInBrackets = printed.startsWith("(");
  const text = plain(printed.replace(/[()%％]/g, ""));
  const reading = readNumber(text, NO_WORDS);
  if (!reading) return null;
  return { value: isInBrackets ? reading.value.neg() : reading.value, decimals: reading.decimals };
}

/** Of several ways, the cells that are the same in all. */
function agreed(candidates: readonly Candidate[]): DividedRow {
  const [first] = candidates as [Candidate];
  const isOneWay = candidates.every(({ way }) => way === first.way);
  if (!isOneWay) return UNDIVIDED;
  return {
    isDecided: false,
    way: first.way,
    cells: first.cells.map((cell, column) =>
      candidates.every(({ cells }) => isSame(cells[column], cell)) ? cell : null,
    ),
  };
}

/** The last number is the beginning of what a sum asks for: the rest was cut off. */
function endsShort(figures: readonly Figure[]): boolean {
  const last = figures.at(-1);
  if (!last?.value) return false;
  const printed = last.value.toFixed();
  return sumsOf(figures, []).some(({ rule, outcome, expected }) => {
    const isOfLast = rule.figures[0]!.figure === last || rule.figures[0]!.figure.source === last.source;
    return outcome === "violated" && isOfLast && expected !== null && expected.toFixed().startsWith(printed);
  });
}
