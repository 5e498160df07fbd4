import { parseRange, type Area } from "../workbook/address";
import { HostFailure } from "../workbook/host";
import type { SheetInfo, Survey } from "../workbook/snapshot";
import { converse } from "./batch";

/** Refusals that only say that no cells are selected, as with a chart in focus. */
const NO_CELLS_SELECTED = new Set(["InvalidSelection", "InvalidOperation"]);

/** Sheets with size and protection, the selection and the separators, in two round trips. */
export async function takeSurvey(): Promise<Survey> {
  try {
    return await survey(true);
  } catch (error) {
    if (error instanceof HostFailure && NO_CELLS_SELECTED.has(error.code)) return survey(false);
    throw error;
  }
}

function survey(withSelection: boolean): Promise<Survey> {
  return converse(async (context) => {
    const { worksheets, application } = context.workbook;
    worksheets.load("items/id,items/name,items/visibility");
    const active = worksheets.getActiveWorksheet();
    active.load("id");
    const selected = withSelection ? context.workbook.getSelectedRanges() : null;
    selected?.load("address,areaCount");
    const tellsSeparators = Office.context.requirements.isSetSupported("ExcelApi", "1.11");
    if (tellsSeparators) application.load("decimalSeparator,thousandsSeparator");
    await context.sync();

    const seen = worksheets.items.map((sheet) => {
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load("rowIndex,columnIndex,rowCount,columnCount");
      sheet.protection.load("protected");
      return { sheet, used };
    });
    await context.sync();

    const sheets = seen.map(({ sheet, used }): SheetInfo => ({
      id: sheet.id,
      name: sheet.name,
      visible: sheet.visibility === Excel.SheetVisibility.visible,
      used: used.isNullObject
        ? null
        : { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount },
      protected: sheet.protection.protected,
    }));
    return {
      sheets,
      activeSheetId: active.id,
      selection: selected?.areaCount === 1 ? selectionOf(selected.address, active.id) : null,
      separators: tellsSeparators
        ? { decimal: application.decimalSeparator, group: application.thousandsSeparator }
        : { decimal: ",", group: "." },
      customFunctions: Office.context.requirements.isSetSupported("CustomFunctionsRuntime", "1.1"),
    };
  });
}

function selectionOf(address: string, sheetId: string): Area | null {
  const box = parseRange(address);
  return box && { sheetId, box };
}
