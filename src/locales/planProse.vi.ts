import { PROGRAMMES, type Line, type Period, type Programme } from "../domain/figures/figure";
import { periodId } from "../domain/figures/identity";
import { atOnce, type InParts } from "../domain/inParts";
import {
  linesOf,
  paragraphsOf,
  type LineStatements,
  type OutlineGroup,
  type OutlineItem,
  type OutlineSection,
  type PlanOutline,
  type Statement,
} from "../domain/prose/outline/planOutline";
import type { PlanParagraph } from "../workbook/planText/planText";
import { capital, ofYearVi, placeVi, programmeVi, smallLetters } from "./names.vi";
import { romanNumeral } from "../domain/numbers/romanNumeral";
import { isOfPlace, lineText } from "./planStatements.vi";

/** Dash, plus and dot, as plans open paragraphs that lie deeper and deeper. */
const MARKS = ["-", "+", "•"];
const HEADED_PROGRAMMES: readonly Programme[] = ["social", "unemployment", "health"];

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
    for (const { item, depth } of paragraphsOf(group.items)) {
      if (into.length % PARAGRAPHS_PER_PART === 0) yield;
      const mark = MARKS[Math.min(depth, MARKS.length - 1)]!;
      into.push({ kind: "item", depth, mark, text: itemText(item, section, depth > 0) });
    }
  }
}

function headingOf(section: SpokenSection, at: number | null): PlanParagraph {
  const { year, assignedBy } = section.period;
  const number = at === null ? "" : `${romanNumeral(at + 1)}. `;
  const assigned = assignedBy ? ` do ${assignedBy} giao` : "";
  const programmes = programmesIn(section);
  const subject =
    programmes === "" ? BASES : `${opening(section, HEADINGS)} phát triển đối tượng tham gia ${programmes}`;
  const title = `${subject}${assigned}${ofYearVi(year)}`;
  return { kind: "heading", text: number + title.toLocaleUpperCase("vi") };
}

/** Targets of which all are proposed are called so from the heading on. */
function opening(section: SpokenSection, names: Record<Period["scenario"], string>): string {
  const name = names[section.period.scenario];
  return section.isAllProposed ? `${name} dự kiến` : name;
}

/** What a section is about that says nothing of a programme. */
const BASES = "Lực lượng lao động, dân số";

/** "BHXH, BHTN": those that a heading names, the parts of BHXH only where it is missing. */
export function programmesIn(section: OutlineSection): string {
  const told = linesOf(section).filter(({ statements }) => !statements.every(isOfPlace));
  const programmes = PROGRAMMES.filter((programme) => told.some(({ line }) => line.programme === programme));
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
  const subject = programmesIn(section) === "" ? BASES : opening(section, LEADS);
  return `${subject}${assigned}${ofYearVi(year)}${where} như sau:`;
}

/** Rows of sums name no place of their own. */
function inPlace(place: string): string {
  return place === "" || /^(tổng|cộng)/i.test(place) ? "" : ` trên địa bàn ${placeVi(place)}`;
}

function itemText({ place, lines, parts }: OutlineItem, section: SpokenSection, isPart: boolean): string {
  const group = isPart && place === null ? openingGroup(lines[0]!.line) : null;
  const setting = { period: section.period, isAllProposed: section.isAllProposed, isGroupNamed: group !== null };
  const said = lines.map((line, at) => yearAgain(lines[at - 1], line, section) + lineText(line, setting)).join("; ");
  const name = place === null ? group : placeName(place);
  return (name === null ? capital(said) : `${capital(name)}: ${said}`) + (parts.length > 0 ? ". Trong đó:" : ".");
}

/** Words that name a programme: a group that bears one does not open a paragraph, or would seem to be the programme. */
const NAMES_PROGRAMME = /BHXH|BHYT|BHTN|bảo hiểm|bắt buộc|tự nguyện|thất nghiệp/i;

/** "Hộ gia đình": a group that opens its paragraph below "Trong đó:". */
function openingGroup({ group }: Line): string | null {
  return group === undefined || NAMES_PROGRAMME.test(group) ? null : smallLetters(group);
}

/** The year of the section, said anew where the line before ended with another: "năm 2022 ". */
function yearAgain(before: LineStatements | undefined, line: LineStatements, { period }: OutlineSection): string {
  const last = before?.statements.at(-1);
  const [first] = line.statements;
  if (!last || period.year === null || namedYear(last, period) === period.year) return "";
  const namesOwn = first!.kind === "count" && periodId(first!.count.key.period) !== periodId(period);
  if (line.isProposed || namesOwn) return "";
  const when = `${period.scenario === "estimate" ? "ước thực hiện" : ""}${ofYearVi(period.year)}`.trimStart();
  return `${when}${first!.kind === "participants" ? "" : ","} `;
}

/** The year that a statement leaves the reader with; what it is compared with is named in passing only. */
function namedYear(statement: Statement, { year }: Period): number | null {
  if (statement.kind === "attainment") return statement.plan.year;
  return statement.kind === "count" ? statement.count.key.period.year : year;
}

function placeName(place: string): string {
  return place === "" ? "Toàn địa bàn" : place;
}
