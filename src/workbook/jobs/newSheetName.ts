import type { NewSheetChange } from "../patch";
import type { SheetInfo } from "../snapshot";
import type { BuildOptions } from "./jobs";
import { freeSheetName, sameSheetName, sheetName } from "./sheetNames";

/** What the new sheet is called, and what becomes of a sheet that has that name. */
export interface NewSheetName {
  readonly name: string;
  readonly replaces: NewSheetChange["replaces"];
  /** true when a sheet has the name and nobody said what to do */
  readonly isTaken: boolean;
}

/** @param replacedSuffix follows the name of the sheet that makes room, counting from 1 */
export function newSheetName(
  wanted: string,
  existing: BuildOptions["existing"],
  sheets: readonly SheetInfo[],
  replacedSuffix: (count: number) => string,
): NewSheetName {
  const name = sheetName(wanted);
  const names = sheets.map((sheet) => sheet.name);
  const holder = sheets.find((sheet) => sameSheetName(sheet.name, name));
  if (!holder) return { name, replaces: null, isTaken: false };
  switch (existing) {
    case undefined:
      return { name, replaces: null, isTaken: true };
    case "keepBoth":
      return { name: freeSheetName(wanted, (count) => ` (${count + 1})`, names), replaces: null, isTaken: false };
    case "replace": {
      const renamedTo = freeSheetName(wanted, replacedSuffix, names);
      return { name, replaces: { sheetId: holder.id, name: holder.name, renamedTo }, isTaken: false };
    }
  }
}
