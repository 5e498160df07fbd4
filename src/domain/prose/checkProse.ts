import { confrontOne } from "../edits/confront";
import type { Confrontation } from "../edits/editRule";
import { rulesInParts } from "../edits/rulesFor";
import type { FigureSet } from "../figures/figure";
import { atOnce, type InParts } from "../inParts";
import { locateInParts } from "../location/locateErrors";
import type { Explanation } from "../location/explanation";
import type { ProseFigure, ProseReading } from "./proseReading";

export interface ProseCheck {
  /** all rules with their outcomes */
  readonly confrontations: readonly Confrontation[];
  /** the figures in them stand in the text: `figure.source` is the span */
  readonly explanations: readonly Explanation[];
  /** figures that at least one rule was confronted with */
  readonly checked: readonly ProseFigure[];
}

/** Rules confronted between two yields. */
const RULES_PER_PART = 500;

/** The figures of a reading that state exactly what they say, ready to be confronted. */
export function figureSetOfProse({ figures, partitions }: ProseReading): FigureSet {
  const exact = figures.filter(({ bound, gross }) => bound === undefined && gross === undefined);
  return { figures: exact.map(({ figure }) => figure), partitions };
}

/** Confronts the figures of a text with each other and names those that are probably wrong. */
export function checkProse(reading: ProseReading): ProseCheck {
  return atOnce(checkProseInParts(reading));
}

/** As `checkProse`, with places to pause. */
export function* checkProseInParts(reading: ProseReading): InParts<ProseCheck> {
  const rules = yield* rulesInParts(figureSetOfProse(reading));
  const confrontations: Confrontation[] = [];
  for (const [position, rule] of rules.entries()) {
    if (position % RULES_PER_PART === 0) yield;
    confrontations.push(confrontOne(rule));
  }
  const explanations = yield* locateInParts(confrontations);
  const told = confrontations.filter(({ outcome, rule }) => outcome !== "unverifiable" && rule.kind !== "wholeCount");
  const inRules = new Set(told.flatMap(({ rule }) => rule.figures.map(({ figure }) => figure)));
  return { confrontations, explanations, checked: reading.figures.filter(({ figure }) => inRules.has(figure)) };
}
