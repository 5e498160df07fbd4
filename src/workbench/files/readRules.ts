import { parseA1 } from "../../workbook/address";
import type { Box } from "../../workbook/address";
import type { CellValueOperator, ConditionalRule, ConditionalStyle } from "../engine/conditionalFormats";
import { formulaFromFile } from "./formulaSpelling";
import { isOn } from "./readStyles";
import type { FileStyles } from "./readStyles";
import type { XmlElement } from "./xml";

/** A rule of a conditional format as the file has it, in order of the file. */
export interface FileRule {
  readonly element: XmlElement;
  readonly priority: number;
  /** null: of a kind the workbench does not show */
  readonly shown: {
    readonly boxes: readonly Box[];
    readonly rule: ConditionalRule;
    readonly style: ConditionalStyle;
    readonly stopIfTrue: boolean;
  } | null;
}

export const OPERATORS: Readonly<Record<string, CellValueOperator>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqual",
  lessThanOrEqual: "LessThanOrEqual",
};

export function readRules(sheet: XmlElement, styles: FileStyles, namespace: string): FileRule[] {
  return sheet.all("conditionalFormatting").flatMap((area) => {
    const known = boxesOf(area);
    return area.all("cfRule").map((element): FileRule => {
      const rule = known && ruleOf(element, namespace);
      return {
        element,
        priority: Number(element.attribute("priority") ?? 0),
        shown: rule && {
          boxes: known,
          rule,
          style: styles.conditional(Number(element.attribute("dxfId") ?? -1)),
          stopIfTrue: isOn(element.attribute("stopIfTrue")),
        },
      };
    });
  });
}

/** Whether the sheet has rules that the workbench does not show, those of newer Excels aside. */
export function hasOtherRules(sheet: XmlElement): boolean {
  return sheet.all("conditionalFormatting").some((area) => {
    return boxesOf(area) === null || area.all("cfRule").some((element) => ruleOf(element, "") === null);
  });
}

/** null where one of them is no range of cells */
function boxesOf(area: XmlElement): readonly Box[] | null {
  const boxes = (area.attribute("sqref") ?? "").split(/\s+/).map(parseA1);
  return boxes.every((box) => box !== null) ? (boxes as Box[]) : null;
}

const CONSTANT = /^(?:[+-]?\d+(?:\.\d+)?(?:E[+-]?\d+)?|"(?:[^"]|"")*")$/i;

function ruleOf(element: XmlElement, namespace: string): ConditionalRule | null {
  const formulas = element.all("formula").map((each) => each.text);
  const [first, second] = formulas;
  if (first === undefined) return null;
  if (element.attribute("type") === "expression") return { type: "Custom", formula: formulaFromFile(first, namespace) };
  const operator = OPERATORS[element.attribute("operator") ?? ""];
  // limits that are calculated are not compared here
  if (element.attribute("type") !== "cellIs" || !operator || !formulas.every((each) => CONSTANT.test(each.trim()))) {
    return null;
  }
  return { type: "CellValue", operator, formula1: first, ...(second === undefined ? {} : { formula2: second }) };
}
