import { smallText } from "./partText";
import { relationshipsOf } from "./relationships";
import { attributesOf, xmlTags } from "./xmlTags";
import type { ZipParts } from "./zipParts";

/** What add-ins keep in the workbook, by name: Excel writes each as JSON in a part of the add-in. */
export function keptSettings(parts: ZipParts): ReadonlyMap<string, unknown> {
  const kept = new Map<string, unknown>();
  const panes = relationshipsOf(parts, "").filter(({ type }) => type === "webextensiontaskpanes");
  const addins = panes.flatMap(({ target }) => relationshipsOf(parts, target));
  for (const { type, target } of addins) {
    if (type !== "webextension" || !parts.has(target)) continue;
    for (const tag of xmlTags([smallText(parts, target)])) {
      if (tag.name !== "property") continue;
      const attributes = attributesOf(tag);
      const name = attributes.get("name");
      if (name !== undefined) kept.set(name, fromJson(attributes.get("value") ?? ""));
    }
  }
  return kept;
}

/** Anybody may have written it: what is no JSON is nothing. */
function fromJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
