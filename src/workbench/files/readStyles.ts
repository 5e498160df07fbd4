import { PLAIN, SIDES } from "../engine/cellFormat";
import type {
  BorderLineFormat,
  CellFormat,
  Horizontal,
  LineStyle,
  LineWeight,
  Side,
  Vertical,
} from "../engine/cellFormat";
import type { ConditionalStyle } from "../engine/conditionalFormats";
import { readColors } from "./colors";
import type { ReadColor } from "./colors";
import { BUILT_IN } from "./numberFormats";
import type { Package } from "./package";
import type { XmlElement } from "./xml";

/** The formats of a file: cells, rows and columns name them by their number. */
export interface FileStyles {
  readonly path: string | null;
  readonly root: XmlElement | null;
  /** the same object for the same number */
  format(xf: number): CellFormat;
  conditional(dxf: number): ConditionalStyle;
  readonly color: ReadColor;
}

export function readStyles(pack: Package, workbookPath: string): FileStyles {
  const target = pack.related(workbookPath, "styles")[0]?.target;
  const path = target === undefined ? null : pack.find(target);
  const root = path === null ? null : pack.root(path);
  const color = readColors(pack, workbookPath, root);
  const list = (name: string): readonly XmlElement[] => root?.child(name)?.children ?? [];
  const own = new Map(
    list("numFmts").map((each) => [Number(each.attribute("numFmtId")), each.attribute("formatCode") ?? ""]),
  );
  const numberFormat = (id: number): string => own.get(id) || BUILT_IN[id] || "General";
  const [fonts, fills, borders, xfs, dxfs] = ["fonts", "fills", "borders", "cellXfs", "dxfs"].map(
    list,
  ) as XmlElement[][];
  const known: CellFormat[] = [];

  const read = (xf: XmlElement | undefined): CellFormat => {
    if (!xf) return PLAIN;
    const at = (name: string): number => Number(xf.attribute(name) ?? 0);
    const alignment = xf.child("alignment");
    return {
      ...fontOf(fonts![at("fontId")], color),
      fill: fillOf(fills![at("fillId")], color),
      borders: bordersOf(borders![at("borderId")], color),
      numberFormat: numberFormat(at("numFmtId")),
      horizontal: (HORIZONTAL[alignment?.attribute("horizontal") ?? ""] ?? "General") as Horizontal,
      vertical: (VERTICAL[alignment?.attribute("vertical") ?? ""] ?? "Bottom") as Vertical,
      wrap: isOn(alignment?.attribute("wrapText")),
      indent: Number(alignment?.attribute("indent") ?? 0),
      locked: isOn(xf.child("protection")?.attribute("locked") ?? "1"),
    };
  };

  return {
    path,
    root,
    color,
    format: (xf) => (known[xf] ??= inOrder(read(xfs![xf]))),
    conditional: (dxf) => conditionalOf(dxfs![dxf], color),
  };
}

export const isOn = (text: string | null | undefined): boolean => text === "1" || text === "true" || text === "on";

/** Formats are recognised by their JSON, so the order of properties is always the same. */
function inOrder(format: CellFormat): CellFormat {
  const keys = Object.keys(PLAIN) as (keyof CellFormat)[];
  return Object.fromEntries(keys.map((key) => [key, format[key]])) as unknown as CellFormat;
}

const flag = (font: XmlElement | undefined, name: string): boolean => {
  const element = font?.child(name);
  return element ? isOn(element.attribute("val") ?? "1") : false;
};

export const UNDERLINES: Readonly<Record<string, string>> = {
  single: "Single",
  double: "Double",
  singleAccounting: "SingleAccountant",
  doubleAccounting: "DoubleAccountant",
};

type Font = Pick<CellFormat, "bold" | "italic" | "underline" | "strikethrough" | "color" | "fontName" | "fontSize">;

function fontOf(font: XmlElement | undefined, color: ReadColor): Font {
  const underline = font?.child("u");
  return {
    bold: flag(font, "b"),
    italic: flag(font, "i"),
    underline: underline ? (UNDERLINES[underline.attribute("val") ?? "single"] ?? "None") : "None",
    strikethrough: flag(font, "strike"),
    color: color(font?.child("color") ?? null) ?? PLAIN.color,
    fontName: font?.child("name")?.attribute("val") ?? PLAIN.fontName,
    fontSize: Number(font?.child("sz")?.attribute("val") ?? PLAIN.fontSize),
  };
}

function fillOf(fill: XmlElement | undefined, color: ReadColor): string | null {
  const pattern = fill?.child("patternFill");
  // only a solid fill has one colour
  if (pattern?.attribute("patternType") !== "solid") return null;
  return color(pattern.child("fgColor")) ?? "#FFFFFF";
}

const LINES: Readonly<Record<string, readonly [LineStyle, LineWeight]>> = {
  thin: ["Continuous", "Thin"],
  hair: ["Continuous", "Hairline"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  dashed: ["Dash", "Thin"],
  mediumDashed: ["Dash", "Medium"],
  dotted: ["Dot", "Thin"],
  dashDot: ["DashDot", "Thin"],
  mediumDashDot: ["DashDot", "Medium"],
  slantDashDot: ["DashDot", "Medium"],
  dashDotDot: ["DashDotDot", "Thin"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  double: ["Double", "Thick"],
};

/** The name a file has for a line of this style and weight. */
export function lineName({ style, weight }: BorderLineFormat): string {
  const named = Object.entries(LINES).filter(([, [each]]) => each === style);
  return (named.find(([, [, each]]) => each === weight) ?? named[0] ?? ["thin"])[0];
}

function bordersOf(border: XmlElement | undefined, color: ReadColor): CellFormat["borders"] {
  const lines: { -readonly [side in Side]?: BorderLineFormat } = {};
  for (const side of SIDES) {
    // right-to-left files say start and end
    const element = border?.child(side) ?? border?.child({ left: "start", right: "end", top: "", bottom: "" }[side]);
    const line = LINES[element?.attribute("style") ?? ""];
    if (line) lines[side] = { style: line[0], weight: line[1], color: color(element!.child("color")) ?? "#000000" };
  }
  return lines;
}

export const HORIZONTAL: Readonly<Record<string, Horizontal>> = {
  general: "General",
  left: "Left",
  center: "Center",
  right: "Right",
  justify: "Justify",
  fill: "Fill",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
};
export const VERTICAL: Readonly<Record<string, Vertical>> = {
  top: "Top",
  center: "Center",
  bottom: "Bottom",
  justify: "Justify",
  distributed: "Distributed",
};

function conditionalOf(dxf: XmlElement | undefined, color: ReadColor): ConditionalStyle {
  const font = dxf?.child("font") ?? undefined;
  const pattern = dxf?.child("fill")?.child("patternFill");
  // the colour of a solid conditional fill is its background, unlike a cell's
  const fill = color(pattern?.child("bgColor") ?? pattern?.child("fgColor") ?? null);
  const text = color(font?.child("color") ?? null);
  const numberFormat = dxf?.child("numFmt")?.attribute("formatCode");
  const borders = bordersOf(dxf?.child("border") ?? undefined, color);
  return {
    ...(fill === null ? {} : { fill }),
    ...(text === null ? {} : { color: text }),
    ...(font?.child("b") ? { bold: flag(font, "b") } : {}),
    ...(font?.child("i") ? { italic: flag(font, "i") } : {}),
    ...(font?.child("u") ? { underline: fontOf(font, color).underline } : {}),
    ...(font?.child("strike") ? { strikethrough: flag(font, "strike") } : {}),
    ...(numberFormat ? { numberFormat } : {}),
    ...(Object.keys(borders).length > 0 ? { borders } : {}),
  };
}
