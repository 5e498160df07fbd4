import { unescapeXml } from "./xmlTags";

const CODED = /_x([0-9A-Fa-f]{4})_/g;

/** Text as Excel shows it: characters that XML cannot hold are written "_x000D_". */
export function cellText(written: string): string {
  const text = unescapeXml(written);
  if (!text.includes("_x")) return text;
  return text.replace(CODED, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
