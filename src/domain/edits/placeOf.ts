import type { Figure } from "../figures/figure";
import { sourceId } from "../figures/identity";
import type { Confrontation } from "./editRule";

/** Figures that stand accused on their own: a base that differs from its reference, a head count that cannot be one. */
const suspectsOf = new WeakMap<readonly Confrontation[], ReadonlyMap<string, "equalBase" | "wholeCount">>();

/**
 * The figure that a violated rule points to: the one under test, unless another figure of the rule is itself wrong by
 * a rule of its own. A ratio with a base that differs from its reference points to that base; every rule with a head
 * count that cannot be one points to that count.
 */
export function placeOf(confrontation: Confrontation, violated: readonly Confrontation[]): Figure {
  const { kind, figures } = confrontation.rule;
  const stated = figures[0]!.figure;
  if (kind === "wholeCount" || kind === "equalBase") return stated;
  const suspects = suspectsAmong(violated);
  if (suspects.size === 0) return stated;
  for (const { figure } of figures) {
    const suspected = suspects.get(sourceId(figure.source));
    if (suspected === "wholeCount" || (suspected === "equalBase" && kind === "ratio")) return figure;
  }
  return stated;
}

function suspectsAmong(violated: readonly Confrontation[]): ReadonlyMap<string, "equalBase" | "wholeCount"> {
  let suspects = suspectsOf.get(violated);
  if (!suspects) {
    const found = new Map<string, "equalBase" | "wholeCount">();
    for (const { outcome, rule } of violated) {
      if (outcome !== "violated" || (rule.kind !== "equalBase" && rule.kind !== "wholeCount")) continue;
      const id = sourceId(rule.figures[0]!.figure.source);
      if (found.get(id) !== "wholeCount") found.set(id, rule.kind);
    }
    suspectsOf.set(violated, (suspects = found));
  }
  return suspects;
}
