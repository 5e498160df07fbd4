import type { Partition, Period } from "../../domain/figures/figure";
import { basePeriodOf, planInParts } from "../../domain/targets/planTargets";
import type { TargetPlan } from "../../domain/targets/targetPlan";
import type { Host, Progress } from "../host";
import type { NewSheetChange } from "../patch";
import { figureSetOf } from "../reading/figureSetOf";
import type { Lexicon } from "../reading/lexicon";
import { tableAround } from "../reading/tableAround";
import type { TableReading } from "../reading/tableReading";
import type { SheetInfo, Survey } from "../snapshot";
import { targetTableInParts } from "../targetTable/layoutTargetTable";
import type { TargetTableTexts } from "../targetTable/targetTableTexts";
import { confrontInSteps } from "./confrontInSteps";
import type { BuildOptions, BuildProposal, BuildQuestion } from "./jobs";
import { newSheetName, type NewSheetName } from "./newSheetName";
import { inTurns, paceOf, phaseOf, type Pace } from "./pace";
import { readTablesInSteps } from "./readTablesInSteps";
import { sourceSheets } from "./sourceSheets";
import { takeSnapshot } from "./takeSnapshot";

/**
 * Works out next year's targets from the tables of all visible sheets and lays them out as a new sheet. Changes nothing:
 * the sheet is a patch in the proposal. Tables that this add-in made are no sources.
 * @param texts what the sheet says
 * @param now stands below the table as the time it was made
 * @throws HostFailure what Excel refused; "Cancelled" when the planner stopped it
 */
export async function prepareTargets(
  host: Host,
  lexicon: Lexicon,
  texts: TargetTableTexts,
  options: BuildOptions,
  now: Date,
  progress?: Progress,
): Promise<BuildProposal> {
  const pace = paceOf(progress);
  const { snapshot, skipped } = await takeSnapshot(host, phaseOf(progress, 0, 0.5));
  const { survey } = snapshot;
  const { tables } = await readTablesInSteps(snapshot, lexicon, pace, phaseOf(progress, 0.5, 0.7));
  const sourceTables = tables.filter((table) => !table.generated);
  const set = figureSetOf(sourceTables);

  const { confrontations } = await confrontInSteps(set, pace, phaseOf(progress, 0.7, 0.9));
  const violated = confrontations.filter(({ outcome }) => outcome === "violated");
  const plan = await inTurns(
    planInParts(set, {
      violated,
      ...(options.choices && { choices: options.choices }),
      ...baseOfSelection(sourceTables, survey),
    }),
    pace,
  );

  const name = newSheetName(texts.sheetName(plan.period), options.existing, survey.sheets, texts.replacedSuffix);
  const questions = questionsOf(plan, name);
  const isStopped = questions.some(({ code }) => code !== "dataMissing");
  const sources = sourceSheets(plan, survey.sheets);
  const change = isStopped
    ? null
    : await newSheet({ plan, name, sources, survey, now, partitions: set.partitions }, options, texts, pace);
  await pace();
  return {
    plan,
    sheetName: name.name,
    patch: change && { title: "buildTargets", changes: [change] },
    questions,
    base: plan.base,
    sources: sources.map((sheet) => sheet.name),
    skipped,
    foreignSeparators: survey.separators.group !== ".",
  };
}

/** With tables of several years in the workbook, the one the planner stands in says from which year targets start. */
function baseOfSelection(tables: readonly TableReading[], { selection }: Survey): { readonly base?: Period } {
  if (!selection) return {};
  const onSheet = tables.filter(({ sheetId }) => sheetId === selection.sheetId);
  const table = tableAround(onSheet, selection.box);
  const base = table && basePeriodOf(table);
  return base ? { base } : {};
}

/** Rows without a number are asked about but stop nothing; without any number there is no table. */
function questionsOf({ rows }: TargetPlan, { name, isTaken }: NewSheetName): BuildQuestion[] {
  const hasNumbers = rows.some(({ actual, target }) => target !== null || (actual !== null && actual.value !== null));
  if (!hasNumbers) return [{ code: "noActuals" }];
  const lines = rows.filter(({ status }) => status.kind === "missing").map(({ line }) => line);
  return [
    ...(isTaken ? [{ code: "sheetExists", name } as const] : []),
    ...(lines.length > 0 ? [{ code: "dataMissing", lines } as const] : []),
  ];
}

interface Proposed {
  readonly plan: TargetPlan;
  readonly name: NewSheetName;
  readonly sources: readonly SheetInfo[];
  readonly survey: Survey;
  readonly now: Date;
  readonly partitions: readonly Partition[];
}

async function newSheet(
  proposed: Proposed,
  options: BuildOptions,
  texts: TargetTableTexts,
  pace: Pace,
): Promise<NewSheetChange> {
  const { plan, name, sources, survey, now, partitions } = proposed;
  const { replaces } = name;
  // the sheet that makes room is named as it will be called
  const namesAfter = sources.map((sheet) => (sheet.id === replaces?.sheetId ? replaces.renamedTo : sheet.name));
  const tableOptions = {
    sources: namesAfter,
    madeAt: now,
    partitions,
    plainFormulas: options.plainFormulas ?? !survey.customFunctions,
    ...(options.decimals && { decimals: options.decimals }),
    ...(options.labourForceForParts !== undefined && { labourForceForParts: options.labourForceForParts }),
    ...(options.eligibleFromTarget !== undefined && { eligibleFromTarget: options.eligibleFromTarget }),
    ...(options.signed !== undefined && { signed: options.signed }),
  };
  const content = await inTurns(targetTableInParts(plan, tableOptions, texts), pace);
  return { kind: "newSheet", name: name.name, content, replaces, why: "buildTargets" };
}
