import { behindWords, besideBase } from "./percentBesideWords";
import { bySentence } from "./percentBySentence";
import { besideCoverage } from "./percentInBracket";
import { likeOthers } from "./percentLikeOthers";
import { besideChange, changeBy } from "./percentOfChange";
import type { SkipReason } from "../proseReading";
import type { Decision, Situation } from "./situation";

/** Decides what a percentage states: the nearest words first, then what the sentence has told, then what is likely. */
export function percentOf(situation: Situation): Decision | SkipReason {
  return (
    besideChange(situation) ??
    changeBy(situation) ??
    besideCoverage(situation) ??
    besideBase(situation) ??
    behindWords(situation) ??
    likeOthers(situation) ??
    bySentence(situation)
  );
}
