import type { AllocationBasis, ProportionalBasis } from "../domain/allocation/allocationBasis";
import type { Period, Programme } from "../domain/figures/figure";
import { writeNumber } from "../domain/numbers/writeNumber";
import type { AllocationTexts, CoverageBase } from "../workbook/allocation/allocationTexts";
import { templateTexts } from "./actualsTemplate.vi";

const TITLES: Readonly<Record<Programme, string>> = {
  social: "BẢO HIỂM XÃ HỘI",
  compulsory: "BẢO HIỂM XÃ HỘI BẮT BUỘC",
  voluntary: "BẢO HIỂM XÃ HỘI TỰ NGUYỆN",
  unemployment: "BẢO HIỂM THẤT NGHIỆP",
  health: "BẢO HIỂM Y TẾ",
};

const AGAINST: Readonly<
  Record<CoverageBase, { readonly header: string; readonly rate: string; readonly name: string }>
> = {
  labourForce: {
    header: "Lực lượng lao động trong độ tuổi",
    rate: "Tỷ lệ tham gia so với LLLĐ (%)",
    name: "lực lượng lao động trong độ tuổi",
  },
  eligible: {
    header: "Số người thuộc diện tham gia",
    rate: "Tỷ lệ tham gia so với số thuộc diện (%)",
    name: "số người thuộc diện tham gia",
  },
};

const KEPT = "Giữ";

const REASONS = {
  exact: "Đúng phần chia chính xác",
  roundedUp: "Làm tròn lên",
  roundedDown: "Làm tròn xuống",
  minimum: `${KEPT} bằng mức tối thiểu`,
  maximum: `${KEPT} bằng mức tối đa`,
  locked: `${KEPT} theo số đã khóa`,
  zeroWeight: "Không chia thêm vì trọng số bằng 0",
} as const;

const inYear = ({ year }: Period) => (year === null ? "năm trước" : `năm ${year}`);

function proportional(basis: ProportionalBasis, against: CoverageBase, base: Period): string {
  switch (basis) {
    case "labourForce":
      return "lực lượng lao động trong độ tuổi";
    case "eligible":
      return "số người thuộc diện tham gia";
    case "actual":
      return `số thực hiện ${inYear(base)}`;
    case "gap":
      return `số người còn chưa tham gia (${AGAINST[against].name} trừ số thực hiện ${inYear(base)})`;
    case "weights":
      return "trọng số riêng của từng đơn vị";
  }
}

function basisText(basis: AllocationBasis, against: CoverageBase, base: Period, fromActual: boolean): string {
  switch (basis.kind) {
    case "equalIncrease":
      if (!fromActual) return "- Cách chia: chia đều cho các đơn vị.";
      return `- Cách chia: mỗi đơn vị tăng thêm như nhau so với thực hiện ${inYear(base)}.`;
    case "mix": {
      const parts = basis.parts.map(
        (part) =>
          `${writeNumber(part.percent.div(100), { unit: "%" })} theo ${proportional(part.basis, against, base)}`,
      );
      return `- Cách chia: ${parts.join("; ")}. Trọng số tính bằng %.`;
    }
    default:
      return `- Cách chia: theo ${proportional(basis.kind, against, base)}.`;
  }
}

function timeText(at: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${two(at.getHours())}:${two(at.getMinutes())} ngày ${two(at.getDate())}/${two(at.getMonth() + 1)}/${at.getFullYear()}`;
}

/** The texts of the sheet of a split target. It is a Vietnamese document, whatever language the pane speaks. */
export const allocationTexts: AllocationTexts = {
  sheetName: ({ year }) => (year === null ? "Phân bổ" : `Phân bổ ${year}`),
  replacedSuffix: templateTexts.replacedSuffix,
  title: (programme, { year }) =>
    `PHÂN BỔ CHỈ TIÊU PHÁT TRIỂN ĐỐI TƯỢNG THAM GIA ${TITLES[programme]}${year === null ? "" : ` NĂM ${year}`}`,
  placeLine: (place) => (place === "" ? "" : `TRÊN ĐỊA BÀN ${place.toLocaleUpperCase("vi")}`),
  unitLine: templateTexts.unitLine,
  headers: (base, period, against) => ({
    order: "STT",
    unit: "Đơn vị",
    actual: `Thực hiện ${inYear(base)}`,
    base: AGAINST[against].header,
    weight: "Trọng số",
    exact: "Phần chia chính xác",
    share: period.year === null ? "Chỉ tiêu giao" : `Chỉ tiêu giao năm ${period.year}`,
    increase: `Số tăng thêm so với ${inYear(base)}`,
    coverage: AGAINST[against].rate,
    note: "Ghi chú",
  }),
  columnNumbers: {
    order: "A",
    unit: "B",
    actual: 1,
    base: 2,
    weight: 3,
    exact: 4,
    share: 5,
    increase: "6=5-1",
    coverage: "7=5/2×100",
    note: "C",
  },
  totalLabel: templateTexts.totalLabel,
  control: {
    assigned: "Chỉ tiêu cấp trên giao",
    kept: "Phần đã giữ cố định",
    difference: "Chênh lệch",
    agrees: "Khớp với chỉ tiêu cấp trên giao",
    over: "Lệch: thừa ",
    under: "Lệch: thiếu ",
    persons: " người",
  },
  notes: {
    reason: ({ reason }) => REASONS[reason],
    keptMark: KEPT,
    typed: `${KEPT} theo số nhập tay`,
    spread: "Đã san phần chênh lệch",
  },
  footnotes: {
    heading: "Ghi chú:",
    basis: basisText,
    rounding: (step, atLeastActual, base) => {
      const multiple = step.eq(1) ? "Số giao tính tròn người" : `Số giao là bội số của ${writeNumber(step)} người`;
      const least = atLeastActual ? `; không đơn vị nào thấp hơn thực hiện ${inYear(base)}, trừ số đã khóa` : "";
      return `- ${multiple}, phần lẻ lớn nhất được làm tròn lên trước${least}.`;
    },
    editing:
      "- Sửa tay ở cột 5: đơn vị được sửa giữ nguyên số mới, cột 4 tính lại cho các đơn vị còn lại, dòng “Chênh lệch” cho biết tổng còn khớp hay không.",
    source: (sheetName, at) => `Nguồn chỉ tiêu: trang “${sheetName}”. Lập lúc ${timeText(at)}.`,
  },
  shareInput: {
    prompt: {
      title: "Chỉ tiêu giao",
      message:
        "Nhập số người (số nguyên, không âm). Xem dòng “Chênh lệch” để giữ tổng khớp với chỉ tiêu cấp trên giao.",
    },
    alert: {
      title: "Số chưa dùng được",
      message: "Ô này chỉ nhận số nguyên không âm (số người). Nhập lại hoặc bấm Hủy để giữ số cũ.",
    },
  },
};
