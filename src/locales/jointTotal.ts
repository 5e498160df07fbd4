import type { Line } from "../domain/figures/figure";
import { proseLexicon } from "./lexicon/prose";

/** True for the total of all programmes, which has no other name than theirs. */
export function isJointTotal({ group }: Pick<Line, "group">): boolean {
  return group === proseLexicon.jointTotal;
}
