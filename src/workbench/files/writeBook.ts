import { quotedSheetName } from "../../workbook/address";
import type { Engine } from "../engine/engine";
import { formulaFromFile, formulaToFile } from "./formulaSpelling";
import { printNames } from "./openFile";
import { printOf } from "./pageSetup";
import { writeStructureLock } from "./protection";
import type { FileBook, FileTab } from "./readBook";
import { isWorkbenchName, readNames } from "./readNames";
import { renamedSheets } from "./renamedSheets";
import { WORKBOOK_ORDER } from "./schemaOrder";
import { encodeXml, xml } from "./xml";
import type { XmlEdits } from "./xml";

/** A tab of the file to be written: a sheet of the engine, or one of a kind that the workbench does not show. */
export interface TabToWrite {
  readonly sheetId: string | null;
  /** null: new */
  readonly tab: FileTab | null;
  readonly relationshipId: string;
}

export interface BookWriting {
  readonly engine: Engine;
  readonly book: FileBook;
  readonly tabs: readonly TabToWrite[];
  readonly namespace: string;
  /** the sheet that was in front when the file was opened; null: a new file */
  readonly activeBefore: string | null;
  readonly recalculate: boolean;
}

export function writeBook(edits: XmlEdits, writing: BookWriting): void {
  writeTabs(edits, writing);
  writeNames(edits, writing);
  writeActive(edits, writing);
  writeStructureLock(edits, writing.engine.state.get("workbook/protection", null));
  if (!writing.recalculate) return;
  const calculation = edits.root.child("calcPr");
  // the engine is not Excel: Excel calculates once more
  if (calculation) edits.setAttribute(calculation, "fullCalcOnLoad", 1);
  else edits.insertInOrder(edits.root, "calcPr", WORKBOOK_ORDER, xml("calcPr", { fullCalcOnLoad: 1 }));
}

const STATES = { Visible: null, Hidden: "hidden", VeryHidden: "veryHidden" } as const;

/** Whether tabs came, went or changed places: what counts tabs by number has to be written anew. */
const isOtherOrder = ({ book, tabs }: BookWriting): boolean =>
  tabs.length !== book.tabs.length || tabs.some(({ tab }, i) => tab !== book.tabs[i]);

function writeTabs(edits: XmlEdits, writing: BookWriting): void {
  const { engine, book, tabs } = writing;
  const prefix = idAttributeOf(book);
  let lastId = Math.max(0, ...book.tabs.map(({ element }) => Number(element.attribute("sheetId"))));
  const attributesOf = ({ sheetId, tab, relationshipId }: TabToWrite): Record<string, string | number | null> => ({
    ...(tab ? Object.fromEntries(tab.element.attributes) : {}),
    ...(sheetId === null
      ? {}
      : { name: engine.sheets.name(sheetId), state: STATES[engine.sheets.visibility(sheetId)] }),
    ...(tab ? {} : { sheetId: ++lastId, [prefix]: relationshipId }),
  });
  if (isOtherOrder(writing)) {
    const inner = tabs.map((each) => {
      const { name, sheetId, ...rest } = attributesOf(each);
      return xml("sheet", { name, sheetId, ...rest });
    });
    edits.replaceContent(edits.root.child("sheets")!, inner.join(""));
    return;
  }
  for (const { sheetId, tab } of tabs) {
    if (sheetId === null || !tab) continue;
    if (tab.name !== engine.sheets.name(sheetId)) edits.setAttribute(tab.element, "name", engine.sheets.name(sheetId));
    const state = engine.sheets.visibility(sheetId);
    if (tab.visibility !== state) edits.setAttribute(tab.element, "state", STATES[state]);
  }
}

function idAttributeOf({ root, tabs }: FileBook): string {
  const known = [...(tabs[0]?.element.attributes.keys() ?? [])].find((name) => /:id$/.test(name));
  const declared = [...root.attributes].find(([, value]) => value.endsWith("/officeDocument/2006/relationships"))?.[0];
  return known ?? `${declared?.replace("xmlns:", "") ?? "r"}:id`;
}

function writeActive(edits: XmlEdits, { engine, book, tabs, activeBefore }: BookWriting): void {
  const front = engine.sheets.active();
  const kept =
    front === activeBefore ? tabs.findIndex(({ tab }) => tab !== null && tab === book.tabs[book.active]) : -1;
  const active = kept >= 0 ? kept : tabs.findIndex(({ sheetId }) => sheetId === front);
  if (active === book.active || active < 0) return;
  const view = book.root.child("bookViews")?.child("workbookView");
  if (view) {
    edits.setAttribute(view, "activeTab", active);
    if (view.attribute("firstSheet") !== null) edits.setAttribute(view, "firstSheet", null);
  } else {
    edits.insertInOrder(
      edits.root,
      "bookViews",
      WORKBOOK_ORDER,
      xml("bookViews", {}, xml("workbookView", { activeTab: active })),
    );
  }
}

/** Names that did not change keep their text; "print area" and "print titles" come from the page set-up. */
function writeNames(edits: XmlEdits, writing: BookWriting): void {
  const { engine, book, tabs, namespace } = writing;
  const places = new Map(tabs.map(({ tab }, i) => [tab, i]));
  const idOfTab = new Map(tabs.map(({ tab, sheetId }) => [tab, sheetId]));
  const renamed = renamedSheets(engine, tabs) ?? ((formula: string) => formula);
  const pending = new Map(engine.names.all().map((name) => [`${name.sheetId ?? ""}/${name.name.toLowerCase()}`, name]));
  const printed = new Set<string>();
  const list: string[] = [];
  let any = false;

  for (const file of readNames(book.root)) {
    const tab = file.tab === null ? null : (book.tabs[file.tab] ?? null);
    const place = tab === null ? null : (places.get(tab) ?? -1);
    const sheetId = tab === null ? null : (idOfTab.get(tab) ?? null);
    if (place === -1) {
      any = true;
      continue;
    }
    let formula = renamed(file.formula);
    let described: Readonly<Record<string, string | number | null>> = {};
    if (isWorkbenchName(file) && (file.tab === null || sheetId !== null)) {
      const key = `${sheetId ?? ""}/${file.name.toLowerCase()}`;
      const name = pending.get(key);
      pending.delete(key);
      if (!name) {
        any = true;
        continue;
      }
      if (name.formula !== formulaFromFile(file.formula, namespace)) formula = formulaToFile(name.formula, namespace);
      if (name.comment !== file.comment || name.visible !== file.visible) {
        described = { comment: name.comment || null, hidden: name.visible ? null : 1 };
      }
    } else if (sheetId !== null && printNames(file.name, file.formula)) {
      printed.add(`${sheetId}/${file.name}`);
      const wanted = printFormula(engine, sheetId, file.name);
      const before = printNames(file.name, file.formula)!;
      const setup = printOf(engine, sheetId);
      const same = Object.entries(before).every(([key, text]) => setup[key as "printArea"] === text);
      if (wanted === null) {
        any = true;
        continue;
      }
      if (!same) formula = wanted;
    }
    any ||= formula !== file.formula || place !== file.tab || Object.keys(described).length > 0;
    const attributes = {
      ...Object.fromEntries(file.element.attributes),
      ...described,
      ...(place === null ? {} : { localSheetId: place }),
    };
    list.push(xml("definedName", attributes, encodeXml(formula)));
  }
  for (const { name, sheetId, comment, visible, formula } of pending.values()) {
    any = true;
    const localSheetId = sheetId === null ? null : tabs.findIndex((tab) => tab.sheetId === sheetId);
    const attributes = { name, comment: comment || null, localSheetId, hidden: visible ? null : 1 };
    list.push(xml("definedName", attributes, encodeXml(formulaToFile(formula, namespace))));
  }
  tabs.forEach(({ sheetId }, localSheetId) => {
    for (const name of ["_xlnm.Print_Area", "_xlnm.Print_Titles"]) {
      const formula =
        sheetId === null || printed.has(`${sheetId}/${name}`) ? null : printFormula(engine, sheetId, name);
      if (formula === null) continue;
      any = true;
      list.push(xml("definedName", { name, localSheetId }, encodeXml(formula)));
    }
  });
  if (!any) return;
  const text = list.length === 0 ? "" : xml("definedNames", {}, list.join(""));
  const old = book.root.child("definedNames");
  if (old) edits.replace(old, text);
  else edits.insertInOrder(edits.root, "definedNames", WORKBOOK_ORDER, text);
}

function printFormula(engine: Engine, sheetId: string, name: string): string | null {
  const { titleRows, titleColumns, printArea } = printOf(engine, sheetId);
  const sheet = quotedSheetName(engine.sheets.name(sheetId));
  const fixed = (address: string): string =>
    address
      .slice(address.lastIndexOf("!") + 1)
      .replaceAll("$", "")
      .replace(/[A-Z]+|\d+/gi, "$$$&");
  const parts =
    name === "_xlnm.Print_Area"
      ? (printArea?.split(",") ?? [])
      : [titleColumns, titleRows].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.map((part) => `${sheet}!${fixed(part)}`).join(",");
}
