import type { Visibility } from "../engine/sheets";
import type { Package } from "./package";
import type { XmlElement } from "./xml";

export type SheetKind = "worksheet" | "chartsheet" | "dialogsheet" | "other";

/** A tab of the file, also of the kinds the workbench does not show. */
export interface FileTab {
  readonly element: XmlElement;
  readonly name: string;
  readonly visibility: Visibility;
  readonly kind: SheetKind;
  readonly path: string;
  readonly relationshipId: string;
}

export interface FileBook {
  readonly path: string;
  readonly root: XmlElement;
  readonly tabs: readonly FileTab[];
  /** the tab in front */
  readonly active: number;
}

const KINDS: Readonly<Record<string, SheetKind>> = {
  worksheet: "worksheet",
  chartsheet: "chartsheet",
  dialogsheet: "dialogsheet",
};
const VISIBILITY: Readonly<Record<string, Visibility>> = { hidden: "Hidden", veryHidden: "VeryHidden" };

/** @throws Error when the package holds no workbook */
export function readBook(pack: Package): FileBook {
  const [main] = pack.related("", "officeDocument");
  const path = pack.find(main?.target ?? "xl/workbook.xml");
  if (path === null) throw new Error("no workbook in this package");
  const root = pack.root(path);
  const relationships = new Map(pack.relationships(path).map((each) => [each.id, each]));
  const tabs = (root.child("sheets")?.all("sheet") ?? []).map((element): FileTab => {
    const relationshipId = relationshipIdOf(element);
    const related = relationships.get(relationshipId);
    return {
      element,
      name: element.attribute("name") ?? "",
      visibility: VISIBILITY[element.attribute("state") ?? ""] ?? "Visible",
      kind: KINDS[related?.type.slice(related.type.lastIndexOf("/") + 1) ?? ""] ?? "other",
      path: pack.find(related?.target ?? "") ?? "",
      relationshipId,
    };
  });
  const active = Number(root.child("bookViews")?.child("workbookView")?.attribute("activeTab") ?? 0);
  return { path, root, tabs, active };
}

/** r:id, whatever the prefix of the namespace is */
export function relationshipIdOf(element: XmlElement): string {
  for (const [name, value] of element.attributes) if (/:id$/.test(name)) return value;
  return "";
}
