import { confrontBalance } from "./verdicts/confrontBalance";
import { confrontEqualBase, confrontWholeCount, confrontWithin } from "./verdicts/confrontCounts";
import { confrontDifference } from "./verdicts/confrontDifference";
import { confrontPoints } from "./verdicts/confrontPoints";
import { confrontRateWithoutPrior } from "./verdicts/confrontRateWithoutPrior";
import { confrontStatement } from "./verdicts/confrontStatement";
import { confrontShortfall } from "./verdicts/confrontShortfall";
import { confrontRatio } from "./verdicts/confrontRatio";
import type { Confrontation, EditRule, RuleKind } from "./editRule";

const CONFRONT: Readonly<Record<RuleKind, (rule: EditRule) => Confrontation>> = {
  balance: confrontBalance,
  difference: confrontDifference,
  shortfall: confrontShortfall,
  ratio: confrontRatio,
  equalBase: confrontEqualBase,
  range: confrontWithin,
  subset: confrontWithin,
  wholeCount: confrontWholeCount,
  points: confrontPoints,
  rateWithoutPrior: confrontRateWithoutPrior,
  statement: confrontStatement,
};

/**
 * Confronts one rule with its figures: satisfied, violated or unverifiable. A figure without a value, a base that
 * nobody states and a zero base make a rule unverifiable. The rule of a "cutOff" comes back soft.
 */
export function confrontOne(rule: EditRule): Confrontation {
  return CONFRONT[rule.kind](rule);
}

/** Confronts all rules, in their order. */
export function confront(rules: readonly EditRule[]): Confrontation[] {
  return rules.map(confrontOne);
}
