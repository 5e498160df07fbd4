import type { WritingOptions } from "../../domain/prose/outline/lineStatements";
import type { PlanOutline } from "../../domain/prose/outline/planOutline";
import type { Host, Progress } from "../host";
import { inTurns, paceOf, phaseOf } from "../jobs/pace";
import { readTablesInSteps } from "../jobs/readTablesInSteps";
import { takeSnapshot } from "../jobs/takeSnapshot";
import { figureSetOf } from "../reading/figureSetOf";
import type { Lexicon } from "../reading/lexicon";
import { tableAround } from "../reading/tableAround";
import type { TableReading } from "../reading/tableReading";
import type { Snapshot } from "../snapshot";
import { annexTable, type AnnexTable } from "./annexTable";
import { leftOutOf, type LeftOut } from "./leftOut";
import { outlineTables } from "./outlineTables";
import type { PlanParagraph, PlanProse } from "./planText";

/** A plan's sections for the tables of a workbook. */
export interface WrittenPlan {
  readonly outline: PlanOutline;
  /** none where the workbook holds no table, or no figure */
  readonly paragraphs: readonly PlanParagraph[];
  readonly annexes: readonly AnnexTable[];
  /** what the tables hold and the paragraphs do not */
  readonly leftOut: LeftOut;
  /** the place it is about; "" where tables name none or several */
  readonly place: string;
  /** names of the sheets it was written from */
  readonly sources: readonly string[];
}

/** What the planner may choose before a plan is written. */
export interface PlanOptions extends WritingOptions {
  /** only the table that the selection stands in */
  readonly selectedOnly?: boolean;
}

/**
 * Writes the tables of a workbook as the sections of a plan. Of two tables that state the same the planner's own comes
 * before one that this add-in made. Changes nothing.
 * @throws HostFailure what Excel refused; "Cancelled" when the planner stopped it
 */
export async function writePlan(
  host: Host,
  lexicon: Lexicon,
  prose: PlanProse,
  options: PlanOptions,
  progress?: Progress,
): Promise<WrittenPlan> {
  const pace = paceOf(progress);
  const { snapshot } = await takeSnapshot(host, phaseOf(progress, 0, 0.6));
  const { tables } = await readTablesInSteps(snapshot, lexicon, pace, phaseOf(progress, 0.6, 1));
  const chosen = options.selectedOnly ? selectedTables(tables, snapshot) : ownFirst(tables);
  const textAt = textsOf(snapshot);
  const set = figureSetOf(chosen);
  const outline = await inTurns(outlineTables(set, chosen, textAt, lexicon, options), pace);
  const places = new Set(chosen.map(({ place }) => place).filter((place) => place !== ""));
  return {
    outline,
    paragraphs: await inTurns(prose(outline), pace),
    leftOut: leftOutOf(set, outline, chosen, textAt, options.decimals),
    annexes: chosen.map((table) => annexTable(table, textAt)),
    place: places.size === 1 ? [...places][0]! : "",
    sources: [...new Set(chosen.map(({ sheetName }) => sheetName))],
  };
}

function ownFirst(tables: readonly TableReading[]): readonly TableReading[] {
  return [...tables.filter(({ generated }) => !generated), ...tables.filter(({ generated }) => generated)];
}

function selectedTables(tables: readonly TableReading[], { survey: { selection } }: Snapshot): readonly TableReading[] {
  if (!selection) return [];
  const onSheet = tables.filter(({ sheetId }) => sheetId === selection.sheetId);
  const table = tableAround(onSheet, selection.box);
  return table ? [table] : [];
}

function textsOf({ blocks }: Snapshot): (table: TableReading, row: number, column: number) => string {
  const bySheet = new Map(blocks.map((block) => [block.area.sheetId, block]));
  return ({ sheetId }, row, column) => {
    const block = bySheet.get(sheetId);
    return block?.texts[row - block.area.box.row]?.[column - block.area.box.column] ?? "";
  };
}
