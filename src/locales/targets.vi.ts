import type { Figure } from "../domain/figures/figure";
import { VIETNAMESE_SEPARATORS } from "../domain/numbers/separators";
import type { RoundingDirection, TargetBasis, TargetLimit, TargetStatus } from "../domain/targets/targetPlan";
import type { TargetMessages } from "./messages";
import { capital, lineVi, placeVi } from "./names.vi";
import { numberWriting } from "./numberWriting";

const write = numberWriting(VIETNAMESE_SEPARATORS);

const BASIS_NAMES: Record<TargetBasis["kind"], string> = {
  assigned: "Theo chỉ tiêu giao",
  keepGrowth: "Giữ tốc độ phát triển năm trước",
  shareOfEligible: "Đạt tỷ lệ so với số thuộc diện",
  shareOfLabourForce: "Đạt tỷ lệ so với lực lượng lao động",
  growthIndex: "Theo tốc độ phát triển",
  growthRate: "Theo tốc độ tăng",
  increase: "Tăng thêm số người",
  finishPlan: "Hoàn thành kế hoạch năm trước",
};

const DIRECTION_NAMES: Record<RoundingDirection, string> = {
  up: "Làm tròn lên",
  nearest: "Làm tròn gần nhất",
  down: "Làm tròn xuống",
};

const LIMIT_NAMES: Record<TargetLimit, string> = {
  atLeastActual: "không thấp hơn số thực hiện năm trước",
  atLeastMissedPlan: "không thấp hơn kế hoạch năm trước chưa đạt",
  atMostEligible: "không vượt số người thuộc diện tham gia",
  withinCompulsory: "không vượt số người tham gia BHXH bắt buộc",
  noPriorYear: "không có số năm trước, giữ bằng số thực hiện",
};

const MISSING_REASONS: Record<Extract<TargetStatus, { kind: "missing" }>["reason"], string> = {
  noActual: "Chưa có số thực hiện để tính",
  noEligible: "Chưa có số người thuộc diện tham gia để tính",
  noLabourForce: "Chưa có lực lượng lao động để tính",
  noPlan: "Chưa có kế hoạch năm trước để tính",
};

function basisVi(basis: TargetBasis): string {
  switch (basis.kind) {
    case "shareOfEligible":
      return `Đạt ${write.rate(basis.rate)} số người thuộc diện tham gia`;
    case "shareOfLabourForce":
      return `Đạt ${write.rate(basis.rate)} lực lượng lao động`;
    case "growthIndex":
      return `Tốc độ phát triển ${write.rate(basis.index)}`;
    case "growthRate":
      return `Tăng ${write.rate(basis.rate)}`;
    case "increase":
      return `Tăng thêm ${write.count(basis.persons)} người`;
    default:
      return BASIS_NAMES[basis.kind];
  }
}

/** Inside a sentence: small first letter, abbreviations kept. */
function small(label: string): string {
  return label.slice(0, 1).toLocaleLowerCase("vi") + label.slice(1);
}

function statusVi(status: TargetStatus): string {
  switch (status.kind) {
    case "assigned":
      return "Chỉ tiêu giao";
    case "derived":
      return "Tính từ chỉ tiêu giao";
    case "derivedFromProposed":
      return "Cộng từ số đề xuất, chưa được giao";
    case "proposed": {
      const limits = status.limits.map((limit) => LIMIT_NAMES[limit]);
      return `Đề xuất: ${[small(basisVi(status.basis)), ...limits].join("; ")}; chưa được giao`;
    }
    case "missing":
      return MISSING_REASONS[status.reason];
  }
}

function doubtfulVi(count: number, relevant: number): string {
  const found = `Bảng nguồn còn ${count} chỗ chưa khớp`;
  if (relevant === 0) return `${found}, không ảnh hưởng bảng này.`;
  if (relevant >= count) return `${found}, có thể ảnh hưởng bảng này.`;
  return `${found}, ${relevant} chỗ có thể ảnh hưởng bảng này.`;
}

/** "19.700 do BHXH tỉnh giao", "19.700 ở trang 'KH 2022'" */
function assignedVi(figure: Figure): string {
  const { key, source } = figure;
  const by = key.period.assignedBy ? ` do ${key.period.assignedBy} giao` : "";
  const where = by === "" && source.kind === "cell" ? ` ở trang '${source.sheetName}'` : "";
  return write.stated(figure) + by + where;
}

export const targetsVi: TargetMessages = {
  basisName: (kind) => BASIS_NAMES[kind],
  basis: basisVi,
  directionName: (direction) => DIRECTION_NAMES[direction],
  targetStatus: statusVi,
  targetLimit: (limit) => capital(LIMIT_NAMES[limit]),
  targetNote: (note, surroundings = {}) => {
    const withPlace = surroundings.severalPlaces === true;
    switch (note.code) {
      case "assignedDisagree": {
        const where = withPlace && note.place !== "" ? ` của ${placeVi(note.place)}` : "";
        const apart = `${note.gap.isNegative() ? "thấp hơn" : "cao hơn"} ${write.count(note.gap.abs())} người`;
        return `Chỉ tiêu BHXH được giao${where} ${apart} so với bắt buộc cộng tự nguyện; bảng giữ nguyên các số được giao.`;
      }
      case "assignedNotUsed":
        return `Chỉ tiêu ${lineVi(note.used.key, withPlace)} lấy số ${assignedVi(note.used)}; số ${assignedVi(note.notUsed)} không dùng.`;
      case "labourForceNotUsed":
        return `Lực lượng lao động lấy ở dòng ${lineVi(note.used.key, withPlace)} là ${write.stated(note.used)}; dòng ${lineVi(note.notUsed.key, false)} ghi ${write.stated(note.notUsed)}, không dùng.`;
      case "lowBase":
        return `${lineVi(note.line, withPlace)} tăng ${write.count(note.times.toDecimalPlaces(1))} lần từ nền thấp (${write.count(note.actual)} người), cần cân nhắc.`;
      case "noPriorYear":
        return `${lineVi(note.line, withPlace)} không có số năm trước để tính tốc độ phát triển; đề xuất giữ bằng số thực hiện.`;
      case "doubtfulSources":
        return doubtfulVi(note.count, note.relevant);
      case "belowActual":
        return `Chỉ tiêu ${lineVi(note.line, withPlace)} ${write.count(note.target)} người thấp hơn số thực hiện ${write.count(note.actual)} người, cần xem lại.`;
    }
  },
  buildQuestion: (question, surroundings = {}) => {
    switch (question.code) {
      case "noActuals":
        return "Chưa tìm thấy bảng số liệu thực hiện. Chọn một ô trong bảng đó rồi bấm Lập bảng chỉ tiêu.";
      case "sheetExists":
        return `Sổ tính đã có trang '${question.name}'. Giữ cả hai trang, hay thay bằng bảng mới và giữ trang cũ dưới tên khác?`;
      case "dataMissing": {
        const lines = question.lines.map((line) => lineVi(line, surroundings.severalPlaces === true)).join(", ");
        return `Chưa có số để tính chỉ tiêu cho ${lines}. Chọn cách xác định khác, hoặc bổ sung số liệu rồi lập lại.`;
      }
    }
  },
  foreignSeparators: (example, shown) =>
    `Excel trên máy này sẽ hiện ${numberWriting(shown).count(example)} thay vì ${write.count(example)}; đổi dấu phân cách trong Windows nếu cần in kiểu Việt Nam.`,
};
