import type { FileBook } from "./readBook";
import type { Package } from "./package";

/** Parts of a file that are kept in it and not shown on the page. */
export type HiddenPart =
  | "charts"
  | "pictures"
  | "notes"
  | "validations"
  | "conditionalFormats"
  | "pivotTables"
  | "filters"
  | "outlines"
  | "embeddedObjects"
  | "queries";

/** What a person should know of a file that was opened. The sentences stand in the locales. */
export type FileNotice =
  | { readonly code: "macros" }
  | { readonly code: "externalLinks"; readonly count: number }
  | { readonly code: "otherSheets"; readonly names: readonly string[] }
  | { readonly code: "notShown"; readonly parts: readonly HiddenPart[] }
  | { readonly code: "dates1904" }
  | { readonly code: "signed" };

/** Folders and names of parts that say what is in them. */
const PARTS: readonly (readonly [HiddenPart, RegExp])[] = [
  ["charts", /^xl\/charts\/chart/i],
  ["pictures", /^xl\/media\//i],
  ["notes", /^xl\/(comments|threadedComments)/i],
  ["pivotTables", /^xl\/pivotTables\//i],
  ["embeddedObjects", /^xl\/(embeddings|activeX|ctrlProps)\//i],
  ["queries", /^xl\/(connections|queryTables)/i],
];

export function hiddenParts(pack: Package): HiddenPart[] {
  const paths = pack.paths();
  return PARTS.filter(([, pattern]) => paths.some((path) => pattern.test(path))).map(([part]) => part);
}

export function noticesOf(pack: Package, book: FileBook, alsoHidden: readonly HiddenPart[]): FileNotice[] {
  const paths = pack.paths();
  const links = paths.filter((path) => /^xl\/externalLinks\/[^/]+\.xml$/i.test(path)).length;
  const others = book.tabs.filter(({ kind }) => kind !== "worksheet").map(({ name }) => name);
  const hidden = [...new Set([...hiddenParts(pack), ...alsoHidden])];
  const dates = book.root.child("workbookPr")?.attribute("date1904") ?? "0";
  return [
    ...(paths.some((path) => /vbaProject\.bin$/i.test(path)) ? [{ code: "macros" as const }] : []),
    ...(links > 0 ? [{ code: "externalLinks" as const, count: links }] : []),
    ...(others.length > 0 ? [{ code: "otherSheets" as const, names: others }] : []),
    ...(dates === "1" || dates === "true" ? [{ code: "dates1904" as const }] : []),
    ...(hidden.length > 0 ? [{ code: "notShown" as const, parts: hidden }] : []),
    ...(isSigned(pack) ? [{ code: "signed" as const }] : []),
  ];
}

export function isSigned(pack: Package): boolean {
  return pack.paths().some((path) => /^_xmlsignatures\//i.test(path));
}
