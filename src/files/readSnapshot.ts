import { isDateFormat } from "numfmt";
import { VIETNAMESE_SEPARATORS } from "../domain/numbers/separators";
import { MOST_CELLS } from "../workbook/jobs/takeSnapshot";
import type { Block, SheetInfo, Snapshot } from "../workbook/snapshot";
import { cellBlock, type Shown } from "./cellBlock";
import { GENERAL, cellFormats } from "./cellFormats";
import { displayText } from "./displayText";
import { keptSettings } from "./keptSettings";
import { problemOf, type FileProblem } from "./fileProblem";
import { openPackage } from "./openPackage";
import { DAYS_TO_1904 } from "./serialDay";
import { sharedStrings } from "./sharedStrings";
import { sheetCells, type SheetCells } from "./sheetCells";
import { workbookParts } from "./workbookParts";

export type ReadFile =
  | {
      readonly ok: true;
      /** every visible sheet has a block, those that are empty or too large excepted */
      readonly snapshot: Snapshot;
      /** names of sheets that hold a chart instead of cells */
      readonly chartSheets: readonly string[];
      /** formulas of visible sheets that the program which wrote the file left without a result */
      readonly uncalculated: number;
      readonly macros: boolean;
      readonly externalLinks: number;
      /** what add-ins keep in the workbook, by name */
      readonly settings: ReadonlyMap<string, unknown>;
    }
  | { readonly ok: false; readonly problem: FileProblem };

/** Reads a workbook file as the add-in reads the same workbook from a Vietnamese Excel. */
export function readSnapshot(bytes: Uint8Array): ReadFile {
  try {
    const parts = openPackage(bytes);
    const workbook = workbookParts(parts);
    const { from1904 } = workbook;
    const strings = sharedStrings(parts, workbook.sharedStrings);
    const formats = cellFormats(parts, workbook.styles);
    const formatOf = (style: number) => formats[style] ?? GENERAL;
    const sheets: SheetInfo[] = [];
    const blocks: Block[] = [];
    let uncalculated = 0;
    for (const [index, { name, kind, part, visibility }] of workbook.sheets.entries()) {
      if (kind !== "worksheet") continue;
      const visible = visibility === "visible";
      const cells = sheetCells(parts, part, { strings, from1904, mostCells: visible ? MOST_CELLS : 0 });
      const id = String(index);
      sheets.push({ id, name, visible, used: cells.used, protected: cells.protected });
      if (!visible) continue;
      uncalculated += cells.uncalculated;
      if (cells.used && isKept(cells)) {
        blocks.push(cellBlock({ sheetId: id, box: cells.used }, cells, formatOf, shownFrom(from1904)));
      }
    }
    return {
      ok: true,
      snapshot: {
        survey: {
          sheets,
          activeSheetId: String(workbook.activeSheet),
          selection: null,
          separators: VIETNAMESE_SEPARATORS,
          customFunctions: true,
        },
        blocks,
      },
      chartSheets: workbook.sheets.filter(({ kind }) => kind === "chartsheet").map(({ name }) => name),
      uncalculated,
      macros: workbook.macros,
      externalLinks: workbook.externalLinks,
      settings: keptSettings(parts),
    };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

function isKept({ values }: SheetCells): boolean {
  return values.length > 0;
}

function shownFrom(from1904: boolean): Shown {
  if (!from1904) return displayText;
  return (value, format) =>
    displayText(typeof value === "number" && isDateFormat(format) ? value + DAYS_TO_1904 : value, format);
}
