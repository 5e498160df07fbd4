import { cellText } from "./cellText";
import { textPieces } from "./partText";
import { xmlTags } from "./xmlTags";
import type { ZipParts } from "./zipParts";

/** The texts that cells refer to by number, without their fonts and without readings above them. @throws FileFault */
export function sharedStrings(parts: ZipParts, name: string): string[] {
  const strings: string[] = [];
  let text = "";
  let isReading = false;
  for (const tag of xmlTags(textPieces(parts, name))) {
    if (tag.name === "rPh") isReading = tag.kind === "open";
    if (tag.name === "si" && tag.kind === "open") text = "";
    if (tag.name === "si" && tag.kind !== "open") {
      strings.push(tag.kind === "empty" ? "" : text);
    }
    if (tag.name === "t" && tag.kind === "open" && !isReading) text += cellText(tag.text);
  }
  return strings;
}
