import { crc32 } from "./crc32";
import { FileFault } from "./fileProblem";
import { BadDeflate, inflate } from "./inflate";
import { judgeDirectory } from "./unpackedSize";
import { packedBytes, zipDirectory, type ZipEntry } from "./zipDirectory";

/** The parts of a zip archive. Names are compared as Excel does, whatever their case. */
export interface ZipParts {
  readonly entries: readonly ZipEntry[];
  has(name: string): boolean;
  /**
   * The bytes of a part in pieces, each good until the next is asked for; nothing for a part that is not there.
   * @throws FileFault when the part is damaged, or unpacks to more than the directory says
   */
  pieces(name: string): Generator<Uint8Array, void, undefined>;
}

/** @throws FileFault */
export function zipParts(bytes: Uint8Array): ZipParts {
  const directory = zipDirectory(bytes);
  const entries = [...directory.values()];
  judgeDirectory(entries);
  const named = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  return {
    entries,
    has: (name) => named.has(name.toLowerCase()),
    *pieces(name) {
      const entry = named.get(name.toLowerCase());
      if (entry) yield* unpacked(bytes, entry);
    },
  };
}

function* unpacked(bytes: Uint8Array, entry: ZipEntry): Generator<Uint8Array, void, undefined> {
  const damaged = new FileFault({ code: "damaged", part: entry.name });
  const packed = packedBytes(bytes, entry);
  if (entry.method !== 0 && entry.method !== 8) throw damaged;
  let [size, checksum] = [0, 0];
  // some programs note an empty part as packed, without any packed byte
  if (packed.length === 0 && entry.unpacked === 0) return;
  try {
    for (const piece of entry.method === 0 ? [packed] : inflate(packed)) {
      size += piece.length;
      if (size > entry.unpacked) throw damaged;
      checksum = crc32(piece, checksum);
      yield piece;
    }
  } catch (error) {
    throw error instanceof BadDeflate ? damaged : error;
  }
  if (size !== entry.unpacked || checksum !== entry.crc) throw damaged;
}
