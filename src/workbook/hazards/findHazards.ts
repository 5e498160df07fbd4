import type { Confrontation } from "../../domain/edits/editRule";
import type { InParts } from "../../domain/inParts";
import { cellsOf } from "../reading/cells";
import type { Lexicon } from "../reading/lexicon";
import type { TableReading } from "../reading/tableReading";
import type { Snapshot } from "../snapshot";
import type { FoundCell } from "./foundCells";
import { gatherHazards, withDistinctHazardIds } from "./gatherHazards";
import type { Hazard } from "./hazard";
import { spot, type HazardTable, type SheetRatios } from "./hazardTable";
import { dates } from "./dates";
import { errorValues } from "./errorValues";
import { misreadCounts } from "./misreadCounts";
import { percentages } from "./percentages";
import { sumRanges } from "./sumRanges";
import { surveyFigures } from "./surveyFigures";
import { textNumbers } from "./textNumbers";
import { typedOverFormulas } from "./typedOverFormulas";

type Detector = (table: HazardTable) => InParts<FoundCell[]>;

const DETECTORS: readonly Detector[] = [
  misreadCounts,
  textNumbers,
  percentages,
  errorValues,
  typedOverFormulas,
  sumRanges,
  dates,
];

/**
 * Ways in which numbers stand in the tables that make them read, or computed with, wrongly; in the order of sheets,
 * rows and columns. Only cells that are understood as figures are looked at, in tables that the planner made.
 * @param confrontations what the rules say: they tell 0,939 from 0,939 %
 */
export function* findHazards(
  { survey, blocks }: Snapshot,
  tables: readonly TableReading[],
  lexicon: Lexicon,
  confrontations: readonly Confrontation[],
): InParts<Hazard[]> {
  const ratiosOf = ratiosBySheet(confrontations);
  const hazards: Hazard[] = [];
  for (const block of blocks) {
    const own = tables.filter(({ sheetId, generated }) => sheetId === block.area.sheetId && !generated);
    if (own.length === 0) continue;
    const cells = cellsOf(block, lexicon.numbers);
    const ofSheet: Hazard[] = [];
    for (const table of own) {
      const ratios = ratiosOf.get(table.sheetId) ?? NO_RATIOS;
      const figures = yield* surveyFigures(table, block);
      const looked: HazardTable = { table, block, cells, separators: survey.separators, survey: figures, ratios };
      const found: FoundCell[] = [];
      for (const detect of DETECTORS) {
        for (const each of yield* detect(looked)) found.push(each);
      }
      ofSheet.push(...(yield* gatherHazards(found, table)));
    }
    ofSheet.sort(({ cells: [x] }, { cells: [y] }) => x!.row - y!.row || x!.column - y!.column);
    hazards.push(...ofSheet);
  }
  return withDistinctHazardIds(hazards);
}

const NO_RATIOS: SheetRatios = { violated: new Map(), checked: new Map() };

function ratiosBySheet(confrontations: readonly Confrontation[]): Map<string, SheetRatios> {
  const sheets = new Map<string, { violated: Map<number, Confrontation>; checked: Map<number, number[]> }>();
  for (const confrontation of confrontations) {
    const { rule, outcome } = confrontation;
    if (rule.kind !== "ratio" || outcome === "unverifiable") continue;
    const { source } = rule.figures[0]!.figure;
    if (source.kind !== "cell") continue;
    let ofSheet = sheets.get(source.sheetId);
    if (!ofSheet) sheets.set(source.sheetId, (ofSheet = { violated: new Map(), checked: new Map() }));
    const rows = ofSheet.checked.get(source.column);
    if (rows) rows.push(source.row);
    else ofSheet.checked.set(source.column, [source.row]);
    if (outcome === "violated") ofSheet.violated.set(spot(source.row, source.column), confrontation);
  }
  return sheets;
}
