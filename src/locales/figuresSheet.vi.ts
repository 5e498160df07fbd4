import type { Period } from "../domain/figures/figure";
import type { FiguresColumn } from "../workbook/figuresSheet/layoutFiguresSheet";
import type { FiguresSheetTexts } from "../workbook/figuresSheet/figuresSheetTexts";
import { capital, ofYearVi, periodVi, programmeVi } from "./names.vi";

/** The year of a result, or the whole name of a plan: " năm 2019", " theo chỉ tiêu năm 2020". */
function ofPeriod(period: Period): string {
  return period.scenario === "actual" ? ofYearVi(period.year) : ` ${periodVi(period)}`;
}

/** " so với năm 2018", " so với kế hoạch BHXH tỉnh giao năm 2019". */
function against(versus: Period | undefined, otherwise: string): string {
  if (!versus) return otherwise;
  return ` so với${versus.scenario === "actual" ? ofYearVi(versus.year) || " năm trước" : ` ${periodVi(versus)}`}`;
}

/** What a share is of: "năm 2019", "theo chỉ tiêu năm 2020". */
function ofShare(period: Period): string {
  return period.scenario === "actual" ? ofYearVi(period.year) : ` theo ${periodVi(period)}`;
}

function headerVi({ measure, period, versus, inPoints }: FiguresColumn): string {
  const of = ofPeriod(period);
  // the words that the reader of tables leaves alone: points are no count and no share
  if (inPoints) return `Số điểm % chênh lệch${of}${against(versus, "")}`;
  switch (measure) {
    case "participants":
      return capital(periodVi(period));
    case "attainment":
      return `Tỷ lệ thực hiện${of}${against(versus, " so với kế hoạch")} (%)`;
    case "shortfall":
      return `Còn thiếu${of}${against(versus, " so với kế hoạch")}`;
    case "increase":
      return `Số tăng${of}${against(versus, "")}`;
    case "growthRate":
      return `Tốc độ tăng${of}${against(versus, "")} (%)`;
    case "growthIndex":
      return `Tốc độ phát triển${of}${against(versus, "")} (%)`;
    case "labourForce":
      return `Lực lượng lao động trong độ tuổi${of}`;
    case "labourForceCoverage":
      return `Tỷ lệ tham gia${ofShare(period)} so với LLLĐ (%)`;
    case "eligible":
      return `Số người thuộc diện tham gia${of}`;
    case "eligibleCoverage":
      return `Tỷ lệ tham gia${ofShare(period)} so với số thuộc diện (%)`;
    case "population":
      return `Dân số${of}`;
    case "populationCoverage":
      return `Tỷ lệ tham gia${ofShare(period)} so với dân số (%)`;
  }
}

export const figuresSheetTexts: FiguresSheetTexts = {
  sheetName: "Số liệu từ văn bản",
  replacedSuffix: (count) => (count === 1 ? " (cũ)" : ` (cũ ${count})`),
  title: "SỐ LIỆU ĐỌC TỪ VĂN BẢN",
  unitLine: "Đơn vị tính: người; tỷ lệ: %",
  labelHeader: "Chỉ tiêu",
  unnamedPlace: "Toàn địa bàn",
  lineLabel: (line) => programmeVi(line),
  header: headerVi,
};
