import type { RuleOrigin } from "../domain/edits/editRule";
import { Decimal } from "../domain/numbers/decimal";
import { writeNumber } from "../domain/numbers/writeNumber";
import { HAZARD_CODES } from "../workbook/hazards/hazard";
import type { DecisionKind } from "../workbook/jobs/decisions";
import type { CheckReport } from "../workbook/jobs/jobs";
import type { ReportSheetTexts } from "../workbook/reportSheet/reportSheetTexts";
import { CERTAINTY_NAMES_VI } from "./certaintyNames";
import { explanationsVi } from "./explanations.vi";
import { findingsVi } from "./findings.vi";
import { hazardsVi } from "./hazards.vi";
import { namesVi } from "./names.vi";
import { testedFigure } from "./ruleFigures";

/** Only names we know: what the workbook kept may have been written by anybody. */
const RULE_ORIGINS: readonly RuleOrigin[] = [
  "sumOfProgrammes",
  "sumOfParts",
  "sumAsAssigned",
  "increaseIdentity",
  "shortfallIdentity",
  "definitionOfGrowthRate",
  "definitionOfGrowthIndex",
  "definitionOfAttainment",
  "definitionOfCoverage",
  "oneBasePerPlaceAndYear",
  "participantsWithinBase",
  "unemploymentWithinCompulsory",
  "headCount",
];

const DECISION_NAMES: Readonly<Record<DecisionKind, string>> = {
  applied: "Đã sửa",
  undone: "Đã hoàn tác việc sửa",
  ignored: "Đã bỏ qua",
  restored: "Đưa lại vào danh sách",
  trusted: "Xác nhận số này đúng",
  distrusted: "Bỏ xác nhận",
};

function timeVi(at: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  const date = `${two(at.getDate())}/${two(at.getMonth() + 1)}/${at.getFullYear()}`;
  return `${date} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** Sheets named in the summary; the rest are counted. */
const SHEETS_NAMED = 5;

const count = (number: number) => writeNumber(new Decimal(number));

function sheetsVi(names: readonly string[]): string {
  const named = names.slice(0, SHEETS_NAMED).map((name) => `'${name}'`);
  const more = names.length - named.length;
  return named.join(", ") + (more > 0 ? ` và ${count(more)} trang khác` : "");
}

function summaryVi(
  { tables, skipped = [], satisfied, explained, hazards, unverifiable }: CheckReport,
  now: Date,
): string[] {
  const checked = [...new Set(tables.map(({ sheetName }) => sheetName))];
  return [
    `Lập lúc ${timeVi(now)} theo lần đối chiếu gần nhất`,
    ...(checked.length > 0 ? [`Các trang đã đối chiếu: ${sheetsVi(checked)}`] : []),
    ...(skipped.length > 0
      ? [`Các trang chưa đọc vì quá lớn: ${sheetsVi(skipped.map(({ sheetName }) => sheetName))}`]
      : []),
    `${count(satisfied)} phép đối chiếu khớp; ${count(explained.length)} chỗ chưa khớp hoặc cần xem lại; ` +
      `${count(unverifiable.length)} phép chưa đủ căn cứ`,
    ...(hazards.length > 0 ? [`${count(hazards.length)} mục về cách ghi số cần sửa`] : []),
  ];
}

export const reportSheetTexts: ReportSheetTexts = {
  sheetName: "Báo cáo đối chiếu",
  replacedSuffix: (number) => (number === 1 ? " (cũ)" : ` (cũ ${number})`),
  title: "BÁO CÁO ĐỐI CHIẾU SỐ LIỆU",
  summary: summaryVi,
  headers: {
    order: "STT",
    sheet: "Trang",
    cell: "Ô",
    line: "Dòng",
    content: "Nội dung",
    rule: "Quy tắc đối chiếu",
    stated: "Số đang ghi",
    recomputed: "Số tính lại",
    suspect: "Ô nghi sai",
    proposed: "Số đề nghị",
    certainty: "Mức độ",
    decision: "Cách xử lý",
    time: "Thời điểm",
  },
  noFindings: "Không có chỗ nào chưa khớp.",
  line: ({ rule }) => namesVi.lineName(testedFigure(rule).key, { severalPlaces: true }),
  content: (finding) => findingsVi.finding(finding, { severalPlaces: true }),
  ruleName: ({ rule }) => namesVi.ruleName(rule.origin),
  stated: findingsVi.statedNumber,
  recomputed: (confrontation) => findingsVi.recomputedNumber(confrontation) ?? "",
  proposed: explanationsVi.proposedNumber,
  certainty: ({ certainty }) => CERTAINTY_NAMES_VI[certainty],
  open: "Chưa xử lý",
  hazardsTitle: "CÁCH GHI SỐ CẦN SỬA",
  hazardName: ({ code }) => hazardsVi.hazardName(code),
  hazard: (hazard) => hazardsVi.hazard(hazard).join(" "),
  hazardProposal: hazardsVi.hazardProposal,
  logTitle: "NHẬT KÝ XỬ LÝ (mới nhất ở trên)",
  noDecisions: "Chưa có xử lý nào.",
  decision: ({ kind }) => DECISION_NAMES[kind],
  rules: ({ rules }) =>
    [
      ...RULE_ORIGINS.filter((origin) => rules.includes(origin)).map(namesVi.ruleName),
      ...HAZARD_CODES.filter((code) => rules.includes(code)).map(hazardsVi.hazardName),
    ].join("; "),
  time: timeVi,
  unverifiableTitle: "CHƯA ĐỦ CĂN CỨ ĐỂ ĐỐI CHIẾU",
  noUnverifiable: "Không có phép nào.",
  unverifiable: (confrontation) => findingsVi.unverifiable(confrontation, { severalPlaces: true }),
  more: (lines) => `… và ${count(lines)} dòng nữa.`,
};
