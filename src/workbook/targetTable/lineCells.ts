import type { TargetPlan, TargetRow } from "../../domain/targets/targetPlan";
import type { CellInput } from "../patch";
import { cellOf } from "./cellOf";
import { eligibleForVoluntary, type EligibleOrigin } from "./eligibleForVoluntary";
import { derivationOf, headCountCell } from "./headCount";
import { noteCell } from "./noteCell";
import type { PlacesSum } from "./placesSum";
import type { Siblings } from "./siblings";
import type { TargetTableTexts } from "./targetTableTexts";

/** What stands in the cells of a line that are no column formulas. */
export interface LineCells {
  readonly actual: CellInput;
  readonly target: CellInput;
  readonly labourForce: CellInput;
  readonly eligible: CellInput;
  readonly note: CellInput;
  /** the longest text the note may show */
  readonly noteShown: string;
  /** set for the voluntary line */
  readonly eligibleOrigin?: EligibleOrigin;
}

export interface LineOptions {
  readonly labourForceForParts: boolean;
  readonly eligibleFromTarget: boolean;
}

/** The cells of one line; `row` counts from 1. Head counts are plain numbers, except where one follows from others. */
export function lineCells(
  target: TargetRow,
  row: number,
  siblings: Siblings,
  sumOfPlaces: PlacesSum | undefined,
  plan: TargetPlan,
  options: LineOptions,
  texts: TargetTableTexts,
): LineCells {
  const derivation = derivationOf(target, siblings, sumOfPlaces);
  const isVoluntary = target.line.programme === "voluntary" && target.line.group === undefined;
  const eligible = isVoluntary ? eligibleForVoluntary(target, siblings, options.eligibleFromTarget) : null;
  const note = noteCell(target, row, derivation, siblings, plan.base, texts);
  return {
    actual: actualCell(target, siblings),
    target: headCountCell(target, row, derivation, siblings),
    labourForce: labourForceCell(target, row, siblings, options.labourForceForParts),
    eligible: eligible ? eligible.cell : (target.eligible?.value?.toNumber() ?? ""),
    note: note.cell,
    noteShown: note.shown,
    ...(eligible && { eligibleOrigin: eligible.origin }),
  };
}

/** The total of last year follows from its parts where the sources state no total. */
function actualCell({ line, actual }: TargetRow, { compulsory, voluntary }: Siblings): CellInput {
  const stated = actual?.value?.toNumber() ?? "";
  if (stated !== "" || line.programme !== "social" || line.group !== undefined) return stated;
  if (!compulsory?.target.actual || !voluntary?.target.actual) return stated;
  const [first, second] = [cellOf("actual", compulsory.row), cellOf("actual", voluntary.row)];
  return `=IF(OR(${first}="",${second}=""),"",${first}+${second})`;
}

/**
 * One labour force per place: the total's row holds the number, the other rows point to it. Health insurance covers the
 * population, of which people of working age are only a part.
 */
function labourForceCell(
  { line, labourForce }: TargetRow,
  row: number,
  { social }: Siblings,
  forParts: boolean,
): CellInput {
  const isPart = line.programme === "compulsory" || line.programme === "voluntary";
  if (line.group !== undefined || line.programme === "health" || (isPart && social && !forParts)) return "";
  const value = labourForce?.value ?? null;
  const ofPlace = social?.target.labourForce?.value ?? null;
  const points = social && social.row !== row && ofPlace !== null && (value === null || value.eq(ofPlace));
  return points ? `=${cellOf("labourForce", social.row)}` : (value?.toNumber() ?? "");
}
