import { a1 } from "../../workbook/address";
import type { Box } from "../../workbook/address";
import type { DataValidation, ValidationRule } from "../engine/dataValidations";
import type { Engine } from "../engine/engine";
import { without } from "../engine/size";
import { escaped, numberText } from "./cellXml";
import { COMPARISONS, isBetween, readValidations, validationBoxes } from "./readValidations";
import type { FileValidation } from "./readValidations";
import { SHEET_ORDER } from "./schemaOrder";
import { encodeXml, xml } from "./xml";
import type { XmlEdits, XmlElement } from "./xml";

/**
 * What may be typed: rules that are gone are taken out, new ones are added, one that only has other cells says so, all
 * others keep their text. Rules of kinds the workbench does not show stay; they give way where a new one was put.
 */
export function writeValidations(edits: XmlEdits, engine: Engine, sheetId: string): void {
  const { root } = edits;
  const inFile = readValidations(root);
  const pending = new Map(inFile.flatMap(({ element, shown }) => (shown ? [[element, shown] as const] : [])));
  const take = (isIt: (shown: DataValidation) => boolean): XmlElement | null => {
    const found = [...pending].find(([, shown]) => isIt(shown))?.[0] ?? null;
    if (found) pending.delete(found);
    return found;
  };
  const wanted = engine.dataValidations.all(sheetId);
  const texts = wanted.map(validationXml);
  const changed = wanted.filter((_, i) => take((shown) => validationXml(shown) === texts[i]) === null);
  if (changed.length === 0 && pending.size === 0) return;

  const added = changed.filter((validation) => {
    const same = take((shown) => settingsXml(shown) === settingsXml(validation));
    if (same) edits.setAttribute(same, "sqref", sqref(validation.boxes));
    return same === null;
  });
  const gone = new Set([...pending.keys(), ...giveWay(edits, inFile, added)]);
  writeList(edits, gone, added);
  giveWayInExtensions(edits, added);
}

function writeList(edits: XmlEdits, gone: ReadonlySet<XmlElement>, added: readonly DataValidation[]): void {
  const list = edits.root.child("dataValidations");
  const text = added.map(validationXml).join("");
  const count = (list?.children.length ?? 0) - gone.size + added.length;
  if (!list) {
    if (count > 0)
      edits.insertInOrder(edits.root, "dataValidations", SHEET_ORDER, xml("dataValidations", { count }, text));
  } else if (count === 0) {
    edits.remove(list);
  } else {
    for (const element of gone) edits.remove(element);
    if (text !== "") edits.append(list, text);
    if (list.attribute("count") !== String(count)) edits.setAttribute(list, "count", count);
  }
}

/** Cuts new rules out of those that are not shown; answers the ones of which nothing is left. */
function giveWay(edits: XmlEdits, inFile: readonly FileValidation[], added: readonly DataValidation[]): XmlElement[] {
  return inFile.flatMap(({ element, shown }) => {
    const left = shown ? null : whatIsLeft(element.attribute("sqref"), added);
    if (left !== null && left !== "") edits.setAttribute(element, "sqref", left);
    return left === "" ? [element] : [];
  });
}

/** The same for the rules that newer Excels keep elsewhere. */
function giveWayInExtensions(edits: XmlEdits, added: readonly DataValidation[]): void {
  const extensions = edits.root.child("extLst");
  for (const list of extensions?.descendants("dataValidations") ?? []) {
    const cells = list.all("dataValidation").map((element) => ({ element, place: element.child("sqref") }));
    const lefts = cells.map(({ place }) => (place ? whatIsLeft(place.text, added) : null));
    const count = lefts.filter((left) => left !== "").length;
    if (count === 0 && cells.length > 0) {
      const extension = list.parent!;
      edits.remove(extensions!.children.length === 1 ? extensions! : extension);
      return;
    }
    cells.forEach(({ element, place }, i) => {
      const left = lefts[i]!;
      if (left === "") edits.remove(element);
      else if (left !== null) edits.replaceContent(place!, left);
    });
    if (count < cells.length) edits.setAttribute(list, "count", count);
  }
}

/** null: nothing is cut off */
function whatIsLeft(places: string | null, added: readonly DataValidation[]): string | null {
  const boxes = validationBoxes(places);
  if (!boxes) return null;
  const cuts = added.flatMap((validation) => validation.boxes);
  const left = cuts.reduce<readonly Box[]>((rest, cut) => rest.flatMap((box) => without(box, cut)), boxes);
  return sqref(left) === sqref(boxes) ? null : sqref(left);
}

const sqref = (boxes: readonly Box[]): string => boxes.map(a1).join(" ");

const validationXml = (validation: DataValidation): string => elementXml(validation, sqref(validation.boxes));
const settingsXml = (validation: DataValidation): string => elementXml(validation, null);

/** Attributes stand as Excel orders them. */
function elementXml({ rule, ignoreBlanks, prompt, alert }: DataValidation, places: string | null): string {
  const on = (value: boolean): string | null => (value ? "1" : null);
  const text = (value: string): string | null => (value === "" ? null : textAttribute(value));
  const attributes = {
    type: rule === null ? null : rule.type === "List" ? "list" : "whole",
    errorStyle: alert.style === "Stop" ? null : alert.style.toLowerCase(),
    operator: operatorOf(rule),
    allowBlank: on(ignoreBlanks),
    // what it says is the contrary of its name
    showDropDown: on(rule?.type === "List" && !rule.inCellDropDown),
    showInputMessage: on(prompt.showPrompt),
    showErrorMessage: on(alert.showAlert),
    errorTitle: text(alert.title),
    error: text(alert.message),
    promptTitle: text(prompt.title),
    prompt: text(prompt.message),
    sqref: places,
  };
  return xml("dataValidation", attributes, formulasXml(rule));
}

/** "between" is what a file means that names no comparison. */
function operatorOf(rule: ValidationRule | null): string | null {
  if (rule?.type !== "WholeNumber" || rule.operator === "Between") return null;
  return Object.entries(COMPARISONS).find(([, operator]) => operator === rule.operator)![0];
}

function formulasXml(rule: ValidationRule | null): string {
  if (rule === null) return "";
  if (rule.type === "List") {
    return xml("formula1", {}, encodeXml(`"${rule.choices.join(",").replaceAll('"', '""')}"`));
  }
  const { operator, formula1, formula2 = formula1 } = rule;
  const limits = isBetween(operator) ? [formula1, formula2] : [formula1];
  return limits.map((limit, i) => xml(`formula${i + 1}`, {}, numberText(limit))).join("");
}

/** Excel writes line breaks of these texts as signs that XML could not hold. */
const textAttribute = (text: string): string =>
  escaped(text.replace(/\r\n?/g, "\n")).replaceAll("\n", "_x000a_").replaceAll("\t", "_x0009_");
