import { Decimal } from "../numbers/decimal";
import { roundHalfAway } from "../numbers/roundHalfAway";
import type { Figure } from "../figures/figure";

const ZERO = new Decimal(0);
/** Excel's formats go no further; coarser than billions nobody counts people. */
const MOST_DECIMALS = 30;
const COARSEST = -9;

/** Decimals that a figure was stated with, of the percentage for percentages; what makes no sense counts as none. */
export function precisionOf({ decimals }: Figure): number {
  if (!Number.isInteger(decimals)) return 0;
  return Math.min(MOST_DECIMALS, Math.max(COARSEST, decimals));
}

/** A recomputed count as it would be stated: as it is, or in the thousands that the figure is stated in. */
export function countStatedAs(figure: Figure, exact: Decimal): Decimal {
  const decimals = precisionOf(figure);
  return decimals < 0 ? roundHalfAway(exact, decimals) : exact;
}

/** How far a count may lie from what it stands for: half of its last digit where it is stated in thousands or more. */
export function leewayOf(figure: Figure): Decimal {
  const decimals = precisionOf(figure);
  return decimals < 0 ? new Decimal(`5e${-decimals - 1}`) : ZERO;
}

export function leewayOfAll(figures: readonly Figure[]): Decimal {
  return figures.reduce((sum, figure) => (figure.decimals < 0 ? sum.plus(leewayOf(figure)) : sum), ZERO);
}
