import { COMPUTED_DECIMALS } from "../domain/prose/outline/asWritten";
import type { Bound, SkipReason } from "../domain/prose/proseReading";
import { Decimal } from "../domain/numbers/decimal";
import { writeNumber } from "../domain/numbers/writeNumber";
import type { WordProblem } from "../files/word/wordProblem";
import type { FigureState } from "../workbook/planText/checkText";
import { leftOutInPaneVi } from "./leftOut.vi";
import type { TextTabMessages } from "./paneMessages";

const count = (number: number) => writeNumber(new Decimal(number));

const STATES: Record<FigureState, string> = {
  agrees: "khớp",
  differs: "chưa khớp",
  unchecked: "chưa đối chiếu được",
};

const BOUNDS: Record<Bound, string> = {
  atLeast: "Văn bản ghi mức tối thiểu nên không đối chiếu như một số chính xác.",
  atMost: "Văn bản ghi mức tối đa nên không đối chiếu như một số chính xác.",
  about: "Văn bản ghi số ước chừng nên không đối chiếu như một số chính xác.",
  almost: "Văn bản ghi “gần” số này nên không đối chiếu như một số chính xác.",
  over: "Văn bản ghi “hơn” hoặc “trên” số này nên không đối chiếu như một số chính xác.",
};

const SKIPPED: Record<SkipReason, string> = {
  year: "Năm",
  date: "Ngày, tháng, giờ",
  document: "Số hiệu văn bản, điều khoản, số điện thoại",
  ordering: "Số thứ tự đề mục, số thứ tự trong bảng",
  money: "Số tiền",
  otherThing: "Số đơn vị, số xã, số thẻ và các số đếm khác",
  noProgramme: "Chưa rõ thuộc loại hình bảo hiểm nào",
  undivided: "Số của bảng bị dính liền hoặc bị cắt ngang, chưa tách được chắc chắn",
  unclear: "Chưa rõ là số gì",
};

/** Why a Word file could not be read, and what the reader can do. */
export function wordProblemVi(problem: WordProblem): string {
  switch (problem.code) {
    case "emptyFile":
      return "tệp rỗng, có thể việc sao chép hoặc tải về bị ngắt giữa chừng";
    case "notADocument":
      return "đây không phải văn bản Word (.docx)";
    case "oldDocument":
      return "văn bản thuộc định dạng cũ (.doc); mở bằng Word, lưu thành .docx rồi dùng tệp đó";
    case "encrypted":
      return "văn bản có mật khẩu; mở bằng Word, gỡ mật khẩu mở tệp rồi lưu lại";
    case "damaged":
      return "tệp bị hỏng hoặc thiếu phần cuối; lấy lại tệp từ nơi gửi";
    case "tooLarge":
      return `tệp chứa tới ${count(problem.megabytes)} MB, quá lớn so với một bản kế hoạch`;
    case "noText":
      return "văn bản không có chữ, có thể chỉ gồm ảnh chụp các trang";
  }
}

export const textTabVi: TextTabMessages = {
  intro: "Dán một đoạn văn bản, lấy từ ô đang chọn hoặc mở tệp Word: các số trong đó được đối chiếu với nhau.",
  field: "Văn bản cần đối chiếu",
  fieldHint: "Chỉ đọc các số; không ghi gì vào sổ tính.",
  check: "Đối chiếu văn bản",
  takeCells: "Lấy từ ô đang chọn",
  openDocument: "Mở tệp Word…",
  dropHint: "Cũng có thể kéo thả tệp .docx vào bất kỳ chỗ nào trong khung này.",
  numbersRead: (numbers, figures) =>
    `Văn bản có ${count(numbers)} số, trong đó ${count(figures)} số được hiểu là số liệu.`,
  stateName: (state) => STATES[state],
  statesCounted: (state, figures) => `${count(figures)} số ${STATES[state]}`,
  figureName: (printed, state) => `${printed}: ${STATES[state]}`,
  markedText: "Văn bản có đánh dấu số liệu",
  markedTextHint: "Dùng phím mũi tên để chuyển giữa các số, phím N để đến chỗ chưa khớp tiếp theo.",
  nextDifference: "Đến chỗ chưa khớp tiếp theo",
  chooseFigure: "Trỏ vào một số, hoặc chuyển đến số đó bằng phím mũi tên, để xem phép tính.",
  bound: (bound) => BOUNDS[bound],
  noSum: "Không có số nào khác trong văn bản để đối chiếu với số này.",
  spoiled: (numbers) => `Chưa đối chiếu được số này vì ${numbers.join(", ")} trong phép tính dưới đây chưa khớp.`,
  otherwise: (printed, paragraph) =>
    `Văn bản cũng ghi ${printed} ở đoạn “${paragraph}”; hai số có thể khác thời điểm hoặc khác đối tượng nên không đối chiếu với nhau.`,
  differences: (places) => `${count(places)} chỗ chưa khớp`,
  skipped: (numbers) => `${count(numbers)} số không được đọc là số liệu tham gia bảo hiểm`,
  skippedFor: (reason, numbers, more) =>
    `${SKIPPED[reason]}: ${numbers.join("; ")}${more > 0 ? ` và ${count(more)} số khác` : ""}`,
  moreText: (paragraphs) => `Hiện thêm (còn ${count(paragraphs)} đoạn)`,
  textChanged: "Văn bản đã thay đổi sau lần đối chiếu này.",
  legacyFont: (font) =>
    `Văn bản này dùng bảng mã ${font === "TCVN3" ? "TCVN3 (phông .Vn…)" : "VNI"}; tiện ích đã tự chuyển sang Unicode khi đọc, nội dung trong ô trên giữ nguyên.`,
  layFigures: "Lập trang số liệu từ văn bản",
  writeHeading: "Viết thành văn bản",
  writeIntro:
    "Viết các bảng trong sổ tính thành đoạn văn của kế hoạch. Số người giữ nguyên như trong bảng, tỷ lệ cũng vậy nếu không chọn số chữ số thập phân khác.",
  write: "Viết văn bản",
  writeAgain: "Viết lại",
  computeMissing: "Tính thêm tỷ lệ, số tăng còn thiếu",
  computeMissingHint: "Chỉ tính khi bảng có đủ các số gốc.",
  decimals: "Số chữ số thập phân",
  decimalsHint: `Của tỷ lệ phần trăm. Như bảng: giữ nguyên tỷ lệ trong bảng, tỷ lệ tính thêm lấy ${COMPUTED_DECIMALS} chữ số.`,
  decimalsAsTable: "Như bảng",
  selectedOnly: "Chỉ bảng đang chọn",
  signed: "Có khung ký và nơi nhận",
  withAnnexes: "Kèm bảng làm phụ lục",
  written: "Văn bản đã viết",
  leftOutHeading: "Số liệu chưa viết hoặc viết khác so với bảng",
  leftOut: leftOutInPaneVi,
  copy: "Sao chép",
  saveDocument: "Lưu tệp Word",
  fileName: "Ke hoach BHXH",
};
