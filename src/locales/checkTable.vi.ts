import { Decimal } from "../domain/numbers/decimal";
import { writeNumber } from "../domain/numbers/writeNumber";
import type { CheckTableTexts } from "../workbook/checkTable/checkTableTexts";
import { CERTAINTY_NAMES_VI } from "./certaintyNames";
import { namesVi } from "./names.vi";

const count = (number: number) => writeNumber(new Decimal(number));

const EXAMPLE =
  "ví dụ “Chỉ tiêu” hoặc “Xã”, “Thực hiện năm 2018”, “Kế hoạch năm 2019”, “Thực hiện năm 2019”, “Tỷ lệ so với kế hoạch (%)”";

export const checkTableTexts: CheckTableTexts = {
  headers: {
    row: "Dòng",
    column: "Cột",
    rule: "Nội dung đối chiếu",
    stated: "Số đang ghi",
    expected: "Số tính lại",
    likelyCell: "Ô nghi sai",
    likelyValue: "Số đề nghị",
    certainty: "Mức độ",
  },
  ruleName: namesVi.ruleName,
  certaintyName: (certainty) => CERTAINTY_NAMES_VI[certainty],
  number: (value) => writeNumber(value),
  rowNumber: (number) => `dòng ${number}`,
  columnNumber: (number) => `cột ${number}`,
  allAgrees: (checked, unverifiable) =>
    unverifiable === 0
      ? `Tất cả khớp: ${count(checked)} phép đối chiếu, không có chỗ nào chưa khớp.`
      : `Tất cả khớp trong ${count(checked)} phép đối chiếu được; ${count(unverifiable)} phép chưa đủ căn cứ để đối chiếu.`,
  noTable:
    `Chưa nhận ra bảng số liệu: các dòng đầu của vùng chọn phải là tiêu đề cột (${EXAMPLE}), bên dưới mỗi dòng là ` +
    "một loại hình hoặc một địa bàn; có thể vùng chọn còn thiếu dòng tiêu đề.",
  nothingToCheck: (unverifiable) =>
    `Chưa có số nào đối chiếu được với nhau: các dòng đầu phải là tiêu đề của những cột có liên quan (${EXAMPLE}), ` +
    "bên dưới phải có số" +
    (unverifiable === 0 ? "." : `; ${count(unverifiable)} phép chưa đủ căn cứ để đối chiếu.`),
};
