import { parseA1 } from "../../src/workbook/address";
import type { CellInput, SheetContent } from "../../src/workbook/patch";
import type { CellGiven } from "./blocks";
import type { SampleSheet } from "./sample";
import type { WorkbookCase } from "./workbookCases";

const EMPTY: Omit<SheetContent, "cells" | "numberFormats" | "merges"> = {
  columnFormulas: [],
  styles: [],
  columnWidths: [],
  rowHeights: [],
  frozenRows: 0,
  conditionalFormats: [],
  print: { landscape: true, paper: "A4", pagesWide: 1, repeatedRows: null },
};

/** The sheets of a case as the workbench opens them. */
export function caseSheets({ sheets }: WorkbookCase): SampleSheet[] {
  return sheets.map(({ name, rows, merges = [] }) => ({
    name,
    content: {
      ...EMPTY,
      cells: rows.flatMap((cells, row) =>
        cells.length === 0
          ? []
          : [{ box: { row, column: 0, rows: 1, columns: cells.length }, values: [cells.map(inputOf)] }],
      ),
      numberFormats: rows.flatMap((cells, row) =>
        cells.flatMap((cell, column) =>
          typeof cell === "object" && cell !== null && cell.format !== undefined
            ? [{ box: { row, column, rows: 1, columns: 1 }, format: cell.format }]
            : [],
        ),
      ),
      merges: merges.map((each) => parseA1(each)!),
    },
  }));
}

function inputOf(cell: CellGiven): CellInput {
  const full = typeof cell === "object" && cell !== null ? cell : { value: cell };
  return ("formula" in full ? full.formula : undefined) ?? full.value ?? "";
}
