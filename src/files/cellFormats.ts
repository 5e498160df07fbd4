import { textPieces } from "./partText";
import { attributesOf, xmlTags } from "./xmlTags";
import type { ZipParts } from "./zipParts";

/** Formats that files name only by number, as Excel calls them in English (ECMA-376, 18.8.30). */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  37: "#,##0_);(#,##0)",
  38: "#,##0_);[Red](#,##0)",
  39: "#,##0.00_);(#,##0.00)",
  40: "#,##0.00_);[Red](#,##0.00)",
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
};

export const GENERAL = "General";

/** Number formats by the style number of cells. @throws FileFault */
export function cellFormats(parts: ZipParts, name: string): string[] {
  const own = new Map<number, string>();
  const formats: string[] = [];
  let isOfCells = false;
  for (const tag of xmlTags(textPieces(parts, name))) {
    if (tag.name === "cellXfs") isOfCells = tag.kind === "open";
    if (tag.kind === "close") continue;
    if (tag.name === "numFmt" && !isOfCells) {
      const attributes = attributesOf(tag);
      own.set(Number(attributes.get("numFmtId")), attributes.get("formatCode") ?? GENERAL);
    }
    if (tag.name === "xf" && isOfCells) {
      const id = Number(attributesOf(tag).get("numFmtId") ?? 0);
      formats.push(own.get(id) ?? BUILT_IN[id] ?? GENERAL);
    }
  }
  return formats;
}
