import type { Figure } from "../../figures/figure";
import type { FigureIndex } from "../../figures/figureIndex";
import { isCount } from "../../figures/silentZeros";
import type { EditRule } from "../editRule";
import { as, ruleOf } from "../ruleOf";

/** Head counts are whole and, but for an increase or a shortfall, not negative. */
export function wholeCount(figure: Figure, index: FigureIndex): EditRule | null {
  if (figure.unit !== "persons" || !isCount(figure.key.measure)) return null;
  if (figure.value === null && !index.doubtful.has(figure)) return null;
  return ruleOf("wholeCount", "hard", "headCount", [as("stated", figure)]);
}
