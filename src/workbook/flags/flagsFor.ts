import type { Finding } from "../jobs/jobs";
import type { Flag } from "../patch";

/** The marks of findings by sheet id: one per cell, hard where any finding of the cell is. In reading order. */
export function flagsFor(findings: readonly Finding[]): Map<string, Flag[]> {
  const cells = new Map<string, Map<string, Flag>>();
  for (const { place, confrontation } of findings) {
    const { severity } = confrontation.rule;
    const { sheetId, row, column } = place;
    const ofSheet = cells.get(sheetId) ?? new Map<string, Flag>();
    cells.set(sheetId, ofSheet);
    const at = `${row},${column}`;
    if (severity === "hard" || !ofSheet.has(at)) ofSheet.set(at, { row, column, severity });
  }
  return new Map([...cells].map(([sheetId, flags]) => [sheetId, [...flags.values()].sort(inReadingOrder)]));
}

function inReadingOrder(x: Flag, y: Flag): number {
  return x.row - y.row || x.column - y.column;
}
