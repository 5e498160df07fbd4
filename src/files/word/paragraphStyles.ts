import { attributesOf, xmlTags } from "../xmlTags";

/** What the properties of a paragraph, or of a style, say of its place in an outline and in a list. */
export interface ParagraphProperties {
  style?: string;
  /** 0 for the outermost headings, 9 for body text */
  outlineLevel?: number;
  /** of the list's definition; "0" takes out of a list */
  numId?: string;
  /** depth in the list */
  depth?: number;
}

export interface ParagraphStyle extends ParagraphProperties {
  /** of the style that it follows */
  basedOn?: string;
  /** as written, not as the language of Word shows it: "heading 1" */
  name?: string;
}

/** Styles of paragraphs and lists by their ids. */
export type ParagraphStyles = ReadonlyMap<string, ParagraphStyle>;

/** Tags inside of paragraph properties that are looked at. */
export const PROPERTIES: ReadonlySet<string> = new Set(["pStyle", "outlineLvl", "numId", "ilvl"]);

/** Takes over what a tag inside of paragraph properties says. */
export function readProperty(name: string, value: string | undefined, properties: ParagraphProperties): void {
  if (value === undefined) return;
  if (name === "pStyle") properties.style = value;
  else if (name === "outlineLvl") properties.outlineLevel = Number(value);
  else if (name === "numId") properties.numId = value;
  else if (name === "ilvl") properties.depth = Number(value);
}

/** @throws FileFault */
export function paragraphStyles(pieces: Iterable<string>): ParagraphStyles {
  const styles = new Map<string, ParagraphStyle>();
  let current: ParagraphStyle = {};
  for (const tag of xmlTags(pieces)) {
    if (tag.kind === "close") continue;
    const attributes = attributesOf(tag);
    const value = attributes.get("val");
    if (tag.name === "style") {
      current = {};
      styles.set(attributes.get("styleId") ?? "", current);
    } else if (value === undefined) continue;
    else if (tag.name === "basedOn") current.basedOn = value;
    else if (tag.name === "name") current.name = value;
    else readProperty(tag.name, value, current);
  }
  return styles;
}

/** A style and those that it follows, the nearest first; a circle ends where it closes. */
export function styleChain(id: string | undefined, styles: ParagraphStyles): [id: string, style: ParagraphStyle][] {
  const chain = new Map<string, ParagraphStyle>();
  let next = id;
  while (next !== undefined && !chain.has(next)) {
    const style = styles.get(next);
    if (!style) break;
    chain.set(next, style);
    next = style.basedOn;
  }
  return [...chain];
}

const BODY_TEXT = 9;
const HEADING = /^(?:heading ?[1-9]|title)$/i;

/** True for a paragraph that stands in the outline: by its own level, by that of its style, or by the style's name. */
export function isHeading(properties: ParagraphProperties, styles: ParagraphStyles): boolean {
  if (properties.outlineLevel !== undefined) return properties.outlineLevel < BODY_TEXT;
  const chain = styleChain(properties.style, styles);
  // a file may use Word's own styles without defining them
  if (chain.length === 0) return HEADING.test(properties.style ?? "");
  for (const [, { outlineLevel, name }] of chain) {
    if (outlineLevel !== undefined) return outlineLevel < BODY_TEXT;
    if (HEADING.test(name ?? "")) return true;
  }
  return false;
}
