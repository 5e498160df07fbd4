import type { Hazard } from "../hazards/hazard";
import type { ExplainedFindings } from "../jobs/jobs";
import type { Flag } from "../patch";

/** Cells marked for one hazard at most: a sheet kept as text is not painted over. */
const MOST_HAZARD_CELLS = 200;

/**
 * The marks of explanations and hazards by sheet id: one per suspected cell, hard where any reason is. In reading order.
 */
export function flagsFor(
  explained: readonly ExplainedFindings[],
  hazards: readonly Hazard[] = [],
): Map<string, Flag[]> {
  const cells = new Map<string, Map<string, Flag>>();
  const reasons = [
    ...explained,
    ...hazards.map((hazard) => ({ suspects: hazard.cells.slice(0, MOST_HAZARD_CELLS), severity: hazard.severity })),
  ];
  for (const { suspects, severity } of reasons) {
    for (const { sheetId, row, column } of suspects) {
      const ofSheet = cells.get(sheetId) ?? new Map<string, Flag>();
      cells.set(sheetId, ofSheet);
      const at = `${row},${column}`;
      if (severity === "hard" || !ofSheet.has(at)) ofSheet.set(at, { row, column, severity });
    }
  }
  return new Map([...cells].map(([sheetId, flags]) => [sheetId, [...flags.values()].sort(inReadingOrder)]));
}

function inReadingOrder(x: Flag, y: Flag): number {
  return x.row - y.row || x.column - y.column;
}
