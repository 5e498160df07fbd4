import type { Figure } from "../../domain/figures/figure";
import type { InParts } from "../../domain/inParts";
import type { TableReading } from "../reading/tableReading";
import type { Block } from "../snapshot";

/** The figures of a table by how their cells hold them: one look at each, since nearly all of them are well. */
export interface FigureSurvey {
  /** numbers kept as text */
  readonly texts: readonly Figure[];
  readonly errors: readonly Figure[];
  /** typed counts that are not whole in their cell */
  readonly fractions: readonly Figure[];
  /** typed percentages that are numbers */
  readonly percentages: readonly Figure[];
  /** numbers under a date format */
  readonly dates: readonly Figure[];
  readonly hasFormulas: boolean;
}

/** Figures looked at between two pauses: a few milliseconds. */
const FIGURES_PER_PART = 5000;

export function* surveyFigures({ figures }: TableReading, block: Block): InParts<FigureSurvey> {
  const [texts, errors, fractions, percentages, dates]: Figure[][] = [[], [], [], [], []];
  const { row: top, column: left } = block.area.box;
  let hasFormulas = false;
  let shown = { format: "General", isDate: false };
  for (const [position, figure] of figures.entries()) {
    if (position % FIGURES_PER_PART === 0) yield;
    const { source } = figure;
    if (source.kind !== "cell") continue;
    if (source.computed) hasFormulas = true;
    if (figure.absence === "error") errors!.push(figure);
    if (figure.value === null) continue;
    const held = block.values[source.row - top]?.[source.column - left];
    if (typeof held === "string") texts!.push(figure);
    if (typeof held !== "number") continue;
    const format = block.numberFormats[source.row - top]?.[source.column - left] ?? "General";
    if (format !== shown.format) shown = { format, isDate: showsDate(format) };
    if (shown.isDate) dates!.push(figure);
    if (source.computed) continue;
    if (figure.unit === "percent") percentages!.push(figure);
    else if (!Number.isInteger(held)) fractions!.push(figure);
  }
  return {
    texts: texts!,
    errors: errors!,
    fractions: fractions!,
    percentages: percentages!,
    dates: dates!,
    hasFormulas,
  };
}

/** Day, month or year outside quotes and brackets; "General" and number formats print none. */
function showsDate(format: string): boolean {
  if (format === "General") return false;
  const bare = format.split(";")[0]!.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "");
  return /[dmy]/i.test(bare) && !/[0#?]/.test(bare);
}
