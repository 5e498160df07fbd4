import * as zlib from "node:zlib";
import { DOMParser, type Element } from "@xmldom/xmldom";

/** The parts of an Office file, read by other means than those that write it. */
export function packageParts(bytes: Uint8Array): Map<string, Buffer> {
  const file = Buffer.from(bytes);
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const parts = new Map<string, Buffer>();
  let at = file.readUInt32LE(end + 16);
  for (let entry = 0; entry < file.readUInt16LE(end + 10); entry++) {
    const method = file.readUInt16LE(at + 10);
    const size = file.readUInt32LE(at + 20);
    const [name, extra, comment] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const path = file.toString("utf8", at + 46, at + 46 + name);
    const local = file.readUInt32LE(at + 42);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const data = file.subarray(start, start + size);
    parts.set(path, method === 0 ? Buffer.from(data) : zlib.inflateRawSync(data));
    at += 46 + name + extra + comment;
  }
  return parts;
}

export function xmlOf(bytes: Buffer): Element {
  return new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(bytes.toString("utf8"), "text/xml").documentElement!;
}

export const isXml = (path: string): boolean => /\.(xml|rels|vml)$/i.test(path);

/** What an XML part says, whatever the order of attributes and the prefixes. */
export function meaningOf(element: Element): unknown {
  const attributes = [...element.attributes]
    .filter(({ name }) => !/^xmlns(:|$)/.test(name))
    .map(({ localName, namespaceURI, value }) => [`${namespaceURI ?? ""}|${localName}`, value] as const)
    .sort(([x], [y]) => (x < y ? -1 : 1));
  const children = [...element.childNodes].flatMap((node) => {
    if (node.nodeType === 1) return [meaningOf(node as Element)];
    return node.nodeType === 3 || node.nodeType === 4 ? [node.nodeValue] : [];
  });
  return [`${element.namespaceURI}|${element.localName}`, Object.fromEntries(attributes), children];
}

/** Each part as data that compares: XML by its meaning, other parts byte by byte. */
export function partsMeaning(bytes: Uint8Array): Record<string, unknown> {
  const meanings = [...packageParts(bytes)].map(([path, part]) => {
    return [path, isXml(path) ? meaningOf(xmlOf(part)) : part.toString("base64")] as const;
  });
  return Object.fromEntries(meanings.sort(([x], [y]) => (x < y ? -1 : 1)));
}
