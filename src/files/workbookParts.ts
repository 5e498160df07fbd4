import { FileFault } from "./fileProblem";
import { smallText } from "./partText";
import { relationshipsOf } from "./relationships";
import { attributesOf, isOn, xmlTags } from "./xmlTags";
import type { ZipParts } from "./zipParts";

export type SheetVisibility = "visible" | "hidden" | "veryHidden";

/** A sheet as the workbook lists it. Only "worksheet" has cells that people read. */
export interface ListedSheet {
  readonly name: string;
  readonly kind: "worksheet" | "chartsheet" | "other";
  readonly visibility: SheetVisibility;
  /** name of its part */
  readonly part: string;
}

/** How a workbook is put together. */
export interface WorkbookParts {
  readonly sheets: readonly ListedSheet[];
  readonly activeSheet: number;
  /** days are counted from 1904 on instead of 1900 */
  readonly from1904: boolean;
  /** names of parts; "" where there is none */
  readonly sharedStrings: string;
  readonly styles: string;
  readonly macros: boolean;
  readonly externalLinks: number;
}

/** @throws FileFault notAWorkbook, binaryWorkbook, damaged, noSheets */
export function workbookParts(parts: ZipParts): WorkbookParts {
  const main = relationshipsOf(parts, "").find(({ type }) => type === "officeDocument")?.target ?? "xl/workbook.xml";
  if (/\.bin$/i.test(main) && parts.has(main)) throw new FileFault({ code: "binaryWorkbook" });
  const isWorkbook = /(^|\/)workbook[^/]*\.xml$/i.test(main) || parts.has("xl/styles.xml");
  if (!isWorkbook) throw new FileFault({ code: "notAWorkbook" });
  if (!parts.has(main)) {
    const isExcels = parts.entries.some(({ name }) => /^(xl\/|\[Content_Types\]\.xml$)/i.test(name));
    throw new FileFault(isExcels ? { code: "damaged", part: main } : { code: "notAWorkbook" });
  }
  const relations = relationshipsOf(parts, main);
  const targetOf = (type: string) => relations.find((relation) => relation.type === type)?.target ?? "";
  const sheets: ListedSheet[] = [];
  let [activeSheet, from1904] = [0, false];
  for (const tag of xmlTags([smallText(parts, main)])) {
    if (tag.kind === "close") continue;
    const attributes = attributesOf(tag);
    if (tag.name === "workbookPr") from1904 = isOn(attributes.get("date1904"));
    if (tag.name === "workbookView") activeSheet = Number(attributes.get("activeTab") ?? 0) || 0;
    if (tag.name !== "sheet") continue;
    const relation = relations.find(({ id }) => id === (attributes.get("r:id") ?? attributes.get("id")));
    const state = attributes.get("state");
    sheets.push({
      name: attributes.get("name") ?? "",
      kind: relation?.type === "worksheet" || relation?.type === "chartsheet" ? relation.type : "other",
      visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
      part: relation?.target ?? "",
    });
  }
  if (!sheets.some(({ kind }) => kind === "worksheet")) throw new FileFault({ code: "noSheets" });
  const lost = sheets.find(({ kind, part }) => kind === "worksheet" && !parts.has(part));
  if (lost) throw new FileFault({ code: "damaged", part: lost.part });
  return {
    sheets,
    activeSheet,
    from1904,
    sharedStrings: targetOf("sharedStrings"),
    styles: targetOf("styles"),
    macros: relations.some(({ type }) => type === "vbaProject") || sheets.some(({ kind }) => kind === "other"),
    externalLinks: relations.filter(({ type }) => type === "externalLink").length,
  };
}
