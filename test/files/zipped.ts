import { deflateRawSync } from "node:zlib";
import { crc32 } from "../../src/files/crc32";

/** A part of a zip archive as tests make it. */
export interface Part {
  readonly content: string | Uint8Array;
  readonly isStored?: boolean;
  /** the size that the directory says, where it lies */
  readonly says?: number;
  readonly isEncrypted?: boolean;
  /** the packed bytes, where they are not what the content packs to */
  readonly packed?: Uint8Array;
}

/** A zip archive of the parts, by their names. */
export function zipped(parts: Readonly<Record<string, Part | string>>): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  const entries = Object.entries(parts);
  for (const [name, given] of entries) {
    const part: Part = typeof given === "string" ? { content: given } : given;
    const { content, isStored = false, says, isEncrypted = false } = part;
    const plain = Buffer.from(content);
    const packed = part.packed ? Buffer.from(part.packed) : isStored ? plain : deflateRawSync(plain);
    const named = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(isEncrypted ? 1 : 0, 2);
    common.writeUInt16LE(isStored ? 0 : 8, 4);
    common.writeUInt32LE(crc32(plain), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(says ?? plain.length, 18);
    common.writeUInt16LE(named.length, 22);
    const at = Buffer.alloc(14);
    at.writeUInt32LE(offset, 10);
    local.push(Buffer.from([0x50, 0x4b, 3, 4]), common, named, packed);
    central.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), common, at, named);
    offset += 30 + named.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...local, directory, end]));
}

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export function relationships(targets: Readonly<Record<string, readonly [type: string, target: string]>>): string {
  const items = Object.entries(targets).map(
    ([id, [type, target]]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><Relationships>${items.join("")}</Relationships>`;
}

/** What a sheet of a test's workbook is: the XML inside its worksheet element, and what the workbook says of it. */
export interface TestSheet {
  readonly xml?: string;
  readonly state?: "hidden" | "veryHidden";
  readonly type?: string;
}

export interface TestWorkbook {
  readonly sheets: Readonly<Record<string, TestSheet>>;
  /** the XML inside sst and styleSheet */
  readonly sharedStrings?: string;
  readonly styles?: string;
  readonly workbook?: string;
  readonly relations?: Readonly<Record<string, readonly [type: string, target: string]>>;
  readonly parts?: Readonly<Record<string, Part | string>>;
}

/** The parts of a workbook, as little as Excel needs. */
export function workbookParts({ sheets, sharedStrings, styles, ...more }: TestWorkbook): Record<string, Part | string> {
  const named = Object.entries(sheets);
  const file = (index: number) => `sheets/sheet${index + 1}.xml`;
  const listed = named.map(
    ([name, { state }], index) =>
      `<sheet name="${name}" sheetId="${index + 1}" r:id="s${index + 1}"${state ? ` state="${state}"` : ""}/>`,
  );
  return {
    "_rels/.rels": relationships({ r1: ["officeDocument", "xl/workbook.xml"] }),
    "xl/workbook.xml": `<workbook>${more.workbook ?? ""}<sheets>${listed.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships({
      ...Object.fromEntries(named.map(([, { type = "worksheet" }], index) => [`s${index + 1}`, [type, file(index)]])),
      ...(sharedStrings !== undefined && { strings: ["sharedStrings", "sharedStrings.xml"] }),
      ...(styles !== undefined && { styles: ["styles", "styles.xml"] }),
      ...more.relations,
    }),
    ...Object.fromEntries(
      named.map(([, { xml = "<sheetData/>" }], index) => [`xl/${file(index)}`, `<worksheet>${xml}</worksheet>`]),
    ),
    ...(sharedStrings !== undefined && { "xl/sharedStrings.xml": `<sst>${sharedStrings}</sst>` }),
    ...(styles !== undefined && { "xl/styles.xml": `<styleSheet>${styles}</styleSheet>` }),
    ...more.parts,
  };
}

export function workbookFile(workbook: TestWorkbook): Uint8Array {
  return zipped(workbookParts(workbook));
}

/** A compound file as far as its directory is looked at: an entry for each stream. */
export function oleFile(streams: readonly string[]): Uint8Array {
  const file = Buffer.alloc(512 + 512 + 128 * streams.length);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(file);
  streams.forEach((name, index) => {
    const at = 1024 + 128 * index;
    file.write(name, at, "utf16le");
    file.writeUInt16LE(2 * name.length + 2, at + 64);
  });
  return new Uint8Array(file);
}
