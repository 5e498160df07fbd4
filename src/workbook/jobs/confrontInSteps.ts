import { confrontOne } from "../../domain/edits/confront";
import type { Confrontation } from "../../domain/edits/editRule";
import { rulesInParts } from "../../domain/edits/rulesFor";
import type { FigureSet } from "../../domain/figures/figure";
import type { Progress } from "../host";
import { inTurns, stopWhenAsked, type Pace } from "./pace";

/** Rules confronted between two looks at the clock. */
const RULES_PER_LOOK = 100;

/** Binds the rules to the figures and confronts them, letting others have their turn. */
export async function confrontInSteps(set: FigureSet, pace: Pace, progress?: Progress): Promise<Confrontation[]> {
  const rules = await inTurns(rulesInParts(set), pace);
  const confrontations: Confrontation[] = [];
  for (const rule of rules) {
    if (confrontations.length % RULES_PER_LOOK === 0 && (await pace())) {
      progress?.report(confrontations.length, rules.length);
    }
    confrontations.push(confrontOne(rule));
  }
  stopWhenAsked(progress);
  return confrontations;
}
