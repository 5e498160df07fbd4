import type { Confrontation, EditRule } from "../domain/edits/editRule";
import type { Figure, Period } from "../domain/figures/figure";
import { Decimal } from "../domain/numbers/decimal";
import { a1, cellBox } from "../workbook/address";
import type { Finding } from "../workbook/jobs/jobs";
import { isJointTotal } from "./jointTotal";
import type { FindingMessages, Surroundings } from "./messages";
import { atPlaceEn, capital, inYearEn, lineEn, periodEn, programmeEn, yearNameEn } from "./names.en";
import { ENGLISH_SEPARATORS, ENGLISH_UNITS, numberWriting, withTrueMinus } from "./numberWriting";
import {
  type Lacking,
  MISREAD_SCALE,
  PARTS_SPELT_OUT,
  accusedFigure,
  baseYear,
  comparedPeriod,
  figureIn,
  lackingIn,
  namesPlace,
  quotientOf,
  sameLine,
  samePeriod,
  sameSheet,
  testedFigure,
} from "./ruleFigures";

const write = numberWriting(ENGLISH_SEPARATORS, ENGLISH_UNITS);

/** What a growth figure is compared with: " on 2018". */
function versusEn(period: Period | undefined): string {
  if (!period) return "";
  if (period.scenario !== "actual") return ` on the ${periodEn(period)}`;
  return ` on ${yearNameEn(period.year) || "the prior year"}`;
}

/** " (plan 2019)", unless the sentence opens with that period. */
function ofPeriodEn(figure: Figure, rule: EditRule): string {
  return samePeriod(figure, testedFigure(rule)) ? "" : ` (${periodEn(figure.key.period)})`;
}

/** What a figure states: "the growth rate of social insurance on 2018". */
function indicatorEn(figure: Figure, rule: EditRule, withPlace: boolean): string {
  const { key } = figure;
  const who = lineEn(key, withPlace);
  const year = key.period.scenario === "actual" ? inYearEn(key.period.year) : ofPeriodEn(figure, rule);
  const compared = comparedPeriod(figure, rule);
  const versus = versusEn(compared);
  const ofBase = inYearEn(baseYear(figure, rule));
  switch (key.measure) {
    case "participants":
      return `the ${isJointTotal(key) ? "total " : ""}number of participants in ${who}${year}`;
    case "increase":
      return `the increase in ${who}${versus || year}`;
    case "growthRate":
      return `the growth rate of ${who}${versus || year}`;
    case "growthIndex":
      return `the growth index of ${who}${versus || year}`;
    case "attainment":
      return `the attainment of ${who} against ${compared ? `the ${periodEn(compared)}` : "its plan"}`;
    case "labourForce":
      return `the labour force${atPlaceEn(key, withPlace)}${year}`;
    case "labourForceCoverage":
      return `the coverage of ${who} in the labour force${ofBase}`;
    case "eligible":
      return `the number of persons eligible for ${who}${year}`;
    case "eligibleCoverage":
      return `the coverage of ${who} among the eligible${ofBase}`;
    case "population":
      return `the population${atPlaceEn(key, withPlace)}${year}`;
    case "populationCoverage":
      return `the coverage of ${who} in the population${ofBase}`;
    case "shortfall":
      return `the shortfall of ${who} against ${compared ? `the ${periodEn(compared)}` : "its plan"}`;
  }
}

/** How a sentence about the figure under test opens where its period is not plain: "Target 2020: ". */
function openingEn(rule: EditRule): string {
  const { measure, period } = testedFigure(rule).key;
  if (period.scenario !== "actual") return `${capital(periodEn(period))}: `;
  const otherBase = measure.endsWith("Coverage") && baseYear(testedFigure(rule), rule) !== period.year;
  const year = inYearEn(period.year).trimStart();
  return otherBase && year !== "" ? `${capital(year)}, ` : "";
}

/** The start of a sentence about the figure under test: its period where that is not plain, then what it states. */
function subjectEn(figure: Figure, rule: EditRule, withPlace: boolean): string {
  return capital(openingEn(rule) + indicatorEn(figure, rule, withPlace));
}

const GROWTH = { growthRate: "growth rate", growthIndex: "growth index" } as const;

function ratioEn(finding: Finding, withPlace: boolean): string {
  const { rule, violation, readAs } = finding.confrontation;
  const stated = testedFigure(rule);
  const printed = write.stated(stated);
  const quotient = quotientOf(finding.confrontation, write);
  if (!quotient)
    return `${subjectEn(stated, rule, withPlace)} is given as ${printed}, which its counts do not support.`;
  const recomputed = `${quotient.operands} = ${quotient.percent}`;
  const rounded = quotient.rounded === null ? "" : `, rounded to ${quotient.rounded}`;
  const accused = accusedFigure(rule, finding.place);
  if (accused) {
    const indicator = indicatorEn(stated, rule, withPlace);
    return capital(
      `${openingEn(rule)}with ${write.stated(accused)}, ${indicator} is ${recomputed}${rounded}, not the ${printed} given.`,
    );
  }
  const way = readAs ? ` as a ${GROWTH[readAs]}` : "";
  const sentence = `${subjectEn(stated, rule, withPlace)} is given as ${printed}; recomputed${way} it is ${recomputed}${rounded}.`;
  return violation?.code === "cutOff" ? `${sentence} The figure given was cut off, not rounded.` : sentence;
}

function differenceEn(finding: Finding, withPlace: boolean): string {
  const { rule, exact } = finding.confrontation;
  const stated = testedFigure(rule);
  const [current, prior] = [figureIn(rule, "current", "numerator"), figureIn(rule, "prior", "denominator")];
  const opening = `${subjectEn(stated, rule, withPlace)} is given as ${write.stated(stated)}`;
  if (!current || !prior || exact === null) return `${opening}, which the two years' counts do not support.`;
  return `${opening}, while ${write.stated(current)} − ${write.stated(prior)} = ${write.like(stated, exact)}.`;
}

function shortfallEn(finding: Finding, withPlace: boolean): string {
  const { rule, exact } = finding.confrontation;
  const stated = testedFigure(rule);
  const [planned, current] = [figureIn(rule, "planned"), figureIn(rule, "current")];
  const opening = `${subjectEn(stated, rule, withPlace)} is given as ${write.stated(stated)}`;
  if (!planned || !current || exact === null) return `${opening}, which plan and actual do not support.`;
  return `${opening}, while ${write.stated(planned)} − ${write.stated(current)} = ${write.like(stated, exact)}.`;
}

/** What tells a part from its total: its programme, group or place. */
function partEn(part: Figure, total: Figure): string {
  if (part.key.programme !== total.key.programme) return programmeEn(part.key).replace(/ social insurance/, "");
  if (part.key.group !== undefined && part.key.group !== total.key.group) return part.key.group;
  return part.key.place !== total.key.place ? part.key.place : programmeEn(part.key);
}

/** Units that were given shares of what an authority assigned. */
function assignedEn({ confrontation: { rule, exact } }: Finding): string | null {
  const total = figureIn(rule, "total");
  if (rule.origin !== "sumAsAssigned" || !total || total.value === null || exact === null) return null;
  const gap = exact.minus(total.value);
  const units = write.count(new Decimal(rule.figures.length - 1));
  return `The ${units} units come to ${write.like(total, exact)}, ${write.like(total, gap.abs())} persons ${gap.isNegative() ? "under" : "over"} the assigned target of ${write.stated(total)}.`;
}

function balanceEn(finding: Finding, withPlace: boolean): string {
  const { rule, exact } = finding.confrontation;
  const ofAssigned = assignedEn(finding);
  if (ofAssigned !== null) return ofAssigned;
  const total = figureIn(rule, "total", "stated") ?? testedFigure(rule);
  const parts = rule.figures.filter((each) => each.role === "part").map((each) => each.figure);
  const opening = `${subjectEn(total, rule, withPlace)} is given as ${write.stated(total)}`;
  if (exact === null || total.value === null) return `${opening}, which its parts do not add up to.`;
  const gap = total.value.minus(exact);
  const apart = `${write.like(total, gap.abs())} too ${gap.isNegative() ? "low" : "high"}`;
  const sum =
    parts.length > PARTS_SPELT_OUT
      ? `its ${parts.length} parts add up to`
      : `${parts.map((part) => `${partEn(part, total)} ${write.stated(part)}`).join(" + ")} =`;
  return `${opening}, while ${sum} ${write.like(total, exact)} (the total is ${apart}).`;
}

/** Where one of two figures that state the same stands: its row, or its cell when both stand in one row. */
function standingEn(figure: Figure, other: Figure, { paragraphAt }: Surroundings): string {
  const { source } = figure;
  if (source.kind === "span") return paragraphAt ? ` in the paragraph “${paragraphAt(source.start)}”` : "";
  const row = sameLine(figure, other)
    ? `in cell ${a1(cellBox(source.row, source.column))}`
    : `in the ${lineEn(figure.key, figure.key.place !== other.key.place)} row`;
  return ` ${row}${sameSheet(figure, other) ? "" : ` on sheet '${source.sheetName}'`}`;
}

function equalBaseEn(finding: Finding, withPlace: boolean, surroundings: Surroundings): string {
  const { rule } = finding.confrontation;
  const stated = testedFigure(rule);
  const reference = figureIn(rule, "reference") ?? rule.figures[1]?.figure;
  const opening = `${subjectEn(stated, rule, withPlace)} is given as ${write.stated(stated)}`;
  if (!reference) return `${opening}, elsewhere otherwise.`;
  const [here, there] = [standingEn(stated, reference, surroundings), standingEn(reference, stated, surroundings)];
  return `${opening}${here} but as ${write.stated(reference)}${there === here ? "" : there}.`;
}

function statementEn(finding: Finding, withPlace: boolean, surroundings: Surroundings): string {
  const { rule } = finding.confrontation;
  const [stated, reference] = rule.figures.map(({ figure }) => figure) as [Figure, Figure];
  const [here, there] = [standingEn(stated, reference, surroundings), standingEn(reference, stated, surroundings)];
  const [first, second] = [write.stated(reference), write.stated(stated)];
  const where = here === there ? `${first} and ${second}` : `${first}${there}, ${second}${here}`;
  return `${subjectEn(stated, rule, withPlace)} is stated differently in two places: ${where}.`;
}

/** What rises or falls by points: the share that they are taken of. */
function pointsEn(finding: Finding, withPlace: boolean): string {
  const { rule, exact } = finding.confrontation;
  const stated = testedFigure(rule);
  const [current, prior] = [figureIn(rule, "current")!, figureIn(rule, "prior")!];
  const share = indicatorEn(current, rule, withPlace);
  const { versus = prior.key.period } = stated.key;
  const way = stated.value!.isNegative() ? "below" : "above";
  const than = versus.scenario === "actual" ? yearNameEn(versus.year) || "the prior year" : `the ${periodEn(versus)}`;
  const printed = write.like(stated, stated.value!.abs());
  return `${capital(share)} is given as ${printed} ${way} ${than}, while ${write.stated(current)} − ${write.stated(prior)} = ${write.like(stated, exact!)}.`;
}

function exceedsEn(finding: Finding, withPlace: boolean): string {
  const { rule } = finding.confrontation;
  const whole = figureIn(rule, "whole", "denominator", "total", "reference");
  const part = rule.figures.find((each) => each.figure !== whole)?.figure ?? testedFigure(rule);
  const opening = `${subjectEn(part, rule, withPlace)} is given as ${write.stated(part)}`;
  if (!whole) return `${opening}, more than there can be.`;
  const bound = `${indicatorEn(whole, rule, withPlace)}, ${write.stated(whole)}`;
  return rule.kind === "subset"
    ? `${opening}, more than ${bound}; ${programmeEn(part.key)} lies within ${programmeEn(whole.key)}, so worth a look.`
    : `${opening}, more than ${bound}; worth a look.`;
}

function wholeCountEn(finding: Finding, withPlace: boolean): string {
  const { rule, violation, expected } = finding.confrontation;
  const stated = testedFigure(rule);
  const opening = `${subjectEn(stated, rule, withPlace)} is given as ${write.stated(stated)}`;
  switch (violation?.code) {
    case "separatorMisread": {
      const meant = expected ?? stated.value?.times(MISREAD_SCALE);
      const reading = meant
        ? `: perhaps ${write.count(meant)} persons, its thousands separator read as a decimal sign`
        : "";
      return `${opening}, with three decimals${reading}.`;
    }
    case "negative":
      return `${opening}: a number of persons cannot be negative.`;
    default:
      return `${opening}: a number of persons must be whole.`;
  }
}

const SENTENCES: Record<
  EditRule["kind"],
  (finding: Finding, withPlace: boolean, surroundings: Surroundings) => string
> = {
  ratio: ratioEn,
  difference: differenceEn,
  shortfall: shortfallEn,
  balance: balanceEn,
  equalBase: equalBaseEn,
  range: exceedsEn,
  subset: exceedsEn,
  wholeCount: wholeCountEn,
  points: pointsEn,
  rateWithoutPrior: ratioEn,
  statement: statementEn,
};

const LACKING: Record<Lacking, string> = {
  count: "the number of participants",
  prior: "the prior year's number",
  plan: "the planned number",
  labourForce: "the labour force",
  eligible: "the number of eligible persons",
  population: "the population",
  other: "a figure it needs",
};

/** Why a figure cannot be used: "is blank", "holds “–”", "is 0". */
function lackEn(figure: Figure): string {
  if (figure.absence === undefined) return figure.value?.isZero() ? "is 0" : "cannot be used";
  switch (figure.absence) {
    case "blank":
      return "is blank";
    case "notApplicable":
      return `holds “${figure.text}”`;
    case "text":
      return `holds the text “${figure.text}”`;
    case "error":
      return `shows the error ${figure.text}`;
  }
}

function unverifiableEn(confrontation: Confrontation, withPlace: boolean): string {
  const { rule, missing = [] } = confrontation;
  const tested = testedFigure(rule);
  const subject = subjectEn(tested, rule, withPlace);
  const lacks = missing.map(({ figure }) =>
    figure === tested ? `this cell ${lackEn(figure)}` : `${indicatorEn(figure, rule, withPlace)} ${lackEn(figure)}`,
  );
  const because = lacks.length === 0 ? `${LACKING[lackingIn(rule)]} was not found` : [...new Set(lacks)].join(", ");
  return `${subject}: cannot be checked because ${because}.`;
}

export const findingsEn: FindingMessages = {
  finding: (finding, surroundings = {}) => {
    const { rule } = finding.confrontation;
    return withTrueMinus(SENTENCES[rule.kind](finding, namesPlace(rule, surroundings), surroundings));
  },
  statedNumber: ({ rule }) => write.stated(testedFigure(rule)),
  recomputedNumber: ({ rule, expected }) => (expected === null ? null : write.like(testedFigure(rule), expected)),
  unverifiable: (confrontation, surroundings) =>
    unverifiableEn(confrontation, namesPlace(confrontation.rule, surroundings)),
  readAs: (confrontation, surroundings) => {
    const { rule, readAs } = confrontation;
    if (!readAs) return null;
    const stated = testedFigure(rule);
    const meant =
      readAs === "growthIndex" ? "a growth index (this year / prior year)" : "a growth rate (increase / prior year)";
    const subject = subjectEn(stated, rule, namesPlace(rule, surroundings));
    return `${subject} is given as ${write.stated(stated)}, which reconciles as ${meant}.`;
  },
};
