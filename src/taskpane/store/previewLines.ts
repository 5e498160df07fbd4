import type { Line } from "../../domain/figures/figure";
import { lineId } from "../../domain/figures/identity";
import type { TargetPlan, TargetRow } from "../../domain/targets/targetPlan";

/** One row of the preview: a line of one place, or the same line of every place. */
export interface PreviewLine {
  readonly id: string;
  /** never empty */
  readonly rows: readonly TargetRow[];
}

/** @param place null gathers the lines of all places by programme and group */
export function previewLines({ rows }: TargetPlan, place: string | null): PreviewLine[] {
  if (place !== null) {
    return rows.filter(({ line }) => line.place === place).map((row) => ({ id: lineId(row.line), rows: [row] }));
  }
  const gathered = new Map<string, TargetRow[]>();
  for (const row of rows) {
    const id = lineId(everywhere(row.line));
    const together = gathered.get(id);
    if (together) together.push(row);
    else gathered.set(id, [row]);
  }
  return [...gathered].map(([id, together]) => ({ id, rows: together }));
}

function everywhere(line: Line): Line {
  return { ...line, place: "" };
}
