import { atOnce, type InParts } from "../inParts";
import {
  MEASURES,
  SCENARIOS,
  type Figure,
  type FigureKey,
  type FigureSet,
  type Line,
  type Measure,
  type Scenario,
} from "./figure";
import { branchId, figureId, placeId, sheetOf } from "./identity";
import { blankSilentZeros } from "./silentZeros";

/** Figures of one sheet that state one measure of one line for one year and scenario, in row order; assigners differ. */
export interface Bucket {
  readonly sheet: string;
  readonly line: LineFigures;
  readonly measure: Measure;
  readonly year: number | null;
  readonly scenario: Scenario;
  readonly figures: readonly Figure[];
}

/** All that is stated about a line, sheet by sheet. */
export interface LineFigures {
  /** as first written */
  readonly line: Line;
  readonly place: PlaceFigures;
  /** by slotOf, a bucket a sheet */
  readonly buckets: ReadonlyMap<number, readonly Bucket[]>;
}

/** All that is stated about a place. */
export interface PlaceFigures {
  /** as first written; "" when no table names it */
  readonly name: string;
  /** by branchId, in order of appearance */
  readonly lines: ReadonlyMap<string, LineFigures>;
  /** labour force and population: they belong to the place, whatever row names them */
  readonly bases: ReadonlyMap<Measure, readonly Bucket[]>;
}

export interface FigureIndex {
  /** those of the set in their order, silent zeros blanked */
  readonly figures: readonly Figure[];
  /** the line of each figure, in the same order */
  readonly lines: readonly LineFigures[];
  /** blanks that arrived as 0 in rows that say nothing else */
  readonly doubtful: ReadonlySet<Figure>;
  /** in order of appearance */
  readonly places: readonly PlaceFigures[];
  lineOf(line: Line): LineFigures | undefined;
  /** Figures with this key, duplicates included. */
  stating(key: FigureKey): readonly Figure[];
}

interface OpenBucket extends Bucket {
  readonly figures: Figure[];
}
interface OpenPlace {
  name: string;
  readonly lines: Map<string, OpenLine>;
  readonly bases: Map<Measure, OpenBucket[]>;
}
interface OpenLine {
  readonly line: Line;
  readonly place: OpenPlace;
  readonly buckets: Map<number, OpenBucket[]>;
}

const MEASURE_NUMBERS = new Map(MEASURES.map((measure, number) => [measure, number]));
const SCENARIO_NUMBERS = new Map(SCENARIOS.map((scenario, number) => [scenario, number]));
/** Tables that tell years only by "last year" count from 0, so the years next to 0 are taken. */
const NO_YEAR = -10_000;

/** Number of what a line's bucket holds: no two measures, years and scenarios share one. */
export function slotOf(measure: Measure, year: number | null, scenario: Scenario): number {
  const kind = MEASURE_NUMBERS.get(measure)! * SCENARIOS.length + SCENARIO_NUMBERS.get(scenario)!;
  return (year ?? NO_YEAR) * MEASURES.length * SCENARIOS.length + kind;
}

/** Where a figure stands from top to bottom. */
export function rowOf({ source }: Figure): number {
  return source.kind === "cell" ? source.row : (source.sentence ?? source.start);
}

/** Indexes a set in one pass. Figures that name no place belong to the only named one, unless a sheet has both. */
export function indexFigures(set: FigureSet): FigureIndex {
  return atOnce(indexInParts(set));
}

/** Figures indexed between two pauses: a few milliseconds. */
const FIGURES_PER_PART = 2000;

/** As `indexFigures`, with places to pause. */
export function* indexInParts(set: FigureSet): InParts<FigureIndex> {
  const { figures, doubtful } = blankSilentZeros(set.figures);
  yield;
  const idOf = placeIds(figures);
  const places = new Map<string, OpenPlace>();
  const placesAsWritten = new Map<string, OpenPlace>();
  const lines: LineFigures[] = [];
  const unsorted = new Set<OpenBucket>();

  for (const [position, figure] of figures.entries()) {
    if (position % FIGURES_PER_PART === 0) yield;
    const { key } = figure;
    let place = placesAsWritten.get(key.place);
    if (!place) placesAsWritten.set(key.place, (place = placeAt(places, idOf(key.place), key.place)));
    const line = lineAt(place, key);
    const bucket = bucketOf(line, figure);
    const last = bucket.figures[bucket.figures.length - 1];
    if (last && rowOf(last) > rowOf(figure)) unsorted.add(bucket);
    bucket.figures.push(figure);
    lines.push(line);
  }
  for (const bucket of unsorted) bucket.figures.sort((x, y) => rowOf(x) - rowOf(y));

  const lineOf = (line: Line) => places.get(idOf(line.place))?.lines.get(branchId(line));
  return {
    figures,
    lines,
    doubtful,
    places: [...places.values()],
    lineOf,
    stating(key) {
      const id = figureId({ ...key, place: "" });
      const slot = slotOf(key.measure, key.period.year, key.period.scenario);
      const found = (lineOf(key)?.buckets.get(slot) ?? []).flatMap((bucket) => bucket.figures);
      return found.filter((figure) => figureId({ ...figure.key, place: "" }) === id);
    },
  };
}

function placeAt(places: Map<string, OpenPlace>, id: string, name: string): OpenPlace {
  let place = places.get(id);
  if (!place) places.set(id, (place = { name, lines: new Map(), bases: new Map() }));
  else if (place.name === "") place.name = name;
  return place;
}

function lineAt(place: OpenPlace, key: FigureKey): OpenLine {
  const { programme, group } = key;
  const id = group === undefined ? programme : branchId(key);
  let line = place.lines.get(id);
  if (!line) {
    const named = { place: place.name, programme, ...(group === undefined ? {} : { group }) };
    place.lines.set(id, (line = { line: named, place, buckets: new Map() }));
  }
  return line;
}

function bucketOf(line: OpenLine, { key, source }: Figure): OpenBucket {
  const { measure, period } = key;
  const slot = slotOf(measure, period.year, period.scenario);
  const sheet = sheetOf(source);
  let buckets = line.buckets.get(slot);
  if (!buckets) line.buckets.set(slot, (buckets = []));
  let bucket = buckets.find((each) => each.sheet === sheet);
  if (!bucket) {
    bucket = { sheet, line, measure, year: period.year, scenario: period.scenario, figures: [] };
    buckets.push(bucket);
    if (measure === "labourForce" || measure === "population") {
      const bases = line.place.bases.get(measure);
      if (bases) bases.push(bucket);
      else line.place.bases.set(measure, [bucket]);
    }
  }
  return bucket;
}

/** placeId, remembered; "" becomes the only named place when no sheet holds figures of both. */
function placeIds(figures: readonly Figure[]): (place: string) => string {
  const known = new Map<string, string>();
  const named = new Set<string>();
  const namedIn = new Set<string>();
  const unnamedIn = new Set<string>();
  for (const { key, source } of figures) {
    let id = known.get(key.place);
    if (id === undefined) {
      known.set(key.place, (id = placeId(key.place)));
      if (id !== "") named.add(id);
    }
    (id === "" ? unnamedIn : namedIn).add(sheetOf(source));
  }
  const [only] = named;
  const isAlias = named.size === 1 && [...unnamedIn].every((sheet) => !namedIn.has(sheet));
  return (place) => {
    const id = known.get(place) ?? placeId(place);
    return id === "" && isAlias && only !== undefined ? only : id;
  };
}
