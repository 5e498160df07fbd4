import { flagsPatch } from "../../workbook/flags/flagsPatch";
import type { Hazard } from "../../workbook/hazards/hazard";
import type { CheckReport, ExplainedFindings } from "../../workbook/jobs/jobs";
import type { Patch } from "../../workbook/patch";
import type { SessionState } from "./sessionState";

type Decided = Pick<SessionState, "ignored">;

/** What is still to be decided, in the order of the report. */
export function openExplanations(report: CheckReport, { ignored }: Decided): ExplainedFindings[] {
  return report.explained.filter(({ explanation }) => !ignored.has(explanation.id));
}

/** Ways of writing numbers that are still to be decided about, in the order of the report. */
export function openHazards({ hazards }: CheckReport, { ignored }: Decided): Hazard[] {
  return hazards.filter(({ id }) => !ignored.has(id));
}

/** Explanations that can be corrected without a second look. */
export function certainExplanations(explained: readonly ExplainedFindings[]): ExplainedFindings[] {
  return explained.filter(({ explanation }) => explanation.certainty === "certain");
}

/** Marks for what is open: what the planner ignores is not marked either. */
export function openFlags(report: CheckReport, decided: Decided): Patch {
  if (decided.ignored.size === 0) return report.flags;
  return flagsPatch(
    openExplanations(report, decided),
    report.snapshot.survey.sheets.filter(({ visible }) => visible),
    openHazards(report, decided),
  );
}

/** What one glance at the workbook says; what could not be checked stands beside everything else. */
export type Light =
  | { readonly kind: "notChecked" }
  | { readonly kind: "noTable" }
  | { readonly kind: "nothingToCheck" }
  | { readonly kind: "agrees"; readonly rules: number; readonly unverifiable: number }
  | { readonly kind: "worthALook"; readonly places: number; readonly unverifiable: number }
  | { readonly kind: "differs"; readonly places: number; readonly unverifiable: number };

export function lightOf(report: CheckReport | null, decided: Decided): Light {
  if (report === null) return { kind: "notChecked" };
  // a hazard counts as one place, whatever the number of its cells: it is one press
  const open = [...openExplanations(report, decided), ...openHazards(report, decided)];
  const unverifiable = report.unverifiable.length;
  if (open.length > 0) {
    const isHard = open.some(({ severity }) => severity === "hard");
    return { kind: isHard ? "differs" : "worthALook", places: open.length, unverifiable };
  }
  if (report.tables.length === 0) return { kind: "noTable" };
  if (report.satisfied === 0) return { kind: "nothingToCheck" };
  return { kind: "agrees", rules: report.satisfied, unverifiable };
}
