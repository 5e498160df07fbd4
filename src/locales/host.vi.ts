import type { HostMessages } from "./messages";

const EDITING = "Đang có một ô mở để nhập. Bấm Enter hoặc Esc để kết thúc nhập, rồi bấm lại.";
const PROTECTED =
  "Trang tính đang được bảo vệ nên không ghi được. Vào thẻ Xem lại (Review), bỏ bảo vệ trang tính rồi bấm lại.";
const GONE = "Trang tính hoặc vùng cần dùng không còn trong sổ tính. Kiểm tra trang có bị xóa không, rồi bấm lại.";
const TOO_OLD =
  "Bản Excel này không có chức năng cần dùng. Cập nhật Excel, hoặc mở sổ tính bằng Excel trên web rồi thử lại.";
const TRY_LATER = "Excel chưa trả lời được lúc này. Đợi một lát rồi bấm lại.";
const RESTART = "Excel cần khởi động lại. Lưu sổ tính, đóng Excel rồi mở lại.";
const TOO_MUCH =
  "Vùng số liệu quá lớn cho một lần xử lý. Chọn riêng bảng cần làm, hoặc chia bảng ra nhiều trang rồi bấm lại.";
const NOT_THIS_SHEET =
  "Trang đang mở không phải trang tính (có thể là trang biểu đồ). Chuyển sang trang có bảng số liệu rồi bấm lại.";
const SIGN_IN = "Phiên làm việc với Excel đã hết hạn. Tải lại trang hoặc đăng nhập lại, rồi mở sổ tính và thử lại.";
const OUR_FAULT = "Tiện ích gọi Excel không đúng cách. Hãy báo bộ phận hỗ trợ và kèm theo mã lỗi";

/** What happened and what to do, by Excel's code and our own. */
const SENTENCES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    InvalidOperationInCellEditMode: EDITING,
    SheetProtected: PROTECTED,
    AccessDenied:
      "Excel không cho ghi, thường do trang hoặc sổ tính đang được bảo vệ hay chỉ mở để xem. Bỏ bảo vệ hoặc bấm Cho phép sửa, rồi bấm lại.",
    Unauthenticated: SIGN_IN,
    InvalidOrTimedOutSession: SIGN_IN,
    SheetGone: GONE,
    ItemNotFound: GONE,
    InvalidReference: GONE,
    InvalidBinding: GONE,
    ItemAlreadyExists: "Trong sổ tính đã có trang cùng tên. Đổi tên trang đó rồi bấm lại.",
    InvalidSelection: "Vùng đang chọn không dùng được. Chọn một ô trong bảng số liệu rồi bấm lại.",
    InactiveWorkbook: "Excel đang chuyển sang sổ tính khác. Bấm vào sổ tính cần làm rồi bấm lại.",
    GeneralException: "Excel gặp lỗi bên trong. Lưu sổ tính, đóng rồi mở lại, sau đó bấm lại.",
    DirtySupportingFormula: "Có công thức chưa tính xong. Đợi Excel tính xong rồi bấm lại.",
    MergedRangeConflict: "Vùng cần ghi chạm vào ô đã gộp. Bỏ gộp các ô đó rồi bấm lại.",
    PivotTableRangeConflict:
      "Vùng cần ghi chạm vào bảng tổng hợp (PivotTable). Chuyển bảng đó sang chỗ khác rồi bấm lại.",
    FilteredRangeConflict: "Vùng cần ghi đang bật bộ lọc. Bỏ lọc rồi bấm lại.",
    NonBlankCellOffSheet:
      "Không chèn được vì sẽ đẩy ô có số liệu ra ngoài trang. Xóa các hàng, cột thừa ở cuối trang rồi bấm lại.",
    InsertDeleteConflict:
      "Excel không chèn hoặc xóa được ô ở đây. Bỏ gộp ô, bỏ bảng hoặc bộ lọc quanh vùng đó rồi bấm lại.",
    UndoNotSupported: "Excel không hoàn tác được thao tác này. Dùng nút Hoàn tác trong khung BHXH.",
    UnsupportedSheet: NOT_THIS_SHEET,
    ApiNotFound: TOO_OLD,
    NotImplemented: TOO_OLD,
    UnsupportedFeature: TOO_OLD,
    UnsupportedOperation: TOO_OLD,
    HostRestartNeeded: RESTART,
    MemoryLimitReached: "Máy không còn đủ bộ nhớ. Đóng bớt sổ tính và chương trình khác rồi bấm lại.",
    RequestPayloadSizeLimitExceeded: TOO_MUCH,
    ResponsePayloadSizeLimitExceeded: TOO_MUCH,
    OperationCellsExceedLimit: TOO_MUCH,
    RangeExceedsLimit: TOO_MUCH,
    RangeImageExceedsLimit: TOO_MUCH,
    FormulaLengthExceedsLimit:
      "Có công thức dài quá mức Excel cho phép. Chọn số liệu làm công thức thường rồi lập lại bảng.",
    ActivityLimitReached: TRY_LATER,
    ServiceNotAvailable: TRY_LATER,
    RequestAborted: "Excel đã ngừng giữa chừng. Bấm lại.",
    Conflict: "Có người khác vừa sửa cùng chỗ. Xem lại số liệu rồi bấm lại.",
    OpenWorkbookLinksBlocked:
      "Sổ tính có liên kết tới sổ tính khác đang bị chặn. Cho phép cập nhật liên kết rồi bấm lại.",
    RefreshWorkbookLinksBlocked:
      "Sổ tính có liên kết tới sổ tính khác đang bị chặn. Cho phép cập nhật liên kết rồi bấm lại.",
    PowerQueryRefreshResourceChallenge:
      "Excel cần đăng nhập vào nguồn dữ liệu của sổ tính. Làm mới dữ liệu trong Excel rồi bấm lại.",
    InvalidArgument: `${OUR_FAULT} InvalidArgument.`,
    InvalidOperation: `${OUR_FAULT} InvalidOperation.`,
    EmptyChartSeries: `${OUR_FAULT} EmptyChartSeries.`,
    UnsupportedFillType: `${OUR_FAULT} UnsupportedFillType.`,
    Cancelled: "Đã dừng theo yêu cầu.",
  }),
);

const UNCHANGED = "Sổ tính giữ nguyên như trước.";
const HALF_DONE =
  "Phần đã ghi chưa gỡ lại được hết: bấm Ctrl+Z để hoàn tác từng bước, hoặc đóng sổ tính mà không lưu rồi mở lại.";

export const hostVi: HostMessages = {
  hostFailure: ({ code, rolledBack }, during = "writing") => {
    const sentence =
      SENTENCES.get(code) ?? `Excel báo lỗi chưa rõ nguyên nhân (${code}). Lưu sổ tính, mở lại rồi thử lần nữa.`;
    if (during === "reading") return sentence;
    return `${sentence} ${rolledBack ? UNCHANGED : HALF_DONE}`;
  },
  knowsHostCode: (code) => SENTENCES.has(code),
};
