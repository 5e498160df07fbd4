import type { Figure } from "../../figures/figure";
import type { FigureIndex, LineFigures } from "../../figures/figureIndex";
import { currentOf, priorCountOf } from "../comparedCounts";
import { confrontDifference } from "../verdicts/confrontDifference";
import type { EditRule } from "../editRule";
import { firstThatReconciles, pairs } from "../firstThatReconciles";
import { as, isStated, ruleOf } from "../ruleOf";

/** increase = this − prior. */
export function difference(increase: Figure, line: LineFigures, index: FigureIndex): EditRule | null {
  if (increase.unit !== "persons" || !isStated(increase, index)) return null;
  const bindings = pairs(currentOf(increase, line), priorCountOf(increase, line)).map(([current, prior]) => [
    as("stated", increase),
    ...(current ? [as("current", current)] : []),
    ...(prior ? [as("prior", prior)] : []),
  ]);
  const rules = bindings.map((figures) => ruleOf("difference", "hard", "increaseIdentity", figures));
  return firstThatReconciles(rules, confrontDifference);
}
