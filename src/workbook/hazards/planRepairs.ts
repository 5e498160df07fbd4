import type { Box } from "../address";
import type { CellsChange, Patch } from "../patch";
import type { Hazard, HazardChange } from "./hazard";

/** Writes what hazards propose. Cells that follow each other in a column are one change. */
export function planRepairs(hazards: readonly Hazard[]): Patch {
  const seen = new Set<string>();
  const changes = hazards.flatMap(({ repair }) => {
    const fresh = repair.filter(({ place: { sheetId, row, column } }) => {
      const key = `${sheetId} ${row} ${column}`;
      return !seen.has(key) && seen.add(key);
    });
    return runsOf(fresh).map(changeOf);
  });
  return { title: "repairHazards", changes };
}

/** Changes without a gap, column by column. Number formats go with all changes of a kind, or with none. */
function runsOf(changes: readonly HazardChange[]): HazardChange[][] {
  const sorted = [...changes].sort(
    ({ place: x }, { place: y }) =>
      (x.sheetId < y.sheetId ? -1 : Number(x.sheetId > y.sheetId)) || x.column - y.column || x.row - y.row,
  );
  const runs: HazardChange[][] = [];
  for (const change of sorted) {
    const run = runs.at(-1);
    if (run && follows(run.at(-1)!, change)) run.push(change);
    else runs.push([change]);
  }
  return runs;
}

function follows(above: HazardChange, { place, format }: HazardChange): boolean {
  const { sheetId, row, column } = above.place;
  const isNext = sheetId === place.sheetId && column === place.column && row + 1 === place.row;
  return isNext && (above.format === null) === (format === null);
}

function changeOf(run: readonly HazardChange[]): CellsChange {
  const { sheetId, row, column } = run[0]!.place;
  const box: Box = { row, column, rows: run.length, columns: 1 };
  const change: CellsChange = {
    kind: "cells",
    sheetId,
    box,
    from: run.map(({ from }) => [from]),
    to: run.map(({ to }) => [to]),
    why: "hazard",
  };
  if (run[0]!.format === null) return change;
  return {
    ...change,
    formats: { from: run.map(({ format }) => [format!.from]), to: run.map(({ format }) => [format!.to]) },
  };
}
