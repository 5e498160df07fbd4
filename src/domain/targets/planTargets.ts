import { asDated } from "../figures/calendarYear";
import type { Confrontation } from "../edits/editRule";
import type { FigureSet, Partition, Period, Programme } from "../figures/figure";
import {
  type FigureIndex,
  indexFigures,
  indexInParts,
  type LineFigures,
  type PlaceFigures,
} from "../figures/figureIndex";
import { lineId } from "../figures/identity";
import { atOnce, type InParts } from "../inParts";
import { placeTargets, sumOf, type OpenLine, type PlaceTargets } from "./placeTargets";
import type { LineTarget } from "./proposeTarget";
import type { TargetChoice, TargetNote, TargetPlan, TargetRow } from "./targetPlan";
import { assignedNotes, doubtfulSources, labourForceNotes, lineNotes } from "./targetNotes";
import {
  headCountSlots,
  latestActual,
  sourcesOf,
  targetLines,
  type LineSources,
  type TargetPeriods,
} from "./targetSources";

export interface TargetOptions {
  /** year that targets start from; default: the latest year with an actual, else an estimate */
  readonly base?: Period;
  /** default: the target of the year after the base */
  readonly period?: Period;
  /** by lineId; a line without a choice takes the default */
  readonly choices?: ReadonlyMap<string, TargetChoice>;
  /** rules that the sources violate */
  readonly violated?: readonly Confrontation[];
}

/**
 * The targets of all places and programmes of a set. By default assigned numbers stay exact and every other line keeps
 * last year's growth; nothing blocks, what is odd stands in the notes. Figures of a table that was made from such a
 * plan must not be in the set: they would look assigned. O(n).
 */
export function planTargets(set: FigureSet, options: TargetOptions = {}): TargetPlan {
  return atOnce(planInParts(set, options));
}

/** The year that targets start from when only these figures are asked; null when they state no actual and no estimate. */
export function basePeriodOf(set: FigureSet): Period | null {
  const counted = set.figures.filter(
    ({ key: { measure, period } }) => measure === "participants" && /^(actual|estimate)$/.test(period.scenario),
  );
  if (counted.every(({ value }) => value === null)) return null;
  return latestActual(indexFigures({ figures: counted, partitions: [] }));
}

/** Places worked on between two pauses: a few milliseconds. */
const PLACES_PER_PART = 100;

/** As `planTargets`, with places to pause. */
export function* planInParts(set: FigureSet, options: TargetOptions = {}): InParts<TargetPlan> {
  const index = yield* indexInParts(set);
  const base = options.base ?? latestActual(index);
  const period = options.period ?? { year: base.year === null ? null : base.year + 1, scenario: "target" };
  const periods: TargetPeriods = { base, period };

  const slots = headCountSlots(periods);
  const sources = new Map<PlaceFigures, ReadonlyMap<Programme, LineSources>>();
  for (const [at, place] of index.places.entries()) {
    if (at % PLACES_PER_PART === 0) yield;
    const lines = targetLines(place, slots).map((line) => [line.programme, sourcesOf(place, line, periods)] as const);
    if (lines.length > 0) sources.set(place, new Map(lines));
  }
  const targets = yield* allTargets(sources, partsBelow(set.partitions, index), options.choices ?? new Map());

  const rows: TargetRow[] = [];
  const notes: TargetNote[] = [];
  for (const [at, [place, lines]] of [...sources].entries()) {
    if (at % PLACES_PER_PART === 0) yield;
    const { targets: found, gap } = targets.get(place)!;
    notes.push(...labourForceNotes(place, [...lines.values()][0]!.labourForce));
    if (gap) notes.push({ code: "assignedDisagree", place: place.name, gap });
    for (const [programme, { assigned: _assigned, alsoAssigned, ...source }] of lines) {
      const row: TargetRow = { ...source, ...found.get(programme)! };
      rows.push(row);
      notes.push(...assignedNotes(row, alsoAssigned), ...lineNotes(row));
    }
  }
  notes.push(...doubtfulSources(options.violated ?? [], rows));
  return {
    base: asDated(base),
    period: asDated(period),
    places: [...sources.keys()].map((place) => place.name),
    rows,
    notes,
  };
}

/** Lines of other places that a line sums up, where a table says so. */
type PartsBelow = ReadonlyMap<LineFigures, readonly LineFigures[]>;

function partsBelow(partitions: readonly Partition[], index: FigureIndex): PartsBelow {
  const below = new Map<LineFigures, readonly LineFigures[]>();
  for (const { total, parts } of partitions) {
    const line = index.lineOf(total);
    const lines = parts.map((part) => index.lineOf(part));
    const isSummed = (each: LineFigures | undefined): each is LineFigures =>
      each !== undefined && each.line.programme === line?.line.programme && each.line.group === undefined;
    if (!line || line.line.group !== undefined || below.has(line) || lines.length === 0) continue;
    if (lines.every(isSummed)) below.set(line, lines);
  }
  return below;
}

/** Places in the order of their sums: those that another place sums up come first. */
function* allTargets(
  sources: ReadonlyMap<PlaceFigures, ReadonlyMap<Programme, LineSources>>,
  below: PartsBelow,
  choices: ReadonlyMap<string, TargetChoice>,
): InParts<ReadonlyMap<PlaceFigures, PlaceTargets>> {
  const found = new Map<PlaceFigures, PlaceTargets>();
  const underWay = new Set<PlaceFigures>();

  const targetsOf = (place: PlaceFigures): PlaceTargets | undefined => {
    const known = found.get(place);
    const lines = sources.get(place);
    if (known || !lines || underWay.has(place)) return known;
    underWay.add(place);
    const open = new Map<Programme, OpenLine>();
    for (const [programme, source] of lines) {
      const choice = choices.size === 0 ? undefined : choices.get(lineId(source.line));
      open.set(programme, { sources: source, choice, sumOfPlaces: sumBelow(place, programme) });
    }
    const targets = placeTargets(open);
    found.set(place, targets);
    return targets;
  };

  const sumBelow = (place: PlaceFigures, programme: Programme): LineTarget | null => {
    const parts = below.get(place.lines.get(programme)!);
    if (!parts) return null;
    const summed = parts.map((part) => targetsOf(part.place)?.targets.get(programme));
    return summed.every((part) => part !== undefined) ? sumOf(summed) : null;
  };

  for (const place of sources.keys()) {
    if (found.size % PLACES_PER_PART === 0) yield;
    targetsOf(place);
  }
  return found;
}
