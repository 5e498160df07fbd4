import type { Confrontation } from "../../domain/edits/editRule";
import type { FigureSet } from "../../domain/figures/figure";
import { locateInParts } from "../../domain/location/locateErrors";
import { confrontInSteps, type Confronted } from "../jobs/confrontInSteps";
import { inTurns, paceOf, type Pace } from "../jobs/pace";
import { figureSetOf } from "../reading/figureSetOf";
import type { Lexicon } from "../reading/lexicon";
import { tablesInParts } from "../reading/readTables";
import type { TableReading } from "../reading/tableReading";
import type { CellValue } from "../snapshot";
import { answerRows, type AnswerCell } from "./answerRows";
import { cellNames } from "./cellNames";
import type { CheckTableTexts } from "./checkTableTexts";
import { givenTable, withRowLabels, type GivenTable } from "./givenTable";
import { heldNumber } from "./heldNumber";
import { blanksCameAsZeros, cellId, confirmedZeros, withZeros, zerosLeftOut } from "./zerosOrBlanks";

/**
 * Checks a table that came as bare values, its header row or rows included: what BHXH.CHECK answers. A header, then a
 * row for each explanation; one cell with a sentence where nothing was found, or nothing could be checked.
 * @param values rows of cells: numbers, or texts that state them in Vietnamese; blanks are null, "" or 0, errors texts
 */
export async function checkValues(
  values: readonly (readonly CellValue[])[],
  lexicon: Lexicon,
  texts: CheckTableTexts,
  pace: Pace = paceOf(),
): Promise<AnswerCell[][]> {
  const given = await inTurns(givenTable(values), pace);
  const tables = await tablesOf(given, lexicon, texts, pace);
  if (tables.length === 0) return [[texts.noTable]];
  const { confrontations, satisfied, figures } = await confrontGiven(tables, given, pace);
  const explanations = await inTurns(locateInParts(confrontations, { figures }), pace);
  if (explanations.length > 0) {
    return answerRows(explanations, cellNames(tables, texts), heldNumber(tables, given.given), texts);
  }
  return [[withoutFinding(confrontations, satisfied, texts)]];
}

function withoutFinding(confrontations: readonly Confrontation[], satisfied: number, texts: CheckTableTexts): string {
  const unverifiable = confrontations.filter(({ outcome }) => outcome === "unverifiable").length;
  // that a head count is whole relates it to nothing
  const isRelated = confrontations.some(({ outcome, rule }) => outcome === "satisfied" && rule.figures.length > 1);
  return isRelated ? texts.allAgrees(satisfied, unverifiable) : texts.nothingToCheck(unverifiable);
}

/** Without a column of labels, rows are told by their numbers. */
async function tablesOf(
  given: GivenTable,
  lexicon: Lexicon,
  texts: CheckTableTexts,
  pace: Pace,
): Promise<TableReading[]> {
  const read = ({ block, sheet, separators }: GivenTable) =>
    inTurns(tablesInParts(block, sheet, lexicon, separators), pace);
  const tables = await read(given);
  if (tables.length > 0) return tables;
  return read(withRowLabels(given, lexicon.words.placeLabel[0]!, (row) => texts.rowNumber(row + 1)));
}

/** What the figures of the argument are confronted with, and all of them. */
type ConfrontedSet = Confronted & Pick<FigureSet, "figures">;

async function confrontSet(set: FigureSet, pace: Pace): Promise<ConfrontedSet> {
  return { ...(await confrontInSteps(set, pace)), figures: set.figures };
}

/** Where blanks came as zeros, only those zeros are numbers that rules confirm. */
async function confrontGiven(tables: readonly TableReading[], given: GivenTable, pace: Pace): Promise<ConfrontedSet> {
  const set = figureSetOf(tables);
  const isLeftOut = zerosLeftOut(given);
  const confronted = await confrontSet(withZeros(set, isLeftOut), pace);
  if (!blanksCameAsZeros(tables, set, given, isLeftOut)) return confronted;
  const confirmed = confirmedZeros(confronted.confrontations);
  return confrontSet(
    withZeros(set, (figure) => isLeftOut(figure) && confirmed.has(cellId(figure))),
    pace,
  );
}
