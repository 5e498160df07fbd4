import { FileFault } from "./fileProblem";

/** A tag, by its name without prefix: workbooks may be written with any prefix. */
export interface XmlTag {
  readonly name: string;
  readonly kind: "open" | "close" | "empty";
  /** as written */
  readonly attributes: string;
  /** text up to the next tag, as written */
  readonly text: string;
}

const TAG = /<(\/?)(?:[\w.-]+:)?([\w.-]+)([^<>"']*(?:(?:"[^"<]*"|'[^'<]*')[^<>"']*)*)>([^<]*)/g;
const NOT_ELEMENTS = /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>/g;
/** In these, signs of tags are plain text. */
const SECTIONS = [
  { opening: "<!--", closing: "-->" },
  { opening: "<![CDATA[", closing: "]]>" },
];
/** Nothing in a workbook is as long as this between two tags. */
const LONGEST = 10_000_000;

/**
 * The tags of XML that comes in pieces, in their order. Enough for what Excel and others write; entities of a document's
 * own are left as they are, so that none can grow.
 * @throws FileFault
 */
export function* xmlTags(pieces: Iterable<string>): Generator<XmlTag, void, undefined> {
  let rest = "";
  for (const piece of pieces) {
    rest += piece;
    const end = endOfWhole(rest);
    if (end === 0 && rest.length > LONGEST) throw new FileFault({ code: "damaged" });
    yield* tagsIn(rest.slice(0, end));
    rest = rest.slice(end);
  }
  yield* tagsIn(rest);
}

/** Where the last tag begins: its text may go on in the next piece. */
function endOfWhole(text: string): number {
  // what a sign at the very end opens is not known yet
  const end = text.endsWith("<") ? text.length - 1 : text.length;
  if (!text.includes("<!")) return Math.max(0, text.lastIndexOf("<", end - 1));
  let last = 0;
  for (let at = text.indexOf("<"); at >= 0 && at < end; at = text.indexOf("<", at)) {
    const section = SECTIONS.find(({ opening }) => text.startsWith(opening, at));
    if (section) {
      const closed = text.indexOf(section.closing, at);
      if (closed < 0) return last;
      at = closed;
    } else if (!text.startsWith("<!", at)) last = at;
    at += 1;
  }
  return last;
}

function* tagsIn(xml: string): Generator<XmlTag, void, undefined> {
  const plain = xml.includes("<!") ? xml.replace(NOT_ELEMENTS, (_, text?: string) => escaped(text ?? "")) : xml;
  for (const [, slash, name, inside, text] of plain.matchAll(TAG)) {
    const isEmpty = inside!.endsWith("/");
    yield {
      name: name!,
      kind: slash === "/" ? "close" : isEmpty ? "empty" : "open",
      attributes: isEmpty ? inside!.slice(0, -1) : inside!,
      text: text!,
    };
  }
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

const ATTRIBUTE = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Attributes by name, those with a prefix by both names ("r:id" and "id"). */
export function attributesOf({ attributes }: XmlTag): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name, double, single] of attributes.matchAll(ATTRIBUTE)) {
    const value = unescapeXml(double ?? single ?? "");
    found.set(name!, value);
    const local = name!.slice(name!.indexOf(":") + 1);
    if (!found.has(local)) found.set(local, value);
  }
  return found;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** What Office writes of XML's own on and off: "1", "true", "on". */
export function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}
