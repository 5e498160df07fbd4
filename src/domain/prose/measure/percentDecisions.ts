import type { Measure } from "../../figures/figure";
import type { OpenFigure } from "../sentence/openFigure";
import { BASES, COVERAGE_OF, coverageOf, type Decision, planBefore, type Situation, VERBS } from "./situation";
import { distance, has, nearestOf } from "../sentence/surroundings";

/** @param planned what the result is held against */
export function attainment(situation: Situation, planned: "plan" | "target"): Decision {
  const scenario = situation.scenario === "plan" ? "actual" : situation.scenario;
  return { measure: "attainment", unit: "percent", planned, scenario };
}

/** The coverage itself, or the earlier one that it rose or fell from. */
export function coverage({ left, right, isInBracket, head }: Situation, measure: Measure): Decision {
  // "từ 84,6% lên 92,1%"
  if (nearestOf(left, VERBS) === "from" && distance(left, "from") <= 1 && !has(right, "orMore"))
    return { measure, unit: "percent", against: "prior" };
  const isSubject = !isInBracket && has(left, "rate", "coverage");
  return { measure, unit: "percent", isHead: !isInBracket && head === null, isSubject };
}

/** The growth that the change read last comes to; the counts may say that it is a coverage. */
export function ofChange({ change, programme }: Situation): Decision {
  const { sign, versus, named } = change!;
  return {
    measure: "growthRate",
    unit: "percent",
    sign,
    versus,
    like: change!,
    named,
    others: [coverageOf(programme)],
  };
}

/** The likeliest measure, for the counts of the text to decide otherwise. */
export function openToCounts(situation: Situation, measure: Measure): Decision {
  const all: readonly Measure[] = ["attainment", "eligibleCoverage", byProgramme(situation)];
  return {
    measure,
    unit: "percent",
    others: all.filter((each) => each !== measure),
    ...(measure === "attainment" ? { planned: planBefore(situation.last) ?? "plan" } : {}),
  };
}

/** "so với chỉ tiêu giao (70.544 người) đạt 84%": the bracket holds what the percentage is of. */
export function comparedInBrackets({ measure, when }: OpenFigure): Decision | null {
  if (measure === "labourForce" || measure === "population" || measure === "eligible")
    return { measure: COVERAGE_OF[measure], unit: "percent" };
  const { scenario } = when;
  if (measure !== "participants" || (scenario !== "plan" && scenario !== "target")) return null;
  return { measure: "attainment", unit: "percent", planned: scenario, scenario: "actual" };
}

/** Health insurance covers the population, the others people who work. */
export function byProgramme({ programme, group, right, left }: Situation): Measure {
  if (has(right, ...BASES)) return COVERAGE_OF[nearestOf(right, BASES)!];
  if (has(left, ...BASES)) return COVERAGE_OF[nearestOf(left, BASES)!];
  // "học sinh, sinh viên tham gia BHYT đạt 99,2%": of the pupils
  if (group !== undefined) return "eligibleCoverage";
  return coverageOf(programme);
}
