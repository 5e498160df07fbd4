import { isDated } from "../../figures/calendarYear";
import type { Figure } from "../../figures/figure";
import { type Bucket, type FigureIndex, type LineFigures, type PlaceFigures, slotOf } from "../../figures/figureIndex";
import { sheetOf } from "../../figures/identity";
import type { EditRule } from "../editRule";
import { as, ruleOf } from "../ruleOf";

/** Finds the figure that names a base first: the social row's, else the first; remembered per base. */
export type BaseReferences = (base: Figure, line: LineFigures) => Figure | undefined;

/** One look-up for a whole set, so that n figures of one base cost O(n). */
export function baseReferences(): BaseReferences {
  const ofBases = new Map<LineFigures | PlaceFigures, Map<number | string, Figure | null>>();
  return (base, line) => {
    const { measure, period } = base.key;
    // without a calendar year two sheets may speak of two years
    const sheet = isDated(period) ? "" : sheetOf(base.source);
    const whose = measure === "eligible" ? line : line.place;
    const slot = slotOf(measure, period.year, period.scenario);
    const key = sheet === "" ? slot : `${slot} ${sheet}`;
    let known = ofBases.get(whose);
    if (!known) ofBases.set(whose, (known = new Map()));
    let first = known.get(key);
    if (first === undefined) known.set(key, (first = reference(bucketsOf(whose, base, slot), sheet)));
    return first ?? undefined;
  };
}

function bucketsOf(whose: LineFigures | PlaceFigures, { key }: Figure, slot: number): readonly Bucket[] {
  if ("buckets" in whose) return whose.buckets.get(slot) ?? [];
  const { year, scenario } = key.period;
  return (whose.bases.get(key.measure) ?? []).filter((each) => each.year === year && each.scenario === scenario);
}

function reference(buckets: readonly Bucket[], sheet: string): Figure | null {
  const here = sheet === "" ? buckets : buckets.filter((bucket) => bucket.sheet === sheet);
  const isSocial = ({ line }: Bucket) => line.line.programme === "social" && line.line.group === undefined;
  const ordered = [...here.filter(isSocial), ...here.filter((bucket) => !isSocial(bucket))];
  for (const bucket of ordered) {
    const stated = bucket.figures.find((figure) => figure.value !== null);
    if (stated) return stated;
  }
  return null;
}

/** The same base named twice has the same value. Different years or programmes are different bases. */
export function equalBase(
  base: Figure,
  line: LineFigures,
  index: FigureIndex,
  references: BaseReferences,
): EditRule | null {
  const { measure, group } = base.key;
  if (measure !== "labourForce" && measure !== "population" && measure !== "eligible") return null;
  if (base.unit !== "persons" || (base.value === null && !index.doubtful.has(base))) return null;
  if (group !== undefined && measure !== "eligible") return null;
  const first = references(base, line);
  if (!first || first === base || areNamesakes(base, first)) return null;
  return ruleOf("equalBase", "hard", "oneBasePerPlaceAndYear", [as("stated", base), as("reference", first)]);
}

/** Two rows of one column with one name are two places of that name, not one place named twice. */
function areNamesakes({ key, source }: Figure, { key: otherKey, source: other }: Figure): boolean {
  return (
    source.kind === "cell" &&
    other.kind === "cell" &&
    source.sheetId === other.sheetId &&
    source.column === other.column &&
    key.programme === otherKey.programme &&
    key.group === otherKey.group
  );
}
