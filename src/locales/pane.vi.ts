import type { LeftFigures } from "../workbook/figuresSheet/figuresToLay";
import { Decimal } from "../domain/numbers/decimal";
import { VIETNAMESE_SEPARATORS } from "../domain/numbers/separators";
import { a1, cellBox } from "../workbook/address";
import type { ChangedCell } from "../workbook/host";
import type { TableLayout } from "../workbook/reading/tableReading";
import { numberWriting } from "./numberWriting";
import type { PaneMessages, TypedBasis, TypingFault, WorkName } from "./paneMessages";
import { textTabVi, wordProblemVi } from "./textTab.vi";

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
  recheck: "đối chiếu lại",
  correct: "sửa số liệu",
  decide: "ghi nhận cách xử lý",
  report: "lập trang báo cáo",
  preview: "tính thử bảng chỉ tiêu",
  build: "lập bảng chỉ tiêu",
  suggestTemplate: "đọc sổ tính để gợi ý biểu mẫu",
  insertTemplate: "chèn biểu mẫu",
  readAllocation: "đọc sổ tính để phân bổ",
  writeAllocation: "phân bổ chỉ tiêu",
  spread: "san phần chênh lệch",
  undo: "hoàn tác",
  clearFlags: "bỏ đánh dấu",
  goTo: "chuyển đến ô",
  checkText: "đối chiếu văn bản",
  takeCells: "lấy văn bản từ ô",
  openDocument: "mở tệp Word",
  layFigures: "lập trang số liệu",
  writePlan: "viết văn bản",
  saveDocument: "lưu tệp Word",
  testFunctions: "kiểm tra các hàm BHXH",
};

const WORKING: Record<WorkName, string> = {
  check: "Đang đối chiếu số liệu…",
  recheck: "Đang đối chiếu lại…",
  correct: "Đang sửa số liệu…",
  decide: "Đang ghi nhận…",
  report: "Đang lập trang báo cáo…",
  preview: "Đang tính thử bảng chỉ tiêu…",
  build: "Đang lập bảng chỉ tiêu…",
  suggestTemplate: "Đang đọc sổ tính để gợi ý…",
  insertTemplate: "Đang chèn biểu mẫu…",
  readAllocation: "Đang đọc sổ tính để phân bổ…",
  writeAllocation: "Đang ghi bảng phân bổ…",
  spread: "Đang san phần chênh lệch…",
  undo: "Đang hoàn tác…",
  clearFlags: "Đang bỏ đánh dấu…",
  goTo: "Đang chuyển đến ô…",
  checkText: "Đang đối chiếu văn bản…",
  takeCells: "Đang lấy văn bản từ ô…",
  openDocument: "Đang mở tệp Word…",
  layFigures: "Đang lập trang số liệu…",
  writePlan: "Đang viết văn bản…",
  saveDocument: "Đang lưu tệp Word…",
  testFunctions: "Đang hỏi thử các hàm BHXH…",
};

const CHANGES: Record<string, string> = {
  buildTargets: "lập bảng chỉ tiêu",
  flagFindings: "đánh dấu chỗ chưa khớp",
  applyCorrections: "sửa số liệu",
  repairHazards: "sửa cách ghi số",
  writeReport: "lập trang báo cáo",
  insertTemplate: "chèn biểu mẫu",
  writeAllocation: "phân bổ chỉ tiêu",
  spreadDifference: "san phần chênh lệch",
  layFigures: "lập trang số liệu",
  functionTest: "kiểm tra các hàm BHXH",
};

const DECIDED = {
  ignored: "Đã bỏ qua. Có thể đưa lại ở mục “Đã bỏ qua”.",
  restored: "Đã đưa lại vào danh sách.",
  trusted: "Đã ghi nhận số này là đúng và tìm nguyên nhân khác.",
  distrusted: "Đã bỏ xác nhận.",
  columnChosen: "Đã ghi nhớ cách hiểu cột trong sổ tính này và đối chiếu lại.",
  columnAsRead: "Đã trở lại cách hiểu theo tiêu đề cột và đối chiếu lại.",
} as const;

const LAYOUTS: Record<TableLayout, string> = {
  programmeRows: "mỗi dòng một loại hình",
  placeRows: "mỗi dòng một địa bàn",
  indicatorRows: "mỗi dòng một chỉ tiêu có đơn vị tính",
  periodRows: "mỗi dòng một năm",
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

/** Figures that are told one by one. */
const FIGURES_NAMED = 3;

/** "35%, 1.250 người và 2 số khác". */
function figureList(printed: readonly string[]): string {
  const more = printed.length - FIGURES_NAMED;
  return printed.slice(0, FIGURES_NAMED).join(", ") + (more > 0 ? ` và ${count(more)} số khác` : "");
}

const FIGURES_LEFT: Record<keyof LeftFigures, string> = {
  bounds: "chỉ ghi mức (ít nhất, không quá, khoảng, gần, hơn)",
  gross: "phát triển mới, vì chưa trừ số giảm",
  otherwise: "khác với số ghi trước đó cho cùng chỉ tiêu",
};

export const paneVi: PaneMessages = {
  title: "Chỉ tiêu BHXH",
  build: "Lập bảng chỉ tiêu",
  check: "Đối chiếu số liệu",
  tabs: "Nội dung khung",
  targets: "Chỉ tiêu",
  findings: "Đối chiếu",
  text: "Văn bản",
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
    agrees: (rules) => `Tất cả khớp (${count(rules)} phép đối chiếu)`,
    unverifiable: (rules) => `${count(rules)} phép chưa đủ căn cứ để đối chiếu`,
    differs: (places) => `${count(places)} chỗ chưa khớp`,
    worthALook: (places) => `Không có chỗ sai, ${count(places)} chỗ cần xem lại`,
    noTable: "Không thấy bảng số liệu nào",
    nothingToCheck: "Chưa đủ số liệu để đối chiếu",
    stale: "Số liệu đã sửa sau lần đối chiếu",
  },
  notices: {
    built: (sheetName) => `Đã lập bảng ở trang '${sheetName}'.`,
    leftAlone: (cells) => `Các ô đã sửa từ trước được giữ nguyên: ${cellList(cells)}.`,
    corrected: (cells) =>
      cells === 0 ? "Chưa sửa được ô nào." : `Đã sửa ${count(cells)} ô. Bấm Hoàn tác ở cuối khung để lấy lại số cũ.`,
    leftOut: (cells) => `Chưa ghi được số đề nghị vào ô: ${cellList(cells)}. Hãy sửa tay các ô này.`,
    decided: (kind) => DECIDED[kind],
    reportWritten: (sheetName) => `Đã lập báo cáo ở trang '${sheetName}'.`,
    previewOutdated: "Số liệu vừa thay đổi nên chưa ghi gì. Hãy xem lại bảng tính thử rồi bấm ghi lần nữa.",
    templateInserted: (sheetName) =>
      `Đã chèn biểu mẫu ở trang '${sheetName}'. Nhập số vào các ô nền vàng rồi bấm “Đối chiếu số liệu”.`,
    figuresLaid: (sheetName, figures) =>
      `Đã lập trang “${sheetName}” từ ${count(figures)} số liệu đọc được trong văn bản.`,
    noFiguresLaid: "Chưa lập trang số liệu vì văn bản không có số nào ghi chính xác.",
    figuresLeft: (reason, printed) =>
      `Không đưa vào ${count(printed.length)} số ${FIGURES_LEFT[reason]}: ${figureList(printed)}.`,
    copied: "Đã sao chép. Dán vào Word hoặc thư điện tử.",
    notCopied: "Trình duyệt không cho sao chép. Chọn văn bản bên dưới rồi bấm Ctrl+C.",
    nothingSelected: "Các ô đang chọn không có chữ. Chọn ô chứa văn bản rồi bấm lại.",
    nothingToWrite: "Chưa nhận ra bảng số liệu nào để viết. Mở trang có bảng, hoặc chọn một ô trong bảng rồi bấm lại.",
    documentSaved: (fileName) => `Đã lưu tệp “${fileName}”.`,
    documentOpened: (fileName, macros, links) =>
      `Đã đọc tệp “${fileName}”.` +
      (macros ? " Tệp có macro; macro không được chạy." : "") +
      (links > 0 ? ` Tệp có ${count(links)} liên kết ra ngoài; không liên kết nào được mở.` : ""),
    documentNotRead: (fileName, problem) => `Không đọc được tệp “${fileName}”: ${wordProblemVi(problem)}.`,
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
    insertTemplate: "Chèn biểu mẫu để nhập số",
    sheetEdited: (change, cells) =>
      `Trang do tiện ích lập đã được sửa ở ô ${cellList(cells)}. Hoàn tác việc ${change} sẽ bỏ cả trang, kể cả các chỗ sửa đó.`,
    discardEdits: "Bỏ trang và các chỗ sửa",
    overwritesFormula: (cells) =>
      `Ô ${cellList(cells)} đang chứa công thức. Ghi số đề nghị vào thì công thức sẽ mất; thường nên sửa số mà công thức lấy.`,
    overwrite: "Thay công thức bằng số",
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
  template: {
    open: "Chèn biểu mẫu số thực hiện…",
    heading: "Biểu mẫu số thực hiện",
    intro: "Chèn một trang trống để nhập số thực hiện của một năm; tiêu đề, công thức và quy tắc nhập đã có sẵn.",
    layout: "Cách trình bày",
    layoutName: (layout) => (layout === "places" ? "Mỗi dòng một đơn vị" : "Mỗi dòng một loại hình bảo hiểm"),
    year: "Năm của số thực hiện",
    noYear: (first, last) => `Nhập năm gồm bốn chữ số, từ ${first} đến ${last}.`,
    place: "Địa bàn",
    placeHint: "Ghi cả cấp hành chính, ví dụ: Huyện Hướng Hóa. Chưa cần thì để trống.",
    units: "Các đơn vị (xã, thị trấn…), mỗi dòng một tên",
    unitsCounted: (units) => `Có ${count(units)} đơn vị; dòng tổng đã có sẵn. Có thể dán cả cột từ bảng khác.`,
    noUnits: "Nhập ít nhất một đơn vị, hoặc lấy từ danh sách có sẵn.",
    repeatedUnits: (names) => `Tên ghi nhiều lần: ${names.join("; ")}. Mỗi đơn vị chỉ ghi một lần.`,
    tooManyUnits: (most) => `Một biểu mẫu có nhiều nhất ${count(most)} đơn vị. Hãy chia thành nhiều trang.`,
    takeFound: (units) => `Lấy ${count(units)} đơn vị từ bảng trong sổ tính`,
    takeHuongHoa: (units) => `Lấy ${count(units)} xã, thị trấn của huyện Hướng Hóa (2020)`,
    columnNumbers: "Thêm dòng đánh số cột",
    insert: "Chèn vào sổ tính",
    close: "Đóng",
  },
  findingTab: {
    intro:
      "Bấm “Đối chiếu số liệu” để kiểm tra các bảng trong sổ tính: tổng, số tăng, tốc độ và tỷ lệ. Chỗ chưa khớp được đánh dấu trên trang, không số nào bị sửa.",
    heading: (explanations) =>
      explanations === 0 ? "Không có chỗ nào chưa khớp" : `${count(explanations)} chỗ cần xử lý`,
    noTable:
      "Không nhận ra bảng số liệu nào. Bảng cần có dòng tiêu đề ghi rõ nội dung và năm, ví dụ “Thực hiện năm 2019”, và các dòng BHXH bắt buộc, BHXH tự nguyện, BHTN.",
    goTo: (cell) => `Đến ${cell}`,
    stated: "Số đang ghi",
    recomputed: "Số tính lại",
    proposed: "Số đề nghị",
    apply: (proposed) => `Sửa thành ${proposed}`,
    applySeveral: (cells) => `Sửa cả ${count(cells)} ô`,
    applyThis: "Sửa theo cách này",
    ignore: "Bỏ qua",
    trust: (printed) => `Số ${printed} đúng`,
    alternatives: (options) => `Khả năng khác (${count(options)})`,
    explains: (rules) => (rules === 1 ? "Các ô liên quan" : `Giải thích ${count(rules)} phép đối chiếu chưa khớp`),
    applyAllCertain: (explanations) => `Sửa tất cả chỗ chắc chắn (${count(explanations)})`,
    writeReport: "Lập trang báo cáo",
    ignored: (decisions) => `Đã bỏ qua (${count(decisions)})`,
    restore: "Đưa lại vào danh sách",
    trusted: (decisions) => `Số đã xác nhận đúng (${count(decisions)})`,
    distrust: "Bỏ xác nhận",
    decided: ({ sheetName, cell, stated }) => `Ô ${cell}, trang '${sheetName}': ${stated}`,
    more: (places) => `Hiện thêm ${count(places)} chỗ`,
    clearFlags: "Bỏ đánh dấu",
    stale: "Số liệu đã sửa sau lần đối chiếu; danh sách này có thể không còn đúng.",
    checkAgain: "Đối chiếu lại",
    unverifiable: (rules) => `Chưa đủ căn cứ để đối chiếu (${count(rules)})`,
    tables: (tables) => `Các bảng đã đọc (${count(tables)})`,
    table: (sheetName, range, layout, figures) =>
      `Trang '${sheetName}', vùng ${range}: ${LAYOUTS[layout]}, ${count(figures)} số liệu.`,
    notUnderstood: (headers) => `Cột không dùng: ${headers.join("; ")}.`,
    hiddenSheets: (sheets) => `Trang đang ẩn nên không đối chiếu: ${sheets.join("; ")}.`,
    withoutTable: (sheets) => `Không thấy bảng số liệu ở trang: ${sheets.join("; ")}.`,
    notMarked: (sheets) => `Trang đang được bảo vệ nên không đánh dấu được: ${sheets.join("; ")}.`,
  },
  hazardTab: {
    heading: (hazards) => `Cách ghi số (${count(hazards)})`,
    repair: (cells, proposed) =>
      cells > 1 ? `Sửa cả ${count(cells)} ô` : proposed === null ? "Sửa ô này" : `Sửa thành ${proposed}`,
    repairAll: (name, hazards) => `Sửa tất cả: ${name} (${count(hazards)})`,
    cells: (cells) => `Các ô này (${count(cells)})`,
    more: (hazards) => `Hiện thêm ${count(hazards)} mục`,
  },
  textTab: textTabVi,
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
