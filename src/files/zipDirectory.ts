import { FileFault } from "./fileProblem";

/** One part of a zip archive, as the archive's directory tells of it. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  /** of its local header */
  readonly offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const LONGEST_COMMENT = 65_535;
const WIDE = 0xffffffff;
const WIDE_SIZES = 0x0001;

export function isZip(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2]! <= 8 && bytes[3]! <= 8;
}

/** The parts by their names. @throws FileFault when the directory is not there or does not fit the file */
export function zipDirectory(bytes: Uint8Array): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  let at = view.getUint32(end + 16, true);
  const count = view.getUint16(end + 10, true);
  const entries = new Map<string, ZipEntry>();
  for (let index = 0; index < count; index++) {
    if (at + CENTRAL_SIZE > bytes.length || view.getUint32(at, true) !== CENTRAL) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + CENTRAL_SIZE + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > bytes.length) throw damaged();
    const nameAt = at + CENTRAL_SIZE;
    const name = new TextDecoder().decode(bytes.subarray(nameAt, nameAt + nameLength)).replaceAll("\\", "/");
    const sizes = wideSizes(view, nameAt + nameLength, extraLength, [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ]);
    entries.set(name, {
      name,
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      unpacked: sizes[0],
      packed: sizes[1],
      offset: sizes[2],
    });
    at = next;
  }
  return entries;
}

function endOf(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw damaged();
}

/** Some programs write every size with 64 bits: what does not fit stands in the extra field, in this order. */
function wideSizes(view: DataView, from: number, length: number, sizes: [number, number, number]): typeof sizes {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== WIDE_SIZES) continue;
    const end = Math.min(at + 4 + view.getUint16(at + 2, true), from + length);
    let field = at + 4;
    return sizes.map((size) => {
      if (size !== WIDE || field + 8 > end) return size;
      field += 8;
      return Number(view.getBigUint64(field - 8, true));
    }) as typeof sizes;
  }
  return sizes;
}

/** The packed bytes of a part. @throws FileFault when they do not lie within the file */
export function packedBytes(bytes: Uint8Array, { offset, packed, name }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + LOCAL_SIZE > bytes.length || view.getUint32(offset, true) !== LOCAL) throw damaged(name);
  const from = offset + LOCAL_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (from + packed > bytes.length) throw damaged(name);
  return bytes.subarray(from, from + packed);
}

function damaged(part?: string): FileFault {
  return new FileFault({ code: "damaged", ...(part !== undefined && { part }) });
}
