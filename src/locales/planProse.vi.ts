import type { Figure, Line, Measure, Period, Programme } from "../domain/figures/figure";
import { periodId } from "../domain/figures/identity";
import { atOnce, type InParts } from "../domain/inParts";
import { writeNumber } from "../domain/numbers/writeNumber";
import {
  linesOf,
  paragraphsOf,
  type LineStatements,
  type OutlineGroup,
  type OutlineItem,
  type OutlineSection,
  type PlanOutline,
  type Statement,
} from "../domain/prose/planOutline";
import type { PlanParagraph } from "../workbook/planText/planText";
import { capital, ofYearVi, placeVi, programmeVi } from "./names.vi";
import { personsVi } from "./planNumbers.vi";

/** Dash, plus and dot, as plans open paragraphs that lie deeper and deeper. */
const MARKS = ["-", "+", "•"];
const HEADED_PROGRAMMES: readonly Programme[] = ["social", "unemployment", "health"];
const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

const HEADINGS: Record<Period["scenario"], string> = {
  actual: "Kết quả",
  estimate: "Ước kết quả",
  plan: "Kế hoạch",
  target: "Chỉ tiêu",
};

const LEADS: Record<Period["scenario"], string> = {
  ...HEADINGS,
  actual: "Kết quả thực hiện",
  estimate: "Ước thực hiện",
};

/** The sections of a plan in words, as plans are written: Vietnamese whatever language the pane speaks. */
export function planProseVi(outline: PlanOutline): readonly PlanParagraph[] {
  return atOnce(planProseInParts(outline));
}

/** As `planProseVi`, with places to pause. */
export function* planProseInParts(outline: PlanOutline): InParts<readonly PlanParagraph[]> {
  const paragraphs: PlanParagraph[] = [];
  for (const [at, section] of outline.entries()) {
    const isAllProposed = linesOf(section).every(({ isProposed }) => isProposed);
    yield* sectionText({ ...section, isAllProposed }, outline.length > 1 ? at : null, paragraphs);
  }
  return paragraphs;
}

/** A section, and whether nobody assigned any of it. */
interface SpokenSection extends OutlineSection {
  readonly isAllProposed: boolean;
}

/** Paragraphs written between two pauses. */
const PARAGRAPHS_PER_PART = 200;

function* sectionText(section: SpokenSection, number: number | null, into: PlanParagraph[]): InParts<void> {
  into.push(headingOf(section, number));
  for (const group of section.groups) {
    into.push({ kind: "lead", text: leadOf(section, group) });
    let before: LineStatements | undefined;
    for (const { item, depth } of paragraphsOf(group.items)) {
      if (into.length % PARAGRAPHS_PER_PART === 0) yield;
      const mark = MARKS[Math.min(depth, MARKS.length - 1)]!;
      into.push({ kind: "item", depth, mark, text: itemText(item, section, before) });
      before = item.lines.at(-1);
    }
  }
}

function headingOf(section: SpokenSection, at: number | null): PlanParagraph {
  const { year, assignedBy } = section.period;
  const number = at === null || at >= ROMAN.length ? "" : `${ROMAN[at]}. `;
  const assigned = assignedBy ? ` do ${assignedBy} giao` : "";
  const title = `${opening(section, HEADINGS)} phát triển đối tượng tham gia ${programmesIn(section)}${assigned}${ofYearVi(year)}`;
  return { kind: "heading", text: number + title.toLocaleUpperCase("vi") };
}

/** Targets of which all are proposed are called so from the heading on. */
function opening(section: SpokenSection, names: Record<Period["scenario"], string>): string {
  const name = names[section.period.scenario];
  return section.isAllProposed ? `${name} dự kiến` : name;
}

/** "BHXH, BHTN": those that a heading names, the parts of BHXH only where it is missing. */
export function programmesIn(section: OutlineSection): string {
  const programmes = [...new Set(linesOf(section).map(({ line }) => line.programme))];
  const headed = programmes.includes("social")
    ? programmes.filter((programme) => HEADED_PROGRAMMES.includes(programme))
    : programmes;
  return headed.map((programme) => programmeVi({ place: "", programme })).join(", ");
}

/** Opens what follows and says its year: "Kết quả thực hiện năm 2019 trên địa bàn huyện Hướng Hóa như sau:" */
function leadOf(section: SpokenSection, { place }: OutlineGroup): string {
  const { assignedBy, year } = section.period;
  const assigned = assignedBy ? ` ${assignedBy} giao` : "";
  const where = place === null ? " của các đơn vị" : inPlace(place);
  return `${opening(section, LEADS)}${assigned}${ofYearVi(year)}${where} như sau:`;
}

/** Rows of sums name no place of their own. */
function inPlace(place: string): string {
  return place === "" || /^(tổng|cộng)/i.test(place) ? "" : ` trên địa bàn ${placeVi(place)}`;
}

function itemText(item: OutlineItem, section: SpokenSection, before: LineStatements | undefined): string {
  const said = item.lines
    .map((line, at) => yearAgain(at === 0 ? before : item.lines[at - 1], line, section) + lineText(line, section))
    .join("; ");
  const text = item.place === null ? capital(said) : `${placeName(item.place)}: ${said}`;
  return text + (item.parts.length > 0 ? ". Trong đó:" : ".");
}

/** The year of the section, said anew where the line before ended with another: "năm 2022 ". */
function yearAgain(before: LineStatements | undefined, line: LineStatements, { period }: OutlineSection): string {
  const last = before?.statements.at(-1);
  const isPlain = line.statements[0]!.kind === "participants" && !line.isProposed;
  if (!last || !isPlain || period.year === null || namedYear(last, period) === period.year) return "";
  return `${ofYearVi(period.year).trimStart()} `;
}

/** The year that a statement leaves the reader with; what it is compared with is named in passing only. */
function namedYear(statement: Statement, { year }: Period): number | null {
  if (statement.kind === "attainment") return statement.plan.year;
  if (statement.kind !== "count" || statement.count.key.measure === "participants") return year;
  return statement.count.key.period.year;
}

function placeName(place: string): string {
  return place === "" ? "Toàn địa bàn" : capital(place);
}

function lineText({ line, statements, isProposed }: LineStatements, section: SpokenSection): string {
  const [first] = statements;
  const saysProposed = isProposed && !section.isAllProposed;
  const said = statements
    .map((statement) =>
      statementText(statement, line, section.period, { isProposed: saysProposed, isFirst: statement === first }),
    )
    .join(", ");
  return first?.kind === "participants" ? said : `về ${programmeVi(line)}, ${said}`;
}

function statementText(
  statement: Statement,
  line: Line,
  period: Period,
  { isProposed, isFirst }: { readonly isProposed: boolean; readonly isFirst: boolean },
): string {
  switch (statement.kind) {
    case "participants": {
      const taking = `${personsVi(statement.participants)} tham gia ${programmeVi(line)}`;
      return isProposed ? `chỉ tiêu dự kiến là ${taking}` : `có ${taking}`;
    }
    case "attainment":
      return attainmentText(statement, period);
    case "coverage":
      return coverageText(statement, line);
    case "growth":
      return growthText(statement, line);
    case "count":
      return countText(statement.count, line, period, isFirst);
  }
}

type StatementOf<K extends Statement["kind"]> = Extract<Statement, { kind: K }>;

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
function coverageText({ coverage, base, participants }: StatementOf<"coverage">, line: Line): string {
  const name = COVERED[coverage.key.measure]!(programmeVi(line));
  const quotient = base && participants ? `${writeNumber(participants.value!)}/${writeNumber(base.value!)}` : null;
  const bracket = quotient ?? (base && personsVi(base));
  return `${name} đạt ${percent(coverage)}` + (bracket === null ? "" : ` (${bracket})`);
}

/** "tăng 307 người (tốc độ tăng 6,38%) so với năm 2018 (4.815 người)" */
function growthText({ versus, prior, increase, rate, index }: StatementOf<"growth">, line: Line): string {
  const against = `so với ${versusName(versus)}` + (prior ? ` (${personsVi(prior)})` : "");
  const development = index && `tốc độ phát triển`;
  if (increase) {
    const direction = changeOf(increase);
    const isOpposite = rate !== null && changeOf(rate) !== direction;
    const bracket = rate && !isOpposite ? ` (${rateText(rate)})` : "";
    return [
      `${direction} ${personsVi(positive(increase))}${bracket} ${against}`,
      ...(isOpposite ? [rateAlone(rate)] : []),
      ...(index ? [`${development} đạt ${percent(index)}`] : []),
    ].join(", ");
  }
  if (rate) return `${rateAlone(rate)} ${against}` + (index ? `, ${development} đạt ${percent(index)}` : "");
  return `${development} số người tham gia ${programmeVi(line)} đạt ${percent(index!)} ${against}`;
}

function rateText(rate: Figure): string {
  return `tốc độ ${changeOf(rate)} ${percent(positive(rate))}`;
}

/** Where no count says that it fell, the sign does: "tốc độ tăng -1,2%". */
function rateAlone(rate: Figure): string {
  return `tốc độ tăng ${percent(rate)}`;
}

function changeOf({ value }: Figure): "tăng" | "giảm" {
  return value!.isNegative() ? "giảm" : "tăng";
}

/** A count that stands for itself: "lực lượng lao động trong độ tuổi năm 2019 là 49.923 người". */
function countText(count: Figure, line: Line, period: Period, isFirst: boolean): string {
  const { key } = count;
  const isOfSection = periodId(key.period) === periodId(period);
  const when = isOfSection ? "" : baseOf(key.period, period);
  switch (key.measure) {
    case "labourForce":
      return `lực lượng lao động trong độ tuổi${when} là ${personsVi(count)}`;
    case "eligible":
      return `số người thuộc diện tham gia ${programmeVi(line)}${when} là ${personsVi(count)}`;
    case "population":
      return `dân số${when} là ${personsVi(count)}`;
    default:
      return key.period.scenario === "actual" && !isOfSection && !isFirst
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
