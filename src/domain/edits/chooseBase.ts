import { PROGRAMMES, type Figure, type Scenario } from "../figures/figure";
import { companionsAmong } from "../figures/companions";
import { type Bucket, type LineFigures, slotOf } from "../figures/figureIndex";
import { priorOf } from "../figures/priorOf";
import { branchId, sheetOf } from "../figures/identity";

/** Which scenario's base stands in for another's of the same year. */
const SCENARIO_ORDER: readonly Scenario[] = ["actual", "estimate", "target", "plan"];

interface BasePeriod {
  readonly year: number | null;
  readonly scenario: Scenario;
}

/** Periods whose base a coverage may be tested with, best first; only a target or plan goes back to the year before. */
function basePeriods({ key: { period } }: Figure): readonly BasePeriod[] {
  const { year, scenario } = period;
  const sameYear = [scenario, ...SCENARIO_ORDER.filter((each) => each !== scenario)].map((each) => ({
    year,
    scenario: each,
  }));
  const prior = priorOf(period);
  if (prior === null || (scenario !== "target" && scenario !== "plan")) return sameYear;
  return [...sameYear, prior, { ...prior, scenario: "estimate" }];
}

/**
 * The labour force or population that a coverage is tested with: its own row's; a row without one takes the social
 * row's, then another row's of the place; what the sheet does not state other sheets lend, the social row's first.
 */
export function placeBaseOf(
  coverage: Figure,
  line: LineFigures,
  measure: "labourForce" | "population",
): readonly Figure[] {
  const buckets = line.place.bases.get(measure);
  if (!buckets) return [];
  const sheet = sheetOf(coverage.source);
  const { year, scenario } = coverage.key.period;
  const beside = line.buckets.get(slotOf(measure, year, scenario))?.[0];
  if (beside?.sheet === sheet && beside.figures.length === 1 && beside.figures[0]!.value !== null)
    return beside.figures;
  const periods = basePeriods(coverage);
  const own = branchId(line.line);
  const rank = ({ sheet: standsIn, line: of, year, scenario }: Bucket): number => {
    const period = periods.findIndex((each) => each.year === year && each.scenario === scenario);
    if (period < 0) return -1;
    const elsewhere = standsIn === sheet ? 0 : 1;
    return (elsewhere * periods.length + period) * 100 + rowRank(branchId(of.line), own, elsewhere === 1);
  };
  return firstStated(
    coverage,
    buckets
      .map((bucket) => ({ bucket, rank: rank(bucket) }))
      .filter((each) => each.rank >= 0)
      .sort((x, y) => x.rank - y.rank)
      .map((each) => [each.bucket]),
  );
}

/** Own row before the social row; in another sheet the social row before all. */
function rowRank(branch: string, own: string, elsewhere: boolean): number {
  if (branch === own) return elsewhere ? 1 : 0;
  if (branch === "social") return elsewhere ? 0 : 1;
  const programme = PROGRAMMES.findIndex((each) => each === branch);
  return 2 + (programme < 0 ? PROGRAMMES.length : programme);
}

/** The eligible that a coverage is tested with: always those of its own line. */
export function eligibleOf(coverage: Figure, line: LineFigures): readonly Figure[] {
  return firstStated(
    coverage,
    basePeriods(coverage).map(({ year, scenario }) => line.buckets.get(slotOf("eligible", year, scenario)) ?? []),
  );
}

/** Of the first group that states a value; else the first blank. */
function firstStated(coverage: Figure, groups: readonly (readonly Bucket[])[]): readonly Figure[] {
  let blank: readonly Figure[] = [];
  for (const buckets of groups) {
    const found = companionsAmong(coverage, buckets, coverage.key.period);
    if (found.some((figure) => figure.value !== null)) return found;
    if (blank.length === 0) blank = found;
  }
  return blank;
}
