import type { Measure, Programme, Scenario, Unit } from "../../figures/figure";
import type { NumberItem } from "../words/items";
import { isCoverage, type Named, type OpenFigure, type Told } from "../sentence/openFigure";
import type { ProseWord } from "../proseLexicon";
import { distance, has, hasAnywhere, nearestOf, type Side } from "../sentence/surroundings";

/** What is known about a number when its meaning is decided. */
export interface Situation {
  readonly item: NumberItem;
  readonly left: Side;
  readonly right: Side;
  /** words in front of the bracket that the number is the first in */
  readonly outside: Side | null;
  /** the figure in front of that bracket */
  readonly behind: OpenFigure | null;
  readonly isInBracket: boolean;
  /** the figure read last in the sentence */
  readonly last: OpenFigure | null;
  /** the count or coverage that the sentence is about */
  readonly head: OpenFigure | null;
  /** the count or coverage named last: "tỷ lệ bao phủ đạt 91,2%" behind a count is a subject of its own */
  readonly subject: OpenFigure | null;
  readonly programme: Programme | null;
  /** the group of people below it that the number is of */
  readonly group: string | undefined;
  readonly isNamedHere: boolean;
  readonly isForeign: boolean;
  /** what each of several communes or employers reaches */
  readonly isOfUnits: boolean;
  /** the figure in front of the innermost bracket, words in between or not */
  readonly bracket: OpenFigure | null;
  /** what the sentence goes on with behind the parts of a quotient; for others as `right` */
  readonly ahead: Side;
  /** the same, for any number */
  readonly onward: Side;
  /** the figure above the line of a quotient, for the number below it */
  readonly above: OpenFigure | null;
  readonly scenario: Scenario;
  /** "lần lượt": the numbers are of one kind */
  readonly isShared: boolean;
  /** in an item of a list whose lead-in names the programme */
  readonly isListed: boolean;
  /** the base that the sentence has stated */
  readonly base: OpenFigure | null;
  /** the change of a count that the sentence has stated last, unless a count of its own follows */
  readonly change: OpenFigure | null;
  /** the paragraph speaks of a plan or target */
  readonly hasPlan: boolean;
  /** the coverage that the sentence has stated last */
  readonly coverage: OpenFigure | null;
  /** what the percentages of places are of */
  readonly topic: Topic | null;
  /** the sentence has said that numbers were assigned */
  readonly isAssigned: boolean;
  /** the sentence has counted what there is, not only what is asked for */
  readonly hasResult: boolean;
  /** the comparison that is being made: "thấp hơn năm 2022 (1.944 người) là …" */
  readonly compared: Comparison | null;
}

/** What percentages of several places are of. */
export type Topic = Pick<OpenFigure, "measure" | "named" | "others" | "versus">;

/** What the difference between two periods is of. */
export interface Comparison {
  readonly sign: -1 | 1;
  readonly versus: Told;
  readonly like?: OpenFigure;
}

/** What a number states. */
export interface Decision {
  readonly measure: Measure;
  readonly unit: Unit;
  readonly others?: readonly Measure[];
  readonly sign?: -1 | 1;
  readonly isHead?: boolean;
  /** the sentence goes on about it, though its count stays the head */
  readonly isSubject?: boolean;
  readonly isGross?: boolean;
  /** stated of the year before, or as somebody's plan */
  readonly against?: "prior" | "plan" | "target";
  /** "kế hoạch năm 2020 là 5.454 người": the year beside the plan is the plan's */
  readonly isValueOfPlan?: boolean;
  /** compared with a plan */
  readonly planned?: "plan" | "target";
  readonly versus?: Told | null;
  readonly scenario?: Scenario;
  readonly named?: Named;
  /** of the same period and place as another figure */
  readonly like?: OpenFigure;
}

export const PLANS = ["plan", "target"] as const;

export const BASES = ["labourForce", "population", "eligible"] as const;

export const COVERAGE_OF: Record<(typeof BASES)[number], Measure> = {
  labourForce: "labourForceCoverage",
  population: "populationCoverage",
  eligible: "eligibleCoverage",
};

export const VERBS = [
  "up",
  "down",
  "gross",
  "won",
  "missing",
  "beyond",
  "attained",
  "completed",
  "equal",
  "meaning",
  "from",
  "to",
  "share",
] as const satisfies readonly ProseWord[];

export function signOf(left: Side, item: NumberItem): -1 | 1 {
  if (item.sign !== 0) return item.sign;
  const nearest = nearestOf(left, ["up", "down", "beyond", "missing"]);
  return nearest === "down" || nearest === "missing" ? -1 : 1;
}

export function planOf(...sides: readonly (Side | null)[]): "plan" | "target" | null {
  for (const side of sides) {
    const found = side && nearestOf(side, PLANS);
    if (found) return found;
  }
  return null;
}

/** "tăng so với kế hoạch 52 người": the plan stands between the verb and the number. */
export function isAgainstPlan(left: Side): boolean {
  const verb = nearestOf(left, ["up", "down"]);
  const plan = nearestOf(left, PLANS);
  return verb !== null && plan !== null && has(left, "versus") && distance(left, plan) < distance(left, verb);
}

/** What stands below the line: told by the percentage in front of the bracket, or by words. */
export function percentBase({
  bracket,
  left,
  right,
  ahead,
  programme,
  above,
}: Situation): "plan" | (typeof BASES)[number] {
  if (bracket && isCoverage(bracket.measure)) return BASES.find((each) => COVERAGE_OF[each] === bracket.measure)!;
  if (bracket?.measure === "attainment") return "plan";
  const near = nearestOf(right, BASES) ?? nearestOf(left, BASES);
  if (near !== null) return near;
  const base = BASES.find((each) => hasAnywhere(ahead, each));
  // "13.420 người/14.800 người, còn thiếu 1.380 người"
  const plan = ([...PLANS, "missing", "beyond"] as const).find((each) => hasAnywhere(ahead, each));
  // "14.206/14.310 học sinh tham gia BHYT": all that there are of the group
  if (base === undefined && plan === undefined && above?.named.group !== undefined) return "eligible";
  if (base === undefined && plan === undefined && programme === "health") return "population";
  // "1.845/2.010 lao động được tham gia BHXH bắt buộc, chiếm 91,8%"
  if (base === undefined && plan === undefined && hasAnywhere(ahead, "share")) return "eligible";
  return base !== undefined && (plan === undefined || distance(ahead, base) < distance(ahead, plan)) ? base : "plan";
}

export function coverageOf(programme: Programme | null): Measure {
  return programme === "health" ? "populationCoverage" : "labourForceCoverage";
}

export function planBefore(last: OpenFigure | null): "plan" | "target" | null {
  const scenario = last?.versus?.scenario ?? last?.when.scenario;
  return scenario === "plan" || scenario === "target" ? scenario : "plan";
}

export function hasComma({ items }: Side): boolean {
  return items.some((item) => item.kind === "sign" && item.sign !== ")");
}

export function hasProgramme({ items }: Side): boolean {
  return items.some(({ kind }) => kind === "programme");
}
