import { confrontOne } from "../../edits/confront";
import type { Confrontation, EditRule } from "../../edits/editRule";
import { pointsDifference } from "../../edits/rules/pointsDifference";
import { rateWithoutPrior } from "../../edits/rules/rateWithoutPrior";
import { rulesInParts } from "../../edits/rulesFor";
import type { FigureSet } from "../../figures/figure";
import { atOnce, type InParts } from "../../inParts";
import { locateInParts } from "../../location/locateErrors";
import type { Explanation } from "../../location/explanation";
import { besideLocated, isLocatable } from "./besideLocated";
import type { MomentOf } from "./moments";
import type { ProseFigure, ProseReading } from "../proseReading";
import { statedTwice } from "./statedTwice";

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
export function checkProse(reading: ProseReading, momentOf?: MomentOf): ProseCheck {
  return atOnce(checkProseInParts(reading, momentOf));
}

/**
 * As `checkProse`, with places to pause.
 * @param momentOf what part of its year a figure speaks of; without it two statements of one thing are not compared
 */
export function* checkProseInParts(reading: ProseReading, momentOf?: MomentOf): InParts<ProseCheck> {
  const rules: EditRule[] = yield* rulesInParts(figureSetOfProse(reading), (figure, line) => [
    pointsDifference(figure, line),
    rateWithoutPrior(figure, line),
  ]);
  if (momentOf) for (const rule of yield* statedTwice(reading.figures, momentOf)) rules.push(rule);
  const confrontations: Confrontation[] = [];
  for (const [position, rule] of rules.entries()) {
    if (position % RULES_PER_PART === 0) yield;
    confrontations.push(confrontOne(rule));
  }
  yield;
  const [locatable, others] = [confrontations.filter(isLocatable), confrontations.filter((each) => !isLocatable(each))];
  const explanations = besideLocated(yield* locateInParts(locatable), others, confrontations);
  yield;
  const told = confrontations.filter(({ outcome, rule }) => outcome !== "unverifiable" && rule.kind !== "wholeCount");
  const inRules = new Set(told.flatMap(({ rule }) => rule.figures.map(({ figure }) => figure)));
  yield;
  return { confrontations, explanations, checked: reading.figures.filter(({ figure }) => inRules.has(figure)) };
}
