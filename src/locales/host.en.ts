import type { HostMessages } from "./messages";

const EDITING = "A cell is open for typing. Press Enter or Esc to finish, then press the button again.";
const PROTECTED = "The sheet is protected and cannot be written to. Unprotect it on the Review tab, then try again.";
const GONE = "The sheet or range is no longer in the workbook. See whether the sheet was deleted, then try again.";
const TOO_OLD =
  "This version of Excel lacks a feature that is needed. Update Excel, or open the workbook in Excel on the web.";
const TRY_LATER = "Excel cannot answer at the moment. Wait a little, then try again.";
const RESTART = "Excel has to be restarted. Save the workbook, close Excel and open it again.";
const TOO_MUCH =
  "There are too many cells for one go. Select the one table you need, or spread it over several sheets, then try again.";
const NOT_THIS_SHEET =
  "The open sheet is not a worksheet; it may be a chart. Go to the sheet with the table, then try again.";
const SIGN_IN =
  "The session with Excel has run out. Reload the page or sign in again, then open the workbook and try again.";
const OUR_FAULT = "The add-in asked Excel for something it cannot do. Please tell support, with the code";

/** What happened and what to do, by Excel's code and our own. */
const SENTENCES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    InvalidOperationInCellEditMode: EDITING,
    SheetProtected: PROTECTED,
    AccessDenied:
      "Excel does not allow writing, mostly because the sheet or workbook is protected or open for reading only. Unprotect it or enable editing, then try again.",
    Unauthenticated: SIGN_IN,
    InvalidOrTimedOutSession: SIGN_IN,
    SheetGone: GONE,
    ItemNotFound: GONE,
    InvalidReference: GONE,
    InvalidBinding: GONE,
    ItemAlreadyExists: "The workbook already has a sheet of that name. Rename it, then try again.",
    InvalidSelection: "The selection cannot be used. Select one cell of the table, then try again.",
    InactiveWorkbook: "Excel is switching to another workbook. Click the workbook you want, then try again.",
    GeneralException:
      "Excel ran into an error of its own. Save the workbook, close it and open it again, then try again.",
    DirtySupportingFormula: "Some formulas are still being calculated. Wait until Excel has finished, then try again.",
    MergedRangeConflict: "Merged cells are in the way. Unmerge them, then try again.",
    PivotTableRangeConflict: "A PivotTable is in the way. Move it elsewhere, then try again.",
    FilteredRangeConflict: "A filter is on in the range. Clear the filter, then try again.",
    NonBlankCellOffSheet:
      "Inserting would push filled cells off the sheet. Delete the surplus rows or columns at its end, then try again.",
    InsertDeleteConflict:
      "Excel cannot insert or delete cells here. Unmerge cells and remove tables or filters around the range, then try again.",
    UndoNotSupported: "Excel cannot undo this. Use the Undo button in the BHXH pane.",
    UnsupportedSheet: NOT_THIS_SHEET,
    ApiNotFound: TOO_OLD,
    NotImplemented: TOO_OLD,
    UnsupportedFeature: TOO_OLD,
    UnsupportedOperation: TOO_OLD,
    HostRestartNeeded: RESTART,
    MemoryLimitReached: "The computer is out of memory. Close other workbooks and programs, then try again.",
    RequestPayloadSizeLimitExceeded: TOO_MUCH,
    ResponsePayloadSizeLimitExceeded: TOO_MUCH,
    OperationCellsExceedLimit: TOO_MUCH,
    RangeExceedsLimit: TOO_MUCH,
    RangeImageExceedsLimit: TOO_MUCH,
    FormulaLengthExceedsLimit:
      "A formula is longer than Excel allows. Choose ordinary Excel formulas, then build the table again.",
    ActivityLimitReached: TRY_LATER,
    ServiceNotAvailable: TRY_LATER,
    RequestAborted: "Excel stopped halfway. Try again.",
    Conflict: "Somebody else has just changed the same cells. Look at the figures, then try again.",
    OpenWorkbookLinksBlocked: "Links to other workbooks are blocked. Allow them to be updated, then try again.",
    RefreshWorkbookLinksBlocked: "Links to other workbooks are blocked. Allow them to be updated, then try again.",
    PowerQueryRefreshResourceChallenge:
      "Excel has to sign in to a data source of the workbook. Refresh the data in Excel, then try again.",
    InvalidArgument: `${OUR_FAULT} InvalidArgument.`,
    InvalidOperation: `${OUR_FAULT} InvalidOperation.`,
    EmptyChartSeries: `${OUR_FAULT} EmptyChartSeries.`,
    UnsupportedFillType: `${OUR_FAULT} UnsupportedFillType.`,
    Cancelled: "Stopped as you asked.",
  }),
);

const UNCHANGED = "The workbook is as it was before.";
const HALF_DONE =
  "Part of what was written could not be taken back: press Ctrl+Z step by step, or close the workbook without saving and open it again.";

export const hostEn: HostMessages = {
  hostFailure: ({ code, rolledBack }, during = "writing") => {
    const sentence =
      SENTENCES.get(code) ??
      `Excel reported an error of unknown cause (${code}). Save the workbook, open it again and retry.`;
    if (during === "reading") return sentence;
    return `${sentence} ${rolledBack ? UNCHANGED : HALF_DONE}`;
  },
  knowsHostCode: (code) => SENTENCES.has(code),
};
