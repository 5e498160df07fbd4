import type { Decimal } from "../../numbers/decimal";
import type { Figure } from "../../figures/figure";
import type { Confrontation, EditRule, Role, RuleFigure, Violation } from "../editRule";

export function satisfied(rule: EditRule, exact: Decimal | null, expected: Decimal | null): Confrontation {
  return { rule, outcome: "satisfied", exact, expected };
}

export function violated(
  rule: EditRule,
  code: Violation["code"],
  exact: Decimal | null,
  expected: Decimal | null,
): Confrontation {
  return { rule, outcome: "violated", exact, expected, violation: { code } };
}

export function unverifiable(rule: EditRule, missing: readonly RuleFigure[]): Confrontation {
  return { rule, outcome: "unverifiable", exact: null, expected: null, missing };
}

/** The figures of a rule that have no value. */
export function absentIn(rule: EditRule): readonly RuleFigure[] {
  return rule.figures.every(({ figure }) => figure.value !== null)
    ? []
    : rule.figures.filter(({ figure }) => figure.value === null);
}

/** The first figure in one of the roles. */
export function figureAs(rule: EditRule, ...roles: readonly Role[]): Figure | undefined {
  return rule.figures.find(({ role }) => roles.includes(role))?.figure;
}
