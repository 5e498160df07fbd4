import type { Decimal } from "../numbers/decimal";
import type { Figure } from "../figures/figure";

/**
 * An edit rule is a constraint that figures must satisfy (GSDEM: "edit").
 * balance: parts sum to their total · difference: increase = this − prior · shortfall: plan − this · ratio: a stated percentage is its quotient
 * equalBase: the same base named twice has the same value · range: part ≤ whole · subset: unemployment within compulsory
 * wholeCount: a head count is whole and not negative · points: percentage points = one share − the other
 * rateWithoutPrior: a rate of growth = increase / (this − increase) · statement: what a text states twice is the same
 */
export type RuleKind =
  | "balance"
  | "difference"
  | "shortfall"
  | "ratio"
  | "equalBase"
  | "range"
  | "subset"
  | "wholeCount"
  | "points"
  | "rateWithoutPrior"
  | "statement";

/** hard: must hold. soft: worth a look, many correct tables break it. */
export type Severity = "hard" | "soft";

/** Where a rule comes from; the locales hold a sentence for each. */
export type RuleOrigin =
  | "sumOfProgrammes"
  | "sumOfParts"
  | "sumAsAssigned"
  | "increaseIdentity"
  | "shortfallIdentity"
  | "definitionOfGrowthRate"
  | "definitionOfGrowthIndex"
  | "definitionOfAttainment"
  | "definitionOfCoverage"
  | "oneBasePerPlaceAndYear"
  | "participantsWithinBase"
  | "eligibleWithinBase"
  | "unemploymentWithinCompulsory"
  | "headCount"
  | "pointsIdentity"
  | "oneStatementPerText";

/** What a figure is in its rule. */
export type Role =
  "stated" | "total" | "part" | "current" | "prior" | "planned" | "numerator" | "denominator" | "reference" | "whole";

export interface RuleFigure {
  readonly role: Role;
  readonly figure: Figure;
}

/** A rule bound to the figures it relates; a value, so that it can be listed, counted and explained. */
export interface EditRule {
  /** stable for the same cells, e.g. "ratio:Sheet1!H5" */
  readonly id: string;
  readonly kind: RuleKind;
  readonly severity: Severity;
  readonly origin: RuleOrigin;
  /** the figure under test first */
  readonly figures: readonly RuleFigure[];
}

/** "cannot tell" is an answer: a blank makes a rule unverifiable, never violated. */
export type Outcome = "satisfied" | "violated" | "unverifiable";

/** How a violated rule fails, in data; the locales make the sentence. */
export type Violation =
  /** would agree by cutting decimals off instead of rounding */
  | { readonly code: "cutOff" }
  /** recomputed value differs */
  | { readonly code: "differs" }
  /** a growth index stands where a growth rate is named, or the other way round, and reconciles (accepted: never violated) */
  | { readonly code: "notWhole" }
  | { readonly code: "negative" }
  /** exactly three decimals on a head count: the thousands separator was read as a decimal sign */
  | { readonly code: "separatorMisread" }
  | { readonly code: "exceeds" };

export interface Confrontation {
  readonly rule: EditRule;
  readonly outcome: Outcome;
  /** recomputed value: exact, before rounding (a fraction for percentages); null where there is none */
  readonly exact: Decimal | null;
  /** what should be stated, at the stated decimals; null where there is none */
  readonly expected: Decimal | null;
  /** set exactly when violated */
  readonly violation?: Violation;
  /** set exactly when unverifiable: the figures that keep the rule from being checked */
  readonly missing?: readonly RuleFigure[];
  /** growth printed under the other word and accepted: what was meant */
  readonly readAs?: "growthRate" | "growthIndex";
}
