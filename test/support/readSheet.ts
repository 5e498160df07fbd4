import { lexicon } from "../../src/locales/lexicon";
import { readTables } from "../../src/workbook/reading/readTables";
import type { TableReading } from "../../src/workbook/reading/tableReading";
import { blockOf, type CellGiven, type SheetGiven } from "./blocks";

/** The tables on a sheet that holds these rows. */
export function tablesOn(rows: readonly (readonly CellGiven[])[], given: SheetGiven = {}): TableReading[] {
  const { block, sheet, separators } = blockOf(rows, given);
  return readTables(block, sheet, lexicon, separators);
}

/** The one table on a sheet that holds these rows. */
export function tableOn(rows: readonly (readonly CellGiven[])[], given: SheetGiven = {}): TableReading {
  const tables = tablesOn(rows, given);
  if (tables.length !== 1) throw new Error(`${tables.length} tables instead of one`);
  return tables[0]!;
}
