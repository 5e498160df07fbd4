import type { Figure, Line, Measure, Period } from "../domain/figures/figure";
import { placeId, periodId } from "../domain/figures/identity";
import { writeNumber } from "../domain/numbers/writeNumber";
import type { LineStatements, Statement } from "../domain/prose/outline/planOutline";
import { isResult } from "../domain/prose/outline/subjectPeriods";
import { proseLexicon } from "./lexicon/prose";
import { ofYearVi, programmeVi, smallLetters } from "./names.vi";
import { personsVi } from "./planNumbers.vi";

/** What stands around a line in its sentence. */
export interface LineSetting {
  /** of the section */
  readonly period: Period;
  /** the heading calls all targets proposed */
  readonly isAllProposed: boolean;
  /** the group that the line is of opens its paragraph */
  readonly isGroupNamed: boolean;
}

/** A line as part of a sentence: "có 278 người tham gia BHXH tự nguyện, đạt 44,27% so với kế hoạch (628 người)". */
export function lineText({ line, statements, isProposed }: LineStatements, setting: LineSetting): string {
  const { isAllProposed, isGroupNamed } = setting;
  const { place, programme } = line;
  const told: ToldLine = {
    programme: isGroupNamed ? programmeVi({ place, programme }) : ofGroupVi(line),
    period: setting.period,
    isProposed: isProposed && !isAllProposed,
    isOpen: statements[0]!.kind === "count",
    isOfPeople: statements[0]!.kind !== "participants" || statements.some(({ kind }) => kind === "coverage"),
  };
  const said = statements.map((statement) => statementText(statement, told)).join(", ");
  return statements.every(namesItsSubject) || statements[0]!.kind === "participants"
    ? said
    : `về ${told.programme}, ${said}`;
}

/** A line in words: its programme with the group, and what its statements lean on. */
interface ToldLine {
  readonly programme: string;
  readonly period: Period;
  readonly isProposed: boolean;
  /** it opens with a count of another period */
  readonly isOpen: boolean;
  /** no count opens it, or it states a percentage: of what "giảm 1,2%" is has to be said */
  readonly isOfPeople: boolean;
}

/** True for what says of whom it is by itself: coverages and their bases. */
function namesItsSubject(statement: Statement): boolean {
  return statement.kind === "coverage" || isOfBase(statement);
}

function isOfBase(statement: Statement): boolean {
  return statement.kind === "count" && statement.count.key.measure !== "participants";
}

/** True for what states the labour force or the population of a place, whatever the programme. */
export function isOfPlace(statement: Statement): boolean {
  return isOfBase(statement) && statement.kind === "count" && statement.count.key.measure !== "eligible";
}

const KNOWN_GROUPS = new Set(proseLexicon.groups.flatMap(({ name, spellings }) => [name, ...spellings]).map(placeId));

/** "BHYT hộ gia đình", "BHXH bắt buộc (HCSN, Đảng, đoàn thể)". */
function ofGroupVi(line: Line): string {
  const { place, programme, group } = line;
  if (group === undefined) return programmeVi(line);
  const whole = programmeVi({ place, programme });
  const small = smallLetters(group);
  return KNOWN_GROUPS.has(placeId(group))
    ? `${whole} ${small.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLocaleLowerCase("vi"))}`
    : `${whole} (${small})`;
}

function statementText(statement: Statement, told: ToldLine): string {
  switch (statement.kind) {
    case "participants":
      return participantsText(statement, told);
    case "attainment":
      return attainmentText(statement, told.period);
    case "coverage":
      return coverageText(statement, told);
    case "growth":
      return growthText(statement, told);
    case "count":
      return countText(statement.count, told);
  }
}

type StatementOf<K extends Statement["kind"]> = Extract<Statement, { kind: K }>;

/** "có 90 người tham gia BHXH tự nguyện (năm 2018: 75 người)" */
function participantsText(
  { participants, before }: StatementOf<"participants">,
  { programme, period, isProposed }: ToldLine,
): string {
  const taking = `${personsVi(participants)} tham gia ${programme}`;
  const done = isResult(period) ? "" : "thực hiện";
  const earlier = before ? `(${`${done}${ofYearVi(before.key.period.year)}`.trimStart()}: ${personsVi(before)})` : "";
  // two brackets do not stand side by side
  const said = taking.endsWith(")") && before ? `${taking.slice(0, -1)}; ${earlier.slice(1)}` : `${taking} ${earlier}`;
  return (isProposed ? `chỉ tiêu dự kiến là ${said}` : `có ${said}`).trimEnd();
}

/** "đạt 93,9% so với kế hoạch BHXH tỉnh giao (5.454 người), còn thiếu 332 người" */
function attainmentText({ plan, planned, attainment, shortfall }: StatementOf<"attainment">, period: Period): string {
  const name = planName(plan, period);
  const bracket = planned ? ` (${personsVi(planned)})` : "";
  const missing = shortfall ? shortfallText(shortfall) : "";
  if (attainment) {
    return `đạt ${percent(attainment)} so với ${name}${bracket}` + (missing === "" ? "" : `, ${missing}`);
  }
  if (shortfall) return `${missing} so với ${name}${bracket}`;
  return `${name} là ${personsVi(planned!)}`;
}

function planName(plan: Period, { year }: Period): string {
  const name = plan.scenario === "target" ? "chỉ tiêu" : plan.scenario === "plan" ? "kế hoạch" : periodName(plan);
  if (plan.scenario !== "target" && plan.scenario !== "plan") return name;
  const assigned = plan.assignedBy ? ` ${plan.assignedBy} giao` : "";
  return name + assigned + (plan.year === year ? "" : ofYearVi(plan.year));
}

function shortfallText(shortfall: Figure): string {
  const isMet = shortfall.value!.isNegative();
  return isMet ? `vượt ${personsVi(opposite(shortfall))}` : `còn thiếu ${personsVi(shortfall)}`;
}

const COVERED: Partial<Record<Measure, (programme: string) => string>> = {
  labourForceCoverage: (programme) => `tỷ lệ lực lượng lao động trong độ tuổi tham gia ${programme}`,
  eligibleCoverage: (programme) => `tỷ lệ số người tham gia ${programme} so với số người thuộc diện tham gia`,
  populationCoverage: (programme) => `tỷ lệ dân số tham gia ${programme}`,
};

/** "… đạt 89,7% (4.844/5.400)", "… đạt 10,26% (49.923 người)" */
function coverageText({ coverage, base, participants }: StatementOf<"coverage">, { programme }: ToldLine): string {
  const name = COVERED[coverage.key.measure]!(programme);
  const quotient = base && participants ? `${writeNumber(participants.value!)}/${writeNumber(base.value!)}` : null;
  const bracket = quotient ?? (base && personsVi(base));
  return `${name} đạt ${percent(coverage)}` + (bracket === null ? "" : ` (${bracket})`);
}

/** "tăng 307 người (tốc độ tăng 6,38%) so với năm 2018 (4.815 người)" */
function growthText(
  { versus, prior, increase, rate, index }: StatementOf<"growth">,
  { programme, isOfPeople }: ToldLine,
): string {
  const against = `so với ${versusName(versus)}` + (prior ? ` (${personsVi(prior)})` : "");
  if (increase) {
    const direction = changeOf(increase);
    // a small change rounds to a rate of nothing, which has no direction of its own
    const isOpposite = rate !== null && !rate.value!.isZero() && changeOf(rate) !== direction;
    const bracket = rate && !isOpposite ? ` (${rateText(rate, direction)})` : "";
    return [
      `${direction} ${personsVi(positive(increase))}${bracket} ${against}`,
      ...(isOpposite ? [rateText(rate)] : []),
      ...(index ? [indexAgain(index, versus)] : []),
    ].join(", ");
  }
  if (rate) return `${rateAlone(rate, isOfPeople)} ${against}` + (index ? `, ${indexAgain(index, versus)}` : "");
  // what fell has no development, and a low index could be taken for a rate
  return index!.value!.lt(1)
    ? `bằng ${percent(index!)} ${against}`
    : `tốc độ phát triển số người tham gia ${programme} đạt ${percent(index!)} ${against}`;
}

/** Behind what was compared already: "tốc độ phát triển đạt 107,3%", "bằng 98,5% năm 2019". */
function indexAgain(index: Figure, versus: Period): string {
  if (index.value!.gte(1)) return `tốc độ phát triển đạt ${percent(index)}`;
  const isPlain = versus.scenario === "actual" && versus.year !== null;
  return `bằng ${percent(index)} ${isPlain ? "" : "so với "}${versusName(versus)}`;
}

function rateText(rate: Figure, direction = changeOf(rate)): string {
  return `tốc độ ${direction} ${percent(positive(rate))}`;
}

/** "tăng 6,5%", "giảm 1,2%", or of whom "số người tham gia giảm 1,2%"; of none at all the noun tells. */
function rateAlone(rate: Figure, isOfPeople: boolean): string {
  if (rate.value!.isZero()) return rateText(rate);
  return `${isOfPeople ? "số người tham gia " : ""}${changeOf(rate)} ${percent(positive(rate))}`;
}

function changeOf({ value }: Figure): "tăng" | "giảm" {
  return value!.isNegative() ? "giảm" : "tăng";
}

/** A count that stands for itself: "lực lượng lao động trong độ tuổi năm 2019 là 49.923 người". */
function countText(count: Figure, { programme, period, isOpen }: ToldLine): string {
  const { key } = count;
  const isOfSection = periodId(key.period) === periodId(period);
  const when = isOfSection ? "" : baseOf(key.period, period);
  switch (key.measure) {
    case "labourForce":
      return `lực lượng lao động trong độ tuổi${when} là ${personsVi(count)}`;
    case "eligible":
      return `số người thuộc diện tham gia ${programme}${when} là ${personsVi(count)}`;
    case "population":
      return `dân số${when} là ${personsVi(count)}`;
    default:
      return key.period.scenario === "actual" && !isOfSection && !isOpen
        ? `so với ${versusName(key.period)} (${personsVi(count)})`
        : `${periodName(key.period)} là ${personsVi(count)}`;
  }
}

/** Of a base that is not the section's own: " dự kiến năm 2021" beside targets, " năm 2019" where it was counted. */
function baseOf({ scenario, year }: Period, section: Period): string {
  const isAlike = scenario === section.scenario || (scenario === "actual" && year !== section.year);
  return (isAlike ? "" : BASE_NAMES[scenario]) + ofYearVi(year);
}

const BASE_NAMES: Record<Period["scenario"], string> = {
  actual: " thực tế",
  estimate: " ước tính",
  plan: " dự kiến",
  target: " theo chỉ tiêu",
};

const PERIOD_NAMES: Record<Period["scenario"], string> = {
  actual: "thực hiện",
  estimate: "ước thực hiện",
  plan: "kế hoạch",
  target: "chỉ tiêu",
};

function periodName(period: Period): string {
  const assigned = period.assignedBy ? ` ${period.assignedBy} giao` : "";
  return PERIOD_NAMES[period.scenario] + assigned + ofYearVi(period.year);
}

/** What a growth starts from: "năm 2018", "ước thực hiện năm 2019"; "năm trước" where nothing tells the year. */
function versusName(versus: Period): string {
  if (versus.scenario !== "actual") return periodName(versus);
  return ofYearVi(versus.year).trimStart() || "năm trước";
}

function percent(figure: Figure): string {
  return writeNumber(figure.value!, { unit: "%", decimals: figure.decimals });
}

function positive(figure: Figure): Figure {
  return figure.value!.isNegative() ? opposite(figure) : figure;
}

function opposite(figure: Figure): Figure {
  return { ...figure, value: figure.value!.negated() };
}
