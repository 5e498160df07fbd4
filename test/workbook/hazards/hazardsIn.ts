import { lexicon } from "../../../src/locales/lexicon";
import { a1, cellBox } from "../../../src/workbook/address";
import type { Hazard } from "../../../src/workbook/hazards/hazard";
import { checkWorkbook } from "../../../src/workbook/jobs/checkWorkbook";
import type { CellPlace, CheckReport } from "../../../src/workbook/jobs/jobs";
import type { CellInput } from "../../../src/workbook/patch";
import type { Host } from "../../../src/workbook/host";
import type { Block, CellValue } from "../../../src/workbook/snapshot";
import { blockOf, type CellGiven, type SheetGiven } from "../../support/blocks";

/** A check of one sheet that holds these rows, as Excel would send them. */
export async function checkOf(rows: readonly (readonly CellGiven[])[], given: SheetGiven = {}): Promise<CheckReport> {
  const { block, sheet, separators } = blockOf(rows, given);
  const survey = { sheets: [sheet], activeSheetId: sheet.id, selection: null, separators, customFunctions: true };
  const read = async (): Promise<Block[]> => [block];
  const host = { survey: async () => survey, read, remembered: () => null } as unknown as Host;
  return checkWorkbook(host, lexicon);
}

export async function hazardsIn(rows: readonly (readonly CellGiven[])[], given: SheetGiven = {}): Promise<Hazard[]> {
  return [...(await checkOf(rows, given)).hazards];
}

export const addressOf = ({ row, column }: CellPlace) => a1(cellBox(row, column));

/** What a hazard says in short: its code, its cells, and what they should hold. */
export function told({ code, cells, repair }: Hazard): [string, string, (CellInput | CellValue)[]] {
  return [code, cells.map(addressOf).join(" "), repair.map(({ to }) => to)];
}

/** The rows after every repair was written. */
export function repaired(
  rows: readonly (readonly CellGiven[])[],
  hazards: readonly Hazard[],
): (readonly CellGiven[])[] {
  const grid = rows.map((row) => [...row]);
  for (const { place, to, format } of hazards.flatMap(({ repair }) => repair)) {
    const held = grid[place.row]![place.column]!;
    const own = typeof held === "object" && held !== null ? held.format : undefined;
    grid[place.row]![place.column] = { value: to, format: format?.to ?? own ?? "General" };
  }
  return grid;
}
