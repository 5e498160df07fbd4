import { isCount } from "../../domain/figures/silentZeros";
import type { NumberReading } from "../../domain/numbers/readNumber";
import type { InParts } from "../../domain/inParts";
import type { FoundCell } from "./foundCells";
import { figureCell, CELLS_PER_PART, isFormula, type FigureCell, type HazardTable } from "./hazardTable";
import { formatLike } from "./formatLike";
import { plainPercentColumns } from "./percentCells";

/** Nothing but a number and a percent sign: "5.122 người" and "4.844*" say more than a number could. */
const BARE = /^[\s\u00a0\u200b\ufeff]*[+\-−–]?[\s\u00a0]*\d[\d.,\s\u00a0]*%?[\s\u00a0\u200b\ufeff]*$/;
const SPACE = /[\s\u00a0\u200b\u2060\ufeff]/;

/** Numbers that Excel holds as text: sums pass over them. Those with spaces are named as such. */
export function* textNumbers(table: HazardTable): InParts<FoundCell[]> {
  const found: FoundCell[] = [];
  let plain: ReadonlySet<number> | null = null;
  for (const [position, figure] of table.survey.texts.entries()) {
    if (position % CELLS_PER_PART === 0) yield;
    const cell = figureCell(figure, table);
    if (!cell || typeof cell.value !== "string" || isFormula(cell.formula) || !BARE.test(cell.value)) continue;
    // a count with decimals is for the rule of whole numbers first
    if (figure.unit === "persons" && isCount(figure.key.measure) && !figure.value!.isInteger()) continue;
    plain ??= plainPercentColumns(table);
    const { box } = table.block.area;
    const reading = table.cells.numberInText(cell.place.row - box.row, cell.place.column - box.column);
    if (reading === null) continue;
    found.push({
      code: SPACE.test(cell.value) ? "spacedNumbers" : "textNumbers",
      cell,
      ...repairOf(cell, cell.value, reading, plain.has(cell.place.column)),
    });
  }
  return found;
}

/** The number as the text shows it; in a column of plain percentages "93,9%" becomes 93.9 as beside it. */
function repairOf(
  cell: FigureCell,
  text: string,
  reading: NumberReading,
  isPlainColumn: boolean,
): Pick<FoundCell, "proposed" | "change"> {
  const { figure, place, format } = cell;
  if (isDoubtful(cell, text)) return { proposed: null, change: null };
  const isFraction = reading.unit === "percent" && !isPlainColumn;
  const held = reading.unit === "percent" && isPlainColumn ? reading.value.times(100) : reading.value;
  const to = formatLike(text, format, isFraction ? "percent" : "plain", reading.decimals);
  return {
    proposed: { kind: "number", value: figure.value!, decimals: figure.decimals, unit: figure.unit },
    change: { place, from: cell.formula, to: held.toNumber(), format: { from: format, to } },
  };
}

/** "1.250" under "(%)", or "3.871" where thousands are counted: grouped digits or decimals, nothing tells. */
function isDoubtful({ figure }: FigureCell, text: string): boolean {
  if (!/^\D*\d{1,3}\.\d{3}\D*$/.test(text.trim())) return false;
  return figure.unit === "percent" || figure.decimals < 0;
}
