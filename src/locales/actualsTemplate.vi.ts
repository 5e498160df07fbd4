import type { TemplateColumn, TemplateProgramme, TemplateTexts } from "../workbook/actualsTemplate/templateTexts";

const PROGRAMMES: Readonly<Record<TemplateProgramme, string>> = {
  social: "BHXH",
  compulsory: "BHXH bắt buộc",
  voluntary: "BHXH tự nguyện",
  unemployment: "BHTN",
};

const COLUMNS: Readonly<Record<Exclude<TemplateColumn, "actual" | "plan">, (year: number) => string>> = {
  social: () => "Tổng BHXH",
  compulsory: () => "BHXH bắt buộc",
  voluntary: () => "BHXH tự nguyện",
  unemployment: () => "BHTN",
  prior: (year) => `Thực hiện năm ${year - 1}`,
  attainment: () => "Tỷ lệ so với kế hoạch (%)",
  increase: (year) => `Số tăng so với năm ${year - 1}`,
  growthRate: (year) => `Tốc độ tăng so với năm ${year - 1} (%)`,
  labourForce: () => "Lực lượng lao động trong độ tuổi",
  labourForceCoverage: () => "Tỷ lệ tham gia so với LLLĐ (%)",
  eligible: () => "Số người thuộc diện tham gia",
  eligibleCoverage: () => "Tỷ lệ tham gia so với số thuộc diện (%)",
  shortfall: () => "Còn thiếu so với kế hoạch",
};

/** Where the columns count several programmes, those that follow say which one they are about. */
const BY_PLACES: Partial<typeof COLUMNS> = {
  prior: (year) => `Thực hiện BHXH năm ${year - 1}`,
  increase: (year) => `Tăng/giảm BHXH so với năm ${year - 1}`,
  growthRate: (year) => `Tốc độ tăng (giảm) BHXH so với năm ${year - 1} (%)`,
  labourForceCoverage: () => "Tỷ lệ bao phủ BHXH so với LLLĐ (%)",
  attainment: () => "Tỷ lệ thực hiện kế hoạch (%)",
};

const TOTALS: readonly (readonly [RegExp, string])[] = [
  [/^tỉnh\s/i, "Toàn tỉnh"],
  [/^thành phố\s/i, "Toàn thành phố"],
  [/^thị xã\s/i, "Toàn thị xã"],
  [/^xã\s/i, "Toàn xã"],
  [/^huyện\s/i, "Toàn huyện"],
];

/** The texts of the sheets inserted for actuals. They are Vietnamese documents, whatever language the pane speaks. */
export const templateTexts: TemplateTexts = {
  sheetName: (layout, year) => (layout === "places" ? `Thực hiện ${year} theo đơn vị` : `Thực hiện ${year}`),
  replacedSuffix: (count) => (count === 1 ? " (cũ)" : ` (cũ ${count})`),
  title: (year) => `THỰC HIỆN PHÁT TRIỂN ĐỐI TƯỢNG THAM GIA BHXH, BHTN NĂM ${year}`,
  placeLine: (place, year) => (place === "" ? `(Số liệu đến 31/12/${year})` : `${place} (số liệu đến 31/12/${year})`),
  unitLine: "Đơn vị tính: người; tỷ lệ: %",
  order: "STT",
  label: "Chỉ tiêu",
  placeLabel: "Đơn vị",
  actualHeaders: (year) => [`Thực hiện năm ${year}`, `Ước thực hiện năm ${year}`],
  planHeaders: (year) => [
    `Kế hoạch BHXH tỉnh giao năm ${year}`,
    `Kế hoạch UBND tỉnh giao năm ${year}`,
    `Kế hoạch UBND huyện giao năm ${year}`,
    `Kế hoạch giao năm ${year}`,
  ],
  header: (column, layout, year) => ((layout === "places" && BY_PLACES[column]) || COLUMNS[column])(year),
  programmeLabel: (programme) => PROGRAMMES[programme],
  totalLabel: (place) => TOTALS.find(([kind]) => kind.test(place))?.[1] ?? "Tổng cộng",
  legend: {
    heading: "Ghi chú:",
    inputs: (columns) => `- Nhập số vào các ô nền vàng ở cột ${columns.join(", ")}; các ô khác tự tính khi đủ số.`,
    choices: "- Hai ô tiêu đề nền vàng có danh sách để chọn: số thực hiện hay ước thực hiện, và cơ quan giao kế hoạch.",
    zero: "- Chỗ không có người tham gia thì ghi 0; để trống nghĩa là chưa có số.",
    total: "- Dòng tổng là cộng các đơn vị, hiện ra khi mọi đơn vị đã có số.",
    unemploymentInside: "- Số người tham gia BHTN đã nằm trong số người tham gia BHXH bắt buộc, không cộng vào dòng 1.",
  },
  inputs: {
    count: {
      prompt: { title: "Nhập số", message: "Số nguyên, từ 0 trở lên. Không có thì ghi 0; chưa có số thì để trống." },
      alert: {
        title: "Chưa nhận được số này",
        message: "Ô này chỉ nhận số nguyên từ 0 trở lên, không kèm chữ và không có phần lẻ. Hãy nhập lại, ví dụ 5122.",
      },
    },
    actualHeader: {
      prompt: { title: "Loại số liệu", message: "Chọn số thực hiện hoặc số ước thực hiện trong danh sách." },
      alert: {
        title: "Chưa có trong danh sách",
        message: "Hãy chọn một mục trong danh sách: số thực hiện hoặc số ước thực hiện.",
      },
    },
    planHeader: {
      prompt: { title: "Cơ quan giao kế hoạch", message: "Chọn cơ quan đã giao kế hoạch trong danh sách." },
      alert: {
        title: "Chưa có trong danh sách",
        message: "Hãy chọn một mục trong danh sách. Cơ quan khác giao thì chọn mục không ghi tên cơ quan.",
      },
    },
  },
};
