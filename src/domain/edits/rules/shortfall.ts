import type { Figure } from "../../figures/figure";
import type { FigureIndex, LineFigures } from "../../figures/figureIndex";
import { currentOf, plannedCountOf } from "../comparedCounts";
import type { EditRule } from "../editRule";
import { firstThatReconciles, pairs } from "../firstThatReconciles";
import { as, isStated, ruleOf } from "../ruleOf";
import { confrontShortfall } from "../verdicts/confrontShortfall";

/** shortfall = plan − this. */
export function shortfall(stated: Figure, line: LineFigures, index: FigureIndex): EditRule | null {
  if (stated.unit !== "persons" || !isStated(stated, index)) return null;
  const rules = pairs(plannedCountOf(stated, line), currentOf(stated, line)).map(([planned, current]) =>
    ruleOf("shortfall", "hard", "shortfallIdentity", [
      as("stated", stated),
      ...(planned ? [as("planned", planned)] : []),
      ...(current ? [as("current", current)] : []),
    ]),
  );
  return firstThatReconciles(rules, confrontShortfall);
}
