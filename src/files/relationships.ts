import { smallText } from "./partText";
import { attributesOf, xmlTags } from "./xmlTags";
import type { ZipParts } from "./zipParts";

export interface Relationship {
  readonly id: string;
  /** the last word of its type: "worksheet" */
  readonly type: string;
  /** name of the part */
  readonly target: string;
  /** the target is an address or another file */
  readonly isExternal: boolean;
}

/** What a part refers to; "" asks for the file's own. @throws FileFault */
export function relationshipsOf(parts: ZipParts, part: string): Relationship[] {
  const at = part.lastIndexOf("/") + 1;
  const found: Relationship[] = [];
  for (const tag of xmlTags([smallText(parts, `${part.slice(0, at)}_rels/${part.slice(at)}.rels`)])) {
    if (tag.name !== "Relationship") continue;
    const attributes = attributesOf(tag);
    const type = attributes.get("Type") ?? "";
    found.push({
      id: attributes.get("Id") ?? "",
      type: type.slice(type.lastIndexOf("/") + 1),
      target: resolved(part.slice(0, at), attributes.get("Target") ?? ""),
      isExternal: attributes.get("TargetMode") === "External",
    });
  }
  return found;
}

/** "worksheets/sheet1.xml" and "/xl/worksheets/sheet1.xml" are the same part. */
function resolved(folder: string, target: string): string {
  const names: string[] = [];
  for (const name of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (name === "..") names.pop();
    else if (name !== "" && name !== ".") names.push(name);
  }
  return names.join("/");
}
