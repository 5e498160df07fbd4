import type { Period, Programme } from "../domain/figures/figure";
import type { TargetBasis, TargetLimit } from "../domain/targets/targetPlan";
import { writeNumber } from "../domain/numbers/writeNumber";
import type { TargetTableTexts } from "../workbook/targetTable/targetTableTexts";
import { placeNameAlone, placeVi } from "./names.vi";

const PROGRAMME_TITLES: Record<Programme, string> = {
  social: "BẢO HIỂM XÃ HỘI",
  compulsory: "BẢO HIỂM XÃ HỘI BẮT BUỘC",
  voluntary: "BẢO HIỂM XÃ HỘI TỰ NGUYỆN",
  unemployment: "BẢO HIỂM THẤT NGHIỆP",
  health: "BẢO HIỂM Y TẾ",
};

const PROGRAMME_LABELS: Record<Programme, string> = {
  social: "BHXH",
  compulsory: "BHXH bắt buộc",
  voluntary: "BHXH tự nguyện",
  unemployment: "BHTN",
  health: "BHYT",
};

const LIMIT_TEXTS: Record<TargetLimit, string> = {
  atLeastActual: "không thấp hơn số thực hiện",
  atLeastMissedPlan: "không thấp hơn kế hoạch năm trước chưa đạt",
  atMostEligible: "không quá số thuộc diện tham gia",
  withinCompulsory: "không quá số BHXH bắt buộc",
  noPriorYear: "chưa có số liệu năm trước nữa",
};

const PROPOSED = "Đề xuất";

const proposal = (how: string) => `${PROPOSED}: ${how}, chưa được giao`;
const rate = (fraction: Parameters<typeof writeNumber>[0]) => writeNumber(fraction, { unit: "%" });
const persons = (count: Parameters<typeof writeNumber>[0]) => writeNumber(count, { unit: "người" });
const inYear = ({ year }: Period) => (year === null ? "" : ` năm ${year}`);

function basisText(basis: TargetBasis, limits: readonly TargetLimit[]): string {
  switch (basis.kind) {
    case "keepGrowth":
      return limits.includes("noPriorYear") ? "giữ số thực hiện" : "giữ tốc độ phát triển năm trước";
    case "shareOfEligible":
      return `đạt ${rate(basis.rate)} số thuộc diện tham gia`;
    case "shareOfLabourForce":
      return `đạt ${rate(basis.rate)} lực lượng lao động`;
    case "growthIndex":
      return `tốc độ phát triển ${rate(basis.index)}`;
    case "growthRate":
      return `tốc độ tăng ${rate(basis.rate)}`;
    case "increase":
      return `tăng thêm ${persons(basis.persons)}`;
    case "finishPlan":
      return "hoàn thành kế hoạch năm trước";
    case "assigned":
      return "theo số đã có";
  }
}

/** "Thực hiện năm 2019", "Ước thực hiện năm 2019". */
function baseHeader({ scenario, year }: Period): string {
  const names = { actual: "Thực hiện", estimate: "Ước thực hiện", plan: "Kế hoạch", target: "Chỉ tiêu" };
  return `${names[scenario]} ${year === null ? "năm trước" : `năm ${year}`}`;
}

/** What a growth is compared with, in a header: "năm 2019". */
const comparedWith = ({ year }: Period) => (year === null ? "năm trước" : `năm ${year}`);

function timeText(at: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${two(at.getHours())}:${two(at.getMinutes())} ngày ${two(at.getDate())}/${two(at.getMonth() + 1)}/${at.getFullYear()}`;
}

/** The texts of the generated sheet. It is a Vietnamese document, whatever language the pane speaks. */
export const targetTableTexts: TargetTableTexts = {
  sheetName: ({ year }) => (year === null ? "Chỉ tiêu" : `Chỉ tiêu ${year}`),
  replacedSuffix: (count) => (count === 1 ? " (cũ)" : ` (cũ ${count})`),
  annex: "Phụ lục",
  report: "Biểu báo cáo",
  title: (programmes, period) => {
    const inTotal = programmes.includes("social");
    const named = programmes.filter((name) => !inTotal || (name !== "compulsory" && name !== "voluntary"));
    const year = period.year === null ? "" : ` NĂM ${period.year}`;
    return `CHỈ TIÊU PHÁT TRIỂN ĐỐI TƯỢNG THAM GIA ${named.map((name) => PROGRAMME_TITLES[name]).join(", ")}${year}`;
  },
  proposedTitle: "DỰ KIẾN ",
  placeLine: (place) => `TRÊN ĐỊA BÀN ${place.toLocaleUpperCase("vi")}`,
  accompanies: (place, { year }) =>
    `(Kèm theo Kế hoạch số …/KH-UBND ngày …/…/${year ?? "…"} của UBND ${place === "" ? "…" : placeVi(place)})`,
  unitLine: "Đơn vị tính: người; tỷ lệ: %",
  headers: (base, period) => ({
    order: "STT",
    label: "Chỉ tiêu",
    actual: baseHeader(base),
    target: `Chỉ tiêu ${period.year === null ? "năm kế hoạch" : `năm ${period.year}`}`,
    increase: `Số tăng thêm so với ${comparedWith(base)}`,
    growthIndex: `Tốc độ phát triển so với ${comparedWith(base)} (%)`,
    labourForce: "LLLĐ trong độ tuổi",
    labourForceCoverage: "Tỷ lệ tham gia so với LLLĐ (%)",
    eligible: "Số người thuộc diện tham gia",
    eligibleCoverage: "Tỷ lệ tham gia so với số thuộc diện (%)",
    note: "Ghi chú",
  }),
  placeHeader: "Đơn vị",
  unnamedPlace: "Toàn địa bàn",
  columnNumbers: {
    order: "A",
    label: "B",
    actual: 1,
    target: 2,
    increase: "3=2-1",
    growthIndex: "4=2/1×100",
    labourForce: 5,
    labourForceCoverage: "6=2/5×100",
    eligible: 7,
    eligibleCoverage: "8=2/7×100",
    note: "C",
  },
  programmeLabel: (programme, asPart) =>
    asPart ? PROGRAMME_LABELS[programme] : `Số người tham gia ${PROGRAMME_LABELS[programme]}`,
  notes: {
    assigned: "Chỉ tiêu giao",
    sumOfParts: "Bắt buộc + tự nguyện",
    totalWithout: (other) => `BHXH trừ ${PROGRAMME_LABELS[other]}`,
    proposedMark: PROPOSED,
    proposed: (basis, limits) => {
      const said = limits.filter((limit) => limit !== "noPriorYear" || basis.kind === "keepGrowth");
      return proposal([basisText(basis, limits), ...said.map((limit) => LIMIT_TEXTS[limit])].join("; "));
    },
    proposedSum: proposal("bắt buộc + tự nguyện"),
    sumOfPlaces: "Cộng các đơn vị",
    proposedSumOfPlaces: proposal("cộng các đơn vị"),
    proposedTotalWithout: (other) => proposal(`BHXH trừ ${PROGRAMME_LABELS[other]}`),
    missing: (reason, base) =>
      ({
        noActual: `Chưa có số thực hiện${inYear(base)}`,
        noEligible: "Chưa có số thuộc diện tham gia",
        noLabourForce: "Chưa có lực lượng lao động",
        noPlan: `Chưa có kế hoạch${inYear(base)}`,
      })[reason],
  },
  footnotes: {
    heading: "Ghi chú:",
    basesOf: (base, recomputed) =>
      recomputed === null
        ? `- Cột 5 và cột 7 là số liệu ${comparedWith(base)}.`
        : `- Cột 5 là số liệu ${comparedWith(base)}; cột 7 lấy theo số liệu ${comparedWith(base)}, riêng BHXH tự nguyện tính lại theo chỉ tiêu${inYear(recomputed)}.`,
    eligibleForVoluntary: (of, numbers) => {
      const whose = of.scenario === "target" || of.scenario === "plan" ? "theo chỉ tiêu" : "thực hiện";
      const computed = numbers ? ` (${writeNumber(numbers.labourForce)} − ${writeNumber(numbers.compulsory)})` : "";
      return `- Số người thuộc diện tham gia BHXH tự nguyện = lực lượng lao động trong độ tuổi − số người tham gia BHXH bắt buộc ${whose}${inYear(of)}${computed}.`;
    },
    unemploymentInside: "- Số người tham gia BHTN đã nằm trong số người tham gia BHXH bắt buộc, không cộng vào dòng 1.",
    sources: (sheetNames, at) =>
      `Nguồn số liệu: ${sheetNames.map((name) => `trang “${name}”`).join(", ")}. Lập lúc ${timeText(at)}.`,
  },
  signatures: {
    placeAndDate: (place, { year }) =>
      `${place === "" ? "…………" : placeNameAlone(place)}, ngày … tháng … năm ${year ?? "…"}`,
    preparedBy: "NGƯỜI LẬP BIỂU",
    headOfOffice: "THỦ TRƯỞNG ĐƠN VỊ",
  },
};
