import type { Engine } from "../engine/engine";
import { blankPackage, blankSheet, WORKSHEET_RELATIONSHIP, WORKSHEET_TYPE } from "./blankPackage";
import { sharedStringsOf } from "./openFile";
import type { OpenedFile } from "./openFile";
import type { Package } from "./package";
import { printOf, writePrint } from "./pageSetup";
import { writeSheetLock } from "./protection";
import { readBook } from "./readBook";
import type { FileTab } from "./readBook";
import { readSheet } from "./readSheet";
import { readStyles } from "./readStyles";
import { renameInParts } from "./renamedParts";
import { renamedSheets } from "./renamedSheets";
import { writeSettings } from "./settings";
import type { AddinIdentity, AddinSettings } from "./settings";
import { writeView } from "./sheetView";
import { spillMetadata } from "./spillMetadata";
import { writeBook } from "./writeBook";
import type { TabToWrite } from "./writeBook";
import { writeCells, writeColumns, writeMerges, writeTabColor } from "./writeCells";
import type { CellWriting } from "./writeCells";
import { writeRules } from "./writeRules";
import { createStyleWriter } from "./writeStyles";
import { writeTables } from "./writeTables";
import { writeValidations } from "./writeValidations";
import { XmlEdits } from "./xml";

export interface SaveOptions {
  /** null: the workbook did not come from a file */
  readonly file: OpenedFile | null;
  readonly namespace: string;
  readonly addin: AddinIdentity;
  readonly settings: AddinSettings;
}

/**
 * The workbook as a file: the package that was opened, in which only what changed since is written anew.
 * The engine is to be settled.
 */
export function saveFile(engine: Engine, options: SaveOptions): Package {
  const { file, namespace } = options;
  const pack = (file?.pack ?? blankPackage()).copy();
  const book = readBook(pack);
  const styles = readStyles(pack, book.path);
  const writer = createStyleWriter(styles);
  const strings = sharedStringsOf(pack, book);
  const tabs = tabsOf(engine, pack, book.path, book.tabs, file);
  const gone = book.tabs.filter((tab) => !tabs.some((each) => each.tab === tab));
  const active = engine.sheets.active();
  let [contents, formulas] = [gone.length > 0, gone.length > 0];

  for (const { sheetId, path } of tabs) {
    if (sheetId === null || path === null) continue;
    const sheet = readSheet(pack.root(path), strings);
    const edits = new XmlEdits(sheet.root);
    const writing: CellWriting = {
      engine,
      id: sheetId,
      sheet,
      styles,
      writer,
      namespace,
      spillMetadata: () => spillMetadata(pack, book.path),
    };
    const written = writeCells(edits, writing);
    contents ||= written.contents;
    formulas ||= written.formulas;
    writeColumns(edits, writing);
    writeMerges(edits, writing);
    writeRules(edits, writing, file?.rules ?? new Map());
    writeValidations(edits, engine, sheetId);
    writeTabColor(edits, writing);
    writeView(edits, {
      frozen: engine.layout.frozen(sheetId),
      gridlines: engine.layout.gridlines(sheetId),
      front: active === file?.active ? null : sheetId === active,
    });
    writeSheetLock(edits, engine.state.get(`${sheetId}/protection`, null));
    writePrint(edits, printOf(engine, sheetId));
    writeTables(pack, path, edits, engine, sheetId);
    pack.writeEdits(path, edits);
  }

  const edits = new XmlEdits(book.root);
  const recalculate = contents && file !== null;
  writeBook(edits, { engine, book, tabs, namespace, activeBefore: file?.active ?? null, recalculate });
  pack.writeEdits(book.path, edits);
  const renamed = renamedSheets(engine, tabs);
  if (renamed) renameInParts(pack, renamed);
  for (const tab of gone) removeTab(pack, book.path, tab);
  if (formulas) removeCalculationChain(pack, book.path);
  if (tabs.length !== book.tabs.length || tabs.some(({ tab }, i) => tab !== book.tabs[i])) forgetTitles(pack);
  writer.write(pack);
  writeSettings(pack, options.addin, options.settings);
  if (file && !pack.sameAs(file.pack)) removeSignatures(pack);
  return pack;
}

type Tab = TabToWrite & { readonly path: string | null };

/** The tabs in their order: kinds that the workbench does not show stay behind the sheet they stood behind. */
function tabsOf(
  engine: Engine,
  pack: Package,
  workbookPath: string,
  fileTabs: readonly FileTab[],
  file: OpenedFile | null,
): readonly Tab[] {
  const tabs: Tab[] = engine.sheets.ids().map((sheetId): Tab => {
    const known = file?.paths.get(sheetId);
    const tab = known === undefined ? undefined : fileTabs.find(({ path }) => path === known);
    if (tab) return { sheetId, tab, path: tab.path, relationshipId: tab.relationshipId };
    const path = pack.free("xl/worksheets/sheet", ".xml");
    pack.writeText(path, blankSheet());
    pack.setContentType(path, WORKSHEET_TYPE);
    return { sheetId, tab: null, path, relationshipId: pack.relate(workbookPath, WORKSHEET_RELATIONSHIP, path) };
  });
  fileTabs.forEach((tab, i) => {
    if (tab.kind === "worksheet" && tab.path !== "") return;
    const before = fileTabs.slice(0, i).reverse();
    const neighbour = before.find((each) => tabs.some((known) => known.tab === each));
    const at = neighbour ? tabs.findIndex((known) => known.tab === neighbour) + 1 : 0;
    tabs.splice(at, 0, { sheetId: null, tab, path: null, relationshipId: tab.relationshipId });
  });
  return tabs;
}

/** A sheet goes with everything only it led to. */
function removeTab(pack: Package, workbookPath: string, { path, relationshipId }: FileTab): void {
  const before = reachable(pack);
  pack.unrelate(workbookPath, relationshipId);
  const after = reachable(pack);
  for (const part of before) if (!after.has(part)) pack.remove(part);
  if (path !== "" && pack.find(path) !== null && !after.has(path)) pack.remove(path);
}

function reachable(pack: Package): Set<string> {
  const found = new Set<string>();
  const visit = (source: string): void => {
    for (const { target, external } of pack.relationships(source)) {
      const path = external ? null : pack.find(target);
      if (path === null || found.has(path)) continue;
      found.add(path);
      visit(path);
    }
  };
  visit("");
  return found;
}

/** A signature of what has changed would only be reported as broken. */
function removeSignatures(pack: Package): void {
  const before = reachable(pack);
  for (const { id } of pack.related("", "origin")) pack.unrelate("", id);
  const after = reachable(pack);
  for (const part of before) if (!after.has(part)) pack.remove(part);
}

/** The order of calculation names cells with formulas; Excel makes a new one, and repairs a file with a wrong one. */
function removeCalculationChain(pack: Package, workbookPath: string): void {
  for (const { id, target } of pack.related(workbookPath, "calcChain")) {
    pack.unrelate(workbookPath, id);
    if (pack.find(target) !== null) pack.remove(pack.find(target)!);
  }
}

/** The properties of the file repeat the names of its sheets; without them Excel fills them in. */
function forgetTitles(pack: Package): void {
  for (const { target } of pack.related("", "extended-properties")) {
    const path = pack.find(target);
    if (path === null) continue;
    const edits = new XmlEdits(pack.root(path));
    for (const name of ["HeadingPairs", "TitlesOfParts"]) {
      const element = edits.root.child(name);
      if (element) edits.remove(element);
    }
    pack.writeEdits(path, edits);
  }
}
