import { parseA1 } from "../../workbook/address";
import type { Box } from "../../workbook/address";
import type { Package } from "./package";
import type { XmlElement } from "./xml";

export interface FileTable {
  readonly path: string;
  readonly root: XmlElement;
  readonly name: string;
  readonly box: Box;
  readonly style: string;
  readonly hasHeader: boolean;
}

export function readTables(pack: Package, sheetPath: string): FileTable[] {
  return pack.related(sheetPath, "table").flatMap(({ target }) => {
    const path = pack.find(target);
    if (path === null) return [];
    const root = pack.root(path);
    const box = parseA1(root.attribute("ref") ?? "");
    if (!box) return [];
    return {
      path,
      root,
      name: root.attribute("displayName") ?? root.attribute("name") ?? "",
      box,
      style: root.child("tableStyleInfo")?.attribute("name") ?? "",
      hasHeader: root.attribute("headerRowCount") !== "0",
    };
  });
}
