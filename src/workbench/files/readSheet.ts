import { columnIndex, parseA1 } from "../../workbook/address";
import type { Box } from "../../workbook/address";
import type { Value } from "../engine/edits";
import { shiftFormula } from "../engine/formulaReferences";
import { isOn } from "./readStyles";
import type { XmlElement } from "./xml";

export interface FileCell {
  readonly row: number;
  readonly column: number;
  readonly element: XmlElement;
  readonly xf: number;
  /** what the cell shows, as the file has it */
  readonly value: Value;
  readonly formula: FileFormula | null;
}

export interface FileFormula {
  /** as files spell it, without "=" */
  readonly text: string;
  /** formulas written once for several cells have this number in common */
  readonly shared: string | null;
  /** the cells an array formula fills */
  readonly array: Box | null;
  /** an array formula of the kind that spills by itself */
  readonly dynamic: boolean;
}

export interface FileRow {
  readonly row: number;
  readonly element: XmlElement;
  readonly cells: FileCell[];
}

export interface FileSheet {
  readonly root: XmlElement;
  readonly rows: readonly FileRow[];
  readonly cell: (row: number, column: number) => FileCell | null;
}

const KEY = 16_384;

/** @param sharedStrings the texts cells name by number */
export function readSheet(root: XmlElement, sharedStrings: readonly string[]): FileSheet {
  const masters = new Map<string, { readonly text: string; readonly row: number; readonly column: number }>();
  const cells = new Map<number, FileCell>();
  const rows: FileRow[] = [];
  let row = -1;
  for (const element of root.child("sheetData")?.all("row") ?? []) {
    const named = element.attribute("r");
    row = named === null ? row + 1 : Number(named) - 1;
    const found: FileCell[] = [];
    let column = -1;
    for (const cell of element.children) {
      if (cell.name !== "c") continue;
      const address = cell.attribute("r");
      column = address === null ? column + 1 : columnIndex(/^[A-Z]+/i.exec(address)?.[0] ?? "");
      const read = readCell(cell, row, column);
      found.push(read);
      cells.set(row * KEY + column, read);
    }
    rows.push({ row, element, cells: found });
  }
  return { root, rows, cell: (r, c) => cells.get(r * KEY + c) ?? null };

  function readCell(element: XmlElement, r: number, c: number): FileCell {
    const f = element.child("f");
    return {
      row: r,
      column: c,
      element,
      xf: Number(element.attribute("s") ?? 0),
      value: cellValue(element, sharedStrings),
      formula: f && f.attribute("t") !== "dataTable" ? formulaOf(f, r, c, element.attribute("cm") !== null) : null,
    };
  }

  function formulaOf(f: XmlElement, r: number, c: number, dynamic: boolean): FileFormula | null {
    const kind = f.attribute("t");
    const shared = kind === "shared" ? (f.attribute("si") ?? "") : null;
    let text = f.text;
    if (shared !== null) {
      const master = masters.get(shared);
      if (text === "" && master) text = shiftFormula(`=${master.text}`, r - master.row, c - master.column).slice(1);
      else masters.set(shared, { text, row: r, column: c });
    }
    if (text === "") return null;
    const array = kind === "array" ? parseA1(f.attribute("ref") ?? "") : null;
    return { text, shared, array, dynamic: dynamic && array !== null };
  }
}

function cellValue(cell: XmlElement, sharedStrings: readonly string[]): Value {
  const type = cell.attribute("t") ?? "n";
  if (type === "inlineStr") return richText(cell.child("is"));
  const v = cell.child("v");
  if (!v) return null;
  const text = v.text;
  switch (type) {
    case "s":
      return sharedStrings[Number(text)] ?? "";
    case "str":
    case "e":
      return unescaped(text);
    case "b":
      return isOn(text.trim());
    case "d":
      return serialOf(text);
    default:
      return text.trim() === "" || !Number.isFinite(Number(text)) ? null : Number(text);
  }
}

/** An ISO date as the number Excel counts days by. */
function serialOf(iso: string): Value {
  const time = Date.parse(/[zZ]|[+-]\d\d:\d\d$/.test(iso) || !iso.includes("T") ? iso : `${iso}Z`);
  return Number.isNaN(time) ? iso : time / 86_400_000 + 25_569;
}

export function readSharedStrings(root: XmlElement): string[] {
  return root.all("si").map(richText);
}

/** The text of a cell whose parts may look different; readings of East Asian signs are no part of it. */
function richText(item: XmlElement | null): string {
  let text = "";
  for (const part of item?.children ?? []) {
    if (part.name === "t") text += part.text;
    else if (part.name === "r") text += part.child("t")?.text ?? "";
  }
  return unescaped(text);
}

/** Signs XML cannot hold are written _x000D_. */
export const unescaped = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([\da-f]{4})_/gi, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;
