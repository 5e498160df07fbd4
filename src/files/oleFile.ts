import type { FileProblem } from "./fileProblem";

/** Compound files: Excel 97–2003, other old Office files, and any Office file with a password. */
const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER = 512;
const ENTRY = 128;
const LONGEST_NAME = 64;

export function isOleFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => bytes[at] === byte);
}

/** Excel 2 to 4 wrote their records straight into the file. */
export function isBareBiff(bytes: Uint8Array): boolean {
  return bytes[0] === 0x09 && [0x00, 0x02, 0x04].includes(bytes[1]!) && bytes[3] === 0x00 && bytes.length > 8;
}

/** What a compound file is, by the streams it holds. */
export function oleProblem(bytes: Uint8Array): FileProblem {
  const streams = streamNames(bytes);
  if (streams.has("encryptedpackage") || streams.has("encryptioninfo")) return { code: "encrypted" };
  return { code: streams.has("workbook") || streams.has("book") ? "oldXls" : "notAWorkbook" };
}

/** True for documents of Word 97–2003. */
export function isOldDocument(bytes: Uint8Array): boolean {
  return isOleFile(bytes) && streamNames(bytes).has("worddocument");
}

/** Directory entries lie at multiples of their size: their chain need not be followed to see the names. */
function streamNames(bytes: Uint8Array): Set<string> {
  const names = new Set<string>();
  for (let at = HEADER; at + ENTRY <= bytes.length; at += ENTRY) {
    const size = bytes[at + LONGEST_NAME]! | (bytes[at + LONGEST_NAME + 1]! << 8);
    if (size < 4 || size > LONGEST_NAME) continue;
    const characters: number[] = [];
    for (let each = at; each < at + size - 2; each += 2) characters.push(bytes[each]! | (bytes[each + 1]! << 8));
    names.add(String.fromCharCode(...characters).toLowerCase());
  }
  return names;
}
