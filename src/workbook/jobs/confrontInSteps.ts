import { confrontOne } from "../../domain/edits/confront";
import type { Confrontation } from "../../domain/edits/editRule";
import { screenRows } from "../../domain/edits/columns/screenRows";
import { rulesInParts } from "../../domain/edits/rulesFor";
import type { FigureSet } from "../../domain/figures/figure";
import type { Progress } from "../host";
import { inTurns, phaseOf, stopWhenAsked, type Pace } from "./pace";

/** Rules confronted between two looks at the clock. */
const RULES_PER_LOOK = 100;

/** Every rule that fails or cannot be checked, and those that hold beside them. */
export interface Confronted {
  readonly confrontations: readonly Confrontation[];
  /** how many rules hold, those of rows that were left out as they agree included */
  readonly satisfied: number;
}

/** Binds the rules to the figures and confronts them, letting others have their turn. */
export async function confrontInSteps(set: FigureSet, pace: Pace, progress?: Progress): Promise<Confronted> {
  const { rest, satisfied } = await inTurns(screenRows(set), pace);
  progress?.report(1, 3);
  const rules = await inTurns(rulesInParts(rest), pace);
  progress?.report(2, 3);
  const confronting = phaseOf(progress, 2 / 3, 1);
  const confrontations: Confrontation[] = [];
  for (const rule of rules) {
    if (confrontations.length % RULES_PER_LOOK === 0 && (await pace())) {
      confronting?.report(confrontations.length, rules.length);
    }
    confrontations.push(confrontOne(rule));
  }
  stopWhenAsked(progress);
  const holding = confrontations.filter(({ outcome }) => outcome === "satisfied").length;
  return { confrontations, satisfied: satisfied + holding };
}
