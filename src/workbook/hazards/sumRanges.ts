import { isCount } from "../../domain/figures/silentZeros";
import type { Box } from "../address";
import type { CellPlace } from "../jobs/jobs";
import type { InParts } from "../../domain/inParts";
import { summedBoxes } from "./formulaReferences";
import type { FoundCell } from "./foundCells";
import { CELLS_PER_PART, figureCell, isFormula, type FigureCell, type HazardTable } from "./hazardTable";
import { sumProposal, tableSums, type TableSums } from "./tableSums";

/** How a total's formula differs from its parts. */
interface Mismatch {
  readonly missing: readonly number[];
  readonly surplus: readonly number[];
  /** the rows that the formula should add */
  readonly wanted: readonly number[];
}

/** Totals whose formula leaves a part out, counts one twice, or adds what is no part. */
export function* sumRanges(table: HazardTable): InParts<FoundCell[]> {
  const found: FoundCell[] = [];
  const { survey, table: reading } = table;
  if (!survey.hasFormulas || (reading.layout === "placeRows" && reading.partitions.length === 0)) return found;
  let sums: TableSums | null = null;
  for (const [position, figure] of reading.figures.entries()) {
    if (position % CELLS_PER_PART === 0) yield;
    const { source, unit, key } = figure;
    if (source.kind !== "cell" || !source.computed || unit !== "persons" || !isCount(key.measure)) continue;
    if (figure.absence === "error") continue;
    sums ??= tableSums(table);
    if (!sums.parts.has(source.row)) continue;
    const cell = figureCell(figure, table);
    if (!cell || !isFormula(cell.formula)) continue;
    const added = addedRows(summedBoxes(cell.formula), cell);
    const mismatch = added && mismatchOf(source.row, added, sums);
    if (mismatch) found.push(foundOf(cell, mismatch, sums, table));
  }
  return found;
}

/** Longer columns than this are added up by no plan. */
const MOST_ROWS = 200_000;

/** The rows that a sum takes from its own column; null where it takes anything else, or less than two cells. */
function addedRows(boxes: readonly Box[] | null, { place }: FigureCell): Map<number, number> | null {
  if (boxes === null) return null;
  const added = new Map<number, number>();
  for (const box of boxes) {
    if (box.columns !== 1 || box.column !== place.column || box.rows > MOST_ROWS) return null;
    for (let row = box.row; row < box.row + box.rows; row++) added.set(row, (added.get(row) ?? 0) + 1);
  }
  return added.size < 2 || added.has(place.row) ? null : added;
}

/** Sub-totals may stand for their parts, or parts for their sub-total; null where every part is added once. */
function mismatchOf(total: number, added: ReadonlyMap<number, number>, { parts, rows }: TableSums): Mismatch | null {
  const missing: number[] = [];
  const surplus: number[] = [];
  const wanted: number[] = [];
  const below = (row: number): number[] => (parts.get(row) ?? []).flatMap((part) => [part, ...below(part)]);
  const visit = (row: number): void => {
    const inner = below(row);
    if (added.has(row)) {
      wanted.push(row);
      surplus.push(...inner.filter((each) => added.has(each)));
    } else if (inner.some((each) => added.has(each))) {
      for (const part of parts.get(row)!) visit(part);
    } else {
      wanted.push(row);
      missing.push(row);
    }
  };
  for (const part of parts.get(total)!) visit(part);
  const own = new Set(below(total));
  for (const [row, times] of added) {
    if (rows.has(row) && (!own.has(row) || times > 1)) surplus.push(row);
  }
  if (missing.length + surplus.length === 0 || missing.length === wanted.length) return null;
  return { missing, surplus, wanted };
}

function foundOf(
  cell: FigureCell,
  { missing, surplus, wanted }: Mismatch,
  sums: TableSums,
  table: HazardTable,
): FoundCell {
  const { place, formula } = cell;
  const proposed = sumProposal(wanted, place.column, sums, table);
  const placeIn = (row: number): CellPlace => ({ ...place, row });
  return {
    code: "sumRanges",
    cell,
    // totals side by side that miss the same rows are one slip, filled to the right
    reason: [place.row, ...missing, "/", ...surplus].join(" "),
    proposed,
    change: { place, from: formula, to: proposed.formula, format: null },
    facts: { missing: missing.map(placeIn), surplus: surplus.map(placeIn) },
  };
}
