import { Decimal } from "../domain/numbers/decimal";
import { VIETNAMESE_SEPARATORS } from "../domain/numbers/separators";
import { a1, cellBox } from "../workbook/address";
import type { ChangedCell } from "../workbook/host";
import type { TableLayout } from "../workbook/reading/tableReading";
import { numberWriting } from "./numberWriting";
import type { PaneMessages, TypedBasis, TypingFault, WorkName } from "./paneMessages";

const numbers = numberWriting(VIETNAMESE_SEPARATORS);
const count = (value: number) => numbers.count(new Decimal(value));

/** Cells named in one sentence; the rest are only counted. */
const NAMED_CELLS = 5;

function cellList(cells: readonly ChangedCell[]): string {
  const named = cells
    .slice(0, NAMED_CELLS)
    .map(({ sheetName, row, column }) => `${a1(cellBox(row, column))} (trang '${sheetName}')`)
    .join(", ");
  const rest = cells.length - NAMED_CELLS;
  return rest > 0 ? `${named} và ${count(rest)} ô khác` : named;
}

/** The work inside a sentence: "việc đối chiếu". */
const WORKS: Record<WorkName, string> = {
  check: "đối chiếu số liệu",
  preview: "tính thử bảng chỉ tiêu",
  build: "lập bảng chỉ tiêu",
  undo: "hoàn tác",
  clearFlags: "bỏ đánh dấu",
  goTo: "chuyển đến ô",
  testFunctions: "kiểm tra các hàm BHXH",
};

const WORKING: Record<WorkName, string> = {
  check: "Đang đối chiếu số liệu…",
  preview: "Đang tính thử bảng chỉ tiêu…",
  build: "Đang lập bảng chỉ tiêu…",
  undo: "Đang hoàn tác…",
  clearFlags: "Đang bỏ đánh dấu…",
  goTo: "Đang chuyển đến ô…",
  testFunctions: "Đang hỏi thử các hàm BHXH…",
};

const CHANGES: Record<string, string> = {
  buildTargets: "lập bảng chỉ tiêu",
  flagFindings: "đánh dấu chỗ chưa khớp",
  functionTest: "kiểm tra các hàm BHXH",
};

const LAYOUTS: Record<TableLayout, string> = {
  programmeRows: "mỗi dòng một loại hình",
  placeRows: "mỗi dòng một địa bàn",
  indicatorRows: "mỗi dòng một chỉ tiêu có đơn vị tính",
};

const VALUES: Record<TypedBasis, string> = {
  shareOfEligible: "Tỷ lệ so với số thuộc diện tham gia (%)",
  shareOfLabourForce: "Tỷ lệ so với lực lượng lao động (%)",
  growthIndex: "Tốc độ phát triển (%)",
  growthRate: "Tốc độ tăng (%)",
  increase: "Số người tăng thêm",
};

const EXAMPLES: Record<TypedBasis, string> = {
  shareOfEligible: "96,5",
  shareOfLabourForce: "12,9",
  growthIndex: "107,3",
  growthRate: "7,3",
  increase: "1.250",
};

function valueFault(fault: TypingFault, kind: TypedBasis): string {
  switch (fault) {
    case "empty":
      return `Nhập số để áp dụng, ví dụ ${EXAMPLES[kind]}.`;
    case "notANumber":
      return `Chưa đọc được số này. Nhập theo dạng ${EXAMPLES[kind]}.`;
    case "notWhole":
      return "Số người phải là số nguyên.";
    case "outOfRange":
      return kind === "growthRate" ? "Tốc độ tăng phải lớn hơn −100%." : limitOf(kind);
  }
}

function limitOf(kind: Exclude<TypedBasis, "growthRate">): string {
  switch (kind) {
    case "shareOfEligible":
    case "shareOfLabourForce":
      return "Tỷ lệ phải lớn hơn 0 và không quá 100%.";
    case "growthIndex":
      return "Tốc độ phát triển phải lớn hơn 0.";
    case "increase":
      return "Số người quá lớn.";
  }
}

export const paneVi: PaneMessages = {
  title: "Chỉ tiêu BHXH",
  build: "Lập bảng chỉ tiêu",
  check: "Đối chiếu số liệu",
  tabs: "Nội dung khung",
  targets: "Chỉ tiêu",
  findings: "Đối chiếu",
  cancel: "Dừng",
  working: (work) => WORKING[work],
  progress: (done, total) => `${count(done)}/${count(total)}`,
  changeTitle: (key) => CHANGES[key] ?? "thay đổi vừa rồi",
  skipped: (sheets) => `Trang lớn hơn mọi bảng kế hoạch nên không đọc: ${sheets.join("; ")}.`,
  crashed:
    "Khung này gặp lỗi nên không hiển thị được. Lỗi chỉ ở phần hiển thị, không sửa gì trong sổ tính. Hãy mở lại khung để làm tiếp.",
  crashDetail: (detail) => `Chi tiết để báo người hỗ trợ: ${detail}`,
  reload: "Mở lại khung",
  numbers,
  separators: VIETNAMESE_SEPARATORS,
  light: {
    notChecked: "Chưa đối chiếu",
    checking: "Đang đối chiếu…",
    agrees: (rules, unverifiable) =>
      unverifiable === 0
        ? `Tất cả khớp (${count(rules)} phép đối chiếu)`
        : `Tất cả khớp (${count(rules)} phép đối chiếu; ${count(unverifiable)} phép chưa đủ căn cứ)`,
    differs: (places) => `${count(places)} chỗ chưa khớp`,
    worthALook: (places) => `Không có chỗ sai, ${count(places)} chỗ cần xem lại`,
    noTable: "Không thấy bảng số liệu nào",
    nothingToCheck: "Chưa đủ số liệu để đối chiếu",
    stale: "Số liệu đã sửa sau lần đối chiếu",
  },
  notices: {
    built: (sheetName) => `Đã lập bảng ở trang '${sheetName}'.`,
    leftAlone: (cells) => `Các ô đã sửa từ trước được giữ nguyên: ${cellList(cells)}.`,
    previewOutdated: "Số liệu vừa thay đổi nên chưa ghi gì. Hãy xem lại bảng tính thử rồi bấm ghi lần nữa.",
    flagsCleared: (sheets) =>
      sheets === 0 ? "Không có đánh dấu nào để bỏ." : `Đã bỏ đánh dấu trên ${count(sheets)} trang.`,
    undone: (change) => `Đã hoàn tác: ${change}.`,
    cancelled: (work) => `Đã dừng ${WORKS[work]}. Sổ tính giữ nguyên như trước.`,
    notRemembered: "Sổ tính này không lưu được lựa chọn; lần mở sau cần chọn lại.",
    notFlagged: (reason) => `Đã đối chiếu xong nhưng không đánh dấu được trên trang tính. ${reason}`,
    failed: (work, reason) => `Không thực hiện được việc ${WORKS[work]}. ${reason}`,
    unexpected: (work, detail) =>
      `Lỗi của tiện ích khi ${WORKS[work]}. Hãy xem lại sổ tính trước khi làm tiếp và báo người hỗ trợ nội dung này: ${detail}`,
    dismiss: "Đóng thông báo",
  },
  questions: {
    heading: "Cần chọn cách làm",
    replaceSheet: "Thay trang cũ (trang cũ đổi tên, vẫn giữ lại)",
    keepBoth: "Giữ cả hai, lập trang mới",
    buildWithGaps: "Vẫn lập, để trống các ô đó",
    chooseBasis: "Chọn cách xác định trước",
    sheetEdited: (change, cells) =>
      `Trang do tiện ích lập đã được sửa ở ô ${cellList(cells)}. Hoàn tác việc ${change} sẽ bỏ cả trang, kể cả các chỗ sửa đó.`,
    discardEdits: "Bỏ trang và các chỗ sửa",
    leaveIt: "Giữ nguyên",
    understood: "Đã hiểu",
  },
  targetTab: {
    intro:
      "Bấm “Lập bảng chỉ tiêu” để xem trước chỉ tiêu năm kế hoạch tính từ số thực hiện. Chưa có gì được ghi vào sổ tính cho đến khi bấm nút ghi.",
    heading: (sheetName) => `Tính thử: ${sheetName}`,
    actual: (year) => (year === null ? "Thực hiện" : `Thực hiện ${year}`),
    target: (year) => (year === null ? "Chỉ tiêu năm sau" : `Chỉ tiêu ${year}`),
    index: "Tốc độ phát triển (%)",
    none: "–",
    place: "Địa bàn",
    allPlaces: (places) => `Tất cả ${count(places)} địa bàn`,
    basis: "Cách xác định",
    basisOf: (line) => `Cách xác định: ${line}`,
    derived: "Tính từ các dòng khác",
    default: "Như ban đầu (bỏ lựa chọn đã lưu)",
    differentBases: "Khác nhau theo địa bàn",
    value: (kind) => VALUES[kind],
    valueFault,
    step: "Làm tròn đến",
    direction: "Hướng làm tròn",
    moreLines: (lines) => `Hiện thêm ${count(lines)} dòng`,
    notes: "Cần biết trước khi ghi",
    sources: (sheets) => `Số liệu lấy từ: ${sheets.join("; ")}`,
    options: "Tùy chọn của bảng",
    plainFormulas: "Dùng công thức Excel thông thường",
    plainFormulasHint: "Chọn khi người nhận mở tệp không có tiện ích này.",
    labourForceForParts: "Tính cả tỷ lệ so với lực lượng lao động cho bắt buộc và tự nguyện",
    eligibleFromTarget: "Tính lại số thuộc diện tự nguyện theo chỉ tiêu năm kế hoạch",
    signed: "Biểu báo cáo (có ký)",
    decimals: "Số chữ số thập phân",
    decimalsIndex: "Tốc độ phát triển",
    decimalsLabourForce: "So với lực lượng lao động",
    decimalsEligible: "So với số thuộc diện",
    decimalsAutomatic: "Tự động",
    write: (sheetName) => `Ghi vào trang '${sheetName}'`,
    stale: "Số liệu hoặc lựa chọn đã thay đổi sau lần tính thử.",
    previewAgain: "Tính thử lại",
    written: (sheetName) => `Bảng này đã được ghi ở trang '${sheetName}'.`,
  },
  findingTab: {
    intro:
      "Bấm “Đối chiếu số liệu” để kiểm tra các bảng trong sổ tính: tổng, số tăng, tốc độ và tỷ lệ. Chỗ chưa khớp được đánh dấu trên trang, không số nào bị sửa.",
    none: "Không có chỗ nào chưa khớp.",
    noTable:
      "Không nhận ra bảng số liệu nào. Bảng cần có dòng tiêu đề ghi rõ nội dung và năm, ví dụ “Thực hiện năm 2019”, và các dòng BHXH bắt buộc, BHXH tự nguyện, BHTN.",
    goTo: (cell) => `Đến ${cell}`,
    stated: "Số đang ghi",
    recomputed: "Số tính lại",
    more: (places) => `Hiện thêm ${count(places)} chỗ`,
    clearFlags: "Bỏ đánh dấu",
    stale: "Số liệu đã sửa sau lần đối chiếu; danh sách này có thể không còn đúng.",
    checkAgain: "Đối chiếu lại",
    unverifiable: (rules) => `Chưa đủ căn cứ để đối chiếu (${count(rules)})`,
    tables: (tables) => `Các bảng đã đọc (${count(tables)})`,
    table: (sheetName, range, layout, figures) =>
      `Trang '${sheetName}', vùng ${range}: ${LAYOUTS[layout]}, ${count(figures)} số liệu.`,
    notUnderstood: (headers) => `Cột không dùng: ${headers.join("; ")}.`,
    withoutTable: (sheets) => `Không thấy bảng số liệu ở trang: ${sheets.join("; ")}.`,
    notMarked: (sheets) => `Trang đang được bảo vệ nên không đánh dấu được: ${sheets.join("; ")}.`,
  },
  footer: {
    undo: (change) => `Hoàn tác: ${change}`,
    nothingToUndo: "Chưa có gì để hoàn tác",
    otherLanguage: "English",
    switchLanguage: "Chuyển sang tiếng Anh",
    help: "Hướng dẫn",
    testFunctions: "Các hàm BHXH có trả lời không?",
    functionsAnswering: "Các hàm BHXH đang trả lời bình thường.",
    functionsSilent:
      "Các hàm BHXH chưa trả lời. Hãy lưu sổ tính, đóng rồi mở lại Excel; nếu vẫn vậy, gỡ tiện ích và cài lại.",
    functionsUnavailable: "Excel này không chạy được hàm của tiện ích; bảng chỉ tiêu sẽ dùng công thức thông thường.",
    functionsNoPlace:
      "Không có trang nào cho phép ghi thử một công thức. Hãy bỏ bảo vệ một trang hoặc thêm trang trống rồi thử lại.",
  },
};
