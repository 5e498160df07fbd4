import type { CellChange, Repair } from "../../domain/location/explanation";
import { cellBox } from "../address";
import { cellPlace, sameCell } from "../jobs/findings";
import type { CellPlace } from "../jobs/jobs";
import type { CellsChange, Patch } from "../patch";
import type { TableReading } from "../reading/tableReading";
import type { Block, CellValue, Snapshot } from "../snapshot";
import { correctedContent } from "./correctedContent";

/** Corrections as a change to the workbook, and what it does not do. */
export interface CorrectionPlan {
  readonly patch: Patch;
  /** cells that hold a formula; they are part of the patch only with `overwriteFormulas` */
  readonly formulas: readonly CellPlace[];
  /** cells without a proposed value, or whose content is not understood */
  readonly leftOut: readonly CellPlace[];
}

/**
 * Writes the proposed values of repairs, each in the way its cell holds numbers. Of several repairs of one cell the
 * first counts.
 */
export function planCorrections(
  repairs: readonly Repair[],
  snapshot: Snapshot,
  tables: readonly TableReading[],
  options: { readonly overwriteFormulas?: boolean } = {},
): CorrectionPlan {
  const blocks = new Map(snapshot.blocks.map((block) => [block.area.sheetId, block]));
  const changes: CellsChange[] = [];
  const formulas: CellPlace[] = [];
  const leftOut: CellPlace[] = [];
  const seen: CellPlace[] = [];
  for (const change of repairs.flatMap((repair) => repair.changes)) {
    const place = cellPlace(change.figure);
    if (place === null || seen.some((other) => sameCell(other, place))) continue;
    seen.push(place);
    const cell = cellIn(blocks.get(place.sheetId), place);
    const to = cell && correctedContent(cell.value, change, usualPower(change, place, tables));
    if (!cell || to === null || to === undefined) {
      leftOut.push(place);
      continue;
    }
    if (isFormula(cell.formula)) {
      formulas.push(place);
      if (!options.overwriteFormulas) continue;
    }
    const box = cellBox(place.row, place.column);
    changes.push({ kind: "cells", sheetId: place.sheetId, box, from: [[cell.formula]], to: [[to]], why: "correction" });
  }
  return { patch: { title: "applyCorrections", changes }, formulas, leftOut };
}

interface HeldCell {
  readonly value: CellValue;
  readonly formula: CellValue;
}

function cellIn(block: Block | undefined, { row, column }: CellPlace): HeldCell | null {
  if (!block) return null;
  const { box } = block.area;
  const value = block.values[row - box.row]?.[column - box.column];
  const formula = block.formulas[row - box.row]?.[column - box.column];
  return value === undefined || formula === undefined ? null : { value, formula };
}

function isFormula(content: CellValue): boolean {
  return typeof content === "string" && content.startsWith("=");
}

/** From figure to cell, as the column holds its numbers. */
function usualPower({ figure }: CellChange, place: CellPlace, tables: readonly TableReading[]): number {
  const table = tables.find(
    ({ sheetId, box }) => sheetId === place.sheetId && place.row >= box.row && place.row < box.row + box.rows,
  );
  const meaning = table?.columns.find(({ column }) => column === place.column)?.meaning;
  if (meaning?.kind !== "figures") return figure.unit === "percent" ? 2 : 0;
  if (figure.unit === "percent") return (meaning.percentForm ?? "percentages") === "percentages" ? 2 : 0;
  return -Math.round(Math.log10(meaning.scale));
}
