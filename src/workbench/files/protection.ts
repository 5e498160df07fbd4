import type { SheetLock } from "../model/book";
import { isOn } from "./readStyles";
import { SHEET_ORDER, WORKBOOK_ORDER } from "./schemaOrder";
import { xml } from "./xml";
import type { XmlEdits, XmlElement } from "./xml";

/** The file has only a digest of the password: no text that is typed is the right one. */
export const UNKNOWN_PASSWORD = "\u0000";

/** Excel's options and the attributes that forbid them. */
const FORBIDDEN_UNLESS_SAID = [
  "autoFilter",
  "deleteColumns",
  "deleteRows",
  "formatCells",
  "formatColumns",
  "formatRows",
  "insertColumns",
  "insertHyperlinks",
  "insertRows",
  "pivotTables",
  "sort",
];
const ALLOWED_UNLESS_SAID: Readonly<Record<string, string>> = {
  allowEditObjects: "objects",
  allowEditScenarios: "scenarios",
};

const optionOf = (attribute: string): string => `allow${attribute[0]!.toUpperCase()}${attribute.slice(1)}`;

export function readSheetLock(sheet: XmlElement): SheetLock | null {
  const element = sheet.child("sheetProtection");
  if (!isOn(element?.attribute("sheet"))) return null;
  const says = (name: string): boolean => isOn(element!.attribute(name));
  const allowed = [
    ...FORBIDDEN_UNLESS_SAID.filter((name) => element!.attribute(name) !== null && !says(name)).map(optionOf),
    ...Object.entries(ALLOWED_UNLESS_SAID).flatMap(([option, name]) => (says(name) ? [] : [option])),
  ];
  const mode = says("selectUnlockedCells") ? "None" : says("selectLockedCells") ? "Unlocked" : "Normal";
  return {
    options: { ...Object.fromEntries(allowed.map((option) => [option, true])), selectionMode: mode },
    password: passwordOf(element!),
  };
}

const passwordOf = (element: XmlElement): string | null =>
  element.attribute("password") !== null || element.attribute("hashValue") !== null ? UNKNOWN_PASSWORD : null;

export function writeSheetLock(edits: XmlEdits, lock: SheetLock | null): void {
  const { root } = edits;
  if (JSON.stringify(readSheetLock(root)) === JSON.stringify(lock)) return;
  const old = root.child("sheetProtection");
  if (old) edits.remove(old);
  if (!lock) return;
  const { options } = lock;
  const mode = options.selectionMode ?? "Normal";
  const attributes = {
    sheet: 1,
    ...Object.fromEntries(
      Object.entries(ALLOWED_UNLESS_SAID).map(([option, name]) => [name, options[option] === true ? null : 1]),
    ),
    ...Object.fromEntries(FORBIDDEN_UNLESS_SAID.map((name) => [name, options[optionOf(name)] === true ? 0 : null])),
    selectLockedCells: mode === "Normal" ? null : 1,
    selectUnlockedCells: mode === "None" ? 1 : null,
  };
  edits.insertInOrder(root, "sheetProtection", SHEET_ORDER, xml("sheetProtection", attributes));
}

export function readStructureLock(workbook: XmlElement): SheetLock | null {
  const element = workbook.child("workbookProtection");
  if (!isOn(element?.attribute("lockStructure"))) return null;
  const hash = ["workbookPassword", "workbookHashValue"].some((name) => element!.attribute(name) !== null);
  return { options: {}, password: hash ? UNKNOWN_PASSWORD : null };
}

export function writeStructureLock(edits: XmlEdits, lock: SheetLock | null): void {
  const { root } = edits;
  if (JSON.stringify(readStructureLock(root)) === JSON.stringify(lock)) return;
  const old = root.child("workbookProtection");
  if (old) edits.remove(old);
  if (lock)
    edits.insertInOrder(root, "workbookProtection", WORKBOOK_ORDER, xml("workbookProtection", { lockStructure: 1 }));
}
