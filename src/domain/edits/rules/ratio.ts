import type { Figure } from "../../figures/figure";
import type { FigureIndex, LineFigures } from "../../figures/figureIndex";
import { eligibleOf, placeBaseOf } from "../chooseBase";
import { currentOf, plannedCountOf, priorCountOf, printedIncreaseOf } from "../comparedCounts";
import { confrontRatio } from "../verdicts/confrontRatio";
import type { EditRule, Role, RuleOrigin } from "../editRule";
import { firstThatReconciles, pairs } from "../firstThatReconciles";
import { as, isStated, ruleOf } from "../ruleOf";

/** A stated percentage is the quotient it is named for; null for figures that state no percentage. */
export function ratio(stated: Figure, line: LineFigures, index: FigureIndex): EditRule | null {
  if (stated.unit !== "percent" || !isStated(stated, index)) return null;
  switch (stated.key.measure) {
    case "growthRate":
      return growthRate(stated, line);
    case "growthIndex":
      return growthIndex(stated, line);
    case "attainment":
      return quotient(stated, "definitionOfAttainment", plannedCountOf(stated, line), line);
    case "labourForceCoverage":
      return quotient(stated, "definitionOfCoverage", placeBaseOf(stated, line, "labourForce"), line);
    case "populationCoverage":
      return quotient(stated, "definitionOfCoverage", placeBaseOf(stated, line, "population"), line);
    case "eligibleCoverage":
      return quotient(stated, "definitionOfCoverage", eligibleOf(stated, line), line);
    default:
      return null;
  }
}

function quotient(stated: Figure, origin: RuleOrigin, denominators: readonly Figure[], line: LineFigures): EditRule {
  return firstThatReconciles(bind(stated, origin, currentOf(stated, line), denominators), confrontRatio);
}

/** Printed increase / prior; from the two counts only when no increase is printed, else one slip would ring twice. */
function growthRate(stated: Figure, line: LineFigures): EditRule {
  const origin = "definitionOfGrowthRate";
  const prior = priorCountOf(stated, line);
  const fromCounts = () => bind(stated, origin, currentOf(stated, line), prior, "current", "prior");
  const increases = printedIncreaseOf(stated, line);
  if (increases.length === 0) return firstThatReconciles(fromCounts(), confrontRatio);
  const named = firstThatReconciles(bind(stated, origin, increases, prior), confrontRatio);
  return readUnderOtherWord(named, "growthIndex", fromCounts) ?? named;
}

/** this / prior; documents also print the growth rate under this word. */
function growthIndex(stated: Figure, line: LineFigures): EditRule {
  const origin = "definitionOfGrowthIndex";
  const prior = priorCountOf(stated, line);
  const named = firstThatReconciles(bind(stated, origin, currentOf(stated, line), prior), confrontRatio);
  const increases = printedIncreaseOf(stated, line);
  if (increases.length === 0) return named;
  return readUnderOtherWord(named, "growthRate", () => bind(stated, origin, increases, prior)) ?? named;
}

/** The rule bound in another way, where only that way and under the other word the figure reconciles. */
function readUnderOtherWord(
  named: EditRule,
  otherWord: "growthRate" | "growthIndex",
  bindings: () => readonly EditRule[],
): EditRule | undefined {
  if (confrontRatio(named).outcome === "satisfied") return undefined;
  return bindings().find((rule) => {
    const { outcome, readAs } = confrontRatio(rule);
    return outcome === "satisfied" && readAs === otherWord;
  });
}

function bind(
  stated: Figure,
  origin: RuleOrigin,
  above: readonly Figure[],
  below: readonly Figure[],
  aboveRole: Role = "numerator",
  belowRole: Role = "denominator",
): readonly EditRule[] {
  return pairs(above, below).map(([first, second]) =>
    ruleOf("ratio", "hard", origin, [
      as("stated", stated),
      ...(first ? [as(aboveRole, first)] : []),
      ...(second ? [as(belowRole, second)] : []),
    ]),
  );
}
