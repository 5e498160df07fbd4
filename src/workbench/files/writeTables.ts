import { a1 } from "../../workbook/address";
import type { Engine } from "../engine/engine";
import type { StoredTable } from "../model/table";
import type { Package } from "./package";
import { relationshipIdOf } from "./readBook";
import { readTables } from "./readTables";
import type { FileTable } from "./readTables";
import { SHEET_ORDER } from "./schemaOrder";
import { xml, XmlEdits } from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";

/** Tables of one sheet. The names of a table's columns are what its header cells say, or Excel repairs the file. */
export function writeTables(pack: Package, sheetPath: string, edits: XmlEdits, engine: Engine, sheetId: string): void {
  const stored = engine.state
    .get<readonly StoredTable[]>("workbook/tables", [])
    .filter((table) => table.sheetId === sheetId);
  const pending = [...stored];
  const gone = new Set<string>();
  for (const table of readTables(pack, sheetPath)) {
    const at = pending.findIndex(({ name, box }) => name === table.name || a1(box) === a1(table.box));
    if (at < 0) gone.add(table.path);
    else editTable(pack, table, pending.splice(at, 1)[0]!, engine);
  }
  if (gone.size === 0 && pending.length === 0) return;
  const relationships = pack.related(sheetPath, "table");
  const list = edits.root.child("tableParts");
  const staying = (list?.children ?? []).filter((part) => {
    const related = relationships.find(({ id }) => id === relationshipIdOf(part));
    return !related || !gone.has(related.target);
  });
  for (const { id, target } of relationships) {
    if (!gone.has(target)) continue;
    pack.unrelate(sheetPath, id);
    pack.remove(target);
  }
  const added = pending.map((table) => {
    const id = addTable(pack, sheetPath, table, engine);
    return xml("tablePart", { "xmlns:r": OFFICE, "r:id": id });
  });
  const inner = staying.map((part) => part.outerXml).join("") + added.join("");
  const count = staying.length + added.length;
  if (list) edits.replace(list, count === 0 ? "" : xml("tableParts", { count }, inner));
  else if (count > 0) edits.insertInOrder(edits.root, "tableParts", SHEET_ORDER, xml("tableParts", { count }, inner));
}

/** Header texts; an empty or repeated one gets a name as Excel gives it. */
function columnNames(engine: Engine, { sheetId, box }: StoredTable): string[] {
  const taken = new Set<string>();
  return Array.from({ length: box.columns }, (_, i) => {
    const shown = engine.text(sheetId, box.row, box.column + i);
    let name = shown === "" ? `Column${i + 1}` : shown;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${shown === "" ? "Column" : shown}${n}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** Line breaks in a header are written as signs of their own. */
const columnName = (name: string): string => name.replace(/\r?\n/g, "_x000a_");

function editTable(
  pack: Package,
  { path, root, name, box, style, hasHeader }: FileTable,
  table: StoredTable,
  engine: Engine,
): void {
  const edits = new XmlEdits(root);
  const moved = a1(box) !== a1(table.box);
  if (name !== table.name) {
    edits.setAttribute(root, "name", table.name);
    edits.setAttribute(root, "displayName", table.name);
  }
  if (moved) {
    edits.setAttribute(root, "ref", a1(table.box));
    const filter = root.child("autoFilter");
    if (filter) edits.setAttribute(filter, "ref", a1(table.box));
  }
  const info = root.child("tableStyleInfo");
  if (info && style !== table.style) edits.setAttribute(info, "name", table.style);
  const columns = root.child("tableColumns")?.all("tableColumn") ?? [];
  if (hasHeader) {
    const names = columnNames(engine, table);
    if (names.length === columns.length) {
      columns.forEach((column, i) => {
        const plain = (text: string): string => text.replace(/_x000[ad]_|\s/gi, "");
        const before = column.attribute("name") ?? "";
        if (plain(before) !== plain(names[i]!)) edits.setAttribute(column, "name", columnName(names[i]!));
      });
    } else edits.replace(root.child("tableColumns")!, columnsXml(names));
  }
  pack.writeEdits(path, edits);
}

function columnsXml(names: readonly string[]): string {
  const inner = names.map((name, i) => xml("tableColumn", { id: i + 1, name: columnName(name) })).join("");
  return xml("tableColumns", { count: names.length }, inner);
}

function addTable(pack: Package, sheetPath: string, table: StoredTable, engine: Engine): string {
  const path = pack.free("xl/tables/table", ".xml");
  const ids = pack.paths().flatMap((each) => {
    return /^xl\/tables\/[^/]+\.xml$/i.test(each) ? [Number(pack.root(each).attribute("id"))] : [];
  });
  const id = Math.max(0, ...ids) + 1;
  const ref = a1(table.box);
  const style = {
    name: table.style || null,
    showFirstColumn: 0,
    showLastColumn: 0,
    showRowStripes: 1,
    showColumnStripes: 0,
  };
  const inner = xml("autoFilter", { ref }) + columnsXml(columnNames(engine, table)) + xml("tableStyleInfo", style);
  pack.writeText(
    path,
    xml("table", { xmlns: MAIN, id, name: table.name, displayName: table.name, ref, totalsRowShown: 0 }, inner),
  );
  pack.setContentType(path, TYPE);
  return pack.relate(sheetPath, `${OFFICE}/table`, path);
}
