import { isCount } from "../figures/silentZeros";
import type { Figure } from "../figures/figure";
import type { Decimal } from "../numbers/decimal";
import { roundHalfAway } from "../numbers/roundHalfAway";

/** A percentage with more decimals than this was computed, not stated. */
const MOST_STATED_DECIMALS = 4;
/** Finer than a person nobody counts; what has more was computed. */
const MOST_COUNT_DECIMALS = 2;
/** Below 5 % one decimal says too little. */
const SMALL_SHARE = 0.05;

/** Decimals that plans print a computed percentage with: 1, and 2 below 5 %. */
export function usualDecimals(share: Decimal): number {
  return share.abs().lt(SMALL_SHARE) ? 2 : 1;
}

/**
 * The figure as it is printed: with the decimals it was stated with, trailing zeros included. Fewer where `decimals`
 * asks for fewer or where the number was computed; never more, as that would invent precision.
 */
export function asWritten(figure: Figure, decimals?: number): Figure {
  const { value } = figure;
  if (value === null) return figure;
  const kept = isCount(figure.key.measure) ? countDecimals(figure) : percentDecimals(figure, value, decimals);
  const shift = figure.unit === "persons" ? 0 : 2;
  return { ...figure, value: roundHalfAway(value, kept + shift), decimals: kept };
}

function percentDecimals({ decimals: stated }: Figure, value: Decimal, asked: number | undefined): number {
  const own = stated > MOST_STATED_DECIMALS ? (asked ?? usualDecimals(value)) : Math.max(stated, 0);
  return asked === undefined ? own : Math.min(own, asked);
}

/** Negative ones stay: they tell that it was stated in thousands or millions. */
function countDecimals({ decimals: stated }: Figure): number {
  return Math.min(stated, MOST_COUNT_DECIMALS);
}
