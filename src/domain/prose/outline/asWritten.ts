import { isCount } from "../../figures/silentZeros";
import type { Figure } from "../../figures/figure";
import { roundHalfAway } from "../../numbers/roundHalfAway";

/** A percentage with more decimals than this was computed, not stated. */
export const MOST_STATED_DECIMALS = 4;
/** Decimals of a computed percentage where none are chosen: with fewer, small shares say too little. */
export const COMPUTED_DECIMALS = 2;
/** Finer than a person nobody counts; what has more was computed. */
const MOST_COUNT_DECIMALS = 2;

/**
 * The figure as it is printed: with the decimals it was stated with, trailing zeros included. Fewer where `decimals`
 * asks for fewer or where the number was computed; never more, as that would invent precision.
 */
export function asWritten(figure: Figure, decimals?: number): Figure {
  const { value } = figure;
  if (value === null) return figure;
  const kept = isCount(figure.key.measure) ? countDecimals(figure) : percentDecimals(figure, decimals);
  const shift = figure.unit === "persons" ? 0 : 2;
  return { ...figure, value: roundHalfAway(value, kept + shift), decimals: kept };
}

function percentDecimals({ decimals: stated }: Figure, asked: number | undefined): number {
  const own = stated > MOST_STATED_DECIMALS ? (asked ?? COMPUTED_DECIMALS) : Math.max(stated, 0);
  return asked === undefined ? own : Math.min(own, asked);
}

/** Negative ones stay: they tell that it was stated in thousands or millions. */
function countDecimals({ decimals: stated }: Figure): number {
  return Math.min(stated, MOST_COUNT_DECIMALS);
}
