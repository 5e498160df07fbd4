import type { Figure } from "../figures/figure";
import type { FigureIndex } from "../figures/figureIndex";
import { sourceId } from "../figures/identity";
import type { EditRule, Role, RuleFigure, RuleKind, RuleOrigin, Severity } from "./editRule";

/** A rule whose id is its kind and the spot of the figure under test; `beside` tells rules of one spot apart. */
export function ruleOf(
  kind: RuleKind,
  severity: Severity,
  origin: RuleOrigin,
  figures: readonly RuleFigure[],
  beside = "",
): EditRule {
  return { id: `${kind}:${sourceId(figures[0]!.figure.source)}${beside}`, kind, severity, origin, figures };
}

export function as(role: Role, figure: Figure): RuleFigure {
  return { role, figure };
}

/** A cell that says something that can be tested: not blank, not "–"; a 0 that may be a blank is tested and found open. */
export function isStated(figure: Figure, index: FigureIndex): boolean {
  if (figure.value !== null || index.doubtful.has(figure)) return true;
  return figure.absence === "text" || figure.absence === "error";
}
