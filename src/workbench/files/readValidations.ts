import { parseA1 } from "../../workbook/address";
import type { Box } from "../../workbook/address";
import type { ComparisonOperator, DataValidation, ValidationAlert, ValidationRule } from "../engine/dataValidations";
import { fitsOnSheet, intersection } from "../engine/size";
import { unescaped } from "./readSheet";
import { isOn } from "./readStyles";
import type { XmlElement } from "./xml";

/** What may be typed into some cells, as the file has it, in order of the file. */
export interface FileValidation {
  readonly element: XmlElement;
  /** null: of a kind the workbench does not show */
  readonly shown: DataValidation | null;
}

export const COMPARISONS: Readonly<Record<string, ComparisonOperator>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
};

/** letters of a list that stands in its rule: Excel's own limit */
export const LONGEST_LIST = 255;
/** Years of copying leave sheets with thousands of areas; each is compared with all before it. */
const MOST_AREAS = 3_000;

/** Rules whose cells another rule has already taken are not shown: which of the two counts is Excel's to say. */
export function readValidations(sheet: XmlElement): FileValidation[] {
  const taken: Box[] = [];
  return (sheet.child("dataValidations")?.all("dataValidation") ?? []).map((element) => {
    const boxes = validationBoxes(element.attribute("sqref"));
    const room = boxes !== null && taken.length + boxes.length <= MOST_AREAS;
    let free = room;
    for (const box of room ? boxes : []) {
      free &&= !taken.some((other) => intersection(box, other));
      taken.push(box);
    }
    return { element, shown: free ? validationOf(element, boxes!) : null };
  });
}

/** Whether the file has rules that the workbench does not show, those of newer Excels included. */
export function hasOtherValidations(sheet: XmlElement): boolean {
  return (
    readValidations(sheet).some(({ shown }) => shown === null) ||
    (sheet.child("extLst")?.descendants("dataValidation").length ?? 0) > 0
  );
}

/** "A1:B2 D4" → boxes; null where one of them is no range of cells. */
export function validationBoxes(text: string | null): readonly Box[] | null {
  const boxes = (text ?? "").trim().split(/\s+/).map(parseA1);
  return boxes.every((box) => box !== null && fitsOnSheet(box)) ? (boxes as Box[]) : null;
}

function validationOf(element: XmlElement, boxes: readonly Box[]): DataValidation | null {
  const rule = ruleOf(element);
  if (rule === undefined) return null;
  const text = (name: string): string => unescaped(element.attribute(name) ?? "");
  const shows = (name: string): boolean => isOn(element.attribute(name));
  return {
    boxes,
    rule,
    ignoreBlanks: shows("allowBlank"),
    prompt: { showPrompt: shows("showInputMessage"), title: text("promptTitle"), message: text("prompt") },
    alert: {
      showAlert: shows("showErrorMessage"),
      style: styleOf(element.attribute("errorStyle")),
      title: text("errorTitle"),
      message: text("error"),
    },
  };
}

function styleOf(text: string | null): ValidationAlert["style"] {
  if (text === "warning") return "Warning";
  return text === "information" ? "Information" : "Stop";
}

/** undefined: of a kind the workbench does not know; null: everything may be typed */
function ruleOf(element: XmlElement): ValidationRule | null | undefined {
  const [formula1, formula2] = ["formula1", "formula2"].map((name) => element.child(name)?.text.trim());
  switch (element.attribute("type") ?? "none") {
    case "none":
      return null;
    case "list":
      return listOf(formula1 ?? "", !isOn(element.attribute("showDropDown")));
    case "whole":
      return wholeNumberOf(element.attribute("operator") ?? "between", formula1, formula2);
    default:
      return undefined;
  }
}

/** Only texts that stand in the rule itself: `"a,b"`. showDropDown, which the file says, hides the arrow. */
function listOf(formula: string, inCellDropDown: boolean): ValidationRule | undefined {
  const source = /^"((?:[^"]|"")*)"$/.exec(formula)?.[1]?.replaceAll('""', '"');
  const choices = source?.split(",").map((choice) => choice.trim()) ?? [];
  if (source === undefined || source.length > LONGEST_LIST || choices.includes("")) return undefined;
  return { type: "List", choices, inCellDropDown };
}

function wholeNumberOf(name: string, low?: string, high?: string): ValidationRule | undefined {
  const operator = COMPARISONS[name];
  const [formula1, formula2] = [wholeNumber(low), wholeNumber(high)];
  if (!operator || formula1 === null) return undefined;
  if (!isBetween(operator)) return { type: "WholeNumber", operator, formula1 };
  return formula2 === null ? undefined : { type: "WholeNumber", operator, formula1, formula2 };
}

export const isBetween = (operator: ComparisonOperator): boolean => operator === "Between" || operator === "NotBetween";

function wholeNumber(text: string | undefined): number | null {
  const number = text !== undefined && /^[+-]?\d+(?:\.\d+)?(?:E[+-]?\d+)?$/i.test(text) ? Number(text) : NaN;
  return Number.isInteger(number) ? number : null;
}
