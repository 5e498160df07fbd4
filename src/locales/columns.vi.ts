import type { ColumnMessages } from "./messages";
import { periodVi, namesVi, programmeVi } from "./names.vi";

export const columnsVi: ColumnMessages = {
  columnMeaning(meaning) {
    if (meaning.kind !== "figures")
      return columnsVi.columnUse(meaning.kind === "unknown" ? "notUnderstood" : meaning.kind);
    const { measure, programme, group, period, versus } = meaning;
    const what = measure === null ? "Số liệu theo từng dòng" : namesVi.measureName(measure);
    const whose =
      programme === null ? "" : ` ${programmeVi({ place: "", programme, ...(group !== undefined && { group }) })}`;
    const compared = versus ? `, so với ${periodVi(versus)}` : "";
    return `${what}${whose}, ${periodVi(period)}${compared}`;
  },
  columnUse: (use) =>
    ({
      label: "Tên dòng",
      order: "Số thứ tự",
      unit: "Đơn vị tính",
      note: "Ghi chú",
      leftAlone: "Không dùng cột này",
      notUnderstood: "Chưa hiểu, không dùng",
    })[use],
  columnTitle: (letter, header) => (header === "" ? `Cột ${letter}` : `Cột ${letter} – ${header}`),
  columnsRead: (columns, notUnderstood) =>
    notUnderstood === 0 ? `Cách hiểu ${columns} cột` : `Cách hiểu ${columns} cột, ${notUnderstood} cột không dùng`,
  columnChosen: "anh chị đã chọn",
  changeColumn: (title, meaning) => `${title}: ${meaning}. Bấm để đổi`,
  columnIs: "Cột này là",
  columnProgramme: "Loại hình",
  columnYear: "Năm",
  columnScenario: "Loại số liệu",
  yearOfTable: "Theo bảng",
  scenarioOfTable: "Theo bảng",
  keepColumn: "Dùng cách hiểu này",
  columnAsRead: "Trở lại như tiêu đề cột",
  cancelColumn: "Thôi",
  legacyFont: (font) =>
    `Chữ ở trang này dùng bảng mã ${font === "TCVN3" ? "TCVN3 (phông .Vn…)" : "VNI"}; tiện ích đã tự chuyển khi đọc, trang tính giữ nguyên.`,
};
