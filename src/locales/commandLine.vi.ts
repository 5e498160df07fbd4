import { Decimal } from "../domain/numbers/decimal";
import { writeNumber } from "../domain/numbers/writeNumber";
import type { CommandLineMessages, FileNote, PathProblem, UsageProblem } from "./commandLineMessages";

const count = (number: number) => writeNumber(new Decimal(number));
const sheetsVi = (names: readonly string[]) => names.map((name) => `'${name}'`).join(", ");

function usageProblem(problem: UsageProblem): string {
  switch (problem.code) {
    case "noCommand":
      return "Thiếu lệnh: dùng check và tên các tệp hoặc thư mục cần đối chiếu.";
    case "unknownCommand":
      return `Không có lệnh ${problem.word}: dùng check và tên các tệp hoặc thư mục cần đối chiếu.`;
    case "unknownOption":
      return `Không có tùy chọn ${problem.word}: xem các tùy chọn bằng --help.`;
    case "noPaths":
      return "Thiếu tên tệp: ghi tên các tệp hoặc thư mục cần đối chiếu sau check.";
    case "noLanguage":
      return "Sau --lang phải là vi hoặc en.";
  }
}

function pathProblem(problem: PathProblem): string {
  switch (problem.code) {
    case "missing":
      return "Không tìm thấy tệp hoặc thư mục này. Kiểm tra lại đường dẫn.";
    case "noWorkbooks":
      return "Trong thư mục này không có tệp .xlsx hoặc .xlsm nào.";
    case "notAFile":
      return "Đường dẫn này không phải tệp cũng không phải thư mục.";
    case "unreadable":
      return `Không đọc được (${problem.reason}). Kiểm tra quyền đọc, hoặc đóng chương trình đang mở tệp.`;
  }
}

function fileNote(note: FileNote): string {
  switch (note.code) {
    case "noTable":
      return "Chưa nhận ra bảng số liệu nào.";
    case "emptyWorkbook":
      return "Các trang đang hiện không có số liệu nào.";
    case "tooLargeSheets":
      return `Trang lớn hơn mọi bảng kế hoạch nên không đọc: ${sheetsVi(note.sheets)}.`;
    case "hiddenSheets":
      return `Trang đang ẩn nên không đối chiếu: ${sheetsVi(note.sheets)}.`;
    case "chartSheets":
      return `Trang biểu đồ nên không đối chiếu: ${sheetsVi(note.sheets)}.`;
    case "uncalculated":
      return `Có ${count(note.formulas)} công thức chưa có kết quả, được xem là ô trống. Mở tệp bằng Excel, lưu lại rồi đối chiếu lại.`;
    case "externalLinks":
      return `Có số lấy từ ${count(note.workbooks)} sổ tính khác; đã dùng kết quả của lần lưu gần nhất.`;
    case "macros":
      return "Sổ tính có macro; không macro nào được chạy.";
  }
}

export const commandLineVi: CommandLineMessages = {
  help: `Đối chiếu số liệu trong các sổ tính, không cần Excel, không sửa gì trong tệp.

Cách dùng: bhxh check TỆP… [tùy chọn]

  TỆP          tệp .xlsx, .xlsm, hoặc thư mục (tìm cả trong thư mục con)
  --json       in mọi kết quả thành một tài liệu JSON
  --lang en    dùng tiếng Anh (mặc định: vi)
  --help       in trang này
  --version    in số phiên bản

Bảng các chỗ chưa khớp in ở đầu ra chuẩn, thông báo khác ở đầu ra lỗi.
Mã kết thúc: 0 không có chỗ nào chắc chắn sai; 1 có số chắc chắn sai, hoặc
có các số không thể cùng đúng; 2 dùng sai cách, hoặc không đọc được tệp nào;
130 bị dừng giữa chừng.
`,
  headers: {
    file: "Tệp",
    sheet: "Trang",
    cell: "Ô nghi sai",
    stated: "Số đang ghi",
    proposed: "Số đề nghị",
    certainty: "Mức độ",
    content: "Nội dung",
  },
  usageProblem,
  pathProblem,
  fileNote,
  otherFormats: (files) =>
    `Còn ${count(files)} tệp dạng khác (.xls, .xlsb, .ods) chưa đối chiếu. Lưu các tệp đó thành .xlsx rồi đối chiếu lại.`,
  failed: (detail) => `Chương trình gặp lỗi khi đọc tệp này. Hãy báo bộ phận hỗ trợ và kèm theo: ${detail}`,
  progress: (done, total) => `${count(done)}/${count(total)}`,
  summary: ({ files, read, findings, certain, unverifiable }) =>
    `Đã đọc ${read === files ? "" : `${count(read)} trong `}${count(files)} tệp: ${count(findings)} chỗ chưa khớp hoặc cần xem lại, ` +
    `trong đó ${count(certain)} chỗ đã chắc chắn ô sai; ${count(unverifiable)} phép chưa đủ căn cứ để đối chiếu.`,
  stopped: "Đã dừng theo yêu cầu.",
};
