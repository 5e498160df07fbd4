import type { Figure } from "../../figures/figure";
import type { LineFigures } from "../../figures/figureIndex";
import { currentOf, printedIncreaseOf, priorCountOf } from "../comparedCounts";
import { confrontRateWithoutPrior } from "../verdicts/confrontRateWithoutPrior";
import type { EditRule } from "../editRule";
import { firstThatReconciles, pairs } from "../firstThatReconciles";
import { as, ruleOf } from "../ruleOf";

/** A rate of growth beside a count and its increase, where nobody states the prior count: it is their difference. */
export function rateWithoutPrior(stated: Figure, line: LineFigures): EditRule | null {
  const { measure } = stated.key;
  if (stated.unit !== "percent" || stated.value === null) return null;
  if (measure !== "growthRate" && measure !== "growthIndex") return null;
  if (priorCountOf(stated, line).some(({ value }) => value !== null)) return null;
  const increases = printedIncreaseOf(stated, line);
  const counts = currentOf(stated, line).filter(({ value }) => value !== null);
  if (increases.length === 0 || counts.length === 0) return null;
  const origin = measure === "growthRate" ? "definitionOfGrowthRate" : "definitionOfGrowthIndex";
  const rules = pairs(increases, counts).map(([increase, current]) =>
    ruleOf("rateWithoutPrior", "hard", origin, [
      as("stated", stated),
      as("numerator", increase!),
      as("current", current!),
    ]),
  );
  return firstThatReconciles(rules, confrontRateWithoutPrior);
}
