import type { Figure, Measure, Partition } from "../../figures/figure";
import { rowsNearest } from "../../figures/companions";
import { type FigureIndex, type LineFigures, slotOf } from "../../figures/figureIndex";
import { periodId, sheetOf, sourceId } from "../../figures/identity";
import type { EditRule, RuleOrigin } from "../editRule";
import { as, isStated, ruleOf } from "../ruleOf";

/** What adds up over programmes; bases of programmes overlap and do not. */
const OVER_PROGRAMMES: ReadonlySet<Measure> = new Set<Measure>(["participants", "increase"]);
/** What adds up over places or groups of one programme. */
const OVER_PLACES: ReadonlySet<Measure> = new Set<Measure>([
  "participants",
  "increase",
  "labourForce",
  "eligible",
  "population",
]);

/** What is assigned from above. */
const ASSIGNED: ReadonlySet<Measure> = new Set<Measure>(["participants"]);

/** True for counts of people, which a total of places sums. */
export function addsUpOverPlaces(measure: Measure): boolean {
  return OVER_PLACES.has(measure);
}

/** A partition as the index knows its lines. */
export interface BoundPartition {
  readonly parts: readonly { readonly line: LineFigures; readonly times: number }[];
  readonly measures: ReadonlySet<Measure>;
  readonly assigned: boolean;
}

/** Partitions by their total; those with a line nobody states anything about are left out. */
export function bindPartitions(
  partitions: readonly Partition[],
  index: FigureIndex,
): ReadonlyMap<LineFigures, readonly BoundPartition[]> {
  const bound = new Map<LineFigures, BoundPartition[]>();
  for (const { total, parts, assigned = false } of partitions) {
    const totalLine = index.lineOf(total);
    const times = new Map<LineFigures | undefined, number>();
    for (const part of parts) {
      const line = index.lineOf(part);
      times.set(line, (times.get(line) ?? 0) + 1);
    }
    if (!totalLine || times.size === 0 || times.has(undefined) || times.has(totalLine)) continue;
    const overProgrammes = parts.some((part) => part.programme !== total.programme);
    // people insured against unemployment lie inside compulsory insurance
    if (overProgrammes && parts.some((part) => part.programme === "unemployment")) continue;
    const entry: BoundPartition = {
      parts: [...times].map(([line, count]) => ({ line: line!, times: count })),
      measures: assigned ? ASSIGNED : overProgrammes ? OVER_PROGRAMMES : OVER_PLACES,
      assigned,
    };
    const others = bound.get(totalLine);
    if (others) others.push(entry);
    else bound.set(totalLine, [entry]);
  }
  return bound;
}

/** Participants and increase of social insurance = compulsory + voluntary, where all three stand in one table. */
export function sumOfProgrammes(total: Figure, line: LineFigures, index: FigureIndex): EditRule | null {
  const { programme, group, measure } = total.key;
  if (programme !== "social" || group !== undefined || !OVER_PROGRAMMES.has(measure)) return null;
  const lines = ["compulsory", "voluntary"].map((part) => line.place.lines.get(part));
  const parts = lines.map((part) => part && partOf(total, line, part));
  return parts.every((part) => part !== undefined) ? balance(total, parts, "sumOfProgrammes", index) : null;
}

/** A total = the sum of the lines that the table lists below it, where each of them has a cell. */
export function sumOfParts(
  total: Figure,
  line: LineFigures,
  partition: BoundPartition,
  index: FigureIndex,
): EditRule | null {
  if (!partition.measures.has(total.key.measure)) return null;
  // a row that states what was assigned states nothing else
  if (partition.assigned && total.value === null) return null;
  const parts: Figure[] = [];
  for (const part of partition.parts) {
    if (part.times === 1) {
      const figure = partOf(total, line, part.line);
      if (!figure) return null;
      parts.push(figure);
    } else {
      const namesakes = bucketBeside(total, part.line)?.figures.filter((figure) => isSamePeriod(figure, total)) ?? [];
      if (namesakes.length !== part.times) return null;
      parts.push(...namesakes);
    }
  }
  return balance(total, parts, partition.assigned ? "sumAsAssigned" : "sumOfParts", index);
}

function balance(total: Figure, parts: readonly Figure[], origin: RuleOrigin, index: FigureIndex): EditRule | null {
  if (total.unit !== "persons" || total.absence === "notApplicable") return null;
  if (![total, ...parts].some((figure) => isStated(figure, index))) return null;
  const spots = parts.map((part) => sourceId(part.source)).sort();
  const beside = spots.length <= 3 ? spots.join("+") : `${spots[0]}+…${spots.length}…+${spots[spots.length - 1]}`;
  const figures = [as("total", total), ...parts.map((part) => as("part", part))];
  return ruleOf("balance", "hard", origin, figures, `=${beside}`);
}

function bucketBeside({ key, source }: Figure, line: LineFigures) {
  const { year, scenario } = key.period;
  const sheet = sheetOf(source);
  return line.buckets.get(slotOf(key.measure, year, scenario))?.find((bucket) => bucket.sheet === sheet);
}

function isSamePeriod({ key }: Figure, { key: other }: Figure): boolean {
  if (key.period !== other.period && periodId(key.period) !== periodId(other.period)) return false;
  if (key.versus === other.versus) return true;
  return key.versus !== undefined && other.versus !== undefined && periodId(key.versus) === periodId(other.versus);
}

/** The part's figure that belongs to this total: each is the nearest to the other, so that a second table stays apart. */
function partOf(total: Figure, totalLine: LineFigures, line: LineFigures): Figure | undefined {
  const bucket = bucketBeside(total, line);
  const part = bucket && nearestBeside(total, bucket.figures);
  if (!part) return undefined;
  const totals = bucketBeside(part, totalLine)?.figures ?? [];
  return totals.length <= 1 || nearestBeside(part, totals) === total ? part : undefined;
}

function nearestBeside(near: Figure, figures: readonly Figure[]): Figure | undefined {
  const same = rowsNearest(figures, near).filter((figure) => isSamePeriod(figure, near));
  if (same.length <= 1) return same[0];
  return same.find((figure) => columnOf(figure) === columnOf(near)) ?? same[0];
}

function columnOf({ source }: Figure): number {
  return source.kind === "cell" ? source.column : 0;
}
