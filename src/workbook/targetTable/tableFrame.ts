import type { TargetPlan } from "../../domain/targets/targetPlan";
import type { CellInput } from "../patch";
import { asText, textLiteral } from "./cellText";
import type { EligibleOrigin } from "./eligibleForVoluntary";
import type { TableArrangement } from "./tableRows";
import type { TargetTableTexts } from "./targetTableTexts";

/** A line of text that runs across the table, above or below it. */
export interface FrameLine {
  readonly kind: "annex" | "title" | "place" | "accompanies" | "unit" | "gap" | "footnote" | "source";
  readonly text: CellInput;
  /** the longest text the line may show, for its height */
  readonly shown: string;
}

const GAP: FrameLine = { kind: "gap", text: "", shown: "" };

/** The lines above the table. */
export function linesAbove(
  plan: TargetPlan,
  { programmes }: TableArrangement,
  signed: boolean,
  texts: TargetTableTexts,
): FrameLine[] {
  const place = placeOf(plan);
  return [
    frameLine("annex", signed ? texts.report : texts.annex),
    frameLine("title", texts.title(programmes, plan.period)),
    ...(place === "" ? [] : [frameLine("place", texts.placeLine(place))]),
    ...(signed ? [] : [frameLine("accompanies", texts.accompanies(place, plan.period))]),
    GAP,
    frameLine("unit", texts.unitLine),
  ];
}

/** The lines above a table with proposals: its title says so while a note does. @param noteRange "K9:K12" */
export function withProposedTitle(
  above: readonly FrameLine[],
  noteRange: string,
  { notes, proposedTitle }: TargetTableTexts,
): FrameLine[] {
  const anyProposed = `COUNTIF(${noteRange},${textLiteral(`${notes.proposedMark}*`)})>0`;
  return above.map((line) =>
    line.kind === "title"
      ? {
          kind: line.kind,
          text: `=IF(${anyProposed},${textLiteral(proposedTitle)},"")&${textLiteral(line.shown)}`,
          shown: proposedTitle + line.shown,
        }
      : line,
  );
}

/** The notes below the table: where its bases come from, and from which sheets and when it was made. */
export function linesBelow(
  plan: TargetPlan,
  eligibleOrigins: readonly EligibleOrigin[],
  source: { readonly sheets: readonly string[]; readonly madeAt: Date },
  { footnotes }: TargetTableTexts,
): FrameLine[] {
  const has = (programme: string) => plan.rows.some(({ line }) => line.programme === programme);
  const notes = [
    footnotes.basesOf(plan.base, eligibleOrigins.some(({ kind }) => kind === "lessTarget") ? plan.period : null),
    ...eligibleNote(plan, eligibleOrigins, footnotes),
    ...(has("unemployment") && has("social") ? [footnotes.unemploymentInside] : []),
  ];
  return [
    GAP,
    frameLine("footnote", footnotes.heading),
    ...notes.map((note) => frameLine("footnote", note)),
    frameLine("source", footnotes.sources(source.sheets, source.madeAt)),
  ];
}

/** Says how the number eligible for voluntary insurance was found, when all were found the same way. */
function eligibleNote(
  plan: TargetPlan,
  origins: readonly EligibleOrigin[],
  footnotes: TargetTableTexts["footnotes"],
): string[] {
  const [first] = origins;
  if (!first || first.kind === "stated" || origins.some((origin) => origin.kind !== first.kind)) return [];
  const { labourForce, compulsory } = first;
  const numbers = origins.length === 1 && compulsory ? { labourForce, compulsory } : null;
  return [footnotes.eligibleForVoluntary(first.kind === "lessTarget" ? plan.period : plan.base, numbers)];
}

/** The place the whole table is about; "" when there are several, or none is named. */
export function placeOf(plan: TargetPlan): string {
  const places = new Set(plan.rows.map(({ line }) => line.place));
  const [only = ""] = places;
  return places.size === 1 ? only : "";
}

function frameLine(kind: FrameLine["kind"], text: string): FrameLine {
  return { kind, text: asText(text), shown: text };
}
