import type { Confrontation, EditRule } from "../domain/edits/editRule";
import type { Figure, Period } from "../domain/figures/figure";
import { VIETNAMESE_SEPARATORS } from "../domain/numbers/separators";
import { Decimal } from "../domain/numbers/decimal";
import { a1, cellBox } from "../workbook/address";
import type { Finding } from "../workbook/jobs/jobs";
import { isJointTotal } from "./jointTotal";
import type { FindingMessages, Surroundings } from "./messages";
import { atPlaceVi, capital, lineVi, ofYearVi, periodVi, programmeVi, yearNameVi } from "./names.vi";
import { numberWriting, withTrueMinus } from "./numberWriting";
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

const write = numberWriting(VIETNAMESE_SEPARATORS);

/** What a growth figure is compared with: " so với năm 2018". */
function versusVi(period: Period | undefined): string {
  if (!period) return "";
  if (period.scenario !== "actual") return ` so với ${periodVi(period)}`;
  return ` so với ${yearNameVi(period.year) || "năm trước"}`;
}

/** " (kế hoạch năm 2019)", unless the sentence opens with that period. */
function ofPeriodVi(figure: Figure, rule: EditRule): string {
  return samePeriod(figure, testedFigure(rule)) ? "" : ` (${periodVi(figure.key.period)})`;
}

/** What a figure states, in small letters: "tốc độ tăng của BHXH so với năm 2018". */
function indicatorVi(figure: Figure, rule: EditRule, withPlace: boolean): string {
  const { key } = figure;
  const who = lineVi(key, withPlace);
  const year = key.period.scenario === "actual" ? ofYearVi(key.period.year) : ofPeriodVi(figure, rule);
  const versus = versusVi(comparedPeriod(figure, rule));
  const ofBase = ofYearVi(baseYear(figure, rule));
  switch (key.measure) {
    case "participants":
      return `${isJointTotal(key) ? "tổng " : ""}số người tham gia ${who}${year}`;
    case "increase":
      return `số tăng của ${who}${versus || year}`;
    case "growthRate":
      return `tốc độ tăng của ${who}${versus || year}`;
    case "growthIndex":
      return `tốc độ phát triển của ${who}${versus || year}`;
    case "attainment":
      return `tỷ lệ thực hiện của ${who}${versus || " so với kế hoạch"}`;
    case "labourForce":
      return `lực lượng lao động${atPlaceVi(key, withPlace)}${year}`;
    case "labourForceCoverage":
      return `tỷ lệ tham gia ${who} so với lực lượng lao động${ofBase}`;
    case "eligible":
      return `số người thuộc diện tham gia ${who}${year}`;
    case "eligibleCoverage":
      return `tỷ lệ tham gia ${who} so với số thuộc diện${ofBase}`;
    case "population":
      return `dân số${atPlaceVi(key, withPlace)}${year}`;
    case "populationCoverage":
      return `tỷ lệ tham gia ${who} so với dân số${ofBase}`;
    case "shortfall":
      return `số còn thiếu của ${who}${versus || " so với kế hoạch"}`;
  }
}

/** How a sentence about the figure under test opens where its period is not plain: "Chỉ tiêu năm 2020: ". */
function openingVi(rule: EditRule): string {
  const { measure, period } = testedFigure(rule).key;
  if (period.scenario !== "actual") return `${capital(periodVi(period))}: `;
  const otherBase = measure.endsWith("Coverage") && baseYear(testedFigure(rule), rule) !== period.year;
  const year = yearNameVi(period.year);
  return otherBase && year !== "" ? `${capital(year)}, ` : "";
}

/** The start of a sentence about the figure under test: its period where that is not plain, then what it states. */
function subjectVi(figure: Figure, rule: EditRule, withPlace: boolean): string {
  return capital(openingVi(rule) + indicatorVi(figure, rule, withPlace));
}

const GROWTH = { growthRate: "tốc độ tăng", growthIndex: "tốc độ phát triển" } as const;

function ratioVi(finding: Finding, withPlace: boolean): string {
  const { rule, violation, readAs } = finding.confrontation;
  const stated = testedFigure(rule);
  const printed = write.stated(stated);
  const quotient = quotientOf(finding.confrontation, write);
  if (!quotient) return `${subjectVi(stated, rule, withPlace)} ghi ${printed}, không khớp với số liệu gốc.`;
  const recomputed = `${quotient.operands} = ${quotient.percent}`;
  const rounded = quotient.rounded === null ? "" : `, làm tròn là ${quotient.rounded}`;
  const accused = accusedFigure(rule, finding.place);
  if (accused) {
    const indicator = indicatorVi(stated, rule, withPlace);
    return capital(
      `${openingVi(rule)}nếu lấy ${write.stated(accused)} thì ${indicator} là ${recomputed}${rounded}, không phải ${printed} như đang ghi.`,
    );
  }
  const way = readAs ? ` theo ${GROWTH[readAs]}` : "";
  const sentence = `${subjectVi(stated, rule, withPlace)} ghi ${printed}, tính lại${way} ${recomputed}${rounded}.`;
  return violation?.code === "cutOff" ? `${sentence} Số đang ghi bị cắt bớt chữ số, chưa làm tròn.` : sentence;
}

function differenceVi(finding: Finding, withPlace: boolean): string {
  const { rule, exact } = finding.confrontation;
  const stated = testedFigure(rule);
  const [current, prior] = [figureIn(rule, "current", "numerator"), figureIn(rule, "prior", "denominator")];
  const opening = `${subjectVi(stated, rule, withPlace)} ghi ${write.stated(stated)}`;
  if (!current || !prior || exact === null) return `${opening}, không khớp với số liệu hai năm.`;
  return `${opening}, trong khi ${write.stated(current)} − ${write.stated(prior)} = ${write.like(stated, exact)}.`;
}

function shortfallVi(finding: Finding, withPlace: boolean): string {
  const { rule, exact } = finding.confrontation;
  const stated = testedFigure(rule);
  const [planned, current] = [figureIn(rule, "planned"), figureIn(rule, "current")];
  const opening = `${subjectVi(stated, rule, withPlace)} ghi ${write.stated(stated)}`;
  if (!planned || !current || exact === null) return `${opening}, không khớp với kế hoạch và thực hiện.`;
  return `${opening}, trong khi ${write.stated(planned)} − ${write.stated(current)} = ${write.like(stated, exact)}.`;
}

/** What tells a part from its total: its programme, group or place. */
function partVi(part: Figure, total: Figure): string {
  if (part.key.programme !== total.key.programme) return programmeVi(part.key).replace(/^BHXH /, "");
  if (part.key.group !== undefined && part.key.group !== total.key.group) return part.key.group;
  return part.key.place !== total.key.place ? part.key.place : programmeVi(part.key);
}

/** Units that were given shares of what an authority assigned. */
function assignedVi({ confrontation: { rule, exact } }: Finding): string | null {
  const total = figureIn(rule, "total");
  if (rule.origin !== "sumAsAssigned" || !total || total.value === null || exact === null) return null;
  const gap = exact.minus(total.value);
  const units = write.count(new Decimal(rule.figures.length - 1));
  return `Cộng ${units} đơn vị được ${write.like(total, exact)}, ${gap.isNegative() ? "thiếu" : "thừa"} ${write.like(total, gap.abs())} người so với chỉ tiêu cấp trên giao ${write.stated(total)}.`;
}

function balanceVi(finding: Finding, withPlace: boolean): string {
  const { rule, exact } = finding.confrontation;
  const ofAssigned = assignedVi(finding);
  if (ofAssigned !== null) return ofAssigned;
  const total = figureIn(rule, "total", "stated") ?? testedFigure(rule);
  const parts = rule.figures.filter((each) => each.role === "part").map((each) => each.figure);
  const opening = `${subjectVi(total, rule, withPlace)} ghi ${write.stated(total)}`;
  if (exact === null || total.value === null) return `${opening}, không khớp với tổng các phần.`;
  const gap = total.value.minus(exact);
  const apart = `${gap.isNegative() ? "thấp hơn" : "cao hơn"} ${write.like(total, gap.abs())}`;
  const sum =
    parts.length > PARTS_SPELT_OUT
      ? `cộng ${parts.length} phần được`
      : `${parts.map((part) => `${partVi(part, total)} ${write.stated(part)}`).join(" + ")} =`;
  return `${opening}, trong khi ${sum} ${write.like(total, exact)} (số đang ghi ${apart}).`;
}

/** Where one of two figures that state the same stands: its row, or its cell when both stand in one row. */
function standingVi(figure: Figure, other: Figure, { paragraphAt }: Surroundings): string {
  const { source } = figure;
  if (source.kind === "span") return paragraphAt ? ` ở đoạn “${paragraphAt(source.start)}”` : "";
  const row = sameLine(figure, other)
    ? `ô ${a1(cellBox(source.row, source.column))}`
    : `dòng ${lineVi(figure.key, figure.key.place !== other.key.place)}`;
  return ` ở ${row}${sameSheet(figure, other) ? "" : `, trang '${source.sheetName}'`}`;
}

function equalBaseVi(finding: Finding, withPlace: boolean, surroundings: Surroundings): string {
  const { rule } = finding.confrontation;
  const stated = testedFigure(rule);
  const reference = figureIn(rule, "reference") ?? rule.figures[1]?.figure;
  const opening = `${subjectVi(stated, rule, withPlace)} ghi ${write.stated(stated)}`;
  if (!reference) return `${opening}, khác số ghi ở chỗ khác.`;
  const [here, there] = [standingVi(stated, reference, surroundings), standingVi(reference, stated, surroundings)];
  return `${opening}${here}, khác ${write.stated(reference)}${there === here ? "" : there}.`;
}

function statementVi(finding: Finding, withPlace: boolean, surroundings: Surroundings): string {
  const { rule } = finding.confrontation;
  const [stated, reference] = rule.figures.map(({ figure }) => figure) as [Figure, Figure];
  const [here, there] = [standingVi(stated, reference, surroundings), standingVi(reference, stated, surroundings)];
  const [first, second] = [write.stated(reference), write.stated(stated)];
  const both = here === there ? `${first} và ${second}` : `${first}${there} và ${second}${here}`;
  return `${subjectVi(stated, rule, withPlace)}: hai chỗ ghi khác nhau, ${both}.`;
}

/** What rises or falls by points: the share that they are taken of. */
function pointsVi(finding: Finding, withPlace: boolean): string {
  const { rule, exact } = finding.confrontation;
  const stated = testedFigure(rule);
  const [current, prior] = [figureIn(rule, "current")!, figureIn(rule, "prior")!];
  const share = indicatorVi(current, rule, withPlace);
  const { versus = prior.key.period } = stated.key;
  const [up, down] = versus.scenario === "actual" ? ["tăng", "giảm"] : ["cao hơn", "thấp hơn"];
  const way = stated.value!.isNegative() ? down : up;
  const printed = write.like(stated, stated.value!.abs());
  return `${capital(share)} ghi ${way} ${printed}${versusVi(versus)}, trong khi ${write.stated(current)} − ${write.stated(prior)} = ${write.like(stated, exact!)}.`;
}

function exceedsVi(finding: Finding, withPlace: boolean): string {
  const { rule } = finding.confrontation;
  const whole = figureIn(rule, "whole", "denominator", "total", "reference");
  const part = rule.figures.find((each) => each.figure !== whole)?.figure ?? testedFigure(rule);
  const opening = `${subjectVi(part, rule, withPlace)} ghi ${write.stated(part)}`;
  if (!whole) return `${opening}, vượt mức có thể có.`;
  const bound = `${indicatorVi(whole, rule, withPlace)} là ${write.stated(whole)}`;
  return rule.kind === "subset"
    ? `${opening}, cao hơn ${bound}; ${programmeVi(part.key)} nằm trong ${programmeVi(whole.key)} nên cần xem lại.`
    : `${opening}, cao hơn ${bound}; cần xem lại.`;
}

function wholeCountVi(finding: Finding, withPlace: boolean): string {
  const { rule, violation, expected } = finding.confrontation;
  const stated = testedFigure(rule);
  const printed = write.stated(stated);
  const opening = `${subjectVi(stated, rule, withPlace)} ghi ${printed}`;
  switch (violation?.code) {
    case "separatorMisread": {
      const meant = expected ?? stated.value?.times(MISREAD_SCALE);
      const reading = meant ? `: có thể là ${write.count(meant)} người, dấu phân cách bị hiểu nhầm` : "";
      return `${opening}, có ba chữ số thập phân${reading}.`;
    }
    case "negative":
      return `${opening}: số người không thể âm.`;
    default:
      return `${opening}: số người phải là số nguyên.`;
  }
}

const SENTENCES: Record<
  EditRule["kind"],
  (finding: Finding, withPlace: boolean, surroundings: Surroundings) => string
> = {
  ratio: ratioVi,
  difference: differenceVi,
  shortfall: shortfallVi,
  balance: balanceVi,
  equalBase: equalBaseVi,
  range: exceedsVi,
  subset: exceedsVi,
  wholeCount: wholeCountVi,
  points: pointsVi,
  rateWithoutPrior: ratioVi,
  statement: statementVi,
};

const LACKING: Record<Lacking, string> = {
  count: "số người tham gia",
  prior: "số năm trước",
  plan: "số kế hoạch",
  labourForce: "lực lượng lao động",
  eligible: "số người thuộc diện tham gia",
  population: "dân số",
  other: "số liệu cần dùng",
};

/** Why a figure cannot be used: "để trống", "ghi “–”", "bằng 0". */
function lackVi(figure: Figure): string {
  if (figure.absence === undefined) return figure.value?.isZero() ? "bằng 0" : "không dùng được";
  switch (figure.absence) {
    case "blank":
      return "để trống";
    case "notApplicable":
      return `ghi “${figure.text}”`;
    case "text":
      return `ghi chữ “${figure.text}”`;
    case "error":
      return `báo lỗi ${figure.text}`;
  }
}

function unverifiableVi(confrontation: Confrontation, withPlace: boolean): string {
  const { rule, missing = [] } = confrontation;
  const tested = testedFigure(rule);
  const subject = subjectVi(tested, rule, withPlace);
  const lacks = missing.map(({ figure }) =>
    figure === tested ? `ô này ${lackVi(figure)}` : `${indicatorVi(figure, rule, withPlace)} ${lackVi(figure)}`,
  );
  const because = lacks.length === 0 ? `không tìm thấy ${LACKING[lackingIn(rule)]}` : [...new Set(lacks)].join(", ");
  return `${subject}: chưa đối chiếu được vì ${because}.`;
}

export const findingsVi: FindingMessages = {
  finding: (finding, surroundings = {}) => {
    const { rule } = finding.confrontation;
    return withTrueMinus(SENTENCES[rule.kind](finding, namesPlace(rule, surroundings), surroundings));
  },
  statedNumber: ({ rule }) => write.stated(testedFigure(rule)),
  recomputedNumber: ({ rule, expected }) => (expected === null ? null : write.like(testedFigure(rule), expected)),
  unverifiable: (confrontation, surroundings) =>
    unverifiableVi(confrontation, namesPlace(confrontation.rule, surroundings)),
  readAs: (confrontation, surroundings) => {
    const { rule, readAs } = confrontation;
    if (!readAs) return null;
    const stated = testedFigure(rule);
    const meant =
      readAs === "growthIndex" ? "tốc độ phát triển (năm sau / năm trước)" : "tốc độ tăng (số tăng / năm trước)";
    const subject = subjectVi(stated, rule, namesPlace(rule, surroundings));
    return `${subject} ghi ${write.stated(stated)}, khớp khi hiểu là ${meant}.`;
  },
};
