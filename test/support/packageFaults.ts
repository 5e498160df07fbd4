import * as path from "node:path";
import type { Element } from "@xmldom/xmldom";
import { isXml, packageParts, xmlOf } from "./packageParts";

const SHEET = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter " +
  "sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks " +
  "printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags " +
  "drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst"
).split(" ");
const WORKBOOK = (
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames " +
  "calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst"
).split(" ");
const STYLES = "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" ");
const FONT = "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(" ");
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  worksheet: SHEET,
  workbook: WORKBOOK,
  styleSheet: STYLES,
  font: FONT,
  dxf: "font numFmt fill alignment border protection extLst".split(" "),
  border: "start end left right top bottom diagonal vertical horizontal".split(" "),
  sheetPr: "tabColor outlinePr pageSetUpPr".split(" "),
  sheetView: "pane selection pivotSelection extLst".split(" "),
  c: "f v is extLst".split(" "),
  xf: "alignment protection extLst".split(" "),
  table: "autoFilter sortState tableColumns tableStyleInfo extLst".split(" "),
  webextension: "reference alternateReferences properties bindings snapshot extLst".split(" "),
  metadata: "metadataTypes metadataStrings mdxMetadata futureMetadata cellMetadata valueMetadata extLst".split(" "),
};
/** elements that may stand several times beside each other */
const REPEATED = ["conditionalFormatting", "selection", "pivotSelection", "futureMetadata"];
const COUNTED =
  "numFmts fonts fills borders cellStyleXfs cellXfs dxfs mergeCells tableParts tableColumns dataValidations".split(" ");

const children = (element: Element): Element[] =>
  [...element.childNodes].filter((node) => node.nodeType === 1) as Element[];
const all = (root: Element, name: string): Element[] => [...root.getElementsByTagNameNS("*", name)] as Element[];
const number = (element: Element, name: string): number | null => {
  const text = element.getAttribute(name);
  return text === null ? null : Number(text);
};

/** What Excel would repair or refuse in a file; nothing when all is well. */
export function packageFaults(bytes: Uint8Array): string[] {
  const parts = packageParts(bytes);
  const roots = new Map([...parts].filter(([name]) => isXml(name)).map(([name, part]) => [name, xmlOf(part)]));
  return [
    ...contentTypeFaults(parts, roots),
    ...[...roots].flatMap(([name, root]) => (name.endsWith(".rels") ? relationshipFaults(name, root, parts) : [])),
    ...[...roots].flatMap(([name, root]) => orderFaults(name, root)),
    ...[...roots].flatMap(([name, root]) => (root.localName === "worksheet" ? sheetFaults(name, root, roots) : [])),
    ...bookFaults(roots),
    ...tableFaults(roots),
  ];
}

function contentTypeFaults(parts: ReadonlyMap<string, Buffer>, roots: ReadonlyMap<string, Element>): string[] {
  const types = roots.get("[Content_Types].xml");
  if (!types) return ["no [Content_Types].xml"];
  const overrides = all(types, "Override").map((each) => each.getAttribute("PartName")!.slice(1));
  const defaults = all(types, "Default").map((each) => each.getAttribute("Extension")!);
  const untyped = [...parts.keys()].filter((name) => {
    return (
      name !== "[Content_Types].xml" &&
      !overrides.includes(name) &&
      !defaults.includes(name.slice(name.lastIndexOf(".") + 1))
    );
  });
  return [
    ...untyped.map((name) => `${name} has no content type`),
    ...overrides.filter((name) => !parts.has(name)).map((name) => `a content type for ${name}, which is not there`),
    ...overrides.filter((name, i) => overrides.indexOf(name) !== i).map((name) => `two content types for ${name}`),
  ];
}

function relationshipFaults(name: string, root: Element, parts: ReadonlyMap<string, Buffer>): string[] {
  const source = name.replace("_rels/", "").replace(/\.rels$/, "");
  const faults = source !== "" && !parts.has(source) ? [`relationships of ${source}, which is not there`] : [];
  const ids = all(root, "Relationship").map((each) => each.getAttribute("Id"));
  const missing = all(root, "Relationship").flatMap((each) => {
    if (each.getAttribute("TargetMode") === "External") return [];
    const target = each.getAttribute("Target")!;
    const full = target.startsWith("/") ? target.slice(1) : path.posix.join(path.posix.dirname(source), target);
    return parts.has(full) ? [] : [`${name} leads to ${full}, which is not there`];
  });
  return [
    ...faults,
    ...missing,
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${name} has ${id} twice`),
  ];
}

function orderFaults(part: string, element: Element): string[] {
  const order = ORDERS[element.localName!];
  const faults: string[] = [];
  if (order && element.namespaceURI !== "http://www.w3.org/1999/xhtml") {
    let last = -1;
    for (const child of children(element)) {
      const at = order.indexOf(child.localName!);
      if (at < 0) continue;
      if (at < last || (at === last && !REPEATED.includes(child.localName!))) {
        faults.push(`${part}: ${child.localName} is out of place in ${element.localName}`);
      }
      last = at;
    }
  }
  if (COUNTED.includes(element.localName!) && element.hasAttribute("count")) {
    const count = children(element).length;
    if (number(element, "count") !== count)
      faults.push(`${part}: ${element.localName} says another count than ${count}`);
  }
  return [...faults, ...children(element).flatMap((child) => orderFaults(part, child))];
}

function sheetFaults(name: string, root: Element, roots: ReadonlyMap<string, Element>): string[] {
  const styles = roots.get("xl/styles.xml")!;
  const entries = (list: string): number => (all(styles, list)[0] ? children(all(styles, list)[0]!).length : 0);
  const [xfs, dxfs] = [entries("cellXfs"), entries("dxfs")];
  const faults: string[] = [];
  const style = (element: Element, attribute: string, limit: number): void => {
    const value = number(element, attribute);
    if (value !== null && !(value >= 0 && value < limit)) faults.push(`${name}: ${attribute} ${value} of ${limit}`);
  };
  let row = 0;
  const shared = new Set<string>();
  for (const element of all(root, "row")) {
    const at = number(element, "r") ?? row + 1;
    if (at <= row) faults.push(`${name}: row ${at} after ${row}`);
    row = at;
    style(element, "s", xfs);
    let column = 0;
    for (const cell of children(element)) {
      const address = cell.getAttribute("r");
      const [, letters = "", digits] = /^([A-Z]+)(\d+)$/.exec(address ?? "") ?? [];
      if (address !== null && Number(digits) !== row) faults.push(`${name}: ${address} in row ${row}`);
      const next =
        address === null ? column + 1 : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
      if (next <= column) faults.push(`${name}: ${address} out of order`);
      column = next;
      style(cell, "s", xfs);
      const f = all(cell, "f")[0];
      if (f?.getAttribute("t") === "shared") {
        const group = f.getAttribute("si")!;
        if (f.textContent) shared.add(group);
        else if (!shared.has(group)) faults.push(`${name}: ${address} shares formula ${group}, which is nowhere`);
      }
    }
  }
  let column = 0;
  for (const col of all(root, "col")) {
    style(col, "style", xfs);
    if (number(col, "min")! <= column || number(col, "max")! < number(col, "min")!)
      faults.push(`${name}: columns overlap`);
    column = number(col, "max")!;
  }
  for (const rule of all(root, "cfRule")) style(rule, "dxfId", dxfs);
  const priorities = all(root, "cfRule").flatMap((rule) => number(rule, "priority") ?? []);
  if (new Set(priorities).size !== priorities.length) faults.push(`${name}: two rules of one priority`);
  const merges = all(root, "mergeCell").map((each) => each.getAttribute("ref"));
  if (new Set(merges).size !== merges.length) faults.push(`${name}: merged twice`);
  for (const rule of all(root, "dataValidation")) faults.push(...validationFaults(name, rule));
  const linked = roots.get(name.replace("worksheets/", "worksheets/_rels/") + ".rels");
  const ids = linked ? all(linked, "Relationship").map((each) => each.getAttribute("Id")) : [];
  for (const element of ["drawing", "legacyDrawing", "tablePart"].flatMap((each) => all(root, each))) {
    const id = [...element.attributes].find((attribute) => attribute.localName === "id")?.value;
    if (!ids.includes(id ?? "")) faults.push(`${name}: ${element.localName} leads nowhere`);
  }
  const metadata = roots.get("xl/metadata.xml");
  const records = metadata ? all(all(metadata, "cellMetadata")[0]!, "bk").length : 0;
  for (const cell of all(root, "c")) {
    const cm = number(cell, "cm");
    if (cm !== null && !(cm >= 1 && cm <= records)) faults.push(`${name}: cm ${cm} of ${records}`);
  }
  return faults;
}

/** Excel takes all input rules out of a file in which one of these is wrong. */
function validationFaults(name: string, rule: Element): string[] {
  const places = rule.getAttribute("sqref") ?? all(rule, "sqref")[0]?.textContent ?? "";
  const at = `${name}: input rule of ${places}`;
  const [type, operator] = [rule.getAttribute("type") ?? "none", rule.getAttribute("operator") ?? "between"];
  const formulas = ["formula1", "formula2"].filter((formula) => all(rule, formula).length === 1);
  const wanted = type === "none" ? 0 : type === "list" || type === "custom" || !/between/i.test(operator) ? 1 : 2;
  const [list = ""] = type === "list" ? all(rule, "formula1").map((formula) => formula.textContent ?? "") : [];
  const letters = (attribute: string): number =>
    (rule.getAttribute(attribute) ?? "").replace(/_x[\da-f]{4}_/gi, "x").length;
  return [
    ...(places.split(" ").every((place) => /^[A-Z]+\d*(:[A-Z]+\d*)?$/.test(place)) ? [] : [`${at}: no cells`]),
    ...(formulas.length < wanted ? [`${at}: ${formulas.length} of ${wanted} formulas`] : []),
    ...(list.startsWith('"') && list.replaceAll('""', '"').length > 257 ? [`${at}: a list too long`] : []),
    ...(["errorTitle", "promptTitle"].some((title) => letters(title) > 32) ? [`${at}: a title too long`] : []),
    ...(["error", "prompt"].some((message) => letters(message) > 255) ? [`${at}: a message too long`] : []),
  ];
}

function bookFaults(roots: ReadonlyMap<string, Element>): string[] {
  const book = roots.get("xl/workbook.xml")!;
  const tabs = all(book, "sheet");
  const faults: string[] = [];
  const once = (what: string, values: readonly string[]): void => {
    for (const value of values.filter((each, i) => values.indexOf(each) !== i)) faults.push(`two ${what} ${value}`);
  };
  once(
    "sheets named",
    tabs.map((tab) => tab.getAttribute("name")!.toLowerCase()),
  );
  once(
    "sheetId",
    tabs.map((tab) => tab.getAttribute("sheetId")!),
  );
  once(
    "names",
    all(book, "definedName").map(
      (each) => `${each.getAttribute("localSheetId")}/${each.getAttribute("name")!.toLowerCase()}`,
    ),
  );
  for (const name of all(book, "definedName")) {
    const place = number(name, "localSheetId");
    if (place !== null && place >= tabs.length)
      faults.push(`${name.getAttribute("name")} belongs to tab ${place} of ${tabs.length}`);
  }
  const relationships = all(roots.get("xl/_rels/workbook.xml.rels")!, "Relationship").map((each) =>
    each.getAttribute("Id"),
  );
  for (const tab of tabs) {
    const id = [...tab.attributes].find(({ localName, prefix }) => localName === "id" && prefix)?.value;
    if (!relationships.includes(id ?? "")) faults.push(`sheet ${tab.getAttribute("name")} leads nowhere`);
  }
  if (!tabs.some((tab) => !tab.getAttribute("state"))) faults.push("no visible sheet");
  const active = number(all(book, "workbookView")[0] ?? book, "activeTab") ?? 0;
  if (active >= tabs.length) faults.push(`tab ${active} in front of ${tabs.length}`);
  const chain = roots.get("xl/calcChain.xml");
  if (chain) {
    for (const entry of all(chain, "c").filter((each) => each.getAttribute("i") === "1")) {
      const cell = all(roots.get("xl/worksheets/sheet1.xml")!, "c").find(
        (each) => each.getAttribute("r") === entry.getAttribute("r"),
      );
      if (!cell || all(cell, "f").length === 0) faults.push(`calculation chain names ${entry.getAttribute("r")}`);
    }
  }
  return faults;
}

function tableFaults(roots: ReadonlyMap<string, Element>): string[] {
  const tables = [...roots.values()].filter((root) => root.localName === "table");
  const ids = tables.map((table) => table.getAttribute("id"));
  const faults = new Set(ids).size === ids.length ? [] : ["two tables of one id"];
  for (const table of tables) {
    const names = all(table, "tableColumn").map((column) => column.getAttribute("name")!.toLowerCase());
    if (new Set(names).size !== names.length) faults.push(`${table.getAttribute("name")}: two columns of one name`);
  }
  return faults;
}
