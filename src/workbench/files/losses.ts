import type { Engine } from "../engine/engine";
import type { SheetLock } from "../model/book";
import { isSigned } from "./notices";
import type { OpenedFile } from "./openFile";
import { UNKNOWN_PASSWORD } from "./protection";
import { hasOtherValidations } from "./readValidations";
import { hasOtherRules } from "./readRules";
import type { XmlElement } from "./xml";

/** What the saved file will not hold of the workbook, or of the file it came from. */
export type FileLoss =
  | { readonly code: "signature" }
  /** rows or columns came or went, and what only the file knows did not move with the cells */
  | { readonly code: "notMoved"; readonly sheets: readonly string[] }
  | { readonly code: "passwords"; readonly sheets: readonly string[] };

/** Parts of a sheet with places of their own that the workbench does not keep. */
const PLACED =
  "protectedRanges autoFilter hyperlinks rowBreaks colBreaks ignoredErrors drawing legacyDrawing extLst".split(" ");

/** @param moved sheets in which rows or columns were inserted or deleted */
export function lossesOf(engine: Engine, file: OpenedFile | null, moved: ReadonlySet<string>): FileLoss[] {
  const nameOf = (id: string): string => engine.sheets.name(id);
  const notMoved = [...moved].filter((id) => {
    const path = engine.sheets.has(id) ? file?.paths.get(id) : undefined;
    return path !== undefined && hasPlaced(file!.pack.root(path));
  });
  const passwords = engine.sheets.ids().filter((id) => {
    const password = engine.state.get<SheetLock | null>(`${id}/protection`, null)?.password ?? null;
    return password !== null && password !== UNKNOWN_PASSWORD;
  });
  const signed = file !== null && isSigned(file.pack) && engine.changes() > 0;
  return [
    ...(signed ? [{ code: "signature" as const }] : []),
    ...(notMoved.length > 0 ? [{ code: "notMoved" as const, sheets: notMoved.map(nameOf) }] : []),
    ...(passwords.length > 0 ? [{ code: "passwords" as const, sheets: passwords.map(nameOf) }] : []),
  ];
}

const hasPlaced = (sheet: XmlElement): boolean =>
  sheet.children.some(({ name }) => PLACED.includes(name)) || hasOtherValidations(sheet) || hasOtherRules(sheet);
