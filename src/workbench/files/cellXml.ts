import { a1, cellBox } from "../../workbook/address";
import type { Box } from "../../workbook/address";
import type { Value } from "../engine/edits";
import { encodeXml, xml } from "./xml";

const ERRORS: ReadonlySet<string> = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
  "#FIELD!",
  "#BLOCKED!",
]);
/** A cell that waits for its function has no value yet. */
const BUSY = "#BUSY!";

/** A formula as the file spells it, and the cells it fills when it is an array formula; or its element as it was. */
export interface FormulaToWrite {
  readonly element: string | null;
  readonly text: string;
  readonly array: Box | null;
  /** number of the cell metadata that says "spills by itself" */
  readonly metadata: number | null;
}

export interface CellToWrite {
  readonly row: number;
  readonly column: number;
  readonly xf: number;
  readonly value: Value;
  readonly formula: FormulaToWrite | null;
  /** the value comes from an array formula in another cell */
  readonly spilled: boolean;
  /** an error typed as a text stays a text */
  readonly asText: boolean;
}

export function cellXml({ row, column, xf, value, formula, spilled, asText }: CellToWrite): string {
  const attributes = { r: a1(cellBox(row, column)), s: xf === 0 ? null : xf };
  const calculated = formula !== null || spilled;
  const f = formula ? formulaXml(formula) : "";
  const more = formula && formula.metadata !== null ? { cm: formula.metadata } : {};
  const cell = (type: string | null, text: string): string =>
    xml("c", { ...attributes, t: type, ...more }, `${f}<v>${encodeXml(text)}</v>`);
  if (value === null || (calculated && value === BUSY)) return xml("c", { ...attributes, ...more }, f);
  if (typeof value === "number") return cell(null, numberText(value));
  if (typeof value === "boolean") return cell("b", value ? "1" : "0");
  if (ERRORS.has(value) && !asText) return cell("e", value);
  const text = escaped(value);
  if (calculated) return cell("str", text);
  const preserve = /^\s|\s$|\s\s|[\r\n\t]/.test(text) ? { "xml:space": "preserve" } : {};
  // xml() would write an empty text as an empty element, and that is what it is
  return xml("c", { ...attributes, t: "inlineStr" }, xml("is", {}, xml("t", preserve, encodeXml(text))));
}

export const numberText = (value: number): string => String(value).replace("e+", "E+").replace("e-", "E-");

function formulaXml({ element, text, array }: FormulaToWrite): string {
  if (element !== null) return element;
  if (!array) return xml("f", {}, encodeXml(text));
  return xml("f", { t: "array", ref: a1(array) }, encodeXml(text));
}

/** Signs XML cannot hold, and text that looks like how they are written. */
export function escaped(text: string): string {
  const hex = (sign: string): string => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
  return text
    .replace(/_(?=x[\da-f]{4}_)/gi, "_x005F_")

    .replace(/[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]/g, hex)
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
}
