import type { FigureSet } from "../../domain/figures/figure";
import { outlineInParts } from "../../domain/prose/outline/outlinePlan";
import type { InParts } from "../../domain/inParts";
import type { WritingOptions } from "../../domain/prose/outline/lineStatements";
import type { PlanOutline } from "../../domain/prose/outline/planOutline";
import type { Lexicon } from "../reading/lexicon";
import { oneSpellingOf } from "../reading/spellPlaces";
import type { TableReading } from "../reading/tableReading";
import { proposedLines, type TextAt } from "./proposedLines";

/** What a plan says of tables: rows of places get a paragraph each, other tables one for each line. */
export function* outlineTables(
  set: FigureSet,
  tables: readonly TableReading[],
  textAt: TextAt,
  lexicon: Lexicon,
  options: WritingOptions = {},
): InParts<PlanOutline> {
  const spelling = oneSpellingOf(tables);
  const detailed = tables
    .filter(({ layout }) => layout !== "placeRows")
    .flatMap((table) => table.figures.map(({ key }) => spelling(key.place, table)));
  return yield* outlineInParts(set, {
    ...options,
    detailedPlaces: [...new Set(detailed)],
    isProposed: proposedLines(tables, textAt, lexicon),
  });
}
