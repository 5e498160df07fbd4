import { problemOf, type FileProblem } from "./fileProblem";
import { openPackage } from "./openPackage";
import { workbookParts, type SheetVisibility } from "./workbookParts";

export interface InspectedSheet {
  readonly name: string;
  readonly visibility: SheetVisibility;
}

export type Inspection =
  | {
      readonly ok: true;
      readonly macros: boolean;
      /** how many other workbooks it refers to */
      readonly externalLinks: number;
      /** names of sheets that hold a chart instead of cells */
      readonly chartSheets: readonly string[];
      /** sheets with cells, in tab order */
      readonly sheets: readonly InspectedSheet[];
    }
  | { readonly ok: false; readonly problem: FileProblem };

/**
 * Says what a file is before anything else opens it. Every part is unpacked once, a piece at a time, so that afterwards
 * nothing is larger than its directory says; nothing of it is kept.
 */
export function inspectPackage(bytes: Uint8Array): Inspection {
  try {
    const parts = openPackage(bytes);
    const { sheets, macros, externalLinks } = workbookParts(parts);
    unpackAll(bytes);
    return {
      ok: true,
      macros,
      externalLinks,
      chartSheets: sheets.filter(({ kind }) => kind === "chartsheet").map(({ name }) => name),
      sheets: sheets.filter(({ kind }) => kind === "worksheet").map(({ name, visibility }) => ({ name, visibility })),
    };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

/** @throws FileFault where a part is damaged, or unpacks to more than it says */
function unpackAll(bytes: Uint8Array): void {
  const parts = openPackage(bytes);
  for (const { name } of parts.entries) {
    const pieces = parts.pieces(name);
    while (!pieces.next().done);
  }
}
