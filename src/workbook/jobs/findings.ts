import type { Confrontation } from "../../domain/edits/editRule";
import { placeOf } from "../../domain/edits/placeOf";
import type { Figure } from "../../domain/figures/figure";
import type { SheetInfo } from "../snapshot";
import type { CellPlace, Finding } from "./jobs";

/** Violated rules as findings, each at the cell it points to, in the order of sheets, rows and columns. */
export function findingsOf(violated: readonly Confrontation[], sheets: readonly SheetInfo[]): Finding[] {
  const order = new Map(sheets.map(({ id }, index) => [id, index]));
  return violated
    .map((confrontation) => findingOf(confrontation, violated))
    .filter((finding) => finding !== null)
    .sort(
      (x, y) =>
        order.get(x.place.sheetId)! - order.get(y.place.sheetId)! ||
        x.place.row - y.place.row ||
        x.place.column - y.place.column ||
        (x.id < y.id ? -1 : 1),
    );
}

function findingOf(confrontation: Confrontation, violated: readonly Confrontation[]): Finding | null {
  const place = cellPlace(placeOf(confrontation, violated));
  if (place === null) return null;
  const others = confrontation.rule.figures
    .map(({ figure }) => cellPlace(figure))
    .filter((cell) => cell !== null)
    .filter((cell, index, all) => !sameCell(cell, place) && all.findIndex((each) => sameCell(each, cell)) === index);
  return { id: confrontation.rule.id, confrontation, place, cells: [place, ...others] };
}

/** The cell of a figure; null when it stands in a text. */
function cellPlace({ source }: Figure): CellPlace | null {
  if (source.kind !== "cell") return null;
  const { sheetId, sheetName, row, column } = source;
  return { sheetId, sheetName, row, column };
}

function sameCell(x: CellPlace, y: CellPlace): boolean {
  return x.sheetId === y.sheetId && x.row === y.row && x.column === y.column;
}
