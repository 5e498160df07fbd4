import type { Lexicon } from "../reading/lexicon";
import { tablesInParts } from "../reading/readTables";
import type { TableReading } from "../reading/tableReading";
import type { Progress } from "../host";
import type { Snapshot } from "../snapshot";
import { inTurns, stopWhenAsked, type Pace } from "./pace";

export interface ReadWorkbook {
  readonly tables: readonly TableReading[];
  /** names of the sheets that hold no table we know */
  readonly withoutTable: readonly string[];
}

/** Recognises the tables of every sheet that was read, letting others have their turn between sheets. */
export async function readTablesInSteps(
  { survey, blocks }: Snapshot,
  lexicon: Lexicon,
  pace: Pace,
  progress?: Progress,
): Promise<ReadWorkbook> {
  const tables: TableReading[] = [];
  const withoutTable: string[] = [];
  for (const [index, block] of blocks.entries()) {
    progress?.report(index, blocks.length);
    const sheet = survey.sheets.find(({ id }) => id === block.area.sheetId)!;
    const found = await inTurns(tablesInParts(block, sheet, lexicon, survey.separators), pace);
    tables.push(...found);
    if (found.length === 0) withoutTable.push(sheet.name);
  }
  stopWhenAsked(progress);
  return { tables, withoutTable };
}
