import type { Box } from "../workbook/address";
import type { CellValue } from "../workbook/snapshot";
import { cellText } from "./cellText";
import { movedFormula, shownFormula } from "./formulas";
import { textPieces } from "./partText";
import { serialDay } from "./serialDay";
import { LAST_COLUMN, LAST_ROW } from "./sheetLimits";
import { attributesOf, isOn, unescapeXml, xmlTags, type XmlTag } from "./xmlTags";
import type { ZipParts } from "./zipParts";

/** The cells of a sheet that hold anything, in the order of the file; the lists have one item for each. */
export interface SheetCells {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly values: readonly CellValue[];
  readonly styles: readonly number[];
  /** by the cell's place in the lists, with the sign of equality */
  readonly formulas: ReadonlyMap<number, string>;
  /** the rectangle that holds them; null where there is none */
  readonly used: Box | null;
  /** cells whose formula was never calculated by the program that wrote the file */
  readonly uncalculated: number;
  readonly protected: boolean;
}

export interface SheetSetting {
  readonly strings: readonly string[];
  readonly from1904: boolean;
  /** a sheet with a larger used range is measured, and its cells are not kept */
  readonly mostCells: number;
}

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly style: number;
  readonly type: string;
  formula: string | null;
  value: string | null;
}

interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** @throws FileFault */
export function sheetCells(parts: ZipParts, name: string, setting: SheetSetting): SheetCells {
  const rows: number[] = [];
  const columns: number[] = [];
  const values: CellValue[] = [];
  const styles: number[] = [];
  const formulas = new Map<number, string>();
  const shared = new Map<string, SharedFormula>();
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  let [uncalculated, isProtected] = [0, false];
  let [row, column] = [-1, -1];
  let cell: OpenCell | null = null;
  let isReading = false;

  function keep({ row, column, style, type, value: written, formula }: OpenCell): void {
    const value = written === null ? "" : heldValue(written, type, setting);
    if ((value === "" && formula === null) || row > LAST_ROW || column > LAST_COLUMN) return;
    [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
    [left, right] = [Math.min(left, column), Math.max(right, column)];
    if (formula !== null && value === "" && type !== "str") uncalculated += 1;
    if (formula !== null) formulas.set(values.length, formula);
    rows.push(row);
    columns.push(column);
    values.push(value);
    styles.push(style);
    if ((bottom - top + 1) * (right - left + 1) <= setting.mostCells) return;
    for (const list of [rows, columns, values, styles]) list.length = 0;
    formulas.clear();
  }

  for (const tag of xmlTags(textPieces(parts, name))) {
    switch (tag.name) {
      case "row":
        if (tag.kind === "close") break;
        row = rowOf(tag, row);
        column = -1;
        break;
      case "c":
        if (tag.kind === "close") {
          if (cell) keep(cell);
          cell = null;
          break;
        }
        cell = cellOf(tag, row, column + 1);
        column = cell.column;
        if (tag.kind === "empty") cell = null;
        break;
      case "v":
        if (cell && tag.kind === "open") cell.value = tag.text;
        break;
      case "f":
        if (cell && tag.kind !== "close") cell.formula = formulaOf(tag, cell, shared);
        break;
      case "rPh":
        isReading = tag.kind === "open";
        break;
      case "t":
        if (cell?.type === "inlineStr" && tag.kind === "open" && !isReading) cell.value = (cell.value ?? "") + tag.text;
        break;
      case "sheetProtection":
        isProtected ||= isOn(attributesOf(tag).get("sheet"));
    }
  }
  const used = bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  return { rows, columns, values, styles, formulas, used, uncalculated, protected: isProtected };
}

const ROW_NUMBER = /(?:^|\s)r\s*=\s*["'](\d+)/;

function rowOf({ attributes }: XmlTag, last: number): number {
  const number = ROW_NUMBER.exec(attributes)?.[1];
  return number === undefined ? last + 1 : Number(number) - 1;
}

const CELL_ATTRIBUTE = /(?:^|\s)([rst])\s*=\s*["']([^"']*)/g;

/** Where a cell does not say its place it follows the one before. */
function cellOf({ attributes }: XmlTag, row: number, next: number): OpenCell {
  let [column, style, type] = [next, 0, "n"];
  for (const [, name, value] of attributes.matchAll(CELL_ATTRIBUTE)) {
    if (name === "t") type = value!;
    else if (name === "s") style = Number(value);
    else column = columnOf(value!, next);
  }
  return { row, column, style, type, formula: null, value: null };
}

const A = 65;

function columnOf(reference: string, next: number): number {
  let column = 0;
  for (let at = 0; at < 3; at++) {
    const letter = reference.charCodeAt(at) - A;
    if (!(letter >= 0 && letter < 26)) break;
    column = column * 26 + letter + 1;
  }
  return column === 0 ? next : column - 1;
}

/** Null where a cell only takes part in the formula of another one. */
function formulaOf(tag: XmlTag, cell: OpenCell, shared: Map<string, SharedFormula>): string | null {
  const attributes = attributesOf(tag);
  const written = tag.kind === "open" ? unescapeXml(tag.text) : "";
  const number = attributes.get("si");
  if (attributes.get("t") === "shared" && number !== undefined) {
    const { row, column } = cell;
    if (written !== "") shared.set(number, { formula: shownFormula(written), row, column });
    const first = shared.get(number);
    return first ? movedFormula(first.formula, row - first.row, column - first.column) : null;
  }
  return written === "" ? null : shownFormula(written);
}

function heldValue(written: string, type: string, { strings, from1904 }: SheetSetting): CellValue {
  switch (type) {
    case "s":
      return written === "" ? "" : (strings[Number(written)] ?? "");
    case "str":
    case "inlineStr":
      return cellText(written);
    case "b":
      return isOn(written.trim());
    case "e":
      return unescapeXml(written.trim());
    case "d":
      return serialDay(written.trim(), from1904) ?? written;
    default: {
      const number = Number(written);
      if (written.trim() === "") return "";
      return Number.isNaN(number) ? unescapeXml(written) : number;
    }
  }
}
