import type { Package } from "./package";
import { xml, XmlEdits } from "./xml";

const PATH = "xl/metadata.xml";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const ARRAYS = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";
const EXTENSION = "{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml";
const RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata";

/** The number of the cell metadata that marks formulas which spill by themselves; made when the file has none. */
export function spillMetadata(pack: Package, workbookPath: string): number {
  const path = pack.find(pack.related(workbookPath, "sheetMetadata")[0]?.target ?? PATH);
  if (path === null) {
    pack.writeText(PATH, NEW);
    pack.setContentType(PATH, TYPE);
    pack.relate(workbookPath, RELATIONSHIP, PATH);
    return 1;
  }
  const root = pack.root(path);
  const types = root.child("metadataTypes")?.all("metadataType") ?? [];
  const type = types.findIndex((each) => each.attribute("name") === "XLDAPR") + 1;
  const records = root.child("cellMetadata")?.all("bk") ?? [];
  const known = records.findIndex((bk) => bk.child("rc")?.attribute("t") === String(type));
  if (type > 0 && known >= 0) return known + 1;
  return addRecord(pack, path, type);
}

/** Metadata of other things (pictures in cells) is there already: ours comes behind. */
function addRecord(pack: Package, path: string, known: number): number {
  const edits = new XmlEdits(pack.root(path));
  const { root } = edits;
  const order = "metadataTypes metadataStrings mdxMetadata futureMetadata cellMetadata valueMetadata extLst".split(" ");
  const types = root.child("metadataTypes");
  const count = types?.children.length ?? 0;
  const type = known || count + 1;
  if (known === 0) {
    if (types) {
      edits.setAttribute(types, "count", count + 1);
      edits.append(types, METADATA_TYPE);
    } else edits.insertInOrder(root, "metadataTypes", order, xml("metadataTypes", { count: 1 }, METADATA_TYPE));
    if (!root.attributes.has("xmlns:xda")) edits.setAttribute(root, "xmlns:xda", ARRAYS);
    edits.insertInOrder(root, "futureMetadata", order, FUTURE);
  }
  const cells = root.child("cellMetadata");
  const record = xml("bk", {}, xml("rc", { t: type, v: 0 }));
  const records = cells?.children.length ?? 0;
  if (cells) {
    edits.setAttribute(cells, "count", records + 1);
    edits.append(cells, record);
  } else edits.insertInOrder(root, "cellMetadata", order, xml("cellMetadata", { count: 1 }, record));
  pack.writeEdits(path, edits);
  return records + 1;
}

const METADATA_TYPE = xml("metadataType", {
  name: "XLDAPR",
  minSupportedVersion: 120000,
  copy: 1,
  pasteAll: 1,
  pasteValues: 1,
  merge: 1,
  splitFirst: 1,
  rowColShift: 1,
  clearFormats: 1,
  clearComments: 1,
  assign: 1,
  coerce: 1,
  cellMeta: 1,
});
const FUTURE = xml(
  "futureMetadata",
  { name: "XLDAPR", count: 1 },
  `<bk><extLst><ext uri="${EXTENSION}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk>`,
);
const NEW =
  `<metadata xmlns="${MAIN}" xmlns:xda="${ARRAYS}"><metadataTypes count="1">${METADATA_TYPE}</metadataTypes>${FUTURE}` +
  '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';
