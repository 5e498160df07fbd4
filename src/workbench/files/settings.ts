import type { Package } from "./package";
import { xml, XmlEdits } from "./xml";
import type { XmlElement } from "./xml";

/** The add-in as a file names it. */
export interface AddinIdentity {
  readonly id: string;
  readonly version: string;
}

/** Settings an add-in keeps in the workbook: name → JSON text. */
export type AddinSettings = ReadonlyMap<string, string>;

const WE = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const PANES = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATION = "http://schemas.microsoft.com/office/2011/relationships";
const TYPE = "application/vnd.ms-office.webextension";
const PANES_PATH = "xl/webextensions/taskpanes.xml";
const ORDER = "reference alternateReferences properties bindings snapshot extLst".split(" ");

interface Part {
  readonly path: string;
  readonly root: XmlElement;
}

/** Excel keeps them in a part of each add-in, behind the panes that were open. */
export function readSettings(pack: Package, addin: AddinIdentity): AddinSettings {
  const part = partOf(pack, addin);
  const properties = part?.root.child("properties")?.all("property") ?? [];
  return new Map(properties.map((each) => [each.attribute("name") ?? "", each.attribute("value") ?? ""]));
}

export function writeSettings(pack: Package, addin: AddinIdentity, settings: AddinSettings): void {
  const before = readSettings(pack, addin);
  if (before.size === settings.size && [...settings].every(([name, text]) => before.get(name) === text)) return;
  const inner = [...settings].map(([name, value]) => xml("we:property", { name, value })).join("");
  const part = partOf(pack, addin);
  if (!part) return addPart(pack, addin, inner);
  const edits = new XmlEdits(part.root);
  const text = inner.replaceAll("<we:", "<").replaceAll("</we:", "</");
  const properties = part.root.child("properties");
  if (properties) edits.replaceContent(properties, text);
  else edits.insertInOrder(part.root, "properties", ORDER, `<properties>${text}</properties>`);
  pack.writeEdits(part.path, edits);
}

function partOf(pack: Package, addin: AddinIdentity): Part | null {
  for (const panes of pack.related("", "webextensiontaskpanes")) {
    for (const { target } of pack.related(panes.target, "webextension")) {
      const path = pack.find(target);
      if (path === null) continue;
      const root = pack.root(path);
      const ids = [root.child("reference"), ...(root.child("alternateReferences")?.children ?? [])];
      const same = (id: string | null | undefined): boolean =>
        id?.replace(/[{}]/g, "").toLowerCase() === addin.id.toLowerCase();
      if (ids.some((reference) => same(reference?.attribute("id")))) return { path, root };
    }
  }
  return null;
}

function addPart(pack: Package, { id, version }: AddinIdentity, properties: string): void {
  const path = pack.free("xl/webextensions/webextension", ".xml");
  const reference = xml("we:reference", { id, version, store: "developer", storeType: "Registry" });
  pack.writeText(
    path,
    xml(
      "we:webextension",
      { "xmlns:we": WE, id: `{${id.toUpperCase()}}` },
      `${reference}<we:alternateReferences/><we:properties>${properties}</we:properties><we:bindings/>` +
        xml("we:snapshot", { "xmlns:r": OFFICE }),
    ),
  );
  pack.setContentType(path, `${TYPE}+xml`);
  const known = pack.find(pack.related("", "webextensiontaskpanes")[0]?.target ?? PANES_PATH);
  const panes = known ?? PANES_PATH;
  if (known === null) {
    pack.writeText(panes, xml("wetp:taskpanes", { "xmlns:wetp": PANES }));
    pack.setContentType(panes, `${TYPE}taskpanes+xml`);
    pack.relate("", `${RELATION}/webextensiontaskpanes`, panes);
  }
  const relationship = pack.relate(panes, `${RELATION}/webextension`, path);
  const edits = new XmlEdits(pack.root(panes));
  const prefix = edits.root.prefix === "" ? "" : `${edits.root.prefix}:`;
  const pane = { dockstate: "right", visibility: 0, width: 350, row: edits.root.children.length };
  const panelReference = xml(`${prefix}webextensionref`, { "xmlns:r": OFFICE, "r:id": relationship });
  edits.append(edits.root, xml(`${prefix}taskpane`, pane, panelReference));
  pack.writeEdits(panes, edits);
}
