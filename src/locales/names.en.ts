import type { RuleOrigin, Severity } from "../domain/edits/editRule";
import { isDated } from "../domain/figures/calendarYear";
import type { Line, Measure, Period, Programme, Scenario } from "../domain/figures/figure";
import { a1, cellBox } from "../workbook/address";
import type { CellPlace } from "../workbook/jobs/jobs";
import { isJointTotal } from "./jointTotal";
import type { NameMessages, Surroundings } from "./messages";

const PROGRAMME_NAMES: Record<Programme, string> = {
  social: "social insurance",
  compulsory: "compulsory social insurance",
  voluntary: "voluntary social insurance",
  unemployment: "unemployment insurance",
  health: "health insurance",
};

const MEASURE_NAMES: Record<Measure, string> = {
  participants: "Participants",
  increase: "Increase (decrease)",
  growthRate: "Growth rate",
  growthIndex: "Growth index",
  attainment: "Attainment of the plan",
  labourForce: "Labour force",
  labourForceCoverage: "Coverage of the labour force",
  eligible: "Eligible persons",
  eligibleCoverage: "Coverage of the eligible",
  population: "Population",
  populationCoverage: "Coverage of the population",
  shortfall: "Shortfall against the plan",
};

const SCENARIO_NAMES: Record<Scenario, string> = {
  actual: "Actual",
  estimate: "Estimate",
  plan: "Plan",
  target: "Target",
};

const SEVERITY_NAMES: Record<Severity, string> = { hard: "Does not reconcile", soft: "Worth a look" };

const RULE_NAMES: Record<RuleOrigin, string> = {
  sumOfProgrammes: "Social insurance = compulsory + voluntary",
  sumOfParts: "Total = sum of its parts",
  sumAsAssigned: "Sum of the units = target assigned from above",
  increaseIdentity: "Increase = this year − prior year",
  shortfallIdentity: "Shortfall = plan − actual",
  definitionOfGrowthRate: "Growth rate = increase / prior year",
  definitionOfGrowthIndex: "Growth index = this year / prior year",
  definitionOfAttainment: "Attainment = actual / plan",
  definitionOfCoverage: "Coverage = participants / base",
  oneBasePerPlaceAndYear: "One base per place and year",
  participantsWithinBase: "Participants do not exceed their base",
  unemploymentWithinCompulsory: "Unemployment insurance lies within compulsory",
  headCount: "Head counts are whole and not negative",
  eligibleWithinBase: "Eligible persons do not exceed their base",
  pointsIdentity: "Points = this share − the share compared with",
  oneStatementPerText: "What is stated twice is the same",
};

export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

export function programmeEn(line: Line): string {
  if (isJointTotal(line)) return "social and health insurance";
  return PROGRAMME_NAMES[line.programme] + (line.group ? ` (${line.group})` : "");
}

/** The place after a noun: " in Xã Thanh", " (Tổng cộng)"; place names stay as written, "" when it need not be said. */
export function atPlaceEn(line: Line, withPlace: boolean): string {
  if (!withPlace || line.place === "") return "";
  return /^(toàn|tổng|cộng|total|all)(?=\s|$)/i.test(line.place) ? ` (${line.place})` : ` in ${line.place}`;
}

/** The line inside a sentence: "unemployment insurance in Xã Thanh". */
export function lineEn(line: Line, withPlace: boolean): string {
  return programmeEn(line) + atPlaceEn(line, withPlace);
}

/** Years that a table tells only by words such as "last year", counted from its own. */
const RELATIVE_YEARS: Readonly<Record<number, string>> = {
  [-2]: "two years before",
  [-1]: "the year before",
  0: "this year",
  1: "the next year",
};

/** "2019", or "the year before" where a table names no year of the calendar; "" when nothing tells it. */
export function yearNameEn(year: number | null): string {
  if (year === null) return "";
  return isDated({ year }) ? String(year) : (RELATIVE_YEARS[year] ?? "");
}

/** When a count was: " in 2019", " in the year before", " this year". */
export function inYearEn(year: number | null): string {
  const name = yearNameEn(year);
  if (name === "") return "";
  return /^\d|^the /.test(name) ? ` in ${name}` : ` ${name}`;
}

/** "plan 2019 assigned by BHXH tỉnh", inside a sentence. */
export function periodEn(period: Period): string {
  const name = yearNameEn(period.year);
  const year = name === "" ? "" : isDated(period) ? ` ${name}` : ` of ${name}`;
  const assigned = period.assignedBy ? ` assigned by ${period.assignedBy}` : "";
  return SCENARIO_NAMES[period.scenario].toLowerCase() + year + assigned;
}

function cellEn(place: CellPlace): string {
  return `cell ${a1(cellBox(place.row, place.column))} on sheet '${place.sheetName}'`;
}

export const namesEn: NameMessages = {
  programmeName: (programme) => capital(PROGRAMME_NAMES[programme]),
  measureName: (measure) => MEASURE_NAMES[measure],
  scenarioName: (scenario) => SCENARIO_NAMES[scenario],
  periodName: (period) => capital(periodEn(period)),
  lineName: (line: Line, surroundings: Surroundings = {}) =>
    capital(programmeEn(line)) + (surroundings.severalPlaces && line.place !== "" ? `, ${line.place}` : ""),
  severityName: (severity) => SEVERITY_NAMES[severity],
  ruleName: (origin) => RULE_NAMES[origin],
  cellName: cellEn,
};
