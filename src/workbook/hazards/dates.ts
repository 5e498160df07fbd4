import type { InParts } from "../../domain/inParts";
import type { FoundCell } from "./foundCells";
import { figureCell, type HazardTable } from "./hazardTable";

const LAST_DAY = 2_958_465;

/** Numbers under a date format: "5/12" typed for something else. What was typed is lost. */
export function* dates(table: HazardTable): InParts<FoundCell[]> {
  yield;
  return table.survey.dates.flatMap((figure) => {
    const cell = figureCell(figure, table);
    if (!cell || (cell.value as number) < 1 || (cell.value as number) > LAST_DAY) return [];
    return [{ code: "dates", cell, proposed: null, change: null } as const];
  });
}
