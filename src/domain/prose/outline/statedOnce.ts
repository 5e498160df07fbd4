import type { Figure, Measure } from "../../figures/figure";
import type { LineFigures, PlaceFigures } from "../../figures/figureIndex";
import { figureId, periodId } from "../../figures/identity";
import { roundedQuotient } from "../../numbers/roundedQuotient";

/**
 * What a line states, each thing once and blanks left out: of two figures for the same the first, of two bases the one
 * that a coverage of the place is taken of.
 */
export function statedOnce(line: LineFigures, place: PlaceFigures): Figure[] {
  const stated = new Map<string, [Figure, ...Figure[]]>();
  for (const figure of valuesOf(line)) {
    const id = figureId(figure.key);
    const others = stated.get(id);
    if (others) others.push(figure);
    else stated.set(id, [figure]);
  }
  return [...stated.values()].map((figures) => agreeingBase(figures, line, place) ?? figures[0]);
}

function valuesOf({ buckets }: LineFigures): Figure[] {
  const figures = [...buckets.values()].flat().flatMap((bucket) => bucket.figures);
  return figures.filter(({ value, unit }) => value !== null && unit !== "points");
}

const COVERAGE_OF: Partial<Record<Measure, Measure>> = {
  labourForce: "labourForceCoverage",
  eligible: "eligibleCoverage",
  population: "populationCoverage",
};

/** "lực lượng lao động từ 15 tuổi" and that of working age are both a labour force: the rates tell which is meant. */
function agreeingBase(bases: readonly Figure[], line: LineFigures, place: PlaceFigures): Figure | undefined {
  const { measure, period } = bases[0]!.key;
  const coverage = COVERAGE_OF[measure];
  if (coverage === undefined || bases.length === 1) return undefined;
  const lines = measure === "eligible" ? [line] : [...place.lines.values()];
  const stated = lines.map(valuesOf);
  const ofPeriod = (figures: readonly Figure[], wanted: Measure) =>
    figures.filter(({ key }) => key.measure === wanted && periodId(key.period) === periodId(period));
  return bases.find((base) =>
    stated.some((figures) =>
      ofPeriod(figures, coverage).some((share) =>
        ofPeriod(figures, "participants").some(
          (count) =>
            !base.value!.isZero() && roundedQuotient(count.value!, base.value!, share.decimals).eq(share.value!),
        ),
      ),
    ),
  );
}
