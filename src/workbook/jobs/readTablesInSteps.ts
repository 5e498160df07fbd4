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

/**
 * Recognises the tables of every sheet that was read, letting others have their turn between sheets.
 * @param known the tables of a sheet that is as it was; null for one to be read
 */
export async function readTablesInSteps(
  { survey, blocks, columnChoices }: Snapshot,
  lexicon: Lexicon,
  pace: Pace,
  progress?: Progress,
  known: (sheetId: string) => readonly TableReading[] | null = () => null,
): Promise<ReadWorkbook> {
  const tables: TableReading[] = [];
  const withoutTable: string[] = [];
  for (const [index, block] of blocks.entries()) {
    progress?.report(index, blocks.length);
    const sheet = survey.sheets.find(({ id }) => id === block.area.sheetId)!;
    const reading = tablesInParts(block, sheet, lexicon, survey.separators, columnChoices && { columnChoices });
    const found = known(sheet.id) ?? (await inTurns(reading, pace));
    tables.push(...found);
    if (found.length === 0) withoutTable.push(sheet.name);
  }
  stopWhenAsked(progress);
  return { tables, withoutTable };
}
