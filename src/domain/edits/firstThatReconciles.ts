import type { Figure } from "../figures/figure";
import type { Confrontation, EditRule } from "./editRule";

/** Every pair of two candidates; a side without candidates stays open. */
export function pairs(
  first: readonly Figure[],
  second: readonly Figure[],
): readonly (readonly [Figure | undefined, Figure | undefined])[] {
  if (first.length <= 1 && second.length <= 1) return [[first[0], second[0]]];
  const [some, others] = [orOpen(first), orOpen(second)];
  return some.flatMap((one) => others.map((other) => [one, other] as const));
}

function orOpen(figures: readonly Figure[]): readonly (Figure | undefined)[] {
  return figures.length === 0 ? [undefined] : figures;
}

/** Where several figures may be meant, the reading that reconciles is; the first one when none does. */
export function firstThatReconciles(rules: readonly EditRule[], confront: (rule: EditRule) => Confrontation): EditRule {
  const [first] = rules;
  if (rules.length === 1) return first!;
  return rules.find((rule) => confront(rule).outcome === "satisfied") ?? first!;
}
