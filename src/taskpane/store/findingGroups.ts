import type { CellPlace, CheckReport, Finding } from "../../workbook/jobs/jobs";

/** Everything found about one cell. */
export interface FindingGroup {
  readonly place: CellPlace;
  readonly findings: readonly Finding[];
}

/** Findings gathered by the cell they point to, in the order of the report. */
export function findingGroups(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, { place: CellPlace; findings: Finding[] }>();
  for (const finding of findings) {
    const { sheetId, row, column } = finding.place;
    const key = `${sheetId} ${row} ${column}`;
    const group = groups.get(key);
    if (group) group.findings.push(finding);
    else groups.set(key, { place: finding.place, findings: [finding] });
  }
  return [...groups.values()];
}

/** What one glance at the workbook says. */
export type Light =
  | { readonly kind: "notChecked" }
  | { readonly kind: "noTable" }
  | { readonly kind: "nothingToCheck" }
  | { readonly kind: "agrees"; readonly rules: number; readonly unverifiable: number }
  | { readonly kind: "worthALook"; readonly places: number }
  | { readonly kind: "differs"; readonly places: number };

export function lightOf(report: CheckReport | null): Light {
  if (report === null) return { kind: "notChecked" };
  const places = findingGroups(report.findings).length;
  const isHard = report.findings.some(({ confrontation }) => confrontation.rule.severity === "hard");
  if (places > 0) return { kind: isHard ? "differs" : "worthALook", places };
  if (report.tables.length === 0) return { kind: "noTable" };
  if (report.satisfied === 0) return { kind: "nothingToCheck" };
  return { kind: "agrees", rules: report.satisfied, unverifiable: report.unverifiable.length };
}
