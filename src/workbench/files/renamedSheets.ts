import { quotedSheetName } from "../../workbook/address";
import type { Engine } from "../engine/engine";
import type { TabToWrite } from "./writeBook";

/** Rewrites the names of sheets in a formula of the file that the engine does not keep; null: no sheet has another name. */
export function renamedSheets(engine: Engine, tabs: readonly TabToWrite[]): ((formula: string) => string) | null {
  const names = new Map(
    tabs.flatMap(({ sheetId, tab }) => {
      if (sheetId === null || !tab || tab.name === engine.sheets.name(sheetId)) return [];
      return [[tab.name.toLowerCase(), engine.sheets.name(sheetId)] as const];
    }),
  );
  if (names.size === 0) return null;
  return (formula) =>
    formula.replace(
      /"(?:[^"]|"")*"|'((?:[^']|'')*)'!|([\p{L}_][\p{L}\p{N}_.]*)!/gu,
      (whole, quoted?: string, plain?: string) => {
        const name = quoted?.replaceAll("''", "'") ?? plain;
        const next = name === undefined ? undefined : names.get(name.toLowerCase());
        return next === undefined ? whole : `${quotedSheetName(next)}!`;
      },
    );
}
