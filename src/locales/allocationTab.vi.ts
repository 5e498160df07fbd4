import type { AllocationBasis, ProportionalBasis, UnitFigure } from "../domain/allocation/allocationBasis";
import type { UnitShare } from "../domain/allocation/splitTarget";
import { Decimal } from "../domain/numbers/decimal";
import { VIETNAMESE_SEPARATORS } from "../domain/numbers/separators";
import { writeNumber } from "../domain/numbers/writeNumber";
import { a1, cellBox } from "../workbook/address";
import { allocationsVi } from "./allocations.vi";
import type { AllocationTabMessages, RemedyWords, UnitFieldFault, UnitFieldName } from "./allocationTabMessages";
import { capital, periodVi, placeVi, programmeVi } from "./names.vi";
import { numberWriting } from "./numberWriting";

const numbers = numberWriting(VIETNAMESE_SEPARATORS);
const count = (value: number | Decimal) => numbers.count(new Decimal(value));
const exact = (value: Decimal) => writeNumber(value, { decimals: value.isInteger() ? 0 : 2 });

/** Units named in one sentence; the rest are only counted. */
const NAMED = 5;

function nameList(names: readonly string[]): string {
  const rest = names.length - NAMED;
  const named = names.slice(0, NAMED).join(", ");
  return rest > 0 ? `${named} và ${count(rest)} đơn vị khác` : named;
}

const BASES: Readonly<Record<AllocationBasis["kind"], string>> = {
  equalIncrease: "Mỗi đơn vị tăng thêm như nhau",
  labourForce: "Theo lực lượng lao động",
  eligible: "Theo số người thuộc diện tham gia",
  actual: "Theo thực hiện năm trước",
  gap: "Theo số người còn chưa tham gia",
  weights: "Theo trọng số tự nhập",
  mix: "Kết hợp nhiều cách",
};

const PARTS: Readonly<Record<ProportionalBasis, string>> = {
  labourForce: "Lực lượng lao động (%)",
  eligible: "Số thuộc diện tham gia (%)",
  actual: "Thực hiện năm trước (%)",
  gap: "Số còn chưa tham gia (%)",
  weights: "Trọng số tự nhập (%)",
};

const FIELDS: Readonly<Record<UnitFieldName, string>> = {
  actual: "Thực hiện năm trước",
  labourForce: "Lực lượng lao động",
  eligible: "Số thuộc diện tham gia",
  weight: "Trọng số",
  minimum: "Tối thiểu",
  maximum: "Tối đa",
  share: "Số giao",
};

const MISSING: Readonly<Record<UnitFigure, string>> = {
  actual: "số thực hiện năm trước",
  labourForce: "lực lượng lao động",
  eligible: "số người thuộc diện tham gia",
  weight: "trọng số",
};

const FAULTS: Readonly<Record<UnitFieldFault, string>> = {
  notANumber: "Chưa đọc được số này.",
  negative: "Số không được âm.",
  notWhole: "Số người phải là số nguyên.",
};

function shareVi({ whole, exact: share, reason, tied }: UnitShare, step: Decimal): string {
  const rounded = `${count(whole)}${step.eq(1) ? "" : ` (bội số của ${count(step)})`}`;
  switch (reason) {
    case "exact":
      return `Phần chia chính xác là ${exact(share)}, không phải làm tròn.`;
    case "roundedUp":
      return tied
        ? `Phần chia chính xác ${exact(share)}; làm tròn lên ${rounded}: phần lẻ bằng đơn vị khác, được ưu tiên vì trọng số lớn hơn hoặc đứng trước.`
        : `Phần chia chính xác ${exact(share)}; làm tròn lên ${rounded} vì phần lẻ thuộc nhóm lớn nhất.`;
    case "roundedDown":
      return tied
        ? `Phần chia chính xác ${exact(share)}; làm tròn xuống ${rounded}: phần lẻ bằng đơn vị khác, nhường đơn vị có trọng số lớn hơn hoặc đứng trước.`
        : `Phần chia chính xác ${exact(share)}; làm tròn xuống ${rounded} vì phần lẻ thuộc nhóm nhỏ nhất.`;
    case "minimum":
      return `Giữ ${count(whole)} bằng mức tối thiểu vì phần chia thấp hơn mức này.`;
    case "maximum":
      return `Giữ ${count(whole)} bằng mức tối đa vì phần chia cao hơn mức này.`;
    case "locked":
      return `Giữ ${count(whole)} theo số đã khóa; phần còn lại chia cho các đơn vị khác.`;
    case "zeroWeight":
      return whole.isZero()
        ? "Trọng số bằng 0 nên không được chia."
        : `Trọng số bằng 0 nên chỉ nhận mức tối thiểu ${count(whole)}.`;
  }
}

function remedyVi(remedy: RemedyWords): string {
  switch (remedy.kind) {
    case "step":
      return `Làm tròn đến ${count(remedy.step)} người`;
    case "belowActual":
      return "Cho phép thấp hơn thực hiện năm trước";
    case "bound": {
      const isLower = remedy.bound === "minimum";
      return `${isLower ? "Hạ mức tối thiểu" : "Nâng mức tối đa"} của ${placeVi(remedy.name)} ${isLower ? "xuống" : "lên"} ${count(remedy.to)}`;
    }
  }
}

export const allocationTabVi: AllocationTabMessages = {
  tab: "Phân bổ",
  intro:
    "Chia chỉ tiêu cấp trên giao cho các đơn vị cấp dưới theo số người nguyên, tổng luôn khớp. Chưa có gì được ghi vào sổ tính cho đến khi bấm nút ghi.",
  open: "Phân bổ chỉ tiêu…",
  heading: "Phân bổ chỉ tiêu",
  close: "Đóng",
  readAgain: "Đọc lại sổ tính",
  target: "Chỉ tiêu cần phân bổ",
  targetName: ({ programme, place, value }, { severalPlaces = false }) => {
    const where = severalPlaces && place !== "" ? `, ${placeVi(place)}` : "";
    return `${capital(programmeVi({ programme, place }))}${where}: ${count(value)} người`;
  },
  targetDetail: ({ place, period, cell }) => {
    const where = place === "" ? "" : `, ${placeVi(place)}`;
    return `${capital(periodVi(period))}${where}, ô ${a1(cellBox(cell.row, cell.column))}, trang '${cell.sheetName}'.`;
  },
  onSheet: (sheetName) => `Trang '${sheetName}'`,
  noTarget:
    "Chưa thấy chỉ tiêu nào trong sổ tính để phân bổ. Cần một bảng có cột chỉ tiêu hoặc kế hoạch năm, ví dụ “Chỉ tiêu giao năm 2020”.",
  units: "Các đơn vị",
  unitsOfTable: (units) => `${count(units)} đơn vị của bảng trong sổ tính`,
  unitsOfHuongHoa: (units) => `${count(units)} xã, thị trấn huyện Hướng Hóa`,
  unitsTyped: "Tự nhập tên đơn vị",
  names: "Tên các đơn vị, mỗi dòng một tên",
  namesCounted: (units) => `Có ${count(units)} đơn vị. Có thể dán cả cột từ bảng khác.`,
  basis: "Cách chia",
  basisName: (kind) => BASES[kind],
  mixPart: (basis) => PARTS[basis],
  mixSum: (percent) =>
    percent.eq(100)
      ? "Cộng các phần: 100%."
      : `Cộng các phần: ${count(percent)}%; số liệu được chia theo đúng tỷ lệ này.`,
  step: "Bước làm tròn (người)",
  stepHint: "Số giao của mỗi đơn vị là bội số của số này; 1 là tròn người.",
  atLeastActual: "Không đơn vị nào thấp hơn thực hiện năm trước",
  showBounds: "Đặt mức tối thiểu, tối đa cho từng đơn vị",
  pasteHint: "Có thể dán cả cột số vào ô đầu tiên; ô để trống nghĩa là chưa có số, không phải số 0.",
  fieldName: (field) => FIELDS[field],
  fieldOf: (field, unit) => `${FIELDS[field]}: ${unit}`,
  fieldFault: (fault) => FAULTS[fault],
  notReady: (reason, most) =>
    ({
      noTarget: "Chọn chỉ tiêu cần phân bổ.",
      noUnits: "Nhập tên các đơn vị để chia.",
      tooManyUnits: `Mỗi lần chia được nhiều nhất ${count(most)} đơn vị.`,
      repeatedUnits: "Có đơn vị ghi nhiều lần. Mỗi đơn vị chỉ ghi một lần.",
      noStep: "Nhập mức làm tròn, ví dụ 1 hoặc 5.",
      noMix: "Nhập tỷ lệ phần trăm cho ít nhất một cách chia.",
    })[reason],
  missing: (figure, names) => `Còn thiếu ${MISSING[figure]} của: ${nameList(names)}. Nhập số, nếu không có thì ghi 0.`,
  problem: (problem, names) => allocationsVi.problem(problem, (unit) => placeVi(names[unit]!)),
  remedy: remedyVi,
  preview: (units) => `Phần của ${count(units)} đơn vị`,
  columns: { exact: "Phần chia chính xác", share: "Số giao", increase: "Số tăng thêm", coverage: "Tỷ lệ (%)" },
  none: "–",
  partOfTarget: (percent) => `${numbers.percent(percent, 1)} chỉ tiêu`,
  lock: "Khóa",
  lockOf: (unit) => `Khóa số của ${placeVi(unit)}`,
  share: shareVi,
  total: (sum, units) => `Cộng ${count(units)} đơn vị: ${count(sum)} người, khớp với chỉ tiêu.`,
  exactShare: exact,
  more: (units) => `Hiện thêm ${count(units)} đơn vị`,
  write: (sheetName) => `Ghi vào trang '${sheetName}'`,
  spread: "San đều phần chênh lệch cho các đơn vị còn lại",
  notices: {
    written: (sheetName) =>
      `Đã phân bổ ở trang '${sheetName}'. Sửa tay ở cột “Chỉ tiêu giao” thì khung sẽ báo ngay khi tổng không còn khớp.`,
    outdated: "Chỉ tiêu trong sổ tính vừa thay đổi nên chưa ghi gì. Hãy xem lại phần chia rồi bấm ghi lần nữa.",
    spread: (units) => `Đã san phần chênh lệch cho ${count(units)} đơn vị. Bấm Hoàn tác ở cuối khung để lấy lại số cũ.`,
    spreadImpossible: (reason) => `Chưa san được phần chênh lệch. ${reason}`,
  },
};
