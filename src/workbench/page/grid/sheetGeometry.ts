import type { Box } from "../../../workbook/address";
import type { Spreadsheet } from "../../engine/spreadsheet";
import { createAxis, type Axis } from "./axis";
import type { Cell, Surroundings } from "./selection";

/** Excel's sheet. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/** Empty rows and columns shown beyond the last one in use. */
const SPARE = { rows: 60, columns: 8 };
const FEWEST = { rows: 120, columns: 26 };

/** A sheet's measures at one moment: rebuilt after every change, cheap enough for 20,000 rows. */
export interface SheetGeometry {
  readonly sheetId: string;
  readonly rows: Axis;
  readonly columns: Axis;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly around: Surroundings;
  /** merged areas that touch a stretch of rows */
  mergesIn(firstRow: number, lastRow: number): readonly Box[];
}

/** @param reach rows and columns that must exist whatever the sheet holds: where the user has gone */
export function measureSheet(spreadsheet: Spreadsheet, sheetId: string, reach: Cell): SheetGeometry {
  const used = spreadsheet.extent(sheetId);
  const rowCount = Math.min(SHEET_ROWS, Math.max(FEWEST.rows, used.rows + SPARE.rows, reach.row + 1 + SPARE.rows));
  const columnCount = Math.min(
    SHEET_COLUMNS,
    Math.max(FEWEST.columns, used.columns + SPARE.columns, reach.column + 1 + SPARE.columns),
  );
  const merges = spreadsheet.merges(sheetId);
  const mergeAt = ({ row, column }: Cell) =>
    merges.find(
      (box) => row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns,
    ) ?? null;
  return {
    sheetId,
    rows: createAxis(rowCount, (row) => spreadsheet.rowHeight(sheetId, row)),
    columns: createAxis(columnCount, (column) => spreadsheet.columnWidth(sheetId, column)),
    frozen: spreadsheet.frozen(sheetId),
    around: {
      rows: rowCount,
      columns: columnCount,
      used,
      mergeAt,
      isBlank: ({ row, column }) => {
        const { value, formula } = spreadsheet.cell(sheetId, row, column);
        return formula === null && (value === null || value === "");
      },
    },
    mergesIn: (firstRow, lastRow) => merges.filter((box) => box.row <= lastRow && box.row + box.rows > firstRow),
  };
}
