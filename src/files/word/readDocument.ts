import { FileFault, problemOf } from "../fileProblem";
import { isOldDocument } from "../oleFile";
import { openPackage } from "../openPackage";
import { textPieces } from "../partText";
import { relationshipsOf } from "../relationships";
import type { ZipParts } from "../zipParts";
import { documentBlocks, type DocumentBlock } from "./documentBlocks";
import { listDefinitions } from "./listDefinitions";
import { paragraphStyles } from "./paragraphStyles";
import { wordProblemOf, type WordProblem } from "./wordProblem";

export type ReadDocument =
  | {
      readonly ok: true;
      /** paragraphs and tables, in their order */
      readonly blocks: readonly DocumentBlock[];
      /** it carries macros; they are not looked at */
      readonly macros: boolean;
      /** how many other files it takes templates, pictures or objects from; none is opened. Links to click do not count */
      readonly externalLinks: number;
    }
  | { readonly ok: false; readonly problem: WordProblem };

/** The text and the tables of a Word file (.docx, .docm). Nothing in it is run or followed. */
export function readDocument(bytes: Uint8Array): ReadDocument {
  if (isOldDocument(bytes)) return { ok: false, problem: { code: "oldDocument" } };
  try {
    const parts = openPackage(bytes);
    const main = mainPart(parts);
    const relations = relationshipsOf(parts, main);
    const partOf = (kind: string) => textPieces(parts, relations.find(({ type }) => type === kind)?.target ?? "");
    const styles = paragraphStyles(partOf("styles"));
    const blocks = documentBlocks(textPieces(parts, main), styles, listDefinitions(partOf("numbering"), styles));
    if (!blocks.some(saysSomething)) return { ok: false, problem: { code: "noText" } };
    return {
      ok: true,
      blocks,
      macros: relations.some(({ type }) => type === "vbaProject"),
      externalLinks: relations.filter(({ type, isExternal }) => isExternal && type !== "hyperlink").length,
    };
  } catch (error) {
    return { ok: false, problem: wordProblemOf(problemOf(error)) };
  }
}

/** @throws FileFault */
function mainPart(parts: ZipParts): string {
  const main = relationshipsOf(parts, "").find(({ type }) => type === "officeDocument")?.target ?? "word/document.xml";
  if (!/(^|\/)document[^/]*\.xml$/i.test(main)) throw new FileFault({ code: "notAWorkbook" });
  if (parts.has(main)) return main;
  const isWords = parts.entries.some(({ name }) => /^(word\/|\[Content_Types\]\.xml$)/i.test(name));
  throw new FileFault({ code: isWords ? "damaged" : "notAWorkbook" });
}

function saysSomething(block: DocumentBlock): boolean {
  const texts = block.kind === "paragraph" ? [block.text] : block.rows.flat();
  return texts.some((text) => text.trim() !== "");
}

/**
 * The document as one text: a line for each paragraph and each table row, cells set apart by tabs. Headings stand alone
 * between empty lines, so that no line before or after is taken for their rest.
 */
export function textOfDocument(blocks: readonly DocumentBlock[]): string {
  const lines: string[] = [];
  let isBehindHeading = false;
  for (const block of blocks) {
    const isHeading = block.kind === "paragraph" && block.isHeading === true;
    const added = linesOf(block);
    if ((isHeading || isBehindHeading) && lines.length > 0 && lines.at(-1) !== "" && added[0] !== "") lines.push("");
    for (const line of added) lines.push(line);
    isBehindHeading = isHeading;
  }
  return lines.join("\n");
}

function linesOf(block: DocumentBlock): string[] {
  if (block.kind === "paragraph") return [block.text];
  return block.rows.map((cells) => cells.map((cell) => cell.replace(/\s+/g, " ")).join("\t"));
}
