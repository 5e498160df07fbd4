/**
 * XML by its places in the text: what is not edited is written back character by character.
 * A part with a document type is refused, so no entity can grow.
 */
export class XmlElement {
  readonly children: XmlElement[] = [];
  /** after the start tag */
  openEnd = 0;
  /** where the end tag starts; the same as openEnd in <a/> */
  closeStart = 0;
  end = 0;
  #attributes: Map<string, string> | null = null;

  constructor(
    readonly source: string,
    readonly prefix: string,
    /** without prefix */
    readonly name: string,
    readonly start: number,
    readonly parent: XmlElement | null,
  ) {}

  get selfClosing(): boolean {
    return this.source[this.openEnd - 2] === "/";
  }
  /** the name as written, prefix included */
  get tag(): string {
    return this.prefix === "" ? this.name : `${this.prefix}:${this.name}`;
  }
  get outerXml(): string {
    return this.source.slice(this.start, this.end);
  }
  get attributes(): ReadonlyMap<string, string> {
    if (!this.#attributes) {
      this.#attributes = new Map();
      for (const [, name, quoted] of this.source.slice(this.start, this.openEnd).matchAll(ATTRIBUTE)) {
        this.#attributes.set(name!, decodeXml(quoted!.slice(1, -1)));
      }
    }
    return this.#attributes;
  }
  attribute(name: string): string | null {
    if (this.#attributes) return this.#attributes.get(name) ?? null;
    // a sheet has millions of tags, nearly all of them spelled plainly
    const head = this.source.slice(this.start, this.openEnd);
    if (UNUSUAL.test(head)) return this.attributes.get(name) ?? null;
    const at = head.indexOf(` ${name}="`);
    if (at < 0) return null;
    const from = at + name.length + 3;
    return decodeXml(head.slice(from, head.indexOf('"', from)));
  }
  child(name: string): XmlElement | null {
    return this.children.find((child) => child.name === name) ?? null;
  }
  all(name: string): XmlElement[] {
    return this.children.filter((child) => child.name === name);
  }
  /** all elements below of that name, in order */
  descendants(name: string): XmlElement[] {
    return this.children.flatMap((child) => [...(child.name === name ? [child] : []), ...child.descendants(name)]);
  }
  /** the text directly inside */
  get text(): string {
    if (this.children.length === 0) return plainText(this.source.slice(this.openEnd, this.closeStart));
    let [text, at] = ["", this.openEnd];
    for (const child of this.children) {
      text += plainText(this.source.slice(at, child.start));
      at = child.end;
    }
    return text + plainText(this.source.slice(at, this.closeStart));
  }
}

const ATTRIBUTE = /([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')/g;
const UNUSUAL = /['\t\n\r]|\s=|=\s/;
const NAME = /[^\s/>]+/y;

/** @throws Error when the text is no well-formed XML, or has a document type */
export function parseXml(text: string): XmlElement {
  let root: XmlElement | null = null;
  let open: XmlElement | null = null;
  let at = text.indexOf("<");
  const past = (mark: string): number => {
    const found = text.indexOf(mark, at);
    if (found < 0) throw new Error(`XML ends inside of ${text.slice(at, at + 20)}`);
    return found + mark.length;
  };
  while (at >= 0) {
    if (text.startsWith("<!--", at)) at = past("-->");
    else if (text.startsWith("<![CDATA[", at)) at = past("]]>");
    else if (text.startsWith("<?", at)) at = past("?>");
    else if (text.startsWith("<!", at)) throw new Error("XML with a document type");
    else if (text.startsWith("</", at)) {
      const end = past(">");
      if (!open || text.slice(at + 2, end - 1).trimEnd() !== open.tag) throw new Error(`XML closes what is not open`);
      open.closeStart = at;
      open.end = end;
      open = open.parent;
      at = end;
    } else {
      NAME.lastIndex = at + 1;
      const tag = NAME.exec(text)?.[0];
      if (!tag || (root && !open)) throw new Error("XML with an element out of place");
      const colon = tag.indexOf(":");
      const element: XmlElement = new XmlElement(
        text,
        tag.slice(0, Math.max(0, colon)),
        tag.slice(colon + 1),
        at,
        open,
      );
      element.openEnd = endOfTag(text, at);
      element.closeStart = element.end = element.openEnd;
      open?.children.push(element);
      root ??= element;
      if (!element.selfClosing) open = element;
      at = element.openEnd;
    }
    at = text.indexOf("<", at);
  }
  if (!root || open) throw new Error("XML is not complete");
  return root;
}

/** ">" may stand in quotes. */
function endOfTag(text: string, start: number): number {
  let quote = 0;
  for (let at = start; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (quote !== 0) {
      if (sign === quote) quote = 0;
    } else if (sign === QUOTE || sign === APOSTROPHE) quote = sign;
    else if (sign === GREATER) return at + 1;
  }
  throw new Error("XML ends inside of a tag");
}

const [QUOTE, APOSTROPHE, GREATER] = [0x22, 0x27, 0x3e];

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

export function decodeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    return String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16));
  });
}

function plainText(source: string): string {
  const text = source.includes("\r") ? source.replace(/\r\n?/g, "\n") : source;
  if (!text.includes("<!")) return decodeXml(text);
  return text
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->)/)
    .map((part) => (part.startsWith("<!--") ? "" : part.startsWith("<![") ? part.slice(9, -3) : decodeXml(part)))
    .join("");
}

export function encodeXml(text: string): string {
  return text.replace(/[&<>"\r\n\t]/g, (sign) => ESCAPES[sign]!);
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
  "\n": "&#10;",
  "\t": "&#9;",
};

/** `<name a="1">inner</name>`; attributes that are null are left out. */
export function xml(
  name: string,
  attributes: Readonly<Record<string, string | number | null | undefined>> = {},
  inner = "",
): string {
  let open = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) open += ` ${key}="${encodeXml(String(value))}"`;
  }
  return inner === "" ? `${open}/>` : `${open}>${inner}</${name}>`;
}

/** An element of the file as new text: the prefix of its namespace is put back when it is written. */
export function withoutPrefix(element: XmlElement): string {
  if (element.prefix === "") return element.outerXml;
  return element.outerXml.replaceAll(new RegExp(`(</?)${element.prefix}:`, "g"), "$1");
}

/** Replacements in the text an element was read from. New elements take the prefix of the one they are put into. */
export class XmlEdits {
  readonly #edits: { start: number; end: number; text: string; rank?: number }[] = [];
  readonly #appended = new Map<XmlElement, { text: string; rank: number }[]>();

  constructor(readonly root: XmlElement) {}

  get any(): boolean {
    return this.#edits.length > 0 || this.#appended.size > 0;
  }
  replace(element: XmlElement, text: string): void {
    this.#edits.push({ start: element.start, end: element.end, text: prefixed(text, element.prefix) });
  }
  remove(element: XmlElement): void {
    this.replace(element, "");
  }
  replaceContent(element: XmlElement, inner: string): void {
    if (element.selfClosing) this.append(element, inner);
    else this.#edits.push({ start: element.openEnd, end: element.closeStart, text: prefixed(inner, element.prefix) });
  }
  insertBefore(element: XmlElement, text: string): void {
    this.#edits.push({ start: element.start, end: element.start, text: prefixed(text, element.prefix) });
  }
  /** @param rank what is appended to one element stands in this order */
  append(element: XmlElement, text: string, rank = 0): void {
    const appended = this.#appended.get(element) ?? [];
    this.#appended.set(element, [...appended, { text: prefixed(text, element.prefix), rank }]);
  }
  /** Puts a child where the schema's order wants it, in whatever order children are put. */
  insertInOrder(parent: XmlElement, name: string, order: readonly string[], text: string): void {
    const own = order.indexOf(name);
    const next = parent.children.find((child) => order.indexOf(child.name) > own);
    if (next) {
      this.#edits.push({ start: next.start, end: next.start, text: prefixed(text, next.prefix), rank: own });
    } else this.append(parent, text, own);
  }
  /** null takes the attribute away */
  setAttribute(element: XmlElement, name: string, value: string | number | null): void {
    const head = element.source.slice(element.start, element.openEnd);
    const place = [...head.matchAll(/\s+([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')/g)].find((match) => match[1] === name);
    const text = value === null ? "" : ` ${name}="${encodeXml(String(value))}"`;
    if (place) {
      const start = element.start + place.index;
      this.#edits.push({ start, end: start + place[0].length, text });
    } else if (text !== "") {
      const start = element.start + 1 + element.tag.length;
      this.#edits.push({ start, end: start, text });
    }
  }
  apply(): string {
    const edits = [...this.#edits];
    for (const [element, appended] of this.#appended) {
      const text = appended
        .sort((x, y) => x.rank - y.rank)
        .map((each) => each.text)
        .join("");
      if (element.selfClosing) {
        edits.push({ start: element.openEnd - 2, end: element.openEnd, text: `>${text}</${element.tag}>` });
      } else edits.push({ start: element.closeStart, end: element.closeStart, text });
    }
    // sort is stable: what is inserted at one place stays in the order of insertion
    edits.sort((x, y) => x.start - y.start || x.end - y.end || (x.rank ?? 0) - (y.rank ?? 0));
    const parts: string[] = [];
    let at = 0;
    for (const { start, end, text } of edits) {
      if (start < at) throw new Error("two edits of the same XML");
      parts.push(this.root.source.slice(at, start), text);
      at = end;
    }
    return parts.join("") + this.root.source.slice(at);
  }
}

function prefixed(text: string, prefix: string): string {
  if (prefix === "") return text;
  return text.replace(/<(\/?)(\w+)(?=[\s/>])/g, `<$1${prefix}:$2`);
}
