import type { Figure, Measure } from "../../figures/figure";
import { rowOf, type LineFigures } from "../../figures/figureIndex";
import { statedAt, versusOf } from "../comparedCounts";
import { confrontPoints } from "../verdicts/confrontPoints";
import type { EditRule } from "../editRule";
import { as, ruleOf } from "../ruleOf";

/** What rises or falls by percentage points. */
const SHARES: readonly Measure[] = ["populationCoverage", "labourForceCoverage", "eligibleCoverage"];

/**
 * Percentage points = a share of one period − the same share of the other. Which share is meant is told by what
 * reconciles, else by the sentence; null where neither tells.
 */
export function pointsDifference(points: Figure, line: LineFigures): EditRule | null {
  if (points.unit !== "points" || points.value === null) return null;
  const percents = (figures: readonly Figure[]) => figures.filter(({ unit }) => unit === "percent");
  const rules = SHARES.flatMap((share) => {
    const priors = percents(statedAt(points, line, share, versusOf(points)));
    return percents(statedAt(points, line, share, points.key.period)).flatMap((current) =>
      priors.map((prior) =>
        ruleOf("points", "hard", "pointsIdentity", [as("stated", points), as("current", current), as("prior", prior)]),
      ),
    );
  });
  const isBeside = ({ figures }: EditRule) => figures.every(({ figure }) => rowOf(figure) === rowOf(points));
  return rules.find((rule) => confrontPoints(rule).outcome === "satisfied") ?? rules.find(isBeside) ?? null;
}
