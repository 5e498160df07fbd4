import type { Box } from "../../../workbook/address";
import type { Spreadsheet } from "../../engine/spreadsheet";
import { usedPart } from "../grid/clipboard";

/** What the status bar says of the selected cells. */
export interface SelectionSummary {
  /** cells that hold anything */
  readonly count: number;
  /** cells that hold numbers */
  readonly numbers: number;
  readonly sum: number;
}

/** Cells looked at; a larger selection is not summed, so that selecting stays quick. */
const MOST_CELLS = 200_000;

/** @returns null for a single cell and for selections that are too large */
export function summarize(spreadsheet: Spreadsheet, sheetId: string, selected: Box): SelectionSummary | null {
  if (selected.rows * selected.columns === 1) return null;
  const box = usedPart(spreadsheet, sheetId, selected);
  if (box.rows * box.columns > MOST_CELLS) return null;
  let [count, numbers, sum] = [0, 0, 0];
  for (let row = box.row; row < box.row + box.rows; row++) {
    for (let column = box.column; column < box.column + box.columns; column++) {
      const { value } = spreadsheet.cell(sheetId, row, column);
      if (value === null || value === "") continue;
      count++;
      if (typeof value !== "number") continue;
      numbers++;
      sum += value;
    }
  }
  return { count, numbers, sum };
}
