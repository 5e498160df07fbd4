import type { Figure } from "../../domain/figures/figure";
import type { TargetPlan } from "../../domain/targets/targetPlan";
import type { SheetInfo } from "../snapshot";

/** The sheets that the figures of a plan come from, in tab order. */
export function sourceSheets({ rows }: TargetPlan, sheets: readonly SheetInfo[]): SheetInfo[] {
  const used = new Set<string>();
  const note = (figure: Figure | null) => {
    if (figure?.source.kind === "cell") used.add(figure.source.sheetId);
  };
  for (const { actual, prior, plan, labourForce, eligible, status } of rows) {
    for (const figure of [actual, prior, plan, labourForce, eligible]) note(figure);
    if (status.kind === "assigned") note(status.figure);
  }
  return sheets.filter(({ id }) => used.has(id));
}
