import { MAX_COLUMNS } from "../engine/size";
import { isOn } from "./readStyles";
import type { FileSheet } from "./readSheet";
import type { XmlElement } from "./xml";

/** Widths are counted in digits of the standard font, 7 pixels each; 96 pixels are 72 points. */
const DIGIT = 7;
const POINTS_PER_PIXEL = 0.75;

export const pointsOfWidth = (digits: number): number => Math.round(digits * DIGIT) * POINTS_PER_PIXEL;
export const widthOfPoints = (points: number): number => Number((points / POINTS_PER_PIXEL / DIGIT).toFixed(7));

/** Attributes of each column the file describes, by index: those of one description share one object. */
export function readColumns(sheet: XmlElement): ReadonlyMap<number, ReadonlyMap<string, string>> {
  const columns = new Map<number, ReadonlyMap<string, string>>();
  for (const col of sheet.child("cols")?.all("col") ?? []) {
    const [first, last] = [Number(col.attribute("min")), Math.min(Number(col.attribute("max")), MAX_COLUMNS)];
    for (let column = first - 1; column < last; column++) columns.set(column, col.attributes);
  }
  return columns;
}

/** What the sheet's columns and rows measure that say nothing themselves, in points. */
export function readStandardSize(sheet: XmlElement): { readonly width: number; readonly height: number } {
  const format = sheet.child("sheetFormatPr");
  const width = format?.attribute("defaultColWidth");
  const height = format?.attribute("defaultRowHeight");
  // without a width of its own a column has room for so many digits, in steps of 8 pixels
  const digits = Number(format?.attribute("baseColWidth") ?? 8);
  const pixels = Math.ceil((digits * DIGIT + 5) / 8) * 8;
  return {
    width: width ? pointsOfWidth(Number(width)) : pixels * POINTS_PER_PIXEL,
    height: height ? Number(height) : 15,
  };
}

export interface FileLines {
  readonly sizes: { readonly [index: number]: number };
  readonly hidden: { readonly [index: number]: true };
  /** numbers of formats */
  readonly formats: { readonly [index: number]: number };
}

export function columnLines(sheet: XmlElement, standard: number): FileLines {
  const sizes: Record<number, number> = {};
  const hidden: Record<number, true> = {};
  const formats: Record<number, number> = {};
  for (const [column, attributes] of readColumns(sheet)) {
    const width = attributes.get("width");
    const points = width === undefined ? standard : pointsOfWidth(Number(width));
    if (points !== standard) sizes[column] = points;
    if (isOn(attributes.get("hidden"))) hidden[column] = true;
    if (Number(attributes.get("style") ?? 0) !== 0) formats[column] = Number(attributes.get("style"));
  }
  return { sizes, hidden, formats };
}

export function rowLines({ rows }: FileSheet, standard: number): FileLines {
  const sizes: Record<number, number> = {};
  const hidden: Record<number, true> = {};
  const formats: Record<number, number> = {};
  for (const { row, element } of rows) {
    const height = element.attribute("ht");
    if (height !== null && Number(height) !== standard) sizes[row] = Number(height);
    if (isOn(element.attribute("hidden"))) hidden[row] = true;
    if (isOn(element.attribute("customFormat"))) formats[row] = Number(element.attribute("s") ?? 0);
  }
  return { sizes, hidden, formats };
}
