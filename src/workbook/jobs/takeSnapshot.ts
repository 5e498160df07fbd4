import type { Host, Progress } from "../host";
import { COLUMNS_KEY, decodeColumnChoices, type ColumnChoices } from "../reading/columnChoices";
import type { SheetInfo, Snapshot } from "../snapshot";
import type { SkippedSheet } from "./jobs";
import { readCalculated } from "./readCalculated";

/** Above this many cells a sheet is no plan, and Excel on the web answers no more. */
export const MOST_CELLS = 5_000_000;

export interface TakenSnapshot {
  readonly snapshot: Snapshot;
  /** visible sheets that were too large to read */
  readonly skipped: readonly SkippedSheet[];
}

/** Reads every visible sheet that holds anything: a survey, then one request for all of them. */
export async function takeSnapshot(host: Host, progress?: Progress): Promise<TakenSnapshot> {
  const survey = await host.survey();
  const filled = survey.sheets.filter((sheet) => sheet.visible && sheet.used !== null);
  const readable = filled.filter((sheet) => cellsOf(sheet) <= MOST_CELLS);
  const areas = readable.map(({ id, used }) => ({ sheetId: id, box: used! }));
  const blocks = await readCalculated(host, areas, progress);
  const skipped = filled
    .filter((sheet) => cellsOf(sheet) > MOST_CELLS)
    .map((sheet): SkippedSheet => ({ sheetId: sheet.id, sheetName: sheet.name, cells: cellsOf(sheet) }));
  return { snapshot: { survey, blocks, columnChoices: keptColumnChoices(host) }, skipped };
}

export function keptColumnChoices(host: Host): ColumnChoices {
  return decodeColumnChoices(host.remembered(COLUMNS_KEY));
}

function cellsOf({ used }: SheetInfo): number {
  return used ? used.rows * used.columns : 0;
}
