import type { NumberItem } from "../words/items";
import { lastOfRun } from "./numbersAhead";
import type { OpenBlock } from "./openBlock";
import type { OpenFigure } from "./openFigure";
import type { OpenBracket } from "./sentenceState";
import { before, behind, type Side } from "./surroundings";

/** What stands around a number. */
export interface Around {
  readonly left: Side;
  /** behind the pair or the shared run that the number is in */
  readonly right: Side;
  /** the innermost bracket that is open */
  readonly bracket: OpenBracket | null;
  /** the same, if the number is the first in it */
  readonly opening: OpenBracket | null;
  /** words in front of that bracket, unless a figure stands there */
  readonly outside: Side | null;
  /** the figure in front of it */
  readonly antecedent: OpenFigure | null;
  /** the number, or the other part of its pair: "4.844/5.400", "95-96%" */
  readonly lastOfPair: number;
  /** how many programmes and places the numbers from this one on are shared among */
  readonly shares: number;
}

export function aroundNumber({ items, state }: OpenBlock, item: NumberItem, at: number): Around {
  const lastOfPair = item.quotient === "above" || item.range === "low" ? at + 1 : at;
  const bracket = state.brackets.at(-1) ?? null;
  const shares = bracket === null ? Math.max(state.queue.length + state.placeQueue.length, state.years.length) : 0;
  const opening = bracket !== null && state.numberAt < bracket.at ? bracket : null;
  return {
    left: before(items, at),
    right: behind(items, shares > 0 ? lastOfRun(items, lastOfPair) : lastOfPair),
    bracket,
    opening,
    outside: opening && !opening.figure ? before(items, opening.at) : null,
    antecedent: opening?.figure ?? null,
    lastOfPair,
    shares,
  };
}
