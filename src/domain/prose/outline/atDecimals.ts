import { rateWithoutPrior } from "../../edits/rules/rateWithoutPrior";
import { ratio } from "../../edits/rules/ratio";
import { percentageAt } from "../../edits/verdicts/confrontRatio";
import { overDifference } from "../../edits/verdicts/confrontRateWithoutPrior";
import type { Figure } from "../../figures/figure";
import type { FigureIndex, LineFigures } from "../../figures/figureIndex";

/**
 * A percentage at the chosen decimals where its exact counts are stated and agree with it; any other figure as it is: a
 * digit that no count tells is not made up.
 */
export function atDecimals(figure: Figure, decimals: number, line: LineFigures, index: FigureIndex): Figure {
  // where no count before is stated, count and increase tell it
  const indirect = rateWithoutPrior(figure, line);
  const rule = indirect ? overDifference(indirect) : ratio(figure, line, index);
  const value = rule && percentageAt(rule, decimals);
  return value ? { ...figure, value, decimals } : figure;
}
