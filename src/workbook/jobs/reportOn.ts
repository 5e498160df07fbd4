import type { Confrontation } from "../../domain/edits/editRule";
import type { Figure } from "../../domain/figures/figure";
import { locateInParts, type LocateOptions } from "../../domain/location/locateErrors";
import { typedShares } from "../allocation/typedShares";
import { flagsPatch } from "../flags/flagsPatch";
import { findHazards } from "../hazards/findHazards";
import type { Progress } from "../host";
import { figureSetOf } from "../reading/figureSetOf";
import type { Lexicon } from "../reading/lexicon";
import type { TableReading } from "../reading/tableReading";
import { confrontInSteps, type Confronted } from "./confrontInSteps";
import { whoSpeaks } from "../hazards/whoSpeaks";
import { explainedFindings } from "./findings";
import type { CheckReport } from "./jobs";
import { inTurns, phaseOf, type Pace } from "./pace";
import type { ReadWorkbook } from "./readTablesInSteps";
import type { TakenSnapshot } from "./takeSnapshot";

/** Confronts the tables that were read with the edit rules and explains what does not agree. */
export async function reportOn(
  { snapshot, skipped }: TakenSnapshot,
  { tables, withoutTable }: ReadWorkbook,
  lexicon: Lexicon,
  options: LocateOptions,
  pace: Pace,
  progress?: Progress,
): Promise<CheckReport> {
  const { confrontations, satisfied, figures } = await confrontTables(tables, pace, phaseOf(progress, 0, 0.7));
  const explanations = await inTurns(locateInParts(confrontations, { ...options, figures }), pace);
  const { sheets } = snapshot.survey;
  const found = await inTurns(findHazards(snapshot, tables, lexicon, confrontations), pace);
  const typed = typedShares(snapshot, tables, lexicon);
  const { explained, hazards } = whoSpeaks(explainedFindings(explanations, sheets, typed), found);
  const marked = new Set(
    [...explained.flatMap(({ suspects }) => suspects), ...hazards.flatMap(({ cells }) => cells)].map(
      ({ sheetId }) => sheetId,
    ),
  );
  return {
    tables,
    explained,
    hazards,
    unverifiable: confrontations.filter(({ outcome }) => outcome === "unverifiable"),
    satisfied,
    withoutTable,
    skipped,
    notMarked: sheets.filter((sheet) => sheet.protected && marked.has(sheet.id)).map(({ name }) => name),
    flags: flagsPatch(
      explained,
      sheets.filter(({ visible }) => visible),
      hazards,
    ),
    snapshot,
  };
}

/**
 * The planner's tables are one document: they share bases and are checked against each other. A table that this add-in
 * made is checked by itself: it carries its own bases, and an older version of it must not contradict its sources.
 */
async function confrontTables(
  tables: readonly TableReading[],
  pace: Pace,
  progress?: Progress,
): Promise<Confronted & { readonly figures: readonly Figure[] }> {
  const own = tables.filter((table) => !table.generated);
  const sets = [own, ...tables.filter((table) => table.generated).map((table) => [table])];
  const confrontations: Confrontation[] = [];
  const figures: Figure[] = [];
  let satisfied = 0;
  for (const [index, tablesOfSet] of sets.entries()) {
    const phase = phaseOf(progress, index / sets.length, (index + 1) / sets.length);
    const set = figureSetOf(tablesOfSet);
    const confronted = await confrontInSteps(set, pace, phase);
    satisfied += confronted.satisfied;
    for (const each of confronted.confrontations) confrontations.push(each);
    for (const each of set.figures) figures.push(each);
  }
  return { confrontations, satisfied, figures };
}
