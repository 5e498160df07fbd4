import type { Measure, Programme, Scenario, Unit } from "../../figures/figure";
import type { NumberItem } from "../words/items";
import type { Bound } from "../proseReading";

/** A programme as a sentence names it. */
export interface Named {
  readonly programme: Programme;
  readonly group?: string;
}

/** A year as a text tells it: by its number, or counted from the text's own. */
export interface Told {
  readonly year: number | null;
  readonly offset: number | null;
  readonly scenario: Scenario;
  readonly assignedBy?: string;
}

/** A figure while its sentence is read: what follows it may still tell more about it. */
export interface OpenFigure {
  readonly item: NumberItem;
  readonly named: Named;
  readonly place: string;
  readonly measure: Measure;
  /** other measures it may state, where the words leave it open; tried against the counts of the text */
  readonly others: readonly Measure[];
  readonly unit: Unit;
  readonly sign: -1 | 1;
  /** a year named only at the end of the sentence is filled in */
  when: Told;
  /** the period compared with, as far as it is told yet */
  versus: Told | null;
  readonly bound: Bound | null;
  readonly isGross: boolean;
  /** where its sentence, or the item of its list, starts */
  readonly sentence: number;
}

const CHANGES: ReadonlySet<Measure> = new Set<Measure>(["increase", "growthRate", "growthIndex"]);
const COVERAGES: ReadonlySet<Measure> = new Set<Measure>([
  "labourForceCoverage",
  "eligibleCoverage",
  "populationCoverage",
]);

/** True for what compares with an earlier count. */
export function isChange(measure: Measure): boolean {
  return CHANGES.has(measure);
}

/** True for what a coverage is taken of. */
export function isBase(measure: Measure): boolean {
  return measure === "labourForce" || measure === "population" || measure === "eligible";
}

export function isCoverage(measure: Measure): boolean {
  return COVERAGES.has(measure);
}

/** What is asked for, not what there is. */
export function isAim({ when }: OpenFigure): boolean {
  return when.scenario === "target" || when.scenario === "plan";
}
