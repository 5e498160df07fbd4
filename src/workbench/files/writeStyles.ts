import { SIDES } from "../engine/cellFormat";
import type { BorderLineFormat, CellFormat } from "../engine/cellFormat";
import type { ConditionalStyle } from "../engine/conditionalFormats";
import { builtInNumber } from "./numberFormats";
import type { Package } from "./package";
import { HORIZONTAL, lineName, UNDERLINES, VERTICAL } from "./readStyles";
import type { FileStyles } from "./readStyles";
import { STYLES_ORDER } from "./schemaOrder";
import { withoutPrefix, xml, XmlEdits } from "./xml";
import type { XmlElement } from "./xml";

/** Adds formats to a file's; those it has are never touched, because cells share them. */
export interface StyleWriter {
  /** The number of a format that is like the one of number `base`, but looks as wanted. */
  xf(base: number, wanted: CellFormat): number;
  dxf(style: ConditionalStyle): number;
  write(pack: Package): void;
}

type List = "numFmts" | "fonts" | "fills" | "borders" | "cellXfs" | "dxfs";

export function createStyleWriter(styles: FileStyles): StyleWriter {
  const { root } = styles;
  const added = new Map<List, string[]>();
  const known = new Map<string, number>();
  const ofFile = (list: List): readonly XmlElement[] => root?.child(list)?.children ?? [];

  /** The number of an entry; the same text is added once. */
  const add = (list: List, text: string): number => {
    const key = `${list}${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const entries = added.get(list) ?? [];
    entries.push(text);
    added.set(list, entries);
    const number = ofFile(list).length + entries.length - 1;
    known.set(key, number);
    return number;
  };

  let lastNumber = Math.max(163, ...ofFile("numFmts").map((each) => Number(each.attribute("numFmtId"))));
  const numberFormat = (format: string): number => {
    const builtIn = builtInNumber(format);
    if (builtIn !== null) return builtIn;
    const own = ofFile("numFmts").find((each) => each.attribute("formatCode") === format);
    if (own) return Number(own.attribute("numFmtId"));
    const key = `number ${format}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    add("numFmts", xml("numFmt", { numFmtId: ++lastNumber, formatCode: format }));
    known.set(key, lastNumber);
    return lastNumber;
  };

  const xfs = new Map<string, number>();

  return {
    xf(base, wanted) {
      const key = `${base} ${JSON.stringify(wanted)}`;
      let number = xfs.get(key);
      if (number === undefined) xfs.set(key, (number = make(base, wanted)));
      return number;
    },
    dxf: (style) => add("dxfs", dxfXml(style)),
    write(pack) {
      if (!root || !styles.path || added.size === 0) return;
      const edits = new XmlEdits(root);
      for (const [list, entries] of added) {
        const element = root.child(list);
        const count = ofFile(list).length + entries.length;
        if (!element) {
          edits.insertInOrder(root, list, STYLES_ORDER, xml(list, { count }, entries.join("")));
          continue;
        }
        edits.setAttribute(element, "count", count);
        edits.append(element, entries.join(""));
      }
      pack.writeEdits(styles.path, edits);
    },
  };

  function make(base: number, wanted: CellFormat): number {
    const from = styles.format(base);
    const xf = ofFile("cellXfs")[base];
    const attributes: Record<string, string | number> = Object.fromEntries(xf?.attributes ?? []);
    const part = (list: List, name: string): XmlElement | undefined => ofFile(list)[Number(attributes[name] ?? 0)];
    const differs = (...keys: (keyof CellFormat)[]): boolean =>
      keys.some((key) => JSON.stringify(from[key]) !== JSON.stringify(wanted[key]));

    attributes.xfId ??= 0;
    if (differs("numberFormat")) {
      attributes.numFmtId = numberFormat(wanted.numberFormat);
      attributes.applyNumberFormat = 1;
    }
    if (differs("bold", "italic", "underline", "strikethrough", "color", "fontName", "fontSize")) {
      attributes.fontId = add("fonts", fontXml(part("fonts", "fontId"), from, wanted));
      attributes.applyFont = 1;
    }
    if (differs("fill")) {
      attributes.fillId = wanted.fill === null ? 0 : add("fills", fillXml(wanted.fill));
      attributes.applyFill = 1;
    }
    if (differs("borders")) {
      attributes.borderId = add("borders", borderXml(part("borders", "borderId"), from, wanted));
      attributes.applyBorder = 1;
    }
    let inner = xf?.children.map((child) => withoutPrefix(child)) ?? [];
    const replace = (name: string, text: string): void => {
      inner = [...inner.filter((each) => !each.startsWith(`<${name}`)), text].sort();
    };
    if (differs("horizontal", "vertical", "wrap", "indent")) {
      const old = Object.fromEntries(xf?.child("alignment")?.attributes ?? []);
      replace("alignment", xml("alignment", { ...old, ...alignmentOf(wanted) }));
      attributes.applyAlignment = 1;
    }
    if (differs("locked")) {
      const old = Object.fromEntries(xf?.child("protection")?.attributes ?? []);
      replace("protection", xml("protection", { ...old, locked: wanted.locked ? 1 : 0 }));
      attributes.applyProtection = 1;
    }
    return add("cellXfs", xml("xf", attributes, inner.join("")));
  }
}

const FONT_ORDER = "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(
  " ",
);
const rgb = (color: string): string => `FF${color.slice(1)}`;
const nameIn = (names: Readonly<Record<string, string>>, value: string): string | null =>
  Object.entries(names).find(([, each]) => each === value)?.[0] ?? null;

type Font = Partial<
  Pick<CellFormat, "bold" | "italic" | "underline" | "strikethrough" | "color" | "fontName" | "fontSize">
>;

function fontXml(font: XmlElement | undefined, from: Font, wanted: Font): string {
  const parts = new Map((font?.children ?? []).map((child) => [child.name, withoutPrefix(child)]));
  const flag = (key: "bold" | "italic" | "strikethrough", name: string): void => {
    if (from[key] === wanted[key]) return;
    if (wanted[key]) parts.set(name, xml(name));
    else parts.delete(name);
  };
  flag("bold", "b");
  flag("italic", "i");
  flag("strikethrough", "strike");
  if (from.underline !== wanted.underline) {
    const name = nameIn(UNDERLINES, wanted.underline ?? "None");
    if (name === null) parts.delete("u");
    else parts.set("u", xml("u", { val: name === "single" ? null : name }));
  }
  if (from.color !== wanted.color && wanted.color) parts.set("color", xml("color", { rgb: rgb(wanted.color) }));
  if (from.fontSize !== wanted.fontSize && wanted.fontSize) parts.set("sz", xml("sz", { val: wanted.fontSize }));
  if (from.fontName !== wanted.fontName && wanted.fontName) {
    parts.set("name", xml("name", { val: wanted.fontName }));
    // these describe the font that was
    for (const name of ["family", "charset", "scheme"]) parts.delete(name);
  }
  return xml("font", {}, FONT_ORDER.flatMap((name) => parts.get(name) ?? []).join(""));
}

function fillXml(color: string): string {
  const inner = xml("fgColor", { rgb: rgb(color) }) + xml("bgColor", { indexed: 64 });
  return xml("fill", {}, xml("patternFill", { patternType: "solid" }, inner));
}

const lineXml = (side: string, line: BorderLineFormat | undefined): string =>
  line ? xml(side, { style: lineName(line) }, xml("color", { rgb: rgb(line.color) })) : xml(side);

const BORDER_ORDER = ["left", "right", "top", "bottom"] as const;

function borderXml(border: XmlElement | undefined, from: CellFormat, wanted: CellFormat): string {
  const sides = BORDER_ORDER.map((side) => {
    const old = border?.child(side);
    const same = JSON.stringify(from.borders[side]) === JSON.stringify(wanted.borders[side]);
    return same && old ? withoutPrefix(old) : lineXml(side, wanted.borders[side]);
  });
  const rest = (border?.children ?? []).filter(({ name }) => ["diagonal", "vertical", "horizontal"].includes(name));
  const attributes = Object.fromEntries(border?.attributes ?? []);
  return xml("border", attributes, sides.join("") + (rest.map(withoutPrefix).join("") || xml("diagonal")));
}

function alignmentOf({ horizontal, vertical, wrap, indent }: CellFormat): Record<string, string | number | null> {
  return {
    horizontal: horizontal === "General" ? null : nameIn(HORIZONTAL, horizontal),
    vertical: vertical === "Bottom" ? null : nameIn(VERTICAL, vertical),
    wrapText: wrap ? 1 : null,
    indent: indent || null,
  };
}

function dxfXml(style: ConditionalStyle): string {
  const { bold, italic, underline, strikethrough, color, fill, numberFormat, borders } = style;
  const flag = (name: string, on: boolean | undefined): string =>
    on === undefined ? "" : xml(name, { val: on ? null : 0 });
  const line = underline === undefined ? "" : xml("u", { val: nameIn(UNDERLINES, underline) ?? "none" });
  const font =
    flag("b", bold) +
    flag("i", italic) +
    flag("strike", strikethrough) +
    line +
    (color === undefined ? "" : xml("color", { rgb: rgb(color) }));
  const background = fill === undefined ? "" : xml("patternFill", {}, xml("bgColor", { rgb: rgb(fill) }));
  const sides = BORDER_ORDER.map((side) => lineXml(side, borders?.[side])).join("");
  return xml(
    "dxf",
    {},
    (font === "" ? "" : xml("font", {}, font)) +
      // a number of its own: conditional number formats are not looked up in the list
      (numberFormat === undefined
        ? ""
        : xml("numFmt", { numFmtId: builtInNumber(numberFormat) ?? 170, formatCode: numberFormat })) +
      (background === "" ? "" : xml("fill", {}, background)) +
      (borders && SIDES.some((side) => borders[side]) ? xml("border", {}, sides) : ""),
  );
}
