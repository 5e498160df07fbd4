import type { FileProblem } from "../files/fileProblem";
import type { FilesMessages } from "./filesMessages";

function fileProblem(problem: FileProblem): string {
  switch (problem.code) {
    case "emptyFile":
      return "Tệp rỗng, có thể việc sao chép hoặc tải về bị ngắt giữa chừng. Lấy lại tệp từ nơi gửi.";
    case "notAWorkbook":
      return "Tệp này không phải sổ tính Excel, dù tên tệp có thể ghi như vậy. Mở tệp bằng Excel, lưu thành .xlsx rồi dùng tệp đó.";
    case "oldXls":
      return "Sổ tính thuộc định dạng cũ (.xls). Mở bằng Excel, chọn Lưu dưới dạng (Save As) .xlsx rồi dùng tệp mới.";
    case "binaryWorkbook":
      return "Sổ tính thuộc dạng nhị phân (.xlsb). Mở bằng Excel, chọn Lưu dưới dạng (Save As) .xlsx rồi dùng tệp mới.";
    case "encrypted":
      return "Sổ tính có mật khẩu nên không đọc được. Mở bằng Excel, gỡ mật khẩu mở tệp, lưu lại rồi dùng tệp đó.";
    case "damaged":
      return problem.part === undefined
        ? "Tệp bị hỏng hoặc thiếu phần cuối. Lấy lại tệp từ nơi gửi, hoặc mở bằng Excel để sửa rồi lưu lại."
        : `Tệp bị hỏng ở phần ${problem.part}. Lấy lại tệp từ nơi gửi, hoặc mở bằng Excel để sửa rồi lưu lại.`;
    case "tooLarge":
      return `Tệp chứa tới ${problem.megabytes.toLocaleString("vi")} MB khi giải nén, quá lớn so với một sổ số liệu nên không mở. Chép riêng các trang cần dùng sang sổ tính mới.`;
    case "noSheets":
      return "Sổ tính không có trang tính nào. Kiểm tra lại tệp với nơi gửi.";
  }
}

export const filesVi: FilesMessages = { fileProblem };
