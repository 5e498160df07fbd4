import type { XmlElement } from "./xml";
import { isOn } from "./readStyles";

export interface FileName {
  readonly element: XmlElement;
  readonly name: string;
  /** as files spell it */
  readonly formula: string;
  /** index of the tab it belongs to; null: the whole workbook */
  readonly tab: number | null;
  readonly comment: string;
  readonly visible: boolean;
}

export function readNames(workbook: XmlElement): FileName[] {
  return (workbook.child("definedNames")?.all("definedName") ?? []).map((element) => ({
    element,
    name: element.attribute("name") ?? "",
    formula: element.text,
    tab: element.attribute("localSheetId") === null ? null : Number(element.attribute("localSheetId")),
    comment: element.attribute("comment") ?? "",
    visible: !isOn(element.attribute("hidden")),
  }));
}

/** Names that are Excel's own (print areas, filters) or that the workbench cannot calculate stay in the file only. */
export function isWorkbenchName({ name, formula, element }: FileName): boolean {
  return !name.startsWith("_xlnm.") && !formula.includes("[") && !isOn(element.attribute("function"));
}
