import type { Confrontation } from "../../domain/edits/editRule";
import { flagsPatch } from "../flags/flagsPatch";
import type { Host, Progress } from "../host";
import type { Lexicon } from "../reading/lexicon";
import { figureSetOf } from "../reading/figureSetOf";
import type { TableReading } from "../reading/tableReading";
import { confrontInSteps } from "./confrontInSteps";
import { findingsOf } from "./findings";
import type { CheckReport } from "./jobs";
import { paceOf, phaseOf, type Pace } from "./pace";
import { readTablesInSteps } from "./readTablesInSteps";
import { takeSnapshot } from "./takeSnapshot";

/**
 * Confronts all tables of all visible sheets with the edit rules. Changes nothing: the marks are a patch in the report.
 * @throws HostFailure what Excel refused; "Cancelled" when the planner stopped it
 */
export async function checkWorkbook(host: Host, lexicon: Lexicon, progress?: Progress): Promise<CheckReport> {
  const pace = paceOf(progress);
  const { snapshot, skipped } = await takeSnapshot(host, phaseOf(progress, 0, 0.5));
  const { tables, withoutTable } = await readTablesInSteps(snapshot, lexicon, pace, phaseOf(progress, 0.5, 0.7));
  const confrontations = await confrontTables(tables, pace, phaseOf(progress, 0.7, 1));

  const withOutcome = (outcome: Confrontation["outcome"]) =>
    confrontations.filter((confrontation) => confrontation.outcome === outcome);
  const { sheets } = snapshot.survey;
  const findings = findingsOf(withOutcome("violated"), sheets);
  const marked = new Set(findings.map(({ place }) => place.sheetId));
  return {
    tables,
    findings,
    unverifiable: withOutcome("unverifiable"),
    satisfied: withOutcome("satisfied").length,
    withoutTable,
    skipped,
    notMarked: sheets.filter((sheet) => sheet.protected && marked.has(sheet.id)).map(({ name }) => name),
    flags: flagsPatch(
      findings,
      sheets.filter(({ visible }) => visible),
    ),
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
): Promise<Confrontation[]> {
  const own = tables.filter((table) => !table.generated);
  const sets = [own, ...tables.filter((table) => table.generated).map((table) => [table])];
  const confrontations: Confrontation[] = [];
  for (const [index, set] of sets.entries()) {
    const phase = phaseOf(progress, index / sets.length, (index + 1) / sets.length);
    for (const found of await confrontInSteps(figureSetOf(set), pace, phase)) confrontations.push(found);
  }
  return confrontations;
}
