import type { Figure } from "../figures/figure";
import { sheetOf } from "../figures/identity";
import type { InParts } from "../inParts";
import { pastedness, repeatsIn } from "./evidence";
import { ENOUGH, usualOf, type Usual } from "./usual";

/** What the rows of a column print. */
export interface FigureColumn {
  readonly rows: number;
  /** as Evidence.pasted */
  pastedness(figure: Figure): number;
  /** the other figures of the same value */
  alike(figure: Figure): readonly Figure[];
  /** decimals of more than half of its percentages; null where they differ or are few */
  readonly usualDecimals: number | null;
  readonly usual: Usual | null;
}

/** Fewer percentages than these have no usual decimals. */
const FEW = 4;
/** Percentages are compared as whole numbers of this many decimals. */
const PERCENT_DECIMALS = 2;

/** A column of a sheet; a figure in a text has none. */
export function columnId({ source, unit }: Figure): string | null {
  return source.kind === "cell" ? `${sheetOf(source)} ${source.column} ${unit}` : null;
}

/** Figures looked at between two pauses: a few milliseconds. */
const FIGURES_PER_PART = 5000;

/** The columns wanted, of all these figures. */
export function* columnsInParts(
  figures: readonly Figure[],
  wanted: ReadonlySet<string>,
): InParts<ReadonlyMap<string, FigureColumn>> {
  const ofColumns = new Map<string, Figure[]>([...wanted].map((id) => [id, []]));
  for (const [position, figure] of figures.entries()) {
    if (position % FIGURES_PER_PART === 0) yield;
    if (figure.value === null) continue;
    const id = columnId(figure);
    if (id !== null) ofColumns.get(id)?.push(figure);
  }
  const columns = new Map<string, FigureColumn>();
  for (const [id, all] of ofColumns) columns.set(id, yield* columnOf(all));
  return columns;
}

function* columnOf(figures: readonly Figure[]): InParts<FigureColumn> {
  const values: number[] = [];
  const byValue = new Map<number, Figure[]>();
  for (const [position, figure] of figures.entries()) {
    if (position % FIGURES_PER_PART === 0) yield;
    const value = wholeNumber(figure);
    values.push(value);
    const same = byValue.get(value);
    if (same) same.push(figure);
    else byValue.set(value, [figure]);
  }
  const repeats = repeatsIn(values);
  yield;
  const logarithms = figures.slice(0, ENOUGH).map(({ value }) => Math.log(value!.abs().toNumber()));
  return {
    rows: figures.length,
    pastedness: (figure) => pastedness(wholeNumber(figure), repeats),
    alike: (figure) => (byValue.get(wholeNumber(figure)) ?? []).filter((each) => each !== figure),
    usualDecimals: usualDecimals(figures),
    usual: usualOf(logarithms.filter(Number.isFinite)),
  };
}

function wholeNumber({ value, unit }: Figure): number {
  return unit === "percent" ? value!.times(`1e${2 + PERCENT_DECIMALS}`).toNumber() : value!.toNumber();
}

function usualDecimals(figures: readonly Figure[]): number | null {
  if (figures.length < FEW || figures[0]!.unit !== "percent") return null;
  const counts = new Map<number, number>();
  for (const { decimals } of figures) counts.set(decimals, (counts.get(decimals) ?? 0) + 1);
  const [decimals, most] = [...counts].reduce((best, each) => (each[1] > best[1] ? each : best));
  return most * 2 > figures.length ? decimals : null;
}
