import type { Figure, Measure } from "./figure";
import { sheetOf } from "./identity";

const COUNTS: ReadonlySet<Measure> = new Set<Measure>([
  "participants",
  "increase",
  "shortfall",
  "labourForce",
  "eligible",
  "population",
]);

/** True for head counts: participants, their increase, and the bases. */
export function isCount(measure: Measure): boolean {
  return COUNTS.has(measure);
}

export interface FiguresWithoutSilentZeros {
  readonly figures: readonly Figure[];
  /** the blanks that arrived as 0 */
  readonly doubtful: ReadonlySet<Figure>;
}

/**
 * Excel has been seen to send blanks inside ranges as 0. A 0 in a count or base of a row that says nothing else
 * (all its figures blank or 0) is taken for a blank; a formula's 0 is a 0.
 */
export function blankSilentZeros(figures: readonly Figure[]): FiguresWithoutSilentZeros {
  const doubtful = new Set<Figure>();
  if (!figures.some(({ value }) => value?.isZero())) return { figures, doubtful };
  const speaking = rowsThatSpeak(figures);
  const cleaned = figures.map((figure) => {
    const { value, source, key } = figure;
    if (value === null || !value.isZero() || !COUNTS.has(key.measure)) return figure;
    if (source.kind !== "cell" || source.computed || speaking.get(sheetOf(source))?.has(source.row)) return figure;
    const blank: Figure = { ...figure, value: null, absence: "blank" };
    doubtful.add(blank);
    return blank;
  });
  return { figures: doubtful.size === 0 ? figures : cleaned, doubtful };
}

function rowsThatSpeak(figures: readonly Figure[]): Map<string, Set<number>> {
  const sheets = new Map<string, Set<number>>();
  for (const { value, source } of figures) {
    if (source.kind !== "cell" || value === null || value.isZero()) continue;
    let rows = sheets.get(source.sheetId);
    if (!rows) sheets.set(source.sheetId, (rows = new Set()));
    rows.add(source.row);
  }
  return sheets;
}
