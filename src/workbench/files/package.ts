import { unzipSync, zipSync } from "fflate";
import { parseXml, xml, XmlEdits } from "./xml";
import type { XmlElement } from "./xml";

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** a part's path without leading "/", or an address when external */
  readonly target: string;
  readonly external: boolean;
}

const CONTENT_TYPES = "[Content_Types].xml";
const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
/** zip keeps local times from 1980 on */
const FIRST_DAY = new Date(1980, 0, 1);

/** The parts of an Office file by path. Parts that are not written stay byte by byte. */
export class Package {
  readonly #parts: Map<string, Uint8Array>;

  constructor(parts: ReadonlyMap<string, Uint8Array>) {
    this.#parts = new Map(parts);
  }

  static unzip(bytes: Uint8Array): Package {
    return new Package(new Map(Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith("/"))));
  }
  zip(): Uint8Array {
    const paths = [...this.#parts.keys()].sort((x, y) => Number(y === CONTENT_TYPES) - Number(x === CONTENT_TYPES));
    return zipSync(Object.fromEntries(paths.map((path) => [path, this.#parts.get(path)!])), { mtime: FIRST_DAY });
  }
  copy(): Package {
    return new Package(this.#parts);
  }

  /** no part was written, added or removed since the copy was made */
  sameAs(other: Package): boolean {
    return (
      this.#parts.size === other.#parts.size &&
      [...this.#parts].every(([path, part]) => other.#parts.get(path) === part)
    );
  }

  paths(): readonly string[] {
    return [...this.#parts.keys()];
  }
  /** the path as the package spells it: names differing in case only are the same */
  find(path: string): string | null {
    if (this.#parts.has(path)) return path;
    return this.paths().find((known) => known.toLowerCase() === path.toLowerCase()) ?? null;
  }
  bytes(path: string): Uint8Array {
    const bytes = this.#parts.get(this.find(path) ?? path);
    if (!bytes) throw new Error(`no part ${path}`);
    return bytes;
  }
  root(path: string): XmlElement {
    return parseXml(decodeText(this.bytes(path)));
  }
  writeText(path: string, text: string): void {
    this.#parts.set(path, encoder.encode(text.startsWith("<?xml") ? text : HEADER + text));
  }
  /** Writes the edited part, if there is anything edited. */
  writeEdits(path: string, edits: XmlEdits): void {
    // what was read from UTF-16 is written as UTF-8
    if (edits.any) this.writeText(path, edits.apply().replace(/^(<\?xml[^>]*encoding=["'])[^"']+/, "$1UTF-8"));
  }
  remove(path: string): void {
    this.#parts.delete(path);
    this.#parts.delete(relationshipsOf(path));
    const edits = new XmlEdits(this.root(CONTENT_TYPES));
    for (const override of edits.root.all("Override")) {
      if (override.attribute("PartName") === `/${path}`) edits.remove(override);
    }
    this.writeEdits(CONTENT_TYPES, edits);
  }
  /** A path that is free: free("xl/worksheets/sheet", ".xml"). */
  free(start: string, end: string): string {
    for (let n = 1; ; n++) if (this.find(`${start}${n}${end}`) === null) return `${start}${n}${end}`;
  }

  contentType(path: string): string | null {
    const types = this.root(CONTENT_TYPES);
    const own = types
      .all("Override")
      .find((each) => each.attribute("PartName")?.toLowerCase() === `/${path}`.toLowerCase());
    const extension = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
    const common = types.all("Default").find((each) => each.attribute("Extension")?.toLowerCase() === extension);
    return (own ?? common)?.attribute("ContentType") ?? null;
  }
  setContentType(path: string, type: string): void {
    if (this.contentType(path) === type) return;
    const edits = new XmlEdits(this.root(CONTENT_TYPES));
    const own = edits.root.all("Override").find((each) => each.attribute("PartName") === `/${path}`);
    if (own) edits.setAttribute(own, "ContentType", type);
    else edits.append(edits.root, xml("Override", { PartName: `/${path}`, ContentType: type }));
    this.writeEdits(CONTENT_TYPES, edits);
  }

  /** @param source a part's path; "" for the package itself */
  relationships(source: string): readonly Relationship[] {
    const path = this.find(relationshipsOf(source));
    if (path === null) return [];
    return this.root(path)
      .all("Relationship")
      .map((each) => {
        const external = each.attribute("TargetMode") === "External";
        const target = each.attribute("Target") ?? "";
        return {
          id: each.attribute("Id") ?? "",
          type: each.attribute("Type") ?? "",
          target: external ? target : resolve(source, target),
          external,
        };
      });
  }
  related(source: string, kind: string): readonly Relationship[] {
    return this.relationships(source).filter(({ type }) => type.endsWith(`/${kind}`));
  }
  /** @returns the id of the relationship */
  relate(source: string, type: string, target: string): string {
    const path = this.find(relationshipsOf(source)) ?? relationshipsOf(source);
    if (this.find(path) === null) this.writeText(path, `<Relationships xmlns="${RELATIONSHIPS}"/>`);
    const edits = new XmlEdits(this.root(path));
    const taken = new Set(edits.root.children.map((each) => each.attribute("Id")));
    let n = 1;
    while (taken.has(`rId${n}`)) n++;
    edits.append(edits.root, xml("Relationship", { Id: `rId${n}`, Type: type, Target: `/${target}` }));
    this.writeEdits(path, edits);
    return `rId${n}`;
  }
  unrelate(source: string, id: string): void {
    const path = this.find(relationshipsOf(source));
    if (path === null) return;
    const edits = new XmlEdits(this.root(path));
    for (const each of edits.root.children) if (each.attribute("Id") === id) edits.remove(each);
    this.writeEdits(path, edits);
  }
}

export function relationshipsOf(path: string): string {
  const slash = path.lastIndexOf("/") + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

function resolve(source: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const folders = source.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") folders.pop();
    else if (step !== ".") folders.push(step);
  }
  return folders.join("/");
}

const encoder = new TextEncoder();

function decodeText(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}
