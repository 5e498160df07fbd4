import type { Confrontation } from "../../domain/edits/editRule";
import { locateInParts } from "../../domain/location/locateErrors";
import { inTurns, paceOf, type Pace } from "../jobs/pace";
import type { Lexicon } from "../reading/lexicon";
import type { CellValue } from "../snapshot";
import { answerRows, type AnswerCell } from "./answerRows";
import { cellNames } from "./cellNames";
import type { CheckTableTexts } from "./checkTableTexts";
import { confrontGiven } from "./confrontGiven";
import { heldNumber } from "./heldNumber";
import { readGiven } from "./readGiven";

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
  const { given, tables } = await readGiven(values, lexicon, texts, pace);
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
