import { inTurns, type Pace } from "../jobs/pace";
import type { Lexicon } from "../reading/lexicon";
import { tablesInParts } from "../reading/readTables";
import type { TableReading } from "../reading/tableReading";
import type { CellValue } from "../snapshot";
import type { CheckTableTexts } from "./checkTableTexts";
import { givenTable, withRowLabels, type GivenTable } from "./givenTable";

/** The argument of a function and the tables found in it. */
export interface ReadGiven {
  readonly given: GivenTable;
  readonly tables: readonly TableReading[];
}

/**
 * Reads the tables of a range that came as bare values. Without a column of labels, rows are told by their numbers.
 * @param values rows of cells: numbers, or texts that state them in Vietnamese; blanks are null, "" or 0, errors texts
 */
export async function readGiven(
  values: readonly (readonly CellValue[])[],
  lexicon: Lexicon,
  texts: Pick<CheckTableTexts, "rowNumber">,
  pace: Pace,
): Promise<ReadGiven> {
  const read = ({ block, sheet, separators }: GivenTable) =>
    inTurns(tablesInParts(block, sheet, lexicon, separators), pace);
  const given = await inTurns(givenTable(values), pace);
  const tables = await read(given);
  if (tables.length > 0) return { given, tables };
  const labelled = withRowLabels(given, lexicon.words.placeLabel[0]!, (row) => texts.rowNumber(row + 1));
  return { given, tables: await read(labelled) };
}
