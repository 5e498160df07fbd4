import { FileFault } from "./fileProblem";
import type { ZipParts } from "./zipParts";

/** The text of a part in pieces. @throws FileFault */
export function* textPieces(parts: ZipParts, name: string): Generator<string, void, undefined> {
  let decoder: TextDecoder | null = null;
  for (const piece of parts.pieces(name)) {
    decoder ??= new TextDecoder(encodingOf(piece));
    yield decoder.decode(piece, { stream: true });
  }
  const rest = decoder?.decode();
  if (rest) yield rest;
}

function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  if (start[0] === 0xfe && start[1] === 0xff) return "utf-16be";
  return "utf-8";
}

/** Parts that tell how a workbook is put together; larger ones are no such parts. */
const MOST_CHARACTERS = 20_000_000;

/** The text of a small part; "" when it is not there. @throws FileFault */
export function smallText(parts: ZipParts, name: string): string {
  let text = "";
  for (const piece of textPieces(parts, name)) {
    text += piece;
    if (text.length > MOST_CHARACTERS) throw new FileFault({ code: "damaged", part: name });
  }
  return text;
}
