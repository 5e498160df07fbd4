import { PROGRAMMES, type FigureSet, type Line, type Period, type Programme } from "../../figures/figure";
import { indexInParts, type LineFigures, type PlaceFigures } from "../../figures/figureIndex";
import { branchId, periodId, placeId } from "../../figures/identity";
import { atOnce, type InParts } from "../../inParts";
import { atDecimals } from "./atDecimals";
import { lineStatements, type WritingOptions } from "./lineStatements";
import type { LineStatements, OutlineGroup, OutlineItem, PlanOutline, Statement } from "./planOutline";
import { statedOnce } from "./statedOnce";
import { subjectPeriods } from "./subjectPeriods";

export interface OutlineOptions extends WritingOptions {
  /** places with a paragraph for each line; others have one paragraph for all. Left out: the only place */
  readonly detailedPlaces?: readonly string[];
  /** true where nobody has assigned the line's target yet */
  isProposed?(line: Line, period: Period): boolean;
}

/**
 * What a plan says of figures: a section for each year's result and for the targets, in it the places, lines and
 * statements. Blanks are left out; nothing is computed unless asked for, but percentages at decimals that were chosen; every stated figure is printed, once for each
 * key, and what is not is told by `leftOutFigures`.
 */
export function outlinePlan(set: FigureSet, options: OutlineOptions = {}): PlanOutline {
  return atOnce(outlineInParts(set, options));
}

/** Lines worked out between two pauses. */
const LINES_PER_PART = 200;

/** As `outlinePlan`, with places to pause. */
export function* outlineInParts(set: FigureSet, options: OutlineOptions = {}): InParts<PlanOutline> {
  const index = yield* indexInParts(set);
  const { decimals } = options;
  const toldOf = (line: LineFigures, place: PlaceFigures) => {
    const figures = statedOnce(line, place);
    return decimals === undefined ? figures : figures.map((figure) => atDecimals(figure, decimals, line, index));
  };
  const told = index.places
    .map((place) => ({
      place,
      lines: [...place.lines.values()].map((line) => ({ line, figures: toldOf(line, place) })),
    }))
    .filter(({ lines }) => lines.some(({ figures }) => figures.length > 0));
  const subjects = subjectPeriods(told.flatMap(({ lines }) => lines.flatMap(({ figures }) => figures)));
  yield;
  const written: { readonly place: PlaceFigures; readonly lines: WrittenLine[] }[] = [];
  let done = 0;
  for (const { place, lines } of told) {
    const ofPlace: WrittenLine[] = [];
    for (const { line, figures } of lines.sort(byProgramme)) {
      if (done++ % LINES_PER_PART === 0) yield;
      ofPlace.push({ line: line.line, sections: lineStatements(figures, subjects, options) });
    }
    written.push({ place, lines: ofPlace });
  }
  const isDetailed = detailed(
    told.map(({ place }) => place),
    options,
  );
  return subjects
    .map((period) => {
      const saidOf = written
        .map(({ place, lines }) => ({ place, lines: lines.flatMap((line) => statementsOf(line, period, options)) }))
        .filter(({ lines }) => lines.length > 0);
      return { period, groups: groupsOf(saidOf, isDetailed) };
    })
    .filter(({ groups }) => groups.length > 0);
}

interface WrittenLine {
  readonly line: Line;
  readonly sections: ReadonlyMap<string, readonly Statement[]>;
}

function statementsOf(
  { line, sections }: WrittenLine,
  period: Period,
  { isProposed }: OutlineOptions,
): LineStatements[] {
  const statements = sections.get(periodId(period));
  return statements ? [{ line, isProposed: isProposed?.(line, period) ?? false, statements }] : [];
}

function detailed(
  places: readonly PlaceFigures[],
  { detailedPlaces }: OutlineOptions,
): (place: PlaceFigures) => boolean {
  if (places.length === 1) return () => true;
  const named = new Set((detailedPlaces ?? []).map(placeId));
  return ({ name }) => named.has(placeId(name));
}

interface SaidOfPlace {
  readonly place: PlaceFigures;
  readonly lines: readonly LineStatements[];
}

/** A group for each detailed place, and one for all others. */
function groupsOf(said: readonly SaidOfPlace[], isDetailed: (place: PlaceFigures) => boolean): OutlineGroup[] {
  const alone = said.filter(({ place }) => isDetailed(place));
  const listed = said.filter(({ place }) => !isDetailed(place));
  const items = listed.map(({ place, lines }): OutlineItem => ({ place: place.name, lines, parts: [] }));
  return [
    ...alone.map(({ place, lines }) => ({ place: place.name, items: nested(lines) })),
    ...(items.length > 0 ? [{ place: null, items }] : []),
  ];
}

const WHOLE_OF: Partial<Record<Programme, Programme>> = { compulsory: "social", voluntary: "social" };

/**
 * Groups below their programme, compulsory and voluntary below social, where it counts those whom they are a part of;
 * unemployment, a part of compulsory alone, is not.
 */
function nested(lines: readonly LineStatements[]): OutlineItem[] {
  const isPartOf = (whole: LineStatements, { group, programme }: Line) =>
    whole.statements[0]?.kind === "participants" &&
    whole.line.group === undefined &&
    (group === undefined ? WHOLE_OF[programme] === whole.line.programme : programme === whole.line.programme);
  const below = (whole: LineStatements) => lines.filter(({ line }) => isPartOf(whole, line));
  const item = (each: LineStatements): OutlineItem => ({ place: null, lines: [each], parts: below(each).map(item) });
  return lines.filter(({ line }) => !lines.some((whole) => isPartOf(whole, line))).map(item);
}

function byProgramme(x: { readonly line: LineFigures }, y: { readonly line: LineFigures }): number {
  const order = ({ line }: LineFigures) => PROGRAMMES.indexOf(line.programme);
  const isPart = ({ line }: LineFigures) => (branchId(line) === line.programme ? 0 : 1);
  return order(x.line) - order(y.line) || isPart(x.line) - isPart(y.line);
}
