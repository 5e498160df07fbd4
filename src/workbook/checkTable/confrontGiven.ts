import type { FigureSet } from "../../domain/figures/figure";
import { confrontInSteps, type Confronted } from "../jobs/confrontInSteps";
import type { Pace } from "../jobs/pace";
import { figureSetOf } from "../reading/figureSetOf";
import type { TableReading } from "../reading/tableReading";
import type { GivenTable } from "./givenTable";
import { blanksCameAsZeros, cellId, confirmedZeros, withZeros, zerosLeftOut } from "./zerosOrBlanks";

/** What the figures of the argument are confronted with, and all of them. */
type ConfrontedSet = Confronted & Pick<FigureSet, "figures">;

async function confrontSet(set: FigureSet, pace: Pace): Promise<ConfrontedSet> {
  return { ...(await confrontInSteps(set, pace)), figures: set.figures };
}

/** Where blanks came as zeros, only those zeros are numbers that rules confirm. */
export async function confrontGiven(
  tables: readonly TableReading[],
  given: GivenTable,
  pace: Pace,
): Promise<ConfrontedSet> {
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
