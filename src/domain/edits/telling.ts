import type { Confrontation, RuleKind } from "./editRule";

/** Kinds that hold for most numbers, whatever these are: an inequality, and that people are counted whole. */
const HOLDS_ANYWAY: ReadonlySet<RuleKind> = new Set<RuleKind>(["range", "subset", "wholeCount"]);

/** True for a sum that holds and would not with other numbers: the same written twice is no sum. */
export function isConfirming({ outcome, rule }: Confrontation): boolean {
  return outcome === "satisfied" && !HOLDS_ANYWAY.has(rule.kind) && rule.kind !== "statement";
}
