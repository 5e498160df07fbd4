import { a1 } from "../../workbook/address";
import type { ConditionalFormat } from "../engine/conditionalFormats";
import { formulaToFile } from "./formulaSpelling";
import { OPERATORS, readRules } from "./readRules";
import type { FileRule } from "./readRules";
import { SHEET_ORDER } from "./schemaOrder";
import type { CellWriting } from "./writeCells";
import { encodeXml, xml } from "./xml";
import type { XmlEdits, XmlElement } from "./xml";

/**
 * Conditional formats: rules that are gone are taken out, new ones are added, all others keep their text. Rules of kinds the
 * workbench does not know keep their place among the others.
 *
 * @param places of the file's rules by the id of the conditional format
 */
export function writeRules(edits: XmlEdits, writing: CellWriting, places: ReadonlyMap<string, number>): void {
  const { engine, id, sheet, styles, writer, namespace } = writing;
  const rules = readRules(sheet.root, styles, namespace);
  const wanted = engine.conditionalFormats.all(id);
  const isRuleOfFile = ({ id: format, boxes, rule, style, stopIfTrue }: ConditionalFormat): FileRule | null => {
    const known = rules[places.get(format) ?? -1] ?? null;
    const same = known?.shown && JSON.stringify(known.shown) === JSON.stringify({ boxes, rule, style, stopIfTrue });
    return same ? known : null;
  };
  const shown = rules.filter((rule) => rule.shown).sort((x, y) => x.priority - y.priority);
  const kept = wanted.map(isRuleOfFile);
  if (kept.length === shown.length && kept.every((rule, i) => rule === shown[i])) return;

  const others = rules.filter((rule) => !rule.shown).sort((x, y) => x.priority - y.priority);
  let priority = 0;
  const place = (rule: FileRule): void => edits.setAttribute(rule.element, "priority", ++priority);
  let added = "";
  wanted.forEach((format, i) => {
    const known = kept[i];
    // what stood before a rule of the file still does
    while (known && others[0] && others[0].priority < known.priority) place(others.shift()!);
    if (known) place(known);
    else added += areaXml(format, ++priority, writer.dxf(format.style), namespace);
  });
  for (const other of others) place(other);

  const staying = new Set<XmlElement>([
    ...kept.flatMap((rule) => rule?.element ?? []),
    ...rules.filter((rule) => !rule.shown).map(({ element }) => element),
  ]);
  const areas = sheet.root.all("conditionalFormatting");
  for (const area of areas) {
    const areaRules = area.all("cfRule");
    if (areaRules.some((rule) => staying.has(rule))) {
      for (const rule of areaRules) if (!staying.has(rule)) edits.remove(rule);
    } else edits.remove(area);
  }
  if (added !== "") edits.insertInOrder(sheet.root, "conditionalFormatting", SHEET_ORDER, added);
}

function areaXml(
  { boxes, rule, stopIfTrue }: ConditionalFormat,
  priority: number,
  dxfId: number,
  namespace: string,
): string {
  const file = (formula: string): string => xml("formula", {}, encodeXml(formulaToFile(formula, namespace)));
  const common = { dxfId, priority, stopIfTrue: stopIfTrue ? 1 : null };
  const inner =
    rule.type === "Custom"
      ? xml("cfRule", { type: "expression", ...common }, file(rule.formula))
      : xml(
          "cfRule",
          {
            type: "cellIs",
            ...common,
            operator: Object.entries(OPERATORS).find(([, each]) => each === rule.operator)![0],
          },
          file(rule.formula1) + (rule.formula2 === undefined ? "" : file(rule.formula2)),
        );
  return xml("conditionalFormatting", { sqref: boxes.map(a1).join(" ") }, inner);
}
