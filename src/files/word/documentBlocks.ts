import { FileFault } from "../fileProblem";
import { attributesOf, unescapeXml, xmlTags } from "../xmlTags";
import { listMarks } from "./listMarks";
import type { ListDefinitions } from "./listDefinitions";
import { isHeading, PROPERTIES, readProperty, type ParagraphProperties, type ParagraphStyles } from "./paragraphStyles";

/**
 * A paragraph with the number or bullet that Word prints in front of it, or a table with the text of its cells; tables
 * within cells are text of the cell.
 */
export type DocumentBlock =
  | { readonly kind: "paragraph"; readonly text: string; readonly isHeading?: true }
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[] };

/** No plan has more letters than this. */
const MOST_CHARACTERS = 20_000_000;

/** What Word does not print: deleted or moved text, earlier properties, field codes, and the older copy of a drawing. */
const UNPRINTED = new Set(["del", "moveFrom", "pPrChange", "instrText", "delText", "Fallback"]);
/** Signs that Word writes as elements. */
const SIGNS: Readonly<Record<string, string>> = { tab: "\t", br: "\n", cr: "\n", noBreakHyphen: "-", ptab: "\t" };
/** A bullet that was typed makes the list's own one too many. */
const TYPED_BULLET = /^\s*[-+•–]/;

interface OpenParagraph {
  text: string;
  readonly properties: ParagraphProperties;
  /** how many paragraphs of a text box stand inside */
  readonly boxed: string[];
}

/**
 * The blocks of a document's main part.
 * @param pieces its XML
 * @throws FileFault
 */
export function documentBlocks(
  pieces: Iterable<string>,
  styles: ParagraphStyles,
  lists: ListDefinitions,
): DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  const paragraphs: OpenParagraph[] = [];
  let rows: string[][] = [];
  let cell: string[] | null = null;
  let [tables, unprinted, inProperties, size] = [0, 0, 0, 0];

  const marks = listMarks(lists, styles);

  const finish = ({ text, properties, boxed }: OpenParagraph) => {
    const whole = markOf(text, properties) + text;
    const [outer] = paragraphs;
    for (const [at, each] of [whole, ...boxed].entries()) {
      if (outer) outer.boxed.push(each);
      else if (cell) cell.push(each);
      else if (at === 0 && each.trim() !== "" && isHeading(properties, styles))
        blocks.push({ kind: "paragraph", text: each, isHeading: true });
      else blocks.push({ kind: "paragraph", text: each });
    }
  };

  /** Items without text are counted, and show nothing but in a table, where a number may be all that a cell holds. */
  function markOf(text: string, properties: ParagraphProperties): string {
    const mark = marks.next(properties);
    if (mark === null) return "";
    const isShown =
      mark.kind === "bullet" ? text.trim() !== "" && !TYPED_BULLET.test(text) : text.trim() !== "" || cell;
    if (!isShown) return "";
    // the mark is the file's own to choose, and so is how often it comes
    size += mark.text.length;
    return mark.text;
  }

  for (const tag of xmlTags(pieces)) {
    const { name, kind } = tag;
    const step = kind === "open" ? 1 : kind === "close" ? -1 : 0;
    if (UNPRINTED.has(name)) unprinted += step;
    if (unprinted > 0) continue;
    if (name === "rPr" || name === "tabs") inProperties += step;
    const current = paragraphs[0];
    if (name === "p" && kind === "open") paragraphs.unshift({ text: "", properties: {}, boxed: [] });
    else if (name === "p" && kind === "close") {
      const closed = paragraphs.shift();
      if (closed) finish(closed);
    } else if (name === "p" && !current && !cell) blocks.push({ kind: "paragraph", text: "" });
    else if (name === "tbl") {
      tables += step;
      if (tables === 1 && kind === "open") rows = [];
      if (tables === 0 && kind === "close" && rows.length > 0) blocks.push({ kind: "table", rows });
    } else if (tables === 1 && name === "tr" && kind === "open") rows.push([]);
    else if (tables === 1 && name === "tc" && kind === "open") cell = [];
    else if (tables === 1 && name === "tc" && kind === "close") {
      rows[rows.length - 1]?.push((cell ?? []).join("\n").trim());
      cell = null;
    } else if (!current) continue;
    else if (name === "t" && kind === "open") current.text += unescapeXml(tag.text);
    else if (PROPERTIES.has(name)) readProperty(name, attributesOf(tag).get("val"), current.properties);
    else if (inProperties === 0 && kind !== "close" && name in SIGNS) current.text += SIGNS[name]!;
    size += name === "t" ? tag.text.length : 1;
    if (size > MOST_CHARACTERS) throw new FileFault({ code: "tooLarge", megabytes: Math.round(size / 1_000_000) });
  }
  return blocks;
}
