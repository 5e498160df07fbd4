import type { Package } from "./package";
import { encodeXml, XmlEdits } from "./xml";
import type { XmlElement } from "./xml";

const FORMULAS: ReadonlySet<string> = new Set([
  "f",
  "formula",
  "formula1",
  "formula2",
  "calculatedColumnFormula",
  "totalsRowFormula",
]);
const PLACES = /^xl\/(charts|worksheets|tables|pivotCache|drawings)\/[^/]+\.xml$/i;

/** Formulas outside of cells (charts, validation, links, pivot tables) follow the new names of sheets. */
export function renameInParts(pack: Package, renamed: (formula: string) => string): void {
  for (const path of pack.paths()) {
    if (!PLACES.test(path)) continue;
    const edits = new XmlEdits(pack.root(path));
    visit(edits, edits.root, renamed);
    pack.writeEdits(path, edits);
  }
}

function visit(edits: XmlEdits, element: XmlElement, renamed: (formula: string) => string): void {
  // cells are the engine's
  if (element.name === "sheetData") return;
  if (FORMULAS.has(element.name) && element.children.length === 0) {
    const next = renamed(element.text);
    if (next !== element.text) edits.replaceContent(element, encodeXml(next));
    return;
  }
  const location = element.name === "hyperlink" ? element.attribute("location") : null;
  if (location !== null && renamed(location) !== location) edits.setAttribute(element, "location", renamed(location));
  const sheet = element.name === "worksheetSource" ? element.attribute("sheet") : null;
  if (sheet !== null) {
    const next = renamed(`'${sheet.replaceAll("'", "''")}'!`)
      .slice(1, -2)
      .replaceAll("''", "'");
    if (next !== sheet) edits.setAttribute(element, "sheet", next);
  }
  for (const child of element.children) visit(edits, child, renamed);
}
