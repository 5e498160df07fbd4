import { columnName } from "../../workbook/address";
import type { Frozen } from "../engine/layout";
import { isOn } from "./readStyles";
import { SHEET_ORDER } from "./schemaOrder";
import { xml } from "./xml";
import type { XmlEdits, XmlElement } from "./xml";

/** null: nothing is frozen. A window that is only split is no frozen one. */
export function readFrozen(sheet: XmlElement): Frozen | null {
  const pane = sheet.child("sheetViews")?.child("sheetView")?.child("pane");
  if (!pane || !["frozen", "frozenSplit"].includes(pane.attribute("state") ?? "")) return null;
  return { rows: Number(pane.attribute("ySplit") ?? 0), columns: Number(pane.attribute("xSplit") ?? 0) };
}

export interface ViewOfSheet {
  readonly frozen: Frozen;
  readonly gridlines: boolean;
  /** null: as the file has it */
  readonly front: boolean | null;
}

/** Writes what differs from what the file says. */
export function writeView(edits: XmlEdits, { frozen, gridlines, front }: ViewOfSheet): void {
  const { root } = edits;
  const view = root.child("sheetViews")?.child("sheetView") ?? null;
  const before = readFrozen(root) ?? { rows: 0, columns: 0 };
  const moved = before.rows !== frozen.rows || before.columns !== frozen.columns;
  const shown = view?.attribute("showGridLines") ?? "1";
  if (!view) {
    if (!moved && gridlines && front !== true) return;
    const attributes = { showGridLines: gridlines ? null : 0, tabSelected: front ? 1 : null, workbookViewId: 0 };
    const text = xml("sheetViews", {}, xml("sheetView", attributes, paneXml(frozen)));
    edits.insertInOrder(root, "sheetViews", SHEET_ORDER, text);
    return;
  }
  if (isOn(shown) !== gridlines) edits.setAttribute(view, "showGridLines", gridlines ? null : 0);
  if (front !== null && isOn(view.attribute("tabSelected")) !== front) {
    edits.setAttribute(view, "tabSelected", front ? 1 : null);
  }
  if (!moved) return;
  for (const child of view.children) if (child.name === "pane" || child.name === "selection") edits.remove(child);
  const rest = view.children.find((child) => child.name !== "pane" && child.name !== "selection");
  if (rest) edits.insertBefore(rest, paneXml(frozen));
  else edits.append(view, paneXml(frozen));
}

function paneXml({ rows, columns }: Frozen): string {
  if (rows === 0 && columns === 0) return "";
  const pane = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  const attributes = {
    xSplit: columns || null,
    ySplit: rows || null,
    topLeftCell: `${columnName(columns)}${rows + 1}`,
    activePane: pane,
    state: "frozen",
  };
  return xml("pane", attributes) + xml("selection", { pane });
}
